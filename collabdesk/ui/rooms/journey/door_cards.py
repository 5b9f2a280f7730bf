"""The four doors into a project; whichever is chosen is one to go back through, never a wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import em, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.journey.exercise import DoorWay, Guide
    from collabdesk.ui.wordings.journey import JourneyWording

_LEAST_EMS = 13
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class DoorCard(QPushButton):
    """One door: an icon, its name, and whether it is the project's."""

    def __init__(self, door: DoorWay, wording: JourneyWording) -> None:
        super().__init__()
        self.door = door
        self._name = wording.text(door.name)
        self._picture, self._title, self._yours = (
            QLabel(),
            Sentence(self._name, "strong"),
            Sentence(role="accent"),
        )
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(wording.text(door.for_whom))
        self.setToolTip(wording.text(door.for_whom))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self._title)
        words.addWidget(self._yours)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(12), px(6))
        row.setSpacing(px(10))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for part in (self._picture, self._title, self._yours):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_chosen(chosen=False, is_ours=False)

    def show_chosen(self, *, chosen: bool, is_ours: bool) -> None:
        """Show whether it is the door in use, and whether somebody chose it."""
        set_role(self, "door-card-chosen" if chosen else "door-card")
        wear_icon(self._picture, self.door.icon, "accent" if chosen else "text2", 20)
        said = self.tr("Your door") if is_ours else self.tr("A good place to start")
        self._yours.set_text(said if chosen else "")
        self._yours.setVisible(chosen)
        self.setAccessibleName(", ".join((self._name, said)) if chosen else self._name)

    def height_for(self, width: int) -> int:
        """How high it must be for its words at a width, in pixels."""
        inner = width - px(14 + 12 + 10 + 20) - px(8)
        shown = [self._title] if self._yours.isHidden() else [self._title, self._yours]
        return px(18) + sum(part.heightForWidth(inner) for part in shown)


class DoorCards(QWidget):
    """All four, in as many columns as there is room for. ``chosen`` carries the value of a door."""

    chosen = Signal(str)

    def __init__(self, guide: Guide, wording: JourneyWording) -> None:
        super().__init__()
        self._cards = [DoorCard(door, wording) for door in guide.doors]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        for card in self._cards:
            card.clicked.connect(lambda _on, card=card: self.chosen.emit(card.door.door))
            card.installEventFilter(self)
        self._arrange()

    def show_door(self, door: str, *, is_ours: bool) -> None:
        """Show which door the project uses; ``is_ours`` whether somebody chose it."""
        for card in self._cards:
            card.show_chosen(chosen=card.door.door == door, is_ours=is_ours)
        self._one_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk with the arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            place = next((n for n, card in enumerate(self._cards) if card is watched), None)
            if step is not None and place is not None:
                self._cards[(place + step) % len(self._cards)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the words."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._arrange()

    def _arrange(self) -> None:
        fitting = max(1, int(self.width() // (_LEAST_EMS * em())))
        columns = next(count for count in (4, 2, 1) if count <= fitting)
        self._grid.setSpacing(px(10))
        if columns != self._columns:
            self._columns = columns
            for place, card in enumerate(self._cards):
                self._grid.addWidget(card, place // columns, place % columns)
        self._one_height()

    def _one_height(self) -> None:
        width = (self.width() - (self._columns - 1) * px(10)) // max(1, self._columns)
        for first in range(0, len(self._cards), self._columns):
            beside = self._cards[first : first + self._columns]
            height = max(card.height_for(width) for card in beside)
            for card in beside:
                card.setFixedHeight(max(height, px(44)))
