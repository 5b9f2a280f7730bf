"""Asks to whom a paper is given, because printed copies cannot be called back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.fields import FieldColumn, LineField
from collabdesk.ui.kit.sheet import SheetDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class IssueSheet(SheetDialog):
    """Who it is given to, and whether a copy for a web browser lies beside it.

    ``answered`` tells to whom, as typed, and whether the copy is wanted.

    Args:
        room: What asks.
        paper: The name of the paper.
    """

    answered = Signal(str, bool)

    def __init__(self, room: QWidget, paper: str) -> None:
        title = self.tr("Issue “{paper}”").format(paper=paper)
        super().__init__(room, title, 560)
        self.set_lead(
            self.tr("It is checked, saved, and written down under Papers already given out. "
                    "Copies that were given out cannot be called back.")
        )  # fmt: skip
        self.given_to = LineField(self.tr("Given to"), self.tr("The board, or everyone who took part"))
        self.browser_copy = QCheckBox(self.tr("Save a copy to read in a web browser beside it"))
        fields = FieldColumn()
        fields.add_field(self.tr("Given to"), self.given_to)
        self.body.addWidget(fields)
        self.body.addWidget(self.browser_copy)
        self.body.addStretch()
        leave, go_on = quiet_button(self.tr("Not yet")), filled_button(self.tr("Choose where to save it"))
        leave.clicked.connect(self.reject)
        go_on.clicked.connect(self._go_on)
        self.given_to.returnPressed.connect(self._go_on)
        self.foot.addStretch()
        self.foot.addWidget(leave)
        self.foot.addWidget(go_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Ctrl+Enter, wherever the keyboard is."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        self.accept()
        self.answered.emit(self.given_to.text().strip(), self.browser_copy.isChecked())
