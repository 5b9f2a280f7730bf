"""What every sheet about one record shares: fields, a button to keep, and often one to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.spoken import say_aloud

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget


class RecordSheet(SheetDialog):
    """A sheet of fields. ``kept`` carries their values by the record's own names; Ctrl+Enter keeps it.

    Esc leaves it, but asks for a second Esc where something was filled in since it was opened.

    Args:
        parent: Anything in the window it lies over.
        title: What it is for.
        lead: What will and will not happen.
        remove_text: The button that takes the record away; "" for none.
    """

    # As an object: a dict sent by Qt comes out with its closed lists turned to plain text.
    kept = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget, title: str, lead: str = "", remove_text: str = "") -> None:
        super().__init__(parent, title, 640)
        self.set_lead(lead)
        self._begun: tuple[object, ...] | None = None
        self._is_done = self._warned = False
        self.fields = FieldColumn()
        self.body.addWidget(self.fields)
        self.remove_button = quiet_button(remove_text, "trash-2" if remove_text else None)
        self.cancel_button, self.keep_button = quiet_button(self.tr("Not yet")), filled_button("")
        self.keep_button.setText(self.tr("Keep it"))
        self.foot.addWidget(self.remove_button)
        self.foot.addStretch()
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.keep_button)
        if not remove_text:
            self.remove_button.hide()
        self.remove_button.clicked.connect(self._remove)
        self.cancel_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.keep)

    def values(self) -> dict[str, object] | None:
        """Give what the fields hold, or None where something is missing, which it says beside the field."""
        return {}

    def keep(self) -> None:
        """Tell the values and close, where nothing is missing."""
        # Ctrl+Enter in a line comes twice: once from the line, once from the sheet round it.
        values = None if self._is_done else self.values()
        if values is not None:
            self._is_done = True
            self.accept()
            self.kept.emit(values)

    def line(self, label: str, text: str = "", hint: str = "") -> LineField:
        """Add a box for one line; Enter in it keeps the sheet."""
        editor = LineField(label)
        editor.setText(text)
        editor.returnPressed.connect(self.keep)
        self.fields.add_field(label, editor, hint)
        return editor

    def text(self, label: str, text: str = "", hint: str = "", *, ours: bool = True) -> GrowingTextEdit:
        """Add a box for several lines; ``ours`` is False for what somebody else said or may be reached by."""
        editor = GrowingTextEdit(label, enter_keeps=False, ours=ours)
        editor.set_text(text)
        editor.kept_and_opened.connect(lambda _text: self.keep())
        self.fields.add_field(label, editor, hint)
        return editor

    def choice(self, label: str, choices: Sequence[tuple[str, str]], now: str) -> ChoiceField:
        """Add a choice of one."""
        field = ChoiceField(label)
        field.set_choices(list(choices))
        field.choose(now)
        self.fields.add_field(label, field)
        return field

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._begun is None:
            self._begun = _filled_in(self.fields)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Ctrl+Enter, wherever the keyboard is; the first Esc never loses what was filled in."""
        if event.key() == Qt.Key.Key_Escape and not self._warned and self._begun != _filled_in(self.fields):
            self._warned = True
            said = self.tr("Not kept yet. Esc again leaves without it, Ctrl+Enter keeps it.")
            self.set_lead(said, "warn")
            say_aloud(self, said)
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
            return
        super().keyPressEvent(event)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()


def _filled_in(within: QWidget) -> tuple[object, ...]:
    """Give all that stands in the fields, to see whether it changed."""
    typed = [line.text() for line in within.findChildren(QLineEdit)]
    written = [box.toPlainText() for box in within.findChildren(QPlainTextEdit)]
    chosen = [box.currentIndex() for box in within.findChildren(QComboBox)]
    ticked = [button.isChecked() for button in within.findChildren(QAbstractButton)]
    return (*typed, *written, *chosen, *ticked)
