"""Starts the window or the command line, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Run what was typed and give the exit code; nothing, or a workbook alone, opens the window."""
    arguments = sys.argv[1:]
    if not arguments:
        return open_window(None)
    if len(arguments) == 1 and arguments[0].endswith(".collab"):
        return open_window(Path(arguments[0]))
    from collabdesk.cli.running import run

    return run(arguments, open_window)


def open_window(workbook: Path | None) -> int:
    """Open the window on a workbook, or on none, and give its exit code once it is closed."""
    from collabdesk.app import run

    return run(workbook)


if __name__ == "__main__":
    sys.exit(main())
