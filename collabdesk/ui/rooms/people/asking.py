"""Opens the sheets of this room and hands what they hold to the verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.rooms.people.circle_sheets import GroupSheet, SessionSheet
from collabdesk.ui.rooms.people.person_sheets import ConsentSheet, PersonSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import Group, Person, Session
    from collabdesk.storage.queries.people import PersonCard
    from collabdesk.ui.kit.record_sheet import RecordSheet
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.people.keeper import Keeper
    from collabdesk.ui.wordings.people import PeopleWording


class Asking(QObject):
    """One sheet at a time over ``room``. ``groups`` are those a person can be put in."""

    def __init__(self, room: QWidget, context: RoomContext, wording: PeopleWording, keeper: Keeper) -> None:
        super().__init__(room)
        self._room, self._context, self._wording, self._keeper = room, context, wording, keeper
        self._sheet: RecordSheet | None = None
        self.groups: tuple[Group, ...] = ()

    def about_person(self, person: Person | None, *, names_open: bool) -> None:
        """Ask about someone new (None), or what is kept of a person."""
        sheet = PersonSheet(
            self._room, self._context, self._wording, person, self.groups, names_open=names_open
        )
        uid = person.uid if person else None
        sheet.kept.connect(lambda values: self._keeper.keep_person(uid, values))
        self._open(sheet)

    def about_consent(self, card: PersonCard) -> None:
        """Ask what a person says yes to now."""
        latest = card.consents[0] if card.consents else None
        sheet = ConsentSheet(self._room, self._context, self._wording, latest)
        sheet.kept.connect(lambda values: self._keeper.record_consent(card.person.uid, values))
        self._open(sheet)

    def about_group(self, group: Group | None) -> None:
        """Ask about a new group (None), or about one there is."""
        sheet = GroupSheet(self._room, self._wording, group)
        sheet.kept.connect(lambda values: self._keeper.keep_group(group, values))
        if group is not None:
            sheet.removed.connect(lambda: self._keeper.remove_group(group.uid))
        self._open(sheet)

    def about_session(self, session: Session | None) -> None:
        """Ask about a new session (None), or about one there is."""
        sheet = SessionSheet(self._room, self._context, session)
        sheet.kept.connect(lambda values: self._keeper.keep_session(session, values))
        if session is not None:
            sheet.removed.connect(lambda: self._keeper.remove_session(session.uid))
        self._open(sheet)

    def _open(self, sheet: RecordSheet) -> None:
        self._sheet = sheet
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
