"""One record in a list: two lines that unfold to its form in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from collabdesk.ui.records.form import RecordForm

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class RowHead(QFrame):
    """What a row is known by; Enter, Space or a click unfold it, Delete takes it away."""

    pressed = Signal()
    remove_wanted = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title, self._line, self._arrow = Sentence(role="strong"), Sentence(role="caption"), QLabel()
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(6), px(6), px(6))
        row.setSpacing(px(10))
        row.addLayout(words, 1)
        row.addWidget(self._arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(px(37))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self, "tile")

    def show_words(self, title: str, line: str, *, unfolded: bool) -> None:
        """Say what the row is, and whether its form is open."""
        self._title.set_text(title)
        self._line.set_text(line)
        self._line.setVisible(bool(line))
        wear_icon(self._arrow, "chevron-up" if unfolded else "chevron-down", "text2", 18)
        self.setAccessibleName(". ".join(part for part in (title, line) if part))
        self.setAccessibleDescription(self.tr("Open") if unfolded else self.tr("Folded; Enter opens it"))

    def title(self) -> str:
        """What it is known by."""
        return self._title.plain_text()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(px(37))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold, take away, or go to the row before or after."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in _OPENING:
            self.pressed.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in steps:
            self.stepped.emit(steps[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Unfold with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class RecordRow(QWidget):
    """A head, and under it the form while it is unfolded.

    ``turned`` tells that it was folded or unfolded, ``edited`` a field's name and new value.

    Args:
        uid: Whose it is.
        make_form: Makes its form when it is first unfolded.
        remove_text: What the button says that takes it away.
    """

    turned = Signal()
    edited = Signal(str, object)
    remove_wanted = Signal()

    def __init__(self, uid: UUID, make_form: Callable[[], RecordForm], remove_text: str) -> None:
        super().__init__()
        self.uid = uid
        self.head = RowHead()
        self.form: RecordForm | None = None
        self._make_form, self._remove_text = make_form, remove_text
        self._body: QFrame | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.pressed.connect(self.turn)
        self.head.remove_wanted.connect(self.remove_wanted)

    @property
    def is_unfolded(self) -> bool:
        """Whether its form is in sight."""
        return self._body is not None and not self._body.isHidden()

    def turn(self) -> None:
        """Unfold it, with the keyboard in the form, or fold it."""
        if self.is_unfolded:
            self.fold()
        else:
            self.unfold()

    def unfold(self) -> None:
        """Show the form and put the keyboard in its first box."""
        form = self._shown_form()
        self.turned.emit()
        form.focus_first()

    def fold(self) -> None:
        """Keep what is half typed and put the form away; the keyboard goes to the head."""
        if self._body is None or self.form is None:
            return
        self.form.keep_now()
        now = QApplication.focusWidget()
        had_keyboard = now is not None and self._body.isAncestorOf(now)
        self._body.hide()
        if had_keyboard:
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def keep_now(self) -> None:
        """Keep what is half typed."""
        if self.form is not None:
            self.form.keep_now()

    def _shown_form(self) -> RecordForm:
        if self.form is None or self._body is None:
            self.form = self._make_form()
            self.form.field_changed.connect(self.edited)
            self._body = body = QFrame()
            column = QVBoxLayout(body)
            column.setContentsMargins(px(14), px(6), px(6), px(14))
            column.setSpacing(px(8))
            column.addWidget(self.form)
            remove = quiet_button(self._remove_text, "trash-2")
            remove.clicked.connect(self.remove_wanted)
            column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
            self._column.addWidget(body)
        self._body.show()
        return self.form
