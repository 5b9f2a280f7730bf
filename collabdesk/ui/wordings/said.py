"""The sentences of one input's trail, so that what happened reads like a letter and not like a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.next_step import StepKind
from collabdesk.domain.words import Permission, SpeakingFor

if TYPE_CHECKING:
    from collabdesk.domain.next_step import NextStep
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.wording import Wording


class SaidWording(QObject):
    """Says the head of a trail, its next step, and what a sheet of links looks like when empty."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def who_said(self, trail: Trail, person_word: str) -> str:
        """Say who spoke, for whom, what may be done with the words, and where they belong."""
        said = trail.chain.input
        who = {
            SpeakingFor.SELF: self.tr("A {person}, for themselves"),
            SpeakingFor.GROUP: self.tr("A {person}, for a group"),
            SpeakingFor.PASSED_ON: self.tr("Passed on by somebody else"),
        }[said.speaking_for].format(person=person_word)
        parts = [who, self.permission(trail.permission_on(self._wording.today()))]
        if trail.patterns:
            names = ", ".join(self._wording.quoted(pattern.name) for pattern, _ in trail.patterns)
            parts.append(self.tr("In {patterns}").format(patterns=names))
        if any(different for _, different in trail.patterns):
            parts.append(self.tr("A different view"))
        return " · ".join(parts)

    def permission(self, permission: Permission) -> str:
        """Say what may be done with the words."""
        return {
            Permission.NOT_ASKED: self.tr("Not asked yet if we may quote it"),
            Permission.NO: self.tr("May not be quoted"),
            Permission.SUMMARY: self.tr("In a summary only"),
            Permission.WITHOUT_NAME: self.tr("May be quoted without a name"),
            Permission.WITH_NAME: self.tr("May be quoted with the name they chose"),
        }[permission]

    def next_step(self, step: NextStep, person_word: str) -> tuple[str, str, str, str]:
        """Say the next step: icon, sentence, caption, and the words on its button."""
        icon, sentence, button = self._steps(person_word)[step.kind]
        caption = ""
        if step.on is not None:
            caption = self.tr("Promised for {day}, {away}.").format(
                day=self._wording.long_day(step.on), away=self._wording.away(step.on)
            )
        return icon, sentence, caption, button

    def rest(self, step: NextStep) -> str:
        """Say that nothing is missing, and when to look again."""
        if step.on is None:
            return self.tr("Nothing is missing here. You can always add to it.")
        return self.tr("Nothing is missing. Look again on {day}.").format(day=self._wording.day(step.on))

    def in_place_of_words(self, *, passed_on: bool) -> str:
        """Say what stands where words were: taken back, or given to the safeguarding lead."""
        return self.tr("[removed, passed on]") if passed_on else self.tr("Taken back at their wish")

    def taken_back(self) -> str:
        """Say why a line without words is still there."""
        return self.tr("This line stays, so that what people said still adds up.")

    def chain_explained(self) -> list[tuple[str, str, str]]:
        """Say the eight links: icon, name, and one sentence that teaches it."""
        return [
            ("quote", self.tr("Said"), self.tr("Someone’s exact words. Nothing else is needed to begin.")),
            ("check", self.tr("Checked"), self.tr("Read back to them: “Have I got that right?”")),
            ("ear", self.tr("Heard"), self.tr("By someone with the power to change it.")),
            ("scale", self.tr("Decided"), self.tr("Yes, no, or something between, and why.")),
            ("footprints", self.tr("Did"), self.tr("What is done about it, by whom and by when.")),
            ("sprout", self.tr("Changed"), self.tr("What is different now, as far as we can tell.")),
            ("send", self.tr("Told"), self.tr("The person hears what happened, even when it is a no.")),
            ("message-circle-reply", self.tr("They said"), self.tr("Understood? Fair? Changed for them?")),
        ]

    def _steps(self, person_word: str) -> dict[StepKind, tuple[str, str, str]]:
        return {
            StepKind.SAY_WHO_HEARD: (
                "ear",
                self.tr("Has someone who can change this heard it?"),
                self.tr("Say who heard it"),
            ),
            StepKind.DECIDE: ("scale", self.tr("Give an answer, and say why."), self.tr("Give our answer")),
            StepKind.DECIDE_AGAIN: (
                "rotate-ccw",
                self.tr("They said it was not fair. Look at it again."),
                self.tr("Answer again"),
            ),
            StepKind.TELL: (
                "send",
                self.tr("The {person} has not heard from us yet.").format(person=person_word),
                self.tr("Say they were told"),
            ),
            StepKind.ASK_WHAT_THEY_SAY: (
                "message-circle-reply",
                self.tr("Ask what they think of our answer."),
                self.tr("Record what they say"),
            ),
            StepKind.ASK_WHAT_CHANGED: (
                "message-circle-reply",
                self.tr("Ask whether anything has changed for them."),
                self.tr("Record what they say"),
            ),
            StepKind.TALK_TO_THEM: (
                "message-circle-reply",
                self.tr("They were not sure it is fair. Talk to them."),
                self.tr("Record what they say"),
            ),
        }
