"""Measures how a letter reads, to advise whoever writes it and never to score a person's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

PLAIN = 20
"""Words a sentence up to which plain English reads easily (ISO 24495-1 asks for short sentences)."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_SENTENCE_END = re.compile(r"[.!?…:]+[”\"’)]*(?:\s+|$)|\n+")


@dataclass(frozen=True, slots=True)
class Reading:
    """Words a sentence, rounded, and how often a text says each of three little words."""

    sentences: int = 0
    words_a_sentence: int = 0
    you: int = 0
    we: int = 0
    they: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether sentences are short enough, and it speaks to the person more than about them."""
        return self.words_a_sentence <= PLAIN and self.you >= self.they


def read_text(text: str, you: Collection[str], we: Collection[str], they: Collection[str]) -> Reading:
    """Measure a text; the three collections are the words for them in its language, in lower case."""
    counts = [len(_WORD.findall(part)) for part in _SENTENCE_END.split(text)]
    sentences = [count for count in counts if count]
    if not sentences:
        return Reading()
    said = [word.casefold().split("’")[0].split("'")[0] for word in _WORD.findall(text)]
    return Reading(
        sentences=len(sentences),
        words_a_sentence=round(sum(sentences) / len(sentences)),
        you=sum(word in you for word in said),
        we=sum(word in we for word in said),
        they=sum(word in they for word in said),
    )
