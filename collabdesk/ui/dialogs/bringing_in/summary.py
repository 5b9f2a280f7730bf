"""Beside the rows stands what will be made, what needs somebody's eye, and what stays in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.exchange.planned import FindingKind
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.exchange.planned import Finding, ImportPlan
    from collabdesk.ui.dialogs.bringing_in.work import Before
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.wordings.bringing_in import BringingInWording

WORST_FIRST = list(FindingKind)


class SummaryItem(QWidget):
    """An icon, a sentence, what it means, and perhaps one way on."""

    def __init__(self, look: tuple[str, str], parts: list[Part], meaning: str = "", action: str = "") -> None:
        super().__init__()
        self.kind: FindingKind | None = None
        icon, grid = QLabel(), QGridLayout(self)
        wear_icon(icon, look[0], look[1], 17)
        sentence = Sentence()
        sentence.set_parts(parts)
        grid.setContentsMargins(0, 0, 0, px(4))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(3))
        grid.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(sentence, 0, 1)
        grid.setColumnStretch(1, 1)
        if meaning:
            grid.addWidget(Caption(meaning), 1, 1)
        self.button = link_button(action)
        self.button.setVisible(False)
        if action:
            grid.addWidget(self.button, 2, 1, Qt.AlignmentFlag.AlignLeft)
            self.button.setAccessibleName(f"{action}: {sentence.plain_text()}")
            self.button.show()


class Summary(ScrollColumn):
    """What bringing these rows in does; ``rows_wanted`` tells which rows to show, None for all of them."""

    rows_wanted = Signal(object)

    def __init__(self, wording: BringingInWording, parent: QWidget | None = None) -> None:
        super().__init__((24, 18, 20, 18), 6, parent)
        self._wording = wording
        self._shown: FindingKind | None = None
        self._last: tuple[ImportPlan, Before] | None = None
        set_role(self, "summary")

    def show_words_missing(self) -> None:
        """Say that no column holds the words yet."""
        self._last = None
        self.clear()
        self.add(SectionHead(self.tr("What will be made")))
        parts: list[Part] = [(self.tr("Nothing yet."), "bold")]
        meaning = self.tr("Choose the column that holds their exact words.")
        self.add(SummaryItem(("circle-dashed", "warn_text"), parts, meaning))
        self.add_stretch()

    def show_plan(self, plan: ImportPlan, before: Before) -> None:
        """Say what would come in."""
        self._last, self._shown = (plan, before), None
        self._write()

    def _write(self) -> None:
        if self._last is None:
            return
        plan, before = self._last
        self.clear()
        self._made(plan)
        self._add_findings(self.tr("Needs your eye"), plan.findings, self._before(plan, before))
        self._add_findings(self.tr("Cannot be used"), plan.unusable)
        self.add_stretch()

    def _made(self, plan: ImportPlan) -> None:
        self.add(SectionHead(self.tr("What will be made")))
        things = self.tr("%n thing(s) people said", "", len(plan.inputs))
        keeps = self.tr("Each keeps its file name and row number.") if plan.source_name else ""
        self.add(SummaryItem(("message-square-quote", "accent"), [(things, "bold")], keeps))
        for icon, words, names in (
            ("calendar-days", self.tr("%n session(s)", "", len(plan.sessions)), plan.sessions),
            ("users", self.tr("%n group(s)", "", len(plan.groups)), plan.groups),
            ("sticky-note", self.tr("%n pattern(s)", "", len(plan.patterns)), plan.patterns),
            ("user", self.tr("%n person(s)", "", len(plan.people)), ()),
        ):
            count = len(plan.people) if icon == "user" else len(names)
            if count:
                self.add(SummaryItem((icon, "accent"), [(words, "bold")], self._wording.names(names)))

    def _before(self, plan: ImportPlan, before: Before) -> list[QWidget]:
        here = sum(1 for f in plan.findings if f.kind is FindingKind.SAME_WORDS_IN_WORKBOOK)
        if not (plan.same_file_before or (before.from_file and here)):
            return []
        parts: list[Part] = [
            (plan.source_name, "bold"),
            (" " + self.tr("was brought in before."), "plain"),
        ]
        meaning = self.tr("%n thing(s) from it (is|are) here already.", "", before.from_file)
        return [SummaryItem(("history", "warn_text"), parts, meaning)]

    def _add_findings(
        self, heading: str, findings: tuple[Finding, ...], first: list[QWidget] | None = None
    ) -> None:
        if not findings and not first:
            return
        space = QVBoxLayout()
        space.addSpacing(px(10))
        self.column.addLayout(space)
        self.add(SectionHead(heading))
        for item in first or []:
            self.add(item)
        for kind in WORST_FIRST:
            of_kind = [finding for finding in findings if finding.kind is kind]
            if of_kind:
                self.add(self._item(kind, of_kind))

    def _item(self, kind: FindingKind, findings: list[Finding]) -> SummaryItem:
        numbers = [finding.row_number for finding in findings]
        parts: list[Part] = [
            (self._wording.rows(numbers), "bold"),
            (" " + self._wording.finding(findings[0], len(findings)), "plain"),
        ]
        if self._shown is kind:
            action = self.tr("Show all rows")
        else:
            action = self.tr("Show these rows") if len(numbers) > 1 else ""
        item = SummaryItem(self._wording.look(kind), parts, self._wording.comfort(kind), action)
        item.kind = kind
        item.button.clicked.connect(lambda: self._show_rows(kind, numbers))
        return item

    def _show_rows(self, kind: FindingKind, numbers: list[int]) -> None:
        self._shown = None if self._shown is kind else kind
        self.rows_wanted.emit(frozenset(numbers) if self._shown else None)
        self._write()
        for item in self.findChildren(SummaryItem):
            if item.kind is kind and not item.isHidden():
                # A button is there to be focused once the layout has shown it.
                QTimer.singleShot(0, item.button, item.button.setFocus)
