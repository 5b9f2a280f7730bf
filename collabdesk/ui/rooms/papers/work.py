"""What the room of papers asks of the work thread: making a paper, drawing a page, saving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from collabdesk.domain.failures import Failure
from collabdesk.domain.records import Project
from collabdesk.domain.words import PromiseStep

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.making import PaperOptions, Printed
    from collabdesk.papers.preview import PagePicture
    from collabdesk.storage.workbook import Workbook
    from collabdesk.work.desk import Watch

PaperCode = Literal["r1", "r2"]
AUDIENCES = ("charity", "partners", "public")
USUAL: dict[PaperCode, tuple[int, str]] = {"r1": (14, "public"), "r2": (12, "partners")}
"""The text size in points and the audience each paper has unless somebody chooses otherwise."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which paper, how large its words are in points, and who is to read it."""

    code: PaperCode
    size: int
    audience: str


@dataclass(frozen=True)
class Drawn:
    """A paper as made now, with what a person should know before it is handed over.

    ``withheld`` counts things said whose words stay private and ``first_withheld`` is one of them;
    ``hidden_counts`` small numbers replaced; ``no_glyph`` characters no font has; ``small_counts``
    sentences somebody wrote that count fewer than five people. ``heading`` follows ``step``, the lower of
    what was promised and what was reached. ``groups`` counts whom the project set out to hear.
    """

    wish: Wish
    pdf: bytes
    pages: int
    spoken: tuple[str, ...]
    project: Project
    heading: str
    step: PromiseStep
    withheld: int = 0
    first_withheld: UUID | None = None
    hidden_counts: int = 0
    no_glyph: str = ""
    small_counts: tuple[str, ...] = ()
    groups: int = 0


def make(book: Workbook, wish: Wish, today: date, watch: Watch) -> Drawn | Failure:
    """Make a paper; a Failure is given back, Cancelled where the person stopped it."""
    from collabdesk.papers.making import make_paper
    from collabdesk.papers.spoken import spoken
    from collabdesk.storage.queries.ledger import load_ledger

    ledger = load_ledger(book)
    try:
        options = _options(wish, today, ledger.project.language)
        printed = make_paper(wish.code, ledger, options, watch.report, watch.stopped)
    except Failure as failure:
        return failure
    heading, step = _heading(ledger, options)
    return Drawn(
        wish=wish,
        pdf=printed.pdf,
        pages=printed.pages,
        spoken=tuple(spoken(printed.plan)),
        project=ledger.project,
        heading=heading,
        step=step,
        withheld=len(printed.withheld),
        first_withheld=_uid_of(ledger, printed),
        hidden_counts=printed.hidden_counts,
        no_glyph="".join(sorted(printed.missing_characters)),
        small_counts=printed.small_counts,
        groups=sum(1 for group in ledger.groups.values() if group.set_out),
    )


def picture(pdf: bytes, page: int, scale: float) -> PagePicture:
    """Draw a page, counted from 0, at ``scale`` dots of the screen a point."""
    from collabdesk.papers.preview import page_picture

    return page_picture(pdf, page, scale)


def save(book: Workbook, wish: Wish, target: Path, today: date, watch: Watch) -> Path | Failure:
    """Save the paper as a PDF, whole or not at all; a Failure is given back."""
    from collabdesk.operations.issuing import save_paper
    from collabdesk.storage.queries.ledger import load_ledger

    try:
        options = _options(wish, today, load_ledger(book).project.language)
        save_paper(book, wish.code, target, options, watch.report, watch.stopped)
    except Failure as failure:
        return failure
    return target


def _options(wish: Wish, today: date, language: str) -> PaperOptions:
    from collabdesk.papers.making import PaperOptions
    from collabdesk.papers.privacy import Audience

    return PaperOptions(today, wish.size, Audience(wish.audience), language=language or "en")


def _heading(ledger: Ledger, options: PaperOptions) -> tuple[str, PromiseStep]:
    from collabdesk.papers.builder import Builder
    from collabdesk.papers.privacy import Audience, Gate
    from collabdesk.papers.words import words_for

    words = words_for(options.language)
    gate = Gate(ledger, options.audience or Audience.PUBLIC, words)
    builder = Builder(ledger, gate, words, options.today, options.text_size or 12)
    return builder.chain_heading, builder.step


def _uid_of(ledger: Ledger, printed: Printed) -> UUID | None:
    if not printed.withheld:
        return None
    first = min(printed.withheld)
    return next((uid for uid, chain in ledger.chains.items() if chain.input.number == first), None)
