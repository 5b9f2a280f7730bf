"""What every form of a step shares: an icon, a promise, a button, and the work it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import FieldColumn, LabelledField, LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext

Work = Callable[["Workbook"], "Changes"]


class StepForm(QWidget):
    """A form for one step.

    Subclasses add fields to ``fields`` and answer ``work``: the verb to run, or None where something is
    missing, which they then say beside the field. Ctrl+Enter keeps it.
    """

    kept = Signal()

    def __init__(self, context: RoomContext, icon: str, lead: str, question: str) -> None:
        super().__init__()
        self.context, self.icon = context, icon
        self.promise, self.keep_text = "", self.tr("Keep it")
        self.lead = Sentence()
        self.lead.set_parts([(lead + " ", "bold"), (question, "plain")])
        self.fields = FieldColumn()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.lead)
        self._column.addWidget(self.fields)
        self.setAccessibleName(f"{lead} {question}")

    def add_above(self, widget: QWidget) -> None:
        """Put a widget between the question and the fields."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def begin(self) -> None:
        """Put the cursor where the person starts."""
        fields = self.fields.fields()
        if fields:
            fields[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def work(self) -> Work | None:
        """Give the verb this form stands for, or None where it cannot be kept yet."""
        return None

    def text_field(
        self, label: str, hint: str = "", lines: int = 1, *, ours: bool = True
    ) -> tuple[GrowingTextEdit, LabelledField]:
        """Add a box for several lines; Ctrl+Enter in it keeps the form; not ``ours`` are somebody's words."""
        editor = GrowingTextEdit(label, enter_keeps=False, least_lines=lines, ours=ours)
        editor.kept_and_opened.connect(self._text_kept)
        return editor, self.fields.add_field(label, editor, hint)

    def line_field(self, label: str, hint: str = "") -> LineField:
        """Add a box for one line."""
        editor = LineField(label)
        self.fields.add_field(label, editor, hint)
        return editor

    def day_field(self, label: str, day: date | None = None, hint: str = "") -> DateField:
        """Add a box for a day."""
        editor = DateField(label, self.context.today)
        editor.set_date(day)
        self.fields.add_field(label, editor, hint)
        return editor

    def _text_kept(self, _text: str) -> None:
        self.kept.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the form on Ctrl+Enter, wherever in it the cursor is."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
            return
        super().keyPressEvent(event)
