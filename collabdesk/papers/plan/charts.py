"""Charts that are tables, and the one that is drawn: each says its numbers as text."""

from __future__ import annotations

from dataclasses import dataclass

from collabdesk.papers.plan.passages import Inline


@dataclass(frozen=True, slots=True)
class Funnel:
    """A table with bars, each drawn behind a real number.

    With ``narrowing`` it is a funnel: a dashed outline shows what left at each step. ``amounts`` are
    printed in place of the numbers where they have a unit, such as £1,140.
    """

    caption: str
    heads: tuple[str, str, str]
    rows: tuple[tuple[str, int, Inline], ...]
    note: str = ""
    narrowing: bool = True
    amounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """A table whose second column is drawn as filled squares before a word, such as reach.

    Each row: label, filled squares out of ``of``, the word for it, text.
    """

    caption: str
    heads: tuple[str, str, str]
    rows: tuple[tuple[str, int, str, str], ...]
    note: str = ""
    of: int = 2


@dataclass(frozen=True, slots=True)
class PromiseSteps:
    """The five steps across and, in rows, how far each was promised or reached (0 to 5): a drawn figure.

    ``alternative`` gives every position in words.
    """

    caption: str
    steps: tuple[str, ...]
    rows: tuple[tuple[str, int], ...]
    alternative: str
