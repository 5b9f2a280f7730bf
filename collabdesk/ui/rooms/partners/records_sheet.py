"""All records of one kind about a partner, added, changed and taken away in a sheet over its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from collabdesk.journey.exercise import Fill, Tool
from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.records.record_list import RecordList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.declaration import Record
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording


class RecordsSheet(SheetDialog):
    """A list of one kind. What it wants kept is told by ``list``; ``left`` tells that it is closed.

    Args:
        parent: Anything in the window it lies over.
        context: The room's.
        wording: Says what records are called.
        kind: The kind of record.
        title: What the list is about.
        partner: Whose; None for records that name no partner.
    """

    left = Signal()

    def __init__(
        self,
        parent: QWidget,
        context: RoomContext,
        wording: JourneyWording,
        kind: str,
        title: str,
        partner: UUID | None,
    ) -> None:
        super().__init__(parent, title, 720)
        self.set_lead(self.tr("What you change is kept when you leave a box."))
        self.kind, self.partner = kind, partner
        self.list = RecordList(context, wording, Fill(kind, Tool.LIST), {"partner": partner})
        self.body.addWidget(self.list)
        self.body.addStretch()
        close = plain_button(self.tr("Done"))
        close.clicked.connect(self.accept)
        self.foot.addStretch()
        self.foot.addWidget(close)
        self.finished.connect(self._closed)

    def show_records(
        self, records: Sequence[Record], choose: Mapping[str, Sequence[tuple[UUID, str]]] | None = None
    ) -> None:
        """Show what there is now."""
        self.list.show_records(records, choose)

    def open_at(self, uid: UUID | None) -> None:
        """Unfold a record, or begin a new one (None)."""
        if uid is None or not self.list.open_record(uid):
            self.list.add()

    def _closed(self, _result: int) -> None:
        self.list.keep_now()
        self.left.emit()
