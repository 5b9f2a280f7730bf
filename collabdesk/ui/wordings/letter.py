"""Drafts what we tell a person from the record alone, in each way of telling, as sentences they can keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.consent import may_be_quoted
from collabdesk.domain.indicators import reply_due
from collabdesk.domain.words import Answer, Audience, Permission, Way

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.records import Action, Decision, Project
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.wording import Wording


class LetterWording(QObject):
    """Gives a draft for a way; the same record, way and day always give the same draft.

    Nothing is made up: what the record does not hold is not said.
    """

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def draft(self, trail: Trail, project: Project, way: Way, today: date) -> str:
        """Give the draft as plain text; an empty line parts the paragraphs of a letter."""
        if way is Way.LETTER:
            return self._letter(trail, project, today)
        if way is Way.SLIP:
            return self._slip(trail)
        if way is Way.NOTICE:
            return self._notice(trail, project, today)
        return self._aloud(trail, project, today)

    def apology(self, trail: Trail, project: Project, today: date) -> str:
        """Say sorry for a late reply, or nothing where it is in time."""
        said = trail.chain.input
        if today <= reply_due(trail.chain, project.answer_within):
            return ""
        length = self._wording.length((today - (said.said_on or said.recorded_on)).days)
        return self.tr("It took us {length} to tell you. That is too long, and we are sorry.").format(
            length=length
        )

    def _letter(self, trail: Trail, project: Project, today: date) -> str:
        parts = [
            self.tr("Dear {name},").format(name=self.name_slot()),
            self._thanks(trail),
            self._quoted(trail),
            " ".join(filter(None, [self._hoped(trail), self._answer(trail), *self._happened(trail)])),
            self.apology(trail, project, today),
            self._next(trail, project),
            self._still_use(trail, today),
            self.tr("From {charity}").format(charity=project.charity or project.title),
        ]
        return "\n\n".join(part for part in parts if part)

    def _aloud(self, trail: Trail, project: Project, today: date) -> str:
        parts = [
            self._thanks(trail),
            self._quoted(trail),
            self._hoped(trail),
            self._answer(trail),
            *self._happened(trail),
            self.apology(trail, project, today),
            self.tr("Did we understand you? Is it fair, even if it’s a no? Has anything changed for you?"),
        ]
        return "\n\n".join(part for part in parts if part)

    def _slip(self, trail: Trail) -> str:
        quoted = self._quoted(trail)
        return self.tr("You said: {words} {answer}").format(words=quoted, answer=self._answer(trail)).strip()

    def _notice(self, trail: Trail, project: Project, today: date) -> str:
        said = trail.chain.input
        parts = [self.tr("Somebody told us something, and this is what we did with it.")]
        if may_be_quoted(today, trail.consents, said.permission, Audience.PUBLIC):
            parts = [self.tr("Somebody told us:"), self._quoted(trail)]
        elif said.label:
            parts = [self.tr("Somebody told us about this: {label}.").format(label=said.label.rstrip("."))]
        parts += [self._answer(trail), *self._happened(trail)]
        if project.how_to_tell_us:
            parts.append(project.how_to_tell_us)
        return "\n\n".join(part for part in parts if part)

    def name_slot(self) -> str:
        """Give the place left for a name, which stays out of the draft until it is printed."""
        return self.tr("[the name they chose]")

    def _thanks(self, trail: Trail) -> str:
        said = trail.chain.input
        if said.said_on is None:
            return self.tr("Thank you for telling us. You said:")
        return self.tr("Thank you for telling us. On {day} you said:").format(
            day=self._wording.day(said.said_on)
        )

    def _quoted(self, trail: Trail) -> str:
        words = trail.chain.words
        return words if words.startswith("[") else self._wording.quoted(words)

    def _hoped(self, trail: Trail) -> str:
        hoped = trail.chain.input.hoped.strip().rstrip(".")
        return self.tr("You hoped for this: {hoped}.").format(hoped=hoped) if hoped else ""

    def _answer(self, trail: Trail) -> str:
        if not trail.chain.decisions:
            return self.tr("We have not decided yet.")
        decision = trail.chain.decisions[-1]
        parts = [self._lead(decision)]
        if decision.what:
            parts.append(_sentence(decision.what))
        if decision.reason:
            parts.append(self.tr("This is why: {reason}").format(reason=_sentence(decision.reason)))
        if decision.look_again_on:
            parts.append(
                self.tr("We will look at it again on {day}.").format(
                    day=self._wording.full_day(decision.look_again_on)
                )
            )
        return " ".join(parts)

    def _lead(self, decision: Decision) -> str:
        where = decision.where.strip().rstrip(".")
        if decision.answer is Answer.PASSED_ON:
            passed = self.tr("We passed it on to {where}.").format(where=where)
            return passed if where else self.tr("We passed it on.")
        if decision.answer is Answer.ALREADY:
            there = self.tr("This is already there: {where}.").format(where=where)
            return there if where else self.tr("This is already there.")
        if decision.answer is Answer.TRYING:
            return self.tr("We are trying it.")
        if decision.answer is Answer.YES_CHANGED:
            return self.tr("We said yes, with a change.")
        answer = self._wording.of(decision.answer).lower()
        return self.tr("We said {answer}.").format(answer=answer)

    def _happened(self, trail: Trail) -> list[str]:
        return [sentence for action in trail.chain.actions if (sentence := self._did(action))]

    def _did(self, action: Action) -> str:
        what = _sentence(action.what)
        if action.state.is_open:
            if action.due_on is None:
                return self.tr("What we will do: {what}").format(what=what)
            return self.tr("What we will do by {day}: {what}").format(
                day=self._wording.day(action.due_on), what=what
            )
        outcome = " " + _sentence(action.outcome) if action.outcome.strip() else ""
        return self.tr("What we planned: {what} It is {state} now.{outcome}").format(
            what=what, state=self._wording.of(action.state).lower(), outcome=outcome
        )

    def _next(self, trail: Trail, project: Project) -> str:
        parts = [
            self.tr("We will ask you if this is right, and if anything has changed for you."),
            self.tr("If our answer does not feel fair, tell us. We will open it again."),
        ]
        if project.how_to_tell_us:
            parts.append(_sentence(project.how_to_tell_us))
        return " ".join(parts)

    def _still_use(self, trail: Trail, today: date) -> str:
        if trail.permission_on(today) in (Permission.NO, Permission.NOT_ASKED):
            return self.tr("May we use your words? You can say no, now or at any time.")
        return self.tr("May we still use your words? You can say no at any time.")


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
