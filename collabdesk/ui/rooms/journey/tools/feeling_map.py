"""The feeling map: where it feels good and where it hurts, moment by moment, in two lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import WhoseRow
from collabdesk.domain.records import Feeling, Moment
from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.rooms.journey.tools.asking_line import AskingLine
from collabdesk.ui.rooms.journey.tools.map_canvas import MapCanvas, MapShown
from collabdesk.ui.rooms.journey.tools.map_form import MapForm
from collabdesk.ui.rooms.journey.tools.map_head import MapHead
from collabdesk.ui.rooms.journey.tools.map_reading import STEP, moved_along, next_position
from collabdesk.ui.rooms.journey.tools.map_state import MapState
from collabdesk.ui.rooms.journey.tools.map_table import MapTable
from collabdesk.ui.rooms.journey.tools.map_wording import MapWording
from collabdesk.ui.rooms.journey.tools.table_tool import TableTool, changed_by, of_class
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.map_reading import Spot
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose, Records
    from collabdesk.ui.wordings.journey import JourneyWording

_SETTLED: Final = 400
"""Milliseconds after which a mark moved with the keys has come to rest and becomes one step to undo."""


class FeelingMap(TableTool):
    """The map, its table, what it asks and the boxes for what is chosen; arguments as for any tool."""

    def __init__(
        self, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
    ) -> None:
        super().__init__(context, wording, exercise, fills)
        self._state = MapState()
        self.words = MapWording(context, wording, self)
        moment, feeling = self.fill_of("moment"), self.fill_of("feeling")
        self.head = MapHead(self.words, wording.text(moment.add) if moment else "")
        self.canvas, self.table = MapCanvas(), MapTable(self.words)
        self.asking = AskingLine()
        self.form = MapForm(context, wording, self.words, moment, feeling)
        self._rest = QTimer(self, singleShot=True, interval=_SETTLED)
        self._rest.timeout.connect(self._settle)
        self._lay_out()
        self._connect()
        self._show()

    def show_records(self, records: Records, choose: Choose) -> None:
        """Show moments and how they felt; the choice, and a mark on the move, stay."""
        del choose
        self._state.take(of_class(records, "moment", Moment), of_class(records, "feeling", Feeling))
        self._show()

    def open_record(self, uid: UUID) -> bool:
        """Choose a moment, or the one of a mark, with the keyboard on it; False where it is not here."""
        feeling = self._state.feelings.records.get(uid)
        wanted = feeling.moment if feeling is not None else uid
        if not self._state.moments.holds(wanted):
            return False
        self._state.choose_moment(wanted)
        self._state.row = feeling.row if feeling is not None else self._state.row
        self._show()
        (self.table if self.head.as_table.isChecked() else self.canvas).setFocus()
        return True

    def not_kept(self, uid: UUID) -> None:
        """Show what was refused as not kept."""
        self._state.moments.drop(uid)
        self._state.feelings.drop(uid)

    def keep_now(self) -> None:
        """Tell what was moved or typed and not told yet."""
        self._settle()
        self.form.keep_now()

    def hideEvent(self, event: QHideEvent) -> None:
        self._settle()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_scrolling()

    def _lay_out(self) -> None:
        self._hint = Caption(
            self.tr("Up and down keys move it, left and right choose, R changes the row, Space marks it here")
        )
        line = QWidget()
        line.setFixedHeight(1)
        set_role(line, "divider")
        self.table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.head)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        column.addWidget(self.asking)
        column.addWidget(line)
        column.addWidget(self.form)

    def _connect(self) -> None:
        head, canvas, table, form = self.head, self.canvas, self.table, self.form
        head.rows.chosen.connect(lambda key: self._choose_row(WhoseRow(key)))
        head.add.clicked.connect(self.add)
        head.remove.clicked.connect(self._remove)
        head.earlier.clicked.connect(lambda: self._choose(self._state.place() - 1))
        head.later.clicked.connect(lambda: self._choose(self._state.place() + 1))
        head.as_table.toggled.connect(self._show_as_table)
        canvas.row_chosen.connect(self._choose_row)
        canvas.row_switched.connect(self._switch_row)
        canvas.height_changed.connect(self._move)
        canvas.typed.connect(form.begin_word)
        for picture in (canvas, table):
            picture.place_chosen.connect(self._choose)
            picture.moved_along.connect(self._move_along)
            picture.add_wanted.connect(self.add)
            picture.remove_wanted.connect(self._remove)
            picture.name_wanted.connect(form.begin_name)
        form.moment_changed.connect(self._change_moment)
        form.feeling_changed.connect(self._change_feeling)
        form.height_chosen.connect(self._set_height)

    def _show(self) -> None:
        state = self._state
        spots, place, spot = state.spots(), state.place(), state.spot()
        names = tuple(self.words.name(each, number) for number, each in enumerate(spots))
        shown = MapShown(spots, names, self.words.axis(), place, state.row)
        self.canvas.show_map(shown, self.words.whole(spots))
        self.table.show_map(spots, place)
        self.head.show_row(state.row)
        self.head.remove.setEnabled(spot is not None and not spot.offered)
        self.asking.ask(self.words.gap(spots))
        mark = state.feeling(spot, state.row) if spot is not None else None
        self.form.show_spot(spot, place, len(spots), state.row, mark)
        self._show_scrolling()

    def _show_scrolling(self) -> None:
        self.head.show_scrolling(scrolls=self.canvas.isVisible() and self.canvas.frame().scrolls)

    def _show_as_table(self, as_table: bool) -> None:
        self.canvas.setVisible(not as_table)
        self._hint.setVisible(not as_table)
        self.table.setVisible(as_table)
        self.form.show_height(shown=as_table)
        (self.table if as_table else self.canvas).setFocus()
        self._show_scrolling()

    def _choose(self, place: int) -> None:
        self._settle()
        self._state.choose(place)
        self._show()
        spot = self._state.spot()
        if spot is not None and self.canvas.hasFocus():
            say_aloud(self.canvas, self.words.spot(spot, self._state.place()))

    def _choose_row(self, row: WhoseRow) -> None:
        self._settle()
        self._state.row = row
        self._show()
        if self.canvas.hasFocus():
            say_aloud(self.canvas, self.words.row(row))

    def _switch_row(self) -> None:
        people = self._state.row is WhoseRow.PEOPLE
        self._choose_row(WhoseRow.STAFF if people else WhoseRow.PEOPLE)

    def _move(self, place: int, row: WhoseRow, height: int, let_go: bool) -> None:
        spots = self._state.spots()
        if not 0 <= place < len(spots):
            return
        self._state.choose(place)
        self._state.raised = replace(self._state.feeling(spots[place], row), height=height)
        say_aloud(self.canvas, self.words.mark(row, self._state.raised))
        if let_go:
            self._settle()
        else:
            self._rest.start()
        self._show()

    def _set_height(self, height: int) -> None:
        self._move(self._state.place(), self._state.row, height, let_go=True)

    def _settle(self) -> None:
        self._rest.stop()
        raised, self._state.raised = self._state.raised, None
        if raised is not None:
            self._tell_feeling(raised, {"height": raised.height})

    def _change_feeling(self, name: str, value: object) -> None:
        self._settle()
        spot = self._state.spot()
        if spot is not None:
            self._tell_feeling(self._state.feeling(spot, self._state.row), {name: value})
            self._show()

    def _tell_feeling(self, feeling: Feeling, values: dict[str, object]) -> None:
        state = self._state
        spot = next((each for each in state.spots() if each.moment.uid == feeling.moment), None)
        if spot is None:
            return
        changed = changed_by(feeling, values)
        if state.feelings.holds(feeling.uid):
            state.feelings.put(changed)
            self.change_wanted.emit("feeling", feeling.uid, values)
            return
        self._keep_offered(spot)
        state.feelings.put(changed)
        self.keep_wanted.emit(changed)

    def _change_moment(self, name: str, value: object) -> None:
        spot = self._state.spot()
        if spot is None:
            return
        changed = changed_by(spot.moment, {name: value})
        kept = self._state.moments.holds(changed.uid)
        self._state.moments.put(changed)
        if kept:
            self.change_wanted.emit("moment", changed.uid, {name: value})
        else:
            self._state.choose_moment(changed.uid)
            self.keep_wanted.emit(changed)
        self._show()

    def _keep_offered(self, spot: Spot) -> None:
        if spot.offered and not self._state.moments.holds(spot.moment.uid):
            self._state.moments.put(spot.moment)
            self._state.choose_moment(spot.moment.uid)
            self.keep_wanted.emit(spot.moment)

    def add(self) -> None:
        """Add a moment at the end, and name it."""
        self._settle()
        self.form.keep_now()
        kept = [spot for spot in self._state.spots() if not spot.offered]
        moment = Moment(uid=new_uid(), position=next_position(kept) - STEP // 2)
        self._state.moments.put(moment)
        self._state.choose_moment(moment.uid)
        self.keep_wanted.emit(moment)
        self._show()
        self.form.begin_name()

    def _remove(self) -> None:
        self._settle()
        spot = self._state.spot()
        if spot is None or spot.offered:
            return
        self._state.moments.drop(spot.moment.uid)
        self.remove_wanted.emit("moment", spot.moment.uid)
        self._show()

    def _move_along(self, by: int) -> None:
        self._settle()
        spots = self._state.spots()
        self._state.choose(self._state.place())
        changes = moved_along(spots, self._state.place(), by)
        moments = {spot.moment.uid: spot for spot in spots}
        for uid, position in changes.items():
            spot = moments[uid]
            moment = replace(spot.moment, position=position)
            if spot.offered:
                continue
            self._state.moments.put(moment)
            self.change_wanted.emit("moment", uid, {"position": position})
        self._show()
