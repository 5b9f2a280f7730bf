"""Nothing that may not leave is in anything that leaves: no file, no line of a command, no trace left."""

from __future__ import annotations

import json
import os
import tempfile
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import log_file, settings_file, user_data_dir
from collabdesk.cli import commands
from collabdesk.cli.running import run
from collabdesk.domain.words import Audience
from collabdesk.journey.reading import load_guide
from collabdesk.operations import safeguarding_papers
from collabdesk.operations.exporting import export_ledger
from collabdesk.operations.recovery_sheet import print_recovery_sheet
from collabdesk.operations.sharing import share_copy
from collabdesk.operations.sheets import exercise_sheet, words_sheet
from collabdesk.operations.withdrawal_papers import print_withdrawal
from collabdesk.operations.withdrawing import what_would_go
from collabdesk.papers.html import page
from collabdesk.papers.kinds.taken_back import TakenBackPaper
from collabdesk.papers.making import BUILDERS, make_paper
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.words import words_for
from collabdesk.storage.lock import lock_path
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.search import find
from collabdesk.storage.workbook import open_workbook
from tests.cli.test_locked import line
from tests.laws.sowing import PASSPHRASE, WORKER, found_below, found_in, found_in_file, text_of
from tests.operations.test_sharing import TODAY
from tests.sample_workbook import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.papers.options import PaperCode
    from collabdesk.storage.workbook import Workbook
    from tests.laws.sowing import Sown

IMPORTED = frozenset({"canaryimportedbird", "canarypersonbird"})
LOOKING = (
    ("status",), ("status", "--json"), ("gaps",), ("gaps", "--json"), ("journey",), ("journey", "--json"),
    ("check",), ("history", "--limit", "900"), ("papers",), ("papers", "--json"),
)  # fmt: skip


@pytest.fixture
def book(sown: Sown, tmp_path: Path) -> Iterator[Workbook]:
    """The plain workbook, open."""
    place = tmp_path / "ours" / "ours.collab"
    place.parent.mkdir()
    place.write_bytes(sown.plain.read_bytes())
    made = open_workbook(place, HERE)
    yield made
    made.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder for what leaves."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_what_is_sown_is_in_the_workbook_and_the_search_finds_it(sown: Sown) -> None:
    held = sown.private | sown.pointer | sown.words
    assert set(found_in_file(sown.plain, sown.everything)) == held
    assert found_in_file(sown.locked, sown.everything) == []
    assert len(sown.private) > 25 < len(sown.words)


@pytest.mark.parametrize("code", BUILDERS)
def test_papers(book: Workbook, sown: Sown, out: Path, code: PaperCode) -> None:
    """Whoever a record is about may read it; nobody else is in it, and no pointer."""
    ledger = load_ledger(book)
    for audience in Audience:
        options = PaperOptions(today=TODAY, audience=audience, person=sown.person, question="How?")
        printed = make_paper(code, ledger, options)
        (out / f"{audience}.pdf").write_bytes(printed.pdf)
        told = page(printed.plan, words_for(printed.plan.language))
        (out / f"{audience}.html").write_text(told, encoding="utf-8")
    theirs = sown.of_person if code == "r9" else frozenset()
    assert found_below(out, sown.everything - theirs) == {}
    assert bool(found_below(out, theirs)) == (code == "r9")


def test_sheets_of_the_journey(book: Workbook, sown: Sown, out: Path) -> None:
    for key in load_guide().exercises:
        exercise_sheet(book, key, out / f"{key}.pdf", PaperOptions(today=TODAY))
    words_sheet(book, out / "words.pdf", PaperOptions(today=TODAY))
    assert found_below(out, sown.everything) == {}


def test_papers_of_a_withdrawal(book: Workbook, sown: Sown, out: Path) -> None:
    told = what_would_go(book, person=sown.person, on=TODAY)
    for which in TakenBackPaper:
        print_withdrawal(book, which, out / f"{which}.pdf", told)
    assert found_below(out, sown.everything) == {}


def test_the_leads_own_prints(book: Workbook, sown: Sown, out: Path) -> None:
    """They hold the pointer, or the exact words that are passed on, each where it belongs."""
    form, listed = out / "form.pdf", out / "list.pdf"
    safeguarding_papers.print_passed_on(book, listed, TODAY)
    assert found_in_file(listed, sown.everything) == sorted(sown.pointer)
    safeguarding_papers.print_concern_form(book, sown.quiet, form, TODAY)
    ledger = load_ledger(book)
    theirs = {ledger.inputs[sown.quiet].words, ledger.inputs[sown.quiet].hoped}
    theirs |= {one.corrected_words for one in ledger.checks.values() if one.input == sown.quiet}
    assert set(found_in_file(form, sown.everything)) == theirs & sown.words


def test_the_recovery_sheet(sown: Sown, out: Path) -> None:
    """It opens the workbook without its passphrase, and so does not need to say it."""
    print_recovery_sheet(out / "sheet.pdf", "Getting here", sown.secret, TODAY)
    assert all(group in text_of(out / "sheet.pdf") for group in sown.secret.groups)
    assert found_below(out, sown.everything - {" ".join(sown.secret.groups)}) == {}


