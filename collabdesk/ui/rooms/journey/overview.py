"""Where a project came in, the ten stages, and the open one: the face of the Journey room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.domain.journey_words import Door
from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Sentence, Title
from collabdesk.ui.rooms.journey.door_cards import DoorCards
from collabdesk.ui.rooms.journey.finding import find_exercises
from collabdesk.ui.rooms.journey.stage_card import StageCard
from collabdesk.ui.rooms.journey.stage_rail import StageRail
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.walking import SAFE_TO_START

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from collabdesk.journey.exercise import Guide
    from collabdesk.operations.walking import Walk
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.ui.wordings.walking import WalkingWording

SAFE: Final = "safe"
_FIND_WIDTH: Final = 220


class Overview(QWidget):
    """``exercise_wanted`` carries an exercise's key, ``door_chosen`` a door's value.

    ``path_chosen`` tells whether the shortest honest path is wanted, ``round_wanted`` that a round begins.
    """

    exercise_wanted = Signal(str)
    door_chosen = Signal(str)
    path_chosen = Signal(bool)
    round_wanted = Signal()

    def __init__(self, guide: Guide, wording: JourneyWording, walking: WalkingWording) -> None:
        super().__init__()
        self._guide, self._wording, self._walking = guide, wording, walking
        self._walk: Walk | None = None
        self._stage = ""
        self._narrow = False
        self._lead = Sentence(role="secondary")
        find = self.tr("Find an exercise")
        self.find_box = LineField(find, find)
        self.doors = DoorCards(guide, wording)
        self.rail = StageRail(guide, wording, walking)
        self.card = StageCard(guide, wording, walking)
        self._halves = QHBoxLayout()
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        head, words, halves = QWidget(), QVBoxLayout(), QWidget()
        words.setSpacing(px(2))
        words.addWidget(Title(self.tr("Journey")))
        words.addWidget(self._lead)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addLayout(words, 1)
        row.addWidget(self.find_box, 0, Qt.AlignmentFlag.AlignTop)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addWidget(self.rail, 42)
        self._halves.addWidget(self.card, 58)
        halves.setLayout(self._halves)
        self._page = page = ScrollColumn(margins=(28, 22, 28, 20), gap=14)
        for part in (head, self.doors, halves):
            page.add(part)
        page.add_stretch()
        set_role(page, "page")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _join(self) -> None:
        self.doors.chosen.connect(self.door_chosen)
        self.rail.stage_chosen.connect(self.open_stage)
        self.rail.entered.connect(self.card.focus_first)
        self.rail.clicked.connect(self._bring_card)
        self.rail.path_chosen.connect(self.path_chosen)
        self.rail.round_wanted.connect(self.round_wanted)
        self.card.exercise_wanted.connect(self.exercise_wanted)
        self.card.left.connect(self._leave_card)
        self.find_box.textEdited.connect(lambda _text: self._show_card())
        self.find_box.returnPressed.connect(self.card.focus_first)

    def show_walk(self, walk: Walk) -> None:
        """Show how far it is; the open stage stays open, but nothing is before Safe to start."""
        first = self._walk is None
        self._walk = walk
        if first or not self._stage:
            self._stage = self._where_to_begin(walk)
        journey = walk.journey
        door = journey.door if journey is not None else None
        self.doors.show_door((door or Door.CHANGE_NOW).value, is_ours=door is not None)
        said = (self._walking.lead(self._guide, walk), self._walking.round_line(walk))
        self._lead.set_text(" ".join(part for part in said if part))
        self._show_card()
        if first:
            self.rail.follow_open()

    def open_stage(self, key: str) -> None:
        """Open a stage beside the rail."""
        self._stage = key
        self.find_box.clear()
        self._show_card()

    def open_stage_of(self, exercise: str) -> None:
        """Open the stage of an exercise, with the keyboard on it."""
        found = self._guide.exercises.get(exercise)
        if found is not None:
            if not self.find_box.text():
                self.open_stage(found.stage)
            self.card.focus_exercise(exercise)

    def focus_start(self) -> None:
        """Put the keyboard on the open stage."""
        self.rail.focus_open()

    def step_back(self) -> bool:
        """Leave what was looked for, then the stage for the rail; False where there is nothing to leave."""
        if self.find_box.text():
            self.find_box.clear()
            self._show_card()
            self.find_box.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from what is typed into what was found."""
        if event.key() == Qt.Key.Key_Down and self.find_box.hasFocus():
            self.card.focus_first()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two halves under each other where there is little room."""
        super().resizeEvent(event)
        self._narrow = narrow = is_narrow(self)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(direction)
        self._halves.setSpacing(px(22))
        self.find_box.setFixedWidth(px(_FIND_WIDTH))
        self._make_room()

    def _where_to_begin(self, walk: Walk) -> str:
        if walk.state(SAFE_TO_START).state.value not in {"done", "skipped"}:
            return SAFE
        coming = self._guide.exercises.get(walk.next_exercise or "")
        return coming.stage if coming is not None else self._guide.stages[-1].key

    def _show_card(self) -> None:
        if self._walk is None:
            return
        typed = self.find_box.text().strip()
        if typed:
            found = find_exercises(self._guide, typed, self._wording.text)
            self.card.show_found(typed, found, self._walk)
        else:
            stage = next(one for one in self._guide.stages if one.key == self._stage)
            self.card.show_stage(stage, self._walk)
        self.rail.show_walk(self._walk, self._stage)
        self._make_room()

    def _make_room(self) -> None:
        """Where one thing stands under another, what was found stands alone under the box."""
        alone = self._narrow and bool(self.find_box.text().strip())
        self.rail.setVisible(not alone)
        self.doors.setVisible(not alone)

    def _bring_card(self) -> None:
        """Bring the stage in sight where it stands below the rail."""
        if self._narrow:
            QTimer.singleShot(0, self, self._scroll_to_card)

    def _scroll_to_card(self) -> None:
        inner = self._page.widget()
        if inner is not None:
            self._page.verticalScrollBar().setValue(self.card.mapTo(inner, QPoint(0, 0)).y() - px(12))

    def _leave_card(self) -> None:
        if self.find_box.text():
            self.find_box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.rail.focus_open()
