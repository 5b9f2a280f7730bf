"""One word we avoid, what we say, and why; a line through a word is also said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from collabdesk.domain.word_advice import WordInUse

WORD_WIDTH: Final = 118
SAY_WIDTH: Final = 164
ARROW: Final = 16
_OPENS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2})
_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class WordRow(QFrame):
    """A row. ``stepped`` carries how many rows up or down a key asks to go.

    Args:
        row: The word.
        avoid: How the word itself is spoken, such as "Avoid “service user”".
        say: What to say instead, as it is shown.
        why: Why, as it is shown, or "".
        source: Who agreed on it and when, or that it came with CollabDesk.
        spoken: All of it, for a screen reader.
        number: The number of what somebody said that asked for it, or "".
    """

    opened = Signal()
    remove_wanted = Signal()
    said_wanted = Signal()
    stepped = Signal(int)

    def __init__(
        self, row: WordInUse, avoid: str, say: str, why: str, source: str, spoken: str, number: str = ""
    ) -> None:
        super().__init__()
        self.row = row
        self._word = Sentence()
        self._word.set_parts([(row.word, "struck" if row.in_use else "plain")])
        self._word.setAccessibleName(avoid)
        self._arrow = QLabel()
        wear_icon(self._arrow, "arrow-right", "text2", ARROW)
        self._say = Sentence(say, "strong")
        about = QWidget()
        inside = QVBoxLayout(about)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(1))
        if why:
            inside.addWidget(Sentence(why))
        self._told = Caption()
        self._told.set_parts([(f"{number}. ", "link"), (source, "plain")] if number else [(source, "plain")])
        self._told.link_pressed.connect(lambda _link: self.said_wanted.emit())
        inside.addWidget(self._told)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        top = Qt.AlignmentFlag.AlignTop
        self._layout.addWidget(self._word, 0, top)
        self._layout.addWidget(self._arrow, 0, top)
        self._layout.addWidget(self._say, 0, top)
        self._layout.addWidget(about, 1, top)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken)
        set_role(self, "tile")
        self._fit()

    def stops(self) -> list[QWidget]:
        """Where Tab stops in it, in order."""
        has_link = self._told.focusPolicy() != Qt.FocusPolicy.NoFocus
        return [self, self._told] if has_link else [self]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change with Enter or F2, take away with Delete, go on with the arrows."""
        key = Qt.Key(event.key())
        if key in _OPENS:
            self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Change with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = is_narrow(self)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        direction = down if narrow else across
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
        widest = 1 << 20
        for label, width in ((self._word, WORD_WIDTH), (self._say, SAY_WIDTH)):
            label.setMinimumWidth(0 if narrow else px(width))
            label.setMaximumWidth(widest if narrow else px(width))
        self._arrow.setVisible(bool(self._say.plain_text()) and not narrow)
        self._say.setVisible(bool(self._say.plain_text()) or not narrow)
        self._layout.setContentsMargins(px(4), px(7), px(4), px(7))
        self._layout.setSpacing(px(4) if narrow else px(12))
        self.setMinimumHeight(px(44))
