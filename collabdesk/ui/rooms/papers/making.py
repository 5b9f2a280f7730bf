"""Makes the paper in sight on the work thread: its first page at once, and then all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.failures import Cancelled
from collabdesk.ui.rooms.papers import work

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.failures import Failure
    from collabdesk.domain.ledger import Ledger
    from collabdesk.work.desk import Desk, Watch


class Making(QObject):
    """One paper at a time; a newer wish takes the place of an older one.

    ``glanced`` carries a FirstLook, ``made`` the Drawn, ``refused`` a Failure; ``stopped`` tells that a
    person stopped it, ``progressed`` how far it is.
    """

    glanced = Signal(object)
    made = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    progressed = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._watch: Watch | None = None
        desk.progressed.connect(self._progressed)

    def make(self, wish: work.Wish, *, glance: bool) -> None:
        """Make a paper; with ``glance`` its first page comes before the rest."""
        self.leave()
        watch = self._begin()
        if glance:
            self._desk.ask_then(
                lambda first: self._first(watch, first),
                self._not_glanced(watch, wish),
                work.first_look,
                wish,
                watch,
            )
        else:
            self._make(watch, wish, None)

    def begin(self) -> Watch:
        """Give a watch for saving or issuing; whatever was being made is left."""
        self.leave()
        return self._begin()

    def stop(self) -> None:
        """Stop as the person asked; ``stopped`` follows."""
        if self._watch is not None:
            self._watch.stop()

    def leave(self) -> None:
        """Stop without a word: nobody looks at it any more."""
        if self._watch is not None:
            self._watch.stop()
        self._watch = None

    def is_busy(self) -> bool:
        """Whether something is being made, and nobody asked to stop it."""
        return self._watch is not None and not self._watch.stopped()

    def _begin(self) -> Watch:
        self._watch = self._desk.watch()
        return self._watch

    def _make(self, watch: Watch, wish: work.Wish, ledger: Ledger | None) -> None:
        self._desk.ask_then(
            lambda drawn: self._whole(watch, drawn), self._refusing(watch), work.make, wish, ledger, watch
        )

    def _first(self, watch: Watch, first: work.FirstLook) -> None:
        if watch is self._watch:
            self.glanced.emit(first)
            self._make(watch, first.wish, first.ledger)

    def _whole(self, watch: Watch, drawn: work.Drawn) -> None:
        if watch is self._watch:
            self._watch = None
            self.made.emit(drawn)

    def _not_glanced(self, watch: Watch, wish: work.Wish) -> Callable[[Failure], None]:
        def refused(failure: Failure) -> None:
            # A first page is a courtesy: whatever was wrong with it, the whole paper tells.
            if isinstance(failure, Cancelled):
                self._refusing(watch)(failure)
            elif watch is self._watch:
                self._make(watch, wish, None)

        return refused

    def _refusing(self, watch: Watch) -> Callable[[Failure], None]:
        def refused(failure: Failure) -> None:
            if watch is not self._watch:
                return
            self._watch = None
            if isinstance(failure, Cancelled):
                self.stopped.emit()
            else:
                self.refused.emit(failure)

        return refused

    def _progressed(self, done: int, total: int) -> None:
        if self.is_busy():
            self.progressed.emit(done, total)
