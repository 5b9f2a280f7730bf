"""Salvage: a damaged workbook is only read, what can be read comes back, and nothing else does."""

from __future__ import annotations

import os
import random
import shutil
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import (
    AlreadyThere,
    Cancelled,
    Damaged,
    Failure,
    InUse,
    Locked,
    NoSuchFile,
    NotAWorkbook,
    WrongPassphrase,
)
from collabdesk.domain.records import KINDS, Input, Project
from collabdesk.domain.verbs import Verb
from collabdesk.operations import attaching, hearing
from collabdesk.operations.checking import check_workbook
from collabdesk.operations.salvaging import salvage
from collabdesk.operations.starting import start_workbook
from collabdesk.storage import connecting, erasures, keys, lock
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, everything, fill, keep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.operations.salvaging import Salvaged
    from collabdesk.storage.keys import Secret

PAGE = keys.PAGE_SIZE
SECRET = keys.from_passphrase("correct horse battery", keys.new_salt())
LETTER = random.Random(4).randbytes(30_000)
TAKEN_BACK = b"Words that were taken back later"

Everything = dict[str, dict["UUID", "Record"]]


class Original:
    """A workbook as it was before anything happened to it."""

    def __init__(self, path: Path, secret: Secret | None) -> None:
        self.path, self.secret = path, secret
        book = start_workbook(path, HERE, Project(uid=new_uid(), title="Getting here"), secret)
        fill(book)
        for number in range(200):
            keep(book, f"Thing number {number} somebody said, at a fair length. " * 3, label=f"no. {number}")
        attaching.attach_bytes(book, next(iter(everything(book)["input"])), LETTER, "letter.pdf")
        self.all = everything(book)
        book.close()
        self.bytes = path.read_bytes()
        self.total = sum(map(len, self.all.values()))

    def damaged(self, folder: Path, content: bytes | bytearray) -> Path:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        place = folder / "damaged.collab"
        place.write_bytes(content)
        return place


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Original:
    return Original(tmp_path_factory.mktemp("plain") / "neighbours.collab", None)


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Original:
    return Original(tmp_path_factory.mktemp("locked") / "neighbours.collab", SECRET)


@pytest.fixture(params=["plain", "locked"])
def original(request: pytest.FixtureRequest) -> Original:
    found: Original = request.getfixturevalue(request.param)
    return found


def saved(place: Path, secret: Secret | None) -> tuple[Salvaged, Everything]:
    """Salvage; see that the file is as it was, nothing is left beside it, and the new one is sound."""
    before, target = place.read_bytes(), place.with_name("saved.collab")
    beside = sorted(place.parent.iterdir())
    told = salvage(place, target, secret)
    assert place.read_bytes() == before
    assert sorted(place.parent.iterdir()) == sorted([*beside, target])
    book = open_workbook(target, HERE, secret=secret, from_outside=True)
    found = everything(book)
    assert {finding.kind.value for finding in check_workbook(book).found} <= {"link_dangles"}
    book.close()
    assert TAKEN_BACK not in target.read_bytes()
    assert told.came_back == {
        kind: len(rows) for kind, rows in found.items() if rows and kind != "safeguardingpointer"
    }
    return told, found


def words_of(record: Record) -> str:
    assert isinstance(record, Input)
    return record.words


def share_that_came_back(original: Original, found: Everything) -> float:
    """Assert that nothing was invented, and give how much is exactly as it was."""
    same = 0
    for kind, rows in found.items():
        for uid, record in rows.items():
            if uid not in original.all[kind]:
                assert kind == "project", record
                continue
            same += record == original.all[kind][uid]
            if kind == "input":
                assert words_of(record) in ("", words_of(original.all[kind][uid]))
    return same / original.total


def test_a_file_that_is_whole_comes_back_whole(original: Original, tmp_path: Path) -> None:
    told, found = saved(original.damaged(tmp_path / "d", original.bytes), original.secret)
    assert found == original.all
    assert told.numbers_missing == ()
    assert told.missing == {"content": 1}  # the sample's picture never had any bytes


FLIPPED, ZEROED, NOISE, BEGINNING = "flipped", "zeroed", "noise", "beginning"


def damage(content: bytes, kind: str, seed: int) -> bytearray:
    made, chance = bytearray(content), random.Random(f"{kind} {seed}")
    pages = len(made) // PAGE
    if kind == FLIPPED:
        for _ in range(12):
            made[chance.randrange(len(made))] ^= 0xFF
    elif kind == ZEROED:
        for _ in range(3):
            at = chance.randrange(pages) * PAGE
            made[at : at + PAGE] = bytes(PAGE)
    elif kind == NOISE:
        at = chance.randrange(len(made) - 20_000)
        made[at : at + 20_000] = chance.randbytes(20_000)
    else:
        size = chance.choice([4, 16, 100, PAGE, 3 * PAGE])
        made[:size] = bytes(size)
    return made


