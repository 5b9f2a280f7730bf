"""An open workbook: one file, one connection, one write path."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.changes import Changes
from collabdesk.domain.failures import (
    AlreadyThere,
    NoSuchFile,
    ReadOnlyPlace,
    Replaced,
)
from collabdesk.storage import connecting, guarding, lock, schema
from collabdesk.storage.cells import check_cells
from collabdesk.storage.keys import Secret
from collabdesk.storage.probing import probe, secret_asked_for
from collabdesk.storage.refusals import failure_of_place, told_plainly
from collabdesk.storage.replacing import Watched, is_other_file, watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
    """An open workbook; close it when done. It is used on one thread; another one has to wait its turn.

    Two threads in SQLite at once would wait for each other for ever: the one for the connection, the other,
    whose statement is asked about (`guarding`), for Python.

    ``changes`` holds what the last step changed, for verbs that end with their step. ``secret`` is what
    opened a locked workbook, None for one without a passphrase. What is asked of a file ``from_outside``
    has a bound in time.
    """

    path: Path
    author: Author
    read_only: bool
    _driver: connecting.Driver
    _connection: sa.Connection
    _lock: lock.Lock | None
    secret: Secret | None = None
    changes: Changes = field(default_factory=Changes)
    from_outside: bool = False
    _watched: Watched | None = None
    _turn: threading.RLock = field(default_factory=threading.RLock, repr=False, compare=False)

    @property
    def name(self) -> str:
        """The file's name, for sentences."""
        return self.path.name

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Read from one unchanging moment. Fetch rows promptly: a half-read cursor blocks a writer.

        Inside a step, or inside reading, it is that step's or that reading's moment.
        """
        with self._turn, told_plainly(self.name):
            if self._driver.in_transaction:
                yield self._connection
                return
            if self.from_outside:
                connecting.bound_time(self._driver, connecting.seconds_for(self.path))
            self._connection.exec_driver_sql("BEGIN")
            try:
                yield self._connection
            except (ValueError, TypeError, AttributeError, LookupError):
                # Where a cell holds what it never may, that is why; else it is a mistake in the program.
                check_cells(self._driver, self.name)
                raise
            finally:
                connecting.bound_time(self._driver, None)
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
        if self._watched is not None:
            self._watched.kept(changes.step)
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
        with self._turn, told_plainly(self.name):
            if self._driver.in_transaction:
                raise RuntimeError("a step cannot begin inside another step or inside reading")
            self._begin_writing()
            try:
                if self._watched is not None:
                    self._watched.check(self._driver)
                yield self._connection
                self._connection.exec_driver_sql("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            if self._watched is not None:
                self._watched.wrote()

    def build(self) -> None:
        """Make the tables of a new workbook, whose file is empty."""
        with guarding.building(self._driver), self.maintaining() as connection:
            schema.create_schema(connection)

    def _begin_writing(self) -> None:
        try:
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
        except sa.exc.DatabaseError as problem:
            # We have read this file: what is none now was written over by another program.
            if is_other_file(problem):
                raise Replaced(self.name) from problem
            raise

    def examine_whole(self) -> None:
        """Read through the whole file. Raises Damaged."""
        with self._turn, told_plainly(self.name):
            connecting.quick_check(self._driver, self.name)

    def copy_to(
        self,
        target: Path,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Copy everything into a new or empty file, in one consistent moment, locked as this one is.

        ``progress`` is told bytes done and about how many in all. Raises DiskFull, ReadOnlyPlace, Cancelled.
        """
        from collabdesk.storage.whole_files import copy_watched

        with self._turn, told_plainly(self.name):
            copy_watched(self._driver, target, progress, cancelled)

    def leave_no_trace(self) -> None:
        """Write the file anew in its place, so that only what can be read is left in its bytes.

        SQLite overwrites what is deleted (secure_delete), but when it moves rows between pages a copy of
        them can stay in the room that becomes free there, which nothing overwrites later. Raises DiskFull,
        InUse, ReadOnlyPlace, Replaced; the workbook is then as it was.
        """
        with self.maintaining():
            pass
        with self._turn, told_plainly(self.name), guarding.unguarded(self._driver):
            self._driver.execute("VACUUM").fetchall()
        if self._watched is not None:
            self._watched.wrote()

    def holds_what_was_kept(self) -> bool:
        """Whether all we kept can still be read here, though the file may have lost its name to another."""
        with self._turn, told_plainly(self.name):
            return self._watched is None or self._watched.holds_last(self._driver)

    def export_to(self, target: Path, secret: Secret | None) -> None:
        """Copy everything into a new or empty file that another secret locks, or none. Raises DiskFull."""
        with told_plainly(self.name):
            # Its own connection: one that failed half way with another file attached is good for nothing.
            driver = connecting.connect(self.path, writable=False, secret=self.secret)
            try:
                connecting.export_into(driver, target, secret)
            finally:
                driver.close()

    def replace_with(self, new: Path, secret: Secret | None) -> None:
        """Put a file that was checked in the place of this one, and go on with it, under its secret.

        The lock is held all the while. Raises FileInUse, ReadOnlyPlace; this workbook is then as it was.
        """
        from collabdesk.storage.whole_files import put_folder_on_disk, take_place

        held, self._lock = self._lock, None
        self.close()
        opens_with = self.secret
        try:
            take_place(new, self.path, self.name)
            opens_with = secret
            put_folder_on_disk(self.path.parent)
        except OSError as problem:
            raise failure_of_place(problem, self.name) from problem
        finally:
            try:
                with told_plainly(self.name):
                    again = _connected(self.path, self.author, held, secret=opens_with)
            except BaseException:
                if held is not None:
                    held.release()
                raise
            self.__dict__.update(again.__dict__ | {"_turn": self._turn})

    def beat(self) -> None:
        """Say in the lock that we are still here."""
        if self._lock is not None:
            self._lock.beat()

    def close(self) -> None:
        """Close the file and let go of its lock; a step that has not ended is rolled back.

        Closing again does nothing.
        """
        with self._turn:
            self._connection.close()
            self._connection.engine.dispose()
            self._driver.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def create_workbook(path: Path, author: Author, secret: Secret | None = None) -> Workbook:
    """Make a new, empty workbook file, locked if there is a secret, and open it.

    Raises AlreadyThere, ReadOnlyPlace, DiskFull. ``operations.start_workbook`` gives it its project.
    """
    if path.exists():
        raise AlreadyThere(path.name)
    if not path.parent.is_dir():
        raise NoSuchFile(path.parent.name)
    held = lock.take_lock(path)
    try:
        with told_plainly(path.name):
            book = _connected(path, author, held, secret=secret, create=True)
            try:
                book.build()
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
    secret: Secret | None = None,
    read_only: bool = False,
    even_if_held: bool = False,
    from_outside: bool = False,
) -> Workbook:
    """Open a workbook in the order of architecture 4: sniff, key, pragmas, identity, structure.

    Nothing is written to a file that turns out not to be a workbook. A file of an older version is
    brought up to date first, which needs it to be writable. One ``from_outside``, which this person never
    had open, is read through before anything is made of it. Raises NoSuchFile, NotAWorkbook,
    Locked (no secret for a locked file), WrongPassphrase, Newer, Tampered, Damaged, InUse, ReadOnlyPlace.
    """
    if not lock.held_here(path):
        secret = secret_asked_for(path, secret)
    if not read_only and not os.access(path, os.W_OK):
        raise ReadOnlyPlace(path.name)
    version = probe(path, secret, writable=not read_only, whole=from_outside)
    held = None if read_only else lock.take_lock(path, even_if_held=even_if_held)
    try:
        if version < schema.SCHEMA_VERSION:
            if read_only:
                raise ReadOnlyPlace(path.name)
            from collabdesk.storage.migrations import migrate_file

            migrate_file(path, version, secret)
        with told_plainly(path.name):
            book = _connected(path, author, held, secret=secret)
            book.from_outside = from_outside
            return book
    except BaseException:
        if held is not None:
            held.release()
        raise


def _connected(
    path: Path, author: Author, held: lock.Lock | None, *, secret: Secret | None, create: bool = False
) -> Workbook:
    """Connect to a file that is known to be a workbook; without a lock, only to read."""
    driver = connecting.connect(path, writable=held is not None, secret=secret, create=create)
    try:
        if held is not None:
            connecting.make_durable(driver)
        connection = connecting.engine_for(driver).connect()
        watched = watch(driver, path, secret) if held is not None else None
    except BaseException:
        driver.close()
        raise
    return Workbook(
        path,
        author,
        read_only=held is None,
        _driver=driver,
        _connection=connection,
        _lock=held,
        secret=secret,
        _watched=watched,
    )
