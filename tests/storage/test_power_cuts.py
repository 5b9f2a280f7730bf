"""Nothing acknowledged is lost where the power is cut and what was not synced is gone (law 1)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="SQLite's symbols are visible on Linux only")
CUTS = Path(__file__).resolve().parents[2] / "packaging" / "power_cuts.py"
USUAL = 60


def cut(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(CUTS), *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.slow
@pytest.mark.kills
def test_nothing_acknowledged_is_lost_when_the_power_is_cut(campaign: int) -> None:
    count = USUAL * campaign
    done = cut(str(count))
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{count} cuts" in done.stdout
    assert " 0 with something unsynced" not in done.stdout
    assert " 0 faults." in done.stdout


def test_a_program_that_does_not_wait_for_the_disk_is_found_out() -> None:
    done = cut("60", "--careless")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "saving, plain, cut" in done.stdout
