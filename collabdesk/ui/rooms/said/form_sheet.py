"""Holds a step's form over the window, where it is about several things and has no one trail to open in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.rooms.said.forms.form import StepForm


class FormSheet(SheetDialog):
    """A form with its promise and buttons at the foot. ``keep_wanted`` says that its button was pressed."""

    keep_wanted = Signal()

    def __init__(self, parent: QWidget, title: str, form: StepForm) -> None:
        super().__init__(parent, title)
        self._form = form
        self.body.addWidget(form)
        form.kept.connect(self.keep_wanted)
        not_yet, self.keep_button = quiet_button(self.tr("Not yet")), filled_button(form.keep_text)
        not_yet.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.keep_wanted)
        self.foot.addWidget(Sentence(form.promise, "strong"), 1)
        self.foot.addWidget(not_yet)
        self.foot.addWidget(self.keep_button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._form.begin()
