"""One action as a person tells it: whose words, what was decided, who has it, how it went, what it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import gaps_of_action
from collabdesk.domain.words import Said
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.kit.verdict import VerdictBox
from collabdesk.ui.rooms.actions.fact_grid import FactGrid
from collabdesk.ui.rooms.actions.their_words import TheirWords
from collabdesk.ui.wordings.steps import StepWording

if TYPE_CHECKING:
    from collabdesk.domain.gap_kinds import Gap
    from collabdesk.domain.records import Action, Verdict
    from collabdesk.storage.queries.actions import ActionDetail
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.actions import ActionsWording

OWNER, OUTCOME, CHANGE, NOTHING = "owner", "outcome", "change", ""


class ActionPage(QObject):
    """Fills a pane with one action; ``input_wanted`` carries the uid of words pressed."""

    input_wanted = Signal(object)
    link_pressed = Signal()

    def __init__(self, context: RoomContext, wording: ActionsWording, pane: DetailPane) -> None:
        super().__init__(pane)
        self._context, self._wording, self._pane = context, wording, pane
        self._steps = StepWording(context.wording, self)
        self.next_kind = NOTHING

    def show_action(self, detail: ActionDetail) -> None:
        """Show an action, and say its next step."""
        action, wording = detail.action, self._context.wording
        self._pane.begin(self._wording.chip(action), wording.number("action", action.number), action.what)
        more = detail.answered - len(detail.answers)
        words = TheirWords(
            self._context, detail.answers, self._wording.more_answered(more) if more > 0 else ""
        )
        words.input_wanted.connect(self.input_wanted)
        page = self._pane.page
        if detail.answered:
            page.add(words)
        else:
            alone = Sentence(role="advice")
            asked = self.tr("It answers nothing anyone said yet.")
            alone.set_parts([(asked + " ", "warn"), (self.tr("Say whose words it answers"), "link")])
            alone.link_pressed.connect(lambda _words: self.link_pressed.emit())
            page.add(alone)
        page.add(Divider())
        page.add(self._facts(detail))
        self._add_test(action)
        self._add_verdicts(detail)
        page.add_stretch()
        self._show_next(detail)

    def _facts(self, detail: ActionDetail) -> FactGrid:
        action, wording = detail.action, self._context.wording
        facts = FactGrid()
        for decision in dict.fromkeys(d for t in detail.answers for d in t.chain.decisions[-1:]):
            parts: list[Part] = [(self._wording.answer_of(decision) + ". ", "bold"), (decision.what, "plain")]
            if decision.reason:
                parts.append((self.tr(" Because: {reason}").format(reason=decision.reason), "plain"))
            facts.add_fact(self.tr("We decided"), parts)
        facts.add_fact(self.tr("Who"), self._who(detail))
        facts.add_fact(self.tr("With"), action.partner)
        facts.add_fact(self.tr("When"), self._when(action))
        facts.add_fact(self._wording.outcome_name(action.state), action.outcome)
        facts.add_fact(self.tr("Who could lose out"), action.who_could_lose)
        knock_on: list[Part] = [(action.knock_on, "plain")] if action.knock_on else []
        if any(gap.kind is GapKind.KNOCK_ON_UNSAID for gap in self._gaps(detail)):
            asked = self.tr("If this sends more people somewhere, can that place cope? Who pays?")
            knock_on = [(asked, "warn")]
        facts.add_fact(self.tr("Knock-on"), knock_on)
        facts.add_fact(self.tr("Moved"), action.resources_moved)
        if action.look_again_on:
            facts.add_fact(self.tr("Look again"), wording.long_day(action.look_again_on))
        return facts

    def _who(self, detail: ActionDetail) -> list[Part]:
        if detail.action.owner.strip():
            return [(detail.action.owner, "plain")]
        if detail.owner_code is not None:
            return [(self._context.wording.number("person", detail.owner_code), "plain")]
        return [(self.tr("Who does this?"), "warn")] if detail.action.state.is_open else []

    def _when(self, action: Action) -> list[Part]:
        wording = self._context.wording
        parts = []
        if action.starts_on:
            parts.append(self.tr("From {day}.").format(day=wording.day(action.starts_on)))
        if action.due_on:
            parts.append(self.tr("By {day}.").format(day=wording.day(action.due_on)))
        if action.ended_on and not action.state.is_open:
            parts.append(self.tr("Ended {day}.").format(day=wording.day(action.ended_on)))
        found: list[Part] = [(" ".join(parts), "plain")] if parts else []
        if action.state.is_open and action.due_on is None:
            found.append(((" " if parts else "") + self.tr("By when?"), "warn"))
        elif action.state.is_open and action.due_on and action.due_on < self._context.today():
            late = wording.late((self._context.today() - action.due_on).days)
            found.append((f" {late}.", "warn"))
        return found

    def _add_test(self, action: Action) -> None:
        if not (action.smallest_test or action.expected or action.surprised):
            return
        self._pane.page.add(SectionHead(self.tr("The small test")))
        test = FactGrid()
        test.add_fact(self.tr("The test"), action.smallest_test)
        test.add_fact(self.tr("We expected"), action.expected)
        test.add_fact(
            self.tr("What surprised us"), action.surprised or [(self.tr("Not written yet"), "secondary")]
        )
        self._pane.page.add(test)

    def _add_verdicts(self, detail: ActionDetail) -> None:
        """Put what we say and what they say under one another, apart, and never added up (law 4)."""
        page = self._pane.page
        if detail.changes:
            page.add(SectionHead(self.tr("Changed, we say")))
        for change in detail.changes:
            box = VerdictBox("sunken")
            direction, strength = (
                self._steps.direction(change.direction),
                self._steps.strength(change.strength),
            )
            box.add_sentence([(direction, "bold"), (f" {change.what.rstrip('.')}. {strength}", "plain")])
            page.add(box)
        said = [v for trail in detail.answers for v in trail.chain.verdicts[-1:]]
        if said:
            page.add(SectionHead(self.tr("They said")))
        for verdict in said:
            page.add(self._verdict(verdict))

    def _verdict(self, verdict: Verdict) -> VerdictBox:
        wording = self._context.wording
        box = VerdictBox("rose" if verdict.fair is Said.NO else "soft")
        fair = self.tr("Fair: {answer}.").format(answer=wording.of(verdict.fair).lower())
        changed = self.tr("Changed for me: {answer}.").format(
            answer=wording.of(verdict.changed_for_me).lower()
        )
        box.add_sentence([(f"{fair} {changed}", "bold"), (f" {wording.ago(verdict.given_on)}", "secondary")])
        if verdict.words:
            box.add_sentence([(wording.quoted(verdict.words), "plain")])
        return box

    def _gaps(self, detail: ActionDetail) -> list[Gap]:
        found = gaps_of_action(detail.action, self._context.today(), changed=bool(detail.changes))
        return list(found)

    def _show_next(self, detail: ActionDetail) -> None:
        action = detail.action
        owned = bool(action.owner.strip()) or action.owner_person is not None
        if action.state.is_open and (not owned or action.due_on is None):
            self.next_kind = OWNER
            self._pane.show_next(
                self.tr("A promise has somebody who keeps it, and a day."), self.tr("Say who and by when")
            )
        elif action.state.is_open:
            self.next_kind = OUTCOME
            person = self._context.person_word()
            caption = self.tr("Ask the {person} with you before you choose.").format(person=person)
            self._pane.show_next(caption, self.tr("Say how it went"))
        elif not detail.changes:
            self.next_kind = CHANGE
            caption = self.tr("What is different now? “Nothing yet” can be said too.")
            self._pane.show_next(caption, self.tr("Record what changed"))
        else:
            self.next_kind = NOTHING
            self._pane.show_next(self.tr("Nothing is missing here. You can always add to it."), "")
