"""One thread with a queue: work goes in, and what came of it goes back as a call for the window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

from PySide6.QtCore import QThread

from collabdesk.base.logging import describe
from collabdesk.domain.failures import Failure

T = TypeVar("T")
Job = tuple[Callable[[], object], Callable[[object], None], Callable[[Failure], None]]
log = logging.getLogger(__name__)


class Unexpected(Failure):
    """Something went wrong that nobody foresaw; the log has its trace, never anyone's words."""


class WorkThread(QThread):
    """Runs jobs one after another. ``deliver`` is called after each; ``take`` gives what came of it."""

    def __init__(self, deliver: Callable[[], None]) -> None:
        super().__init__()
        self._deliver = deliver
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._outcomes: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def put(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Failure], None],
    ) -> None:
        """Queue a piece of work, and what to call with its result or its failure."""

        def finished(result: object) -> None:
            then(result)  # type: ignore[arg-type]

        self._jobs.put((work, finished, otherwise))

    def take(self) -> Callable[[], None]:
        """Give the oldest call not taken yet, to make on the window's thread."""
        return self._outcomes.get_nowait()

    def finish(self) -> None:
        """Run what is queued, then end."""
        self._jobs.put(None)
        self.wait()

    def run(self) -> None:
        """Take jobs until told to end."""
        while self._run_next():
            self._deliver()

    def _run_next(self) -> bool:
        # What a job calls may hold widgets. It is let go here, before the window hears of it, so that
        # the last hold on a widget is never given up on this thread, which would take it apart here.
        job = self._jobs.get()
        if job is not None:
            self._outcomes.put(_outcome(*job))
        return job is not None


def _outcome(
    work: Callable[[], object],
    then: Callable[[object], None],
    otherwise: Callable[[Failure], None],
) -> Callable[[], None]:
    try:
        result = work()
    except Failure as failure:
        # Its trace holds this call and so what the job calls, in a circle that any thread might sweep up.
        refused = failure.with_traceback(None)
        return lambda: otherwise(refused)
    except Exception as problem:
        log.error("unexpected: %s", describe(problem))
        unexpected = Unexpected()
        return lambda: otherwise(unexpected)
    return lambda: then(result)
