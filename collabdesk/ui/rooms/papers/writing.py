"""Opens the sheets in which what a paper says is written, and keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.rooms.papers.board_sheet import BoardSheet
from collabdesk.ui.rooms.papers.words_sheet import WordsSheet

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.records import Project
    from collabdesk.papers.options import PaperCode
    from collabdesk.storage.queries.papers import BoardView
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.kit.sheet import SheetDialog
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.papers.board_option import OptionForm
    from collabdesk.work.desk import Desk


class Writing(QObject):
    """One sheet at a time over ``room``."""

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(room)
        self._room, self._desk, self._context = room, desk, context
        self._sheet: SheetDialog | None = None

    def write(self, code: PaperCode, name: str = "") -> None:
        """Write what a paper says of the work, beginning at the box ``name``."""
        if code == "r3" and not name:
            self.write_board()
            return
        self._desk.ask(lambda project: self._write(code, project, name), _project)

    def write_board(self, name: str = "") -> None:
        """Write what the board is asked, beginning at the box ``name``."""
        self._desk.ask(lambda board: self._write_board(board, name), _board)

    def _write(self, code: PaperCode, project: Project, name: str) -> None:
        sheet = WordsSheet(self._room, self._context, code, project, name)
        sheet.edited.connect(lambda values: self._desk.do(_change, values))
        self._open(sheet)

    def _write_board(self, view: BoardView, name: str) -> None:
        sheet = BoardSheet(self._room, self._context, view.board, view.options, name)
        sheet.kept.connect(lambda values: self._keep_board(view, values, sheet.options()))
        self._open(sheet)

    def _keep_board(self, view: BoardView, values: dict[str, object], options: list[OptionForm]) -> None:
        written = [(form.uid, form.values()) for form in options]
        self._desk.do(_keep_board, view.board.uid if view.board else None, values, written)

    def _open(self, sheet: SheetDialog) -> None:
        self._sheet = sheet
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()


def _project(book: Workbook) -> Project:
    from collabdesk.storage.queries.ledger import load_project

    return load_project(book)


def _change(book: Workbook, values: dict[str, object]) -> Changes:
    from collabdesk.operations.starting import change_project

    return change_project(book, values)


def _board(book: Workbook) -> BoardView:
    from collabdesk.storage.queries.papers import board_paper

    return board_paper(book)


def _keep_board(
    book: Workbook,
    uid: UUID | None,
    values: dict[str, object],
    options: list[tuple[UUID | None, dict[str, str]]],
) -> Changes:
    from collabdesk.operations.boards import OptionWritten, write_board_paper

    written = [OptionWritten(uid=option, **words) for option, words in options]
    return write_board_paper(book, uid, values, written)
