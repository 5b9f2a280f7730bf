"""The open stage: why, what there will be, the least that is honest, and its exercises; or what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from collabdesk.ui.kit.page import Card, Divider, clear_layout
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.rooms.journey.exercise_row import ExerciseRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.journey.exercise import Exercise, Guide, Stage
    from collabdesk.operations.walking import Walk
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.ui.wordings.walking import WalkingWording


class StageCard(Card):
    """``exercise_wanted`` carries the key of an exercise to open; ``left`` that the keyboard goes back."""

    exercise_wanted = Signal(str)
    left = Signal()

    def __init__(self, guide: Guide, wording: JourneyWording, walking: WalkingWording) -> None:
        super().__init__(24)
        self._guide, self._wording, self._walking = guide, wording, walking
        self._rows: list[ExerciseRow] = []
        self._shown = ""

    def show_stage(self, stage: Stage, walk: Walk) -> None:
        """Show a stage; on the shortest path its other exercises come last."""
        focused = self._begin(stage.key)
        self.add(Sentence(self._wording.text(stage.name), "head"))
        for question, answer in (
            (self.tr("Why are we doing this?"), stage.why),
            (self.tr("What will we have at the end?"), stage.have),
            (self.tr("The least we can do and still be honest"), stage.least),
        ):
            both = Sentence()
            both.set_parts([(question + "\n", "secondary"), (self._wording.text(answer), "plain")])
            self.add(both)
        exercises = self._guide.of_stage(stage.key)
        on_path = self._guide.small_and_true if walk.journey is not None and walk.journey.path else ()
        first = [one for one in exercises if not on_path or one.key in on_path or one.required]
        self._add_rows(first, walk)
        rest = [one for one in exercises if one not in first]
        if rest:
            self.add(Caption(self.tr("Not on your path, and there if you want it")))
            self._add_rows(rest, walk)
        self._end(focused)

    def show_found(self, typed: str, found: Sequence[Exercise], walk: Walk) -> None:
        """Show the exercises that were found, from every stage."""
        focused = self._begin("")
        self.add(Sentence(self.tr("Exercises with “{words}”").format(words=typed), "head"))
        if not found:
            self.add(
                Sentence(
                    self.tr("Nothing with those words. Try one word, such as week or money."), "secondary"
                )
            )
        self._add_rows(found, walk)
        self._end(focused)

    def focus_first(self) -> None:
        """Put the keyboard on the first exercise."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_exercise(self, key: str) -> None:
        """Put the keyboard on an exercise, or on the first."""
        row = next((row for row in self._rows if row.key == key), None)
        if row is None:
            self.focus_first()
        else:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, shown: str) -> str:
        """Take everything out; give the key of the exercise that had the keyboard."""
        focused = next((row.key for row in self._rows if row.hasFocus()), "")
        same, self._shown = self._shown == shown, shown
        clear_layout(self.body)
        self._rows = []
        return focused if same else ""

    def _end(self, focused: str) -> None:
        self.body.addStretch()
        for row in self._rows:
            # A layout shows what it is given only later, and nothing unseen can take the keyboard.
            row.show()
        if focused:
            self.focus_exercise(focused)

    def _add_rows(self, exercises: Sequence[Exercise], walk: Walk) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for exercise in exercises:
            progress = walk.state(exercise.key)
            row = ExerciseRow(
                exercise.key,
                self._wording.text(exercise.name),
                self._walking.needs(exercise),
                self._walking.standing(exercise, progress),
                progress.state.value,
                is_next=exercise.key == walk.next_exercise,
            )
            row.opened.connect(lambda key=exercise.key: self.exercise_wanted.emit(key))
            place = len(self._rows)
            row.walked.connect(lambda by, place=place: self._walk(place + by))
            self._rows.append(row)
            rows.addWidget(Divider())
            rows.addWidget(row)
        self.body.addLayout(rows)

    def _walk(self, place: int) -> None:
        if place < 0:
            self.left.emit()
        elif place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
