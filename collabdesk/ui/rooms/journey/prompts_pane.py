"""The left of an exercise's page: what to say, what there is, and what can be done with it as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.journey_words import ExerciseState
from collabdesk.domain.records import ExerciseNote
from collabdesk.ui.kit.buttons import filled_button, plain_button, quiet_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, Sentence, Title
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.rooms.journey.rules_fold import RulesFold
from collabdesk.ui.rooms.journey.say_this import Kindness, SayThis
from collabdesk.ui.rooms.journey.skipping import SkipForm
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.journey.exercise import Exercise
    from collabdesk.operations.walking import Progress
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.ui.wordings.walking import WalkingWording


class PromptsPane(QWidget):
    """Made once, and shown for one exercise after another: making it anew is half of what opening one takes.

    ``note_wanted`` carries what the group says of the exercise, by the note's own fields.

    ``left`` tells that the way back was pressed, ``print_wanted`` that a sheet for the room is wanted,
    ``write_wanted`` that what is written down is to be seen, where it is not beside.
    """

    note_wanted = Signal(object)
    left = Signal()
    print_wanted = Signal()
    write_wanted = Signal()

    def __init__(self, context: RoomContext, wording: JourneyWording, walking: WalkingWording) -> None:
        super().__init__()
        set_role(self, "page")
        self.page = ScrollColumn((28, 14, 20, 16), 12)
        self._context, self._wording, self._walking = context, wording, walking
        self._exercise: Exercise | None = None
        self._progress: Progress | None = None
        self._title, self._purpose, self._time = Title(""), Sentence(), Caption("")
        self._prompts, self._kindness = SayThis(), Kindness()
        self._required = Caption(self.tr("This one is never skipped."))
        self.back_button = quiet_button("", "arrow-left")
        self._have, self._skipped = Sentence(), Sentence(role="secondary")
        self.write_button = filled_button(self.tr("Write it down"))
        self.print_button = plain_button(self.tr("Print for the room"), "printer")
        self.done_button = plain_button(self.tr("We did this"), "check")
        self.skip_button = quiet_button(self.tr("Skip…"))
        self._skip_form = SkipForm()
        self.rules = RulesFold(context.wording)
        self.note_form = RecordForm(
            context,
            wording,
            ExerciseNote,
            ("note", "read_back_on", "read_back_by"),
            {"note": self.tr("What is different here")},
        )
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        page = self.page
        page.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        head = QVBoxLayout()
        head.setSpacing(px(3))
        for part in (self._title, self._purpose, self._time):
            head.addWidget(part)
        page.column.addLayout(head)
        for shown in (self._prompts, self._kindness, self.rules, self._have, self._skipped, self._skip_form):
            page.add(shown)
        page.add(self._required)
        page.add(self.note_form)
        page.add_stretch()
        self._skip_form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addWidget(Divider())
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        flow = FlowLayout(foot, gap=8)
        flow.setContentsMargins(px(28), px(10), px(16), px(14))
        for button in (self.write_button, self.print_button, self.done_button, self.skip_button):
            flow.addWidget(button)
        return foot

    def _join(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.print_button.clicked.connect(self.print_wanted)
        self.write_button.clicked.connect(self.write_wanted)
        self.done_button.clicked.connect(self._turn_done)
        self.skip_button.clicked.connect(self._skip_pressed)
        self._skip_form.reason_given.connect(self._skip)
        self._skip_form.left.connect(self._fold_skip)
        self.note_form.field_changed.connect(lambda name, value: self.note_wanted.emit({name: value}))

    def show_exercise(self, exercise: Exercise, stage: str) -> None:
        """Show an exercise; ``stage`` names the one the way back leads to."""
        say = self._wording.text
        self._exercise, self._progress = exercise, None
        self.back_button.setText(self.tr("Back to {stage}").format(stage=stage))
        self._title.set_text(say(exercise.name))
        self._purpose.set_text(say(exercise.purpose))
        who = self.tr("With {who}").format(who=self._walking.who(exercise.who))
        time = say(exercise.time) or self._walking.minutes(exercise)
        self._time.set_text("\n".join((time, who)))
        self._prompts.show_prompts([say(prompt) for prompt in exercise.prompts])
        self._kindness.show_words(say(exercise.kindness))
        self._required.setVisible(exercise.required)
        self.rules.fold()
        self.rules.show_notes(())
        self._skip_form.hide()
        self.page.verticalScrollBar().setValue(0)

    def show_beside(self, *, beside: bool) -> None:
        """Know whether what is written down is in sight beside it."""
        self.write_button.setVisible(not beside)

    def show_progress(self, progress: Progress) -> None:
        """Say what there is of it, when it is done, and what the group said of it."""
        exercise = self._exercise
        if exercise is None:
            return
        self._progress = progress
        have = self._walking.have(exercise, progress) or self.tr("nothing yet")
        have = have[:1].lower() + have[1:]
        self._have.set_parts(
            [
                (self.tr("You have") + " ", "bold"),
                (self.tr("{things}.").format(things=have) + " ", "plain"),
                (self.tr("Done when:") + " ", "bold"),
                (self._wording.text(exercise.done_when), "plain"),
            ]
        )
        said = progress.note.state if progress.note else None
        skipped = said is ExerciseState.SKIPPED
        self._skipped.set_text(self._said(progress))
        self._skipped.setVisible(bool(self._skipped.plain_text()))
        self.done_button.setText(
            self.tr("We are not finished") if said is ExerciseState.DONE else self.tr("We did this")
        )
        self.skip_button.setText(self.tr("Take it up again") if skipped else self.tr("Skip…"))
        self.skip_button.setVisible(skipped or not exercise.required)
        self.note_form.show_record(progress.note)

    def step_back(self) -> bool:
        """Fold the question why it is skipped, or the rules; False where neither is open."""
        if self._skip_form.isHidden():
            return self.rules.step_back()
        self._fold_skip()
        return True

    def keep_now(self) -> None:
        """Keep what is half typed."""
        self.note_form.keep_now()

    def _said(self, progress: Progress) -> str:
        note = progress.note
        if note is None or note.state not in {ExerciseState.SKIPPED, ExerciseState.DONE}:
            return ""
        day = self._context.wording.full_day(note.noted_on) if note.noted_on else ""
        if note.state is ExerciseState.DONE:
            return self.tr("You said on {day} that you did this.").format(day=day) if day else ""
        reason = note.reason.strip() or self.tr("no reason given")
        return self.tr("Skipped: {reason}").format(reason=reason)

    def _turn_done(self) -> None:
        said = self._progress.note.state if self._progress and self._progress.note else None
        is_done = said is ExerciseState.DONE
        state = ExerciseState.BEGUN if is_done else ExerciseState.DONE
        self.note_wanted.emit({"state": state, "noted_on": self._context.today()})

    def _skip_pressed(self) -> None:
        said = self._progress.note.state if self._progress and self._progress.note else None
        if said is ExerciseState.SKIPPED:
            self.note_wanted.emit({"state": None, "reason": "", "noted_on": self._context.today()})
        else:
            self._skip_form.show()
            self._skip_form.begin()

    def _skip(self, reason: str) -> None:
        self._fold_skip()
        self.note_wanted.emit(
            {"state": ExerciseState.SKIPPED, "reason": reason, "noted_on": self._context.today()}
        )

    def _fold_skip(self) -> None:
        self._skip_form.hide()
        self.skip_button.setFocus(Qt.FocusReason.OtherFocusReason)
