"""The column beside the page: what to know before the paper is handed over, worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.papers.checks.finding import CheckKind, Weight
from collabdesk.ui.kit.buttons import icon_button, link_button
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.rooms.papers.finding_row import LOOKS, FindingRow
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from collabdesk.papers.checks.finding import Finding
    from collabdesk.ui.wordings.paper_findings import PaperFindingWording

DOWN: Final = QBoxLayout.Direction.TopToBottom
GIVEN_OUT: Final = CheckKind.WITHDRAWN_WORDS_GIVEN_OUT
FIRST: Final = 2
"""So many papers that hold words taken back since stand on top, before what stops this one."""
SHOWN: Final = 8
"""How many are open at first; the rest, which weigh least, are folded."""


class ChecksPane(QWidget):
    """What to know, in four groups.

    ``way_on_wanted``, ``answered`` and ``leave_out_wanted`` tell the Finding whose button was pressed;
    ``print_again_wanted`` that no words shall be left out, ``choices_wanted`` that how the paper is made
    shall be shown.

    Args:
        wording: The words of findings.
        parent: As in Qt.
    """

    way_on_wanted = Signal(object)
    answered = Signal(object)
    leave_out_wanted = Signal(object)
    print_again_wanted = Signal()
    choices_wanted = Signal()

    def __init__(self, wording: PaperFindingWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[FindingRow] = []
        self._unfolded, self._answering = False, False
        self._made_how = link_button("")
        self._made_how.clicked.connect(self.choices_wanted)
        self._notes = ScrollColumn((20, 6, 16, 12), 6)
        self._notes.setAccessibleName(self.tr("Before you issue it"))
        self._head = QBoxLayout(DOWN)
        onward = icon_button("chevron-down", self.tr("The next check (F8)"))
        onward.clicked.connect(self.next_check)
        first = QHBoxLayout()
        first.addWidget(SectionHead(self.tr("Before you issue it")), 1)
        first.addWidget(onward)
        self._head.addLayout(first)
        self._head.addWidget(self._made_how)
        self._head.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._notes, 1)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Take as little height as can be where it stands under the page."""
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if narrow else DOWN)
        self._head.setContentsMargins(px(20), px(4 if narrow else 12), px(10), 0)
        self._head.setSpacing(0)

    def show_made_how(self, words: str) -> None:
        """Say in one line how the paper is made; pressed, it opens the choices."""
        self._made_how.setText(words)
        self._made_how.setAccessibleName(self.tr("How it is made: {words}").format(words=words))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say what to know of the paper in sight; ``findings`` come heaviest first."""
        if tuple(findings) != self._findings and not self._answering:
            self._unfolded = False
        self._findings = tuple(findings)
        self._fill()
        if self._answering:
            # Whoever answers one question after another stays at it with the keyboard.
            self._answering = False
            self.go_to_what_stops()

    def show_waiting(self) -> None:
        """Take away what was said of another paper."""
        self._findings, self._rows = (), []
        self._notes.clear()

    def next_check(self) -> None:
        """Put the keyboard on the check after the one it is on; after the last comes the first."""
        here = next((place for place, row in enumerate(self._rows) if _has_focus(row)), -1)
        if self._rows:
            self._go_to(self._rows[(here + 1) % len(self._rows)])

    def go_to_what_stops(self) -> bool:
        """Put the keyboard on the first thing that stops the paper; False where nothing does."""
        for row in self._rows:
            if row.finding.weight is Weight.STOPS:
                self._go_to(row)
                return True
        return False

    def _answer(self, finding: Finding, told: SignalInstance) -> None:
        self._answering = True
        told.emit(finding)

    def _go_to(self, row: FindingRow) -> None:
        row.take_focus()
        self._notes.ensureWidgetVisible(row)

    def _fill(self) -> None:
        self._notes.clear()
        self._rows = []
        given_out = [one for one in self._findings if one.kind is GIVEN_OUT][:FIRST]
        rest = [one for one in self._findings if one not in given_out]
        shown = rest if self._unfolded else rest[:SHOWN]
        self._add_group(self.tr("Already given out"), "rose", given_out)
        for weight in Weight:
            of_weight = [finding for finding in shown if finding.weight is weight]
            self._add_group(self._wording.weight(weight), LOOKS[weight][2], of_weight)
        folded = len(rest) - len(shown)
        if folded:
            more = link_button(self.tr("Show the other %n", "", folded))
            more.clicked.connect(self._unfold)
            self._notes.add(more)
        if not self._findings:
            self._notes.add(Sentence(self.tr("Nothing to look at."), "secondary"))
        self._notes.add_stretch()

    def _add_group(self, name: str, role: str, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        self._notes.column.addSpacing(px(6))
        self._notes.add(Sentence(name, role))
        for finding in findings:
            row = FindingRow(finding, self._wording)
            row.pressed.connect(lambda finding=finding: self.way_on_wanted.emit(finding))
            row.answered.connect(lambda finding=finding: self._answer(finding, self.answered))
            row.leave_out_wanted.connect(lambda finding=finding: self._answer(finding, self.leave_out_wanted))
            row.print_again_wanted.connect(self.print_again_wanted)
            self._rows.append(row)
            self._notes.add(row)

    def _unfold(self) -> None:
        self._unfolded = True
        folded_from = len(self._rows)
        self._fill()
        self._go_to(self._rows[folded_from])


def _has_focus(row: FindingRow) -> bool:
    return any(widget.hasFocus() for widget in (row, *row.findChildren(QWidget)))
