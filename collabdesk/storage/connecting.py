"""Opens one connection to a workbook with the stated pragmas, and refuses what is not one."""

from __future__ import annotations

import hashlib
import time
from functools import cache
from typing import TYPE_CHECKING, Protocol

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from collabdesk.domain.failures import Damaged, Newer, NoSuchFile, NotAWorkbook, ReadOnlyPlace, Tampered
from collabdesk.storage import schema

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SQLITE_HEADER = b"SQLite format 3\0"
ROLLBACK_JOURNAL = b"\1\1"
"""Bytes 18 and 19 of a file that keeps no write-ahead log, as every workbook is; one that does would
have SQLite leave two files beside it even where it only reads."""
HEADER_SIZE = 100
"""Bytes of a SQLite file's header; the application id stands in bytes 68 to 71 of it."""
BUSY_SECONDS = 5.0
"""How long to wait for another program that is writing this very moment."""
PROBE_SECONDS = 20.0
"""How long a file from outside may keep us busy before it counts as damaged."""
_PRAGMAS = (
    "cipher_log_level=NONE",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "locking_mode=NORMAL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
)
STRUCTURE_AS_MADE = "48c56096380d5a40507cd77a9349c0b582647fa7526bc3a1610e4ff3dafb4e87"
"""The `fingerprint` of the structure of schema.SCHEMA_VERSION; a test says what it must be."""
_SQLITE_ATTACH = 24
_SQLITE_OK, _SQLITE_DENY = 0, 1

Structure = tuple[tuple[str, str, str], ...]
"""Type, name and SQL of everything in a file's schema, by type and name."""


class Driver(Protocol):
    """The part of the driver's connection that is used here."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""

    def execute(self, sql: str, parameters: Sequence[object] = ...) -> Cursor:
        """Run one statement."""

    def close(self) -> None:
        """Close the connection."""

    def set_key(self, key: bytes) -> None:
        """Give the key of an encrypted file, before anything is read."""

    def set_authorizer(self, callback: object) -> None:
        """Set what is asked before every statement is compiled."""

    def set_progress_handler(self, callback: object, steps: int) -> None:
        """Set what is called every ``steps`` virtual machine steps; true stops the statement."""


class Cursor(Protocol):
    """The part of a driver's cursor that is used here."""

    def fetchall(self) -> Sequence[Sequence[object]]:
        """Give all rows."""

    def fetchone(self) -> Sequence[object] | None:
        """Give one row."""


def sniff(path: Path) -> None:
    """Look at a file's header before SQLite touches it.

    Raises NoSuchFile, NotAWorkbook, ReadOnlyPlace, Tampered. Must not be called on a workbook this
    process has open: closing the handle would drop SQLite's lock (architecture, workbook file).
    """
    if path.is_dir():
        raise NotAWorkbook(path.name)
    try:
        with path.open("rb") as handle:
            head = handle.read(HEADER_SIZE)
    except FileNotFoundError as problem:
        raise NoSuchFile(path.name) from problem
    except OSError as problem:
        raise ReadOnlyPlace(path.name) from problem
    if not head.startswith(SQLITE_HEADER) or int.from_bytes(head[68:72]) != schema.APPLICATION_ID:
        raise NotAWorkbook(path.name)
    if head[18:20] != ROLLBACK_JOURNAL:
        raise Tampered(path.name)


def connect(path: Path, *, writable: bool, key: bytes | None = None, create: bool = False) -> Driver:
    """Open the driver's connection and set the pragmas of the workbook file.

    ``key`` is the raw key of an encrypted file, given by ``set_key`` and never in SQL text.
    """
    mode = "rwc" if create else "rw" if writable else "ro"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    driver: Driver = dbapi2.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )
    try:
        if key is not None:
            driver.set_key(key)
        for pragma in _PRAGMAS:
            driver.execute(f"PRAGMA {pragma}").fetchall()
        driver.set_authorizer(_authorise)
    except BaseException:
        driver.close()
        raise
    return driver


def make_durable(driver: Driver) -> None:
    """Set the pragmas under which no acknowledged step was lost in 300 simulated power cuts."""
    driver.execute("PRAGMA journal_mode=DELETE").fetchall()
    driver.execute("PRAGMA synchronous=EXTRA").fetchall()


def engine_for(driver: Driver) -> sa.Engine:
    """Wrap a driver's connection in an engine that holds just this one."""
    return sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: driver,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
        native_datetime=False,
        json_serializer=_json,
        hide_parameters=True,
        pool_reset_on_return=None,
    )


def bound_time(driver: Driver, seconds: float | None) -> None:
    """Stop any statement that runs longer than this; None lets it run."""
    if seconds is None:
        driver.set_progress_handler(None, 0)
        return
    end = time.monotonic() + seconds
    driver.set_progress_handler(lambda: time.monotonic() > end, 10_000)


def examine(driver: Driver, name: str) -> int:
    """Check that an open file is a workbook we can trust, and give its schema version.

    Raises NotAWorkbook, Newer, Tampered (another structure than ours, such as a smuggled trigger).
    """
    application = driver.execute("PRAGMA application_id").fetchone()
    if application is None or application[0] != schema.APPLICATION_ID:
        raise NotAWorkbook(name)
    found = driver.execute("PRAGMA user_version").fetchone()
    version = int(str(found[0])) if found else 0
    if version > schema.SCHEMA_VERSION:
        raise Newer(name)
    if version == schema.SCHEMA_VERSION and not is_as_made(structure(driver)):
        raise Tampered(name)
    return version


def is_as_made(found: Structure) -> bool:
    """Whether a structure is exactly that of a workbook as this version makes it.

    The fingerprint answers for nearly every file; making the tables anew, to compare, takes ten times as
    long as all else in opening one.
    """
    return fingerprint(found) == STRUCTURE_AS_MADE or found == expected_structure()


def fingerprint(found: Structure) -> str:
    """Give the SHA-256 of a structure, in hex."""
    return hashlib.sha256(repr(found).encode()).hexdigest()


def quick_check(driver: Driver, name: str) -> None:
    """Let SQLite read through the whole file. Raises Damaged."""
    rows = driver.execute("PRAGMA quick_check(1)").fetchall()
    if [row[0] for row in rows] != ["ok"]:
        raise Damaged(name)


def copy_into(driver: Driver, target: Path) -> None:
    """Copy a whole workbook into a new file, in one consistent moment (VACUUM INTO).

    SQLite attaches the target for this, so the guard against ATTACH is lifted meanwhile.
    """
    driver.set_authorizer(None)
    try:
        driver.execute("VACUUM INTO ?", (str(target),)).fetchall()
    finally:
        driver.set_authorizer(_authorise)


def structure(driver: Driver) -> Structure:
    """Give everything the file's schema holds, in a form that compares exactly."""
    rows = driver.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master "
        "WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY type, name"
    ).fetchall()
    return tuple((str(row[0]), str(row[1]), " ".join(str(row[2]).split())) for row in rows)


@cache
def expected_structure() -> Structure:
    """Give the structure of a workbook as this version makes it, from a new one in memory."""
    driver: Driver = dbapi2.connect(":memory:", isolation_level=None)
    with engine_for(driver).connect() as connection:
        connection.exec_driver_sql("BEGIN")
        schema.create_schema(connection)
        connection.exec_driver_sql("COMMIT")
        found = structure(driver)
    driver.close()
    return found


def _authorise(action: int, *_: object) -> int:
    return _SQLITE_DENY if action == _SQLITE_ATTACH else _SQLITE_OK


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
