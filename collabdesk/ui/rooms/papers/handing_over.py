"""Saves a draft or issues the paper in sight, and opens what was given out before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.rooms.papers import work
from collabdesk.ui.rooms.papers.issue_sheet import IssueSheet
from collabdesk.ui.rooms.papers.saving import PlaceQuestion

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.ui.kit.sheet import SheetDialog
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.papers.making import Making
    from collabdesk.ui.wordings.papers import PapersWording
    from collabdesk.work.desk import Desk


class HandingOver(QObject):
    """One at a time; ``started`` and ``ended`` (a Failure or None) frame it, ``told`` says what came of it.

    Args:
        room: What sheets lie over.
        desk: Does the work.
        context: The day and the words.
        wording: The room's sentences.
        making: What makes papers; it stops while one is saved.
    """

    started = Signal()
    ended = Signal(object)
    told = Signal(str)

    def __init__(
        self, room: QWidget, desk: Desk, context: RoomContext, wording: PapersWording, making: Making
    ) -> None:
        super().__init__(room)
        self._room, self._desk, self._context = room, desk, context
        self._wording, self._making = wording, making
        self._sheet: SheetDialog | None = None
        self.is_busy = False

    def save_draft(self, drawn: work.Drawn | None) -> None:
        """Ask where, and save a copy that is not entered in the register."""
        if drawn is None or self.is_busy:
            return
        name = self._wording.file_name(drawn.wish.code, self.tr("Draft, {name}").format(name=drawn.project))
        question = PlaceQuestion(self._room, name)
        question.place_chosen.connect(lambda target: self.save_at(drawn.wish, target))
        question.open()

    def issue(self, drawn: work.Drawn | None) -> None:
        """Ask to whom and where, then check, save and register the paper."""
        if drawn is None or self.is_busy:
            return
        sheet = IssueSheet(self._room, self._wording.title(drawn.wish.code))
        sheet.answered.connect(lambda whom, html: self._ask_where(drawn, whom, html))
        self._open(sheet)

    def save_at(self, wish: work.Wish, target: Path) -> None:
        """Save a draft copy there."""
        self._begin()
        self._desk.ask_then(
            lambda _none: self._saved(target), self._end, work.save, wish, target, self._making.begin()
        )

    def issue_at(self, wish: work.Wish, target: Path, whom: str, html: bool) -> None:
        """Check, save and register the paper; ``whom`` as typed, ``html`` for a copy beside it."""
        self._begin()
        self._desk.do_then(
            lambda _changes: self._issued(target), self._end, work.issue,
            wish, target, whom, html, self._making.begin(),
        )  # fmt: skip

    def show_given_out(self) -> None:
        """Show the register of papers that were issued."""
        from collabdesk.ui.rooms.papers.given_out_sheet import GivenOutSheet
        from collabdesk.ui.wordings.given_out import GivenOutWording

        wording = GivenOutWording(self._context.wording, self)
        self._desk.ask(lambda papers: self._open(GivenOutSheet(self._room, wording, papers)), work.given_out)

    def show_pictures(self) -> None:
        """Show how far things got, as the papers draw it."""
        from collabdesk.ui.rooms.papers.pictures_sheet import PicturesSheet

        self._desk.ask(
            lambda charts: self._open(PicturesSheet(self._room, charts)),
            work.charts,
            self._context.today(),
        )

    def _ask_where(self, drawn: work.Drawn, whom: str, html: bool) -> None:
        question = PlaceQuestion(self._room, self._wording.file_name(drawn.wish.code, drawn.project))
        question.place_chosen.connect(lambda target: self.issue_at(drawn.wish, target, whom, html))
        question.open()

    def _open(self, sheet: SheetDialog) -> None:
        self._sheet = sheet
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _begin(self) -> None:
        self.is_busy = True
        self.started.emit()

    def _saved(self, target: Path) -> None:
        self._end(None)
        self.told.emit(self.tr("Saved as {file}.").format(file=target.name))

    def _issued(self, target: Path) -> None:
        self._end(None)
        self.told.emit(
            self.tr("Issued as {file}. It is among the papers already given out.").format(file=target.name)
        )

    def _end(self, failure: Failure | None) -> None:
        self.is_busy = False
        self._making.leave()
        self.ended.emit(failure)
