"""One exercise in the open stage: its name, how long and who, what there is of it, and the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from collabdesk.ui.kit.buttons import filled_button
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_ICONS: Final = {
    "not_begun": ("circle-dashed", "text2"),
    "begun": ("circle-dot", "accent"),
    "done": ("circle-check", "accent"),
    "skipped": ("circle-slash", "text2"),
}
_OPENING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ExerciseRow(QFrame):
    """``opened`` tells that its page is wanted, ``walked`` to go to the row above (-1) or below (1).

    Args:
        key: The exercise's key.
        name: What it is called.
        needs: How long it takes and who is needed.
        standing: What there is of it.
        state: "not_begun", "begun", "done" or "skipped".
        is_next: Whether it is the next honest step, which has the one filled button.
    """

    opened = Signal()
    walked = Signal(int)

    def __init__(self, key: str, name: str, needs: str, standing: str, state: str, *, is_next: bool) -> None:
        super().__init__()
        self.key = key
        mark, end = QLabel(), Sentence(standing, "secondary" if state == "not_begun" else "strong")
        end.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addStretch()
        words.addWidget(Sentence(name, "strong"))
        words.addWidget(Sentence(needs, "caption"))
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), px(6), px(4), px(6))
        row.setSpacing(px(10))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 3)
        row.addWidget(end, 2)
        if is_next:
            self.button = filled_button(self.tr("Open"))
            self.button.setAccessibleName(self.tr("Open {name}").format(name=name))
            # The row itself takes the keyboard, so that there is one stop for one thing.
            self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.button.clicked.connect(self.opened)
            row.addWidget(self.button)
        else:
            arrow = QLabel()
            wear_icon(arrow, "chevron-right", "text2", 18)
            row.addWidget(arrow)
        wear_icon(mark, *_ICONS[state], 20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(px(50))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(". ".join((name, needs, standing)))
        set_role(self, "tile")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space, walk with the arrows."""
        key = Qt.Key(event.key())
        if key in _OPENING:
            self.opened.emit()
        elif key in _STEPS:
            self.walked.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
