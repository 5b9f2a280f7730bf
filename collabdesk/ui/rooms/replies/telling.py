"""Everything that can be done in the room: telling, what they said, and changes; each is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from collabdesk.domain.records import Change
from collabdesk.domain.words import ReplyState, Way
from collabdesk.ui.rooms.actions.removing import Removing
from collabdesk.ui.rooms.pair.keeping import Keeping
from collabdesk.ui.rooms.replies.change_form import FullChangeForm
from collabdesk.ui.rooms.said.forms.telling_forms import ToldForm, VerdictForm

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from uuid import UUID

    from collabdesk.domain.records import Action
    from collabdesk.storage.queries.replies import ReplyDetail
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.replies.list_pane import ListPane
    from collabdesk.ui.rooms.said.forms.form import StepForm
    from collabdesk.ui.wordings.replies import RepliesWording
    from collabdesk.work.desk import Desk

ACTIONS_OFFERED = 200


class Telling(QObject):
    """Opens forms in the detail pane and runs them.

    ``form_opened`` says that the pane must be in sight, ``change_made`` carries the uid of a new change,
    ``trail_wanted`` the uid of an input whose whole trail is asked for.
    """

    form_opened = Signal()
    change_made = Signal(object)
    removed = Signal()
    trail_wanted = Signal(object)
    message_told = Signal(str)

    def __init__(
        self, desk: Desk, context: RoomContext, wording: RepliesWording, pane: ListPane, detail: DetailPane
    ) -> None:
        super().__init__(detail)
        self._desk, self._context, self._wording, self._detail = desk, context, wording, detail
        self.shown: ReplyDetail | Change | None = None
        self._removing = Removing(desk, pane.lists.message)
        self._removing.removed.connect(self.removed)
        pane.add_button.clicked.connect(self.add_change)
        detail.more_wanted.connect(self._open_menu)
        keeping = Keeping(desk, context, detail)
        keeping.made.connect(self._form_made)
        keeping.message_told.connect(self.message_told)

    def say_told(self, state: ReplyState, way: Way, words: str) -> None:
        """Open the form of a reply, filled in from the letter."""
        trail = self.trail()
        if trail is None:
            return
        said = trail.chain.input

        def made() -> StepForm:
            form = ToldForm(self._context, said.uid, said.person, _promised(trail))
            form.begin_with(state, way, words)
            return form

        self._open(("told", said.uid, state, words), made)

    def record_verdict(self) -> None:
        """Open the form of what they said."""
        trail = self.trail()
        if trail is None:
            return
        uid = trail.chain.input.uid
        self._open(("verdict", uid), lambda: VerdictForm(self._context, uid, _last_told(trail)))

    def add_change(self) -> None:
        """Open the form of a new change, with the actions it could have come of."""
        from collabdesk.storage.queries.replies import list_open_to_change

        def found(actions: Sequence[Action]) -> None:
            self._open("new", lambda: FullChangeForm(self._context, None, actions))

        self._desk.ask(found, list_open_to_change, ACTIONS_OFFERED)

    def edit_change(self) -> None:
        """Open the form of the change on show."""
        change = self.shown
        if isinstance(change, Change):
            self._open(("edit", change), lambda: FullChangeForm(self._context, change))

    def take_away(self) -> None:
        """Say what would be left without the change on show, and offer to take it away."""
        from collabdesk.operations.answering import remove_change

        if isinstance(self.shown, Change):
            number = self._context.wording.number("change", self.shown.number)
            words = self._wording.removed(number)
            self._removing.ask(Change, self.shown.uid, remove_change, lambda _left: words)

    def _open(self, key: Hashable, make: Callable[[], StepForm]) -> None:
        self.form_opened.emit()
        self._detail.open_form(key, make)

    def trail(self) -> Trail | None:
        """Give the trail of the person on show; None where a change is, or nothing."""
        return None if self.shown is None or isinstance(self.shown, Change) else self.shown.trail

    def _open_menu(self) -> None:
        menu = QMenu(self._detail)
        trail = self.trail()
        if trail is not None:
            uid = trail.chain.input.uid
            menu.addAction(self.tr("See the whole trail")).triggered.connect(
                lambda: self.trail_wanted.emit(uid)
            )
            menu.addAction(self.tr("Say they have been told again")).triggered.connect(
                lambda: self.say_told(ReplyState.TOLD, Way.LETTER, "")
            )
            menu.addAction(self.tr("Record what they say")).triggered.connect(self.record_verdict)
        else:
            menu.addAction(self.tr("Change it")).triggered.connect(self.edit_change)
            menu.addAction(self.tr("Take it away…")).triggered.connect(self.take_away)
        self._detail.show_menu(menu)

    def _form_made(self, form: StepForm, uid: UUID) -> None:
        if isinstance(form, FullChangeForm) and form.is_new:
            self.change_made.emit(uid)


def _promised(trail: Trail) -> UUID | None:
    due = [reply for reply in trail.chain.replies if reply.state is ReplyState.DUE]
    return due[0].uid if due else None


def _last_told(trail: Trail) -> UUID | None:
    told = [reply for reply in trail.chain.replies if reply.state is ReplyState.TOLD]
    return told[-1].uid if told else None
