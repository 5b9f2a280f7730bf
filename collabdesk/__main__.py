"""Starts the window or the command line, and nothing else."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Run what was typed and give the exit code; nothing, or a workbook alone, opens the window."""
    arguments = sys.argv[1:]
    if not arguments:
        return open_window(None)
    if len(arguments) == 1 and arguments[0].endswith(".collab"):
        return open_window(Path(arguments[0]))
    from collabdesk.cli.running import run

    return run(arguments, open_window)


def open_window(workbook: Path | None, painted: Callable[[], None] | None = None) -> int:
    """Open the window on a workbook, or on none, and give its exit code once it is closed.

    ``painted``, for measuring, is called when it was painted for the first time.
    """
    # What a start makes nearly all stays; to look through it for cycles time and again was a tenth of the
    # start. The window begins to look when it has been open for a while.
    gc.disable()
    from collabdesk.app import Moments, run

    return run(workbook, Moments(painted=painted))


if __name__ == "__main__":
    sys.exit(main())
