"""Marks made alone by each side and then shown together, so that nobody marks to please the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import MarkAbout, Side
from collabdesk.domain.records import Mark
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.rooms.journey.tools.mark_box import MarkBox
from collabdesk.ui.rooms.journey.tools.mark_reading import may_show, of_scale, round_on, scales_for
from collabdesk.ui.rooms.journey.tools.mark_wording import MarkWording
from collabdesk.ui.rooms.journey.tools.table_tool import TableTool, of_class
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.mark_reading import Scale
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose, Records
    from collabdesk.ui.wordings.journey import JourneyWording

_BOTH = "both"


class MarksTool(TableTool):
    """The scales an exercise marks, with who marks now and with whom; arguments as for any tool."""

    def __init__(
        self, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
    ) -> None:
        super().__init__(context, wording, exercise, fills)
        self._marks: tuple[Mark, ...] = ()
        self._partners: dict[str, tuple[UUID, str]] = {}
        self._round: UUID | None = None
        self._turned = False
        self.words = MarkWording(context, wording, self)
        self.partner = ChoiceField(self.tr("With whom"))
        self.sides = PillGroup(self.tr("Who marks now"))
        self.who = LineField(
            self.tr("Who is marking"), self.tr("a name or a role, if more than one of you marks")
        )
        about = [MarkAbout(str(fill.fixed["about"])) for fill in self.fills if "about" in fill.fixed]
        self.boxes = tuple(MarkBox(scale, self.words) for scale in scales_for(about))
        self._lay_out()
        self.partner.chosen.connect(self._choose_partner)
        self.sides.chosen.connect(self._choose_side)
        self.who.textEdited.connect(lambda _text: self._begin())
        for box in self.boxes:
            box.marked.connect(self._keep)
        self.show_records({}, {})

    def show_records(self, records: Records, choose: Choose) -> None:
        """Show marks; who is marking, and with whom, stays."""
        self._marks = of_class(records, "mark", Mark)
        partners = choose.get("partner", ())
        self._partners = {str(uid): (uid, self.wording.named("partner", name)) for uid, name in partners}
        nobody = self.tr("All partners together") if self._of_partners() else self.words.side(Side.PEOPLE)
        self.partner.set_choices(
            [("", nobody), *((key, name) for key, (_uid, name) in self._partners.items())]
        )
        days = choose.get("stocktake", ()) if self._asks("stocktake") else ()
        self._round = round_on(days, self.context.today())
        self._show_sides()
        if not self._turned:
            self._choose_first_partner()
            self._turn_over()
        self._turned = self._turned or bool(self._marks)
        self._show()

    def _choose_first_partner(self) -> None:
        if self._of_partners() and not self.partner.key():
            self.partner.choose(next(iter(self._partners), ""))

    def _lay_out(self) -> None:
        self._fields = FieldColumn()
        with_whom = self._fields.add_field(self.tr("With whom"), self.partner)
        with_whom.setVisible(self._asks("partner") or self._of_partners())
        self._fields.add_field(self.tr("Who marks now"), self.sides)
        self._who = self._fields.add_field(self.tr("Who is marking"), self.who)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self._fields)
        column.addWidget(
            Caption(
                self.tr(
                    "Each side marks alone. Round is us, square is them. Filled is now, outlined is wanted."
                )
            )
        )
        for box in self.boxes:
            column.addWidget(box)
        column.addStretch()

    def _asks(self, field: str) -> bool:
        return any(field in fill.fields for fill in self.fills)

    def _of_partners(self) -> bool:
        return all(box.scale.of_partners for box in self.boxes)

    def _with(self) -> UUID | None:
        found = self._partners.get(self.partner.key())
        return found[0] if found else None

    def _other(self) -> Side:
        return Side.PARTNER if self._with() is not None or self._of_partners() else Side.PEOPLE

    def _show_sides(self) -> None:
        found = self._partners.get(self.partner.key())
        self.words.partner = found[1] if found else ""
        us, other = Side.US, self._other()
        both = self.tr("Both together")
        self.sides.set_choices(
            [(us.value, self.words.side(us)), (other.value, self.words.side(other)), (_BOTH, both)]
        )

    def _of(self, scale: Scale) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
        """Give all marks of a scale, and those of this round."""
        marks = of_scale(self._marks, scale, self._with())
        now = tuple(mark for mark in marks if self._round is None or mark.stocktake == self._round)
        return marks, now

    def _turn_over(self) -> None:
        """Begin with the side that has not marked, or with both together."""
        self._show_sides()
        of_all = [(self._of(box.scale)[1], box.scale) for box in self.boxes]
        if all(may_show(marks, about) for marks, scale in of_all for about in scale.abouts):
            self.sides.choose(_BOTH)
        else:
            ours = any(mark.side is Side.US for marks, _scale in of_all for mark in marks)
            self.sides.choose(self._other().value if ours else Side.US.value)
        self._begin()

    def _choose_partner(self, _key: str) -> None:
        self._turned = True
        self._turn_over()

    def _choose_side(self, _key: str) -> None:
        self._turned = True
        self.who.clear()
        self._begin()

    def _begin(self) -> None:
        for box in self.boxes:
            box.begin(ours=self.sides.key() == Side.US.value)
        self._show()

    def _side(self) -> Side | None:
        key = self.sides.key()
        return Side(key) if key in {side.value for side in Side} else None

    def _show(self) -> None:
        side = self._side()
        self._who.setVisible(side is not None)
        for box in self.boxes:
            marks, now = self._of(box.scale)
            box.show_marks(marks, now, side, self._other())

    def _keep(self, about: MarkAbout, value: int) -> None:
        side = self._side()
        if side is None:
            return
        self._turned = True
        self.keep_wanted.emit(
            Mark(
                uid=new_uid(),
                about=about,
                side=side,
                value=value,
                by=self.who.text().strip(),
                marked_on=self.context.today(),
                partner=self._with(),
                stocktake=self._round,
            )
        )
