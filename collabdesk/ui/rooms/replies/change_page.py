"""One change: what we say and on what ground, then apart, what people say; never added up (law 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collabdesk.domain.gaps import gaps_of_change
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.kit.verdict import VerdictBox
from collabdesk.ui.rooms.actions.fact_grid import FactGrid
from collabdesk.ui.rooms.actions.their_words import TheirWords
from collabdesk.ui.rooms.replies.change_form import SURE
from collabdesk.ui.rooms.replies.strength_squares import StrengthSquares
from collabdesk.ui.rooms.said.steps import DIRECTION_ICONS
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.steps import StepWording

if TYPE_CHECKING:
    from collabdesk.domain.records import Change
    from collabdesk.storage.queries.replies import ChangeDetail
    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.replies import RepliesWording


class ChangePage(QObject):
    """Fills a pane with one change; the signals carry the uid of what was pressed."""

    input_wanted = Signal(object)
    action_wanted = Signal(object)

    def __init__(self, context: RoomContext, wording: RepliesWording, pane: DetailPane) -> None:
        super().__init__(pane)
        self._context, self._wording, self._pane = context, wording, pane
        self._steps = StepWording(context.wording, self)

    def show_change(self, detail: ChangeDetail) -> None:
        """Show a change, and ask who else says so where it claims more than it shows (K31)."""
        change, wording = detail.change, self._context.wording
        chip = (wording.of(change.direction), DIRECTION_ICONS[change.direction], "accent")
        self._pane.begin(chip, wording.number("change", change.number), change.what)
        page = self._pane.page
        page.add(SectionHead(self.tr("Changed, we say")))
        page.add(self._strength(change))
        page.add(self._facts(detail))
        page.add(Divider())
        page.add(SectionHead(self.tr("They said")))
        said = [(trail, v) for trail in detail.answers for v in trail.chain.verdicts[-1:]]
        if not said:
            page.add(Sentence(self.tr("Nobody has been asked yet."), "secondary"))
        for trail, verdict in said:
            box = VerdictBox("soft")
            answer = wording.of(verdict.changed_for_me).lower()
            number = wording.number("input", trail.chain.input.number)
            begin = self.tr("{number}. Changed for me: {answer}.").format(number=number, answer=answer)
            box.add_sentence([(begin, "bold"), (f" {wording.ago(verdict.given_on)}", "secondary")])
            if verdict.words:
                box.add_sentence([(wording.quoted(verdict.words), "plain")])
            page.add(box)
        if detail.answers:
            page.add(SectionHead(self.tr("Whose words it came of")))
            words = TheirWords(self._context, detail.answers)
            words.input_wanted.connect(self.input_wanted)
            page.add(words)
        page.add_stretch()
        self._pane.show_next(self.tr("A change can be worse, or nothing. Say it as it is."), "")

    def _strength(self, change: Change) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(StrengthSquares(change.strength), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Sentence(self._steps.strength(change.strength), "strong"), 1)
        return holder

    def _facts(self, detail: ChangeDetail) -> FactGrid:
        change, wording = detail.change, self._context.wording
        facts = FactGrid()
        facts.add_fact(self.tr("Why we think so"), change.why_we_think_so)
        facts.add_fact(self.tr("Outside the team"), change.outside_source)
        facts.add_fact(self.tr("Who took part"), change.contributor_source)
        facts.add_fact(self.tr("Who decided"), change.decider_source)
        if any(gaps_of_change(change)):
            asked = self.tr("Why do you think so, and who else says so?")
            if change.strength >= SURE:
                asked = self.tr("You say it clearly helped. Who outside the team says so?")
            facts.add_fact(self.tr("Not shown yet"), [(asked, "warn")])
        facts.add_fact(self.tr("What else helped"), change.else_helped)
        if change.expected is not None:
            answer = self.tr("Yes, we expected it.") if change.expected else self.tr("No, it surprised us.")
            facts.add_fact(self.tr("Expected"), answer)
        facts.add_fact(self.tr("Where"), change.where)
        facts.add_fact(self.tr("Seen on"), wording.long_day(change.seen_on))
        if change.since:
            facts.add_fact(self.tr("Since"), wording.long_day(change.since))
        for action in detail.actions:
            number = wording.number("action", action.number)
            facts.add_fact(self.tr("Came of"), [(number, "link"), (f" {action.what}", "plain")])
        by_number = {wording.number("action", a.number): a.uid for a in detail.actions}
        facts.link_pressed.connect(lambda number: self.action_wanted.emit(by_number[number]))
        return facts
