"""What can be done with several things people said at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from collabdesk.ui.kit.buttons import plain_button, quiet_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


class ManyBar(QFrame):
    """How many are chosen, and what to do with them.

    ``pressed`` carries which: sort, heard, decide, quote.
    """

    pressed = Signal(str)
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._count = Sentence(role="strong")
        none = quiet_button(self.tr("Let go"))
        none.setAccessibleName(self.tr("Choose only one again"))
        none.clicked.connect(self.let_go)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(none)
        flow = FlowLayout(gap=px(6))
        self._buttons: dict[str, QPushButton] = {}
        for key, text in (
            ("sort", self.tr("Sort into a pattern")),
            ("heard", self.tr("Say who heard them")),
            ("decide", self.tr("One answer to all")),
            ("quote", self.tr("Permission for all")),
        ):
            made = plain_button(text)
            made.clicked.connect(lambda _checked=False, k=key: self.pressed.emit(k))
            flow.addWidget(made)
            self._buttons[key] = made
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(6), px(8), px(12))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addLayout(flow)
        set_role(self, "soft")
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are chosen; it hides itself for fewer than two."""
        self._count.set_text(self.tr("%n thing(s) chosen", "", count))
        self.setVisible(count > 1)

    def button(self, key: str) -> QPushButton:
        """One of its buttons, by what it does."""
        return self._buttons[key]
