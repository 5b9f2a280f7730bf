"""Joins who is to be told, their letter, and what changed, to the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collabdesk.domain import records
from collabdesk.domain.words import ReplyState
from collabdesk.ui.kit.page import EmptyState
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.rooms.actions.detail_pane import DetailPane
from collabdesk.ui.rooms.actions.looking import if_there
from collabdesk.ui.rooms.pair.choosing import Choosing
from collabdesk.ui.rooms.replies.change_page import ChangePage
from collabdesk.ui.rooms.replies.drafts import Drafts
from collabdesk.ui.rooms.replies.letter_page import LetterPage
from collabdesk.ui.rooms.replies.list_pane import CHANGES, REPLIES, ListPane
from collabdesk.ui.rooms.replies.telling import Telling
from collabdesk.ui.rooms.replies.told_page import VERDICT, ToldPage, is_to_tell
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.replies import RepliesWording

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.domain.records import Change
    from collabdesk.storage.queries.replies import ChangeDetail, ReplyDetail, ReplyList
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

LIST_WIDTH = 326
KINDS = {"input": REPLIES, "change": CHANGES}


CONCERNED = (
    records.Reply,
    records.Verdict,
    records.Change,
    records.Changing,
    records.Action,
    records.Project,
)


class RepliesRoom(QWidget):
    """Changes and replies: who has waited longest, what we will say, whether it does the job."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        set_role(self, "page")
        self._desk, self._context = desk, context
        wording = RepliesWording(context.wording, context.today, self)
        self.list_pane = ListPane(context, wording)
        empty = EmptyState(
            "send",
            self.tr("Nobody waits to be told."),
            [self.tr("When something is answered, the person who said it waits here to be told.")],
        )
        self.detail, self.letter = DetailPane(empty), LetterPage(context)
        self._right = QStackedWidget()
        self._right.addWidget(self.detail)
        self._right.addWidget(self.letter)
        self.panes = TwoPane(self.list_pane, self._right, LIST_WIDTH)
        self.drafts = Drafts(context, wording, self.letter)
        self.telling = Telling(desk, context, wording, self.list_pane, self.detail)
        self._told_page = ToldPage(context, self.detail)
        self._change_page = ChangePage(context, wording, self.detail)
        self._choosing = Choosing(self.list_pane.lists, self.panes, self.detail, {REPLIES: 1, CHANGES: 0})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._join()
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._tell_by_key)

    def _join(self) -> None:
        choosing, telling, letter = self._choosing, self.telling, self.letter
        choosing.lists_wanted.connect(lambda: self.refresh(None))
        choosing.record_wanted.connect(self._load)
        choosing.opened.connect(self._row_opened)
        choosing.emptied.connect(self._emptied)
        letter.told.clicked.connect(lambda: self._tell(ReplyState.TOLD))
        letter.not_reached.clicked.connect(lambda: self._tell(ReplyState.COULD_NOT_REACH))
        letter.desk.trail_wanted.connect(self._trail_of_chosen)
        self._told_page.input_wanted.connect(self._input_wanted)
        self._change_page.input_wanted.connect(self._input_wanted)
        self._change_page.action_wanted.connect(lambda uid: self.record_wanted.emit("actions", uid))
        self.detail.next_pressed.connect(self._next_pressed)
        self.detail.form_folded.connect(self._form_folded)
        telling.form_opened.connect(lambda: self._right.setCurrentWidget(self.detail))
        telling.change_made.connect(self._change_made)
        telling.removed.connect(lambda: self._choosing.let_go(CHANGES))
        telling.trail_wanted.connect(self._input_wanted)
        telling.message_told.connect(self.message_told)

    def refresh(self, changes: Changes | None) -> None:
        """Bring lists and detail up to date, where the changes concern them."""
        if changes is not None and not changes.inputs and not changes.concerns(*CONCERNED):
            return
        from collabdesk.storage.queries.replies import list_changes, list_replies

        self._desk.ask(self._replies_listed, list_replies, self._choosing.rows)
        if self.list_pane.kind() == CHANGES:
            self._desk.ask(self._changes_listed, list_changes)
        self._choosing.reload()

    def open_record(self, uid: UUID) -> None:
        """Show a change, or the person an input, a reply or a verdict belongs to."""
        from collabdesk.storage.queries.replies import find_telling

        self._desk.ask(self._found, find_telling, uid)

    def focus_start(self) -> None:
        """Put the keyboard in the list."""
        self._choosing.focus_start()

    def step_back(self) -> bool:
        """Fold an open form, then leave the detail where only one half is shown."""
        return self._choosing.step_back()

    def _replies_listed(self, found: ReplyList) -> None:
        self.list_pane.show_replies(found)
        self._choosing.settle(REPLIES)

    def _changes_listed(self, changes: tuple[Change, ...]) -> None:
        self.list_pane.show_changes(changes)
        self._choosing.settle(CHANGES)

    def _emptied(self) -> None:
        self.telling.shown = None
        self.detail.clear()
        self._right.setCurrentWidget(self.detail)

    def _row_opened(self) -> None:
        if self._right.currentWidget() is self.letter:
            self.letter.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.detail.focus_start()

    def _load(self, uid: UUID) -> None:
        from collabdesk.storage.queries.replies import load_change, load_reply

        if self.list_pane.kind() == REPLIES:
            self._desk.ask(self._reply_loaded, if_there, load_reply, uid)
        else:
            self._desk.ask(self._change_loaded, if_there, load_change, uid)

    def _reply_loaded(self, detail: ReplyDetail | None) -> None:
        if detail is None:
            self._choosing.let_go(REPLIES)
            return
        if not self._choosing.is_shown(REPLIES, detail.trail.chain.input.uid):
            return
        self.telling.shown = detail
        if is_to_tell(detail.trail):
            self.drafts.show_detail(detail)
        else:
            self._told_page.show_trail(detail.trail)
        self._show_right()

    def _change_loaded(self, detail: ChangeDetail | None) -> None:
        if detail is None:
            self._choosing.let_go(CHANGES)
        elif self._choosing.is_shown(CHANGES, detail.change.uid):
            self.telling.shown = detail.change
            self._change_page.show_change(detail)
            self._show_right()

    def _form_folded(self, keyboard_was_in_it: bool) -> None:
        self._show_right()
        if keyboard_was_in_it and self._right.currentWidget() is self.letter:
            self.letter.told.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_right(self) -> None:
        """Show the letter where there is one to write, unless a form is open over it."""
        trail = self.telling.trail() if self.list_pane.kind() == REPLIES else None
        if self.detail.form is None and trail is not None and is_to_tell(trail):
            self._right.setCurrentWidget(self.letter)
        else:
            self._right.setCurrentWidget(self.detail)

    def _tell(self, state: ReplyState) -> None:
        words = self.drafts.text() if state is ReplyState.TOLD else ""
        self.telling.say_told(state, self.drafts.way, words)

    def _tell_by_key(self) -> None:
        if self._right.currentWidget() is self.letter:
            self._tell(ReplyState.TOLD)

    def _next_pressed(self) -> None:
        if self.list_pane.kind() == CHANGES:
            self.telling.edit_change()
        elif self._told_page.next_kind == VERDICT:
            self.telling.record_verdict()
        else:
            self._trail_of_chosen()

    def _trail_of_chosen(self) -> None:
        uid = self._choosing.chosen(REPLIES)
        if uid is not None:
            self._input_wanted(uid)

    def _found(self, found: tuple[str, UUID] | None) -> None:
        if found is None:
            self.message_told.emit(self.tr("That is not here any more."))
            return
        kind, uid = found
        self._choosing.show_record(KINDS[kind], uid)

    def _change_made(self, uid: UUID) -> None:
        self._choosing.show_record(CHANGES, uid)

    def _input_wanted(self, uid: UUID) -> None:
        self.record_wanted.emit("said", uid)
