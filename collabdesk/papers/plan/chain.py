"""The chain as it is printed: words, answers, changes, in a table or as cards."""

from __future__ import annotations

from dataclasses import dataclass

from collabdesk.papers.plan.passages import Inline


@dataclass(frozen=True, slots=True)
class Said:
    """One thing somebody said, and the quieter line of facts beneath it."""

    words: Inline
    detail: Inline = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class ChainRow:
    """One row of the chain table: words across the page, then what came of them.

    Logically it is one row of 1 + len(cells) cells, whatever the page does with it. ``note`` follows the
    words where one answer serves several; ``target`` is what links to this record lead to.
    """

    said: tuple[Said, ...]
    cells: tuple[tuple[Inline, ...], ...]
    note: Inline = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class ChainTable:
    """What people said, what was decided and why, what happened, what next."""

    first_head: str
    heads: tuple[str, ...]
    rows: tuple[ChainRow, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A record of the chain as a card of its own: in large print, or when it is too long for columns."""

    said: tuple[Said, ...]
    parts: tuple[tuple[str, tuple[Inline, ...]], ...]
    note: Inline = ()
    target: str = ""


@dataclass(frozen=True, slots=True)
class ChangeBlock:
    """One change: how strongly we hold it, what it is, and the two verdicts, kept apart (law 4)."""

    title: str
    strength: int
    strength_count: str
    strength_words: str
    facts: tuple[Inline, ...]
    we_say_head: str
    we_say: str
    they_say_head: str
    they_say: str
    they_say_language: str = ""
