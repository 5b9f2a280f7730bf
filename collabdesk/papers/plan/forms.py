"""What is printed to be written on, cut up or drawn on by hand."""

from __future__ import annotations

from dataclasses import dataclass

from collabdesk.papers.plan.passages import Inline, Paragraph


@dataclass(frozen=True, slots=True)
class CutLine:
    """A dashed line to cut along, with a word that says so."""

    words: str


@dataclass(frozen=True, slots=True)
class WriteOn:
    """A question or label, and ``lines`` ruled lines to write on."""

    label: Inline
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Choices:
    """A question and its answers, each with a box to tick; ``across`` sets them beside each other."""

    label: Inline
    options: tuple[str, ...]
    across: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """A framed box to write in, such as one of the six on a capture sheet: kept on one page."""

    title: str
    parts: tuple[Paragraph | WriteOn | Choices, ...]


@dataclass(frozen=True, slots=True)
class FeelingStrip:
    """An empty strip to draw a line on: named heights at the left, numbered moments along the foot."""

    heights: tuple[str, ...]
    moments: tuple[str, ...]
    alternative: str
