"""The card for when something worrying was said: six plain steps and whom to call; it writes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, plain_button, quiet_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.safeguarding.call_lines import CallLines
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.base.settings import ToCall


class WorryCard(SheetDialog):
    """``passed_on`` tells that a person did all of it; ``page_wanted`` asks for what was passed on so far.

    Args:
        parent: What it lies over, be it a window or another question.
        window: The window it is as high as, whatever it lies over.
    """

    passed_on = Signal()
    page_wanted = Signal()

    def __init__(self, parent: QWidget, window: QWidget) -> None:
        self._window = window
        super().__init__(parent, self.tr("Something worrying was said"), 760)
        self.set_lead(self.tr("Do these in order. Nothing you do here is written down."))
        self.calls = CallLines()
        self._note = Sentence(role="warn")
        self._note.hide()
        self._add_steps()
        self.body.addWidget(self._note)
        self.page_button = quiet_button(self.tr("What was passed on"), "list")
        self.close_quietly = plain_button(self.tr("Close"))
        self.passed_button = filled_button(self.tr("Passed on"))
        self.page_button.clicked.connect(self.page_wanted)
        self.close_quietly.clicked.connect(self.reject)
        self.passed_button.clicked.connect(self.passed_on)
        self.foot.addWidget(self.page_button)
        self.foot.addStretch()
        self.foot.addWidget(self.close_quietly)
        self.foot.addWidget(self.passed_button)

    def show_to_call(self, to_call: ToCall, note: str = "") -> None:
        """Say whom to call; ``note`` stands under them."""
        self.calls.show_to_call(to_call, note)

    def show_page_there(self, *, there: bool) -> None:
        """Offer what was passed on so far, where a workbook is open."""
        self.page_button.setVisible(there)

    def say(self, words: str) -> None:
        """Say at the foot of the card what to do instead of noting it here."""
        self._note.set_text(words)
        self._note.setVisible(bool(words))
        say_aloud(self, words, at_once=True)

    def _over(self) -> QWidget | None:
        return self._window

    def _add_steps(self) -> None:
        self._add_step(1, self.tr("Is anyone in danger now? Call 999."), role="words")
        self._add_step(
            2,
            self.tr("Stop typing here."),
            self.tr("Listen. Do not question, and do not promise to keep it secret."),
        )
        self._add_step(3, self.tr("Tell your safeguarding lead now."), below=self.calls)
        self._add_step(
            4,
            self.tr("Write it on the paper form, in their own words."),
            self.tr("Keep facts apart from what you think. Hand over the paper itself, and keep no photo."),
        )
        self._add_step(5, self.tr("Care for the person, and for the group."))
        self._add_step(6, self.tr("Then come back and press “Passed on”."))

    def _add_step(
        self, number: int, what: str, more: str = "", below: QWidget | None = None, role: str = "strong"
    ) -> None:
        mark = QLabel(str(number))
        set_role(mark, "section")
        mark.setFixedWidth(px(22))
        words = QVBoxLayout()
        words.setSpacing(px(3))
        step = Sentence(what, role)
        step.setAccessibleName(self.tr("{number}. {step}").format(number=number, step=what))
        words.addWidget(step)
        if more:
            words.addWidget(Sentence(more, "secondary"))
        if below is not None:
            words.addWidget(below)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
