"""Skipping is an honest answer; its reason stands where the exercise would."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button, quiet_button
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px


class SkipForm(QWidget):
    """``reason_given`` carries why, ``left`` that it is not skipped after all."""

    reason_given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        question = self.tr("Why skip it? A few words are plenty.")
        self._why = GrowingTextEdit(question, self.tr("such as: no staff could come"), ours=True)
        self._advice = Sentence("", "advice")
        skip, stay = plain_button(self.tr("Skip it")), quiet_button(self.tr("Not yet"))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(skip)
        row.addWidget(stay)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(Sentence(question, "strong"))
        column.addWidget(self._why)
        column.addWidget(self._advice)
        column.addLayout(row)
        self._advice.hide()
        skip.clicked.connect(self._skip)
        stay.clicked.connect(self.left)
        self._why.kept.connect(lambda _text: self._skip())
        self._why.kept_and_opened.connect(lambda _text: self._skip())

    def begin(self) -> None:
        """Put the keyboard in the box; what was typed before is still there."""
        self._advice.hide()
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _skip(self) -> None:
        reason = self._why.text().strip()
        if reason:
            self._why.set_text("")
            self.reason_given.emit(reason)
            return
        self._advice.set_text(self.tr("Say why, so that the next person knows."))
        self._advice.show()
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)
