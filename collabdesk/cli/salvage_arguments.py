"""What can be typed about saving what is left of a damaged workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_salvage(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command that saves what can be read."""
    salvage = add(
        "salvage",
        help="save what can be read of a damaged workbook into a new one",
        description="The damaged file is never written to. What came back is counted, and what did not; "
        "exit code 1 where something is known to be missing.",
    )
    salvage.add_argument("file", type=Path, metavar="FILE", help="the damaged workbook")
    salvage.add_argument("target", type=Path, metavar="OUT", help="the new one, ending in .collab")
