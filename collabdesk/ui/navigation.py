"""The way round the window: the rooms with how many wait for us in each, and whether all is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from collabdesk.ui.nav_parts import FindButton, NavItem, SavedSign, WorkbookButton, action_button
from collabdesk.ui.rooms.register import ROOMS
from collabdesk.ui.safeguarding.button import WorryButton, WorrySign
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.rooms import RoomWording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from collabdesk.ui.actions import Actions

WIDTH: Final = 236
_IN_THE_BAR: Final = (
    ("find", "search"),
    ("undo", "undo-2"),
    ("redo", "redo-2"),
    ("room_settings", "settings"),
)


class Navigation(QWidget):
    """The rooms down the side of a wide window. ``room_wanted`` tells the key of a room a person pressed."""

    room_wanted = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "nav")
        self.head = WorkbookButton(_file_menu(actions, self))
        self.saved = SavedSign()
        self._items: dict[str, NavItem] = {}
        self._one = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(14), px(10), px(12))
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addSpacing(px(8))
        column.addWidget(FindButton(actions["find"]))
        self._add_rooms(column)
        column.addStretch()
        column.addWidget(WorryButton(actions["worry"]))
        column.addSpacing(px(6))
        column.addLayout(self._foot(actions))
        self.resize_to_words()

    def resize_to_words(self) -> None:
        """Take the width that words of the present size need."""
        self.setFixedWidth(px(WIDTH))

    def show_room(self, key: str) -> None:
        """Mark the room that is open."""
        if key in self._items:
            self._items[key].setChecked(True)
        elif checked := self._one.checkedButton():
            self._one.setExclusive(False)
            checked.setChecked(False)
            self._one.setExclusive(True)

    def show_waiting(self, numbers: Mapping[str, int]) -> None:
        """Say how many wait for us in each room."""
        for key, item in self._items.items():
            item.show_waiting(numbers.get(key, 0))

    def focus_start(self) -> None:
        """Put the keyboard on the room that is open."""
        checked = self._one.checkedButton()
        (checked or self.head).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        items = list(self._items.values())
        focused = self.focusWidget()
        if step and isinstance(focused, NavItem):
            items[(items.index(focused) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _add_rooms(self, column: QVBoxLayout) -> None:
        names, group = RoomWording(self), -1
        for entry in ROOMS:
            if entry.key == "settings":
                continue
            if entry.group != group:
                column.addSpacing(px(13))
                group = entry.group
            item = NavItem(names.name(entry.key), entry.icon)
            item.clicked.connect(lambda _checked=False, key=entry.key: self.room_wanted.emit(key))
            self._one.addButton(item)
            self._items[entry.key] = item
            column.addWidget(item)

    def _foot(self, actions: Actions) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(px(2))
        foot.addSpacing(px(8))
        foot.addWidget(self.saved, 1)
        for key, icon in (("undo", "undo-2"), ("redo", "redo-2"), ("room_settings", "settings")):
            foot.addWidget(action_button(actions[key], icon))
        return foot


class TopBar(QWidget):
    """What the navigation becomes in a narrow window: one line, with the rooms in a menu."""

    room_wanted = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "nav-top")
        self._actions = actions
        self._names = RoomWording(self)
        self._key = ""
        self._waiting: Mapping[str, int] = {}
        self._rooms = QPushButton()
        set_role(self._rooms, "outlined")
        wear_icon(self._rooms, "menu", "text2", 18)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._rooms.setMenu(self._menu)
        self.saved = SavedSign()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(6), px(12), px(6))
        row.setSpacing(px(6))
        row.addWidget(self._rooms)
        self._worry = WorrySign(actions["worry"], self)
        row.addStretch(1)
        row.addWidget(self.saved)
        row.addWidget(self._worry)
        for key, icon in _IN_THE_BAR:
            row.addWidget(action_button(actions[key], icon))
        self.show_room("")

    def show_room(self, key: str) -> None:
        """Name the room that is open."""
        self._key = key
        name = self._names.name(key) if key else ""
        self._rooms.setText(self.tr("Rooms: {room}").format(room=name) if name else self.tr("Rooms"))
        self._rooms.setAccessibleName(self._rooms.text())

    def show_waiting(self, numbers: Mapping[str, int]) -> None:
        """Say, in the menu, how many wait for us in each room."""
        self._waiting = numbers

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def focus_start(self) -> None:
        """Put the keyboard on the menu of rooms."""
        self._rooms.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        others = [item.widget() for place in range(self._row.count()) if (item := self._row.itemAt(place))]
        wanted = sum(one.sizeHint().width() + px(6) for one in others if one not in (None, self._worry))
        self._worry.fit(wanted + px(24))

    def _fill(self) -> None:
        self._menu.clear()
        for entry in ROOMS:
            name, waiting = self._names.name(entry.key), self._waiting.get(entry.key, 0)
            words = self.tr("{room} ({number})").format(room=name, number=waiting) if waiting else name
            made = self._menu.addAction(words)
            made.setCheckable(True)
            made.setChecked(entry.key == self._key)
            made.triggered.connect(lambda _checked=False, key=entry.key: self.room_wanted.emit(key))
        self._actions.fill(self._menu, "file", "sheets", "look")


def _file_menu(actions: Actions, parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    actions.fill(menu, "file", "sheets", "look")
    return menu
