"""One group or one session in the list beside the card; Enter, a click or Delete say what is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QMouseEvent


class Tile(QFrame):
    """A name, a line under it, and a mark before it.

    Args:
        uid: Whose it is.
        name: In bold.
        line: Under it; "" for none.
        spoken: All of it, for a screen reader.
        mark: What stands before the name.
        tone: The role of the line under the name.
    """

    opened = Signal()
    remove_wanted = Signal()

    def __init__(
        self, uid: UUID, name: str, line: str, spoken: str, mark: QWidget | None = None, tone: str = "caption"
    ) -> None:
        super().__init__()
        self.uid = uid
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(Sentence(name, "strong"))
        if line:
            words.addWidget(Sentence(line, tone))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(5), px(4), px(5))
        row.setSpacing(px(10))
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(px(37))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken)
        set_role(self, "tile")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, take away with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