@pytest.mark.slow
@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", [FLIPPED, ZEROED, NOISE, BEGINNING])
def test_nearly_everything_comes_back_of_a_file_lightly_damaged(
    original: Original, tmp_path: Path, kind: str, campaign: int
) -> None:
    shares = []
    for seed in range(3 * campaign):
        place = original.damaged(tmp_path / "d", damage(original.bytes, kind, seed))
        shares.append(share_that_came_back(original, saved(place, original.secret)[1]))
    assert min(shares) > 0.95, shares
    assert sum(shares) / len(shares) > 0.98, shares


@pytest.mark.parametrize("part", [0.4, 0.7, 0.97])
def test_what_a_truncated_file_still_holds_comes_back(
    original: Original, tmp_path: Path, part: float
) -> None:
    cut = original.bytes[: int(len(original.bytes) * part)]
    told, found = saved(original.damaged(tmp_path / "d", cut), original.secret)
    share = share_that_came_back(original, found)
    assert share > 0.1
    if share < 1:
        there = numbers(found["input"].values())
        assert set(told.numbers_missing) == set(range(1, max(there, default=0))) - there
        assert told.missing.get("input", 0) >= len(told.numbers_missing)


@pytest.mark.hypothesis
def test_bytes_of_any_kind_are_a_plain_failure_or_a_workbook(
    original: Original, tmp_path: Path, campaign: int
) -> None:
    for seed in range(6 * campaign):
        chance = random.Random(seed)
        made = bytearray(original.bytes)
        for _ in range(chance.randrange(1, 40)):
            at, size = chance.randrange(len(made)), chance.choice([1, 3, 100, PAGE, 30_000])
            size = min(size, len(made) - at)
            made[at : at + size] = bytes(size) if chance.random() < 0.5 else chance.randbytes(size)
        if chance.random() < 0.3:
            del made[chance.randrange(len(made)) :]
        place = original.damaged(tmp_path / "d", made)
        try:
            saved(place, original.secret)
        except Failure:
            assert place.read_bytes() == made
            assert list(place.parent.iterdir()) == [place]


def numbers(said: Iterable[Record]) -> set[int]:
    return {one.number for one in said if isinstance(one, Input)}


def without_rows(original: Original, words: bytes) -> bytearray:
    """Spoil each page in which these words stand."""
    made = bytearray(original.bytes)
    for start in range(0, len(made), PAGE):
        if words in made[start : start + PAGE]:
            made[start : start + PAGE] = bytes(PAGE)
    return made


def test_words_that_only_one_place_still_holds_come_back(plain: Original, tmp_path: Path) -> None:
    """The journal and the tables hold each other's copy."""
    said = next(uid for uid, one in plain.all["input"].items() if "number 150 " in str(one))
    needle = b'"words":"Thing number 150 somebody'
    assert needle in plain.bytes
    made = without_rows(plain, needle)
    _, found = saved(plain.damaged(tmp_path / "d", made), None)
    assert found["input"][said] == plain.all["input"][said]
    place = tmp_path / "d" / "saved.collab"
    book = open_workbook(place, HERE)
    with book.reading() as connection:
        verbs = set(connection.exec_driver_sql("SELECT DISTINCT verb FROM step").scalars().all())
    book.close()
    assert Verb.SALVAGE.value in verbs


def test_what_is_missing_is_counted_and_numbered(plain: Original, tmp_path: Path) -> None:
    made = without_rows(plain, b"Thing number 150 somebody")
    told, found = saved(plain.damaged(tmp_path / "d", made), None)
    lost = plain.all["input"].keys() - found["input"].keys()
    assert 0 < len(lost) < 40
    assert told.missing["input"] == len(lost)
    assert set(told.numbers_missing) == numbers(plain.all["input"][uid] for uid in lost)


def test_a_letter_comes_back_whole_or_not_at_all(original: Original, plain: Original, tmp_path: Path) -> None:
    place = original.damaged(tmp_path / "d", original.bytes)
    saved(place, original.secret)
    assert contents(place.with_name("saved.collab"), original.secret) == [LETTER]
    spoilt = bytearray(plain.bytes)
    spoilt[spoilt.index(LETTER[:200]) + 100] ^= 1
    place = plain.damaged(tmp_path / "s", spoilt)
    told, _ = saved(place, None)
    assert contents(place.with_name("saved.collab"), None) == []
    assert told.missing == {"content": 2}


def contents(place: Path, secret: Secret | None) -> list[bytes]:
    book = open_workbook(place, HERE, secret=secret)
    with book.reading() as connection:
        found = connection.exec_driver_sql("SELECT bytes FROM content").scalars().all()
    book.close()
    return list(found)


