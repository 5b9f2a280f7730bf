"""The Desk hands verbs and queries to the workbook's one thread and brings back what came of them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.changes import Changes
from collabdesk.domain.failures import Cancelled, Failure
from collabdesk.work.thread import WorkThread

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass
class Watch:
    """Lets long work say how far it is, and lets a person stop it.

    Hand ``report`` and ``stopped`` to verbs as their ``progress`` and ``cancelled``.
    """

    told: Callable[[int, int], None]
    _stop: list[bool] = field(default_factory=list)

    def report(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self.told(done, total)

    def stopped(self) -> bool:
        """Whether the person asked to stop."""
        return bool(self._stop)

    def stop(self) -> None:
        """Ask the work to stop; it ends with Cancelled and keeps nothing."""
        self._stop.append(True)


class Desk(QObject):
    """Runs one verb or query at a time on the workbook's thread.

    ``changed`` carries what a step changed; ``failed`` a Failure nobody else handled; ``progressed``
    how far the present work is; ``busy_changed`` whether writing is under way; ``opened`` and
    ``closed`` a workbook coming and going; ``closing`` that its file is about to be closed, for good or
    for a while, and can still be asked; ``resumed`` that a suspended one is open again. While it is
    suspended the workbook is closed, and what is asked of it waits.
    """

    changed = Signal(Changes)
    failed = Signal(Failure)
    progressed = Signal(int, int)
    busy_changed = Signal(bool)
    opened = Signal()
    closing = Signal()
    closed = Signal()
    resumed = Signal()
    _delivered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = WorkThread(self._delivered.emit)
        self._book: Workbook | None = None
        self._sitting: object = None
        self._held: list[Callable[[], None]] | None = None
        self._writing = 0
        self._watch: Watch | None = None
        self._delivered.connect(self._deliver)
        self._thread.start()

    @property
    def has_workbook(self) -> bool:
        """Whether a workbook is open."""
        return self._book is not None

    @property
    def has_passphrase(self) -> bool:
        """Whether the open workbook is locked with a passphrase."""
        return self._book is not None and self._book.secret is not None

    @property
    def is_suspended(self) -> bool:
        """Whether a workbook was put away for a while, to be gone on with."""
        return self._held is not None

    def do(
        self,
        verb: Callable[Concatenate[Workbook, P], Changes],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a verb; ``changed`` follows, or ``failed``."""
        self.do_then(None, None, verb, *args, **kwargs)

    def do_then(
        self,
        then: Callable[[Changes], None] | None,
        otherwise: Callable[[Failure], None] | None,
        verb: Callable[Concatenate[Workbook, P], Changes],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a verb, then call ``then`` with its changes, or ``otherwise`` with the failure.

        Without ``otherwise`` a failure is told by ``failed``. ``changed`` is emitted before ``then``.
        """
        if self._held is not None:
            self._held.append(lambda: self.do_then(then, otherwise, verb, *args, **kwargs))
            return
        book, sitting = self._required(), self._sitting
        self._count_writing(1)

        def finished(result: object) -> None:
            self._count_writing(-1)
            if isinstance(result, Changes) and self._sitting is sitting:
                self.changed.emit(result)
                if then is not None:
                    then(result)

        def refused(failure: Failure) -> None:
            self._count_writing(-1)
            self._tell(failure, otherwise)

        self._thread.put(lambda: verb(book, *args, **kwargs), finished, refused)

    def ask(
        self,
        then: Callable[[T], None],
        query: Callable[Concatenate[Workbook, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a query on the workbook and call ``then`` with what it gave, on this thread.

        An answer that comes when another workbook, or none, is open is let go: nobody is there for it. So is
        a question while none is open, as when a list is painted once more on its way out.
        """
        self.ask_then(then, None, query, *args, **kwargs)

    def ask_then(
        self,
        then: Callable[[T], None],
        otherwise: Callable[[Failure], None] | None,
        query: Callable[Concatenate[Workbook, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run a query as `ask` does, and call ``otherwise`` with the failure where there is no answer.

        Without ``otherwise`` a failure is told by ``failed``.
        """
        if self._held is not None:
            self._held.append(lambda: self.ask_then(then, otherwise, query, *args, **kwargs))
            return
        book, sitting = self._book, self._sitting
        if book is None:
            return

        def finished(found: T) -> None:
            if self._sitting is sitting:
                then(found)

        self._thread.put(lambda: query(book, *args, **kwargs), finished, lambda f: self._tell(f, otherwise))

    def call(
        self,
        then: Callable[[T], None],
        otherwise: Callable[[Failure], None] | None,
        work: Callable[P, T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run work that needs no workbook (reading a sheet, opening a file) off the window's thread."""
        self._thread.put(lambda: work(*args, **kwargs), then, lambda f: self._tell(f, otherwise))

    def watch(self) -> Watch:
        """Give a watch for one piece of long work; its reports arrive as ``progressed``."""
        self._watch = Watch(self.progressed.emit)
        return self._watch

    def take(self, book: Workbook) -> None:
        """Use this open workbook from now on; it was opened on the work thread by ``call``."""
        self.close_workbook()
        self._book, self._sitting = book, object()
        self.opened.emit()

    def renew(self) -> None:
        """Let everything that shows the workbook go: it stays open, and its file is another one now."""
        self._required()
        self._sitting = object()
        self.closed.emit()
        self.opened.emit()

    def suspend(self) -> None:
        """Close the workbook after all work put so far, with its key, and go on with it at `resume`.

        What the work put so far gives still comes back; what is asked from now on is kept for later.
        """
        self._required()
        self.closing.emit()
        book, self._book = self._required(), None
        self._held = []
        self._thread.put(book.close, lambda _: None, lambda f: self._tell(f, None))

    def resume(self, book: Workbook) -> None:
        """Go on with a suspended workbook, which was opened anew on the work thread by ``call``."""
        held, self._held = self._held or [], None
        self._book = book
        for ask in held:
            ask()
        self.resumed.emit()

    def close_workbook(self) -> None:
        """Close the workbook after all work put so far; one that is suspended is gone for good."""
        if self._book is not None:
            self.closing.emit()
        book, self._book = self._book, None
        was_held, self._held = self._held is not None, None
        self._sitting = None
        if book is not None:
            self._thread.put(book.close, lambda _: None, lambda f: self._tell(f, None))
        if book is not None or was_held:
            self.closed.emit()

    def shut(self) -> None:
        """Finish what was put, close the workbook and end the thread. Call before the window goes."""
        if self._watch is not None:
            self._watch.stop()
        self.close_workbook()
        self._thread.finish()

    def _required(self) -> Workbook:
        if self._book is None:
            raise RuntimeError("no workbook is open")
        return self._book

    def _deliver(self) -> None:
        self._thread.take()()

    def _tell(self, failure: Failure, otherwise: Callable[[Failure], None] | None) -> None:
        log.info("refused: %s", failure)
        if otherwise is not None:
            otherwise(failure)
        elif not isinstance(failure, Cancelled):
            self.failed.emit(failure)

    def _count_writing(self, by: int) -> None:
        before = self._writing > 0
        self._writing += by
        if before != (self._writing > 0):
            self.busy_changed.emit(self._writing > 0)
