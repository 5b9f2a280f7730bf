"""Every step that can be taken from a trail: the next one by its button, the others by the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Signal

from collabdesk.domain.next_step import StepKind
from collabdesk.domain.words import InputState, ReplyState
from collabdesk.ui.dialogs.taking_back.taking import TakingBack
from collabdesk.ui.kit.menus import menu_for_one_use
from collabdesk.ui.rooms.said.attaching import TrailPictures
from collabdesk.ui.rooms.said.forms.about_form import AboutForm
from collabdesk.ui.rooms.said.forms.decide_form import DecideForm
from collabdesk.ui.rooms.said.forms.doing_forms import ActionForm, ChangeForm
from collabdesk.ui.rooms.said.forms.hearing_forms import CheckForm, HeardForm
from collabdesk.ui.rooms.said.forms.telling_forms import ToldForm, VerdictForm
from collabdesk.ui.rooms.said.passing_on import PassingOn
from collabdesk.ui.rooms.said.steps_told import StepsToldSheet
from collabdesk.ui.wordings.said import SaidWording

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from collabdesk.storage.queries.around import Around
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import StepForm
    from collabdesk.ui.rooms.said.trail_view import TrailView
    from collabdesk.work.desk import Desk

FORM_OF = {
    StepKind.SAY_WHO_HEARD: "heard",
    StepKind.DECIDE: "decide",
    StepKind.DECIDE_AGAIN: "decide",
    StepKind.TELL: "told",
    StepKind.ASK_WHAT_THEY_SAY: "verdict",
    StepKind.ASK_WHAT_CHANGED: "verdict",
    StepKind.TALK_TO_THEM: "verdict",
}


class TrailActions(QObject):
    """Opens the forms of a trail, and sorts its input into patterns."""

    message_told = Signal(str)
    record_wanted = Signal(str, UUID)

    def __init__(self, desk: Desk, context: RoomContext, view: TrailView) -> None:
        super().__init__(view)
        self._desk, self._context, self._view = desk, context, view
        self.around: Around | None = None
        self.taking: TakingBack | None = None
        self._half_typed: dict[tuple[UUID, str], StepForm] = {}
        self.pictures = TrailPictures(desk, context, view)
        self.pictures.message_told.connect(self.message_told)
        self._says = SaidWording(context.wording, self)
        self._passing_on = PassingOn(view, desk, context)
        self._passing_on.told.connect(self.message_told)
        self._passing_on.record_wanted.connect(self.record_wanted)
        self._passing_on.going.connect(self._forget_half_typed)
        view.step_pressed.connect(self._step_pressed)
        view.menu_wanted.connect(self._open_menu)

    def open_form(self, name: str) -> None:
        """Open a form by name: check, heard, decide, action, change, told, verdict, about."""
        trail = self._view.trail
        if trail is None:
            return
        key = (trail.chain.input.uid, name)
        if key not in self._half_typed:
            self._half_typed[key] = self._made(name, trail)
        self._view.open_form(self._half_typed[key])

    def forget(self, form: StepForm) -> None:
        """Let go of a form that was kept; until then what was typed in it comes back when it is opened."""
        self._half_typed = {key: kept for key, kept in self._half_typed.items() if kept is not form}

    def _made(self, name: str, trail: Trail) -> StepForm:
        context, said = self._context, trail.chain.input
        makers: dict[str, Callable[[], StepForm]] = {
            "check": lambda: CheckForm(context, said.uid),
            "heard": lambda: HeardForm(context, [said.uid]),
            "decide": lambda: DecideForm(context, [said.uid]),
            "action": lambda: ActionForm(context, [said.uid]),
            "change": lambda: ChangeForm(context, [a.uid for a in trail.chain.actions], [said.uid]),
            "told": lambda: ToldForm(context, said.uid, said.person, _promised(trail)),
            "verdict": lambda: VerdictForm(context, said.uid, _last_told(trail)),
            "about": lambda: AboutForm(context, said, self.around or _nothing_around()),
        }
        return makers[name]()

    def _step_pressed(self, kind: StepKind) -> None:
        if kind in FORM_OF:
            self.open_form(FORM_OF[kind])

    def _open_menu(self) -> None:
        trail = self._view.trail
        if trail is not None:
            button = self._view.head.more
            self.menu_of(trail).exec(button.mapToGlobal(QPoint(0, button.height())))

    def menu_of(self, trail: Trail) -> QMenu:
        """Give every other step that can be taken from a trail."""
        menu = menu_for_one_use(self._view)
        if trail.standing.state is not InputState.WITHDRAWN:
            for name, text in self._choices():
                menu.addAction(text).triggered.connect(lambda _checked=False, n=name: self.open_form(n))
            self._add_patterns(menu, trail)
            menu.addAction(self.tr("Add a picture or file…")).triggered.connect(self.pictures.choose)
        else:
            gone = self._says.in_place_of_words(passed_on=trail.chain.input.passed_on)
            menu.addAction(gone).setEnabled(False)
        menu.addSeparator()
        if trail.standing.state is not InputState.WITHDRAWN:
            menu.addAction(self.tr("Take words back at their wish…")).triggered.connect(
                lambda: self.take_back(trail)
            )
            menu.addAction(self.tr("This is a safeguarding matter…")).triggered.connect(
                lambda: self._passing_on.ask(trail)
            )
        menu.addAction(self.tr("What was done here, step by step…")).triggered.connect(
            lambda: self.show_history(trail)
        )
        return menu

    def take_back(self, trail: Trail) -> None:
        """Read with the person what will go and what stays, and take the words back if they wish it."""
        uid = trail.chain.input.uid
        self.taking = taking = TakingBack(self._view, self._desk, self._context)
        taking.told.connect(self.message_told)
        taking.record_wanted.connect(self.record_wanted)
        taking.done.connect(lambda: self._forget_half_typed(uid))
        taking.ask(said=uid)

    def _forget_half_typed(self, uid: UUID) -> None:
        self._half_typed = {key: form for key, form in self._half_typed.items() if key[0] != uid}

    def show_history(self, trail: Trail) -> None:
        """Tell what was done with this input, and by whom."""
        said = trail.chain.input
        number = self._context.wording.number("input", said.number)
        title = self.tr("What was done with {number}").format(number=number)
        StepsToldSheet(self._view, title, self._desk, self._context, said.uid).open()

    def _choices(self) -> list[tuple[str, str]]:
        return [
            ("check", self.tr("Read it back")),
            ("heard", self.tr("Say who heard it")),
            ("decide", self.tr("Give our answer")),
            ("action", self.tr("Plan what will be done")),
            ("change", self.tr("Record what changed")),
            ("told", self.tr("Say they were told, or not reached")),
            ("verdict", self.tr("Record what they say")),
            ("about", self.tr("Session, person, permission and more")),
        ]

    def _add_patterns(self, menu: QMenu, trail: Trail) -> None:
        if self.around is None or not self.around.patterns:
            return
        inside = {pattern.uid for pattern, _ in trail.patterns}
        branch = menu.addMenu(self.tr("Patterns"))
        for pattern in self.around.patterns:
            action = branch.addAction(self._context.wording.quoted(pattern.name).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(pattern.uid in inside)
            action.triggered.connect(lambda checked, uid=pattern.uid: self._sort(uid, into=checked))

    def _sort(self, pattern: UUID, *, into: bool) -> None:
        from collabdesk.operations.sorting import sort_inputs, unsort_inputs

        if self._view.trail is None:
            return
        uid = self._view.trail.chain.input.uid
        self._desk.do(sort_inputs if into else unsort_inputs, [uid], pattern)


def _last_told(trail: Trail) -> UUID | None:
    told = [reply for reply in trail.chain.replies if reply.state is ReplyState.TOLD]
    return told[-1].uid if told else None


def _promised(trail: Trail) -> UUID | None:
    due = [reply for reply in trail.chain.replies if reply.state is ReplyState.DUE]
    return due[0].uid if due else None


def _nothing_around() -> Around:
    from collabdesk.storage.queries.around import Around

    return Around()
