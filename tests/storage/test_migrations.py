"""A workbook of every released version opens with everything in it, and a copy is made first."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from collabdesk.domain.declaration import kind_of
from collabdesk.domain.failures import Damaged, Failure, ReadOnlyPlace, Tampered
from collabdesk.domain.records import JOURNEY, KINDS, Person
from collabdesk.domain.verbs import Verb
from collabdesk.operations import people, undoing
from collabdesk.operations.restoring import backups_at
from collabdesk.storage import connecting, migrations, schema
from collabdesk.storage.backups import identity_of, list_backups
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, everything
from tests.storage.journal.copies import check_projection

if TYPE_CHECKING:
    from alembic.operations import Operations

OLD_FILES = Path(__file__).resolve().parents[1] / "old_files"
OLD = sorted(OLD_FILES.glob("v*.collab"))
Rows = dict[str, list[dict[str, object]]]
CAME_LATER = {
    **dict.fromkeys(("boardpaper", "boardoption", "issuedpaper", "quoting"), 3),
    **dict.fromkeys(map(kind_of, JOURNEY), 4),
    **dict.fromkeys(("toldtext", "safeguardingpointer"), 5),
}
"""Kinds of records that the first version had not, and the version they came with."""


@pytest.fixture(params=OLD, ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "charity"
    folder.mkdir()
    return Path(shutil.copy(request.param, folder / "neighbours.collab"))


def fingerprint(place: Path) -> str:
    return hashlib.sha256(place.read_bytes()).hexdigest()


def rows_of(place: Path) -> Rows:
    """Give every row of every table, read without CollabDesk."""
    driver = dbapi2.connect(f"{place.as_uri()}?mode=ro", uri=True)
    names = driver.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    found: Rows = {}
    for (name,) in names:
        cursor = driver.execute(f'SELECT * FROM "{name}" ORDER BY 1')
        columns = [column[0] for column in cursor.description]
        found[name] = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    driver.close()
    return found


def user_version(place: Path) -> int:
    driver = dbapi2.connect(f"{place.as_uri()}?mode=ro", uri=True)
    [[version]] = driver.execute("PRAGMA user_version").fetchall()
    driver.close()
    return int(version)


def test_there_is_one_kept_file_for_every_version_before_this_one() -> None:
    assert [file.stem for file in OLD] == [f"v{version}" for version in range(1, schema.SCHEMA_VERSION)]
    assert set(migrations.UPGRADES) == set(range(1, schema.SCHEMA_VERSION))
    for number, file in enumerate(OLD, 1):
        assert user_version(file) == number


def test_a_kept_file_holds_every_kind_of_record(old: Path) -> None:
    rows, version = rows_of(old), user_version(old)
    missing = {kind for kind in KINDS if not rows.get(kind)}
    assert missing == {kind for kind, since in CAME_LATER.items() if since > version}


def test_an_old_workbook_opens_with_everything_in_it(old: Path) -> None:
    before, version = rows_of(old), user_version(old)
    book = open_workbook(old, HERE)
    book.examine_whole()
    check_projection(book)
    missing = {kind for kind, found in everything(book).items() if not found}
    assert missing == {kind for kind, since in CAME_LATER.items() if since > version}
    book.close()
    after = rows_of(old)
    assert user_version(old) == schema.SCHEMA_VERSION
    for table, rows in before.items():
        assert len(after[table]) == len(rows), table
        for then, now in zip(rows, after[table], strict=True):
            assert {name: now[name] for name in then} == then, table
    [person] = after["person"]
    assert person["language"] == ""
    [project] = after["project"]
    assert project["title"] == "Getting here"
    assert {project[name] for name in ("yours", "learned", "plans", "safeguarding_lead")} == {""}


def test_the_structure_is_exactly_a_new_files(old: Path, tmp_path: Path) -> None:
    open_workbook(old, HERE).close()
    driver = connecting.connect(old, writable=False)
    assert connecting.structure(driver) == connecting.expected_structure()
    assert driver.execute("PRAGMA foreign_key_check").fetchall() == []
    driver.close()
    assert tmp_path.exists()


def kept_in(profile: Path) -> list[Path]:
    """Give the workbook files that a profile holds, whatever is in the middle of being made among them."""
    return [file for file in profile.rglob("*") if file.is_file() and file.suffix in {".collab", ".part"}]


def test_a_copy_is_made_before(old: Path, profile: Path) -> None:
    before, rows = fingerprint(old), rows_of(old)
    open_workbook(old, HERE).close()
    [copy] = kept_in(profile)
    assert "before migration" in copy.name
    assert rows_of(copy) == rows
    assert list(old.parent.iterdir()) == [old]
    assert fingerprint(old) != before
    again = fingerprint(old)
    open_workbook(old, HERE).close()
    assert fingerprint(old) == again
    assert kept_in(profile) == [copy]


def test_the_copy_is_a_backup_that_can_be_gone_back_to(old: Path) -> None:
    version = user_version(old)
    book = open_workbook(old, HERE)
    project, steps = identity_of(book)
    book.close()
    [backup] = list_backups(project)
    assert (backup.reason, backup.kind, backup.steps) == ("before migration", "before migration", steps)
    assert user_version(backup.path) == version
    assert [one.path for one in backups_at(old)] == [backup.path]


def test_where_the_profile_cannot_take_the_copy_it_stands_beside(old: Path, profile: Path) -> None:
    (profile / "backups").write_text("no folder")
    rows, version = rows_of(old), user_version(old)
    open_workbook(old, HERE).close()
    [copy] = [file for file in old.parent.iterdir() if file != old]
    assert copy.suffix == ".collab"
    assert f"before version {version + 1}" in copy.name
    assert rows_of(copy) == rows


def test_work_goes_on_after(old: Path) -> None:
    book = open_workbook(old, HERE)
    [uid] = load_ledger(book).people
    people.change_person(book, uid, {"language": "cy"})
    assert load_ledger(book).people[uid].language == "cy"
    undoing.undo(book)
    assert load_ledger(book).people[uid].language == ""
    undoing.redo(book)
    with book.step(Verb.ADD_PERSON) as step:
        assert step.get(Person, uid).language == "cy"
    check_projection(book)
    book.close()


def half_an_upgrade(operations: Operations) -> None:
    operations.execute("DROP TABLE IF EXISTS verdict")
    operations.execute("UPDATE input SET words = ''")


def a_broken_upgrade(operations: Operations) -> None:
    half_an_upgrade(operations)
    raise OSError("the laptop was closed")


@pytest.mark.parametrize(
    ("upgrades", "failure"),
    [
        (dict.fromkeys(migrations.UPGRADES, half_an_upgrade), Tampered),
        (dict.fromkeys(migrations.UPGRADES, a_broken_upgrade), OSError),
        ({}, Damaged),
    ],
    ids=["another structure", "stopped half way", "no upgrade known"],
)
def test_a_failed_upgrade_leaves_the_file_as_it_was(
    old: Path,
    profile: Path,
    monkeypatch: pytest.MonkeyPatch,
    upgrades: dict[int, object],
    failure: type[Exception],
) -> None:
    before, known = fingerprint(old), dict(migrations.UPGRADES)
    monkeypatch.setattr(migrations, "UPGRADES", upgrades)
    with pytest.raises(failure):
        open_workbook(old, HERE)
    assert fingerprint(old) == before
    assert list(old.parent.iterdir()) == [old]
    assert kept_in(profile) == []
    monkeypatch.setattr(migrations, "UPGRADES", known)
    open_workbook(old, HERE).close()


def test_an_old_workbook_with_something_smuggled_in_is_refused(old: Path) -> None:
    driver = dbapi2.connect(str(old), isolation_level=None)
    driver.execute("CREATE TRIGGER evil AFTER UPDATE ON person BEGIN DELETE FROM input; END")
    driver.close()
    before = fingerprint(old)
    with pytest.raises(Tampered):
        open_workbook(old, HERE)
    assert fingerprint(old) == before
    assert list(old.parent.iterdir()) == [old]


def test_an_old_workbook_that_may_only_be_read_is_left_alone(old: Path) -> None:
    before = fingerprint(old)
    with pytest.raises(ReadOnlyPlace):
        open_workbook(old, HERE, read_only=True)
    assert fingerprint(old) == before


def test_a_damaged_old_workbook_is_left_alone(old: Path) -> None:
    content = bytearray(old.read_bytes())
    content[30_000:60_000] = b"\xa5" * 30_000
    old.write_bytes(content)
    with pytest.raises(Failure):
        open_workbook(old, HERE)
    assert old.read_bytes() == content
    assert list(old.parent.iterdir()) == [old]
