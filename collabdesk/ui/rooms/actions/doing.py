"""Everything that can be done with one action or decision: its forms, and taking it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from collabdesk.domain.records import Action, Decision
from collabdesk.ui.rooms.actions.action_forms import EditActionForm, OutcomeForm
from collabdesk.ui.rooms.actions.decision_form import EditDecisionForm
from collabdesk.ui.rooms.actions.link_form import LinkForm
from collabdesk.ui.rooms.actions.removing import Removing
from collabdesk.ui.rooms.pair.keeping import Keeping
from collabdesk.ui.rooms.said.forms.doing_forms import ActionForm, ChangeForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.actions.list_pane import ListPane
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import StepForm
    from collabdesk.ui.wordings.actions import ActionsWording
    from collabdesk.work.desk import Desk

NEW: Final = "new"


class Doing(QObject):
    """Opens forms and runs what they stand for; ``made`` carries the uid of an action that was added."""

    made = Signal(object)
    removed = Signal()
    message_told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        context: RoomContext,
        wording: ActionsWording,
        pane: ListPane,
        detail: DetailPane,
    ) -> None:
        super().__init__(detail)
        self._desk, self._context, self._wording = desk, context, wording
        self._detail = detail
        self.shown: Action | Decision | None = None
        self._removing = Removing(desk, pane.lists.message)
        self._removing.removed.connect(self.removed)
        pane.add_button.clicked.connect(self.add_action)
        detail.more_wanted.connect(self._open_menu)
        keeping = Keeping(desk, context, detail)
        keeping.made.connect(self._form_made)
        keeping.message_told.connect(self.message_told)

    def add_action(self) -> None:
        """Open the form for a new action that answers nothing anyone said yet."""
        self._detail.open_form(NEW, lambda: ActionForm(self._context, []))

    def open_form(self, name: str) -> None:
        """Open a form by name: owner, outcome, link, change, edit."""
        record = self.shown
        makers = self._makers()
        if record is None or name not in makers:
            return
        self._detail.open_form((name, record), makers[name])
        form = self._detail.form
        if name == "owner" and isinstance(form, EditActionForm):
            form.begin_with_owner()

    def take_away(self) -> None:
        """Say what would be left, and offer to take the record away."""
        from collabdesk.operations.answering import remove_action, remove_decision

        record, wording = self.shown, self._wording
        if isinstance(record, Action):
            number = self._context.wording.number("action", record.number)
            self._removing.ask(Action, record.uid, remove_action, lambda left: wording.removed(number, left))
        elif isinstance(record, Decision):
            number = self._context.wording.number("decision", record.number)
            self._removing.ask(
                Decision, record.uid, remove_decision, lambda left: wording.removed(number, left)
            )

    def _makers(self) -> dict[str, Callable[[], StepForm]]:
        record, context = self.shown, self._context
        if isinstance(record, Action):
            return {
                "owner": lambda: EditActionForm(context, record),
                "edit": lambda: EditActionForm(context, record),
                "outcome": lambda: OutcomeForm(context, record),
                "link": lambda: LinkForm(context, record),
                "change": lambda: ChangeForm(context, [record.uid], []),
            }
        if isinstance(record, Decision):
            return {"edit": lambda: EditDecisionForm(context, record)}
        return {}

    def _open_menu(self) -> None:
        menu = QMenu(self._detail)
        texts = {
            "edit": self.tr("Change it"),
            "outcome": self.tr("Say how it went"),
            "link": self.tr("Say whose words it answers"),
            "change": self.tr("Record what changed"),
        }
        makers = self._makers()
        for name, text in texts.items():
            if name in makers:
                menu.addAction(text).triggered.connect(lambda _checked=False, n=name: self.open_form(n))
        menu.addSeparator()
        menu.addAction(self.tr("Take it away…")).triggered.connect(self.take_away)
        self._detail.show_menu(menu)

    def _form_made(self, form: StepForm, uid: UUID) -> None:
        if isinstance(form, ActionForm):
            self.made.emit(uid)
