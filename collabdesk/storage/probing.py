"""Looks at a file before it is opened, so that nothing is made of one that is no workbook of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.failures import Damaged, Locked, NotAWorkbook, WrongPassphrase
from collabdesk.storage import connecting, keys, schema
from collabdesk.storage.cells import check_cells
from collabdesk.storage.refusals import told_plainly

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.storage.keys import Secret


def secret_asked_for(path: Path, secret: Secret | None) -> Secret | None:
    """Give the secret that this file needs, None for one without a passphrase.

    Raises Locked, WrongPassphrase, and what `connecting.sniff` raises.
    """
    if not connecting.sniff(path):
        return None
    if secret is None:
        raise Locked(path.name)
    if not keys.fits(path, secret):
        raise WrongPassphrase(path.name)
    return secret.of_file(keys.salt_of(path))


def probe(path: Path, secret: Secret | None, *, writable: bool, whole: bool) -> int:
    """Examine a file, or the ``whole`` of it, cell by cell, and give its version.

    Nothing is written to it, but to finish what a stopped program left half done: a journal beside a
    workbook holds what SQLite must put back first, and it cannot where it may only read. Raises
    NotAWorkbook, Newer, Tampered, Damaged, and what else SQLite's refusal stands for.
    """
    try:
        with told_plainly(path.name):
            halfway = connecting.journal_path(path).exists()
            driver = connecting.connect(path, writable=writable and halfway, secret=secret)
            try:
                return _examined(driver, path, whole=whole)
            finally:
                driver.close()
    except NotAWorkbook as unread:
        # The secret is the right one, so that what SQLite cannot read is damage.
        raise unread if secret is None else Damaged(path.name) from unread


def _examined(driver: connecting.Driver, path: Path, *, whole: bool) -> int:
    connecting.bound_time(driver, connecting.PROBE_SECONDS)
    version = connecting.examine(driver, path.name)
    if whole:
        connecting.bound_time(driver, connecting.seconds_for(path))
        connecting.quick_check(driver, path.name)
        if version == schema.SCHEMA_VERSION:
            check_cells(driver, path.name)
    return version
