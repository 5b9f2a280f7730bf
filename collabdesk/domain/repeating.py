"""Tells where somebody's words, or a name, stand again in another text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

RUN: Final = 4
"""So many words in a row that stand in somebody's words too are taken for theirs."""
SHORTEST_NAME: Final = 3
"""Letters; a shorter one stands in too many words to be looked for."""
_WORD: Final = re.compile(r"[^\W_]+")

Run = tuple[str, ...]


@dataclass
class Repeated:
    """What is looked for: runs of somebody's words, and names as they were typed.

    ``run`` is how many words in a row count. A text that is shorter counts whole: within another text from
    two words on, and a single word only where it is all that the other text says.
    """

    run: int = RUN
    _runs: dict[int, set[Run]] = field(default_factory=dict)
    _alone: set[Run] = field(default_factory=set)
    _names: set[Run] = field(default_factory=set)

    @classmethod
    def of(cls, texts: Iterable[str], names: Iterable[str] = (), run: int = RUN) -> Repeated:
        """Look for these texts, and for these names."""
        made = cls(run)
        for text in texts:
            words = words_of(text)
            if len(words) == 1:
                made._alone.add(words)
            elif words:
                length = min(run, len(words))
                made._runs.setdefault(length, set()).update(_runs_of(words, length))
        for name in names:
            words = words_of(name)
            if words and sum(map(len, words)) >= SHORTEST_NAME:
                made._names.add(words)
        return made

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self._runs or self._alone or self._names)

    def in_words(self, text: str) -> bool:
        """Whether the words stand in this text."""
        words = words_of(text)
        if words in self._alone:
            return True
        return any(
            not wanted.isdisjoint(_runs_of(words, length))
            for length, wanted in self._runs.items()
            if len(words) >= length
        )

    def in_name(self, text: str) -> bool:
        """Whether one of the names stands in this text."""
        words = words_of(text)
        return any(name in _runs_of(words, len(name)) for name in self._names if len(words) >= len(name))


def words_of(text: str) -> Run:
    """Give the words of a text, without what stands between them and without capitals or accents."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'"))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return tuple(_WORD.findall(text.casefold()))


def _runs_of(words: Run, length: int) -> set[Run]:
    return {words[at : at + length] for at in range(len(words) - length + 1)}
