"""The command that makes a copy of a workbook for somebody else."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.cli.books import opened
from collabdesk.cli.lock_arguments import sheet_place
from collabdesk.cli.locking import handing_over
from collabdesk.cli.passphrases import passphrases
from collabdesk.cli.speaking import Voice, say
from collabdesk.domain.failures import AlreadyThere
from collabdesk.domain.words import Audience

if TYPE_CHECKING:
    from collections.abc import Callable


def add_share(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command."""
    share = add(
        "share",
        help="make a copy for somebody else, without names, contact details or private notes",
        description="What may not leave is taken out, not hidden. Words are in it where there is a yes. "
        "The copy is entered in the register of what was given out.",
    )
    share.add_argument("file", type=Path, metavar="FILE")
    share.add_argument("target", type=_workbook, metavar="OUT", help="where to, ending in .collab")
    share.add_argument(
        "--for",
        dest="audience",
        choices=[one.value for one in Audience],
        default=Audience.PARTNERS.value,
        help="who will read it (partners)",
    )
    share.add_argument("--given-to", default="", metavar="WHO", help="to whom; it stays in your workbook")
    share.add_argument("--locked", action="store_true", help="lock the copy with a passphrase of its own")
    share.add_argument(
        "--new-passphrase-fd", type=int, metavar="N", help="read the passphrase of the copy from there"
    )
    share.add_argument(
        "--recovery-sheet",
        type=sheet_place,
        metavar="OUT",
        help="save the sheet that opens the copy if its passphrase is forgotten, ending in .pdf",
    )


def share(chosen: argparse.Namespace, voice: Voice) -> int:
    """Make a copy for somebody else."""
    from collabdesk.operations.locking import make_secret
    from collabdesk.operations.sharing import share_copy
    from collabdesk.storage.queries.ledger import load_project

    if chosen.target.exists():
        raise AlreadyThere(chosen.target.name)
    with opened(chosen.file) as book, ExitStack() as handing:
        secret = make_secret(passphrases().new_one(chosen.target.name)) if chosen.locked else None
        if secret is not None:
            handing.enter_context(handing_over(chosen.recovery_sheet, secret, load_project(book), voice))
        shared = share_copy(
            book,
            chosen.target,
            Audience(chosen.audience),
            today=voice.today,
            given_to=chosen.given_to,
            secret=secret,
            progress=voice.progress,
            cancelled=voice.stopping.pressed,
        )
    say(voice.lines.shared(chosen.target.name, shared.with_words, shared.without_words))
    return 0


def _workbook(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".collab":
        raise argparse.ArgumentTypeError("the name must end in .collab")
    return path
