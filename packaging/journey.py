"""Holds every file of the journey to the records, and tells what is wrong by file and line."""

from __future__ import annotations

import sys
from pathlib import Path

from collabdesk.journey.checking import faults
from collabdesk.journey.reading import exercise_files

ROOT = Path(__file__).resolve().parent.parent


def main(words: list[str]) -> int:
    """Look through ``resources/journey``, or the folder named; 1 where something is wrong."""
    folder = Path(words[0]) if words else ROOT / "resources" / "journey"
    found = faults(folder)
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        print(f"The journey is in order: {len(exercise_files(folder))} exercises.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
