"""The next honest step is pinned under a trail, on the same rail, so that a gap is seen as part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button
from collabdesk.ui.kit.marks import RADIUS, Mark, draw_mark, draw_rail
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.kit.timeline import DATE_WIDTH, RAIL_WIDTH
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

REST_ICON: Final = "circle-check"
_AROUND_MARK: Final = 3


class NextStepBar(QFrame):
    """What is missing and the one button that mends it, or a sentence that says nothing is."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark(REST_ICON, "soft")
        self._rail_start = 0
        self._is_narrow = False
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._rail = QWidget()
        self._sentence = Sentence(role="strong")
        self._caption = Caption()
        self.button = filled_button("")
        self.button.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch()
        words.addWidget(self._sentence)
        words.addWidget(self._caption)
        words.addStretch()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        for widget in (self._label, self._rail):
            self._row.addWidget(widget)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        set_role(self, "foot")
        set_role(self._label, "warn")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._fit()

    def show_step(self, label: str, icon: str, sentence: str, caption: str, button_text: str) -> None:
        """Say what is missing.

        Args:
            label: The word beside the mark ("Next").
            icon: The icon of the mark.
            sentence: What to do.
            caption: When or with whom, or nothing.
            button_text: What the button does; nothing hides it.
        """
        self._mark = Mark(icon, "dashed")
        self._say(label, sentence, caption)
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))

    def show_rest(self, sentence: str) -> None:
        """Say that nothing is missing."""
        self._mark = Mark(REST_ICON, "soft")
        self._say("", sentence, "")
        self.button.hide()

    def _say(self, label: str, sentence: str, caption: str) -> None:
        self._label.setText(label)
        self._sentence.set_text(sentence)
        self._caption.set_text(caption)
        self._caption.setVisible(bool(caption))
        self._fit()
        self.setAccessibleName(" ".join(words for words in (label, sentence, caption) if words))
        self.update()

    def _fit(self) -> None:
        narrow = is_narrow(self)
        self._is_narrow = narrow
        self._label.setVisible(bool(self._label.text()) or not narrow)
        self._rail.setVisible(not narrow)
        self._rail.setFixedWidth(px(RAIL_WIDTH))
        if narrow:
            self._label.setMinimumWidth(0)
            self._label.setMaximumWidth(self._label.sizeHint().width())
        else:
            self._label.setFixedWidth(px(DATE_WIDTH))
        self._row.setSpacing(px(10) if narrow else 0)
        self._row.setContentsMargins(px(20) if narrow else self._rail_start, px(12), px(24), px(12))
        self._sentence.setContentsMargins(0, 0, px(16), 0)
        self._caption.setContentsMargins(0, 0, px(16), 0)
        self.setMinimumHeight(px(76))

    def set_rail_start(self, pixels: int) -> None:
        """Keep the mark under the marks of the trail, which begins that many pixels from the left."""
        self._rail_start = pixels
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow != is_narrow(self):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_narrow:
            return
        painter = QPainter(self)
        middle = self._rail.geometry().center()
        if self._mark.look == "dashed":
            reach = px(RADIUS + _AROUND_MARK)
            draw_rail(painter, QPointF(middle.x(), 0), QPointF(middle.x(), middle.y() - reach), dashed=True)
        draw_mark(painter, QPoint(middle), self._mark)
