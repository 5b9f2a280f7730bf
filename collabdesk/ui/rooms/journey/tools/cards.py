"""Limits and perceptions swapped across the table and said back until they say "yes, that's it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from collabdesk.domain.journey_words import Side
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.rooms.journey.tools.card_reading import KINDS
from collabdesk.ui.rooms.journey.tools.card_table import CardTable
from collabdesk.ui.rooms.journey.tools.card_wording import CardWording
from collabdesk.ui.rooms.journey.tools.table_tool import TableTool, of_class
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose, Records
    from collabdesk.ui.wordings.journey import JourneyWording


class CardsTool(TableTool):
    """A table of cards for each kind the exercise fills; arguments as for any tool."""

    def __init__(
        self, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
    ) -> None:
        super().__init__(context, wording, exercise, fills)
        self.words = CardWording(context, wording, self)
        asked = [fill for fill in self.fills if fill.record in KINDS]
        self.tables = {
            fill.record: CardTable(context, wording, self.words, fill, heading=fill is not self.fills[0])
            for fill in asked
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(20))
        for table in self.tables.values():
            column.addWidget(table)
            table.keep_wanted.connect(self.keep_wanted)
            table.change_wanted.connect(self.change_wanted)
            table.remove_wanted.connect(self.remove_wanted)
        column.addWidget(
            Caption(self.tr("Every card starts in this room. It goes further only when its owner says so."))
        )
        column.addStretch()
        self.show_records({}, {})

    def show_records(self, records: Records, choose: Choose) -> None:
        """Show cards; what is open and half typed on them stays."""
        self.words.partners = {
            uid: self.wording.named("partner", name) for uid, name in choose.get("partner", ())
        }
        for kind, table in self.tables.items():
            table.show_cards(of_class(records, kind, KINDS[kind].record), choose)

    def add(self) -> None:
        """Lay down a new card of ours."""
        for table in tuple(self.tables.values())[:1]:
            table.begin(Side.US)

    def open_record(self, uid: UUID) -> bool:
        """Open a card with the keyboard in it; False where it is not here."""
        return any(table.open_card(uid) for table in self.tables.values())

    def keep_now(self) -> None:
        """Tell what is typed and not told yet."""
        for table in self.tables.values():
            table.keep_now()

    def not_kept(self, uid: UUID) -> None:
        """Show a card that was refused as one that is not kept."""
        for table in self.tables.values():
            table.not_kept(uid)
