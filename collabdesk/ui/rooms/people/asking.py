"""Opens the sheets of this room and hands what they hold to the verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.rooms.people.circle_sheets import GroupSheet, SessionSheet
from collabdesk.ui.rooms.people.consent_sheet import ConsentSheet
from collabdesk.ui.rooms.people.person_sheets import PersonSheet
from collabdesk.ui.rooms.people.told_sheets import ReadToldSheet, ToldTextSheet
from collabdesk.ui.wordings.consent import ConsentWording

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import Group, Person, Project, Session, ToldText
    from collabdesk.storage.queries.people import PersonCard
    from collabdesk.ui.kit.record_sheet import RecordSheet
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.people.keeper import Keeper
    from collabdesk.ui.wordings.people import PeopleWording
    from collabdesk.work.desk import Desk


class Asking(QObject):
    """One task at a time over ``room``.

    ``groups`` are those a person can be put in, ``sessions`` those at which people can have been asked, the
    latest first.
    """

    def __init__(
        self, room: QWidget, desk: Desk, context: RoomContext, wording: PeopleWording, keeper: Keeper
    ) -> None:
        super().__init__(room)
        self._room, self._desk, self._context = room, desk, context
        self._wording, self._keeper = wording, keeper
        self._sheet: RecordSheet | None = None
        self.groups: tuple[Group, ...] = ()
        self.sessions: tuple[Session, ...] = ()
        self._consents = ConsentWording(context.wording, wording, self)

    def about_person(self, person: Person | None, *, names_open: bool) -> None:
        """Ask about someone new (None), or what is kept of a person."""
        sheet = PersonSheet(
            self._room, self._context, self._wording, person, self.groups, names_open=names_open
        )
        uid = person.uid if person else None
        sheet.kept.connect(lambda values: self._keeper.keep_person(uid, values))
        self._open(sheet)

    def about_consent(self, card: PersonCard, *, names_open: bool) -> None:
        """Ask what a person says yes to now."""
        sheet = ConsentSheet(
            self._room, self._context, self._wording, self._consents, card, self.sessions,
            names_open=names_open,
        )  # fmt: skip
        sheet.kept.connect(lambda values: self._keeper.record_consent(card.person.uid, values))
        sheet.told_wanted.connect(lambda uid: self.read_told(uid, sheet))
        sheet.new_told_wanted.connect(lambda: self.about_told(sheet))
        self._open(sheet)

    def about_told(self, consent: ConsentSheet) -> None:
        """Ask for a new version of what people are told, over the sheet that will use it."""
        from collabdesk.storage.queries.people import load_told

        def ask(found: tuple[Project, tuple[ToldText, ...]]) -> None:
            if self._sheet is not consent:
                return
            sheet = self._told_sheet(consent, *found)
            sheet.kept.connect(lambda values: consent.add_told(self._keeper.write_told_text(values)))
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

        self._desk.ask(ask, load_told)

    def read_told(self, uid: UUID, over: QWidget | None = None) -> None:
        """Show a version of what people are told."""
        from collabdesk.storage.queries.people import load_told

        def show(found: tuple[Project, tuple[ToldText, ...]]) -> None:
            for told in found[1]:
                if told.uid == uid and over in (None, self._sheet):
                    sheet = ReadToldSheet(over or self._room, told, self._consents.version(told))
                    sheet.finished.connect(sheet.deleteLater)
                    sheet.open()

        self._desk.ask(show, load_told)

    def _told_sheet(self, parent: QWidget, project: Project, there: tuple[ToldText, ...]) -> ToldTextSheet:
        from collabdesk.domain.told_text import starter

        version = str(len(there) + 1)
        if there:
            lead = self.tr(
                "The newest version, to change. Versions people were shown before stay as they were."
            )
            return ToldTextSheet(parent, self._context, there[0].text, version, lead)
        begun = starter(project)
        lead = self.tr(
            "A text to begin from, looked at on {day}. Make it yours, and have it checked."
        ).format(day=self._context.wording.full_day(begun.checked_on))
        return ToldTextSheet(parent, self._context, begun.text, version, lead)

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
        sheet.finished.connect(lambda _result: self._closed(sheet))
        sheet.open()

    def _closed(self, sheet: RecordSheet) -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()
