"""Makes a paper from the record and saves it whole, so that what is handed over is what was looked at."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.base.logging import log
from collabdesk.domain.failures import Cancelled, Failure, Gone, PaperStopped
from collabdesk.domain.records import Input, IssuedPaper, Quoting
from collabdesk.domain.verbs import Verb
from collabdesk.exchange.writing import keep_file
from collabdesk.papers.checks.finding import CheckKind, Finding
from collabdesk.papers.checks.gathering import findings
from collabdesk.papers.making import Printed, make_paper, plan_paper
from collabdesk.storage.queries.ledger import load_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode, PaperOptions
    from collabdesk.storage.workbook import Workbook

NEVER_WITHOUT = frozenset(
    {
        CheckKind.NO_SAFEGUARDING_CONTACT.value,
        CheckKind.NO_FIXED_OPEN_YOURS.value,
        CheckKind.NO_PERSON_CHOSEN.value,
        CheckKind.NO_QUESTION.value,
    }
)
"""What is missing so badly that not even a draft is saved: a session pack in a room would be unsafe."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper that was handed over: its entry in the register, and the paper."""

    record: IssuedPaper
    printed: Printed


def save_paper(
    book: Workbook,
    code: PaperCode,
    target: Path,
    options: PaperOptions,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    html: bool = False,
) -> Printed:
    """Make a draft of the paper ``code`` ("r1" to "r9") and save it at ``target``, whole or not at all.

    Nothing is entered in the register. ``html`` saves the same words as a web page beside it.
    ``progress`` is told pages or parts done and in all. Raises PaperStopped where a paper is nothing
    without what is missing, Cancelled, DiskFull, ReadOnlyPlace, FileInUse, NoSuchFile; an older file at
    ``target`` is then untouched.
    """
    printed = make_paper(code, load_ledger(book), options, progress, cancelled)
    stops = _kinds(printed.stops)
    if not NEVER_WITHOUT.isdisjoint(stops):
        raise PaperStopped(tuple(kind for kind in stops if kind in NEVER_WITHOUT))
    with _keeping(_files(target, printed, html=html)) as keep:
        keep()
    return printed


def issue_paper(
    book: Workbook,
    code: PaperCode,
    target: Path,
    options: PaperOptions,
    *,
    given_to: str = "",
    html: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Issued:
    """Make a paper, look through it, save it whole and enter it in the register, all of this or nothing.

    Args:
        book: The workbook; the entry is one step of it, which undo passes over.
        code: Which paper, "r1" to "r9".
        target: Where the PDF goes.
        options: How it is made; ``looked_at`` is remembered with it.
        given_to: Whom it is given to, as typed.
        html: Save the same words as a web page too, beside the PDF and ending in .html.
        progress: Is told pages or parts done and in all.
        cancelled: Is asked whether to stop.

    Raises:
        PaperStopped: Something found stops it, or the PDF keeps not every rule of PDF/UA-1 and PDF/A-3a.
        Gone: Words it quotes were taken back while it was being made.
        Cancelled, DiskFull, ReadOnlyPlace, FileInUse, NoSuchFile: It could not be made or kept.
            An older file is then untouched and the register too.
    """
    ledger = load_ledger(book)
    printed = make_paper(code, ledger, options, progress, cancelled)
    refuse_what_stops(printed)
    if cancelled is not None and cancelled():
        raise Cancelled
    record = _entry(code, ledger, options, printed, target.name, given_to)
    with (
        _keeping(_files(target, printed, html=html)) as keep,
        book.step(Verb.ISSUE_PAPER) as step,
    ):
        step.count = 1
        step.make(record)
        for uid in printed.quoted:
            if step.get(Input, uid).withdrawn_on is not None:
                raise Gone("input")
            step.make(Quoting(uid=new_uid(), paper=record.uid, input=uid))
        step.flush()
        keep()
    return Issued(record, printed)


def refuse_what_stops(printed: Printed) -> None:
    """Refuse a paper that may not be handed over. Raises PaperStopped with the kinds of what stops it."""
    from collabdesk.papers.tagging.checking import conformance

    stops = _kinds(printed.stops)
    if stops:
        raise PaperStopped(stops)
    if broken := conformance(printed.pdf):
        # The rules alone: a checker's message may repeat what stands in the paper.
        log.warning("not conforming: %s", "; ".join(": ".join(rule.split(": ")[:2]) for rule in broken))
        raise PaperStopped((CheckKind.NOT_CONFORMING.value,))


def look_through(book: Workbook, code: PaperCode, options: PaperOptions) -> tuple[Finding, ...]:
    """Give everything to know of a paper before it is handed over, heaviest first, without painting it."""
    ledger = load_ledger(book)
    plan, gate = plan_paper(code, ledger, options)
    return findings(code, ledger, options, plan, gate)


def _kinds(found: tuple[Finding, ...]) -> tuple[str, ...]:
    return tuple(one.kind.value for one in found)


def _entry(
    code: PaperCode,
    ledger: Ledger,
    options: PaperOptions,
    printed: Printed,
    file_name: str,
    given_to: str,
) -> IssuedPaper:
    from collabdesk.papers.options import USUAL_AUDIENCE

    return IssuedPaper(
        uid=new_uid(),
        code=code,
        title=printed.plan.title,
        issued_on=options.today,
        steps=ledger.steps,
        text_size=printed.plan.text_size,
        language=options.language,
        audience=options.audience or USUAL_AUDIENCE[code],
        themes_only=options.themes_only,
        black_and_white=options.black_and_white,
        easier=options.easier,
        pages=printed.pages,
        fingerprint=hashlib.sha256(printed.pdf).hexdigest(),
        file_name=file_name,
        given_to=given_to.strip(),
        looked_at="\n".join(sorted(options.looked_at)),
    )


def _files(target: Path, printed: Printed, *, html: bool) -> dict[Path, bytes]:
    files = {target: printed.pdf}
    if html:
        from collabdesk.papers.html import page
        from collabdesk.papers.words import words_for

        text = page(printed.plan, words_for(printed.plan.language))
        files[target.with_suffix(".html")] = text.encode("utf-8")
    return files


@contextlib.contextmanager
def _keeping(files: Mapping[Path, bytes]) -> Iterator[Callable[[], None]]:
    """Give what keeps these files; where anything fails, also later, each is again as it was before."""
    before: dict[Path, bytes | None] = {}

    def keep() -> None:
        for file, content in files.items():
            older = file.read_bytes() if file.is_file() else None
            keep_file(file, content)
            before[file] = older

    try:
        yield keep
    except BaseException:
        for file, older in before.items():
            _put_back(file, older)
        raise


def _put_back(file: Path, older: bytes | None) -> None:
    with contextlib.suppress(Failure, OSError):
        if older is None:
            file.unlink()
        else:
            keep_file(file, older)
