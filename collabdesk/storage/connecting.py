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
from collabdesk.storage import guarding, keys, schema

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from collabdesk.storage.keys import Secret

SQLITE_HEADER = b"SQLite format 3\0"
ROLLBACK_JOURNAL = b"\1\1"
"""Bytes 18 and 19 of a file that keeps no write-ahead log, as every workbook is; one that does would
have SQLite leave two files beside it even where it only reads."""
HEADER_SIZE = 100
"""Bytes of a SQLite file's header; the application id stands in bytes 68 to 71 of it."""
BUSY_SECONDS = 5.0
"""How long to wait for another program that is writing this very moment."""
PROBE_SECONDS = 4.0
"""How long looking at a file's structure may keep us busy before it counts as damaged; it takes
milliseconds, however large the file."""
SLOWEST = 500_000
"""Bytes a second under which reading a file through counts as a file made to keep us busy."""
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
STRUCTURE_AS_MADE = "de6c11e7d538e3b3478ae305824c8451ec6bec4c9416f62586c1f9fe7975e63d"
"""The `fingerprint` of the structure of schema.SCHEMA_VERSION; a test says what it must be."""

Structure = tuple[tuple[str, str, str], ...]
"""Type, name and SQL of everything in a file's schema, by type and name."""


class Driver(Protocol):
    """The part of the driver's connection that is used here."""

    text_factory: Callable[[bytes], str | None]
    """What becomes of the bytes of a text."""

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


def sniff(path: Path) -> bool:
    """Look at a file's header before SQLite touches it, and say whether the workbook is locked.

    Raises NoSuchFile, NotAWorkbook, ReadOnlyPlace, Tampered, and Damaged for a file that is shorter than
    it says. Must not be called on a workbook this process has open: closing the handle would drop
    SQLite's lock (architecture, workbook file).
    """
    if path.is_dir():
        raise NotAWorkbook(path.name)
    try:
        with path.open("rb") as handle:
            head = handle.read(HEADER_SIZE)
            size = handle.seek(0, 2)
    except FileNotFoundError as problem:
        raise NoSuchFile(path.name) from problem
    except OSError as problem:
        raise ReadOnlyPlace(path.name) from problem
    # What a stopped program left half done is shorter or longer than it should be until SQLite puts it back.
    whole = not journal_path(path).exists()
    if head.startswith(keys.MARK):
        if whole and (size < keys.PAGE_SIZE or size % keys.PAGE_SIZE):
            raise Damaged(path.name)
        return True
    if not head.startswith(SQLITE_HEADER) or int.from_bytes(head[68:72]) != schema.APPLICATION_ID:
        raise NotAWorkbook(path.name)
    if head[18:20] != ROLLBACK_JOURNAL:
        raise Tampered(path.name, "log")
    if whole and size < _size_told(head):
        raise Damaged(path.name)
    return False


def journal_path(path: Path) -> Path:
    """Give where SQLite keeps what it must put back if a write is stopped half way."""
    return path.with_name(f"{path.name}-journal")


def _size_told(head: bytes) -> int:
    """Give the size a header tells, in bytes; 0 where SQLite itself would not believe it."""
    if head[24:28] != head[92:96]:
        return 0
    page = int.from_bytes(head[16:18])
    return int.from_bytes(head[28:32]) * (65536 if page == 1 else page)


def connect(path: Path, *, writable: bool, secret: Secret | None = None, create: bool = False) -> Driver:
    """Open the driver's connection and set the pragmas of the workbook file.

    ``secret`` opens a locked file, and locks one that is made now; its key is given by ``set_key`` and
    never in SQL text.
    """
    mode = "rwc" if create else "rw" if writable else "ro"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    driver: Driver = dbapi2.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
    )
    try:
        if secret is not None:
            driver.set_key(secret.key((secret.salt or keys.new_salt()) if create else b""))
        for pragma in _PRAGMAS:
            driver.execute(f"PRAGMA {pragma}").fetchall()
        guarding.guard(driver)
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


def seconds_for(path: Path) -> float:
    """Give how long reading the whole of a file may take: many times what it takes on a slow stick."""
    return PROBE_SECONDS + path.stat().st_size / SLOWEST


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
        from collabdesk.storage.belonging import does_not_belong

        raise Tampered(name, does_not_belong(driver))
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

    SQLite attaches the target for this, so the guard is lifted meanwhile.
    """
    with guarding.unguarded(driver):
        driver.execute("VACUUM INTO ?", (str(target),)).fetchall()


def export_into(driver: Driver, target: Path, secret: Secret | None) -> None:
    """Copy a whole workbook into a new or empty file that another secret locks, or none.

    The new file is written as it shall be from its first byte: nothing readable is left where it is locked.
    It stays attached to the connection, which nobody uses for anything else: close it.
    """
    found = {name: driver.execute(f"PRAGMA {name}").fetchone() for name in ("user_version", "application_id")}
    key = b"" if secret is None else secret.key(secret.salt or keys.new_salt())
    with guarding.unguarded(driver):
        driver.execute("ATTACH ? AS other KEY ?", (str(target), key)).fetchall()
        # Nobody needs what is half written; a journal of it would be one more file to clear away.
        driver.execute("PRAGMA other.journal_mode=OFF").fetchall()
        driver.execute("SELECT sqlcipher_export('other')").fetchall()
        for name, number in found.items():
            driver.execute(f"PRAGMA other.{name}={int(str(number[0])) if number else 0}").fetchall()


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


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
