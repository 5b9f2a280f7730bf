"""Makes a copy of a workbook to go on with, where the workbook itself cannot be written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.storage import connecting, lock
from collabdesk.storage.refusals import told_plainly

if TYPE_CHECKING:
    from pathlib import Path


def copy_workbook(path: Path, folder: Path | None = None) -> Path:
    """Copy a workbook, in one consistent moment, under a name that says it is a copy, and give its place.

    Args:
        path: The workbook; somebody else may have it open.
        folder: Where to put the copy; beside the workbook if none is named.

    Raises:
        NoSuchFile, NotAWorkbook, Newer, Tampered, Damaged, ReadOnlyPlace, DiskFull, InUse: as for opening.
    """
    if not lock.held_here(path):
        connecting.sniff(path)
    target = _free_name(path, folder or path.parent)
    with told_plainly(path.name):
        driver = connecting.connect(path, writable=False)
        try:
            connecting.examine(driver, path.name)
            connecting.copy_into(driver, target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        finally:
            driver.close()
    return target


def _free_name(path: Path, folder: Path) -> Path:
    target = folder / f"{path.stem} copy{path.suffix}"
    number = 2
    while target.exists():
        target = folder / f"{path.stem} copy {number}{path.suffix}"
        number += 1
    return target
