"""Says how far a journey is and what is missing, line by line, for a look without the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.operations.walking import ExerciseStanding
from collabdesk.ui.wordings.gaps import GapWording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collabdesk.journey.exercise import Exercise, Guide
    from collabdesk.operations.listing_gaps import ListedGap
    from collabdesk.operations.walking import Progress, Walk
    from collabdesk.ui.wording import Wording
    from collabdesk.ui.wordings.journey import JourneyWording


class JourneyLines(QObject):
    """The lines of `collabdesk journey` and `collabdesk gaps`."""

    def __init__(self, words: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._gaps = words, GapWording(words, self)

    def journey(self, walk: Walk, guide: Guide, wording: JourneyWording) -> Iterator[str]:
        """Say what there is, stage by stage, what was skipped and why, and what could come next."""
        for stage in guide.stages:
            yield self.tr("{number}. {stage}").format(number=stage.number, stage=wording.text(stage.name))
            used = [
                line
                for exercise in guide.of_stage(stage.key)
                for line in self._exercise(exercise, walk.state(exercise.key), wording)
            ]
            yield from used or [self.tr("  Nothing yet.")]
        following = guide.exercises.get(walk.next_exercise or "")
        if following is None:
            yield self.tr("Nothing is left to do on this path.")
        else:
            yield self.tr("What could come next: {key} {exercise}").format(
                key=following.key, exercise=wording.text(following.name)
            )

    def gaps(self, listed: Sequence[ListedGap]) -> Iterator[str]:
        """Say every gap: one sentence for each kind, and under it the records that have it."""
        if not listed:
            yield self.tr("Nothing is missing that CollabDesk can see.")
        by_kind: dict[object, list[ListedGap]] = {}
        for one in listed:
            by_kind.setdefault(one.gap.kind, []).append(one)
        for several in by_kind.values():
            yield self._gaps.gaps(several[0].gap.kind, len(several))
            for one in several:
                if line := self._record(one):
                    yield f"  {line}"

    def gap(self, one: ListedGap) -> str:
        """Say the sentence of one gap."""
        return self._gaps.gaps(one.gap.kind, 1)

    def _exercise(self, exercise: Exercise, progress: Progress, wording: JourneyWording) -> Iterator[str]:
        if progress.state is ExerciseStanding.NOT_BEGUN:
            return
        yield self.tr("  {key} {exercise}: {state}").format(
            key=exercise.key, exercise=wording.text(exercise.name), state=self._state(progress)
        )
        for kind, count in progress.counts.items():
            if count:
                yield self.tr("    {things}: {count}").format(things=wording.many(kind), count=count)

    def _state(self, progress: Progress) -> str:
        if progress.state is ExerciseStanding.SKIPPED and progress.reason:
            return self.tr("skipped, because: {reason}").format(reason=" ".join(progress.reason.split()))
        return {
            ExerciseStanding.BEGUN: self.tr("begun"),
            ExerciseStanding.DONE: self.tr("done"),
            ExerciseStanding.SKIPPED: self.tr("skipped"),
        }[progress.state]

    def _record(self, one: ListedGap) -> str:
        days = "" if one.days is None else self._words.days(one.days)
        if one.known_by and days:
            return self.tr("{record}: {days}").format(record=one.known_by, days=days)
        return one.known_by or days
