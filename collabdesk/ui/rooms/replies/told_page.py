"""One person who was told, or is not to be: what was said to them, and what they said then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.next_step import StepKind, next_step
from collabdesk.domain.standing import Silence
from collabdesk.domain.words import InputState, ReplyState, Said
from collabdesk.ui.kit.text import SectionHead, Sentence, Words
from collabdesk.ui.kit.verdict import VerdictBox
from collabdesk.ui.rooms.actions.their_words import TheirWords
from collabdesk.ui.rooms.said.head import CHIP_TONES
from collabdesk.ui.rooms.said.steps import SAID_ICONS
from collabdesk.ui.wordings.boxes import BoxWording
from collabdesk.ui.wordings.said import SaidWording
from collabdesk.ui.wordings.steps import StepWording

if TYPE_CHECKING:
    from collabdesk.domain.records import Verdict
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.context import RoomContext

VERDICT_STEPS = (StepKind.ASK_WHAT_THEY_SAY, StepKind.ASK_WHAT_CHANGED, StepKind.TALK_TO_THEM)
VERDICT, TRAIL = "verdict", "trail"


class ToldPage(QObject):
    """Fills a pane with what passed between us and one person; ``input_wanted`` asks for the whole trail."""

    input_wanted = Signal(object)

    def __init__(self, context: RoomContext, pane: DetailPane) -> None:
        super().__init__(pane)
        self._context, self._pane = context, pane
        self._steps, self._boxes = StepWording(context.wording, self), BoxWording(self)
        self._said = SaidWording(context.wording, self)
        self.next_kind = TRAIL

    def show_trail(self, trail: Trail) -> None:
        """Show what was told and what came back, in order."""
        wording, said = self._context.wording, trail.chain.input
        look = wording.state_look(trail.standing.state)
        chip = (wording.of(trail.standing.state), look.icon, CHIP_TONES[look.tone])
        self._pane.begin(chip, wording.number("input", said.number), "")
        page = self._pane.page
        words = TheirWords(self._context, [trail])
        words.input_wanted.connect(self.input_wanted)
        page.add(words)
        for decision in trail.chain.decisions:
            page.add(_sentence(self._steps.decided(decision)))
            for box in self._boxes.reason(decision, wording) if decision.answer.is_no else ():
                made = VerdictBox(box.tone)
                for icon, parts in box.sentences:
                    made.add_sentence(parts, icon)
                page.add(made)
        if trail.chain.replies:
            page.add(SectionHead(self.tr("What we told them")))
        for reply in trail.chain.replies:
            day = reply.happened_on or reply.due_on
            when: list[Part] = [(f" {wording.long_day(day)}", "secondary")] if day else []
            page.add(_sentence([*self._steps.replied(reply), *when]))
            if reply.said.strip():
                page.add(Sentence(reply.said.strip(), "secondary"))
        if trail.chain.verdicts:
            page.add(SectionHead(self.tr("They said")))
        for verdict in trail.chain.verdicts:
            page.add(self._verdict(verdict))
            if verdict.words:
                page.add(Words(verdict.words, size="small"))
        page.add_stretch()
        self._show_next(trail)

    def _verdict(self, verdict: Verdict) -> VerdictBox:
        wording = self._context.wording
        unfair = verdict.fair is Said.NO
        box = VerdictBox("rose" if unfair else "soft")
        day = wording.long_day(verdict.given_on)
        lead = self._boxes.not_fair() if unfair else self._boxes.they_said()
        box.add_sentence([(lead, "bold"), (f" {day}", "secondary")])
        box.add_answers(
            [
                (SAID_ICONS[a], question, wording.of(a).lower())
                for question, a in self._boxes.questions(verdict)
            ]
        )
        return box

    def _show_next(self, trail: Trail) -> None:
        step = next_step(trail.chain)
        self.next_kind = TRAIL
        if trail.standing.state is InputState.REOPENED:
            caption = self.tr("They said it was not fair. Answer it again where it was said.")
            self._pane.show_next(caption, self.tr("Go to what they said"))
        elif step.kind in VERDICT_STEPS:
            self.next_kind = VERDICT
            _icon, sentence, caption, button = self._said.next_step(step, self._context.person_word())
            self._pane.show_next(f"{sentence} {caption}".strip(), button)
        elif not trail.chain.decisions:
            caption = self.tr("There is no answer to tell yet.")
            self._pane.show_next(caption, self.tr("Go to what they said"))
        else:
            self._pane.show_next(self._said.rest(step), "")


def _sentence(parts: list[Part]) -> Sentence:
    made = Sentence()
    made.set_parts(parts)
    return made


def is_to_tell(trail: Trail) -> bool:
    """Whether a letter is the next thing: not told yet, or not reached, and nobody asked us not to."""
    if trail.standing.silence is Silence.NOT_TOLD:
        return True
    happened = [reply for reply in trail.chain.replies if reply.state is not ReplyState.DUE]
    not_reached = bool(happened) and happened[-1].state is ReplyState.COULD_NOT_REACH
    return trail.standing.state is InputState.ANSWERED and not_reached
