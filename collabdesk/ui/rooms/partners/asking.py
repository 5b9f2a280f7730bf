"""Opens the sheets of the room of partners and hands what they hold to the keeper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Partner
from collabdesk.ui.rooms.partners.partner_sheets import NewPartnerSheet, PartnerSheet, RemovePartnerSheet
from collabdesk.ui.rooms.partners.records_sheet import RecordsSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.storage.queries.partners import PartnerCard
    from collabdesk.ui.kit.sheet import SheetDialog
    from collabdesk.ui.records.keeper import RecordKeeper
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.partners import PartnersWording
    from collabdesk.work.desk import Desk


class Asking(QObject):
    """One sheet at a time over ``room``. ``partner_added`` carries the uid of a new partner."""

    partner_added = Signal(object)

    def __init__(
        self,
        room: QWidget,
        desk: Desk,
        context: RoomContext,
        wording: PartnersWording,
        keeper: RecordKeeper,
    ) -> None:
        super().__init__(room)
        self._room, self._desk, self._context = room, desk, context
        self._wording, self._keeper = wording, keeper
        self._sheet: SheetDialog | None = None

    def about_new(self) -> None:
        """Ask what a new partner is called."""
        sheet = NewPartnerSheet(self._room)
        sheet.kept.connect(self._add)
        self._open(sheet)

    def about_partner(self, card: PartnerCard) -> None:
        """Ask about everything we know of a partner."""
        sheet = PartnerSheet(self._room, self._context, self._wording.journey, card.partner)
        uid = card.partner.uid
        sheet.field_changed.connect(lambda name, value: self._keeper.change("partner", uid, {name: value}))
        self._open(sheet)

    def about_records(
        self, card: PartnerCard, kind: str, title: str, uid: UUID | None, *, of_all: bool
    ) -> None:
        """Show the records of a kind about a partner, with one unfolded or a new one begun (None)."""
        partner = None if of_all else card.partner.uid
        sheet = RecordsSheet(self._room, self._context, self._wording.journey, kind, title, partner)
        self._keeper.serve(sheet.list)
        self._open(sheet)
        self._choose(sheet, lambda choose: self._begin(sheet, card, choose, uid))

    def about_removing(self, card: PartnerCard) -> None:
        """Say what goes with a partner and what stays, and take it away if that is still wanted."""
        from collabdesk.operations.taking_away import going_with

        name, uid = self._wording.name(card.partner), card.partner.uid

        def counted(left: tuple[dict[str, int], dict[str, int]]) -> None:
            going, staying = ([self._counted(k, n) for k, n in counts.items()] for counts in left)
            sheet = RemovePartnerSheet(self._room, name, going, staying)
            sheet.confirmed.connect(lambda: self._keeper.remove("partner", uid))
            self._open(sheet)

        self._desk.ask(counted, going_with, Partner, uid)

    def take_card(self, card: PartnerCard) -> None:
        """Bring the open sheet up to date."""
        if isinstance(self._sheet, RecordsSheet):
            self._sheet.show_records(card.records.get(self._sheet.kind, ()))
        elif isinstance(self._sheet, PartnerSheet) and self._sheet.uid == card.partner.uid:
            self._sheet.show_partner(card.partner)

    def _begin(
        self,
        sheet: RecordsSheet,
        card: PartnerCard,
        choose: Mapping[str, tuple[tuple[UUID, str], ...]],
        uid: UUID | None,
    ) -> None:
        if self._sheet is sheet:
            sheet.show_records(card.records.get(sheet.kind, ()), choose)
            sheet.open_at(uid)

    def _choose(
        self, sheet: RecordsSheet, then: Callable[[Mapping[str, tuple[tuple[UUID, str], ...]]], None]
    ) -> None:
        from collabdesk.storage.queries.journey import names_to_choose

        self._desk.ask(then, names_to_choose, sorted(sheet.list.kinds_chosen()))

    def _counted(self, kind: str, count: int) -> str:
        words = self._wording.journey.one(kind) if count == 1 else self._wording.journey.many(kind)
        return f"{count} {words}"

    def _add(self, values: Mapping[str, object]) -> None:
        uid = new_uid()
        made: Callable[..., Partner] = Partner
        self._keeper.keep(made(uid=uid, **values))
        self.partner_added.emit(uid)

    def _open(self, sheet: SheetDialog) -> None:
        self._sheet = sheet
        sheet.finished.connect(lambda _result: self._closed(sheet))
        sheet.open()

    def _closed(self, sheet: SheetDialog) -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()
