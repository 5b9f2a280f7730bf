"""One exercise on one page: what to say on the left, what is written down on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.tab_stops import tab_stops, tab_through
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.records.form import MANY
from collabdesk.ui.rooms.journey.part import Part, parts_of
from collabdesk.ui.rooms.journey.prompts_pane import PromptsPane
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.work import Filled
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.ui.wordings.walking import WalkingWording

PROMPTS_WIDTH = 332


class ExercisePage(QWidget):
    """What to say and the first part are there at once; the others follow, so that nobody waits for them.

    ``room_wanted`` carries the key of a room in which a part is done, ``walked`` -1 or 1 for the exercise
    before or after. ``grown`` tells that the last part is there, and wants what is kept of it.
    """

    room_wanted = Signal(str)
    walked = Signal(int)
    part_made = Signal(object)
    grown = Signal()

    def __init__(
        self,
        context: RoomContext,
        wording: JourneyWording,
        walking: WalkingWording,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.key = ""
        self._exercise: Exercise | None = None
        self.prompts = PromptsPane(context, wording, walking)
        self.parts: list[Part] = []
        self._wanted: UUID | None = None
        self._written = ScrollColumn((26, 20, 28, 24), 16)
        set_role(self._written, "pane")
        self.panes = TwoPane(self.prompts, self._written, PROMPTS_WIDTH, self)
        self.panes.set_back(self.tr("What to say"))
        self.prompts.show_beside(beside=True)
        self.panes.narrowed.connect(lambda narrow: self.prompts.show_beside(beside=not narrow))
        self.prompts.rules.change_wanted.connect(lambda: self.room_wanted.emit("settings"))
        self.prompts.write_wanted.connect(self._show_written)
        self.panes.previous_wanted.connect(lambda: self.walked.emit(-1))
        self.panes.next_wanted.connect(lambda: self.walked.emit(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._to_come: list[tuple[Fill, ...]] = []
        self._is_new = self._is_grown = False
        self._context, self._wording = context, wording
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def begin(self, exercise: Exercise, stage: str) -> None:
        """Show an exercise: what to say and the first part now, the rest with `grow`."""
        self.end()
        self.key, self._exercise = exercise.key, exercise
        self.prompts.show_exercise(exercise, stage)
        self._to_come = list(parts_of(exercise))
        self._written.add_stretch()
        self._add_part()
        self._is_new, self._is_grown = True, False
        self.panes.show_list()

    def end(self) -> None:
        """Put the exercise that was shown away; what was half typed is kept before."""
        self._to_come, self.parts, self._wanted, self.key, self._exercise = [], [], None, "", None
        self._written.clear()

    @property
    def is_whole(self) -> bool:
        """Whether every part is there."""
        return not self._to_come

    @property
    def is_settled(self) -> bool:
        """Whether every part is there and all that was kept of it has been asked for."""
        return self._is_grown

    def grow(self) -> None:
        """Make the parts that are still to come, one after another, between what a person does."""
        if not self._is_grown:
            QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        if self._is_grown or self._exercise is None:
            return
        if not self.is_whole:
            self._add_part()
            self.grow()
            return
        self._is_grown = True
        self.grown.emit()

    def _add_part(self) -> None:
        if self._exercise is None:
            return
        part = Part(self._context, self._wording, self._exercise, self._to_come.pop(0))
        column = self._written.column
        if self.parts:
            column.insertWidget(column.count() - 1, Divider())
        column.insertWidget(column.count() - 1, part)
        part.room_wanted.connect(self.room_wanted)
        self.parts.append(part)
        self.part_made.emit(part)

    def kinds(self) -> tuple[str, ...]:
        """The kinds of record it shows."""
        return tuple(dict.fromkeys(kind for part in self.parts for kind in part.kinds()))

    def pointed(self) -> tuple[str, ...]:
        """The kinds those point at; those of which there are very many only once the page itself is there."""
        found = dict.fromkeys(kind for part in self.parts for kind in part.pointed())
        return tuple(kind for kind in found if self._is_grown or kind not in MANY)

    def show_filled(self, filled: Filled) -> None:
        """Show what is kept; what is half typed stays."""
        self.prompts.rules.show_notes(filled.notes)
        for part in self.parts:
            part.show_filled(filled.records, filled.choose)
        # What to say stays where it is, so that what was made late moves up, and not the rest down.
        tab_through((self.prompts, *self.parts))
        if self._wanted is not None:
            uid, self._wanted = self._wanted, None
            self.open_record(uid)
        elif self._is_new:
            # What is made late may have asked for the keyboard's place; a page is read from its top.
            QTimer.singleShot(0, self._written, lambda: self._written.verticalScrollBar().setValue(0))
        self._is_new = False

    def open_record(self, uid: UUID) -> None:
        """Show a record with the keyboard in it, now or once it has been read."""
        self.panes.show_detail()
        if not any(part.open_record(uid) for part in self.parts):
            self._wanted = uid

    def _show_written(self) -> None:
        """Turn to what is written down, with the keyboard on the uppermost thing and not on the newest."""
        self.panes.show_detail()
        part = next(iter(self.parts), None)
        stops = [stop for stop in tab_stops(part) if stop.isVisibleTo(part)] if part is not None else []
        if part is not None and stops and self.panes.is_narrow():
            top = min(stops, key=lambda stop: stop.mapTo(part, QPoint(0, 0)).y())
            top.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_row(self) -> None:
        """Begin a new row in the part that has the keyboard, or in the first that has rows."""
        self.panes.show_detail()
        now = QApplication.focusWidget()
        inside = [part for part in self.parts if now is not None and part.isAncestorOf(now)]
        for part in [*inside, *self.parts]:
            if part.add():
                return

    def focus_start(self) -> None:
        """Put the keyboard on the way back, above what to say."""
        self.prompts.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Fold what is open, then go from what is written to what to say; False where nothing is left to."""
        if self.prompts.step_back():
            return True
        now = QApplication.focusWidget()
        inside = [part for part in self.parts if now is not None and part.isAncestorOf(now)]
        return any(part.step_back() for part in inside or self.parts) or self.panes.step_back()

    def keep_now(self) -> None:
        """Keep what is half typed."""
        self.prompts.keep_now()
        for part in self.parts:
            part.keep_now()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the keyboard, once it is laid out."""
        for area in (self._written, self.prompts.page):
            if now is not None and area.isAncestorOf(now) and area.widget() is not None:
                QTimer.singleShot(0, now, lambda area=area: area.ensureWidgetVisible(now, 0, 24))
