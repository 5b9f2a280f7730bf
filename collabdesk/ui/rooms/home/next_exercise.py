"""What could come next on the journey, in plain text, so that it never outshouts somebody who waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext


@dataclass(frozen=True, slots=True)
class Next:
    """The exercise that could come next, with what it is for and whether something is written already."""

    key: str
    name: str
    purpose: str
    begun: bool


def next_exercise(book: Workbook, today: date) -> Next | None:
    """Give what could come next in a workbook, or None where nothing is left."""
    from collabdesk.journey.reading import load_guide
    from collabdesk.operations.walking import ExerciseStanding, walk

    guide = load_guide()
    walked = walk(book, today, guide)
    if walked.next_exercise is None:
        return None
    exercise = guide.exercises[walked.next_exercise]
    begun = walked.state(exercise.key).state is ExerciseStanding.BEGUN
    return Next(exercise.key, exercise.name, exercise.purpose, begun)


class NextExercise(QWidget):
    """One exercise and a button that opens it. ``pressed`` carries its key."""

    pressed = Signal(str)

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._words = JourneyWording(context.wording, context.people_word, context.person_word, self)
        self._key = ""
        self._sentence, self._open = Sentence(), plain_button(self.tr("Open it"))
        self._open.clicked.connect(lambda _checked=False: self.pressed.emit(self._key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, px(10))
        column.setSpacing(px(8))
        column.addWidget(SectionHead(self.tr("Next in your journey")))
        column.addWidget(self._sentence)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_next(self, following: Next | None) -> None:
        """Show what could come next; nothing where nothing is left."""
        self.setVisible(following is not None)
        if following is None:
            return
        self._key = following.key
        name = self._words.text(following.name)
        said = self.tr(" Begun, and not finished.") if following.begun else ""
        self._sentence.set_parts(
            [
                (self.tr("{name}. ").format(name=name), "bold"),
                (self._words.text(following.purpose) + said, "plain"),
            ]
        )
        self._open.setAccessibleName(self.tr("Open {exercise}").format(exercise=name))
