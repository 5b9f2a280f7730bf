"""The words of decisions and actions: what is late, who has it, how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.words import ActionState, Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from collabdesk.domain.records import Action, Decision
    from collabdesk.storage.queries.actions import ActionCard
    from collabdesk.storage.queries.decisions import DecisionCard
    from collabdesk.ui.wording import Wording

Line = tuple[str, str, str, str]
"""Words, an icon, a tone of the theme, and what stands at the far edge."""


class ActionsWording(QObject):
    """Says an action or a decision as one line and as a few facts."""

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today

    def lead(self, counts: Mapping[str, int], late: int, unowned: int) -> str:
        """Say what is late and what nobody has, or that nothing is."""
        if not sum(counts.values()):
            return self.tr("Nothing has been promised yet.")
        parts = []
        if late:
            parts.append(self.tr("%n promise(s) (is|are) late.", "", late))
        if unowned:
            parts.append(self.tr("%n (has|have) nobody who does it.", "", unowned))
        if parts:
            return " ".join(parts)
        if counts.get("waiting"):
            return self.tr("%n (waits|wait) for a day or another look.", "", counts["waiting"])
        return self.tr("Nothing is late, and everything has somebody who does it.")

    def decisions_lead(self, total: int, again: int) -> str:
        """Say how many answers there are to look at again."""
        if not total:
            return self.tr("Nothing has been decided yet. Answers are given in What people said.")
        if not again:
            return self.tr("Nothing to look at again yet. A no is a full answer, and stays in this list.")
        return self.tr("%n answer(s) to look at again.", "", again)

    def action_line(self, card: ActionCard) -> Line:
        """Say where an action stands, its answer and who does it, and the day that goes with it."""
        text, icon, tone, day = self._state(card)
        parts = [text]
        if card.answer is not None:
            parts.append(self._wording.of(card.answer))
        if card.owner.strip():
            parts.append(card.owner.strip())
        return " · ".join(parts), icon, tone, day

    def _state(self, card: ActionCard) -> Line:
        day = self._wording.day
        if not card.state.is_open:
            ended = day(card.ended_on) if card.ended_on else ""
            icon = self._wording.action_look(card.state).icon
            tone = "text2" if card.state is ActionState.STOPPED else "accent"
            return self._wording.of(card.state), icon, tone, ended
        asked = self._asked(card)
        if asked is not None:
            return asked
        due = self.tr("by {day}").format(day=day(card.due_on)) if card.due_on else ""
        if card.is_test:
            return self.tr("Small test"), "flask-conical", "accent", due
        look = self._wording.action_look(card.state)
        return self._wording.of(card.state), look.icon, "accent", due

    def _asked(self, card: ActionCard) -> Line | None:
        today, day = self._today(), self._wording.day
        due = self.tr("by {day}").format(day=day(card.due_on)) if card.due_on else ""
        if card.due_on and card.due_on < today:
            was = self.tr("was due {day}").format(day=day(card.due_on))
            return self._wording.late((today - card.due_on).days), "clock", "warn_text", was
        if not card.is_owned:
            return self.tr("Who does this?"), "user-round", "warn_text", due
        if card.due_on is None:
            return self.tr("By when?"), "calendar-x", "warn_text", ""
        if card.look_again_on and card.look_again_on <= today:
            return self.tr("Look at it again"), "eye", "warn_text", day(card.look_again_on)
        return None

    def decision_words(self, card: DecisionCard) -> str:
        """Say a decision as its answer and why, or what will happen."""
        answer = self._wording.of(card.answer)
        rest = card.reason if card.answer.is_no else card.what or card.reason
        return f"{answer}. {rest}" if rest else f"{answer}."

    def decision_line(self, card: DecisionCard) -> Line:
        """Say who decided, how many things it answers, and when to look again."""
        parts = [self.answers_count(card.inputs)]
        if card.decided_by:
            parts.append(card.decided_by)
        again = card.look_again_on
        if again is None:
            return " · ".join(parts), "scale", "text2", self._wording.day(card.decided_on)
        day = self.tr("look again {day}").format(day=self._wording.day(again))
        late = again <= self._today()
        return " · ".join(parts), "eye" if late else "scale", "warn_text" if late else "text2", day

    def answers_count(self, count: int) -> str:
        """Say how many things people said it answers."""
        return self.tr("Answers %n thing(s) people said", "", count)

    def more_answered(self, count: int) -> str:
        """Say how many more it answers than are shown."""
        return self.tr("And %n more thing(s) people said.", "", count)

    def chip(self, action: Action) -> tuple[str, str, str]:
        """Say an action's state: words, icon, tone of a chip."""
        tones = {"plain": "plain", "soft": "accent", "warn": "warn", "rose": "rose", "info": "info"}
        look = self._wording.action_look(action.state)
        if action.state.is_open and action.due_on and action.due_on < self._today():
            return self._wording.late((self._today() - action.due_on).days), "clock", "warn"
        return self._wording.of(action.state), look.icon, tones[look.tone]

    def answer_of(self, decision: Decision) -> str:
        """Say an answer as the beginning of a sentence."""
        return self._wording.of(decision.answer)

    def where_of(self, decision: Decision) -> tuple[str, str]:
        """Say where it is, or to whom it was passed on: a name and the words."""
        passed = decision.answer is Answer.PASSED_ON
        return (self.tr("Passed on to") if passed else self.tr("Where")), decision.where

    def outcome_name(self, state: ActionState) -> str:
        """Say what the outcome of an action is called in each state."""
        return {
            ActionState.DONE: self.tr("What was done"),
            ActionState.PARTLY: self.tr("What was done, and what not"),
            ActionState.DIFFERENTLY: self.tr("What was done instead"),
            ActionState.STOPPED: self.tr("Why it stopped"),
        }.get(state, self.tr("So far"))

    def removed(self, number: str, left: Mapping[str, int]) -> str:
        """Say what taking something away leaves, before it is done."""
        said = left.get("answering", 0) + left.get("acting", 0)
        changes = left.get("changing", 0)
        parts = [self.tr("Take {number} away?").format(number=number)]
        if said:
            parts.append(self.tr("%n thing(s) people said (stays|stay), without it.", "", said))
        if changes:
            parts.append(self.tr("%n change(s) (stays|stay), without what came before.", "", changes))
        parts.append(self.tr("You can undo this."))
        return " ".join(parts)
