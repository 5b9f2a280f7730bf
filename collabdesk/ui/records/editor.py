"""What every editor of one field shares: it tells a value when a person leaves it, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from shiboken6 import isValid

from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOST_LINES: Final = 8
_NUMBER_WIDTH: Final = 120
_LARGEST: Final = 999_999_999
"""All nines, so that a digit too many cannot be typed at all."""
_NOTHING: Final = object()


class FieldEditor(QObject):
    """Joins one widget to one value. ``left`` carries the value a person gave.

    Args:
        widget: What takes the answer.
        empty: What the field holds while nothing is said.
    """

    left = Signal(object)

    def __init__(self, widget: QWidget, empty: object) -> None:
        super().__init__(widget)
        self.widget = widget
        self.empty = empty
        self._shown: object = empty
        self._sent: object = _NOTHING

    def value(self) -> object:
        """What stands in it now; each editor reads its own widget."""
        return self._shown

    def fill(self, value: object) -> None:
        """Put a value in its widget without telling anybody."""

    def show_value(self, value: object) -> None:
        """Show what is kept, unless a person has put something else there that is not kept yet."""
        now = self.value()
        waiting = now not in (self._shown, value)
        self._shown = value
        if now == value:
            self._sent = _NOTHING
        if not waiting:
            self.fill(value)

    def keep_now(self) -> None:
        """Tell what stands in it, where that is not kept and was not told before."""
        value = self.value()
        if value != (self._shown if self._sent is _NOTHING else self._sent):
            self._sent = value
            self.left.emit(value)

    def try_again(self) -> None:
        """Know that what was told could not be kept, so that it is told once more when the box is left."""
        self._sent = _NOTHING

    def show_choices(self, choose: Mapping[str, Sequence[tuple[UUID, str]]]) -> None:
        """Take what can be pointed at, by kind; most editors point at nothing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep when the box is left, and with Ctrl+Enter in it."""
        if not isValid(self.widget):
            # A box that is taken apart loses the keyboard too, when there is nothing left to read.
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.keep_now()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if held and Qt.Key(event.key()) in _ENTER:
                self.keep_now()
                return True
        return super().eventFilter(watched, event)


class TextEditor(FieldEditor):
    """Text of any length, one line high until it needs more; ``ours`` as for `GrowingTextEdit`."""

    def __init__(self, name: str, *, ours: bool) -> None:
        self._box = GrowingTextEdit(name, most_lines=_MOST_LINES, enter_keeps=False, ours=ours)
        super().__init__(self._box, "")
        self._box.installEventFilter(self)

    def value(self) -> str:
        """The words as typed; only spaces are nothing."""
        text = self._box.text()
        return text if text.strip() else ""

    def fill(self, value: object) -> None:
        """Show words."""
        self._box.set_text(str(value))


class LineEditor(FieldEditor):
    """One short line; Enter keeps it."""

    def __init__(self, name: str) -> None:
        self._box = LineField(name)
        super().__init__(self._box, "")
        self._box.installEventFilter(self)
        self._box.returnPressed.connect(self.keep_now)

    def value(self) -> str:
        """The words without spaces round them."""
        return self._box.text().strip()

    def fill(self, value: object) -> None:
        """Show words from their beginning."""
        if self.value() != value:
            self._box.setText(str(value))
            self._box.setCursorPosition(0)


class NumberEditor(FieldEditor):
    """A whole number, or nothing."""

    def __init__(self, name: str, empty: int | None) -> None:
        self._box = LineField(name)
        self._whole = QIntValidator(0, _LARGEST, self._box)
        self._box.setValidator(self._whole)
        self._box.setFixedWidth(px(_NUMBER_WIDTH))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box)
        row.addStretch()
        both.setFocusProxy(self._box)
        super().__init__(both, empty)
        self._box.installEventFilter(self)
        self._box.returnPressed.connect(self.keep_now)

    def value(self) -> object:
        """The number, or what stands for nothing."""
        # "1,000" is acceptable as a person's own language writes it, and only that language reads it.
        number, reads = self._whole.locale().toInt(self._box.text())
        return number if reads and self._box.hasAcceptableInput() else self.empty

    def fill(self, value: object) -> None:
        """Show a number; nothing where nothing is said."""
        if self.value() != value or value == self.empty:
            self._box.setText("" if value == self.empty else str(value))


class DayEditor(FieldEditor):
    """A day, typed or picked."""

    def __init__(self, name: str, today: Callable[[], date]) -> None:
        self._box = DateField(name, today)
        super().__init__(self._box, None)
        self._box.line.installEventFilter(self)
        self._box.date_edited.connect(lambda _day: self.keep_now())

    def value(self) -> object:
        """The day, or None; what cannot be read leaves the day that was there."""
        return self._box.date()

    def show_value(self, value: object) -> None:
        """Show a day; what is typed and cannot be read stays, with its advice."""
        if self._box.is_readable():
            super().show_value(value)

    def fill(self, value: object) -> None:
        """Show a day."""
        from datetime import date

        if self._box.date() != value or not self._box.line.text():
            self._box.set_date(value if isinstance(value, date) else None)


class TickEditor(FieldEditor):
    """Yes, or nothing said."""

    def __init__(self, name: str, words: str) -> None:
        self._box = QCheckBox(words)
        self._box.setAccessibleName(name)
        super().__init__(self._box, empty=False)
        self._box.clicked.connect(lambda _on: self.keep_now())

    def value(self) -> bool:
        """Whether it is ticked."""
        return self._box.isChecked()

    def fill(self, value: object) -> None:
        """Show it ticked or not."""
        self._box.setChecked(bool(value))
