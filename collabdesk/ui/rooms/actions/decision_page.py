"""One decision as a person tells it: the answer, why, who decided, whose words it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import gaps_of_decision
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.actions.fact_grid import FactGrid
from collabdesk.ui.rooms.actions.their_words import TheirWords

if TYPE_CHECKING:
    from collabdesk.domain.records import Decision
    from collabdesk.storage.queries.decisions import DecisionDetail
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.actions import ActionsWording


class DecisionPage(QObject):
    """Fills a pane with one decision; ``input_wanted`` carries the uid of words that were pressed."""

    input_wanted = Signal(object)

    def __init__(self, context: RoomContext, wording: ActionsWording, pane: DetailPane) -> None:
        super().__init__(pane)
        self._context, self._wording, self._pane = context, wording, pane

    def show_decision(self, detail: DecisionDetail) -> None:
        """Show a decision; a no is shown as fully as a yes."""
        decision, wording = detail.decision, self._context.wording
        no = decision.answer.is_no
        chip = (wording.of(decision.answer), "scale", "plain" if no else "accent")
        title = decision.what or decision.reason or wording.of(decision.answer)
        self._pane.begin(chip, wording.number("decision", decision.number), title)
        more = detail.answered - len(detail.answers)
        words = TheirWords(
            self._context, detail.answers, self._wording.more_answered(more) if more > 0 else ""
        )
        words.input_wanted.connect(self.input_wanted)
        page = self._pane.page
        if detail.answered:
            page.add(words)
        else:
            page.add(Sentence(self.tr("It answers nothing anyone said yet."), "advice"))
        page.add(Divider())
        page.add(self._facts(decision))
        page.add_stretch()
        again = decision.look_again_on
        if again and again <= self._context.today():
            caption = self.tr("You said you would look at this again on {day}.").format(
                day=wording.long_day(again)
            )
            self._pane.show_next(caption, self.tr("Look at it again"))
        else:
            self._pane.show_next(self.tr("An answer can be put right. What was there can be undone."), "")

    def _facts(self, decision: Decision) -> FactGrid:
        wording = self._context.wording
        facts = FactGrid()
        why: list[Part] = []
        if decision.reason_kind:
            why.append((wording.of(decision.reason_kind) + ". ", "bold"))
        if decision.reason:
            why.append((decision.reason, "plain"))
        for gap in gaps_of_decision(decision):
            if gap.kind is GapKind.NO_WITHOUT_REASON:
                said = self.tr("People can live with a no. They can’t live with silence. Add the reason.")
                why.append((said, "warn"))
        facts.add_fact(self.tr("Our answer"), [(wording.of(decision.answer), "bold")])
        facts.add_fact(self.tr("Because of"), why)
        facts.add_fact(*self._wording.where_of(decision))
        facts.add_fact(self.tr("We weighed up"), decision.weighed)
        facts.add_fact(self.tr("Who decided"), decision.decided_by)
        facts.add_fact(self.tr("In the room"), decision.in_the_room)
        facts.add_fact(self.tr("Other views"), decision.other_views)
        facts.add_fact(self.tr("Decided on"), wording.long_day(decision.decided_on))
        if decision.until:
            facts.add_fact(self.tr("Trying until"), wording.long_day(decision.until))
        if decision.look_again_on:
            facts.add_fact(self.tr("Look again"), wording.long_day(decision.look_again_on))
        return facts
