"""Every command works on a locked workbook, asks on a terminal or reads a descriptor, and tells nobody."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from collabdesk.cli.commands import COMMANDS
from collabdesk.cli.passphrases import Passphrases
from collabdesk.domain.failures import WrongPassphrase
from collabdesk.operations import locking
from collabdesk.storage import connecting, keys
from collabdesk.storage.backups import back_up
from collabdesk.storage.settling import staged_path
from collabdesk.storage.workbook import open_workbook
from collabdesk.ui.opening_work import Wish, open_at
from tests.rules.source import ROOT
from tests.sample_workbook import HERE, keep

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command, Told

PHRASE = "żółw kettle Thursday pigeon"
OTHER = "seven lamps under gravel"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals and descriptors differ there")


def line(text: str | bytes) -> int:
    """Give a descriptor from which one line can be read."""
    reading, writing = os.pipe()
    os.write(writing, text.encode() if isinstance(text, str) else text)
    os.close(writing)
    return reading


@pytest.fixture
def locked(tmp_path: Path, collabdesk: Command) -> Path:
    file = tmp_path / "a.collab"
    told = collabdesk("new", file, "--title", "Getting here", "--locked", "--passphrase-fd", line(PHRASE))
    assert told.code == 0, told.err
    return file


def refused(told: Told) -> str:
    assert told.code == 1
    assert told.out == ""
    assert "Traceback" not in told.err
    assert PHRASE not in told.err
    return told.err


def six_groups(text: str) -> str:
    found = [one for one in text.splitlines() if len(one.split()) == 6 and keys.from_sheet(one) is not None]
    assert len(found) == 1
    return found[0]


def test_a_new_workbook_is_locked_and_its_groups_are_told_once(tmp_path: Path, collabdesk: Command) -> None:
    file = tmp_path / "a.collab"
    told = collabdesk("new", file, "--title", "A", "--locked", "--passphrase-fd", line(f"{PHRASE}\n"))
    assert connecting.sniff(file)
    assert collabdesk("status", file, "--passphrase-fd", line(PHRASE)).code == 0
    assert collabdesk("status", file, "--passphrase-fd", line(f"{PHRASE}\r\nand more")).code == 0
    assert collabdesk("status", file, "--passphrase-fd", line(six_groups(told.out).lower())).code == 0


def test_every_command_that_opens_a_workbook_takes_a_passphrase(collabdesk: Command) -> None:
    for name in COMMANDS:
        told = collabdesk(name, "--help").out
        assert ("--passphrase-fd N" in told) == (name != "demo"), name
        assert "--passphrase " not in told


def test_a_whole_small_job_on_a_locked_workbook(locked: Path, collabdesk: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "said.csv"
    sheet.write_text("Comment\nTwo buses.\n", encoding="utf-8")
    told = collabdesk("import", locked, sheet, "--words", "Comment", "--passphrase-fd", line(PHRASE))
    assert told.code == 0, told.err
    for words in (
        ["status", locked],
        ["check", locked],
        ["history", locked],
        ["journey", locked],
        ["papers", locked],
        ["export", locked, tmp_path / "out.csv", "--everything"],
        ["paper", locked, "r1", "-o", tmp_path / "r1.pdf"],
    ):
        told = collabdesk(*words, "--passphrase-fd", line(PHRASE))
        assert told.code == 0, (words, told.err)
    assert collabdesk("gaps", locked, "--passphrase-fd", line(PHRASE)).out
    assert b"Two buses" not in locked.read_bytes()


@pytest.mark.parametrize("given", ["wrong wrong wrong", "", "\n", b"\xff\xfe\n", "x" * 9000])
def test_what_does_not_open_it_is_refused_and_nothing_changes(
    locked: Path, collabdesk: Command, given: str | bytes
) -> None:
    before = locked.read_bytes()
    refused(collabdesk("status", locked, "--passphrase-fd", line(given)))
    assert locked.read_bytes() == before


def test_a_descriptor_that_is_none(locked: Path, collabdesk: Command) -> None:
    assert "987" in refused(collabdesk("status", locked, "--passphrase-fd", "987"))
    for wrong in ("-1", "three", "99999999999999999999"):
        assert collabdesk("status", locked, "--passphrase-fd", wrong).code == 2


def test_a_damaged_one_is_told_from_a_wrong_one(locked: Path, collabdesk: Command) -> None:
    whole = locked.read_bytes()
    locked.write_bytes(whole[:16] + bytes(4080) + whole[4096:])
    assert "cannot be read" in refused(collabdesk("status", locked, "--passphrase-fd", line(PHRASE)))
    assert "did not open" in refused(collabdesk("status", locked, "--passphrase-fd", line(OTHER)))


def test_locking_changing_and_taking_off(tmp_path: Path, collabdesk: Command) -> None:
    file = tmp_path / "a.collab"
    collabdesk("new", file, "--title", "A")
    book = open_workbook(file, HERE)
    keep(book, "Two buses.")
    back_up(book)
    book.close()
    assert "no passphrase" in refused(collabdesk("decrypt", file))
    assert "no passphrase" in refused(collabdesk("encrypt", file, "--change"))
    told = collabdesk("encrypt", file, "--passphrase-fd", line(PHRASE))
    assert told.code == 0, told.err
    assert "1 backup" in told.out
    first = six_groups(told.out)
    assert "already" in refused(collabdesk("encrypt", file, "--passphrase-fd", line(PHRASE)))
    told = collabdesk(
        "encrypt", file, "--change", "--passphrase-fd", line(first), "--new-passphrase-fd", line(OTHER)
    )
    assert told.code == 0, told.err
    assert six_groups(told.out) != first
    refused(collabdesk("status", file, "--passphrase-fd", line(PHRASE)))
    told = collabdesk("decrypt", file, "--passphrase-fd", line(OTHER))
    assert told.code == 0, told.err
    assert "Anyone who has the file can read it" in told.out
    assert collabdesk("status", file).code == 0


def test_a_short_one_is_refused(tmp_path: Path, collabdesk: Command) -> None:
    file = tmp_path / "a.collab"
    told = collabdesk("new", file, "--title", "A", "--locked", "--passphrase-fd", line("bus"))
    assert "four words" in refused(told)
    assert not file.exists()


def test_the_sheet_is_a_paper_and_then_the_groups_are_not_written_out(
    tmp_path: Path, collabdesk: Command
) -> None:
    file, sheet = tmp_path / "a.collab", tmp_path / "sheet.pdf"
    words = ("new", file, "--title", "A", "--locked", "--recovery-sheet", sheet)
    told = collabdesk(*words, "--passphrase-fd", line(PHRASE))
    assert told.code == 0, told.err
    assert sheet.read_bytes().startswith(b"%PDF")
    secret = locking.secret_for(file, PHRASE)
    assert [group for group in secret.groups if group in told.out] == []
    file.unlink()
    assert "sheet.pdf" in refused(collabdesk(*words, "--passphrase-fd", line(PHRASE)))
    assert not file.exists()
    wrong = (*words[:-1], tmp_path / "sheet.txt")
    assert collabdesk(*wrong, "--passphrase-fd", line(PHRASE)).code == 2


def test_where_nothing_was_locked_no_sheet_stays(tmp_path: Path, collabdesk: Command) -> None:
    file, sheet = tmp_path / "nowhere" / "a.collab", tmp_path / "sheet.pdf"
    words = ("new", file, "--title", "A", "--locked", "--recovery-sheet", sheet)
    assert "nowhere" in refused(collabdesk(*words, "--passphrase-fd", line(PHRASE)))
    assert not sheet.exists()


@pytest.mark.parametrize("way", ["command line", "window"])
def test_however_it_is_opened_what_was_stopped_is_put_right(
    locked: Path, tmp_path: Path, collabdesk: Command, way: str
) -> None:
    waiting = staged_path(locked, locked)
    waiting.write_bytes(b"half a workbook")
    if way == "window":
        open_at(locked, "laptop", "", Wish(), locking.secret_for(locked, PHRASE)).close()
    else:
        sheet = tmp_path / "said.csv"
        sheet.write_text("Comment\nTwo buses.\n", encoding="utf-8")
        collabdesk("import", locked, sheet, "--words", "Comment", "--passphrase-fd", line(PHRASE))
    assert not waiting.exists()


def at_a_terminal(*words: object, typed: tuple[str, ...], folder: Path) -> tuple[int, str]:
    """Run a command on a terminal of its own, typing an answer at each question; give all that it showed."""
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.environ["PYTHONPATH"] = str(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "collabdesk", *map(str, words)])
    shown, answers, answered = b"", list(typed), 0
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                read = os.read(terminal, 4096)
            except OSError:
                break
            if not read:
                break
            shown += read
        if answers and len(shown) > answered and shown.endswith(b": "):
            answered = len(shown)
            time.sleep(0.05)
            os.write(terminal, answers.pop(0).encode())
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode()


def test_a_terminal_is_asked_and_shows_nothing(locked: Path, tmp_path: Path) -> None:
    code, shown = at_a_terminal("status", locked, typed=(f"{PHRASE}\n",), folder=tmp_path)
    assert code == 0, shown
    assert "Getting here" in shown
    assert "Passphrase of a.collab" in shown
    assert PHRASE not in shown
    assert "pigeon" not in shown


def test_what_was_typed_is_tried_on_the_next_file_too(locked: Path, tmp_path: Path) -> None:
    """A backup of a workbook that was locked another time has another secret of the same passphrase."""
    other = tmp_path / "b.collab"
    shutil.copyfile(locked, other)
    secret = locking.secret_for(other, PHRASE)
    locking.lock_workbook(other, HERE, secret, PHRASE)
    given = Passphrases(line(PHRASE))
    first, second = given.secret_of(locked), given.secret_of(other)
    assert first == secret != second
    assert PHRASE not in repr(given)
    locking.lock_workbook(other, HERE, second, OTHER)
    with pytest.raises(WrongPassphrase):
        Passphrases(given.present, _typed=PHRASE).secret_of(other)


def test_a_terminal_may_try_again_three_times(locked: Path, tmp_path: Path) -> None:
    code, shown = at_a_terminal("status", locked, typed=("no\n", "neither\n", f"{PHRASE}\n"), folder=tmp_path)
    assert code == 0, shown
    assert shown.count("Check Caps Lock") == 2
    code, shown = at_a_terminal("status", locked, typed=("a\n", "b\n", "c\n"), folder=tmp_path)
    assert code == 1
    assert shown.count("did not open") == 3
    assert "Traceback" not in shown


def test_a_new_one_is_typed_twice(tmp_path: Path, collabdesk: Command) -> None:
    file = tmp_path / "a.collab"
    collabdesk("new", file, "--title", "A")
    code, shown = at_a_terminal("encrypt", file, typed=(f"{PHRASE}\n", f"{OTHER}\n"), folder=tmp_path)
    assert code == 1
    assert "not the same" in shown
    assert not connecting.sniff(file)
    code, shown = at_a_terminal("encrypt", file, typed=(f"{PHRASE}\n", f"{PHRASE}\n"), folder=tmp_path)
    assert code == 0, shown
    assert "Hard to guess" in shown
    assert PHRASE not in shown
    locking.secret_for(file, PHRASE)
    locking.secret_for(file, six_groups(shown))


def test_ctrl_c_at_the_question_leaves_everything_as_it_was(locked: Path, tmp_path: Path) -> None:
    before = locked.read_bytes()
    code, shown = at_a_terminal("decrypt", locked, typed=("umb\x03",), folder=tmp_path)
    assert code == 130, shown
    assert "Traceback" not in shown
    assert locked.read_bytes() == before
    code, shown = at_a_terminal("status", locked, typed=("\x04",), folder=tmp_path)
    assert code == 130, shown


def test_without_a_terminal_nobody_is_asked(locked: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "collabdesk", "status", locked],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input=f"{PHRASE}\n".encode(),
        capture_output=True,
        start_new_session=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"is locked" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Warning" not in done.stderr


def test_the_passphrase_is_in_no_file_and_in_no_argument(
    tmp_path: Path, profile: Path, collabdesk: Command
) -> None:
    file = tmp_path / "a.collab"
    told = collabdesk("new", file, "--title", "A", "--locked", "--passphrase-fd", line(PHRASE))
    groups = six_groups(told.out).split()
    collabdesk("status", file, "--passphrase-fd", line(PHRASE))
    collabdesk("status", file, "--passphrase-fd", line(f"{PHRASE} no"))
    collabdesk("import", file, tmp_path / "none.csv", "--words", "A", "--passphrase-fd", line(PHRASE))
    collabdesk(
        "encrypt", file, "--change", "--passphrase-fd", line(PHRASE), "--new-passphrase-fd", line(OTHER)
    )
    raw = locking.secret_for(file, OTHER).raw
    forbidden = [PHRASE.encode(), OTHER.encode(), raw, raw.hex().encode(), *(g.encode() for g in groups)]
    files = [one for folder in (tmp_path, profile) for one in folder.rglob("*") if one.is_file()]
    assert any("log" in one.name for one in files)
    for one in files:
        content = one.read_bytes()
        assert [text for text in forbidden if text in content] == [], one
