"""A program stopped in the middle of its work loses nothing that it had acknowledged (law 1)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

KILLS = Path(__file__).resolve().parents[2] / "packaging" / "kills.py"
USUAL = 24


@pytest.mark.slow
@pytest.mark.kills
def test_nothing_acknowledged_is_lost_when_the_program_is_stopped(campaign: int) -> None:
    count = USUAL * campaign
    done = subprocess.run(
        [sys.executable, str(KILLS), str(count)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{count} kills" in done.stdout
    assert " 0 faults." in done.stdout
    assert " 0 things acknowledged" not in done.stdout
