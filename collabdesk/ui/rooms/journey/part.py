"""One part of an exercise's page: a heading, and the list, form, tool or way to a room that fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.declaration import field_map
from collabdesk.journey.exercise import Tool
from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.records.making import record_class
from collabdesk.ui.records.only_form import OnlyForm
from collabdesk.ui.records.record_list import RecordList
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.rooms import RoomWording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording

TOGETHER: Final = frozenset({Tool.MAP, Tool.MARKS, Tool.CIRCLES, Tool.WEEK})
"""Tools that show all the records they fill in one picture."""
OF_THE_TABLE: Final = frozenset({Tool.MAP, Tool.MARKS, Tool.CIRCLES, Tool.WEEK, Tool.CARDS})


class _Showing(Protocol):
    """What a tool of the table offers."""

    def show_records(
        self, records: Mapping[str, Sequence[Record]], choose: Mapping[str, Sequence[tuple[UUID, str]]]
    ) -> None:
        """Show records by kind."""


class Part(QWidget):
    """``room_wanted`` carries the key of a room in which it is done.

    Args:
        context: The room's.
        wording: Says what records and fields are called.
        exercise: The exercise it stands in.
        fills: What it fills: several for a tool of the table, else one.
    """

    room_wanted = Signal(str)

    def __init__(
        self, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
    ) -> None:
        super().__init__()
        self.fills = tuple(fills)
        self._context, self._wording, self._exercise = context, wording, exercise
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.filler = self._made()
        heading = fills[0].heading
        if heading:
            self._column.addWidget(SectionHead(wording.text(heading)))
        self._column.addWidget(self.filler)

    def show_filled(
        self, records: Mapping[str, Sequence[Record]], choose: Mapping[str, Sequence[tuple[UUID, str]]]
    ) -> None:
        """Show what is kept."""
        if isinstance(self.filler, RecordList | OnlyForm):
            self.filler.show_records(records.get(self.fills[0].record, ()), choose)
        elif self.fills[0].tool in OF_THE_TABLE:
            cast("_Showing", self.filler).show_records(records, choose)

    def kinds(self) -> Iterator[str]:
        """The kinds of record it shows; what is done in another room is not read here."""
        return (fill.record for fill in self.fills if fill.tool is not Tool.ROOM)

    def pointed(self) -> Iterator[str]:
        """The kinds its fields point at."""
        if isinstance(self.filler, RecordList | OnlyForm):
            yield from self.filler.kinds_chosen()
            return
        for fill in self.fills:
            for name in fill.fields:
                kind = field_map(record_class(fill.record))[name].refers_to
                if kind is not None and fill.tool is not Tool.ROOM:
                    yield kind

    def add(self) -> bool:
        """Begin a new row; False where it has none."""
        adding = getattr(self.filler, "add", None)
        if adding is not None:
            adding()
        return adding is not None

    def keep_now(self) -> None:
        """Keep what is half typed."""
        keep = getattr(self.filler, "keep_now", None)
        if keep is not None:
            keep()

    def step_back(self) -> bool:
        """Fold what is open in it; False where nothing is."""
        back = getattr(self.filler, "step_back", None)
        return back is not None and bool(back())

    def open_record(self, uid: UUID) -> bool:
        """Show a record with the keyboard in it; False where it cannot."""
        opening = getattr(self.filler, "open_record", None)
        return opening is not None and bool(opening(uid))

    def _made(self) -> QWidget:
        fill = self.fills[0]
        if fill.tool is Tool.LIST:
            return RecordList(self._context, self._wording, fill)
        if fill.tool is Tool.ONE:
            return OnlyForm(self._context, self._wording, fill)
        if fill.tool is Tool.ROOM:
            return self._way_to(fill.room)
        from collabdesk.ui.rooms.journey.tools.making import tool_for

        return tool_for(fill.tool, self._context, self._wording, self._exercise, self.fills)

    def _way_to(self, room: str) -> QWidget:
        way, name = QWidget(), RoomWording(self).name(room)
        button = plain_button(self.tr("Open {room}").format(room=name), "arrow-right")
        button.clicked.connect(lambda: self.room_wanted.emit(room))
        column = QVBoxLayout(way)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(
            Sentence(self.tr("This is done in “{room}”. Come back here when you have.").format(room=name))
        )
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return way


def parts_of(exercise: Exercise) -> Iterator[tuple[Fill, ...]]:
    """Give the fills of an exercise part by part; those shown in one picture stand together."""
    together: list[Fill] = []
    for fill in exercise.fills:
        if together and (fill.tool is not together[0].tool or fill.tool not in TOGETHER):
            yield tuple(together)
            together = []
        together.append(fill)
    if together:
        yield tuple(together)
