"""Joins the lists of actions and decisions, and one of them beside, to the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain import records
from collabdesk.ui.kit.page import EmptyState
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.rooms.actions.action_page import ActionPage
from collabdesk.ui.rooms.actions.decision_page import DecisionPage
from collabdesk.ui.rooms.actions.detail_pane import DetailPane
from collabdesk.ui.rooms.actions.doing import Doing
from collabdesk.ui.rooms.actions.list_pane import ACTIONS, DECISIONS, ListPane
from collabdesk.ui.rooms.actions.looking import if_there
from collabdesk.ui.rooms.pair.choosing import Choosing
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.actions import ActionsWording

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.storage.queries.actions import ActionDetail, ActionList
    from collabdesk.storage.queries.decisions import DecisionCard, DecisionDetail
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

LIST_WIDTH = 556
KINDS = {"action": ACTIONS, "decision": DECISIONS}


CONCERNED = (
    records.Action,
    records.Decision,
    records.Acting,
    records.Answering,
    records.Change,
    records.Changing,
)


class ActionsRoom(QWidget):
    """Decisions and actions: what is late, who has it, what must be chosen next."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        set_role(self, "page")
        self._desk, self._context = desk, context
        wording = ActionsWording(context.wording, context.today, self)
        self.list_pane = ListPane(context, wording)
        empty = EmptyState(
            "scale",
            self.tr("No answer and no promise yet."),
            [self.tr("Both begin with somebody’s words, in What people said.")],
        )
        self.detail = DetailPane(empty)
        self.panes = TwoPane(self.list_pane, self.detail, LIST_WIDTH)
        self._action_page = ActionPage(context, wording, self.detail)
        self._decision_page = DecisionPage(context, wording, self.detail)
        self.doing = Doing(desk, context, wording, self.list_pane, self.detail)
        self._choosing = Choosing(self.list_pane.lists, self.panes, self.detail, {ACTIONS: 1, DECISIONS: 1})
        self._decisions = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._join()
        shortcut = QShortcut(QKeySequence("Ctrl+Shift+A"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.doing.add_action)

    def _join(self) -> None:
        choosing = self._choosing
        choosing.lists_wanted.connect(lambda: self.refresh(None))
        choosing.record_wanted.connect(self._load)
        choosing.opened.connect(self.detail.focus_start)
        choosing.emptied.connect(self.detail.clear)
        self.list_pane.moved.input_pressed.connect(self._input_wanted)
        self._action_page.input_wanted.connect(self._input_wanted)
        self._action_page.link_pressed.connect(lambda: self.doing.open_form("link"))
        self._decision_page.input_wanted.connect(self._input_wanted)
        self.detail.next_pressed.connect(self._next_pressed)
        self.doing.made.connect(self._made)
        self.doing.removed.connect(self._removed)
        self.doing.message_told.connect(self.message_told)

    def refresh(self, changes: Changes | None) -> None:
        """Bring lists and detail up to date, where the changes concern them."""
        if changes is not None and not changes.inputs and not changes.concerns(*CONCERNED):
            return
        from collabdesk.storage.queries.actions import list_actions
        from collabdesk.storage.queries.decisions import list_decisions

        today = self._context.today()
        self._desk.ask(self._actions_listed, list_actions, today, self._choosing.rows)
        self._desk.ask(self._decisions_listed, list_decisions, today, self._choosing.rows)
        self._choosing.reload()

    def open_record(self, uid: UUID) -> None:
        """Show an action, a decision, or the action or decision that answers an input."""
        from collabdesk.storage.queries.actions import find_answering

        self._desk.ask(self._found, find_answering, uid)

    def focus_start(self) -> None:
        """Put the keyboard in the list."""
        self._choosing.focus_start()

    def step_back(self) -> bool:
        """Fold an open form, then leave the detail where only one half is shown."""
        return self._choosing.step_back()

    def _actions_listed(self, found: ActionList) -> None:
        self._decisions = found.decisions
        self.list_pane.show_actions(found)
        self._choosing.settle(ACTIONS)

    def _decisions_listed(self, cards: tuple[DecisionCard, ...]) -> None:
        self.list_pane.show_decisions(cards, self._decisions)
        self._choosing.settle(DECISIONS)

    def _load(self, uid: UUID) -> None:
        from collabdesk.storage.queries.actions import load_action
        from collabdesk.storage.queries.decisions import load_decision

        if self.list_pane.kind() == ACTIONS:
            self._desk.ask(self._action_loaded, if_there, load_action, uid)
        else:
            self._desk.ask(self._decision_loaded, if_there, load_decision, uid)

    def _action_loaded(self, detail: ActionDetail | None) -> None:
        if detail is None:
            self._gone(ACTIONS)
        elif self._choosing.is_shown(ACTIONS, detail.action.uid):
            self.doing.shown = detail.action
            self._action_page.show_action(detail)

    def _decision_loaded(self, detail: DecisionDetail | None) -> None:
        if detail is None:
            self._gone(DECISIONS)
        elif self._choosing.is_shown(DECISIONS, detail.decision.uid):
            self.doing.shown = detail.decision
            self._decision_page.show_decision(detail)

    def _gone(self, kind: str) -> None:
        """Let go of a record that was taken away; the list chooses another."""
        self.doing.shown = None
        self._choosing.let_go(kind)

    def _next_pressed(self) -> None:
        if self.list_pane.kind() == ACTIONS:
            self.doing.open_form(self._action_page.next_kind)
        else:
            self.doing.open_form("edit")

    def _found(self, found: tuple[str, UUID] | None) -> None:
        if found is None:
            self.message_told.emit(self.tr("Nothing has been decided or planned about it yet."))
            return
        kind, uid = found
        self._choosing.show_record(KINDS[kind], uid)

    def _made(self, uid: UUID) -> None:
        self._choosing.choose(ACTIONS, uid)

    def _removed(self) -> None:
        self._gone(self.list_pane.kind())

    def _input_wanted(self, uid: UUID) -> None:
        self.record_wanted.emit("said", uid)
