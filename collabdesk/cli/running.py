"""Runs one command and turns every outcome into words and an exit code, never a traceback."""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

from collabdesk.base.logging import describe, log, start_log
from collabdesk.cli.arguments import NotUnderstood, parser
from collabdesk.cli.speaking import Voice, speak_utf8, tell
from collabdesk.cli.stopping import heeding
from collabdesk.domain.failures import Cancelled, Failure

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from pathlib import Path

DONE, REFUSED, USAGE, STOPPED = 0, 1, 2, 130


def run(arguments: Sequence[str], open_window: Callable[[Path | None], int]) -> int:
    """Run what was typed after the program's name and give the exit code.

    0 done, 1 refused with a sentence on standard error, 2 not understood, 130 stopped by Ctrl+C with
    nothing kept. ``open_window`` opens the window on a workbook, or on none.
    """
    speak_utf8()
    try:
        chosen = parser().parse_args(arguments)
    except NotUnderstood as refused:
        tell(f"{refused.usage.strip()}\n{refused}")
        return USAGE
    except SystemExit as told:  # argparse leaves this way after --help and --version
        return int(told.code or DONE)
    if chosen.command in (None, "open"):
        return open_window(getattr(chosen, "file", None))
    with contextlib.suppress(OSError):
        start_log()
    return _run(chosen)


def _run(chosen: argparse.Namespace) -> int:
    from collabdesk.cli.books import profile
    from collabdesk.cli.commands import COMMANDS, ONLY_READING
    from collabdesk.cli.passphrases import taking

    voice = Voice.of(date.today(), profile().language or "en")
    try:
        with taking(chosen), heeding(at_once=chosen.command in ONLY_READING) as voice.stopping:
            return COMMANDS[chosen.command](chosen, voice)
    except (Cancelled, KeyboardInterrupt):
        tell(voice.lines.stopped())
        return STOPPED
    except Failure as failure:
        log.info("refused: %s", failure)
        said = voice.wording.failure(failure)
        tell(" ".join(part for part in (said.what, said.safe, said.next) if part))
        return REFUSED
    except BrokenPipeError:
        # Whoever read our lines has gone; Python would say so once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except Exception as unexpected:
        if _broken_off(unexpected):
            tell(voice.lines.stopped())
            return STOPPED
        log.error("unexpected\n%s", describe(unexpected))
        tell(voice.lines.unexpected())
        return REFUSED


def _broken_off(problem: BaseException | None) -> bool:
    """Whether Ctrl+C was the cause: a driver's call that it breaks into fails once more on the way out."""
    while problem is not None:
        if isinstance(problem, KeyboardInterrupt):
            return True
        problem = problem.__cause__ or problem.__context__
    return False
