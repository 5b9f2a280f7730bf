"""Prints "Words we use", to hang where people write letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.rooms.papers.saving import PlaceQuestion

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.papers.making import Printed
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class WordsPrinting(QObject):
    """``told`` carries what came of it."""

    told = Signal(str)

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(room)
        self._room, self._desk, self._context = room, desk, context

    def ask(self) -> None:
        """Ask where the sheet goes."""
        question = PlaceQuestion(self._room, self.tr("Words we use"))
        question.place_chosen.connect(self.print_at)
        question.open()

    def print_at(self, target: Path) -> None:
        """Print the sheet at a place."""
        today = self._context.today()
        self._desk.ask_then(lambda _: self._there(target), self._refused, _print, target, today)

    def _there(self, target: Path) -> None:
        self.told.emit(self.tr("Saved as {file}.").format(file=target.name))

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.told.emit(" ".join(part for part in (words.what, words.safe) if part))


def _print(book: Workbook, target: Path, today: date) -> Printed:
    from collabdesk.domain.words import Audience
    from collabdesk.operations.sheets import words_sheet
    from collabdesk.papers.options import PaperOptions

    return words_sheet(book, target, PaperOptions(today, 14, Audience.PUBLIC, language=""))
