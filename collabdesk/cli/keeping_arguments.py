"""What can be typed about backups and going back to one."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def add_keeping(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands that make backups and go back to them."""
    backup = add(
        "backup",
        help="make a backup, and check that it opens",
        description="It goes to your own folder on this computer, and to the second place you chose. "
        "Older ones make room by themselves.",
    )
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument("--to", type=Path, metavar="FOLDER", help="put a copy there too, such as on a stick")
    restore = add(
        "restore",
        help="go back to a backup",
        description="What is there now is kept first. Words that were taken back since do not come back.",
    )
    restore.add_argument("file", type=Path, metavar="FILE", help="the workbook; it may be gone or damaged")
    which = restore.add_mutually_exclusive_group(required=True)
    which.add_argument("--list", action="store_true", help="only say which backups there are")
    which.add_argument("--from", dest="source", type=Path, metavar="BACKUP", help="this very file")
    which.add_argument(
        "--date", type=_day, metavar="YYYY-MM-DD", help="the newest backup of that day, or before it"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("write the day as YYYY-MM-DD") from None
