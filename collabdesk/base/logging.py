"""A small rotating log of what the program did, which never holds a word that a person said."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

from collabdesk.base.paths import log_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_ROOT: Final = "collabdesk"
_BYTES_PER_FILE: Final = 500_000
_OLD_FILES: Final = 2

log: Final = logging.getLogger(_ROOT)


def start_log() -> None:
    """Begin writing to the log file; calling it again changes nothing.

    A place that cannot be written to is no reason not to open a workbook: then there is no log.
    """
    if _ours():
        return
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(_file_handler())


def stop_log() -> None:
    """Close the log file and stop writing to it."""
    for handler in _ours():
        log.removeHandler(handler)
        handler.close()


def describe(failure: BaseException) -> str:
    """Say where something went wrong without what it was about.

    The message of an exception may quote a person's words (a parameter of a query, a cell of a
    spreadsheet), so only the kinds of failure and the lines of code are told.

    Args:
        failure: What was raised; its causes are told too, the first cause first.
    """
    told: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = failure
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        told.append(_kind_and_lines(current))
        current = current.__cause__ or current.__context__
    return "\n".join(reversed(told))


def catch_the_unexpected(tell: Callable[[BaseException], None] | None = None) -> None:
    """Have failures that nobody handled written to the log instead of ending in silence.

    Args:
        tell: Called after the failure is in the log, to say so on screen; without it the lines of
            `describe` go to standard error.
    """

    def unexpected(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, failure, trace)
            return
        told = describe(failure)
        log.error("Unexpected failure\n%s", told)
        if tell is None:
            sys.stderr.write(f"{told}\n")
        else:
            tell(failure)

    # Python's own write the message to standard error, which many desktops keep in a file. These may be
    # called on any thread, where nothing can be said on screen.
    sys.excepthook = unexpected
    sys.unraisablehook = _log_only
    threading.excepthook = _log_only


def _log_only(failed: sys.UnraisableHookArgs | threading.ExceptHookArgs) -> None:
    if failed.exc_value is not None:
        log.error("Unexpected failure\n%s", describe(failed.exc_value))


def _ours() -> list[logging.Handler]:
    # Whoever runs us, a test runner for one, may have added handlers of their own.
    return [handler for handler in log.handlers if handler.get_name() == _ROOT]


def _file_handler() -> logging.Handler:
    handler: logging.Handler
    try:
        handler = RotatingFileHandler(
            log_file(), maxBytes=_BYTES_PER_FILE, backupCount=_OLD_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.set_name(_ROOT)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler


def _kind_and_lines(failure: BaseException) -> str:
    frames = traceback.extract_tb(failure.__traceback__)
    lines = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([f"{type(failure).__module__}.{type(failure).__qualname__}", *lines])
