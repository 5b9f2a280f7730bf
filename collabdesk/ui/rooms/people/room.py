"""Joins people, a card, groups and sessions to the verbs and queries of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.dialogs.taking_back.taking import TakingBack
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.rooms.people.asking import Asking
from collabdesk.ui.rooms.people.circle import CircleView
from collabdesk.ui.rooms.people.keeper import Keeper
from collabdesk.ui.rooms.people.list_pane import PeoplePane
from collabdesk.ui.rooms.people.person_view import PersonView
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.people import PeopleWording

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.storage.queries.people import Circle, PersonCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

CIRCLE_WIDTH = 272
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PeopleRoom(QWidget):
    """People: the list, one card, and whom we set out to hear."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._wording = PeopleWording(context.wording, self)
        self.pane = PeoplePane(desk, self._wording)
        self.view, self.circle = PersonView(context, self._wording), CircleView(context, self._wording)
        self._beside = ScrollColumn((16, 20, 12, 16), 6)
        self._keeper = Keeper(desk, context, self._wording, self)
        self._asking = Asking(self, desk, context, self._wording, self._keeper)
        self._taking = TakingBack(self, desk, context)
        self._selected: UUID | None = None
        self._wanted_tile: UUID | None = None
        self._added: UUID | None = None
        self._names_open = False
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        set_role(self._beside, "page")
        detail = QWidget()
        row = QHBoxLayout(detail)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self._beside)
        self.panes = TwoPane(self.pane, detail, 300)
        self.panes.set_back(self.tr("People"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def _join(self) -> None:
        pane, view, circle, keeper = self.pane, self.view, self.circle, self._keeper
        keeper.told.connect(self.message_told)
        keeper.person_added.connect(self._person_added)
        self._taking.told.connect(self.message_told)
        self._taking.record_wanted.connect(self.record_wanted)
        pane.cards.row_chosen.connect(self._row_chosen)
        pane.cards.row_opened.connect(self._row_opened)
        pane.first_loaded.connect(self._first_loaded)
        pane.add_wanted.connect(lambda: self._asking.about_person(None, names_open=True))
        pane.names_pressed.connect(self.turn_names)
        pane.circle_button.clicked.connect(self._show_circle)
        view.change_wanted.connect(self._change_person)
        view.ask_again_wanted.connect(self._ask_again)
        view.forget_wanted.connect(self._forget_contact)
        view.told_wanted.connect(self._asking.read_told)
        view.need_wanted.connect(lambda uid: self.record_wanted.emit("journey", uid))
        view.remove_wanted.connect(self._remove_person)
        view.take_back_wanted.connect(self._take_back)
        view.said_wanted.connect(lambda uid: self.record_wanted.emit("said", uid))
        circle.group_wanted.connect(self._asking.about_group)
        circle.session_wanted.connect(self._asking.about_session)
        circle.group_remove_wanted.connect(keeper.remove_group)
        circle.session_remove_wanted.connect(keeper.remove_session)
        self.panes.narrowed.connect(lambda narrow: self._place_circle(narrow=narrow))
        self._place_circle(narrow=self.panes.is_narrow())
        self.panes.previous_wanted.connect(lambda: self._walk(-1))
        self.panes.next_wanted.connect(lambda: self._walk(1))

    def refresh(self, changes: Changes | None) -> None:
        """Bring list, card, groups and sessions up to date where the changes concern them."""
        from collabdesk.domain import records
        from collabdesk.storage.queries.people import load_circle

        if changes is None or changes.concerns(records.Group, records.Session):
            self._desk.ask(self._circle_loaded, load_circle)
        if changes is None or changes.concerns(records.Person, records.Group):
            self.pane.reload()
        about = (
            records.Person, records.Consent, records.ToldText, records.Group, records.Input, records.Check,
            records.AccessCard, records.AccessNeed,
        )  # fmt: skip
        if self._selected is not None and (changes is None or changes.concerns(*about)):
            self._load_person(self._selected)

    def open_record(self, uid: UUID) -> None:
        """Show a person, a group, a session or a text that people are shown."""
        from collabdesk.storage.queries.people import kind_at

        def found(kind: str) -> None:
            if kind == "person":
                self._selected = uid
                self._load_person(uid)
                self.pane.seek(uid)
            elif kind == "toldtext":
                self._asking.read_told(uid)
            elif kind:
                self._wanted_tile = uid
                self._focus_wanted_tile()

        self._desk.ask(found, kind_at, uid)
        self.panes.show_detail()

    def focus_start(self) -> None:
        """Put the keyboard in the list, or on the button that adds someone."""
        (self.pane.add_button if self.pane.is_empty() else self.pane.cards).setFocus()

    def step_back(self) -> bool:
        """Leave the card where it is alone in sight."""
        return self.panes.step_back()

    def shut_names(self) -> None:
        """Shut names, as when the workbook is locked."""
        if self._names_open:
            self._open_names(opened=False)

    def _open_names(self, *, opened: bool) -> None:
        self._names_open = opened
        self.pane.open_names(opened=opened)
        if self.view.card is not None:
            self.view.show_card(self.view.card, names_open=opened)

    def turn_names(self) -> None:
        """Show names for this one sitting, or shut them again (Ctrl+Shift+N)."""
        self._open_names(opened=not self._names_open)
        said = self.tr("Names are shown until you shut them or leave the workbook.")
        self.message_told.emit(said if self._names_open else self.tr("Names are shut."))

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Shift+N for names in this room; elsewhere in the window it starts a workbook."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_names_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn names on and off."""
        if _is_names_key(event):
            self.turn_names()
            return
        super().keyPressEvent(event)

    def _place_circle(self, *, narrow: bool) -> None:
        self.circle.setContentsMargins(0, px(24) if narrow else 0, 0, 0)
        if narrow:
            self.view.pages.add(self.circle)
        else:
            self._beside.add(self.circle)
        self._beside.setVisible(not narrow)
        self._beside.setFixedWidth(px(CIRCLE_WIDTH))
        self.pane.circle_button.setVisible(narrow)

    def _circle_loaded(self, circle: Circle) -> None:
        self._asking.groups, self._asking.sessions = circle.groups, circle.sessions
        self.circle.show_circle(circle)
        self._focus_wanted_tile()

    def _focus_wanted_tile(self) -> None:
        tile = self.circle.tile(self._wanted_tile) if self._wanted_tile else None
        if tile is not None:
            self._wanted_tile = None
            tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_loaded(self, uid: object) -> None:
        if uid is None:
            self._selected = None
            self.view.show_nobody()
        elif self._selected is None and isinstance(uid, UUID):
            self._selected = uid
            self._load_person(uid)
            self.pane.cards.select_row(0)

    def _row_chosen(self, key: object) -> None:
        if isinstance(key, UUID) and key != self._selected:
            self._selected = key
            self._load_person(key)

    def _row_opened(self, key: object) -> None:
        self._row_chosen(key)
        self.panes.show_detail()
        self.view.change_button.setFocus()

    def _walk(self, by: int) -> None:
        cards = self.pane.cards
        cards.select_row(cards.currentIndex().row() + by)

    def _show_circle(self) -> None:
        self.panes.show_detail()
        self.circle.add_group_button.setFocus()

    def _load_person(self, uid: UUID) -> None:
        from collabdesk.storage.queries.people import load_person

        self._desk.ask(lambda card: self._person_loaded(uid, card), load_person, uid)

    def _person_loaded(self, uid: UUID, card: PersonCard | None) -> None:
        if uid != self._selected:
            return
        if card is None:
            self._selected = None
            self.view.show_nobody()
            self.pane.reload()
        else:
            self.view.show_card(card, names_open=self._names_open)
            if uid == self._added:
                # Whoever was just added is asked next.
                self._added = None
                self.view.focus_consent()

    def _person_added(self, uid: object) -> None:
        if isinstance(uid, UUID):
            self._added = uid
            self.open_record(uid)

    def _change_person(self) -> None:
        if self.view.card is not None:
            self._asking.about_person(self.view.card.person, names_open=self._names_open)

    def _ask_again(self) -> None:
        if self.view.card is not None:
            self._asking.about_consent(self.view.card, names_open=self._names_open)

    def _forget_contact(self) -> None:
        if self.view.card is not None:
            self._keeper.forget_contact(self.view.card.person.uid)

    def _take_back(self) -> None:
        if self.view.card is not None:
            self._taking.ask(person=self.view.card.person.uid)

    def _remove_person(self) -> None:
        if self.view.card is not None:
            self._keeper.remove_person(self.view.card)


def _is_names_key(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_N and event.modifiers() == _BOTH
