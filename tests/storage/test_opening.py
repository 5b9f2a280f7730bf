"""Opening and creating: every way it can go wrong is one plain failure, and changes nothing."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from collabdesk.domain.failures import (
    AlreadyThere,
    Damaged,
    Failure,
    InUse,
    Newer,
    NoSuchFile,
    NotAWorkbook,
    ReadOnlyPlace,
    Tampered,
)
from collabdesk.storage import connecting, lock, schema
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.refusals import failure_for
from collabdesk.storage.workbook import create_workbook, open_workbook
from tests.sample_workbook import HERE, keep, tables

if TYPE_CHECKING:
    from pathlib import Path


def fingerprint(place: Path) -> str:
    return hashlib.sha256(place.read_bytes()).hexdigest()


def alter(place: Path, *statements: str) -> None:
    """Do to a file what CollabDesk never would."""
    driver = dbapi2.connect(str(place), isolation_level=None)
    for statement in statements:
        driver.execute(statement).fetchall()
    driver.close()


def check_refused(place: Path, failure: type[Failure], *, read_only: bool = False) -> None:
    """Assert that opening is refused, changes no byte and leaves nothing beside the file."""
    beside, before = sorted(place.parent.iterdir()), fingerprint(place)
    with pytest.raises(failure) as told:
        open_workbook(place, HERE, read_only=read_only).close()
    assert type(told.value) is failure
    assert told.value.name == place.name  # type: ignore[attr-defined]
    assert fingerprint(place) == before
    assert sorted(place.parent.iterdir()) == beside


@pytest.mark.parametrize(
    "content",
    [b"", b"a", b"Dear all, this is a letter.", b"PK\x03\x04" + b"\0" * 200, connecting.SQLITE_HEADER],
)
def test_a_file_of_another_kind(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "letter.collab"
    other.write_bytes(content)
    check_refused(other, NotAWorkbook)
    check_refused(other, NotAWorkbook, read_only=True)


def test_another_programs_database(tmp_path: Path) -> None:
    other = tmp_path / "bookmarks.collab"
    alter(other, "CREATE TABLE mark (a)", "INSERT INTO mark VALUES (1)")
    check_refused(other, NotAWorkbook)


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkbook):
        open_workbook(tmp_path, HERE)
    with pytest.raises(NoSuchFile):
        open_workbook(tmp_path / "gone.collab", HERE)
    with pytest.raises(NoSuchFile):
        create_workbook(tmp_path / "no folder" / "new.collab", HERE)
    assert list(tmp_path.iterdir()) == []


def test_a_new_workbook_never_replaces_a_file(place: Path) -> None:
    before = fingerprint(place)
    with pytest.raises(AlreadyThere):
        create_workbook(place, HERE)
    assert fingerprint(place) == before


def test_a_newer_workbook(place: Path) -> None:
    alter(place, f"PRAGMA user_version={schema.SCHEMA_VERSION + 1}")
    check_refused(place, Newer)


SMUGGLED = {
    "trigger": ("CREATE TRIGGER evil AFTER INSERT ON input BEGIN DELETE FROM input; END",),
    "view": ("CREATE VIEW evil AS SELECT * FROM person",),
    "index": ("CREATE INDEX evil ON input (words)",),
    "table": ("CREATE TABLE evil (a)",),
    "column": ("ALTER TABLE input ADD COLUMN evil TEXT",),
    "missing table": ("DROP TABLE verdict",),
    "missing index": ("DROP INDEX standing_state",),
    "trigger named as statistics": (
        "CREATE TRIGGER evil AFTER INSERT ON input BEGIN DELETE FROM input; END",
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET name = 'sqlite_stat9', sql = replace(sql, 'evil', 'sqlite_stat9') "
        "WHERE name = 'evil'",
    ),
    "check": (
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'voices INTEGER NOT NULL', "
        "'voices INTEGER NOT NULL DEFAULT (1)') WHERE name = 'input'",
    ),
}


@pytest.mark.parametrize("what", SMUGGLED)
def test_a_structure_that_is_not_ours(place: Path, what: str) -> None:
    untouched = fingerprint(place)
    alter(place, *SMUGGLED[what])
    assert fingerprint(place) != untouched
    check_refused(place, Tampered)
    check_refused(place, Tampered, read_only=True)


def test_a_file_that_somebody_gave_a_write_ahead_log(place: Path) -> None:
    alter(place, "PRAGMA journal_mode=WAL")
    check_refused(place, Tampered)
    check_refused(place, Tampered, read_only=True)


def test_statistics_another_tool_gathered_are_no_tampering(place: Path) -> None:
    alter(place, "ANALYZE")
    open_workbook(place, HERE).close()


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.9, 0.999])
def test_a_truncated_file(place: Path, part: float) -> None:
    content = place.read_bytes()
    place.write_bytes(content[: int(len(content) * part)])
    before = fingerprint(place)
    with pytest.raises(Damaged):
        read_all(place)
    assert fingerprint(place) == before
    assert list(place.parent.iterdir()) == [place]


def read_all(place: Path) -> None:
    book = open_workbook(place, HERE, read_only=True)
    try:
        book.examine_whole()
        load_ledger(book)
        tables(book)
    finally:
        book.close()


def test_flipped_bytes_are_a_plain_failure_or_harmless(place: Path, campaign: int) -> None:
    content = place.read_bytes()
    refused = 0
    for seed in range(60 * campaign):
        flipped = bytearray(content)
        for part in range(12):
            at = int.from_bytes(hashlib.sha256(f"{seed} {part}".encode()).digest()[:8]) % len(content)
            flipped[at] ^= 0xFF
        place.write_bytes(bytes(flipped))
        try:
            read_all(place)
        except Failure:
            refused += 1
        assert place.read_bytes() == flipped
    assert refused > 20 * campaign


def hold(place: Path, **holder: object) -> Path:
    """Leave a lock as somebody else would."""
    at = lock.lock_path(place)
    told = {"user": "Sam", "host": socket.gethostname(), "pid": os.getppid(), "session": "x", "beat": 1}
    at.write_text(json.dumps({**told, **holder}), encoding="utf-8")
    return at


def test_open_in_another_program_on_this_machine(place: Path) -> None:
    hold(place)
    check_refused(place, InUse)
    with pytest.raises(InUse) as told:
        open_workbook(place, HERE)
    assert (told.value.who, told.value.host) == ("Sam", socket.gethostname())


def test_open_on_another_machine(place: Path) -> None:
    at = hold(place, host="office-pc", pid=1)
    check_refused(place, InUse)
    book = open_workbook(place, HERE, read_only=True)
    assert book.read_only
    book.close()
    assert at.exists()
    book = open_workbook(place, HERE, even_if_held=True)
    book.close()
    assert not at.exists()


def dead_pid() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_a_lock_left_by_a_program_that_is_gone_is_taken_over(place: Path) -> None:
    at = hold(place, pid=dead_pid())
    open_workbook(place, HERE).close()
    assert not at.exists()


def test_a_lock_left_by_an_earlier_program_of_the_same_number_is_taken_over(place: Path) -> None:
    at = hold(place, pid=os.getpid(), session="an earlier run")
    assert not lock.held_here(place)
    open_workbook(place, HERE).close()
    assert not at.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '"x"', "\0"])
def test_a_lock_half_written_is_taken_over(place: Path, content: str) -> None:
    lock.lock_path(place).write_text(content, encoding="utf-8")
    open_workbook(place, HERE).close()
    assert list(place.parent.iterdir()) == [place]


def test_open_twice_in_one_program(place: Path) -> None:
    book = open_workbook(place, HERE)
    assert lock.held_here(place)
    with pytest.raises(InUse):
        open_workbook(place, HERE)
    keep(book, "Still working after the second try.")
    held = json.loads(lock.lock_path(place).read_text(encoding="utf-8"))
    book.beat()
    assert json.loads(lock.lock_path(place).read_text(encoding="utf-8"))["pid"] == held["pid"]
    reader = open_workbook(place, HERE, read_only=True)
    assert len(load_ledger(reader).inputs) == 5
    reader.close()
    book.close()
    assert list(place.parent.iterdir()) == [place]


def test_a_lock_somebody_took_over_is_theirs(place: Path) -> None:
    book = open_workbook(place, HERE)
    at = hold(place, host="office-pc")
    book.close()
    assert at.exists()


def test_another_program_writing_this_very_moment(place: Path) -> None:
    book = open_workbook(place, HERE)
    with book.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=200").all()
    other = dbapi2.connect(str(place), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(InUse):
        keep(book, "Said while another program was writing.")
    assert time.monotonic() - began < 15
    other.execute("ROLLBACK")
    other.close()
    keep(book, "Said while another program was writing.")
    book.close()


def test_a_place_that_cannot_be_written_to(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    check_refused(place, ReadOnlyPlace)
    monkeypatch.undo()
    book = open_workbook(place, HERE, read_only=True)
    before = fingerprint(place)
    with pytest.raises(ReadOnlyPlace):
        keep(book, "Not here.")
    assert len(load_ledger(book).inputs) == 4
    book.close()
    assert fingerprint(place) == before
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="puts a real read-only place under test")
def test_a_real_read_only_place(place: Path, tmp_path: Path) -> None:
    """A folder where even root may not write: /sys takes no file from anyone."""
    with pytest.raises(ReadOnlyPlace):
        create_workbook(type(place)("/sys/kernel/new.collab"), HERE)
    assert tmp_path.exists()


def test_the_driver_too_is_read_only(place: Path) -> None:
    driver = connecting.connect(place, writable=False)
    with pytest.raises(dbapi2.OperationalError) as told:
        driver.execute("INSERT INTO content VALUES ('x', x'00')")
    driver.close()
    assert isinstance(failure_for(str(told.value), "x"), ReadOnlyPlace)


def test_attaching_another_file_is_denied(place: Path, tmp_path: Path) -> None:
    book = open_workbook(place, HERE)
    with pytest.raises(Failure), book.reading() as connection:
        connection.exec_driver_sql("ATTACH ? AS other", (str(tmp_path / "other"),))
    with pytest.raises(Failure), book.maintaining() as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (str(tmp_path / "other"),))
    assert not (tmp_path / "other").exists()
    keep(book, "And it goes on.")
    book.close()


def test_reading_leaves_the_file_as_it_was(place: Path) -> None:
    before, when = fingerprint(place), place.stat().st_mtime_ns
    book = open_workbook(place, HERE, read_only=True)
    load_ledger(book)
    tables(book)
    book.examine_whole()
    book.beat()
    book.close()
    assert fingerprint(place) == before
    assert place.stat().st_mtime_ns == when
    assert list(place.parent.iterdir()) == [place]


def test_opening_to_write_and_writing_nothing_leaves_the_file_as_it_was(place: Path) -> None:
    before = fingerprint(place)
    book = open_workbook(place, HERE)
    load_ledger(book)
    book.close()
    assert fingerprint(place) == before


def test_the_pragmas_no_acknowledged_step_is_lost_under(place: Path) -> None:
    book = open_workbook(place, HERE)
    asked = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "locking_mode": "normal",
    }
    with book.reading() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked}
    book.close()
    assert found == asked


def test_a_file_whose_writing_was_stopped_is_put_right(place: Path, tmp_path: Path) -> None:
    """A journal left beside the file, as by a program stopped in the middle, is rolled back on opening."""
    before = fingerprint(place)
    book = open_workbook(place, HERE)
    keep(book, "Kept before the stop.")
    after = tables(book)
    with book.maintaining() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=2")
        connection.exec_driver_sql("UPDATE op SET record = 'half done'")
        folder = tmp_path / "stopped"
        shutil.copytree(place.parent, folder)
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    book.close()
    stopped = folder / place.name
    assert (folder / f"{place.name}-journal").stat().st_size > 512
    lock.lock_path(stopped).unlink()
    with pytest.raises(ReadOnlyPlace):
        open_workbook(stopped, HERE, read_only=True)
    book = open_workbook(stopped, HERE)
    assert tables(book) == after
    book.examine_whole()
    book.close()
    assert list(folder.iterdir()) == [stopped]
    assert fingerprint(place) != before


def test_every_hostile_file_is_told_calmly(corpus: Path, tmp_path: Path) -> None:
    files = [file for file in sorted((corpus / "hostile_sqlite").rglob("*")) if file.suffix == ".db"]
    assert len(files) >= 209
    for number, file in enumerate(files):
        folder = tmp_path / str(number)
        folder.mkdir()
        copy = folder / file.name
        shutil.copy(file, copy)
        began = time.monotonic()
        check_refused(copy, NotAWorkbook)
        check_refused(copy, NotAWorkbook, read_only=True)
        assert time.monotonic() - began < 5, file.name


def test_every_hostile_file_dressed_as_a_workbook_is_told_calmly(corpus: Path, tmp_path: Path) -> None:
    """The same files with our mark in their header, so that SQLite itself has to read them."""
    kinds = set()
    for number, file in enumerate(sorted((corpus / "hostile_sqlite").rglob("*.db"))):
        content = bytearray(file.read_bytes().ljust(100, b"\0"))
        content[:16] = connecting.SQLITE_HEADER
        content[60:64] = schema.SCHEMA_VERSION.to_bytes(4)
        content[68:72] = schema.APPLICATION_ID.to_bytes(4)
        folder = tmp_path / str(number)
        folder.mkdir()
        copy = folder / file.name
        copy.write_bytes(bytes(content))
        began = time.monotonic()
        for read_only in (False, True):
            with pytest.raises(Failure) as told:
                open_workbook(copy, HERE, read_only=read_only).close()
            kinds.add(type(told.value))
        assert copy.read_bytes() == content, file.name
        assert list(folder.iterdir()) == [copy], file.name
        assert time.monotonic() - began < 30, file.name
    assert kinds <= {Damaged, Tampered, NotAWorkbook, ReadOnlyPlace}
    assert Damaged in kinds


def test_time_is_bounded(place: Path) -> None:
    driver = connecting.connect(place, writable=False)
    connecting.bound_time(driver, 0.1)
    began = time.monotonic()
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(dbapi2.OperationalError) as told:
        driver.execute(endless).fetchall()
    assert time.monotonic() - began < 5
    connecting.bound_time(driver, None)
    assert driver.execute("SELECT 1").fetchall() == [(1,)]
    driver.close()
    assert isinstance(failure_for(str(told.value), "x"), Damaged)


def test_the_kept_fingerprint_is_that_of_a_new_workbooks_structure() -> None:
    made = connecting.fingerprint(connecting.expected_structure())
    assert made == connecting.STRUCTURE_AS_MADE, f"write {made} in storage/connecting.py"


def test_a_structure_that_is_written_another_way_is_still_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "STRUCTURE_AS_MADE", "of another SQLAlchemy")
    made = connecting.expected_structure()
    assert connecting.is_as_made(made)
    assert not connecting.is_as_made(made[1:])
