"""The small parts the navigation is made of, on its side or along the top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu

MOST_SHOWN: Final = 99
_WIDTH: Final = 216
_SOON: Final = 1000
"""Milliseconds that a backup may take before it is said that one is being made."""
_ROUND_THE_NAME: Final = 10 + 18 + 10 + 4 + 8
"""How wide a room is, and its icon with the space round it and its name, in pixels of the design."""


class NavItem(QPushButton):
    """One room: its icon, its name and, where somebody waits for us there, how many."""

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._icon = icon
        set_role(self, "nav-item")
        self.setCheckable(True)
        self.setAccessibleName(name)
        self._picture, self._text, self._number = QLabel(), QLabel(name), QLabel()
        set_role(self._number, "number")
        # In another language a name may need a second line.
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 0, px(8), 0)
        row.setSpacing(px(4))
        row.addWidget(self._picture)
        row.addSpacing(px(6))
        row.addWidget(self._text, 1)
        row.addWidget(self._number)
        for part in (self._picture, self._text, self._number):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._waiting = 0
        self._number.hide()
        wear_icon(self._picture, icon, "text2", 18)
        self.toggled.connect(self._show_chosen)

    @property
    def name(self) -> str:
        """What the room is called."""
        return self._name

    def show_waiting(self, number: int) -> None:
        """Say how many wait for us there; 0 says nothing."""
        self._waiting = number
        self._number.setVisible(number > 0)
        self._fit_number()
        spoken = self.tr("{room}, %n waiting for us", "", number).format(room=self._name)
        self.setAccessibleName(spoken if number else self._name)

    def sizeHint(self) -> QSize:
        room = px(_WIDTH - _ROUND_THE_NAME) - self._number.sizeHint().width()
        return QSize(px(_WIDTH), max(px(37), 37, self._text.heightForWidth(room) + px(6)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Left to itself, a button of an exclusive group opens each room the arrows pass.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_number()

    def _show_chosen(self, chosen: bool) -> None:
        wear_icon(self._picture, self._icon, "accent" if chosen else "text2", 18)
        set_role(self._text, "strong" if chosen else "body")
        self._fit_number()

    def _fit_number(self) -> None:
        """Shorten a number that would push out a letter of the name; the room itself says it in full."""
        full = str(self._waiting)
        free = self.width() - px(_ROUND_THE_NAME) - self._text.fontMetrics().horizontalAdvance(self._name)
        fits = self._number.fontMetrics().horizontalAdvance(full) <= free
        self._number.setText(full if fits or self._waiting <= MOST_SHOWN else f"{MOST_SHOWN}+")
        self.updateGeometry()


class FindButton(QPushButton):
    """Looks like a box to type in, and opens the one that is."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "nav-find")
        self.setAccessibleName(action.text())
        picture, text, keys = QLabel(), QLabel(action.text()), QLabel(self.tr("Ctrl K"))
        set_role(text, "secondary")
        set_role(keys, "number")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 0, px(10), 0)
        row.setSpacing(px(8))
        for part in (picture, text, keys):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)
        row.setStretch(1, 1)
        wear_icon(picture, "search", "text2", 18)
        self._words, self._keys = text, keys
        self.clicked.connect(action.trigger)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is no room for both, what it does matters more than its keys.
        both = self._words.sizeHint().width() + self._keys.sizeHint().width()
        self._keys.setVisible(both <= self.width() - px(10 + 18 + 8 + 8 + 10))


class WorkbookButton(QPushButton):
    """The name of the workbook and of the charity; pressed, it opens everything that is about the file."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "nav-head")
        self.setMenu(menu)
        self._title, self._charity = QLabel(), QLabel()
        picture = QLabel()
        set_role(self._title, "strong")
        set_role(self._charity, "caption")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch()
        names.addWidget(self._title)
        names.addWidget(self._charity)
        names.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(4), px(6), px(4))
        row.setSpacing(px(10))
        row.addWidget(picture)
        row.addLayout(names, 1)
        for part in (picture, self._title, self._charity):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        wear_icon(picture, "heart-handshake", "accent", 24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_workbook("", "")

    def show_workbook(self, title: str, charity: str) -> None:
        """Show what is open."""
        self._full_title, self._full_charity = title, charity
        self.setAccessibleName(
            self.tr("{workbook}: open, begin or put away a workbook").format(workbook=title or "CollabDesk")
        )
        self._charity.setVisible(bool(charity))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = max(px(40), self.width() - px(60))
        for label, words in ((self._title, self._full_title), (self._charity, self._full_charity)):
            label.setText(label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width))
            label.setToolTip(words)


class SavedSign(QWidget):
    """Says whether everything is kept: "Saved", "Saving…" or that the workbook is open only to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._text = QLabel(), QLabel()
        set_role(self._text, "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        self._read_only = self._saving = self._backing_up = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._show_backing_up)
        self._show()

    def show_saving(self, saving: bool) -> None:
        """Say whether writing is under way."""
        self._saving = saving
        self._show()

    def show_read_only(self, *, read_only: bool) -> None:
        """Say whether the workbook is open only to read."""
        self._read_only = read_only
        self._show()

    def show_backup(self, busy: bool) -> None:
        """Say whether a backup is being made, if that takes more than a moment."""
        if busy:
            self._soon.start()
        else:
            self._soon.stop()
            self._backing_up = False
            self._show()

    def _show_backing_up(self) -> None:
        self._backing_up = True
        self._show()

    def _show(self) -> None:
        if self._read_only:
            icon, tone, words = "eye", "warn_text", self.tr("Only to read")
        elif self._saving:
            icon, tone, words = "save", "text2", self.tr("Saving…")
        elif self._backing_up:
            icon, tone, words = "hard-drive", "text2", self.tr("Backing up…")
        else:
            icon, tone, words = "check", "accent", self.tr("Saved")
        wear_icon(self._picture, icon, tone, 16)
        self._text.setText(words)
        self._text.setAccessibleName(words)


def action_button(action: QAction, icon: str) -> QPushButton:
    """Make a button with an icon alone for an action; its tooltip and spoken name follow the action's."""
    button = QPushButton()
    set_role(button, "icon")
    wear_icon(button, icon, "text2", 18)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        keys = action.shortcut().toString()
        button.setEnabled(action.isEnabled())
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()}  ({keys})" if keys else action.text())

    action.changed.connect(follow)
    follow()
    return button
