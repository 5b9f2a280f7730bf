"""Beside the page: the checks or how the paper is made, and under both the button that issues it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from collabdesk.papers.checks.finding import Weight
from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.rooms.papers.checks_pane import ChecksPane
from collabdesk.ui.rooms.papers.options_pane import OptionsPane
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.papers.checks.finding import Finding
    from collabdesk.ui.wordings.paper_findings import PaperFindingWording
    from collabdesk.ui.wordings.papers import PapersWording

DOWN: Final = QBoxLayout.Direction.TopToBottom
LEAST_HEIGHT: Final = 40


class SidePane(QFrame):
    """Checks, choices and the foot.

    ``issue_pressed`` tells that the paper shall be given out and nothing stops it; ``draft_pressed`` that a
    copy shall be saved that is not entered in the register.

    Args:
        wording: The room's sentences.
        findings: The words of findings.
        parent: As in Qt.
    """

    issue_pressed = Signal()
    draft_pressed = Signal()

    def __init__(
        self, wording: PapersWording, findings: PaperFindingWording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        self.checks, self.options = ChecksPane(findings), OptionsPane(wording)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.checks)
        self._stack.addWidget(self.options)
        self._state = Caption()
        self.issue_button = filled_button(self.tr("Issue this paper"), "file-down")
        self.draft_button = quiet_button(self.tr("Save a draft copy"))
        self._foot = QBoxLayout(DOWN)
        self._foot.addWidget(self._state, 1)
        self._foot.addWidget(self.issue_button)
        self._foot.addWidget(self.draft_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot)
        self.issue_button.clicked.connect(self._issue)
        self.draft_button.clicked.connect(self.draft_pressed)
        self.checks.choices_wanted.connect(self.show_choices)
        self.options.closed.connect(self.show_checks)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Take as little height as can be where it stands under the page."""
        self.checks.set_narrow(narrow=narrow)
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight if narrow else DOWN)
        self._foot.setSpacing(px(8))
        self._foot.setContentsMargins(px(20), px(6), px(16), px(8 if narrow else 14))
        # What scrolls asks for the height of its own bar, which is more than there is under a page.
        self._stack.setMinimumHeight(px(LEAST_HEIGHT) if narrow else 0)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignHCenter
        self._state.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what to know of the paper in sight, and over the button what stops it."""
        self.checks.show_findings(findings)
        stops = sum(1 for finding in findings if finding.weight is Weight.STOPS)
        missing = sum(1 for finding in findings if finding.weight is Weight.MISSING)
        if stops:
            said = self.tr("%n thing(s) (stops|stop) it.", "", stops)
        elif missing:
            said = self.tr("Nothing stops it. %n thing(s) (is|are) missing.", "", missing)
        else:
            said = self.tr("Nothing stops it.")
        self.show_state(said)

    def show_waiting(self) -> None:
        """Say nothing of a paper that is not made yet."""
        self.checks.show_waiting()
        self.show_state("")

    def show_state(self, words: str) -> None:
        """Say over the button how the paper stands."""
        self._state.set_text(words)

    def show_choices(self) -> None:
        """Turn to how the paper is made; the keyboard goes with it."""
        self._stack.setCurrentWidget(self.options)
        self.options.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_checks(self) -> None:
        """Turn to what to know of the paper."""
        self.options.settle()
        self._stack.setCurrentWidget(self.checks)

    def _issue(self) -> None:
        # Never disabled: a button that does nothing tells nobody what to do first.
        self.show_checks()
        if not self.checks.go_to_what_stops():
            self.issue_pressed.emit()
