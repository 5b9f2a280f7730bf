"""The foot of a form in the trail: what happens with the words, Not yet, and the one filled button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role


class FormFoot(QFrame):
    """Two buttons and a sentence. ``kept`` and ``not_yet`` are what was pressed."""

    kept = Signal()
    not_yet = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._promise = Sentence(role="strong")
        self.keep_button, self.not_yet_button = filled_button(""), quiet_button(self.tr("Not yet"))
        self.keep_button.clicked.connect(self.kept)
        self.not_yet_button.clicked.connect(self.not_yet)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(28), px(16), px(24), px(16))
        row.setSpacing(px(12))
        row.addWidget(self._promise, 1)
        row.addWidget(self.not_yet_button)
        row.addWidget(self.keep_button)
        set_role(self, "foot")

    def show_form(self, promise: str, keep_text: str) -> None:
        """Say what becomes of the words, and what the button does."""
        self._promise.set_text(promise)
        self.keep_button.setText(keep_text)
