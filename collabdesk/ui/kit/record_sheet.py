"""What every sheet about one record shares: fields, a button to keep, and often one to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.sheet import SheetDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class RecordSheet(SheetDialog):
    """A sheet of fields. ``kept`` carries their values by the record's own names; Ctrl+Enter keeps it.

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
        values = self.values()
        if values is not None:
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Ctrl+Enter, wherever the keyboard is."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
            return
        super().keyPressEvent(event)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()
