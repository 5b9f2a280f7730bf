"""The program as it is really run: its own process, its own streams, and killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.rules.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def start(*words: object, folder: Path, **env: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "collabdesk", *map(str, words)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ran(*words: object, folder: Path, **env: str) -> tuple[int, bytes, bytes]:
    process = start(*words, folder=folder, **env)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def test_a_whole_small_job(tmp_path: Path) -> None:
    (tmp_path / "said.csv").write_text("Words\nŻółw 🐢\n", encoding="utf-8")
    assert ran("new", "a.collab", "--title", "Zażółć", folder=tmp_path)[0] == 0
    assert ran("import", "a.collab", "said.csv", "--words", "Words", folder=tmp_path)[0] == 0
    code, out, err = ran("history", "a.collab", "V-1", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert (code, err) == (0, b"")
    assert "Żółw 🐢" in out.decode()
    code, out, err = ran("status", "nowhere.collab", folder=tmp_path)
    assert (code, out) == (1, b"")
    assert b"Traceback" not in err
    assert b"nowhere.collab" in err


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent another way there")
def test_ctrl_c_in_the_middle_leaves_the_workbook_as_it_was(tmp_path: Path) -> None:
    rows = "\n".join(f'"Row {number} of what people said, {number * 7}"' for number in range(60_000))
    (tmp_path / "said.csv").write_text(f"Words\n{rows}\n", encoding="utf-8")
    ran("new", "a.collab", "--title", "A", folder=tmp_path)
    process = start("import", "a.collab", "said.csv", "--words", "Words", folder=tmp_path)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("*-journal")) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert b"Nothing was kept" in err
    assert b"Traceback" not in err
    code, out, _ = ran("status", "a.collab", folder=tmp_path)
    assert code == 0
    assert b"0 things" in out
    assert ran("check", "a.collab", folder=tmp_path)[0] == 0
