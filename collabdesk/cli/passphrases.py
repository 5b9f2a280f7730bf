"""Asks for a passphrase where one is needed: on a terminal that shows nothing, or from a file descriptor."""

from __future__ import annotations

import getpass
import os
import signal
import threading
import time
import warnings
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from collabdesk.domain.failures import (
    Cancelled,
    Locked,
    NoPassphrase,
    NoSuchFile,
    PassphrasesDiffer,
    WrongPassphrase,
)
from collabdesk.domain.passphrases import is_too_short, judge, wait_after
from collabdesk.storage.keys import Secret

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

TRIES: Final = 3
"""How often a terminal is asked before a command gives up."""
_LAST_STREAM: Final = 2
"""Standard error; the three streams stay open, whatever was read from them."""
_HEAD: Final = 16
LONGEST_LINE: Final = 4096
"""Bytes of a passphrase read from a descriptor; one that has no end is none."""


@dataclass
class Passphrases:
    """Where the passphrases of one command come from, and what they opened so far, by file.

    ``present`` is the descriptor with the one of the workbook, ``new`` with the one it shall have; None
    asks on the terminal. They are never arguments nor in the environment, which other programs can read.
    """

    present: int | None = None
    new: int | None = None
    _known: dict[Path, Secret] = field(default_factory=dict)
    _typed: str = field(default="", repr=False)

    def secret_of(self, path: Path) -> Secret | None:
        """Give what opens a workbook, asking for it once; None for one without a passphrase.

        Raises Locked where nobody can be asked, WrongPassphrase, NoPassphrase, Cancelled, and what
        `storage.connecting.sniff` raises.
        """
        from collabdesk.storage.connecting import sniff
        from collabdesk.storage.lock import held_here

        place = path.absolute()
        if place in self._known:
            return self._known[place]
        if held_here(path) or not sniff(path):
            return None
        secret = self._asked_for(path)
        self._known[place] = secret
        return secret

    def secret_of_damaged(self, path: Path) -> Secret | None:
        """Give what opens a damaged workbook, of which not even the beginning need be readable.

        One that has lost its beginning is asked about only where a passphrase is given for it. Raises as
        `secret_of` does, and NoSuchFile.
        """
        from collabdesk.storage.keys import MARK

        try:
            with path.open("rb") as handle:
                head = handle.read(_HEAD)
        except OSError as problem:
            raise NoSuchFile(path.name) from problem
        is_plain = head.startswith(b"SQLite format 3")
        if head.startswith(MARK) or (self.present is not None and not is_plain):
            from collabdesk.operations.locking import salts_of_backups

            return self._asked_for(path, salts_of_backups())
        return None

    def new_one(self, name: str, names: tuple[str, ...] = ()) -> str:
        """Give the passphrase a workbook shall have, typed twice on a terminal, and say how good it is.

        Raises Locked where nobody can be asked, PassphrasesDiffer, NoPassphrase, Cancelled.
        """
        from collabdesk.cli.speaking import tell
        from collabdesk.ui.wordings.lock_lines import LockLines

        if self.new is not None:
            return _line_from(self.new)
        lines = LockLines()
        typed = _typed(lines.ask_new(name), name)
        if not is_too_short(typed):
            tell(lines.strength(judge(typed, names)))
            if _typed(lines.ask_again(), name) != typed:
                raise PassphrasesDiffer
        return typed

    def _asked_for(self, path: Path, salts: tuple[bytes, ...] = ()) -> Secret:
        from collabdesk.cli.speaking import tell
        from collabdesk.operations.locking import secret_for
        from collabdesk.ui.wordings.lock_lines import LockLines

        lines = LockLines()
        for failures in range(1, TRIES + 1):
            # What was typed for one file is tried on the next: a backup has its own, and most often the same.
            again, self._typed = self._typed, ""
            typed = again or self._next(lines.ask(path.name), path.name)
            try:
                secret = secret_for(path, typed, salts)
            except WrongPassphrase:
                if failures == TRIES or self.present is not None:
                    raise
                if not again:
                    tell(lines.not_it())
                    time.sleep(wait_after(failures))
                continue
            self._typed = typed
            return secret
        raise WrongPassphrase(path.name)

    def _next(self, question: str, name: str) -> str:
        return _typed(question, name) if self.present is None else _line_from(self.present)


_NOW: ContextVar[Passphrases] = ContextVar("passphrases")


def passphrases() -> Passphrases:
    """Give where the passphrases of the running command come from."""
    return _NOW.get(Passphrases())


@contextmanager
def taking(chosen: argparse.Namespace) -> Iterator[None]:
    """Take passphrases, while a command runs, from where its arguments say."""
    present, new = getattr(chosen, "passphrase_fd", None), getattr(chosen, "new_passphrase_fd", None)
    if new is None and chosen.command == "encrypt" and not chosen.change:
        present, new = None, present  # the one passphrase that there is, is the new one
    given = Passphrases(present, new)
    token = _NOW.set(given)
    try:
        yield
    finally:
        _NOW.reset(token)


def _typed(question: str, name: str) -> str:
    """Ask on the terminal without showing what is typed.

    Raises Locked where there is no terminal that can keep it from being seen, Cancelled at the end of input.
    """
    try:
        with warnings.catch_warnings(), _interruptible():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(question, stream=None)
    except getpass.GetPassWarning:
        raise Locked(name) from None
    except EOFError:
        raise Cancelled from None


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl+C end the question, also in a command that else only takes note of it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _line_from(descriptor: int) -> str:
    """Read one line and close what it came from. Raises NoPassphrase for one that gives none."""
    read = bytearray()
    try:
        while len(read) < LONGEST_LINE and (byte := os.read(descriptor, 1)) not in (b"", b"\n"):
            read += byte
        typed = read.decode("utf-8").rstrip("\r")
    except (OSError, UnicodeDecodeError, OverflowError):
        raise NoPassphrase(descriptor) from None
    finally:
        if descriptor > _LAST_STREAM:
            with suppress(OSError):
                os.close(descriptor)
    if not typed:
        raise NoPassphrase(descriptor)
    return typed
