"""A real week, people's beside staff's, to see where the two are different."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import WhoseRow
from collabdesk.domain.records import WeekPart
from collabdesk.ui.kit.buttons import icon_button, quiet_button
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.rooms.journey.tools.asking_line import AskingLine
from collabdesk.ui.rooms.journey.tools.on_the_way import OnTheWay
from collabdesk.ui.rooms.journey.tools.table_tool import TableTool, changed_by, of_class
from collabdesk.ui.rooms.journey.tools.turning import turn_to
from collabdesk.ui.rooms.journey.tools.week_reading import DAYS, PARTS, week_names, week_of
from collabdesk.ui.rooms.journey.tools.week_table import WeekTable
from collabdesk.ui.rooms.journey.tools.week_wording import WeekWording
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose, Records
    from collabdesk.ui.rooms.journey.tools.week_reading import Spot, Week
    from collabdesk.ui.wordings.journey import JourneyWording

_PLACED: Final = frozenset({"whose", "week", "day", "part"})
_FIELDS: Final = ("what", "door", "sent_by", "effort", "helped_by", "permission")
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class WeekTool(TableTool):
    """The table of a week and the boxes of its chosen part; arguments as for any tool."""

    def __init__(
        self, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
    ) -> None:
        super().__init__(context, wording, exercise, fills)
        self._parts: OnTheWay[WeekPart] = OnTheWay()
        self._whose, self._week = WhoseRow.PEOPLE, ""
        self._new_week = ""
        self._shown: UUID | None = None
        self._draft: WeekPart | None = None
        self.words = WeekWording(context, wording, self)
        fill = self.fill_of("weekpart")
        fields = [name for name in (fill.fields if fill else ()) if name not in _PLACED] or list(_FIELDS)
        self.sides = PillGroup(self.tr("Whose week is typed now"))
        self.which = ChoiceField(self.tr("Which week"))
        self.another = quiet_button(self.tr("Another week"), "plus")
        self.remove = icon_button("trash-2", self.tr("Take this part of the week away"))
        self.table = WeekTable(self.words)
        self.asking = AskingLine()
        self.head, self.also = SectionHead(), Caption()
        self.form = RecordForm(context, wording, WeekPart, fields, fill.ask if fill else {})
        self._lay_out()
        self._connect()
        self._show()

    def show_records(self, records: Records, choose: Choose) -> None:
        """Show what is kept; the chosen part of the week, and whose it is, stay."""
        del choose
        self._parts.take(of_class(records, "weekpart", WeekPart))
        if self._draft is not None and self._parts.is_gone(self._draft.uid):
            self._draft = None
        names = self._names()
        if self._week not in names:
            self._week = names[0]
        self._show()

    def open_record(self, uid: UUID) -> bool:
        """Show a part of a week with the keyboard on it; False where it is not here."""
        part = self._parts.records.get(uid)
        if part is None:
            return False
        self._week, self._whose = part.week.strip(), part.whose
        if part.day is not None and part.part is not None:
            self.table.setCurrentCell(DAYS.index(part.day), PARTS.index(part.part))
        self._show()
        self.table.setFocus()
        return True

    def not_kept(self, uid: UUID) -> None:
        """Show a part that was refused as one that is not kept."""
        self._parts.drop(uid)

    def keep_now(self) -> None:
        """Tell what is typed and not told yet."""
        self.table.keep_now()
        self.form.keep_now()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.sides, 1)
        line.addWidget(self.which)
        line.addWidget(self.another)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(line)
        column.addWidget(self.table)
        column.addWidget(
            Caption(self.tr("Arrows choose a part of the week. Just type. Ctrl+R changes whose week it is."))
        )
        for widget in (self.asking, self.head, self.form, self.also):
            column.addWidget(widget)
        column.addStretch()

    def _connect(self) -> None:
        self.sides.chosen.connect(lambda key: self._choose_side(WhoseRow(key)))
        self.which.chosen.connect(self._choose_week)
        self.another.clicked.connect(self._begin_week)
        self.remove.clicked.connect(self._remove)
        self.table.spot_chosen.connect(lambda _spot: self._show_part())
        self.table.typed.connect(self._type)
        self.table.remove_wanted.connect(self._remove)
        self.table.side_switched.connect(self._switch)
        self.form.field_changed.connect(lambda name, value: self._tell(self.table.spot(), {name: value}))

    def _names(self) -> tuple[str, ...]:
        names = week_names(self._parts.records.values())
        new = (self._new_week,) if self._new_week and self._new_week not in names else ()
        return (*names, *new) or ("",)

    def _shown_week(self) -> Week:
        return week_of(list(self._parts.records.values()), self._week)

    def _show(self) -> None:
        week, names = self._shown_week(), self._names()
        self.sides.set_choices([(whose.value, self.words.side(whose)) for whose in WhoseRow])
        self.sides.choose(self._whose.value)
        self.which.set_choices([(str(n), name or self.tr("A week")) for n, name in enumerate(names)])
        self.which.choose(str(names.index(self._week)) if self._week in names else "0")
        self.which.setVisible(len(names) > 1)
        self.table.show_week(week, self._whose)
        self.asking.ask(self.words.asking(week))
        self._show_part()

    def _show_part(self) -> None:
        spot, week = self.table.spot(), self._shown_week()
        part = self._part(spot)
        self.head.set_text(f"{self.words.spot(spot)} – {self.words.side(self._whose)}")
        if part.uid == self._shown:
            self.form.show_record(part)
        else:
            turn_to(self.form, part)
        self._shown = part.uid
        also = self.words.also([*week.at(spot, self._whose)[:-1], *week.loose])
        self.also.set_text(also)
        self.also.setVisible(bool(also))
        self.remove.setEnabled(self._parts.holds(part.uid))

    def _part(self, spot: Spot) -> WeekPart:
        """Give the part of the week as it is kept, or a new one."""
        here = self._shown_week().at(spot, self._whose)
        if here:
            return here[-1]
        day, part = spot
        wanted = WeekPart(uid=new_uid(), whose=self._whose, week=self._week, day=day, part=part)
        draft = self._draft
        if draft is None or self._parts.holds(draft.uid) or changed_by(wanted, {"uid": draft.uid}) != draft:
            self._draft = wanted
            return wanted
        return draft

    def _type(self, spot: Spot, words: str) -> None:
        self._tell(spot, {"what": words})

    def _tell(self, spot: Spot, values: dict[str, object]) -> None:
        part = self._part(spot)
        changed = changed_by(part, values)
        kept = self._parts.holds(part.uid)
        if not kept and changed == part:
            return
        self._parts.put(changed)
        if kept:
            self.change_wanted.emit("weekpart", part.uid, values)
        else:
            self.keep_wanted.emit(changed)
        self._show()

    def _remove(self) -> None:
        part = self._part(self.table.spot())
        if not self._parts.holds(part.uid):
            return
        self._parts.drop(part.uid)
        self.remove_wanted.emit("weekpart", part.uid)
        self._show()

    def _choose_side(self, whose: WhoseRow) -> None:
        self.form.keep_now()
        self._whose = whose
        self._show()

    def _switch(self) -> None:
        people = self._whose is WhoseRow.PEOPLE
        self._choose_side(WhoseRow.STAFF if people else WhoseRow.PEOPLE)

    def _choose_week(self, key: str) -> None:
        self.form.keep_now()
        self._week = self._names()[int(key)]
        self._show()

    def _begin_week(self) -> None:
        self.form.keep_now()
        names = {name.casefold() for name in self._names()}
        offered = (self.tr("Week {letter}").format(letter=letter) for letter in _LETTERS[1:])
        self._new_week = next((name for name in offered if name.casefold() not in names), "")
        self._week = self._new_week
        self._show()
        self.table.setFocus()
