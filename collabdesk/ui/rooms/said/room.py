"""Joins the list and the trail of what people said to the verbs and queries of the workbook."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.rooms.said.actions import TrailActions
from collabdesk.ui.rooms.said.list_pane import ListPane
from collabdesk.ui.rooms.said.listing import Listing
from collabdesk.ui.rooms.said.many import ManyAtOnce
from collabdesk.ui.rooms.said.trail_view import TrailView
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.domain.records import Input
    from collabdesk.storage.queries.around import Around
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.empty import EmptyChain
    from collabdesk.ui.rooms.said.forms.form import StepForm
    from collabdesk.work.desk import Desk


class SaidRoom(QWidget):
    """What people said: the list, and one input's trail beside it."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self.list_pane, self.trail_view = ListPane(context), TrailView(context)
        self._right = QStackedWidget()
        self._right.addWidget(_blank())
        self._right.addWidget(self.trail_view)
        # Before it is shown it asks for far more height than it needs, and the window would give it.
        self.trail_view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.panes = TwoPane(self.list_pane, self._right)
        self._listing = Listing(desk, context, self.list_pane)
        self._actions = TrailActions(desk, context, self.trail_view)
        self.many = ManyAtOnce(desk, context, self.list_pane, self._listing)
        self._selected: UUID | None = None
        self._pasted = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._join()

    @cached_property
    def empty(self) -> EmptyChain:
        """What stands beside an empty list, made only there: it takes as long as the rest of the room."""
        from collabdesk.ui.rooms.said.empty import EmptyChain

        empty = EmptyChain(self._context)
        empty.bring_in_wanted.connect(self._bring_in_sheet)
        self._right.addWidget(empty)
        return empty

    def _join(self) -> None:
        pane, view = self.list_pane, self.trail_view
        pane.cards.row_chosen.connect(self._row_chosen)
        pane.cards.row_opened.connect(self._row_opened)
        pane.fast_line.kept.connect(self._kept)
        pane.fast_line.many_lines_pasted.connect(self._many_lines_pasted)
        pane.message.action_pressed.connect(self._bring_in_pasted)
        view.form_kept.connect(self._form_kept)
        self._actions.message_told.connect(self.message_told)
        self._actions.record_wanted.connect(self.record_wanted)
        self.many.message_told.connect(self.message_told)
        self._listing.first_loaded.connect(self._first_loaded)
        self.panes.previous_wanted.connect(lambda: self._walk(-1))
        self.panes.next_wanted.connect(lambda: self._walk(1))
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), view)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._actions.pictures.paste)

    def refresh(self, changes: Changes | None) -> None:
        """Bring list and trail up to date, each only where the changes concern it."""
        from collabdesk.domain import records
        from collabdesk.storage.queries.around import load_around

        if changes is None or changes.concerns(
            records.Session, records.Group, records.Person, records.Pattern
        ):
            self._desk.ask(self._around_loaded, load_around)
        if changes is None or changes.inputs or changes.concerns(records.Sorting, records.Check):
            self._listing.reload()
            if self._selected is not None and changes is not None:
                # What was chosen were places in the list, where others may stand now.
                self._listing.follow(self._selected)
        if self._selected is not None and changes is not None and not changes.nothing:
            self._load_trail(self._selected)

    def open_record(self, uid: UUID) -> None:
        """Show an input's trail and its place in the list."""
        self._selected = uid
        self._load_trail(uid)
        self._listing.find(uid)
        self.panes.show_detail()

    def focus_start(self) -> None:
        """Put the keyboard in the list, or in the fast line where there is nothing yet."""
        if self.list_pane.model.rowCount():
            self.list_pane.cards.setFocus()
        else:
            self.list_pane.fast_line.begin()

    def fast_line_focus(self) -> None:
        """Put the cursor in the fast line (Ctrl+N)."""
        self.panes.show_list()
        self.list_pane.fast_line.begin()

    def step_back(self) -> bool:
        """Go back one level: fold an open form, choose one thing again, then leave the trail."""
        if self.trail_view.form is not None:
            self.trail_view.fold_form()
            return True
        if self.many.are_chosen():
            self.many.let_go()
            return True
        return self.panes.step_back()

    def _around_loaded(self, around: Around) -> None:
        self._actions.around = around
        self.many.around = around
        self._listing.around = around
        self.list_pane.fast_line.show_around(around)

    def _first_loaded(self, uid: object) -> None:
        if uid is None:
            self._selected = None
            self._right.setCurrentWidget(self.empty)
        elif (
            self._selected is None
            and isinstance(uid, UUID)
            and not self.list_pane.cards.currentIndex().isValid()
        ):
            self._selected = uid
            self._load_trail(uid)
            self.list_pane.cards.select_row(0)

    def _row_chosen(self, key: object) -> None:
        if isinstance(key, UUID) and key != self._selected:
            self._selected = key
            self._load_trail(key)

    def _row_opened(self, key: object) -> None:
        self._row_chosen(key)
        self.panes.show_detail()
        self.trail_view.setFocus()

    def _walk(self, by: int) -> None:
        cards = self.list_pane.cards
        cards.select_row(cards.currentIndex().row() + by)

    def _load_trail(self, uid: UUID) -> None:
        from collabdesk.storage.queries.trail import load_trail

        self._desk.ask(self._trail_loaded, load_trail, uid)

    def _trail_loaded(self, trail: Trail) -> None:
        if trail.chain.input.uid == self._selected:
            self.trail_view.show_trail(trail)
            self._actions.pictures.load()
            self._right.setCurrentWidget(self.trail_view)

    def _kept(self, said: Input, open_it: bool) -> None:
        from collabdesk.operations.hearing import keep_input

        def kept(_: Changes) -> None:
            if open_it:
                self.open_record(said.uid)

        def refused(failure: Failure) -> None:
            words = self._context.wording.failure(failure)
            self.list_pane.fast_line.put_back(said.words)
            self.list_pane.message.tell(f"{words.what} {words.safe}", "warn")

        self._desk.do_then(kept, refused, keep_input, said)

    def _form_kept(self, form: StepForm) -> None:
        work = form.work()
        if work is None:
            return

        def kept(_: Changes) -> None:
            self._actions.forget(form)
            if self.trail_view.form is form:
                self.trail_view.fold_form()

        def refused(failure: Failure) -> None:
            words = self._context.wording.failure(failure)
            self.message_told.emit(f"{words.what} {words.safe}")

        self._desk.do_then(kept, refused, work)

    def _many_lines_pasted(self, text: str) -> None:
        lines = len([line for line in text.splitlines() if line.strip()])
        self._pasted = text
        sentence = self.tr("That is %n line(s). Does each hold what one person said?", "", lines)
        self.list_pane.message.tell(sentence, "good", self.tr("Bring them in as rows"))

    def _bring_in_sheet(self) -> None:
        from collabdesk.ui.dialogs.bring_in import open_bring_in

        open_bring_in(self.window(), self._desk, self._context, None, None)

    def _bring_in_pasted(self) -> None:
        from collabdesk.ui.dialogs.bring_in import open_bring_in

        if self._pasted:
            text, self._pasted = self._pasted, ""
            self.list_pane.fast_line.box.set_text("")
            self.list_pane.message.put_away()
            open_bring_in(self.window(), self._desk, self._context, None, text)


def _blank() -> QWidget:
    blank = QWidget()
    set_role(blank, "pane")
    return blank
