"""The commands that give a workbook a passphrase, change it, and take it off."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.cli.books import opened, profile
from collabdesk.cli.passphrases import passphrases
from collabdesk.cli.speaking import Voice, say
from collabdesk.domain.failures import AlreadyThere, LockedAlready, NotLocked

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from collabdesk.domain.records import Project
    from collabdesk.storage.keys import Secret


def encrypt(chosen: argparse.Namespace, voice: Voice) -> int:
    """Lock a workbook and its backups with a passphrase, or change it."""
    from collabdesk.operations.locking import lock_book, make_secret
    from collabdesk.storage.connecting import sniff
    from collabdesk.storage.queries.ledger import load_project
    from collabdesk.ui.wordings.lock_lines import LockLines

    _refuse_what_is_there(chosen.recovery_sheet)
    if sniff(chosen.file) != chosen.change:
        raise (NotLocked if chosen.change else LockedAlready)(chosen.file.name)
    with opened(chosen.file) as book:
        project = load_project(book)
        names = (chosen.file.stem, project.title, project.charity, project.place)
        secret = make_secret(passphrases().new_one(book.name, names))
        with handing_over(chosen.recovery_sheet, secret, project, voice):
            done = lock_book(book, secret, _second_place(), voice.progress, voice.stopping.pressed)
            for line in LockLines().locked(chosen.file.name, done):
                say(line)
    return 0


def decrypt(chosen: argparse.Namespace, voice: Voice) -> int:
    """Take the passphrase off a workbook and its backups."""
    from collabdesk.operations.locking import lock_book
    from collabdesk.ui.wordings.lock_lines import LockLines

    with opened(chosen.file) as book:
        if book.secret is None:
            raise NotLocked(book.name)
        done = lock_book(book, None, _second_place(), voice.progress, voice.stopping.pressed)
    for line in LockLines().unlocked(chosen.file.name, done):
        say(line)
    return 0


def secret_for_new(chosen: argparse.Namespace, title: str) -> Secret:
    """Ask for the passphrase of a workbook that is to be made. Raises AlreadyThere before anybody types."""
    from collabdesk.operations.locking import make_secret

    _refuse_what_is_there(chosen.file)
    _refuse_what_is_there(chosen.recovery_sheet)
    return make_secret(passphrases().new_one(chosen.file.name, (chosen.file.stem, title)))


@contextmanager
def handing_over(sheet: Path | None, secret: Secret, project: Project, voice: Voice) -> Iterator[None]:
    """Give the person what opens a workbook if the passphrase is forgotten, if it is locked inside.

    The sheet is there before anything is locked, so that nothing is where it cannot be printed; it goes
    again where nothing was locked.
    """
    from collabdesk.operations.recovery_sheet import print_recovery_sheet
    from collabdesk.ui.wordings.lock_lines import LockLines

    if sheet is not None:
        print_recovery_sheet(sheet, project.title, secret, voice.today, project.language)
    try:
        yield
    except BaseException:
        if sheet is not None:
            sheet.unlink(missing_ok=True)
        raise
    lines = LockLines()
    for line in lines.groups(secret.groups) if sheet is None else (lines.sheet_saved(sheet.name),):
        say(line)


def _second_place() -> Path | None:
    chosen = profile().second_place
    return Path(chosen) if chosen else None


def _refuse_what_is_there(path: Path | None) -> None:
    if path is not None and path.exists():
        raise AlreadyThere(path.name)
