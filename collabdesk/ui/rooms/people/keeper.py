"""Runs the verbs about people, groups and sessions, and says what stays when one is taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from collabdesk.base.identity import new_uid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.domain.records import Group, Session, ToldText
    from collabdesk.storage.queries.people import PersonCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.people import PeopleWording
    from collabdesk.work.desk import Desk


R = TypeVar("R")


class Keeper(QObject):
    """Keeps. ``told`` carries a sentence for the person; ``person_added`` the uid of someone new."""

    told = Signal(str)
    person_added = Signal(object)

    def __init__(self, desk: Desk, context: RoomContext, wording: PeopleWording, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._context, self._wording = desk, context, wording

    def keep_person(self, uid: UUID | None, values: Mapping[str, object]) -> None:
        """Add a person (None) or change what is kept of one."""
        from collabdesk.domain.records import Person
        from collabdesk.operations.people import add_person, change_person

        if uid is not None:
            self._desk.do_then(None, self._refused, change_person, uid, values)
            return
        made = new_uid()
        given = {**values, "joined_on": self._context.today()}
        person = _record(Person, uid=made, number=0, **given)
        self._desk.do_then(lambda _: self.person_added.emit(made), self._refused, add_person, person)

    def remove_person(self, card: PersonCard) -> None:
        """Take a card away and say what stays."""
        from collabdesk.operations.people import remove_person

        said = self.tr("The card {code} is taken away. {stays}").format(
            code=self._wording.code(card.person), stays=self._wording.person_stays(card)
        )
        self._desk.do_then(self._saying(said), self._refused, remove_person, card.person.uid)

    def record_consent(self, person: UUID, values: Mapping[str, object]) -> None:
        """Keep what a person says yes to now; what they said before stays."""
        from collabdesk.domain.records import Consent
        from collabdesk.operations.people import record_consent

        consent = _record(Consent, uid=new_uid(), person=person, **values)
        self._desk.do_then(None, self._refused, record_consent, consent)

    def write_told_text(self, values: Mapping[str, object]) -> ToldText:
        """Keep a new version of what people are told, and give it as it will stand."""
        from collabdesk.domain.records import ToldText
        from collabdesk.operations.people import write_told_text

        told = _record(ToldText, uid=new_uid(), **values)
        self._desk.do_then(None, self._refused, write_told_text, told)
        return told

    def forget_contact(self, person: UUID) -> None:
        """Forget how to reach a person, and say what cannot be reached."""
        from collabdesk.operations.people import forget_contact

        said = self.tr(
            "How to reach them is forgotten, here and in the backups we can reach. Paper and copies "
            "elsewhere are for you to clear."
        )
        place = self._context.settings.second_place
        second = Path(place) if place else None
        self._desk.do_then(self._saying(said), self._refused, forget_contact, person, second)

    def keep_group(self, group: Group | None, values: Mapping[str, object]) -> None:
        """Add a group (None) or change one."""
        from collabdesk.domain.records import Group
        from collabdesk.operations.people import add_group, change_group

        if group is None:
            made = _record(Group, uid=new_uid(), **values)
            self._desk.do_then(None, self._refused, add_group, made)
        else:
            self._desk.do_then(None, self._refused, change_group, group.uid, values)

    def remove_group(self, uid: UUID) -> None:
        """Take a group away and say what stays."""
        from collabdesk.operations.people import remove_group

        said = self.tr("The group is taken away. Its people and what they said stay. Undo brings it back.")
        self._desk.do_then(self._saying(said), self._refused, remove_group, uid)

    def keep_session(self, session: Session | None, values: Mapping[str, object]) -> None:
        """Add a session (None) or change one."""
        from collabdesk.domain.records import Session
        from collabdesk.operations.people import add_session, change_session

        if session is None:
            made = _record(Session, uid=new_uid(), **values)
            self._desk.do_then(None, self._refused, add_session, made)
        else:
            self._desk.do_then(None, self._refused, change_session, session.uid, values)

    def remove_session(self, uid: UUID) -> None:
        """Take a session away and say what stays."""
        from collabdesk.operations.people import remove_session

        said = self.tr("The session is taken away. What was said there stays. Undo brings it back.")
        self._desk.do_then(self._saying(said), self._refused, remove_session, uid)

    def _saying(self, sentence: str) -> Callable[[Changes], None]:
        return lambda _changes: self.told.emit(sentence)

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.told.emit(f"{words.what} {words.safe}")


def _record(kind: Callable[..., R], **values: object) -> R:
    """Make a record of what a sheet gave; the laws check its values when it is kept."""
    return kind(**values)
