"""Starts the programs that are measured, each in a process of its own, alike but for what they are."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import time
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent
ROOT: Final = FOLDER.parent
PROFILE: Final = ROOT / "build" / "bench" / "profile"
BYTECODE: Final = ROOT / "build" / "bench" / "bytecode"
SHOWN: Final = 8
"""How many modules are listed."""


Start = dict[str, float]
"""One start: seconds of the clock ("painted", "rows") and of the processors ("worked_painted",
"worked_rows"), and MiB at the most ("memory")."""


def prepare_profile(known: Path | None = None) -> None:
    """Write the settings of a person who was last in the list; a start before may have changed the window.

    ``known`` is a workbook that was open here before: one that never was is read through first.
    """
    PROFILE.mkdir(parents=True, exist_ok=True)
    settings: dict[str, object] = {"device": "0" * 32, "last_room": "said", "language": "en"}
    if known is not None:
        opened = "2026-03-02T09:00:00+00:00"
        settings["recent"] = [{"path": str(known.absolute()), "title": known.stem, "opened": opened}]
    (PROFILE / "settings.json").write_text(json.dumps(settings), encoding="utf-8")


def surroundings() -> dict[str, str]:
    """Give the environment of every child: compiled modules are kept, as wherever Python is installed.

    A machine may forbid that (PYTHONDONTWRITEBYTECODE); each start would then compile 400 modules, and a
    bare window hardly any.
    """
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {"PYTHONPYCACHEPREFIX": str(BYTECODE), "COLLABDESK_HOME": str(PROFILE)}


def child(script: str, *arguments: str) -> str:
    """Run a script of this folder and give the last line it wrote."""
    done = subprocess.run(
        [sys.executable, str(FOLDER / script), *arguments],
        capture_output=True, text=True, check=False, timeout=200, cwd=ROOT, env=surroundings(),
    )  # fmt: skip
    if not done.stdout.strip():
        raise SystemExit(f"{script} {' '.join(arguments)} said nothing:\n{done.stderr}")
    return done.stdout.strip().splitlines()[-1]


def started(kind: str, file: Path) -> Start:
    """Start a window: "bare", "floor" (bare, then SQLAlchemy opens the workbook in sight) or "app"."""
    prepare_profile(file)
    began = time()
    told = json.loads(child("bench_start.py", kind, str(file)))
    if told["heavy"]:
        raise SystemExit(f"loaded before the first paint: {', '.join(told['heavy'])}")
    start: Start = {of: told[of] for of in ("painted", "rows", "worked_painted", "worked_rows", "memory")}
    return start | {"painted": start["painted"] - began, "rows": start["rows"] - began}


def starts_in_turns(kinds: tuple[str, ...], file: Path, turns: int) -> dict[str, list[Start]]:
    """Start each kind in turn, and again the other way round, after one start of each that is not counted."""
    for kind in kinds:
        started(kind, file)
    found: dict[str, list[Start]] = {kind: [] for kind in kinds}
    for turn in range(turns):
        for kind in kinds if turn % 2 else reversed(kinds):
            found[kind].append(started(kind, file))
    return found


def middle_ratio(ours: list[Start], bare: list[Start], of: str) -> float:
    """Give the median over the turns of ours to the bare one beside it, which had the same busy machine."""
    return statistics.median(our[of] / other[of] for our, other in zip(ours, bare, strict=True))


def middle(found: list[Start], of: str) -> float:
    """Give the median of one measure."""
    return statistics.median(start[of] for start in found)


def slowest_imports(file: Path) -> str:
    """Give the modules that take longest to import themselves, in microseconds, on the way to the rows."""
    command = [sys.executable, "-X", "importtime", str(FOLDER / "bench_start.py"), "app", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=surroundings())
    rows = [line.split("|") for line in done.stderr.splitlines() if line.startswith("import time:")]
    timed_rows = [
        (int(row[0].split(":")[1]), row[2].strip()) for row in rows if row[0].split(":")[1].strip().isdigit()
    ]
    slow = sorted(timed_rows, reverse=True)[:SHOWN]
    return "\n".join(f"        {spent:>8} us  import {name}" for spent, name in slow)
