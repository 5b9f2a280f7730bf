"""Says how hard a passphrase is to guess, and how long to wait after one that did not open anything."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from collabdesk.base.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST: Final = 8
"""Letters that a passphrase needs at least (NIST SP 800-63B, 5.1.1.1)."""
LONG_ENOUGH: Final = 14
"""Letters from which one without spaces may be hard to guess."""
FEW_WORDS, ENOUGH_WORDS = 3, 4
"""Four words that do not belong together, of a list of some thousands, are above 2**44 guesses."""
LONGEST_WAIT: Final = 30
"""Seconds to wait at most before the next try."""
_DIFFERENT_LETTERS: Final = 5
_COUNTING_UP: Final = (
    "0123456789012345678909876543210987654321 abcdefghijklmnopqrstuvwxyzzyxwvutsrqponmlkjihgfedcba"
)
_BETWEEN_WORDS: Final = re.compile(r"[\s\-_.,;:/+&|*]+")
_NOT_LETTERS: Final = re.compile(r"[\W\d_]+")
_KINDS, _SHORT_WORD = 3, 4
_KEYBOARD: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qwertzuiop")


class Strength(StrEnum):
    """How hard a passphrase is to guess for somebody who has the file and a fast computer."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


class Weakness(StrEnum):
    """Why a passphrase is easier to guess than it could be."""

    TOO_SHORT = "too_short"
    COMMON = "common"
    NAMED_AFTER = "named_after"
    DIGITS_ONLY = "digits_only"
    REPEATED = "repeated"
    ONE_WORD = "one_word"
    FEW_WORDS = "few_words"


@dataclass(frozen=True, slots=True)
class Judged:
    """A passphrase's strength, and the first reason why it is no stronger."""

    strength: Strength
    weakness: Weakness | None = None


def judge(passphrase: str, names: Iterable[str] = ()) -> Judged:
    """Say how hard a passphrase is to guess.

    Args:
        passphrase: As typed; compared without capitals and accents.
        names: What anybody who has the file would try: the workbook's name, the charity's, the place.
    """
    plain = _plain(passphrase)
    words = [word for word in _BETWEEN_WORDS.split(plain) if word]
    letters = "".join(plain.split())
    weakness = _weakness(letters, words, [_plain(name) for name in names])
    if weakness is not None:
        return Judged(Strength.WEAK, weakness)
    if len(words) >= ENOUGH_WORDS or _is_mixed(passphrase):
        return Judged(Strength.STRONG)
    return Judged(Strength.FAIR, Weakness.FEW_WORDS)


def is_too_short(passphrase: str) -> bool:
    """Whether a passphrase is so short that no workbook is locked with it."""
    return len(unicodedata.normalize("NFC", passphrase).strip()) < SHORTEST


def wait_after(failures: int) -> int:
    """Give the seconds to wait after so many passphrases that did not open it: 0, 0, 1, 2, 4 and so on.

    There is no limit to how often: whoever has the file can try elsewhere, and one would shut out its owner.
    """
    return min(LONGEST_WAIT, 2 ** min(failures - 2, 8)) if failures >= 2 else 0  # noqa: PLR2004


def _weakness(letters: str, words: list[str], names: list[str]) -> Weakness | None:
    found: Weakness | None = None
    if len(letters) < SHORTEST:
        found = Weakness.TOO_SHORT
    elif letters.isdigit():
        found = Weakness.DIGITS_ONLY
    elif len(set(letters)) < _DIFFERENT_LETTERS or len(set(words)) < len(words) / 2 + 0.5 or _again(letters):
        found = Weakness.REPEATED
    elif _is_common(letters, words):
        found = Weakness.COMMON
    elif _is_named_after(letters, names):
        found = Weakness.NAMED_AFTER
    elif len(words) == 1 and letters.rstrip("0123456789!?.").isalpha() and len(letters) < 2 * SHORTEST:
        found = Weakness.ONE_WORD
    return found


def _is_common(letters: str, words: list[str]) -> bool:
    """Whether it is one of the commonest, or one with a number behind it, or made of nothing else."""
    known = _commonest()
    bare = letters.strip("0123456789!?.,-_#@*$")
    if letters in known or bare in known or letters.translate(_SWAPPED) in known:
        return True
    if len(words) > 1 and all(word in known for word in words):
        return True
    return letters in _COUNTING_UP or any(bare and bare in row for row in _KEYBOARD)


def _is_named_after(letters: str, names: list[str]) -> bool:
    bare = letters.strip("0123456789!?.,-_#@*$")
    whole = ["".join(name.split()) for name in names]
    return any(bare == name or (name and bare in name) for name in whole if len(name) > FEW_WORDS)


def _again(letters: str) -> bool:
    """Whether it is a shorter text said again and again, as "abcabcabc"."""
    return letters in (letters + letters)[1:-1]


def _is_mixed(passphrase: str) -> bool:
    """Whether it is long, of three kinds of letters at least, and holds nothing like a word."""
    kinds = sum(
        (
            any(letter.islower() for letter in passphrase),
            any(letter.isupper() for letter in passphrase),
            any(letter.isdigit() for letter in passphrase),
            any(not letter.isalnum() for letter in passphrase),
        )
    )
    word = max(map(len, _NOT_LETTERS.split(passphrase)), default=0)
    return len(passphrase) >= LONG_ENOUGH and kinds >= _KINDS and word <= _SHORT_WORD


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


_SWAPPED: Final = str.maketrans("0134578@$", "oieastbas")


@cache
def _commonest() -> frozenset[str]:
    text = resource("words", "common_passphrases.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
