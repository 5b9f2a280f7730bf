"""Says marks in words, so that every line of marks is also a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.journey_words import MarkAbout, Side
from collabdesk.domain.words import PromiseStep
from collabdesk.ui.rooms.journey.tools.mark_reading import differ, has_marked, may_show, newest_marks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import IntEnum

    from collabdesk.domain.records import Mark
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.mark_reading import Scale
    from collabdesk.ui.wordings.journey import JourneyWording


class MarkWording(QObject):
    """Words for marks, sides and what to talk about.

    Args:
        context: The room's.
        wording: Names steps and sides.
        parent: As in Qt.
    """

    def __init__(self, context: RoomContext, wording: JourneyWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wording = context, wording
        self.partner = ""
        """What the partner is called whose marks are shown; "" for none in particular."""

    def side(self, side: Side) -> str:
        """Say whose a mark is: "Us", "Carers", "Eastmere Hospital"."""
        if side is Side.PARTNER and self.partner:
            return self.partner
        if side is Side.PEOPLE:
            people = self._context.people_word()
            return people[:1].upper() + people[1:]
        return self.tr("Us") if side is Side.US else self.tr("Partners")

    def question(self, scale: Scale) -> str:
        """Say what a scale asks."""
        if scale.abouts == (MarkAbout.DEPTH_WANTED,):
            return self.tr("How much do we want to join up?")
        return {
            MarkAbout.PROMISED: self.tr("What did we promise?"),
            MarkAbout.REACHED: self.tr("How far did we get?"),
            MarkAbout.KIND: self.tr("If this stopped, what would happen?"),
            MarkAbout.DEPTH_NOW: self.tr("How much do we join up?"),
            MarkAbout.DEPTH_WANTED: self.tr("How much do we join up?"),
        }[scale.abouts[0]]

    def asked(self, about: MarkAbout) -> str:
        """Say what one line to mark on is for."""
        return {
            MarkAbout.PROMISED: self.tr("Promised"),
            MarkAbout.REACHED: self.tr("Reached"),
            MarkAbout.KIND: self.tr("What would happen"),
            MarkAbout.DEPTH_NOW: self.tr("Now"),
            MarkAbout.DEPTH_WANTED: self.tr("What we want"),
        }[about]

    def step(self, step: IntEnum) -> str:
        """Say a step."""
        return self._wording.choice(step)

    def promise(self, step: IntEnum) -> str:
        """Say the whole promise of a step; nothing for other steps."""
        return self._context.wording.promise(step) if isinstance(step, PromiseStep) else ""

    def waiting(self, scale: Scale, marks: Sequence[Mark], other: Side) -> str:
        """Say who has marked and who has not, and nothing of what; "" where both sides have marked all."""
        if all(may_show(marks, about) for about in scale.abouts):
            return ""
        said = []
        for side in (Side.US, other):
            done = all(has_marked(marks, about, us=side is Side.US) for about in scale.abouts)
            words = self.tr("{side}: marked.") if done else self.tr("{side}: not yet.")
            said.append(words.format(side=self.side(side)))
        return " ".join([*said, self.tr("Marks show when both sides have marked.")])

    def shown(self, scale: Scale, marks: Sequence[Mark]) -> str:
        """Say all marks that may be seen, each with who made it."""
        return " ".join(
            self.mark(scale, mark)
            for mark in newest_marks(marks)
            if mark.about and may_show(marks, mark.about)
        )

    def mark(self, scale: Scale, mark: Mark) -> str:
        """Say one mark: whose, about what where that is not plain, and on which step."""
        side = self.side(mark.side or Side.US)
        if mark.by.strip():
            side = self.tr("{side} ({who})").format(side=side, who=mark.by.strip())
        step = next((self.step(step) for step in scale.steps if step == mark.value), "")
        wanted, two = mark.about is MarkAbout.DEPTH_WANTED, len(scale.abouts) > 1
        if two and wanted:
            return self.tr("{side}, wanted: {step}.").format(side=side, step=step)
        if two:
            return self.tr("{side}, now: {step}.").format(side=side, step=step)
        return self.tr("{side}: {step}.").format(side=side, step=step)

    def earlier(self, scale: Scale, mark: Mark) -> str:
        """Say a mark that was changed since, with its day."""
        said = self.mark(scale, mark)
        if mark.marked_on is None:
            return said
        day = self._context.wording.full_day(mark.marked_on)
        return self.tr("{day}. {mark}").format(day=day, mark=said)

    def asking(self, scale: Scale, marks: Sequence[Mark]) -> tuple[str, str]:
        """Say whether both sides see it alike, and the tone of the line; "" before both have marked."""
        open_now = [about for about in scale.abouts if may_show(marks, about)]
        if not open_now:
            return "", "differ"
        topics = [self._topic(about) for about in open_now if differ(marks, about)]
        if not topics:
            return self.tr("You see it the same way."), "same"
        if len(topics) == 1:
            return self.tr("You marked these differently. Talk about {topic}.").format(
                topic=topics[0]
            ), "differ"
        first, second = topics
        return (
            self.tr("You marked these differently. Talk about {first}, and about {second}.").format(
                first=first, second=second
            ),
            "differ",
        )

    def _topic(self, about: MarkAbout) -> str:
        return {
            MarkAbout.PROMISED: self.tr("what was promised"),
            MarkAbout.REACHED: self.tr("how far you got"),
            MarkAbout.KIND: self.tr("what would happen if this stopped"),
            MarkAbout.DEPTH_NOW: self.tr("how much you join up now"),
            MarkAbout.DEPTH_WANTED: self.tr("how much you want to join up"),
        }[about]
