"""The small parts of a plan: runs of text, paragraphs, lists, quotations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one dress.

    ``link`` names a target inside the paper; ``address`` is an https or mailto address; ``language`` is a
    BCP 47 tag where it differs from the paper's.
    """

    text: str
    strong: bool = False
    secondary: bool = False
    link: str = ""
    address: str = ""
    language: str = ""


Inline = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose; ``language`` is a BCP 47 tag where it differs from the paper's."""

    runs: Inline
    secondary: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, with the list that stands within it."""

    runs: Inline
    within: Listing


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, numbered or with bullets."""

    items: tuple[Inline | Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's exact words, and how they may be named."""

    words: str
    who: str
    language: str = ""


def plain(runs: Inline) -> str:
    """Give the text of runs without their dress."""
    return "".join(run.text for run in runs)


def text(words: str, *, strong: bool = False) -> Inline:
    """Make runs of one plain or strong stretch of text."""
    return (Run(words, strong=strong),)


def prose(words: str) -> Paragraph:
    """Make a paragraph of plain text."""
    return Paragraph(text(words))
