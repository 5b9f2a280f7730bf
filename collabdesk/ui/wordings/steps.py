"""The sentence of each step of a trail: its name in bold, then what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.words import ActionState, Answer, CheckResult, Direction, ReplyState

if TYPE_CHECKING:
    from collabdesk.domain.records import Action, Change, Check, Decision, Hearing, Reply
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.wording import Wording


class StepWording(QObject):
    """Gives the parts of a step's sentence, ready for `Sentence.set_parts`."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def said(self, trail: Trail) -> list[Part]:
        """Say where it was said, and by how many."""
        said = trail.chain.input
        where = (
            self.tr(" at {session}.").format(session=trail.session.name)
            if trail.session
            else self.tr(" and kept here.")
        )
        parts: list[Part] = [(self.tr("Said"), "bold"), (where, "plain")]
        if said.voices > 1:
            parts.append((" " + self.tr("%n person(s) said the same.", "", said.voices), "plain"))
        if said.said_on_text:
            on_paper = self.tr(" The sheet gives the day as “{text}”.").format(text=said.said_on_text)
            parts.append((on_paper, "secondary"))
        if said.source_name:
            parts.append((self.tr(" From {source}.").format(source=said.source_name), "secondary"))
        return parts

    def checked(self, check: Check) -> list[Part]:
        """Say that it was read back, and what the speaker said."""
        if check.result is CheckResult.NOT_POSSIBLE:
            return [(self.tr("Not read back."), "bold"), (self.tr(" It was not possible."), "plain")]
        if check.result is CheckResult.CORRECTED:
            return [(self.tr("Checked"), "bold"), (self.tr(" with them. They put it right:"), "plain")]
        return [(self.tr("Checked"), "bold"), (self.tr(" with them: “Yes, that’s it.”"), "plain")]

    def heard(self, hearing: Hearing) -> list[Part]:
        """Say who heard it."""
        parts: list[Part] = [
            (self.tr("Heard"), "bold"),
            (self.tr(" by {who}.").format(who=hearing.who), "plain"),
        ]
        if hearing.how:
            parts.append((" " + hearing.how, "plain"))
        return parts

    def decided(self, decision: Decision) -> list[Part]:
        """Say the answer and, in the same sentence, because of what."""
        answer = self._wording.of(decision.answer).lower()
        parts: list[Part] = [(self.tr("Decided: {answer}.").format(answer=answer), "bold")]
        if decision.what:
            parts.append((" " + decision.what, "plain"))
        if decision.reason and not decision.answer.is_no:
            parts.append((self.tr(" Because: "), "bold"))
            parts.append((decision.reason, "plain"))
        return parts

    def decided_by(self, decision: Decision) -> str:
        """Say who decided, who was in the room, and when to look again."""
        parts = []
        if decision.decided_by:
            parts.append(self.tr("By {who}.").format(who=decision.decided_by))
        if decision.in_the_room:
            parts.append(self.tr("In the room: {who}.").format(who=decision.in_the_room))
        if decision.where:
            place = (
                self.tr("Passed to {where}.") if decision.answer is Answer.PASSED_ON else self.tr("{where}.")
            )
            parts.append(place.format(where=decision.where))
        if decision.until:
            parts.append(self.tr("Until {day}.").format(day=self._wording.day(decision.until)))
        if decision.look_again_on:
            parts.append(
                self.tr("We look at it again on {day}.").format(day=self._wording.day(decision.look_again_on))
            )
        return " ".join(parts)

    def acted(self, action: Action) -> list[Part]:
        """Say what is done about it, and who has it."""
        lead = {
            ActionState.PLANNED: self.tr("To do."),
            ActionState.IN_HAND: self.tr("In hand."),
            ActionState.DONE: self.tr("Did."),
            ActionState.PARTLY: self.tr("Did part of it."),
            ActionState.DIFFERENTLY: self.tr("Did it differently."),
            ActionState.STOPPED: self.tr("Stopped."),
        }[action.state]
        parts: list[Part] = [(lead, "bold"), (" " + action.what.rstrip(".") + ".", "plain")]
        if action.outcome:
            parts.append((" " + action.outcome, "plain"))
        if action.owner:
            parts.append((self.tr(" With {who}.").format(who=action.owner), "plain"))
        elif action.state.is_open:
            parts.append((self.tr(" Who does this?"), "warn"))
        return parts

    def action_due(self, action: Action) -> str:
        """Say by when, and how late it is."""
        if not action.state.is_open or action.due_on is None:
            return ""
        return self.tr("By {day}, {away}.").format(
            day=self._wording.day(action.due_on), away=self._wording.away(action.due_on)
        )

    def strength(self, strength: int) -> str:
        """Say how surely a change came of this (method.md 2.3)."""
        return (
            self.tr("We can’t tell yet."),
            self.tr("It may have helped."),
            self.tr("It probably helped."),
            self.tr("It clearly helped."),
            self.tr("It would not have happened without it."),
        )[min(max(strength, 0), 4)]

    def direction(self, direction: Direction) -> str:
        """Say which way a change went, as the beginning of a sentence."""
        return self._wording.of(direction) + "."

    def change_sources(self, change: Change) -> str:
        """Say who says so, and what else helped."""
        sources = [change.outside_source, change.contributor_source, change.decider_source]
        parts = [change.why_we_think_so, *[f"{s.rstrip('.')}." for s in sources if s]]
        if change.else_helped:
            parts.append(self.tr("What else helped: {what}.").format(what=change.else_helped.rstrip(".")))
        return " ".join(part for part in parts if part)

    def replied(self, reply: Reply) -> list[Part]:
        """Say that they were told, or what came in between."""
        lead, rest = {
            ReplyState.DUE: (self.tr("Promised"), self.tr(" to tell them.")),
            ReplyState.TRIED: (self.tr("Tried"), self.tr(" to tell them.")),
            ReplyState.TOLD: (self.tr("Told."), ""),
            ReplyState.COULD_NOT_REACH: (self.tr("Could not reach them."), ""),
            ReplyState.ASKED_NOT_TO: (self.tr("They asked not to be told."), ""),
        }[reply.state]
        parts: list[Part] = [(lead, "bold"), (rest, "plain")]
        details = []
        if reply.way is not None:
            details.append(self._wording.of(reply.way))
        if reply.by:
            details.append(self.tr("by {who}").format(who=reply.by))
        if details:
            parts.append((" " + ", ".join(details) + ".", "plain"))
        return parts
