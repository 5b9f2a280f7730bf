"""Makes a copy of a workbook to go on with, where the workbook itself cannot be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.failures import Locked, Replaced
from collabdesk.storage import connecting, lock
from collabdesk.storage.refusals import told_plainly

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook


def copy_workbook(path: Path, folder: Path | None = None, secret: Secret | None = None) -> Path:
    """Copy a workbook, in one consistent moment, under a name that says it is a copy, and give its place.

    Args:
        path: The workbook; somebody else may have it open.
        folder: Where to put the copy; beside the workbook if none is named.
        secret: What opens a locked workbook; the copy opens with it too.

    Raises:
        Locked, NoSuchFile, NotAWorkbook, Newer, Tampered, Damaged, ReadOnlyPlace, DiskFull, InUse: as for
            opening.
    """
    if not lock.held_here(path) and connecting.sniff(path) and secret is None:
        raise Locked(path.name)
    target = _free_name(path, folder or path.parent)
    with told_plainly(path.name):
        driver = connecting.connect(path, writable=False, secret=secret)
        try:
            connecting.examine(driver, path.name)
            connecting.copy_into(driver, target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        finally:
            driver.close()
    return target


def copy_open(book: Workbook, folder: Path | None = None) -> Path:
    """Copy the open workbook, whatever stands in its place by now, and give the place of the copy.

    Args:
        book: Outside any step.
        folder: Where to put the copy; beside the workbook if none is named.

    Raises:
        Replaced: Another program wrote over the file itself, so that what was kept is only in the backups.
        ReadOnlyPlace, DiskFull, Damaged: No copy can be made.
    """
    if not book.holds_what_was_kept():
        raise Replaced(book.name)
    target = _free_name(book.path, folder or book.path.parent)
    try:
        book.copy_to(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def _free_name(path: Path, folder: Path) -> Path:
    target = folder / f"{path.stem} copy{path.suffix}"
    number = 2
    while target.exists():
        target = folder / f"{path.stem} copy {number}{path.suffix}"
        number += 1
    return target
