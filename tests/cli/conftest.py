"""Runs the command line in this process, and tells what it wrote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from collabdesk.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@dataclass(frozen=True)
class Told:
    """The exit code of a command, and what it wrote to each stream."""

    code: int
    out: str
    err: str


Command = Callable[..., Told]


@pytest.fixture
def collabdesk(capsys: pytest.CaptureFixture[str], qapp: QApplication) -> Command:
    """Run a command by its words; paths need not be text."""
    assert qapp

    def command(*words: object) -> Told:
        capsys.readouterr()
        code = run([str(word) for word in words], _no_window)
        return Told(code, *capsys.readouterr())

    return command


def _no_window(path: Path | None) -> int:
    raise AssertionError(f"no window was to be opened, least of all on {path}")
