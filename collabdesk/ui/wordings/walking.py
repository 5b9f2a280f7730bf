"""Says where a project is on its journey and what an exercise needs; never as a percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from collabdesk.journey.exercise import Tool, Who

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabdesk.journey.exercise import Exercise, Guide
    from collabdesk.operations.walking import Progress, Walk
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording

SAFE_TO_START: Final = "0.1"
_MOST: Final = 3
_ON_THE_RAIL: Final = 2
_LONGEST_REASON: Final = 60


class WalkingWording(QObject):
    """Sentences of the Journey room."""

    def __init__(self, context: RoomContext, wording: JourneyWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wording = context, wording

    def lead(self, guide: Guide, walk: Walk) -> str:
        """Say under the title that any order will do, and how many were used."""
        used = sum(progress.state.value != "not_begun" for progress in walk.progress.values())
        start = self.tr(
            "Four doors in, then any order. Most projects use 10 to 15 of the %n exercises.",
            "",
            len(guide.exercises),
        )
        if not used:
            return start
        return " ".join((start, self.tr("You have used %n.", "", used)))

    def round_line(self, walk: Walk) -> str:
        """Say which round it is; "" in the first."""
        number = walk.journey.round_number if walk.journey else 1
        return self.tr("Round {number}").format(number=number) if number > 1 else ""

    def minutes(self, exercise: Exercise) -> str:
        """Say how long it takes."""
        if not exercise.minutes:
            return self.tr("any time")
        return self.tr("%n min", "", exercise.minutes)

    def needs(self, exercise: Exercise) -> str:
        """Say how long it takes and who is needed, on one line: "25 min, carers with staff"."""
        return self.tr("{minutes}, {who}").format(minutes=self.minutes(exercise), who=self.who(exercise.who))

    def who(self, who: Sequence[Who]) -> str:
        """Say who is needed."""
        people = self._context.people_word()
        names = {
            Who.PEOPLE: people,
            Who.STAFF: self.tr("staff"),
            Who.DECIDERS: self.tr("someone who can decide"),
            Who.PARTNERS: self.tr("partners"),
            Who.LEAD: self.tr("whoever leads it"),
            Who.EACH: self.tr("each {person} alone").format(person=self._context.person_word()),
        }
        return self.tr(", ").join(names[one] for one in who)

    def standing(self, exercise: Exercise, progress: Progress) -> str:
        """Say what there is of an exercise, at the end of its row."""
        if progress.state.value == "skipped":
            return (
                self.tr("Skipped: {reason}").format(reason=_short(progress.reason))
                if progress.reason
                else self.tr("Skipped")
            )
        have = self.have(exercise, progress)
        if progress.state.value == "done":
            return have or self.tr("Done")
        return have or (self.tr("Begun") if progress.state.value == "begun" else self.tr("Not started"))

    def have(self, exercise: Exercise, progress: Progress) -> str:
        """Say what there is of what an exercise fills, such as "6 moments, 2 limits"; "" for nothing."""
        countable = {fill.record for fill in exercise.fills if fill.tool is not Tool.ONE}
        only = {fill.record for fill in exercise.fills if fill.tool is Tool.ONE}
        there = {kind: count for kind, count in progress.counts.items() if count}
        said = self._counted({kind: count for kind, count in there.items() if kind in countable})
        if not said and any(kind in only for kind in there):
            return self.tr("Something is written")
        return said

    def stage(self, exercises: Sequence[Exercise], walk: Walk) -> str:
        """Say what there is of a stage, on the rail; of the first, whether anybody may be asked yet."""
        first = next((exercise for exercise in exercises if exercise.key == SAFE_TO_START), None)
        if first is not None:
            return self._safe_to_start(walk.state(first.key))
        counts: dict[str, int] = {}
        for exercise in exercises:
            progress = walk.state(exercise.key)
            counts |= {
                fill.record: max(counts.get(fill.record, 0), progress.counts.get(fill.record, 0))
                for fill in exercise.fills
                if fill.tool is not Tool.ONE
            }
        said = self._counted(dict([pair for pair in counts.items() if pair[1]][:_ON_THE_RAIL]))
        if said:
            return self.tr("{things}.").format(things=said[:1].upper() + said[1:])
        begun = any(walk.state(exercise.key).state.value != "not_begun" for exercise in exercises)
        return self.tr("Something is written.") if begun else self.tr("Nothing yet.")

    def _safe_to_start(self, progress: Progress) -> str:
        if progress.state.value != "done":
            return (
                self.tr("Begun. Finish the check before you ask anybody.")
                if progress.state.value == "begun"
                else self.tr("Do the check before you ask anybody.")
            )
        said_on = progress.note.noted_on if progress.note else None
        if said_on is None:
            return self.tr("Everything is in place.")
        day = self._context.wording.full_day(said_on)
        return self.tr("Everything is in place. Checked on {day}.").format(day=day)

    def _counted(self, counts: Mapping[str, int]) -> str:
        parts = [self._count(kind, count) for kind, count in list(counts.items())[:_MOST]]
        return self.tr(", ").join(parts)

    def _count(self, kind: str, count: int) -> str:
        chain = {
            "input": self.tr("%n thing(s) said", "", count),
            "decision": self.tr("%n answer(s)", "", count),
            "verdict": self.tr("%n answer(s) back", "", count),
        }
        if kind in chain:
            return chain[kind]
        named = self._wording.one(kind) if count == 1 else self._wording.many(kind)
        return self.tr("{count} {things}").format(count=count, things=named)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_REASON else line[: _LONGEST_REASON - 1].rstrip() + "…"
