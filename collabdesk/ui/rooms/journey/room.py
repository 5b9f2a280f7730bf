"""Joins the journey and its exercises to the verbs and queries of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collabdesk.domain.journey_words import Door
from collabdesk.journey.reading import load_guide
from collabdesk.ui.records.keeper import RecordKeeper
from collabdesk.ui.rooms.journey import work
from collabdesk.ui.rooms.journey.exercise_page import ExercisePage
from collabdesk.ui.rooms.journey.overview import Overview
from collabdesk.ui.rooms.journey.part import Part, parts_of
from collabdesk.ui.rooms.journey.printing import Printing
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.journey import JourneyWording
from collabdesk.ui.wordings.walking import WalkingWording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.operations.walking import Walk
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.work import Filled
    from collabdesk.work.desk import Desk

SOON = 300
"""Milliseconds after which the journey has been painted."""


class JourneyRoom(QWidget):
    """The journey, or one exercise of it. ``room_wanted`` carries the key of a room something is done in."""

    record_wanted = Signal(str, UUID)
    room_wanted = Signal(str)
    message_told = Signal(str)
    # Qt sends events while a widget is still being made.
    page: ExercisePage | None = None

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._guide = load_guide()
        self._wording = JourneyWording(context.wording, context.people_word, context.person_word, self)
        self._walking = WalkingWording(context, self._wording, self)
        self._keeper = RecordKeeper(desk, context, self._wording, self)
        self._printing = Printing(self, desk, context)
        self._walk: Walk | None = None
        self._kept_page: ExercisePage | None = None
        self.overview = Overview(self._guide, self._wording, self._walking)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        set_role(self, "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._join()
        self._open_last()
        QTimer.singleShot(SOON, self, self._prepare)

    def _join(self) -> None:
        overview = self.overview
        overview.exercise_wanted.connect(self.open_exercise)
        overview.door_chosen.connect(lambda door: self._keeper.write("journey", {"door": Door(door)}))
        overview.path_chosen.connect(lambda path: self._keeper.write("journey", {"path": path}))
        overview.round_wanted.connect(self._begin_round)
        self._keeper.told.connect(self.message_told)
        self._printing.told.connect(self.message_told)

    def refresh(self, changes: Changes | None) -> None:
        """Look again how far it is, and at what the open exercise shows where that changed."""
        if changes is not None and changes.nothing:
            return
        if self.page is not None:
            shown = {*self.page.kinds(), *self.page.pointed(), "referencenote"}
            if changes is None or shown & set(changes.touched):
                self._read_page()
        self._desk.ask(self._walk_read, work.look, self._context.today())

    def open_exercise(self, key: str) -> None:
        """Show an exercise, such as "4.1"; what is half typed in another is kept first."""
        exercise = self._guide.exercises.get(key)
        if exercise is None or (self.page is not None and self.page.key == key):
            return
        self._let_page_go()
        if self._kept_page is None:
            self._kept_page = self._made_page()
        page = self._kept_page
        stage = next(one for one in self._guide.stages if one.key == exercise.stage)
        page.begin(exercise, self._wording.text(stage.name))
        self.page = page
        self._stack.setCurrentWidget(page)
        self._remember(key)
        if self._walk is not None:
            page.prompts.show_progress(self._walk.state(key))
        page.focus_start()
        self._read_page()

    def _made_page(self) -> ExercisePage:
        """Make the one page that every exercise is shown on."""
        page = ExercisePage(self._context, self._wording, self._walking, self._stack)
        page.part_made.connect(lambda part: self._keeper.serve(part.filler))
        page.grown.connect(self._read_page)
        page.room_wanted.connect(self.room_wanted)
        page.walked.connect(self._walk_on)
        page.prompts.left.connect(self.show_overview)
        page.prompts.note_wanted.connect(lambda values: self._note(page.key, values))
        page.prompts.print_wanted.connect(lambda: self._print(page.key))
        self._stack.addWidget(page)
        return page

    def _prepare(self) -> None:
        """Make what the first exercise would have to wait for, once the journey itself is in sight."""
        from collabdesk.ui.rooms.journey.tools import making

        making.learn()
        if self._kept_page is None:
            self._kept_page = self._made_page()
        # The first form of all reads pictures and styles that every later one has.
        first = next(iter(self._guide.exercises.values()))
        for fills in parts_of(first):
            Part(self._context, self._wording, first, fills).deleteLater()
        self._desk.ask(lambda _read: None, work.read_filled, first.key, (), (), self._context.today())

    def _print(self, key: str) -> None:
        self._printing.ask(key, self._wording.text(self._guide.exercises[key].name))

    def show_overview(self) -> None:
        """Go back to the journey, with the keyboard on the exercise that was open."""
        key = self.page.key if self.page is not None else ""
        self._let_page_go()
        self._remember("")
        self.overview.open_stage_of(key)

    def open_record(self, uid: UUID) -> None:
        """Show a record in the exercise that fills it."""
        kinds = tuple(
            dict.fromkeys(
                fill.record
                for exercise in self._guide.exercises.values()
                for fill in exercise.fills
                if not fill.room
            )
        )
        self._desk.ask(lambda kind: self._open_kind(kind, uid), work.kind_of_record, uid, kinds)

    def focus_start(self) -> None:
        """Put the keyboard where work begins: on the open stage, or on the way back from an exercise."""
        if self.page is not None:
            self.page.focus_start()
        else:
            self.overview.focus_start()

    def step_back(self) -> bool:
        """Go back one level: a row, the exercise, what was looked for."""
        if self.page is None:
            return self.overview.step_back()
        if not self.page.step_back():
            self.show_overview()
        return True

    def keep_now(self) -> None:
        """Keep what is half typed."""
        if self.page is not None:
            self.page.keep_now()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+N for a new row while an exercise is open."""
        if self.page is not None and event.type() == QEvent.Type.ShortcutOverride and _is_new_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new row."""
        if self.page is not None and _is_new_key(event):
            self.page.add_row()
            return
        super().keyPressEvent(event)

    def _open_last(self) -> None:
        project, _space, key = self._context.settings.exercise.partition(" ")
        open_now = self._context.project.project
        if open_now is not None and str(open_now.uid) == project and key:
            self.open_exercise(key)

    def _remember(self, key: str) -> None:
        project = self._context.project.project
        if project is not None:
            self._context.settings.remember_exercise(f"{project.uid} {key}" if key else "")

    def _let_page_go(self) -> None:
        if self.page is None:
            return
        self.page.keep_now()
        page, self.page = self.page, None
        self._stack.setCurrentWidget(self.overview)
        page.end()

    def _read_page(self) -> None:
        if self.page is not None:
            page = self.page
            today = self._context.today()
            self._desk.ask(self._filled_read, work.read_filled, page.key, page.kinds(), page.pointed(), today)

    def _filled_read(self, filled: Filled) -> None:
        if self.page is not None and self.page.key == filled.key:
            self.page.show_filled(filled)
            self.page.grow()

    def _walk_read(self, walk: Walk) -> None:
        self._walk = walk
        self.overview.show_walk(walk)
        if self.page is not None:
            self.page.prompts.show_progress(walk.state(self.page.key))

    def _walk_on(self, by: int) -> None:
        keys = list(self._guide.exercises)
        place = keys.index(self.page.key) + by if self.page is not None else 0
        if 0 <= place < len(keys):
            self.open_exercise(keys[place])

    def _open_kind(self, kind: str, uid: UUID) -> None:
        exercises = [
            exercise.key
            for exercise in self._guide.exercises.values()
            if any(fill.record == kind and not fill.room for fill in exercise.fills)
        ]
        if not exercises:
            return
        if self.page is None or self.page.key not in exercises:
            self.open_exercise(exercises[0])
        if self.page is not None:
            self.page.open_record(uid)

    def _note(self, key: str, values: Mapping[str, object]) -> None:
        from collabdesk.operations.exercises import note_exercise

        self._desk.do_then(None, self._refused, note_exercise, key, values)

    def _begin_round(self) -> None:
        journey = self._walk.journey if self._walk is not None else None
        values = work.next_round(journey, self._context.today())
        self._keeper.write("journey", values)
        self.overview.open_stage("ground")
        said = self.tr("Round {number} begins today. Undo takes that back.")
        self.message_told.emit(said.format(number=values["round_number"]))

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.message_told.emit(" ".join(part for part in (words.what, words.safe) if part))


def _is_new_key(event: QEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_N and event.modifiers() == control
