"""What going back to a backup asks of the work thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.operations.restoring import Restored
    from collabdesk.storage.backups import Backup
    from collabdesk.storage.keys import Secret
    from collabdesk.storage.queries.comparing import Differences
    from collabdesk.storage.workbook import Workbook
    from collabdesk.work.desk import Watch


class Closed(NamedTuple):
    """A workbook that is open nowhere here: its place, and what opens it if it is locked."""

    path: Path
    secret: Secret | None


class Hand(NamedTuple):
    """Whose hand it is: the device, and the name as history shows it."""

    device: str
    name: str


def backups_of(book: Workbook, second: str) -> tuple[Backup, ...]:
    """Give every backup of the open workbook that is in reach, newest first."""
    from collabdesk.storage.backups import identity_of, list_backups

    return list_backups(identity_of(book)[0], Path(second) if second else None)


def backups_at(closed: Closed, second: str) -> tuple[Backup, ...]:
    """Give every backup of a workbook that is gone or damaged, newest first."""
    from collabdesk.operations.restoring import backups_at as found_at

    return found_at(closed.path, closed.secret, Path(second) if second else None)


def differences(book: Workbook, backup: Path, stopped: Callable[[], bool]) -> Differences:
    """Say what going back would change in the open workbook."""
    from collabdesk.operations.restoring import preview

    return preview(book, backup, cancelled=stopped)


def contents(closed: Closed, backup: Path, stopped: Callable[[], bool]) -> Differences:
    """Say what a backup holds, where there is no present to compare it with."""
    from collabdesk.operations.restoring import preview

    return preview(None, backup, closed.secret, cancelled=stopped)


def go_back(book: Workbook, backup: Path, watch: Watch) -> Restored:
    """Put a backup in the place of the open workbook, which stays open."""
    from collabdesk.operations.restoring import go_back as replace

    return replace(book, backup, progress=watch.report, cancelled=watch.stopped)


def restore(closed: Closed, backup: Path, hand: Hand, watch: Watch) -> Restored:
    """Put a backup in the place of a workbook that is open nowhere here."""
    from collabdesk.operations.restoring import restore as put_in_place
    from collabdesk.storage.workbook import Author

    author = Author(hand.device, hand.name)
    return put_in_place(
        closed.path, backup, author, closed.secret, progress=watch.report, cancelled=watch.stopped
    )


def is_locked(path: Path) -> bool:
    """Whether a workbook that is open nowhere here is locked, as far as its first bytes tell."""
    from collabdesk.storage.keys import MARK

    try:
        with path.open("rb") as file:
            return file.read(len(MARK)) == MARK
    except OSError:
        return False


def secret_from(locked: Path, typed: str) -> Secret:
    """Give what opens a locked file, from its passphrase or recovery sheet. Raises WrongPassphrase."""
    from collabdesk.operations.locking import salts_of_backups, secret_for

    return secret_for(locked, typed, salts_of_backups())


def secret_of(book: Workbook) -> Secret | None:
    """Give what opens the open workbook, which is about to be closed."""
    return book.secret
