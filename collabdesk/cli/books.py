"""Opens the workbook a command is about, for writing or only for looking, and closes it again."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from collabdesk.base.paths import settings_file
from collabdesk.base.settings import Settings, load_settings
from collabdesk.cli.passphrases import passphrases
from collabdesk.domain.failures import ReadOnlyPlace
from collabdesk.storage.settling import settle
from collabdesk.storage.workbook import Author, Workbook, open_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def profile() -> Settings:
    """Give this person's choices; a profile that cannot be written is no reason to stop."""
    try:
        return load_settings(settings_file())
    except OSError:
        return Settings()


def author() -> Author:
    """Give who writes: this device and the name in its choices."""
    settings = profile()
    return Author(settings.device, settings.author)


@contextmanager
def opened(path: Path) -> Iterator[Workbook]:
    """Open a workbook for writing, asking for its passphrase if it has one."""
    book = open_workbook(path, author(), secret=passphrases().secret_of(path))
    try:
        settle(book)
        yield book
    finally:
        book.close()


@contextmanager
def looked_at(path: Path) -> Iterator[Workbook]:
    """Open a workbook for reading, also while somebody has it open elsewhere.

    One that an older CollabDesk made, or that a power cut left half-written, has to be written to once.
    """
    secret = passphrases().secret_of(path)
    try:
        book = open_workbook(path, author(), secret=secret, read_only=True)
    except ReadOnlyPlace:
        book = open_workbook(path, author(), secret=secret)
    try:
        yield book
    finally:
        book.close()
