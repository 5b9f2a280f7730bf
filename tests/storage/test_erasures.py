"""Words that were taken back are in no backup, and no backup brings them back."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Cancelled, Damaged
from collabdesk.domain.records import Project
from collabdesk.domain.verbs import Verb
from collabdesk.operations import backing_up, restoring
from collabdesk.operations.starting import start_workbook
from collabdesk.storage import connecting, erasures, second_place
from collabdesk.storage.backups import back_up, file_name, folder_of, identity_of, list_backups
from collabdesk.storage.journal.union import absorb, read_journal
from collabdesk.storage.keys import from_passphrase, new_salt
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author, Workbook, open_workbook
from tests.raw_bytes import files_with, locked_files_with
from tests.sample_workbook import HERE, fill, keep

if TYPE_CHECKING:
    from collabdesk.storage.keys import Secret

WORDS = "Zwölf quicksilver ombudsmen"
SECRET = from_passphrase("four plain words here", new_salt())
OTHER = from_passphrase("quite another one", new_salt())
OLD_FILES = Path(__file__).resolve().parents[1] / "old_files"


@dataclass
class Desk:
    """An open workbook with one thing said in it that is to be taken back, and a stick."""

    book: Workbook
    said: UUID
    project: UUID
    stick: Path
    places: tuple[Path, ...]

    @property
    def secret(self) -> Secret | None:
        return self.book.secret

    def found(self) -> list[Path]:
        """Give the files that hold the words, in the open or once they are unlocked."""
        scratch = self.stick.parent / "scratch"
        scratch.mkdir(exist_ok=True)
        plain = files_with(WORDS, *self.places)
        return plain + (locked_files_with(WORDS, self.secret, scratch, *self.places) if self.secret else [])


@pytest.fixture(params=[None, SECRET], ids=["plain", "locked"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, profile: Path) -> Desk:
    folder, stick = tmp_path / "charity", tmp_path / "stick"
    folder.mkdir()
    stick.mkdir()
    second_place.choose(stick)
    project = Project(uid=new_uid(), title="Getting here")
    book = start_workbook(folder / "neighbours.collab", HERE, project, request.param)
    fill(book)
    said = keep(book, WORDS)
    return Desk(book, said, project.uid, stick, (folder, stick, profile))


def erase(book: Workbook, said: UUID) -> None:
    """Take words back in the journal, without what is done to backups."""
    from collabdesk.domain.records import Input

    with book.step(Verb.TAKE_BACK) as step:
        step.erase(Input, said)


def test_no_backup_holds_what_was_taken_back(desk: Desk) -> None:
    for reason in ("work", "before import"):
        backing_up.back_up(desk.book, reason, desk.stick)
    assert len(desk.found()) == 5
    erase(desk.book, desk.said)
    purged = erasures.purge_backups(desk.book, desk.stick)
    assert desk.found() == []
    assert {one.path for one in purged.done} == {one.path for one in list_backups(desk.project, desk.stick)}
    assert (len(purged.done), purged.out_of_reach, purged.removed) == (4, (), ())
    desk.book.close()
    for one in purged.done:
        copy = open_workbook(one.path, HERE, secret=desk.secret, read_only=True)
        copy.examine_whole()
        ledger = load_ledger(copy)
        assert ledger.inputs[desk.said].words == ""
        assert ledger.inputs[desk.said].withdrawn_on is not None
        assert sum(bool(said.words) for said in ledger.inputs.values()) == 3
        copy.close()


def test_they_are_gone_through_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    backing_up.back_up(desk.book, second=desk.stick)
    erase(desk.book, desk.said)
    erasures.purge_backups(desk.book, desk.stick)
    times = {one.path: one.path.stat().st_mtime_ns for one in list_backups(desk.project, desk.stick)}
    monkeypatch.setattr("collabdesk.storage.purging.rewrite", pytest.fail)
    with monkeypatch.context() as looking:
        looking.setattr("collabdesk.storage.purging._lacks", pytest.fail)
        erasures.purge_backups(desk.book, desk.stick)
    backing_up.back_up(desk.book, second=desk.stick)
    assert {path: path.stat().st_mtime_ns for path in times} == times
    desk.book.close()


def test_what_is_remembered_says_nothing_of_anybody(desk: Desk) -> None:
    desk.book.author = Author(device="laptop-one", name="Adalbert Colleague")
    erase(desk.book, desk.said)
    erasures.remember(desk.book)
    told = erasures.register_file(desk.project).read_text(encoding="utf-8")
    ledger = load_ledger(desk.book)
    never = [said.words for said in ledger.inputs.values() if said.words]
    never += [person.name for person in ledger.people.values()]
    assert never
    for words in (WORDS, "Adalbert", *never):
        assert words not in told
    assert desk.said.hex in told
    assert erasures.register_file(desk.project).stat().st_mode & 0o77 == 0
    desk.book.close()


def test_a_stick_that_was_away_holds_them_no_longer_when_it_is_back(desk: Desk) -> None:
    backing_up.back_up(desk.book, second=desk.stick)
    away = desk.stick.rename(desk.stick.with_name("away"))
    erase(desk.book, desk.said)
    purged = erasures.purge_backups(desk.book, desk.stick)
    assert purged.out_of_reach == (str(desk.stick),)
    assert desk.found() == []
    away.rename(desk.stick)
    assert len(desk.found()) == 1
    done = backing_up.back_up(desk.book, second=desk.stick)
    assert done.second is not None
    assert desk.found() == []
    desk.book.close()


def test_a_backup_from_a_stick_that_was_away_brings_none_back(desk: Desk) -> None:
    backing_up.back_up(desk.book, second=desk.stick)
    away = desk.stick.rename(desk.stick.with_name("away"))
    erase(desk.book, desk.said)
    erasures.purge_backups(desk.book, desk.stick)
    desk.book.close()
    [old] = away.rglob("*.collab")
    restoring.restore(desk.book.path, old, HERE, desk.secret)
    assert desk.found() == []
    book = open_workbook(desk.book.path, HERE, secret=desk.secret)
    assert load_ledger(book).inputs[desk.said].words == ""
    assert sum(bool(said.words) for said in load_ledger(book).inputs.values()) == 3
    book.close()


def test_an_old_backup_brings_none_back_where_the_workbook_is_gone_too(desk: Desk, tmp_path: Path) -> None:
    old = Path(shutil.copy(back_up(desk.book).path, tmp_path / "kept elsewhere.collab"))
    erase(desk.book, desk.said)
    erasures.purge_backups(desk.book)
    desk.book.close()
    desk.book.path.unlink()
    shutil.rmtree(folder_of(desk.project))
    restoring.restore(desk.book.path, old, HERE, desk.secret)
    assert desk.found() == []


def test_a_stick_carries_what_was_taken_back_to_a_new_computer(
    desk: Desk, tmp_path: Path, profile: Path
) -> None:
    old = backing_up.back_up(desk.book, second=desk.stick).second
    assert old is not None
    kept = Path(shutil.copy(old.path, tmp_path / "kept.collab"))
    erase(desk.book, desk.said)
    erasures.purge_backups(desk.book, desk.stick)
    desk.book.close()
    desk.book.path.unlink()
    shutil.rmtree(profile)
    # Somebody put an old file back among the backups of the stick.
    shutil.copy(kept, old.path)
    restoring.restore(desk.book.path, old.path, HERE, desk.secret)
    book = open_workbook(desk.book.path, HERE, secret=desk.secret)
    assert load_ledger(book).inputs[desk.said].words == ""
    book.close()


def test_a_merged_old_copy_brings_none_back(desk: Desk, tmp_path: Path) -> None:
    old = Path(shutil.copy(back_up(desk.book).path, tmp_path / "kept elsewhere.collab"))
    erase(desk.book, desk.said)
    erasures.purge_backups(desk.book)
    copy = open_workbook(old, Author(device="laptop-two"), secret=desk.secret)
    absorb(desk.book, read_journal(copy))
    copy.close()
    backing_up.back_up(desk.book)
    assert desk.found() == []
    desk.book.close()


def test_what_another_computer_took_back_is_learnt(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    backing_up.back_up(desk.book)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("COLLABDESK_HOME", str(desk.stick / "their profile"))
        erase(desk.book, desk.said)
        erasures.purge_backups(desk.book)
    assert len(desk.found()) == 1
    backing_up.back_up(desk.book)
    assert desk.found() == []
    desk.book.close()


def test_what_was_not_gone_through_is_with_the_next_backup(desk: Desk) -> None:
    for _ in range(3):
        back_up(desk.book)
    erase(desk.book, desk.said)
    asked: list[int] = []

    def after_one() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        erasures.purge_backups(desk.book, cancelled=after_one)
    assert len(desk.found()) == 2
    backing_up.back_up(desk.book)
    assert desk.found() == []
    desk.book.close()


def test_half_made_copies_go_too(desk: Desk) -> None:
    backup = back_up(desk.book)
    left = backup.path.with_name(f"{file_name(datetime.now(UTC), 'work', 1)}.part")
    shutil.copy(backup.path, left)
    erase(desk.book, desk.said)
    erasures.purge_backups(desk.book)
    assert not left.exists()
    assert desk.found() == []
    desk.book.close()


def test_a_damaged_backup_goes_since_nobody_can_look_into_it(desk: Desk) -> None:
    good, bad = back_up(desk.book), back_up(desk.book)
    content = bytearray(bad.path.read_bytes())
    content[4096:40_960] = b"\xa5" * 36_864
    bad.path.write_bytes(content)
    erase(desk.book, desk.said)
    purged = erasures.purge_backups(desk.book)
    assert purged.removed == (bad.path.name,)
    assert [one.path for one in purged.done] == [good.path]
    assert not bad.path.exists()
    assert desk.found() == []
    desk.book.close()


def test_a_good_backup_stays_where_writing_it_anew_fails(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = back_up(desk.book)
    before = backup.path.read_bytes()
    erase(desk.book, desk.said)
    with monkeypatch.context() as failing:

        def fail(path: Path, *_: object) -> int:
            raise Damaged(path.name)

        failing.setattr("collabdesk.storage.purging.check_copy", fail)
        purged = erasures.purge_backups(desk.book)
    assert (purged.out_of_reach, purged.removed) == ((backup.path.name,), ())
    assert backup.path.read_bytes() == before
    erasures.purge_backups(desk.book)
    assert desk.found() == []
    desk.book.close()


def test_a_backup_of_another_workbook_is_left_alone(desk: Desk) -> None:
    backup = back_up(desk.book)
    other = start_workbook(
        desk.stick.parent / "theirs.collab", HERE, Project(uid=new_uid(), title="Theirs"), desk.secret
    )
    theirs = backup.path.with_name(file_name(backup.made - timedelta(minutes=5), "work", 1))
    other.copy_to(theirs)
    other.close()
    before = theirs.read_bytes()
    erase(desk.book, desk.said)
    purged = erasures.purge_backups(desk.book)
    assert (purged.out_of_reach, purged.removed) == ((), ())
    assert [one.path for one in purged.done] == [backup.path]
    assert theirs.read_bytes() == before
    desk.book.close()


def test_a_backup_that_another_passphrase_opens_is_named_and_left(desk: Desk) -> None:
    backup = back_up(desk.book)
    theirs = backup.path.with_name(file_name(backup.made - timedelta(minutes=5), "work", 1))
    theirs.touch()
    desk.book.export_to(theirs, OTHER)
    before = theirs.read_bytes()
    erase(desk.book, desk.said)
    purged = erasures.purge_backups(desk.book)
    assert purged.out_of_reach == (theirs.name,)
    assert theirs.read_bytes() == before
    desk.book.close()


def test_what_looks_like_a_register_is_not_believed(desk: Desk) -> None:
    erase(desk.book, desk.said)
    register = erasures.remember(desk.book)
    file = desk.stick / erasures.MARK
    kept = json.loads(erasures.register_file(desk.project).read_text(encoding="utf-8"))
    [op] = [op for op in kept["ops"] if op["row"] == desk.said.hex]
    step = next(step for step in kept["steps"] if step["uid"] == op["step"])
    kept["steps"] += [dict(step, uid=new_uid().hex, verb=["a list"]), 7, None]
    kept["ops"] += [
        dict(op, uid=new_uid().hex, kind="set", fields={"words": "Never said"}),
        dict(op, uid=new_uid().hex, kind="delete"),
        dict(op, uid=new_uid().hex, record="sqlite_master"),
        dict(op, uid="not a uid"),
        dict(op, uid=new_uid().hex, step=new_uid().hex),
        "an op",
        None,
    ]
    worded = new_uid().hex
    kept["ops"].append(dict(op, uid=worded, fields={"words": "Never said", "number": 7}))
    file.write_text(json.dumps(kept), encoding="utf-8")
    read = erasures.read(file)
    assert set(read.ops) == {*register.ops, worded}
    assert read.ops[worded]["fields"] == {"number": 7}
    for text in ("", "[]", "{", '{"ops": 3, "steps": {}, "applied": []}', "\x00" * 9):
        file.write_text(text, encoding="utf-8")
        assert not erasures.read(file).ops
    desk.book.close()


def test_an_old_version_kept_before_it_was_brought_up_to_date_holds_none(
    tmp_path: Path, profile: Path
) -> None:
    place = Path(shutil.copy(OLD_FILES / "v1.collab", tmp_path / "neighbours.collab"))
    book = open_workbook(place, HERE)
    said, words = next((uid, one.words) for uid, one in load_ledger(book).inputs.items() if one.words)
    assert len(files_with(words, tmp_path, profile)) == 2
    erase(book, said)
    with book.reading() as connection:
        left = connection.exec_driver_sql("SELECT count(*) FROM op WHERE fields LIKE ?", (f"%{words}%",))
        assert left.scalar() == 0
    purged = erasures.purge_backups(book)
    assert [one.reason for one in purged.done] == ["before migration"]
    assert files_with(words, profile) == []
    book.close()


@pytest.mark.parametrize("renamed", [False, True])
def test_a_copy_beside_the_workbook_holds_none(tmp_path: Path, profile: Path, *, renamed: bool) -> None:
    (profile / "backups").write_text("no folder")
    place = Path(shutil.copy(OLD_FILES / "v2.collab", tmp_path / "neighbours.collab"))
    book = open_workbook(place, HERE)
    said, words = next((uid, one.words) for uid, one in load_ledger(book).inputs.items() if one.words)
    (profile / "backups").unlink()
    if renamed:
        [copy] = tmp_path.glob("neighbours before version *")
        copy.rename(copy.with_name(copy.name.replace("neighbours", "as it was called")))
    erase(book, said)
    erasures.purge_backups(book)
    assert files_with(words, tmp_path, profile) == []
    book.close()


def test_a_file_that_cannot_be_read_is_named(desk: Desk) -> None:
    aside = desk.book.path.with_name(f"{desk.book.path.stem} damaged 20261125-013258-000000.collab")
    aside.write_bytes(b"what was left of it")
    erase(desk.book, desk.said)
    assert erasures.purge_backups(desk.book).out_of_reach == (aside.name,)
    assert aside.exists()
    desk.book.close()


def test_applying_twice_is_applying_once(desk: Desk, tmp_path: Path) -> None:
    old = Path(shutil.copy(back_up(desk.book).path, tmp_path / "old.collab"))
    erase(desk.book, desk.said)
    register = erasures.remember(desk.book)
    copy = open_workbook(old, HERE, secret=desk.secret)
    assert erasures.apply_to(copy, register) > 0
    assert erasures.apply_to(copy, register) == 0
    assert identity_of(copy)[0] == desk.project
    copy.close()
    assert connecting.sniff(old) == (desk.secret is not None)
    desk.book.close()