def test_words_taken_back_since_do_not_come_back(original: Original, tmp_path: Path) -> None:
    """The damaged file is an old copy; the profile remembers what was taken back in the newer one."""
    newer = original.damaged(tmp_path / "n", original.bytes)
    book = open_workbook(newer, HERE, secret=original.secret)
    said = next(uid for uid, one in original.all["input"].items() if "number 77 " in str(one))
    hearing.take_back(book, said)
    erasures.remember(book)
    book.close()
    old = original.damaged(tmp_path / "d", damage(original.bytes, ZEROED, 1))
    _, found = saved(old, original.secret)
    assert words_of(found["input"][said]) == ""
    if original.secret is None:
        assert b"Thing number 77 somebody" not in (tmp_path / "d" / "saved.collab").read_bytes()


def test_what_a_stopped_program_left_half_done_is_put_back_first(original: Original, tmp_path: Path) -> None:
    place = original.damaged(tmp_path / "d", original.bytes)
    book = open_workbook(place, HERE, secret=original.secret)
    with book.maintaining() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=2")
        for table in ("op", "step", "input"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        stopped = tmp_path / "stopped"
        shutil.copytree(place.parent, stopped)
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    book.close()
    lock.lock_path(stopped / place.name).unlink()
    assert connecting.journal_path(stopped / place.name).stat().st_size > 512
    assert (stopped / place.name).read_bytes() != original.bytes
    _, found = saved(stopped / place.name, original.secret)
    assert found == original.all


def test_the_new_file_is_locked_as_the_damaged_one_was(locked: Original, tmp_path: Path) -> None:
    place = locked.damaged(tmp_path / "d", damage(locked.bytes, BEGINNING, 3))
    saved(place, locked.secret)
    made = place.with_name("saved.collab")
    assert connecting.sniff(made)
    assert b"somebody said" not in made.read_bytes()
    again = keys.from_passphrase("correct horse battery", keys.salt_of(made))
    book = open_workbook(made, HERE, secret=again)
    assert load_ledger(book).inputs
    book.close()


def test_what_cannot_be_salvaged_is_said(original: Original, tmp_path: Path) -> None:
    target = tmp_path / "saved.collab"

    def refused(failure: type[Failure], content: bytes, secret: Secret | None = None) -> None:
        place = original.damaged(tmp_path / "d", content)
        with pytest.raises(failure):
            salvage(place, target, secret)
        assert place.read_bytes() == content
        assert list(place.parent.iterdir()) == [place]
        assert not target.exists()

    refused(NotAWorkbook, b"")
    refused(Damaged, b"Dear all, this is a letter. " * 400)
    refused(Damaged, connecting.SQLITE_HEADER + bytes(9000))
    refused(WrongPassphrase, keys.MARK + os.urandom(3 * PAGE), SECRET)
    if original.secret is not None:
        refused(Locked, original.bytes)
        refused(WrongPassphrase, original.bytes, keys.from_passphrase("another one", keys.new_salt()))
    with pytest.raises(NoSuchFile):
        salvage(tmp_path / "gone.collab", target)
    with pytest.raises(NotAWorkbook):
        salvage(tmp_path, target)
    with pytest.raises(NoSuchFile):
        salvage(original.path, tmp_path / "nowhere" / "saved.collab", original.secret)


def test_no_file_is_replaced_and_none_that_is_open_is_read(original: Original, tmp_path: Path) -> None:
    place = original.damaged(tmp_path / "d", original.bytes)
    there = tmp_path / "there.collab"
    there.write_bytes(b"mine")
    with pytest.raises(AlreadyThere):
        salvage(place, there, original.secret)
    assert there.read_bytes() == b"mine"
    book = open_workbook(place, HERE, secret=original.secret)
    with pytest.raises(InUse):
        salvage(place, tmp_path / "saved.collab", original.secret)
    book.close()


def test_it_says_how_far_it_is_and_stops_when_asked(original: Original, tmp_path: Path) -> None:
    place = original.damaged(tmp_path / "d", original.bytes)
    target, told = place.with_name("saved.collab"), list[tuple[int, int]]()
    salvage(place, target, original.secret, progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (100, 100)
    assert told == sorted(told)
    target.unlink()
    asked = 0

    def stop_after(count: int) -> Callable[[], bool]:
        def stop() -> bool:
            nonlocal asked
            asked += 1
            return asked > count

        return stop

    for count in (0, 1, 5, 100):
        asked = 0
        with pytest.raises(Cancelled):
            salvage(place, target, original.secret, cancelled=stop_after(count))
        assert list(place.parent.iterdir()) == [place]
    assert set(KINDS) >= set(original.all)
