"""Prints the sheet of an exercise, to lie on the table or hang on the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.rooms.journey import work
from collabdesk.ui.rooms.papers.saving import PlaceQuestion

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class Printing(QObject):
    """``told`` carries what came of it."""

    told = Signal(str)

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(room)
        self._room, self._desk, self._context = room, desk, context

    def ask(self, key: str, name: str) -> None:
        """Ask where the sheet of an exercise goes; ``name`` is what the exercise is called."""
        question = PlaceQuestion(self._room, "".join(letter for letter in name if letter not in '/\\:*?"<>|'))
        question.place_chosen.connect(lambda target: self.print_at(key, target))
        question.open()

    def print_at(self, key: str, target: Path) -> None:
        """Print the sheet of an exercise at a place."""
        self._desk.ask_then(
            lambda _printed: self._there(target),
            self._refused,
            work.print_sheet,
            key,
            target,
            self._context.today(),
        )

    def _there(self, target: Path) -> None:
        self.told.emit(self.tr("Saved as {file}.").format(file=target.name))

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.told.emit(" ".join(part for part in (words.what, words.safe) if part))
