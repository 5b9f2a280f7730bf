"""The ten stages one under another on the same rail as a trail, ending where a new round begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.rooms.journey.stage_row import StageRow
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collabdesk.journey.exercise import Guide
    from collabdesk.operations.walking import Walk
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.ui.wordings.walking import WalkingWording


class StageRail(QWidget):
    """``stage_chosen`` carries a stage's key, ``entered`` that the keyboard goes on into the open stage.

    ``clicked`` tells that the mouse chose one,
    ``path_chosen`` tells whether the shortest honest path is wanted, ``round_wanted`` that a round begins.
    """

    stage_chosen = Signal(str)
    entered = Signal()
    clicked = Signal()
    path_chosen = Signal(bool)
    round_wanted = Signal()

    def __init__(self, guide: Guide, wording: JourneyWording, walking: WalkingWording) -> None:
        super().__init__()
        self._guide, self._walking = guide, walking
        self._rows = [StageRow(stage, wording.text(stage.name)) for stage in guide.stages]
        self.path_box = QCheckBox(self.tr("Small and true"))
        self._path_words = Caption(
            self.tr("The shortest path that is still honest: %n exercises.", "", len(guide.small_and_true))
        )
        self.round_button = quiet_button(self.tr("Then round again, from Ground"), "repeat")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, row in enumerate(self._rows):
            column.addWidget(row)
            row.chosen.connect(lambda key=row.stage.key: self.stage_chosen.emit(key))
            row.entered.connect(self.entered)
            row.clicked.connect(self.clicked)
            row.walked.connect(lambda by, place=place: self._walk(place + by))
        column.addWidget(self.round_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(10))
        column.addWidget(self.path_box)
        column.addWidget(self._path_words)
        column.addStretch()
        self.path_box.clicked.connect(self.path_chosen)
        self.round_button.clicked.connect(self.round_wanted)

    def show_walk(self, walk: Walk, opened: str) -> None:
        """Say what there is of each stage, and which is open."""
        for row in self._rows:
            exercises = self._guide.of_stage(row.stage.key)
            has = any(walk.state(one.key).state.value in {"begun", "done"} for one in exercises)
            line = self._walking.stage(exercises, walk)
            row.show_standing(line, has=has, is_open=row.stage.key == opened)
        self.path_box.setChecked(walk.journey is not None and walk.journey.path)

    def focus_open(self) -> None:
        """Put the keyboard on the open stage."""
        row = next(
            (row for row in self._rows if row.focusPolicy() == Qt.FocusPolicy.StrongFocus), self._rows[0]
        )
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_open(self) -> None:
        """Take the keyboard along to the open stage, where it came before anybody knew which that is."""
        if any(row.hasFocus() for row in self._rows):
            self.focus_open()

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.stage_chosen.emit(self._rows[place].stage.key)
