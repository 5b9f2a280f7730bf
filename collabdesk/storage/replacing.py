"""Notices that another program put a different file in the place of the open workbook, before a save."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from collabdesk.domain.failures import NoSuchFile, Replaced
from collabdesk.storage import connecting
from collabdesk.storage.keys import Secret

if TYPE_CHECKING:
    import os
    from uuid import UUID

    from collabdesk.storage.connecting import Driver

_OTHER_FILE = "not a database"
"""What SQLite says of a file that is locked with another key, or is none of its own."""


@dataclass
class Watched:
    """What an open workbook was when we last wrote it.

    ``place`` is by what the system knows a file, whatever its name: its device and number. ``seen`` is when
    the file was last changed and how long it was; ``version`` SQLite's own count of changes that other
    connections made; ``last`` the newest step's uid in hex, blank in a file that has none.
    """

    path: Path
    secret: Secret | None
    place: tuple[int, int]
    seen: tuple[int, int]
    version: object
    last: str

    def check(self, driver: Driver) -> None:
        """See that the file at the workbook's path is still the one that is open, and holds our last step.

        Call it inside a write transaction that has written nothing yet: then nobody can come between. A
        program that put a file in the place of ours leaves us holding one without a name. One that wrote
        over ours may leave SQLite none the wiser, since two copies changed as often count alike; so
        the file is read anew where its time or length is not as we left it. Raises Replaced, and NoSuchFile
        where no file is there.
        """
        try:
            now = self.path.stat()
        except FileNotFoundError as problem:
            raise NoSuchFile(self.path.name) from problem
        if _place(now) != self.place:
            raise Replaced(self.path.name)
        version = _version(driver)
        if (_seen(now), version) == (self.seen, self.version):
            return
        if not self._holds_our_last_step():
            raise Replaced(self.path.name)
        self.seen, self.version = _seen(now), version

    def wrote(self) -> None:
        """Remember what the file is after something was kept; one out of reach is read anew next time."""
        try:
            self.seen = _seen(self.path.stat())
        except OSError:
            self.seen = (0, 0)

    def kept(self, step: UUID | None) -> None:
        """Remember the step that was just kept; None for one that wrote nothing."""
        if step is not None:
            self.last = step.hex

    def holds_last(self, driver: Driver) -> bool:
        """Whether the connection that is open still reads our last step."""
        return not self.last or bool(
            driver.execute("SELECT 1 FROM step WHERE uid = ?", (self.last,)).fetchall()
        )

    def _holds_our_last_step(self) -> bool:
        """Ask the file, not what SQLite remembers of it."""
        try:
            fresh = connecting.connect(self.path, writable=False, secret=self.secret)
        except dbapi2.DatabaseError as problem:
            return _OTHER_FILE not in str(problem)
        try:
            found = fresh.execute("SELECT 1 FROM step WHERE uid = ?", (self.last,)).fetchall()
        except dbapi2.DatabaseError as problem:
            if _OTHER_FILE in str(problem) or "no such table" in str(problem):
                return False
            raise
        finally:
            fresh.close()
        return bool(found) or not self.last


def watch(driver: Driver, path: Path, secret: Secret | None) -> Watched:
    """Begin to watch a workbook that was just opened."""
    try:
        newest = driver.execute("SELECT uid FROM step ORDER BY uid DESC LIMIT 1").fetchall()
    except dbapi2.OperationalError:  # a file that is being made has no tables yet
        newest = []
    now = path.stat()
    last = str(newest[0][0]) if newest else ""
    return Watched(path, secret, _place(now), _seen(now), _version(driver), last)


def is_other_file(problem: Exception) -> bool:
    """Whether what SQLite says of a file that we have read before means that it is another one now."""
    return _OTHER_FILE in str(problem)


def _place(found: os.stat_result) -> tuple[int, int]:
    """Some network drives know their files by no number; those are all alike."""
    return (found.st_dev, found.st_ino) if found.st_ino else (0, 0)


def _seen(found: os.stat_result) -> tuple[int, int]:
    return found.st_mtime_ns, found.st_size


def _version(driver: Driver) -> object:
    found = driver.execute("PRAGMA data_version").fetchone()
    return found[0] if found else None
