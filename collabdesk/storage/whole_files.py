"""Makes a workbook file that is there whole and checked, or not at all, and is its owner's alone."""

from __future__ import annotations

import contextlib
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final
from uuid import UUID

from collabdesk.domain.failures import Cancelled, Damaged, FileInUse, NotTheSame
from collabdesk.storage import connecting
from collabdesk.storage.refusals import failure_of_place, told_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from collabdesk.storage.connecting import Driver
    from collabdesk.storage.keys import Secret

PART: Final = ".part"
"""What the name of a file ends with until it is whole."""
_OWNER_FILE, _OWNER_FOLDER = 0o600, 0o700
_STEPS: Final = 1_000
"""Virtual machine steps of SQLite between two looks at whether somebody wants to stop."""


@contextmanager
def whole_file(final: Path, name: str) -> Iterator[Path]:
    """Give an empty file to fill, which takes its place at ``final`` when the block ends well.

    It is readable by its owner alone from the first byte, and on the disk before it takes its place;
    what is at ``final`` before is replaced in one moment. If the block fails, nothing is left.

    Args:
        final: Where the file will be; its folder is there.
        name: What to call the file where the place refuses it.

    Raises:
        DiskFull, ReadOnlyPlace: The place cannot take it.
        FileInUse: Another program holds what is at ``final``.
    """
    part = final.with_name(final.name + PART)
    try:
        remove(part)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, _OWNER_FILE))
        yield part
        _put_on_disk(part)
        take_place(part, final, name)
    except OSError as problem:
        raise failure_of_place(problem, name) from problem
    finally:
        with contextlib.suppress(OSError):
            remove(part)
    with contextlib.suppress(OSError):
        put_folder_on_disk(final.parent)


def check_copy(path: Path, secret: Secret | None, project: UUID | None, name: str) -> int:
    """Open a copy as anybody would and read through it, and give its schema version.

    Args:
        path: The copy, which nobody has open.
        secret: What must open it; None for a copy that must not be locked.
        project: The identity of the workbook it must be a copy of, None for any.
        name: What to call it in a failure.

    Raises:
        Damaged, NotAWorkbook, Tampered, Newer: It is no good.
        NotTheSame: It is a copy of another workbook.
    """
    if connecting.sniff(path) != (secret is not None):
        raise Damaged(name)
    with told_plainly(name):
        driver = connecting.connect(path, writable=False, secret=secret)
        try:
            version = connecting.examine(driver, name)
            connecting.quick_check(driver, name)
            if project is not None and identity(driver) != project:
                raise NotTheSame(name)
        finally:
            driver.close()
    return version


def identity(driver: Driver) -> UUID | None:
    """Give the uid of a workbook's project, which every copy of it shares; None where it has none."""
    row = driver.execute("SELECT uid FROM project ORDER BY uid LIMIT 1").fetchone()
    try:
        return None if row is None else UUID(str(row[0]))
    except ValueError:
        return None


def identity_at(path: Path, secret: Secret | None) -> UUID | None:
    """Give the uid of the project of a closed workbook, None where it has none.

    Raises NotAWorkbook, Newer, Tampered, Damaged.
    """
    with told_plainly(path.name):
        driver = connecting.connect(path, writable=False, secret=secret)
        try:
            connecting.bound_time(driver, connecting.PROBE_SECONDS)
            connecting.examine(driver, path.name)
            return identity(driver)
        finally:
            driver.close()


def copy_watched(
    driver: Driver,
    target: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Copy a whole workbook as `connecting.copy_into` does, telling how far it is, and stopping when asked.

    Args:
        driver: Has the workbook open, outside any transaction.
        target: A new or empty file.
        progress: Told bytes done and about how many in all.
        cancelled: Whether to stop.

    Raises:
        Cancelled: Somebody asked to stop.
    """
    size = _size(driver)

    def look() -> bool:
        if progress is not None:
            progress(min(target.stat().st_size, size), size)
        return cancelled is not None and cancelled()

    if look():
        raise Cancelled
    driver.set_progress_handler(look, _STEPS)
    try:
        connecting.copy_into(driver, target)
    except Exception as problem:
        if cancelled is not None and cancelled():
            raise Cancelled from problem
        raise
    finally:
        driver.set_progress_handler(None, 0)
    if progress is not None:
        progress(size, size)


def _size(driver: Driver) -> int:
    counts = [driver.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size")]
    pages, size = (int(str(count[0])) if count else 0 for count in counts)
    return pages * size


def private_folder(folder: Path, name: str) -> Path:
    """Make a folder that only its owner may look into, if it is not there. Raises ReadOnlyPlace, DiskFull."""
    try:
        folder.mkdir(mode=_OWNER_FOLDER, parents=True, exist_ok=True)
        with contextlib.suppress(OSError):
            folder.chmod(_OWNER_FOLDER)
    except OSError as problem:
        raise failure_of_place(problem, name) from problem
    return folder


def remove(path: Path) -> None:
    """Remove a file and what SQLite or a lock left beside it; one that is not there is no matter."""
    for place in (
        path,
        connecting.journal_path(path),
        path.with_name(f"{path.name}-wal"),
        path.with_name(f"{path.name}-shm"),
        path.with_name(f"~${path.name}.lock"),
    ):
        place.unlink(missing_ok=True)


def put_folder_on_disk(folder: Path) -> None:
    """See that a folder's new names outlast a power cut; Windows needs no such thing."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put_on_disk(path: Path) -> None:
    with path.open("r+b") as handle:
        os.fsync(handle.fileno())


def take_place(part: Path, final: Path, name: str) -> None:
    """Put a whole file in the place of another, in one moment.

    Raises FileInUse where another program holds that, and OSError for whatever else the system refuses.
    """
    try:
        part.replace(final)
    except PermissionError as problem:
        if sys.platform == "win32":
            raise FileInUse(name) from problem
        raise
