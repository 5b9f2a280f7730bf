"""The large buttons of the first page, each a door with its name and what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Way(QPushButton):
    """Something to press; ``passed`` tells that up (-1) or down (1) should go to the one beside it."""

    passed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.passed.emit(step)
        else:
            super().keyPressEvent(event)


class Door(Way):
    """One way in: an icon, a name in bold, and a line under it."""

    def __init__(self, icon: str, name: str, behind: str, *, filled: bool = False) -> None:
        super().__init__()
        set_role(self, "door-filled" if filled else "door")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(behind)
        tone = "on_accent" if filled else "accent"
        picture, title, line, arrow = QLabel(), QLabel(name), QLabel(behind), QLabel()
        set_role(title, "door-name")
        set_role(line, "secondary")
        line.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(title)
        words.addWidget(line)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(8), px(18), px(8))
        row.setSpacing(px(16))
        row.addWidget(picture)
        row.addLayout(words, 1)
        row.addWidget(arrow)
        for part in (picture, title, line, arrow):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        wear_icon(picture, icon, tone, 24)
        wear_icon(arrow, "chevron-right", "on_accent" if filled else "text2", 18)


class RecentRow(QWidget):
    """A workbook that was open before.

    ``wanted`` tells that a person pressed it or "Look again"; ``forgotten`` that they want it off the list.
    """

    wanted = Signal()
    forgotten = Signal()

    def __init__(self, title: str, place: str, when: str) -> None:
        super().__init__()
        self._title, self._last = title, when
        self.button = Way()
        set_role(self.button, "recent")
        self.button.setAutoDefault(True)
        self._picture, self._name = QLabel(), QLabel(title)
        self._place, self._when, self._arrow = QLabel(place), QLabel(when), QLabel()
        set_role(self._name, "strong")
        set_role(self._place, "caption")
        set_role(self._when, "caption")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._name, self._place, self._when):
            words.addWidget(label)
        inside = QHBoxLayout(self.button)
        inside.setContentsMargins(px(4), px(8), px(8), px(8))
        inside.setSpacing(px(12))
        inside.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        inside.addWidget(self._arrow)
        for part in (self._picture, self._name, self._place, self._when, self._arrow):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.again = plain_button(self.tr("Look again"))
        self.again.setAccessibleName(self.tr("Look again for {workbook}").format(workbook=title))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, 1)
        row.addWidget(self.again)
        self.button.setAccessibleDescription(self.tr("Delete takes it off this list. The file stays."))
        self.button.clicked.connect(self.wanted)
        self.again.clicked.connect(self.wanted)
        wear_icon(self._arrow, "chevron-right", "text2", 18)
        self.show_there(there=True)

    def show_there(self, *, there: bool, locked: bool = False) -> None:
        """Say whether the file can be reached now and is locked; one that cannot keeps its row, in amber."""
        self.again.setVisible(not there)
        self._arrow.setVisible(there)
        icon, tone = ("lock" if locked else "book-open", "accent") if there else ("hard-drive", "warn_text")
        wear_icon(self._picture, icon, tone, 20)
        if there:
            self._when.setText(self.tr("{when}. Locked.").format(when=self._last) if locked else self._last)
        else:
            self._when.setText(self.tr("The file is not there now."))
        set_role(self._when, "caption" if there else "advice-warn")
        self.button.setAccessibleName(", ".join((self._title, self._place.text(), self._when.text())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten.emit()
            return
        super().keyPressEvent(event)
