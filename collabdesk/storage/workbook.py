"""An open workbook: one file, one connection, one write path."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.changes import Changes
from collabdesk.domain.failures import AlreadyThere, NoSuchFile, ReadOnlyPlace
from collabdesk.storage import connecting, lock, schema
from collabdesk.storage.refusals import told_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from collabdesk.domain.verbs import Verb
    from collabdesk.storage.journal.step import Step


@dataclass
class Author:
    """Whose hand and which device a step is written by; both come from the user's profile."""

    device: str
    name: str = ""


@dataclass
class Workbook:
    """An open workbook. Use it on one thread; close it when done.

    ``changes`` holds what the last step changed, for verbs that end with their step.
    """

    path: Path
    author: Author
    read_only: bool
    _driver: connecting.Driver
    _connection: sa.Connection
    _lock: lock.Lock | None
    changes: Changes = field(default_factory=Changes)

    @property
    def name(self) -> str:
        """The file's name, for sentences."""
        return self.path.name

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Read from one unchanging moment. Fetch rows promptly: a half-read cursor blocks a writer.

        Inside a step, or inside reading, it is that step's or that reading's moment.
        """
        with told_plainly(self.name):
            if self._driver.in_transaction:
                yield self._connection
                return
            self._connection.exec_driver_sql("BEGIN")
            try:
                yield self._connection
            finally:
                self._roll_back()

    @contextmanager
    def step(self, verb: Verb, *, reverses: UUID | None = None) -> Iterator[Step]:
        """Write one step: everything inside is kept together or not at all.

        When the block ends well the step is committed and ``self.changes`` says what changed.
        Raises ReadOnlyPlace, DiskFull, InUse; the step is then rolled back. A step inside another, or
        inside reading, is a mistake in the program: RuntimeError.
        """
        # The journal's way of writing is read with the first write, not when a workbook is opened.
        from collabdesk.storage.journal.step import Step

        with self.maintaining() as connection:
            step = Step(connection, self.author.device, self.author.name, verb.value, reverses)
            yield step
            changes = step.finish()
        self.changes = changes

    def _roll_back(self) -> None:
        """Roll back, unless SQLite did so itself (as it does when the disk is full)."""
        if self._driver.in_transaction:
            self._connection.exec_driver_sql("ROLLBACK")

    @contextmanager
    def maintaining(self) -> Iterator[sa.Connection]:
        """Give a bare connection inside a write transaction, for the journal itself."""
        if self.read_only:
            raise ReadOnlyPlace(self.name)
        if self._driver.in_transaction:
            raise RuntimeError("a step cannot begin inside another step or inside reading")
        with told_plainly(self.name):
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.exec_driver_sql("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def examine_whole(self) -> None:
        """Read through the whole file. Raises Damaged."""
        with told_plainly(self.name):
            connecting.quick_check(self._driver, self.name)

    def beat(self) -> None:
        """Say in the lock that we are still here."""
        if self._lock is not None:
            self._lock.beat()

    def close(self) -> None:
        """Close the file and let go of its lock; a step that has not ended is rolled back.

        Closing again does nothing.
        """
        self._connection.close()
        self._connection.engine.dispose()
        self._driver.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def create_workbook(path: Path, author: Author, key: bytes | None = None) -> Workbook:
    """Make a new, empty workbook file and open it.

    Raises AlreadyThere, ReadOnlyPlace, DiskFull. ``operations.start_workbook`` gives it its project.
    """
    if path.exists():
        raise AlreadyThere(path.name)
    if not path.parent.is_dir():
        raise NoSuchFile(path.parent.name)
    held = lock.take_lock(path)
    try:
        with told_plainly(path.name):
            book = _connected(path, author, held, key=key, create=True)
            try:
                with book.maintaining() as connection:
                    schema.create_schema(connection)
            except BaseException:
                book.close()
                raise
    except BaseException:
        held.release()
        path.unlink(missing_ok=True)
        raise
    return book


def open_workbook(
    path: Path,
    author: Author,
    *,
    key: bytes | None = None,
    read_only: bool = False,
    even_if_held: bool = False,
) -> Workbook:
    """Open a workbook in the order of architecture 4: sniff, key, pragmas, identity, structure.

    Nothing is written to a file that turns out not to be a workbook. A file of an older version is
    brought up to date first, which needs it to be writable. Raises NoSuchFile, NotAWorkbook,
    Newer, Tampered, Damaged, InUse, ReadOnlyPlace.
    """
    if key is None and not lock.held_here(path):
        connecting.sniff(path)
    if not read_only and not os.access(path, os.W_OK):
        raise ReadOnlyPlace(path.name)
    with told_plainly(path.name):
        version = _probe(path, key, writable=not read_only)
    held = None if read_only else lock.take_lock(path, even_if_held=even_if_held)
    try:
        if version < schema.SCHEMA_VERSION:
            if read_only:
                raise ReadOnlyPlace(path.name)
            from collabdesk.storage.migrations import migrate_file

            migrate_file(path, version, key)
        with told_plainly(path.name):
            return _connected(path, author, held, key=key)
    except BaseException:
        if held is not None:
            held.release()
        raise


def _connected(
    path: Path, author: Author, held: lock.Lock | None, *, key: bytes | None, create: bool = False
) -> Workbook:
    """Connect to a file that is known to be a workbook; without a lock, only to read."""
    driver = connecting.connect(path, writable=held is not None, key=key, create=create)
    try:
        if held is not None:
            connecting.make_durable(driver)
        connection = connecting.engine_for(driver).connect()
    except BaseException:
        driver.close()
        raise
    return Workbook(path, author, read_only=held is None, _driver=driver, _connection=connection, _lock=held)


def _probe(path: Path, key: bytes | None, *, writable: bool) -> int:
    """Examine a file without writing to it, but to finish what a stopped program left half done.

    A journal beside a workbook holds what SQLite must put back first, and it cannot where it may only read.
    """
    halfway = path.with_name(f"{path.name}-journal").exists()
    driver = connecting.connect(path, writable=writable and halfway, key=key)
    try:
        connecting.bound_time(driver, connecting.PROBE_SECONDS)
        return connecting.examine(driver, path.name)
    finally:
        driver.close()