@pytest.mark.parametrize("everything", [False, True], ids=["others", "ourselves"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
def test_exports(book: Workbook, sown: Sown, out: Path, suffix: str, *, everything: bool) -> None:
    export_ledger(book, out / f"copy{suffix}", everything=everything, today=TODAY)
    assert found_below(out, sown.everything - (sown.words if everything else frozenset())) == {}
    assert bool(found_below(out, sown.words)) == everything


def test_share_a_copy_of_a_locked_workbook(sown: Sown, out: Path, tmp_path: Path) -> None:
    """The copy is plain, so that every byte can be read: none of the key, none of what is locked."""
    place = tmp_path / "ours.collab"
    place.write_bytes(sown.locked.read_bytes())
    ours = open_workbook(place, HERE, secret=sown.secret)
    share_copy(ours, out / "theirs.collab", Audience.PUBLIC, today=TODAY, given_to="canarygivenbird")
    ours.close()
    assert (out / "theirs.collab").read_bytes().startswith(b"SQLite format 3")
    assert found_below(out, sown.everything | {"canarygivenbird"}) == {}


def test_search(book: Workbook, sown: Sown) -> None:
    for wanted in sown.never:
        for part in (wanted, wanted[:4], wanted[:9].upper()):
            told = "\n".join(f"{hit.number} {hit.snippet}" for hit in find(book, part))
            assert found_in(told, sown.never) == []
    assert [one for one in sown.pointer if find(book, one)] == []
    assert find(book, load_ledger(book).inputs[sown.quiet].words)
    # No private note, contact or company is found by its words; a name is, by whoever may open the book.
    names = {person.name for person in load_ledger(book).people.values()}
    assert [one for one in sorted(sown.private - names) if find(book, one)] == []


@pytest.mark.parametrize("command", LOOKING, ids=" ".join)
def test_commands_that_look(
    sown: Sown, tmp_path: Path, profile: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    """A history tells who typed, and the register what was given to whom; no other name is told."""
    place = tmp_path / "ours.collab"
    place.write_bytes(sown.locked.read_bytes())
    words = [command[0], str(place), *command[1:], "--passphrase-fd", str(line(PASSPHRASE))]
    assert run(words, no_window) in {0, 1}
    told = capsys.readouterr()
    meant = {"history": {WORKER} | sown.words, "papers": given_out(sown)}.get(command[0], set())
    assert len(told.out) > 60
    assert told.err == ""
    assert found_in(told.out, sown.everything - meant) == []
    assert found_below(profile, sown.everything) == {}


def given_out(sown: Sown) -> set[str]:
    """To whom a paper was given and under what name: what the list of papers is for."""
    book = open_workbook(sown.locked, HERE, secret=sown.secret, read_only=True)
    papers = load_ledger(book).issued_papers.values()
    book.close()
    return {paper.given_to for paper in papers} | {paper.file_name for paper in papers}


def test_commands_that_do_leave_no_trace(
    sown: Sown, tmp_path: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command that writes, on the locked workbook: what it says, the profile, every temporary file."""
    place, scratch, made = (tmp_path / name for name in ("ours", "scratch", "made"))
    for folder in (place, scratch, made):
        folder.mkdir()
    book, sheet = place / "ours.collab", tmp_path / "said.csv"
    book.write_bytes(sown.locked.read_bytes())
    sheet.write_text("Comment,Who\ncanaryimportedbird,canarypersonbird\n", encoding="utf-8")
    damaged = tmp_path / "damaged.collab"
    damaged.write_bytes(sown.locked.read_bytes()[:-9000])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(scratch))
        for command in (
            ["backup", book],
            ["import", book, sheet, "--words", "Comment", "--person", "Who"],
            ["share", book, made / "theirs.collab", "--for", "public"],
            ["export", book, made / "copy.json"],
            ["paper", book, "r2", "-o", made / "report.pdf", "--html"],
            ["salvage", damaged, place / "salvaged.collab"],
            ["withdraw", book, f"P-{number_of(sown):03d}", "--yes", "--certificate", made / "gone.pdf"],
            ["restore", book, "--list"],
        ):
            code = run([*map(str, command), "--passphrase-fd", str(line(PASSPHRASE))], no_window)
            told = capsys.readouterr()
            assert code == (1 if command[0] == "salvage" else 0), (command, told.err)
            assert found_in(told.out + told.err, sown.everything | IMPORTED) == [], command
    assert found_below(made, sown.everything | IMPORTED) == {}
    assert found_below(scratch, sown.everything | IMPORTED) == {}
    assert found_below(place, sown.everything | IMPORTED) == {}
    assert list(profile.rglob("*.collab")), "its backups are among what was searched"
    assert found_below(profile, sown.everything | IMPORTED) == {}
    assert not lock_path(book).exists()


def number_of(sown: Sown) -> int:
    book = open_workbook(sown.plain, HERE, read_only=True)
    number = load_ledger(book).people[sown.person].number
    book.close()
    return number


def refused(_chosen: object, _voice: object) -> int:
    raise ValueError("cannot keep canaryexceptionbird") from KeyError(os.fsencode("canaryexceptionbird"))


def test_commands_that_fail_tell_no_words(
    sown: Sown, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(tmp_path / "ours.collab")
    (tmp_path / "ours.collab").write_bytes(sown.locked.read_bytes())
    wrong = "canarywrongbird opens nothing"
    monkeypatch.setitem(commands.COMMANDS, "check", refused)
    for command, typed in ((["status", place], wrong), (["check", place], PASSPHRASE)):
        assert run([*command, "--passphrase-fd", str(line(typed))], no_window) == 1
    told = capsys.readouterr()
    wanted = sown.everything | {"canarywrongbird", "canaryexceptionbird"}
    assert told.out == ""
    assert found_in(told.err, wanted) == []
    written = log_file().read_text("utf-8")
    assert "refused: WrongPassphrase" in written
    assert "builtins.ValueError" in written
    assert found_below(user_data_dir(), wanted) == {}
    assert set(json.loads(settings_file().read_text("utf-8"))["to_call"].values()) == {""}


def no_window(path: Path | None) -> int:
    raise AssertionError(f"no window was to be opened on {path}")
