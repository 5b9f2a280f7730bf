"""The words on screen for every member of the closed lists, so that each is said one way everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.standing import Silence
from collabdesk.domain.words import (
    ActionState,
    Answer,
    Audience,
    CheckResult,
    Chosen,
    Direction,
    InputKind,
    InputState,
    ParentSays,
    PassedTo,
    Permission,
    PromiseStep,
    Reach,
    ReasonKind,
    ReplyState,
    Role,
    Said,
    Source,
    SpeakingFor,
    Strength,
    TakingPart,
    Way,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum


class EnumWording(QObject):
    """Gives the words for one member of any closed list of the domain."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Members of different lists can be equal (Answer.YES == Said.YES), so the class is part of the key.
        self._said = {
            (type(member), member.name): text
            for words in (self._hearing(), self._answering(), self._telling(), self._people(), self._states())
            for member, text in words
        }

    def of(self, member: Enum) -> str:
        """Say a member of a closed list; KeyError for a list that has no words on screen."""
        return self._said[type(member), member.name]

    def promise(self, step: PromiseStep) -> str:
        """Say the whole promise of a step (method.md 5.3)."""
        promises: Mapping[PromiseStep, str] = {
            PromiseStep.TELL: self.tr("We will tell you early, clearly, and say why."),
            PromiseStep.ASK: self.tr(
                "We will ask before we decide and tell you what we did with your answer."
            ),
            PromiseStep.TALK: self.tr(
                "We will keep talking with you as it takes shape and show you where your words are."
            ),
            PromiseStep.DESIGN: self.tr("You and we shape it together. We say now who has the last word."),
            PromiseStep.DECIDE: self.tr("You and we decide, do and check it together."),
        }
        return promises[step]

    def _hearing(self) -> list[tuple[Enum, str]]:
        return [
            (PromiseStep.TELL, self.tr("Tell")),
            (PromiseStep.ASK, self.tr("Ask")),
            (PromiseStep.TALK, self.tr("Talk it through")),
            (PromiseStep.DESIGN, self.tr("Design together")),
            (PromiseStep.DECIDE, self.tr("Decide and do together")),
            (Permission.NOT_ASKED, self.tr("Not asked yet")),
            (Permission.NO, self.tr("Do not quote")),
            (Permission.SUMMARY, self.tr("Only in a summary")),
            (Permission.WITHOUT_NAME, self.tr("Quote without a name")),
            (Permission.WITH_NAME, self.tr("Quote with their name")),
            (InputKind.EXPERIENCE, self.tr("Something they lived through")),
            (InputKind.IDEA, self.tr("An idea")),
            (InputKind.NEED, self.tr("A need")),
            (InputKind.CONCERN, self.tr("A concern")),
            (InputKind.PRAISE, self.tr("Praise")),
            (InputKind.REFUSAL, self.tr("We don’t want this")),
            (InputKind.QUESTION, self.tr("A question")),
            (SpeakingFor.SELF, self.tr("For themselves")),
            (SpeakingFor.GROUP, self.tr("For a group")),
            (SpeakingFor.PASSED_ON, self.tr("Passed on by somebody else")),
            (Source.NEW, self.tr("New")),
            (Source.ALREADY_SAID, self.tr("Already said before")),
            (Strength.THIN, self.tr("A thin line")),
            (Strength.THICK, self.tr("A thick line")),
            (CheckResult.YES, self.tr("Yes, that is what they said")),
            (CheckResult.CORRECTED, self.tr("They put it right")),
            (CheckResult.NOT_POSSIBLE, self.tr("Could not be read back")),
        ]

    def _answering(self) -> list[tuple[Enum, str]]:
        return [
            (Answer.YES, self.tr("Yes")),
            (Answer.YES_CHANGED, self.tr("Yes, changed")),
            (Answer.TRYING, self.tr("Trying it")),
            (Answer.ALREADY, self.tr("Already there")),
            (Answer.NOT_NOW, self.tr("Not now")),
            (Answer.NO, self.tr("No")),
            (Answer.PASSED_ON, self.tr("Passed on")),
            (ReasonKind.LAW, self.tr("The law")),
            (ReasonKind.POLICY, self.tr("Policy")),
            (ReasonKind.MONEY, self.tr("Money")),
            (ReasonKind.TIME, self.tr("Time")),
            (ReasonKind.HARM, self.tr("It could harm someone")),
            (ReasonKind.NOT_OURS, self.tr("Not ours to change")),
            (ReasonKind.OTHER, self.tr("Something else")),
            (ActionState.PLANNED, self.tr("Planned")),
            (ActionState.IN_HAND, self.tr("In hand")),
            (ActionState.DONE, self.tr("Done")),
            (ActionState.PARTLY, self.tr("Partly done")),
            (ActionState.DIFFERENTLY, self.tr("Done differently")),
            (ActionState.STOPPED, self.tr("Stopped")),
            (Direction.BETTER, self.tr("Better")),
            (Direction.MIXED, self.tr("Mixed")),
            (Direction.SAME, self.tr("The same")),
            (Direction.WORSE, self.tr("Worse")),
            (Chosen.NOT_YET, self.tr("Not chosen yet")),
            (Chosen.CHOSEN, self.tr("Chosen to work on")),
            (Chosen.NOT_CHOSEN, self.tr("Not chosen this time")),
        ]

    def _telling(self) -> list[tuple[Enum, str]]:
        return [
            (ReplyState.DUE, self.tr("To tell")),
            (ReplyState.TRIED, self.tr("Tried")),
            (ReplyState.TOLD, self.tr("Told")),
            (ReplyState.COULD_NOT_REACH, self.tr("Could not reach")),
            (ReplyState.ASKED_NOT_TO, self.tr("Asked not to be told")),
            (Way.LETTER, self.tr("Letter")),
            (Way.PHONE, self.tr("Phone")),
            (Way.TEXT, self.tr("Text message")),
            (Way.IN_PERSON, self.tr("Face to face")),
            (Way.THROUGH_SOMEONE, self.tr("Through someone they trust")),
            (Way.SLIP, self.tr("Slip")),
            (Way.NOTICE, self.tr("Notice")),
            (Way.ALOUD, self.tr("Aloud")),
            (Way.DO_NOT_CONTACT, self.tr("Please do not get in touch")),
            (Said.YES, self.tr("Yes")),
            (Said.NO, self.tr("No")),
            (Said.NOT_SURE, self.tr("Not sure")),
            (Said.NOT_ASKED, self.tr("Not asked")),
        ]

    def _people(self) -> list[tuple[Enum, str]]:
        return [
            (Reach.WELL, self.tr("Heard well")),
            (Reach.A_LITTLE, self.tr("Heard a little")),
            (Reach.NOT_YET, self.tr("Not heard yet")),
            (Role.CONTRIBUTOR, self.tr("Takes part")),
            (Role.GUIDE, self.tr("Guide")),
            (Role.DECISION_HOLDER, self.tr("Decides")),
            (Role.STAFF, self.tr("Works here")),
            (Role.PARTNER, self.tr("Partner")),
            (TakingPart.NOT_ASKED, self.tr("Not asked yet")),
            (TakingPart.YES, self.tr("Yes")),
            (TakingPart.NOT_TODAY, self.tr("Not today")),
            (TakingPart.NO, self.tr("Not at all")),
            (ParentSays.NOT_ASKED, self.tr("Not asked yet")),
            (ParentSays.NOT_NEEDED, self.tr("Not needed after all")),
            (ParentSays.YES, self.tr("Yes")),
            (ParentSays.NO, self.tr("No")),
            (PassedTo.LEAD, self.tr("Safeguarding lead")),
            (PassedTo.DEPUTY, self.tr("Deputy lead")),
            (PassedTo.OUT_OF_HOURS, self.tr("Out-of-hours number")),
            (PassedTo.ADULTS, self.tr("Council, for adults")),
            (PassedTo.CHILDREN, self.tr("Council, for children")),
            (PassedTo.EMERGENCY, self.tr("999")),
            (Audience.CHARITY, self.tr("For ourselves")),
            (Audience.PARTNERS, self.tr("For partners")),
            (Audience.PUBLIC, self.tr("For anyone")),
        ]

    def _states(self) -> list[tuple[Enum, str]]:
        return [
            (InputState.HEARD, self.tr("Heard")),
            (InputState.WAITING, self.tr("Waiting for an answer")),
            (InputState.ANSWERED, self.tr("Answered, not told yet")),
            (InputState.TOLD, self.tr("Told")),
            (InputState.THEY_ANSWERED, self.tr("Told, and they answered")),
            (InputState.REOPENED, self.tr("Open again")),
            (InputState.WITHDRAWN, self.tr("Taken back")),
            (Silence.NOT_HEARD, self.tr("Nobody who can change it has heard it yet")),
            (Silence.NOT_ANSWERED, self.tr("Heard, and no answer yet")),
            (Silence.NOT_TOLD, self.tr("Answered, and they have not been told")),
            (Silence.NOT_FAIR, self.tr("They said our answer was not fair")),
            (Silence.NOT_SURE, self.tr("They were not sure our answer was fair")),
            (Silence.NONE, self.tr("Nobody waits")),
        ]
