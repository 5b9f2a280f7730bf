"""The plan of a paper: everything it says, in reading order, before anything is laid on a page."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one dress. ``link`` names a target inside the paper."""

    text: str
    strong: bool = False
    secondary: bool = False
    link: str = ""


Inline = tuple[Run, ...]


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
class Paragraph:
    """A paragraph of prose."""

    runs: Inline
    secondary: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, numbered or with bullets."""

    items: tuple[Inline, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class BigNumbers:
    """A few counts with the words that say what they count."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Label and text, row by row: the summary and the limits."""

    rows: tuple[tuple[str, tuple[Paragraph | Listing, ...]], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's exact words, and how they may be named."""

    words: str
    who: str


@dataclass(frozen=True, slots=True)
class Table:
    """A data table. ``shares`` are the columns' shares of the wide measure, adding up to 1 or less.

    ``numeric`` names the columns (from 0) that hold counts and are set to the right.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Inline, ...], ...]
    shares: tuple[float, ...]
    note: str = ""
    numeric: tuple[int, ...] = ()
    last_is_total: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One thing somebody said, and the quieter line of facts beneath it."""

    words: Inline
    detail: Inline = ()


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
class Funnel:
    """How far things got, as a table with bars; a bar is drawn behind a real number."""

    caption: str
    heads: tuple[str, str, str]
    rows: tuple[tuple[str, int, Inline], ...]
    note: str = ""


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


Block = (
    Opening
    | Heading
    | Paragraph
    | Listing
    | BigNumbers
    | Labelled
    | Quote
    | Table
    | ChainTable
    | Card
    | Funnel
    | Marks
    | ChangeBlock
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper.

    ``footer`` is decoration, painted on each page and read by nobody: the paper's name, which is cut
    where it is too long, and its day.
    """

    code: str
    title: str
    language: str
    footer: tuple[str, str]
    text_size: int
    blocks: tuple[Block, ...] = field(default_factory=tuple)


def plain(runs: Inline) -> str:
    """Give the text of runs without their dress."""
    return "".join(run.text for run in runs)


def text(words: str, *, strong: bool = False) -> Inline:
    """Make runs of one plain or strong stretch of text."""
    return (Run(words, strong=strong),)


def prose(words: str) -> Paragraph:
    """Make a paragraph of plain text."""
    return Paragraph(text(words))
