"""The commands that print a paper, give it out, and tell which were given out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from collabdesk.cli.books import looked_at, opened
from collabdesk.cli.speaking import Voice, say, tell
from collabdesk.domain.failures import Gone, PaperStopped
from collabdesk.domain.words import Audience

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from collabdesk.papers.checks.finding import Finding
    from collabdesk.papers.options import PaperOptions
    from collabdesk.storage.queries.papers import GivenOut
    from collabdesk.storage.workbook import Workbook


def paper(chosen: argparse.Namespace, voice: Voice) -> int:
    """Print a paper as a PDF, as a draft or to be given out; 1 where something stops it."""
    with (opened if chosen.issue else looked_at)(chosen.file) as book:
        options = _options(chosen, voice, book)
        if options is None:
            return 1
        try:
            pages, found = _print(chosen, voice, book, options)
        except PaperStopped:
            _tell_what_stops(chosen, voice, book, options)
            raise
    say(voice.lines.printed(chosen.target.name, pages))
    if chosen.issue:
        say(voice.lines.given_out(chosen.given_to))
    _each_finding(voice, found, say)
    return 0


def papers(chosen: argparse.Namespace, voice: Voice) -> int:
    """Tell which papers were given out, the newest first, and whose words were taken back since."""
    from collabdesk.storage.queries.papers import issued_papers
    from collabdesk.ui.wordings.given_out import GivenOutWording

    with looked_at(chosen.file) as book:
        every = issued_papers(book)
    if chosen.json:
        say(json.dumps([_as_json(given) for given in every], ensure_ascii=False, indent=2))
        return 0
    if not every:
        say(voice.lines.none_given_out())
    told = GivenOutWording(voice.wording)
    for given in every:
        say(told.title(given))
        lines = (told.made(given), told.options(given), told.quotes(given), told.taken_back(given))
        for line in filter(None, lines):
            say(f"  {line}")
    return 0


def _print(
    chosen: argparse.Namespace, voice: Voice, book: Workbook, options: PaperOptions
) -> tuple[int, tuple[Finding, ...]]:
    from collabdesk.operations.issuing import issue_paper, save_paper

    if not chosen.issue:
        printed = save_paper(
            book,
            chosen.code,
            chosen.target,
            options,
            voice.progress,
            voice.stopping.pressed,
            html=chosen.html,
        )
        return printed.pages, printed.findings
    issued = issue_paper(
        book,
        chosen.code,
        chosen.target,
        options,
        given_to=chosen.given_to,
        html=chosen.html,
        progress=voice.progress,
        cancelled=voice.stopping.pressed,
    )
    return issued.printed.pages, issued.printed.findings


def _options(chosen: argparse.Namespace, voice: Voice, book: Workbook) -> PaperOptions | None:
    """Give what was chosen; None, with a sentence said, where something named is not there."""
    from collabdesk.papers.options import ExtractLayout, PaperOptions, YearEndReader
    from collabdesk.storage.queries.ledger import load_project

    project = load_project(book)
    voice.speak_of(project)
    numbered = [(code, "input") for code in chosen.leave_out]
    if chosen.person is not None:
        numbered.append((chosen.person, "person"))
    found: list[UUID] = []
    session = None
    for code, kind in numbered:
        try:
            found.append(_numbered(book, code, kind))
        except Gone:
            tell(voice.lines.no_such_number(code))
            return None
    if chosen.session is not None:
        try:
            session = _session(book, chosen.session)
        except Gone:
            tell(voice.lines.no_such_session(chosen.session))
            return None
    person = found.pop() if chosen.person is not None else None
    return PaperOptions(
        today=voice.today,
        text_size=chosen.size,
        audience=Audience(chosen.audience) if chosen.audience else None,
        themes_only=chosen.themes_only,
        language=chosen.lang or project.language,
        black_and_white=chosen.black_and_white,
        title=chosen.title,
        looked_at=frozenset(chosen.looked_at),
        words_left_out=frozenset(found),
        easier=chosen.easier,
        reader=YearEndReader(chosen.reader),
        question=chosen.question,
        word_limit=chosen.words,
        layout=ExtractLayout(chosen.layout),
        session=session,
        person=person,
    )


def _session(book: Workbook, name: str) -> UUID:
    """Give the session called so. Raises Gone."""
    from collabdesk.storage.queries.around import load_around

    for session in load_around(book).sessions:
        if session.name.strip().casefold() == name.strip().casefold():
            return session.uid
    raise Gone("session")


def _numbered(book: Workbook, code: str, wanted: str) -> UUID:
    """Give the record of the kind ``wanted`` with a printed code, such as "P-003". Raises Gone."""
    from collabdesk.operations.history import record_numbered

    kind, uid = record_numbered(book, code)
    if kind != wanted:
        raise Gone(wanted)
    return uid


def _tell_what_stops(chosen: argparse.Namespace, voice: Voice, book: Workbook, options: PaperOptions) -> None:
    from collabdesk.operations.issuing import look_through
    from collabdesk.papers.checks.finding import Weight

    found = look_through(book, chosen.code, options)
    _each_finding(voice, [one for one in found if one.weight is Weight.STOPS], tell)


def _each_finding(voice: Voice, found: Iterable[Finding], write: Callable[[str], None]) -> None:
    from collabdesk.ui.wordings.paper_findings import PaperFindingWording

    wording = PaperFindingWording(voice.wording)
    weight = None
    for finding in found:
        if finding.weight is not weight:
            weight = finding.weight
            write(wording.weight(weight))
        words = wording.words(finding)
        write(f"  {words.what}")
        for line in words.where.splitlines():
            write(f"    {line}")
        if finding.key and finding.weight is finding.weight.STOPS:
            write(f"    {voice.lines.if_nobody(finding.key)}")


def _as_json(given: GivenOut) -> dict[str, object]:
    one = given.paper
    return {
        "code": one.code,
        "title": one.title,
        "issued_on": one.issued_on.isoformat(),
        "steps": one.steps,
        "text_size": one.text_size,
        "language": one.language,
        "audience": one.audience.value,
        "themes_only": one.themes_only,
        "black_and_white": one.black_and_white,
        "easier": one.easier,
        "pages": one.pages,
        "fingerprint": one.fingerprint,
        "file_name": one.file_name,
        "given_to": one.given_to,
        "quoted": [f"V-{number:03d}" for number in given.quoted],
        "taken_back_since": [f"V-{number:03d}" for number in given.withdrawn],
    }
