"""Boxes to type into or choose from, each with its label where it can be seen and heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from collabdesk.ui.kit.advice_underline import AdviceLine, underline_of
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import em, is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QWheelEvent

LABEL_WIDTH: Final = 108
WIDEST_LABEL: Final = 190
NARROW_COLUMN_EMS: Final = 20
_ADVICE: Final = {"warn": "advice", "good": "advice-good", "rose": "advice-rose", "plain": "caption"}


class LineField(QLineEdit):
    """One line of text; `textEdited` tells what a person typed.

    Args:
        accessible_name: What belongs in it, for a screen reader.
        placeholder: What it says while it is empty.
        parent: As for every widget.
    """

    def __init__(self, accessible_name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)


class ChoiceField(QComboBox):
    """One of several answers from a list that drops down.

    Args:
        accessible_name: The question, for a screen reader.
        parent: As for every widget.
    """

    chosen = Signal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        # Only this delegate heeds the height that the style sheet gives a row.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.view().setAccessibleName(accessible_name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _place: self.chosen.emit(self.key()))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other answers; what was chosen stays chosen if it is still there, else the first.

        Args:
            choices: A key and its words each, in order.
        """
        kept = self.key()
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.choose(kept)

    def choose(self, key: str) -> None:
        """Choose without telling anybody; a key that is not there leaves it as it is."""
        place = self.findData(key)
        if place >= 0:
            self.setCurrentIndex(place)

    def key(self) -> str:
        """The key of what is chosen, "" for nothing."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page that scrolls under the mouse must not change an answer on its way.
        event.ignore()


class LabelledField(QWidget):
    """A label, what it belongs to, and room for one line of advice below.

    Args:
        label: The words; the editor takes them as its accessible name if it has none.
        editor: Whatever takes the answer.
        hint: Small words under the label.
        parent: As for every widget.
    """

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = Sentence(label, "strong", self)
        self._label.setBuddy(editor)
        self._hint = Caption(hint, self)
        self._advice = Sentence("", "advice", self)
        underline = underline_of(editor)
        self._words_line = AdviceLine(underline) if underline is not None else None
        self._on_top: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        if hint and not editor.accessibleDescription():
            editor.setAccessibleDescription(hint)
        self._hint.setVisible(bool(hint))
        self.say("")
        self.arrange(px(LABEL_WIDTH), on_top=False)

    def say(self, text: str, tone: str = "warn") -> None:
        """Give advice under the editor; "" takes it away.

        Args:
            text: One sentence.
            tone: "warn", "good", "rose" or "plain".
        """
        set_role(self._advice, _ADVICE[tone])
        self._advice.set_text(text)
        self._advice.setVisible(bool(text))

    def label_width(self) -> int:
        """The width the label would like, on one line."""
        metrics = self._label.fontMetrics()
        return metrics.horizontalAdvance(self._label.plain_text()) + px(6)

    def arrange(self, label_width: int, *, on_top: bool) -> None:
        """Put the label where there is room.

        Args:
            label_width: The width of all labels of the column, in pixels.
            on_top: Whether the label stands above the editor.
        """
        for label in (self._label, self._hint):
            label.setMinimumWidth(0 if on_top else label_width)
            label.setMaximumWidth(1 << 20 if on_top else label_width)
        # A label beside a one-line box stands in the middle of it, beside a tall one at its first line.
        self._label.setContentsMargins(0, 0 if on_top else px(8), 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(2))
        if on_top == self._on_top:
            return
        self._on_top = on_top
        widgets: tuple[QWidget, ...] = (self._label, self._hint, self.editor, self._advice)
        places = ((0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1)) if on_top else _BESIDE
        top = Qt.AlignmentFlag.AlignTop
        for widget, (row, column, rows) in zip(widgets, places, strict=True):
            self._grid.removeWidget(widget)
            alignment = top if widget in {self._label, self._hint} else Qt.AlignmentFlag(0)
            self._grid.addWidget(widget, row, column, rows, 2 if on_top else 1, alignment)
        if self._words_line is not None:
            self._grid.removeWidget(self._words_line)
            self._grid.addWidget(self._words_line, 4 if on_top else 3, 0 if on_top else 1, 1, -1)


_BESIDE: Final = ((0, 0, 1), (1, 0, 2), (0, 1, 2), (2, 1, 1))


class FieldColumn(QWidget):
    """Fields under one another, whose labels share one width, or stand on top where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[LabelledField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))

    def add_field(self, label: str, editor: QWidget, hint: str = "") -> LabelledField:
        """Add a field at the end; arguments as for `LabelledField`."""
        field = LabelledField(label, editor, hint)
        self._fields.append(field)
        self._column.addWidget(field)
        self._arrange()
        return field

    def add_head(self, text: str) -> None:
        """Say what the fields that follow are about."""
        if self._fields:
            self._column.addSpacing(px(8))
        self._column.addWidget(SectionHead(text))

    def fields(self) -> list[LabelledField]:
        """The fields, in order."""
        return list(self._fields)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._column.setSpacing(px(8))
            self._arrange()

    def _arrange(self) -> None:
        on_top = is_narrow(self) or self.width() < NARROW_COLUMN_EMS * em()
        widest = max((field.label_width() for field in self._fields), default=0)
        width = min(max(widest, px(LABEL_WIDTH)), px(WIDEST_LABEL))
        for field in self._fields:
            field.arrange(width, on_top=on_top)
