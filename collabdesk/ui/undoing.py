"""Keeps the words of Undo and Redo true: what each would do now, and what it just did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.domain.verbs import Verb
    from collabdesk.operations.undoing import Undoable
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.wording import Wording
    from collabdesk.work.desk import Desk

AFTER_ROWS: Final = 250
"""Milliseconds after opening by which a room has asked for what it shows, which comes first."""


class Undoing(QObject):
    """Takes steps back and does them again.

    ``known`` tells that what Undo and Redo would do has been looked up; ``told`` a sentence of what one of
    them just did.
    """

    known = Signal()
    told = Signal(str)

    def __init__(self, desk: Desk, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wording = wording
        self._next_undo: tuple[Verb, int] | None = None
        self._next_redo: tuple[Verb, int] | None = None
        desk.changed.connect(self._changed)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_ROWS)
        self._soon.timeout.connect(self.look_up)
        desk.opened.connect(self._soon.start)
        desk.resumed.connect(self.look_up)
        desk.closed.connect(self._forget)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._next_undo is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._next_redo is not None

    def undo_words(self) -> str:
        """Say what Undo would take back."""
        return self._wording.undo(*self._next_undo) if self._next_undo else self.tr("Undo")

    def redo_words(self) -> str:
        """Say what Redo would do again."""
        return self._wording.redo(*self._next_redo) if self._next_redo else self.tr("Do again")

    def undo(self) -> None:
        """Take the last step back, and say which it was."""
        if self._next_undo is not None:
            said = self._wording.undone(*self._next_undo)
            self._next_undo = None
            self._desk.do_then(lambda changes: self._say(said, changes), None, _undo)

    def redo(self) -> None:
        """Do it again, and say which it was."""
        if self._next_redo is not None:
            said = self._wording.redone(*self._next_redo)
            self._next_redo = None
            self._desk.do_then(lambda changes: self._say(said, changes), None, _redo)

    def _say(self, said: str, changes: Changes) -> None:
        nothing = self.tr("Nothing of that step was left to take back. Nothing has changed.")
        self.told.emit(nothing if changes.nothing else said)

    def look_up(self) -> None:
        """Ask the workbook, if one is open, what Undo and Redo would do now."""
        self._soon.stop()
        if self._desk.has_workbook:
            self._desk.ask(self._take, _undoable)

    def _changed(self, _changes: Changes) -> None:
        self.look_up()

    def _take(self, found: Undoable) -> None:
        self._next_undo, self._next_redo = found.undo, found.redo
        self.known.emit()

    def _forget(self) -> None:
        self._next_undo = self._next_redo = None
        self.known.emit()


def _undo(book: Workbook) -> Changes:
    from collabdesk.operations.undoing import undo

    return undo(book)


def _redo(book: Workbook) -> Changes:
    from collabdesk.operations.undoing import redo

    return redo(book)


def _undoable(book: Workbook) -> Undoable:
    from collabdesk.operations.undoing import undoable

    return undoable(book)
