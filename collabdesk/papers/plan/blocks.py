"""What stands on a page of its own accord: openings, headings, tables of words."""

from __future__ import annotations

from dataclasses import dataclass

from collabdesk.papers.plan.passages import Inline, Listing, Paragraph


@dataclass(frozen=True, slots=True)
class Opening:
    """The top of the first page: what kind of paper, its title, a lead, and who it is from."""

    kind: str
    title: str
    lead: str
    byline: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3; ``number`` is printed before it where sections are numbered.

    ``starts_page`` asks for a page of its own unless there is plenty of room.
    """

    text: str
    level: int = 2
    number: str = ""
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class BigNumbers:
    """A few counts with the words that say what they count."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Label and text, row by row: the summary and the limits; ``boxed`` is the trustees' decision box."""

    rows: tuple[tuple[str, tuple[Paragraph | Listing, ...]], ...]
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that spans several columns or rows; the places it covers have no cell of their own."""

    runs: Inline
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A data table. ``shares`` are the columns' shares of the wide measure, adding up to 1 or less.

    ``numeric`` names the columns (from 0) that hold counts and are set to the right; ``standing`` sets the
    second column as the trustees' dashboard does, in large figures. The first column heads its row.
    ``to_write_in`` gives every cell the height of a few words by hand, and lines between the columns.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Inline | Cell, ...], ...]
    shares: tuple[float, ...]
    note: str = ""
    numeric: tuple[int, ...] = ()
    last_is_total: bool = False
    standing: bool = False
    to_write_in: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """An image with its text alternative; ``image`` is the bytes of a PNG or JPEG."""

    image: bytes
    alternative: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of the sections after it, with their pages."""

    title: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts a page."""
