"""Lets Ctrl+C stop a command where nothing is half-done, so that it ends with nothing kept."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


@dataclass
class Stopping:
    """Whether somebody has pressed Ctrl+C; hand ``pressed`` to verbs as their ``cancelled``."""

    _pressed: bool = False

    def pressed(self) -> bool:
        """Whether to stop."""
        return self._pressed

    def press(self, _signal: int, _frame: FrameType | None) -> None:
        """Remember that somebody wants to stop."""
        self._pressed = True


@contextmanager
def heeding(*, at_once: bool) -> Iterator[Stopping]:
    """Heed Ctrl+C while a command runs.

    ``at_once`` lets it break in anywhere, as suits a command that only reads. One that writes looks at
    ``pressed`` between two parts of its work: an exception out of the middle of a driver's call would
    leave its connection in no state to roll back.
    """
    stopping = Stopping()
    if at_once or threading.current_thread() is not threading.main_thread():
        yield stopping
        return
    before = signal.signal(signal.SIGINT, stopping.press)
    try:
        yield stopping
    finally:
        signal.signal(signal.SIGINT, before)
