"""The boxes below a feeling map: what belongs to the chosen moment and to one row's mark there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from collabdesk.domain.records import Feeling, Moment
from collabdesk.ui.kit.fields import ChoiceField, LabelledField
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.rooms.journey.tools.map_reading import HIGHEST
from collabdesk.ui.rooms.journey.tools.turning import turn_to
from collabdesk.ui.theme.current import em, px

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.journey_words import WhoseRow
    from collabdesk.journey.exercise import Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.map_reading import Spot
    from collabdesk.ui.rooms.journey.tools.map_wording import MapWording
    from collabdesk.ui.wordings.journey import JourneyWording

_BESIDE_EMS: Final = 26
_MOMENT_LEFT: Final = ("name",)
_MOMENT_RIGHT: Final = ("whose_door",)
_FEELING_LEFT: Final = ("word", "happened")
_FEELING_RIGHT: Final = ("would_have_helped", "permission", "read_back")


class MapForm(QWidget):
    """Boxes for the chosen moment.

    ``moment_changed`` and ``feeling_changed`` carry a field and its value, ``height_chosen`` half steps.

    Args:
        context: The room's.
        wording: Names fields and choices.
        words: Says heights and moments.
        moment: How the exercise fills moments.
        feeling: How it fills marks.
    """

    moment_changed = Signal(str, object)
    feeling_changed = Signal(str, object)
    height_chosen = Signal(int)

    def __init__(
        self,
        context: RoomContext,
        wording: JourneyWording,
        words: MapWording,
        moment: Fill | None,
        feeling: Fill | None,
    ) -> None:
        super().__init__()
        self._words = words
        self._shown: tuple[UUID | None, WhoseRow | None] = (None, None)
        self.head = SectionHead()
        self.place = Caption()
        self.whose = Caption()
        self.height_field = self._made_height()
        self._height_row = LabelledField(self.tr("How it felt"), self.height_field)

        def made(record: type[Record], fill: Fill | None, fields: tuple[str, ...]) -> RecordForm:
            asked = [name for name in fields if fill is None or not fill.fields or name in fill.fields]
            form = RecordForm(context, wording, record, asked or fields, fill.ask if fill else {})
            is_moment = record is Moment
            form.field_changed.connect(self.moment_changed if is_moment else self.feeling_changed)
            return form

        self._moment = (made(Moment, moment, _MOMENT_LEFT), made(Moment, moment, _MOMENT_RIGHT))
        self._feeling = (made(Feeling, feeling, _FEELING_LEFT), made(Feeling, feeling, _FEELING_RIGHT))
        if "happened" in self._feeling[0].names():
            happened = self._feeling[0].editor("happened").widget
            if isinstance(happened, QPlainTextEdit):
                happened.setPlaceholderText(self.tr("Only if they want to say"))
        self._lay_out()
        self.show_height(shown=False)

    def show_spot(
        self, spot: Spot | None, place: int, count: int, row: WhoseRow, mark: Feeling | None
    ) -> None:
        """Show what is chosen; what is half typed for it stays.

        Args:
            spot: The chosen moment, or None for an empty map.
            place: Its place.
            count: Of how many.
            row: The row whose mark is shown.
            mark: That row's mark, kept or not yet.
        """
        self.setEnabled(spot is not None)
        now = (spot.moment.uid if spot else None, row)
        moved = now != self._shown
        self._shown = now
        self.head.set_text(self._words.name(spot, place) if spot else "")
        self.place.set_text(self._words.place(place, count) if spot else "")
        self.whose.set_text(self._words.row(row))
        for form, record in (
            *((form, spot.moment if spot else None) for form in self._moment),
            *((form, mark) for form in self._feeling),
        ):
            if moved:
                turn_to(form, record)
            else:
                form.show_record(record)
        marked = spot is not None and row in spot.marks
        self.height_field.choose(str(mark.height) if mark is not None and marked else "")

    def show_height(self, *, shown: bool) -> None:
        """Offer the height as a choice, for whoever does not go by the picture."""
        self._height_row.setVisible(shown)

    def keep_now(self) -> None:
        """Tell what is typed and not told yet."""
        for form in (*self._moment, *self._feeling):
            form.keep_now()

    def begin_word(self, letters: str) -> None:
        """Go on with the word of the row, at its end."""
        left = self._feeling[0]
        if left.focus_field("word"):
            box = left.editor("word").widget
            if isinstance(box, QPlainTextEdit):
                box.moveCursor(QTextCursor.MoveOperation.End)
                box.insertPlainText(letters)
            elif isinstance(box, QLineEdit):
                box.end(False)
                box.insert(letters)

    def begin_name(self) -> None:
        """Put the keyboard where the moment is named."""
        self._moment[0].focus_field("name")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _made_height(self) -> ChoiceField:
        field = ChoiceField(self.tr("How it felt"))
        heights = [(str(h), self._words.height(h)) for h in range(HIGHEST, -HIGHEST - 1, -1)]
        field.set_choices([("", self.tr("No mark yet")), *heights])
        field.chosen.connect(lambda key: self.height_chosen.emit(int(key)) if key else None)
        return field

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(10))
        for label in (self.head, self.place, self.whose):
            label.setWordWrap(False)
            line.addWidget(label)
        line.addStretch()
        self._left, self._right = QWidget(), QWidget()
        for side, forms in (
            (self._left, (self._moment[0], self._feeling[0])),
            (self._right, (self._moment[1], self._feeling[1])),
        ):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(8))
            if side is self._left:
                column.addWidget(self._height_row)
            for form in forms:
                column.addWidget(form)
            column.addStretch()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addLayout(line)
        whole.addLayout(self._grid)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, 0, 1)
        self._beside = True

    def _arrange(self) -> None:
        beside = self.width() >= _BESIDE_EMS * em()
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.removeWidget(self._right)
        self._grid.addWidget(self._right, 0 if beside else 1, 1 if beside else 0)
        self._grid.setColumnStretch(1, 1 if beside else 0)
