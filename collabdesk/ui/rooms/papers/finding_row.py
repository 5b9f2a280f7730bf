"""One thing to know of a paper, with the one way on beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from collabdesk.papers.checks.finding import CheckKind, Weight
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.focus import give_focus
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from collabdesk.papers.checks.finding import Finding
    from collabdesk.ui.wordings.paper_findings import PaperFindingWording

LOOKS: Final = {
    Weight.STOPS: ("octagon-pause", "rose_text", "rose"),
    Weight.MISSING: ("circle-dashed", "warn_text", "warn"),
    Weight.PRIVACY: ("shield-check", "accent", "accent"),
    Weight.KNOW: ("info", "text2", "secondary"),
}
"""Icon, its colour and the role of the group's name, by weight."""


class FindingRow(QWidget):
    """One finding; ``pressed`` asks for the way on, ``answered`` says that it points to nobody.

    ``leave_out_wanted`` asks for the paper without these words, ``print_again_wanted`` for all that were
    left out.

    Args:
        finding: What was found.
        wording: Its words.
        parent: As in Qt.
    """

    pressed = Signal()
    answered = Signal()
    leave_out_wanted = Signal()
    print_again_wanted = Signal()

    def __init__(self, finding: Finding, wording: PaperFindingWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        said = wording.words(finding)
        icon, grid = QLabel(), QGridLayout(self)
        name, colour, _ = LOOKS[finding.weight]
        wear_icon(icon, name, colour, 17)
        grid.setContentsMargins(0, 0, 0, px(4))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(3))
        grid.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._what = Sentence(said.what, "strong")
        self._what.setAccessibleName(f"{wording.weight(finding.weight)}: {said.what}")
        grid.addWidget(self._what, 0, 1)
        grid.setColumnStretch(1, 1)
        if said.where:
            grid.addWidget(Caption(said.where), 1, 1)
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons, gap=10)
        if said.way_on:
            buttons.addWidget(self._button(said.way_on, said.what, self.pressed))
        if finding.key and finding.weight is Weight.STOPS:
            buttons.addWidget(self._button(wording.points_to_nobody(), said.what, self.answered))
            if finding.kind is CheckKind.RECOGNISABLE:
                buttons.addWidget(self._button(wording.leave_out(), said.what, self.leave_out_wanted))
        if finding.kind is CheckKind.WORDS_LEFT_OUT:
            buttons.addWidget(self._button(wording.print_again(), said.what, self.print_again_wanted))
        if buttons.count():
            grid.addWidget(self._buttons, 2, 1)

    def take_focus(self) -> None:
        """Take the keyboard: to its first button, or to its words where it has none."""
        if not give_focus(self._buttons):
            self._what.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._what.setFocus()

    def _button(self, words: str, about: str, told: SignalInstance) -> QPushButton:
        button = link_button(words)
        button.setAccessibleName(f"{words}: {about}")
        button.clicked.connect(told)
        return button
