"""What the room of papers asks of the work thread: making a paper, drawing a page, saving and issuing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.ledger import Ledger
from collabdesk.papers.checks.finding import Finding
from collabdesk.papers.options import PaperCode, PaperOptions

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.records import Session
    from collabdesk.papers.plan import Funnel, Marks
    from collabdesk.papers.preview import PagePicture
    from collabdesk.storage.queries.papers import GivenOut
    from collabdesk.storage.workbook import Workbook
    from collabdesk.work.desk import Watch


@dataclass(frozen=True, slots=True)
class Wish:
    """Which paper, and how it is made."""

    code: PaperCode
    options: PaperOptions


@dataclass(frozen=True)
class FirstLook:
    """The first page of a paper, and the record the rest is made from."""

    wish: Wish
    pdf: bytes
    ledger: Ledger


@dataclass(frozen=True)
class Drawn:
    """A paper as made now, with what a person should know before it is handed over.

    ``spoken`` is everything it says, in order; ``project`` the name of the work; ``words`` how many words
    the answer of an evidence extract has.
    """

    wish: Wish
    pdf: bytes
    pages: int
    spoken: tuple[str, ...]
    project: str
    findings: tuple[Finding, ...] = ()
    words: int = 0


@dataclass(frozen=True)
class Around:
    """What the options offer: languages there are words in, sessions, and people by their code.

    ``workbook`` names the workbook among others of this person; ``language`` is its own.
    """

    workbook: str
    languages: tuple[str, ...]
    sessions: tuple[tuple[UUID, str, date | None], ...]
    people: tuple[tuple[UUID, int], ...]
    language: str


def around(book: Workbook) -> Around:
    """Give what a person can choose from."""
    from collabdesk.domain.records import Person, Session
    from collabdesk.papers.words import languages
    from collabdesk.storage.queries.ledger import load_project
    from collabdesk.storage.queries.reading import every

    project = load_project(book)
    with book.reading() as connection:
        sessions = every(connection, Session).values()
        here = [one for one in every(connection, Person).values() if one.withdrawn_on is None]
    return Around(
        workbook=str(project.uid),
        languages=tuple(languages()),
        sessions=tuple((one.uid, one.name, one.held_on) for one in sorted(sessions, key=_latest_first)),
        people=tuple((one.uid, one.number) for one in sorted(here, key=lambda one: one.number)),
        language=project.language or "en",
    )


def _latest_first(session: Session) -> tuple[int, str]:
    return -session.held_on.toordinal() if session.held_on else 0, session.name


def first_look(book: Workbook, wish: Wish, watch: Watch) -> FirstLook:
    """Make the first page only, which is there to see while the rest is made. Raises Cancelled."""
    from collabdesk.papers.making import make_paper
    from collabdesk.storage.queries.ledger import load_ledger

    ledger = load_ledger(book)
    printed = make_paper(wish.code, ledger, wish.options, None, watch.stopped, first_pages=1)
    return FirstLook(wish, printed.pdf, ledger)


def make(book: Workbook, wish: Wish, ledger: Ledger | None, watch: Watch) -> Drawn:
    """Make a paper from ``ledger``, or from the record as it is now. Raises Cancelled."""
    from collabdesk.papers.kinds.evidence_extract import word_count
    from collabdesk.papers.making import make_paper
    from collabdesk.papers.spoken import spoken
    from collabdesk.storage.queries.ledger import load_ledger

    record = ledger if ledger is not None else load_ledger(book)
    printed = make_paper(wish.code, record, wish.options, watch.report, watch.stopped)
    return Drawn(
        wish=wish,
        pdf=printed.pdf,
        pages=printed.pages,
        spoken=tuple(spoken(printed.plan)),
        project=record.project.title,
        findings=printed.findings,
        words=word_count(printed.plan) if wish.code == "r5" else 0,
    )


def picture(pdf: bytes, page: int, scale: float) -> PagePicture:
    """Draw a page, counted from 0, at ``scale`` dots of the screen a point."""
    from collabdesk.papers.preview import page_picture

    return page_picture(pdf, page, scale)


def save(book: Workbook, wish: Wish, target: Path, watch: Watch) -> None:
    """Save a draft copy of the paper as a PDF, whole or not at all; Failures are raised."""
    from collabdesk.operations.issuing import save_paper

    save_paper(book, wish.code, target, wish.options, watch.report, watch.stopped)


def issue(book: Workbook, wish: Wish, target: Path, given_to: str, html: bool, watch: Watch) -> Changes:
    """Check the paper, save it whole and enter it in the register; Failures are raised."""
    from collabdesk.operations.issuing import issue_paper

    issue_paper(
        book, wish.code, target, wish.options,
        given_to=given_to, html=html, progress=watch.report, cancelled=watch.stopped,
    )  # fmt: skip
    return book.changes


def given_out(book: Workbook) -> tuple[GivenOut, ...]:
    """Give the papers that were issued, newest first."""
    from collabdesk.storage.queries.papers import issued_papers

    return issued_papers(book)


def charts(book: Workbook, today: date) -> tuple[Funnel | Marks, ...]:
    """Give what papers draw of how far things got, in the language of the workbook."""
    from collabdesk.domain.words import Audience
    from collabdesk.papers.builder import Builder
    from collabdesk.papers.options import PaperOptions
    from collabdesk.papers.parts.charts_part import funnel_chart, moved_chart, reach_chart, silence_chart
    from collabdesk.papers.privacy import Gate
    from collabdesk.papers.words import words_for
    from collabdesk.storage.queries.ledger import load_ledger

    ledger = load_ledger(book).on(today)
    words = words_for(ledger.project.language or "en")
    gate = Gate(ledger, Audience.CHARITY, words)
    builder = Builder(gate.ledger, gate, words, PaperOptions(today), 12)
    if not builder.chains:
        return ()
    drawn = (silence_chart(builder), funnel_chart(builder), reach_chart(builder), moved_chart(builder))
    return tuple(chart for chart in drawn if chart is not None)
