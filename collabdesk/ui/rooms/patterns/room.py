"""Joins the things said, the board and a pattern's page to the verbs and queries of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.rooms.patterns.board import BoardView
from collabdesk.ui.rooms.patterns.move_sheet import MoveSheet
from collabdesk.ui.rooms.patterns.pattern_page import PatternView
from collabdesk.ui.rooms.patterns.sorter import Sorter
from collabdesk.ui.rooms.patterns.things_pane import ThingsPane
from collabdesk.ui.wordings.patterns import PatternsWording

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.storage.queries.patterns import Board, PatternPage
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class PatternsRoom(QWidget):
    """Patterns: the things said on the left, the board or one pattern beside."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        wording = PatternsWording(context.wording, self)
        self.pane = ThingsPane(desk, context, wording)
        self.board, self.page = BoardView(context, wording), PatternView(context, wording)
        self._right = QStackedWidget()
        self._right.addWidget(self.board)
        self._right.addWidget(self.page)
        self.panes = TwoPane(self.pane, self._right, 340)
        self._sorter = Sorter(desk, context, wording, self)
        self._open: UUID | None = None
        self._sheet: MoveSheet | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._join()

    def _join(self) -> None:
        sorter = self._sorter
        sorter.told.connect(self.message_told)
        sorter.made.connect(self._made)
        self.pane.move_wanted.connect(self._ask_where)
        self.pane.pattern_wanted.connect(self._begin_pattern)
        self.pane.thing_opened.connect(self._show_said)
        self.board.made.connect(sorter.make)
        self.board.pattern_opened.connect(self.open_record)
        self.board.alone_opened.connect(lambda: self.pane.show_only(None))
        self.board.renamed.connect(lambda uid, name: sorter.change(uid, {"name": name}))
        self.board.remove_wanted.connect(sorter.remove)
        page = self.page
        page.back_wanted.connect(self._show_board)
        page.edited.connect(sorter.change)
        page.remove_wanted.connect(self._remove_open)
        page.said_wanted.connect(self._show_said)
        page.taken_out.connect(self._take_out)
        page.different_marked.connect(self._mark)
        page.all_wanted.connect(self.pane.show_only)
        for view in (self.board, page):
            view.dropped.connect(lambda uid, things, keep: sorter.put(things, uid, keep=keep))
        self.pane.board_button.clicked.connect(self.panes.show_detail)
        self.panes.narrowed.connect(self.pane.set_narrow)
        self.pane.set_narrow(self.panes.is_narrow())
        self.panes.previous_wanted.connect(lambda: self._walk(-1))
        self.panes.next_wanted.connect(lambda: self._walk(1))
        self.panes.set_back(self.tr("Things said"))
        # Ctrl+M works wherever in the room the keyboard is; what is selected in the list goes in.
        shortcut = QShortcut(QKeySequence("Ctrl+M"), self, self._begin_pattern)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self, changes: Changes | None) -> None:
        """Bring list, board and page up to date where the changes concern them."""
        from collabdesk.domain import records
        from collabdesk.storage.queries.patterns import load_board

        said = (records.Input, records.Session, records.Check)
        if changes is not None and not changes.concerns(records.Pattern, records.Sorting, *said):
            return
        self._desk.ask(self._board_loaded, load_board)
        self.pane.reload()
        if self._open is not None:
            self._load_page(self._open)

    def open_record(self, uid: UUID) -> None:
        """Show a pattern's page."""
        self._open = uid
        self._load_page(uid)
        self.panes.show_detail()

    def focus_start(self) -> None:
        """Put the keyboard in the list, or where a pattern is named when there is nothing to sort."""
        (self.board.name if self.pane.is_empty() else self.pane.cards).setFocus()

    def step_back(self) -> bool:
        """Let go of a pattern half named, then leave the page, then the half that is alone in sight."""
        if self.board.stop_naming():
            return True
        if self._open is not None:
            self._show_board()
            return True
        return self.panes.step_back()

    def keep_now(self) -> None:
        """Keep what is half typed."""
        self.page.fields.keep_now()

    def _board_loaded(self, board: Board) -> None:
        self._sorter.board = board
        self.board.show_board(board)
        self.pane.show_board(board)
        if self._open is not None and not self._sorter.name_of(self._open):
            self._show_board()

    def _load_page(self, uid: UUID) -> None:
        from collabdesk.storage.queries.patterns import load_pattern

        self._desk.ask(lambda page: self._page_loaded(uid, page), load_pattern, uid)

    def _page_loaded(self, uid: UUID, page: PatternPage | None) -> None:
        if uid != self._open:
            return
        if page is None:
            self._show_board()
            return
        self.page.show_page(page)
        if self._right.currentWidget() is not self.page:
            self._right.setCurrentWidget(self.page)
            self.page.back.setFocus()

    def _show_board(self) -> None:
        self.page.fields.keep_now()
        opened, self._open = self._open, None
        had_focus = self.page.isAncestorOf(self.focusWidget() or self)
        self._right.setCurrentWidget(self.board)
        pile = self.board.pile(opened) or self.board.pile(None)
        if had_focus and pile is not None:
            pile.setFocus()

    def _chosen_things(self) -> list[UUID]:
        chosen = self.pane.cards.selected_uids()
        if not chosen:
            self.message_told.emit(self.tr("Choose something in the list first."))
            self.pane.cards.setFocus()
        return chosen

    def _ask_where(self) -> None:
        things, board = self._chosen_things(), self._sorter.board
        if not things or board is None:
            return
        patterns = [card.pattern for card in board.patterns]
        sheet = MoveSheet(self, self._context.wording, patterns, len(things))
        sheet.pattern_chosen.connect(lambda uid, keep: self._sorter.put(things, uid, keep=keep))
        sheet.alone_chosen.connect(lambda: self._sorter.put(things, None))
        sheet.name_chosen.connect(lambda name: self._sorter.make(name, things))
        sheet.finished.connect(self._sheet_done)
        self._sheet = sheet
        sheet.open()
        sheet.finder.setFocus()

    def _sheet_done(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None
        self.pane.cards.setFocus()

    def _begin_pattern(self) -> None:
        self._show_board()
        self.panes.show_detail()
        self.board.begin_naming(self.pane.cards.selected_uids())

    def _made(self, uid: object) -> None:
        if isinstance(uid, UUID):
            self.message_told.emit(self.tr("A new pattern stands on the board."))
            self.pane.cards.setFocus()

    def _walk(self, by: int) -> None:
        uids = [pile.uid for pile in self.board.piles() if pile.uid is not None]
        place = uids.index(self._open) + by if self._open in uids else 0
        if 0 <= place < len(uids):
            self.open_record(uids[place])

    def _remove_open(self, uid: UUID) -> None:
        self._show_board()
        self._sorter.remove(uid)

    def _show_said(self, uid: UUID) -> None:
        self.record_wanted.emit("said", uid)

    def _take_out(self, thing: UUID) -> None:
        if self._open is not None:
            self._sorter.take_out([thing], self._open)

    def _mark(self, thing: UUID, different: bool) -> None:
        if self._open is not None:
            self._sorter.mark(thing, self._open, different=different)
