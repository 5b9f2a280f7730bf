"""The sweet spot: where what they need, what we do well and what people asked for meet, and who loses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import SweetAsk, SweetSpot
from collabdesk.ui.kit.buttons import icon_button, plain_button
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.rooms.journey.tools.asked_for import AskedFor
from collabdesk.ui.rooms.journey.tools.circles_picture import CirclesPicture
from collabdesk.ui.rooms.journey.tools.on_the_way import OnTheWay
from collabdesk.ui.rooms.journey.tools.table_tool import TableTool, changed_by, of_class
from collabdesk.ui.rooms.journey.tools.turning import turn_to
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose, Records
    from collabdesk.ui.wordings.journey import JourneyWording

CIRCLES: Final = ("need", "want", "ask")
_NEW: Final = "new"
_LONGEST: Final = 60


class CirclesTool(TableTool):
    """The picture, its boxes and what people said; arguments as for any tool."""

    def __init__(
        self, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
    ) -> None:
        super().__init__(context, wording, exercise, fills)
        self._spots: OnTheWay[SweetSpot] = OnTheWay()
        self._asks: tuple[SweetAsk, ...] = ()
        self._choose: Choose = {}
        self._draft = SweetSpot(uid=new_uid())
        self._chosen: UUID | None = None
        self._shown: UUID | None = None
        fill = self.fill_of("sweetspot")
        self.which = ChoiceField(self.tr("Which sweet spot"))
        self.add_button = plain_button(
            (wording.text(fill.add) if fill else "") or self.tr("Add a sweet spot"), "plus"
        )
        self.remove = icon_button("trash-2", self.tr("Take this sweet spot away"))
        self.picture = CirclesPicture()
        self.form = RecordForm(
            context, wording, SweetSpot, fill.fields if fill else (), fill.ask if fill else {}
        )
        self.asked_for = AskedFor(context, wording)
        self._lay_out()
        self._connect()
        self._show()

    def show_records(self, records: Records, choose: Choose) -> None:
        """Show sweet spots and what people said for them; which one is chosen stays."""
        self._spots.take(of_class(records, "sweetspot", SweetSpot))
        if self._spots.is_gone(self._draft.uid):
            self._draft = SweetSpot(uid=new_uid())
        self._asks = of_class(records, "sweetask", SweetAsk)
        self._choose = choose
        self.form.show_choices(choose)
        self._show()

    def open_record(self, uid: UUID) -> bool:
        """Show a sweet spot with the keyboard in it, or that of a link; False where it is not here."""
        spots = {ask.uid: ask.spot for ask in self._asks}
        wanted = spots.get(uid, uid)
        if not self._spots.holds(wanted):
            return False
        self._choose_spot(str(wanted))
        return self.form.focus_field("overlap")

    def not_kept(self, uid: UUID) -> None:
        """Show a sweet spot that was refused as one that is not kept."""
        self._spots.drop(uid)

    def keep_now(self) -> None:
        """Tell what is typed and not told yet."""
        self.form.keep_now()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.which, 1)
        line.addStretch()
        line.addWidget(self.add_button)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(line)
        column.addWidget(self.picture)
        column.addWidget(self.form)
        column.addWidget(self.asked_for)
        column.addStretch()

    def _connect(self) -> None:
        self.which.chosen.connect(self._choose_spot)
        self.add_button.clicked.connect(self.add)
        self.remove.clicked.connect(self._remove)
        self.form.field_changed.connect(self._change)
        self.picture.circle_pressed.connect(self._go_to)
        self.asked_for.chosen.connect(self._link)
        self.asked_for.let_go.connect(lambda uid: self.remove_wanted.emit("sweetask", uid))

    def _spot(self) -> SweetSpot:
        """Give the chosen sweet spot: the first unless another was chosen, a new one where there is none."""
        records = self._spots.records
        if self._chosen is not None and self._chosen in records:
            return records[self._chosen]
        if self._chosen == self._draft.uid or not records:
            return self._draft
        return next(iter(records.values()))

    def _show(self) -> None:
        spot = self._spot()
        records = self._spots.records
        names = {str(uid): self._name(each, number) for number, (uid, each) in enumerate(records.items())}
        if not self._spots.holds(spot.uid):
            names[_NEW] = self.tr("A new one")
        self.which.set_choices(list(names.items()))
        self.which.choose(str(spot.uid) if self._spots.holds(spot.uid) else _NEW)
        self.which.setVisible(len(names) > 1)
        self.add_button.setVisible(self._spots.holds(spot.uid))
        self.remove.setVisible(self._spots.holds(spot.uid))
        if spot.uid == self._shown:
            self.form.show_record(spot)
        else:
            turn_to(self.form, spot)
        self._shown = spot.uid
        inputs = dict(self._choose.get("input", ()))
        links = [ask for ask in self._asks if ask.spot == spot.uid]
        self.asked_for.show_links(links, inputs, self._choose)
        self._show_picture(spot, [inputs.get(ask.input, "") for ask in links])

    def _show_picture(self, spot: SweetSpot, linked: Sequence[str]) -> None:
        heads = [self.wording.field("sweetspot", name) for name in CIRCLES]
        numbers = ", ".join(words.split(" ", 1)[0] for words in linked if words)
        asked = " ".join(part for part in (spot.ask, numbers) if part)
        said = (spot.need, spot.want, asked)
        nothing = self.tr("nothing yet")
        parts = [(head, words or nothing) for head, words in zip(heads, said, strict=True)]
        parts.append((self.wording.field("sweetspot", "overlap"), spot.overlap or nothing))
        spoken = " ".join(
            self.tr("{head}: {words}.").format(head=head.rstrip("?"), words=words.rstrip("."))
            for head, words in parts
        )
        self.picture.show_circles(heads, said, spot.overlap, spoken)

    def _name(self, spot: SweetSpot, place: int) -> str:
        said = " ".join((spot.overlap or spot.ask or spot.need or spot.want).split())
        if not said:
            return self.tr("Sweet spot {number}").format(number=place + 1)
        return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()}…"

    def _choose_spot(self, key: str) -> None:
        self.form.keep_now()
        found = next((uid for uid in self._spots.records if str(uid) == key), None)
        self._chosen = found or self._draft.uid
        self._show()

    def add(self) -> None:
        """Begin a new sweet spot; it is kept with its first words."""
        self.form.keep_now()
        self._draft = SweetSpot(uid=new_uid())
        self._chosen = self._draft.uid
        self._show()
        self.form.focus_field("need")

    def _remove(self) -> None:
        spot = self._spot()
        self._spots.drop(spot.uid)
        self._chosen = None
        self.remove_wanted.emit("sweetspot", spot.uid)
        self._show()

    def _change(self, name: str, value: object) -> None:
        self._tell({name: value})

    def _tell(self, values: dict[str, object]) -> None:
        spot = self._spot()
        changed = changed_by(spot, values)
        kept = self._spots.holds(spot.uid)
        self._chosen = spot.uid
        self._spots.put(changed)
        if kept:
            self.change_wanted.emit("sweetspot", spot.uid, values)
        else:
            self.keep_wanted.emit(changed)
        self._show()

    def _link(self, heard: UUID) -> None:
        if any(ask.spot == self._spot().uid and ask.input == heard for ask in self._asks):
            return
        if not self._spots.holds(self._spot().uid):
            self._tell({})
        self.keep_wanted.emit(SweetAsk(uid=new_uid(), spot=self._spot().uid, input=heard))

    def _go_to(self, circle: int) -> None:
        self.form.focus_field((*CIRCLES, "overlap")[circle])
