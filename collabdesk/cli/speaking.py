"""Writes what the command line says: results to standard output, everything else to standard error."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from collabdesk.cli.stopping import Stopping
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.command_line import CommandLineWording, speaking_application

if TYPE_CHECKING:
    from collabdesk.domain.records import Project


def speak_utf8() -> None:
    """Have both streams carry any language, also into a file or another program on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(line: str = "") -> None:
    """Write one line of the result."""
    sys.stdout.write(f"{line}\n")


def tell(line: str) -> None:
    """Write one line that is not the result: what went wrong, or how to go on."""
    sys.stderr.write(f"{line}\n")


@dataclass
class Voice:
    """The words of the command line, and how far long work is; ``today`` is the day it runs on.

    ``stopping`` says whether somebody has pressed Ctrl+C.
    """

    application: QCoreApplication
    wording: Wording
    lines: CommandLineWording
    today: date
    stopping: Stopping = field(default_factory=Stopping)
    _shown: int = field(default=-1)

    @classmethod
    def of(cls, today: date, language: str) -> Voice:
        """Make ready to speak a language, given by its code."""
        application = speaking_application(language)
        return cls(application, Wording(lambda: today), CommandLineWording(), today)

    def speak_of(self, project: Project) -> None:
        """Call people what a project calls them."""
        self.wording.project.take(project)

    def progress(self, done: int, total: int) -> None:
        """Show how far long work is, where somebody watches a terminal."""
        if not sys.stderr.isatty() or total <= 0:
            return
        percent = min(100, 100 * done // total)
        if percent != self._shown:
            self._shown = percent
            sys.stderr.write(f"\r{percent:3d} %")
            if percent == 100:  # noqa: PLR2004 - all of it
                sys.stderr.write("\r     \r")
            sys.stderr.flush()
