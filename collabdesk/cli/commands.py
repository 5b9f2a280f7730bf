"""What each command does: open a workbook, call the program's own verb, say what came of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.cli.books import author, looked_at, opened
from collabdesk.cli.journey import gaps, journey
from collabdesk.cli.keeping_safe import back_up_before_import, backup, restore
from collabdesk.cli.locking import decrypt, encrypt, handing_over, secret_for_new
from collabdesk.cli.papers import paper, papers
from collabdesk.cli.salvaging import salvage
from collabdesk.cli.sharing import share
from collabdesk.cli.speaking import Voice, say, tell
from collabdesk.cli.withdrawing import withdraw
from collabdesk.domain.failures import Cancelled, Gone
from collabdesk.domain.records import Project

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from collabdesk.operations.taking_stock import Stock


def new(chosen: argparse.Namespace, voice: Voice) -> int:
    """Start a workbook."""
    from collabdesk.operations.starting import start_workbook

    project = Project(uid=new_uid(), title=chosen.title, started_on=voice.today)
    if not chosen.locked:
        start_workbook(chosen.file, author(), project).close()
        say(voice.lines.started(chosen.file.name))
        return 0
    secret = secret_for_new(chosen, project.title)
    with handing_over(chosen.recovery_sheet, secret, project, voice):
        start_workbook(chosen.file, author(), project, secret).close()
        say(voice.lines.started(chosen.file.name))
    return 0


def demo(chosen: argparse.Namespace, voice: Voice) -> int:
    """Make the example workbook."""
    from collabdesk.operations.example import make_example

    make_example(chosen.file, author(), voice.today).close()
    if voice.stopping.pressed():
        chosen.file.unlink()
        raise Cancelled
    say(voice.lines.example_made(chosen.file.name))
    return 0


def bring(chosen: argparse.Namespace, voice: Voice) -> int:
    """Bring in a sheet, all of it or nothing."""
    from collabdesk.exchange.mapping import mapping_from_names
    from collabdesk.exchange.plan import plan_rows
    from collabdesk.exchange.reading import read_sheet
    from collabdesk.operations.bringing_in import bring_in, known_words

    stopped = voice.stopping.pressed
    sheet = read_sheet(chosen.source, sheet=chosen.sheet, cancelled=stopped)
    mapping = mapping_from_names(
        sheet,
        words=chosen.words,
        hoped=chosen.hoped,
        said_on=chosen.said_on,
        session=chosen.session,
        person=chosen.person,
        group=chosen.group,
        pattern=chosen.pattern,
        source=chosen.source_name,
        language=chosen.language,
        answer=chosen.answer,
    )
    with opened(chosen.file) as book:
        back_up_before_import(book, voice)
        plan = plan_rows(sheet, mapping, known=known_words(book), cancelled=stopped)
        changes = bring_in(book, plan, today=voice.today, progress=voice.progress, cancelled=stopped)
    say(voice.lines.came_in(changes.count))
    for kind in ("session", "pattern", "group", "person", "decision"):
        made = len(changes.touched.get(kind, ()))
        if made:
            say(voice.lines.also_made(kind, made))
    if plan.findings:
        say(voice.lines.need_an_eye(len({finding.row_number for finding in plan.findings})))
    if plan.unusable:
        say(voice.lines.stayed_out(len(plan.unusable)))
    return 0


def status(chosen: argparse.Namespace, voice: Voice) -> int:
    """Say how many things were said, where they stand and what is missing."""
    from collabdesk.operations.taking_stock import take_stock
    from collabdesk.storage.queries.ledger import load_project

    with looked_at(chosen.file) as book:
        stock = take_stock(book, voice.today)
        voice.speak_of(load_project(book))
    if chosen.json:
        say(json.dumps(_as_json(stock), ensure_ascii=False, indent=2))
    else:
        for line in voice.lines.stock(stock, voice.wording):
            say(line)
    return 0


def check(chosen: argparse.Namespace, voice: Voice) -> int:
    """Look through the whole file; 1 where something is not as it should be."""
    from collabdesk.operations.checking import check_workbook

    with looked_at(chosen.file) as book:
        findings = check_workbook(book, voice.progress)
    for line in voice.lines.findings(findings):
        say(line)
    return 0 if findings.clean else 1


def tell_history(chosen: argparse.Namespace, voice: Voice) -> int:
    """Say who changed what and when, the latest first."""
    from collabdesk.operations.history import history, record_numbered
    from collabdesk.storage.queries.ledger import load_project
    from collabdesk.ui.wordings.history import HistoryWording

    device = author().device
    with looked_at(chosen.file) as book:
        try:
            uid = record_numbered(book, chosen.record)[1] if chosen.record else None
        except Gone:
            tell(voice.lines.no_such_number(chosen.record))
            return 1
        events = history(book, uid, limit=max(1, chosen.limit))
        voice.speak_of(load_project(book))
    told = HistoryWording(voice.wording)
    for event in events:
        say(f"{told.heading(event, device)}: {told.deed(event)}")
        for line in told.details(event):
            say(f"  {line}")
    return 0


def export(chosen: argparse.Namespace, voice: Voice) -> int:
    """Save a copy of the record as a sheet."""
    from collabdesk.operations.exporting import export_ledger

    with looked_at(chosen.file) as book:
        rows = export_ledger(book, chosen.target, today=voice.today, everything=chosen.everything)
    say(voice.lines.copied(chosen.target.name, rows))
    return 0


COMMANDS: dict[str, Callable[[argparse.Namespace, Voice], int]] = {
    "new": new,
    "demo": demo,
    "import": bring,
    "status": status,
    "check": check,
    "journey": journey,
    "gaps": gaps,
    "history": tell_history,
    "export": export,
    "paper": paper,
    "papers": papers,
    "salvage": salvage,
    "share": share,
    "withdraw": withdraw,
    "backup": backup,
    "restore": restore,
    "encrypt": encrypt,
    "decrypt": decrypt,
}

ONLY_READING = frozenset({"status", "check", "journey", "gaps", "history", "papers"})
"""Commands that Ctrl+C may break into anywhere."""


def _as_json(stock: Stock) -> dict[str, object]:
    measured = stock.indicators
    return {
        "title": stock.title,
        "inputs": stock.inputs,
        "states": {state.value: count for state, count in stock.states.items()},
        "waiting": measured.waiting,
        "oldest_waiting_days": stock.oldest_waiting_days,
        "answered": {"count": measured.answered.count, "base": measured.answered.base},
        "on_time": {"count": measured.on_time.count, "base": measured.on_time.base},
        "records": stock.records,
        "gaps": {kind.value: count for kind, count in stock.gaps.items()},
    }
