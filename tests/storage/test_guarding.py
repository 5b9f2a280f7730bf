"""Nothing in a workbook, and no statement, can load code, attach a file, or loosen what guards it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from collabdesk.storage import connecting, guarding
from tests.rules.source import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.connecting import Driver

DENIED = "not authorized|prohibited|authorization denied"
ELSEWHERE = [
    "ATTACH 'other.db' AS other",
    "VACUUM INTO 'other.db'",
    "VACUUM",
    "SELECT load_extension('other.so')",
    "SELECT fts3_tokenizer('simple')",
    "SELECT sqlcipher_export('main')",
    "PRAGMA journal_mode=WAL",
    "PRAGMA temp_store_directory='/tmp'",
    "PRAGMA data_store_directory='/tmp'",
]
LOOSENING = [
    "PRAGMA writable_schema=ON",
    "PRAGMA trusted_schema=ON",
    "PRAGMA cell_size_check=OFF",
    "PRAGMA mmap_size=1000000",
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA rekey='other'",
    "PRAGMA cipher_use_hmac=OFF",
]
BUILDING = [
    "CREATE TABLE evil (a)",
    "CREATE TEMP TABLE evil (a)",
    "CREATE INDEX evil ON input (words)",
    "CREATE VIEW evil AS SELECT 1",
    "CREATE TRIGGER evil AFTER INSERT ON input BEGIN SELECT 1; END",
    "CREATE TEMP TRIGGER evil AFTER INSERT ON input BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE evil USING fts5(a)",
    "DROP TABLE input",
    "DROP TABLE search",
    "ALTER TABLE input ADD COLUMN evil",
    "REINDEX",
    "ANALYZE",
]


@pytest.fixture
def driver(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:
    monkeypatch.chdir(tmp_path)
    opened = connecting.connect(place, writable=True)
    before = place.read_bytes(), sorted(tmp_path.rglob("*"))
    yield opened
    opened.close()
    assert (place.read_bytes(), sorted(tmp_path.rglob("*"))) == before


@pytest.mark.parametrize("statement", ELSEWHERE + LOOSENING + BUILDING)
def test_it_is_denied(driver: Driver, statement: str) -> None:
    with pytest.raises(dbapi2.DatabaseError, match=DENIED):
        driver.execute(statement).fetchall()


@pytest.mark.parametrize("statement", ELSEWHERE + LOOSENING)
def test_it_is_denied_while_tables_are_made_too(driver: Driver, statement: str) -> None:
    with (
        guarding.building(driver),
        pytest.raises(dbapi2.DatabaseError, match=DENIED),
    ):
        driver.execute(statement).fetchall()


def test_tables_are_made_only_while_that_is_asked_for(driver: Driver) -> None:
    driver.execute("BEGIN").fetchall()
    with guarding.building(driver):
        driver.execute("CREATE TABLE ours (a)").fetchall()
    with pytest.raises(dbapi2.DatabaseError, match=DENIED):
        driver.execute("DROP TABLE ours").fetchall()
    driver.execute("ROLLBACK").fetchall()


def test_pragmas_can_be_asked(driver: Driver) -> None:
    for name in ("trusted_schema", "writable_schema", "journal_mode", "page_count", "user_version"):
        assert driver.execute(f"PRAGMA {name}").fetchall()


def test_the_guard_is_back_after_a_copy_was_made(driver: Driver, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    connecting.copy_into(driver, target)
    target.unlink()
    with pytest.raises(dbapi2.DatabaseError, match=DENIED):
        driver.execute("ATTACH 'other.db' AS other").fetchall()


def test_nothing_in_the_program_can_load_an_extension() -> None:
    calls = [
        path.name
        for path in (ROOT / "collabdesk").rglob("*.py")
        if "enable_load_extension" in path.read_text(encoding="utf-8")
    ]
    assert calls == []
    for statement in ("SELECT load_extension('x')",):
        plain = dbapi2.connect(":memory:")
        with pytest.raises(dbapi2.OperationalError, match=DENIED):
            plain.execute(statement).fetchall()
        plain.close()
