"""What can be typed about passphrases; never a passphrase itself, which other programs could read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WITHOUT = frozenset({"new", "demo", "open"})
"""Commands that open no workbook, or open it in the window, which asks by itself."""


def add_locking(add: Callable[..., argparse.ArgumentParser], new: argparse.ArgumentParser) -> None:
    """Add the commands that lock and unlock, and the choice of locking what is begun."""
    new.add_argument("--locked", action="store_true", help="lock it with a passphrase (we suggest this)")
    _add_descriptor(new, "new_passphrase_fd")
    encrypt = add(
        "encrypt",
        help="lock a workbook and its backups with a passphrase, or change it",
        description="The passphrase is asked for, and never shown. If it and the six groups are both lost, "
        "nobody can open the workbook: there is no back door.",
    )
    encrypt.add_argument("file", type=Path, metavar="FILE")
    encrypt.add_argument("--change", action="store_true", help="it has a passphrase: give it another")
    encrypt.add_argument(
        "--new-passphrase-fd", type=_descriptor, metavar="N", help="read the new passphrase from there"
    )
    for locks in (new, encrypt):
        locks.add_argument(
            "--recovery-sheet",
            type=sheet_place,
            metavar="OUT",
            help="save the sheet that opens it if the passphrase is forgotten, ending in .pdf; "
            "without it the six groups are written out",
        )
    decrypt = add("decrypt", help="take the passphrase off a workbook and its backups")
    decrypt.add_argument("file", type=Path, metavar="FILE")


def add_passphrase(commands: Mapping[str, argparse.ArgumentParser]) -> None:
    """Let each command that opens a workbook read its passphrase from a descriptor."""
    for name, command in commands.items():
        if name not in _WITHOUT:
            _add_descriptor(command, "passphrase_fd")


def _add_descriptor(command: argparse.ArgumentParser, dest: str) -> None:
    command.add_argument(
        "--passphrase-fd",
        dest=dest,
        type=_descriptor,
        metavar="N",
        help="read the passphrase, one line, from this file descriptor instead of asking for it",
    )


def _descriptor(text: str) -> int:
    if not text.isdecimal() or int(text) > 2**16:
        raise argparse.ArgumentTypeError("name a file descriptor by its number, such as 3")
    return int(text)


def sheet_place(text: str) -> Path:
    """Read where a recovery sheet goes."""
    path = Path(text)
    if path.suffix.lower() != ".pdf":
        raise argparse.ArgumentTypeError("the name must end in .pdf")
    return path
