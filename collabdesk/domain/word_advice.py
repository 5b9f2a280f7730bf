"""Advice on words people asked us not to use, so that what we write does not push anybody away."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from collabdesk.base.paths import resource
from collabdesk.domain.records import AvoidedWord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[\s-]+")
_CLOSING: Final = {"“": "”", "„": "“”", "«": "»", "‘": "’"}
_BEFORE_A_QUOTE: Final = frozenset("([{—–-/:")


@dataclass(frozen=True, slots=True)
class ShippedWord:
    """A word that comes with CollabDesk: every form that is meant, what to say instead, and why.

    ``say`` may hold "{people}" and "{person}" for the project's own words; ``fine_at`` is the door (a value
    of Door) at which the word is the right one, or empty. ``takes_all_stages`` is true of a word that is
    right only where people took part from framing to reviewing (K12). Source: method.md 5.1.
    """

    word: str
    forms: tuple[str, ...]
    say: str
    why: str
    pack: str
    fine_at: str = ""
    takes_all_stages: bool = False


@dataclass(frozen=True, slots=True)
class WordInUse:
    """One row of the project's list: avoid this, say that, because.

    ``own`` is the project's record where it has one; ``shipped`` the word that came with CollabDesk, where
    it did. ``in_use`` is false for a word the project lets stand.
    """

    word: str
    say: str
    why: str
    own: AvoidedWord | None
    shipped: ShippedWord | None
    in_use: bool = True


@dataclass(frozen=True, slots=True)
class Advice:
    """One place in a text, from ``start`` to before ``end`` in characters, and what is said of it."""

    start: int
    end: int
    found: str
    say: str
    why: str


@cache
def shipped_words() -> tuple[ShippedWord, ...]:
    """Give the words that come with CollabDesk, in the order of their file."""
    with resource("words", "advice_en.toml").open("rb") as file:
        read = tomllib.load(file)
    return tuple(ShippedWord(**{**entry, "forms": tuple(entry["forms"])}) for entry in read["word"])


def at_door(shipped: Sequence[ShippedWord], door: str) -> tuple[ShippedWord, ...]:
    """Leave out the words that are the right ones at a door, a value of Door or empty."""
    return tuple(word for word in shipped if not word.fine_at or word.fine_at != door)


def words_in_use(own: Sequence[AvoidedWord], shipped: Sequence[ShippedWord]) -> tuple[WordInUse, ...]:
    """Give the project's list, its own words first; a record of a shipped word's name takes its place."""
    by_word = {_plain(word.word): word for word in shipped}
    answered = {_plain(record.word): record for record in own}
    rows = [
        WordInUse(
            record.word, record.say, record.why, record, by_word.get(_plain(record.word)), not record.ended_on
        )
        for record in own
        if record.word.strip() and answered[_plain(record.word)] is record
    ]
    rows += [
        WordInUse(word.word, word.say, word.why, None, word)
        for word in shipped
        if _plain(word.word) not in answered
    ]
    return tuple(rows)


def advice(
    text: str, own: Sequence[AvoidedWord], shipped: Sequence[ShippedWord], most: int = 200
) -> tuple[Advice, ...]:
    """Find the words of a text that we avoid; never ask this of a person's own words.

    Whole words only, in any case; what stands in quotation marks is left alone, since it is somebody's.

    Args:
        text: What we wrote.
        own: The project's words; they win over shipped ones of the same name.
        shipped: The words that came with CollabDesk.
        most: How many places at most are given.
    """
    pattern, told = _compiled(tuple(own), tuple(shipped))
    if pattern is None:
        return ()
    quoted = list(_quotations(text))
    found: list[Advice] = []
    for match in pattern.finditer(text):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        word = told[_plain(match[0])]
        found.append(Advice(match.start(), match.end(), match[0], word.say, word.why))
        if len(found) >= most:
            break
    return tuple(found)


@lru_cache(maxsize=8)
def _compiled(
    own: tuple[AvoidedWord, ...], shipped: tuple[ShippedWord, ...]
) -> tuple[re.Pattern[str] | None, dict[str, WordInUse]]:
    told: dict[str, WordInUse] = {}
    stopped: set[str] = set()
    for row in words_in_use(own, shipped):
        for form in _forms(row):
            if row.in_use and form not in stopped:
                told.setdefault(form, row)
            elif not row.in_use:
                stopped.add(form)
    # The longest first, so that "vulnerable people" is found whole.
    forms = sorted(told, key=len, reverse=True)
    if not forms:
        return None, told
    written = "|".join(r"[\s-]+".join(re.escape(part) for part in form.split(" ")) for form in forms)
    return re.compile(rf"(?<![\w-])(?:{written})(?![\w-])", re.IGNORECASE), told


def _forms(row: WordInUse) -> Iterator[str]:
    plain = _plain(row.word)
    yield plain
    if row.shipped is not None:
        yield from (_plain(form) for form in row.shipped.forms)
    elif plain[-1:].isalpha():
        # The usual English plural; other forms of its own words a project adds itself.
        yield plain + ("es" if plain.endswith(("s", "x", "ch", "sh")) else "s")


def _plain(word: str) -> str:
    """Give a word for comparing: lower case, hyphens and runs of spaces as one space."""
    return _WORD.sub(" ", word.replace("’", "'")).strip().casefold()


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Give the parts of a text in quotation marks; one that is not shut goes on to the end of its line."""
    place = 0
    while place < len(text):
        mark = text[place]
        end = -1
        if mark in _CLOSING and (mark != "‘" or _opens(text, place)):
            end = _closed(text, place, _CLOSING[mark])
        elif mark in "\"'" and _opens(text, place):
            end = _closed(text, place, mark)
        if end < 0:
            place += 1
        else:
            yield place, end
            place = end


def _opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1 : place + 2]
    return (before.isspace() or before in _BEFORE_A_QUOTE) and bool(after.strip())


def _closed(text: str, place: int, closing: str) -> int:
    line = text.find("\n", place)
    line = len(text) if line < 0 else line
    single = closing in {"'", "’"}
    # A curly quotation may run over several paragraphs, a straight one is shut in its own.
    last = len(text) if text[place] in "“«„" else line
    for at in range(place + 1, last):
        if text[at] == text[place] and text[place] in "“«":
            break
        if text[at] in closing and not (single and text[at + 1 : at + 2].isalnum()):
            return at + 1
    # What may be an apostrophe opens nothing; any other mark is somebody's words that are still being typed.
    return -1 if single else line
