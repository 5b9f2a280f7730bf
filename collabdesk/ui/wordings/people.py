"""The sentences of the room of people: who they are in their own word, and whom we set out to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.words import Reach, Role, Way

if TYPE_CHECKING:
    from collabdesk.domain.records import Group, Person, Session
    from collabdesk.storage.queries.people import PersonCard
    from collabdesk.ui.wording import Wording


class PeopleWording(QObject):
    """Says who a person is, how they want to hear from us, and how well a group was heard."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def word(self, person: Person) -> str:
        """Say the word they chose for themselves."""
        if person.withdrawn_on is not None:
            day = self._wording.day(person.withdrawn_on)
            return self.tr("Taken back at their wish on {day}").format(day=day)
        return person.described_as.strip() or self.tr("Not said yet")

    def code(self, person: Person) -> str:
        """Say a person's code."""
        return self._wording.number("person", person.number)

    def row_line(self, person: Person) -> str:
        """Say how a person wants to hear from us, and their part where it is a special one."""
        if person.withdrawn_on is not None:
            return self.tr("Nothing is kept of them")
        if person.left_on is not None:
            return self.tr("Asked to leave")
        special = person.role is not Role.CONTRIBUTOR
        parts = [] if special and person.reply_way is None else [self.told(person.reply_way)]
        if special:
            parts.append(self._wording.of(person.role))
        return " · ".join(parts)

    def told(self, way: Way | None) -> str:
        """Say how they want to hear from us."""
        if way is None:
            return self.tr("Not asked how to tell them")
        return self._ways()[way]

    def _asked(self, way: Way | None) -> str:
        return self.told(way) if way is not None else self.tr("Not asked yet")

    def left(self, person: Person) -> str:
        """Say when they asked to leave; "" where they did not."""
        if person.left_on is None:
            return ""
        return self.tr("Asked to leave on {day}").format(day=self._wording.day(person.left_on))

    def about(self, card: PersonCard) -> list[tuple[str, str]]:
        """Give what is kept of a person beside what they said yes to: question and answer."""
        person = card.person
        not_said = self.tr("Not said")
        found = [
            (self.tr("Their part"), self._wording.of(person.role)),
            (self.tr("Group"), card.group.name if card.group else not_said),
            (self.tr("Wants to hear from us"), self._asked(person.reply_way)),
        ]
        if person.language:
            found.append((self.tr("In the language"), person.language))
        if person.joined_on:
            found.append((self.tr("Since"), self._wording.full_day(person.joined_on)))
        return found

    def ways(self) -> list[tuple[str, str]]:
        """Give every way to hear from us, and that nobody has asked."""
        return [("", self.tr("Not asked yet")), *[(way.value, words) for way, words in self._ways().items()]]

    def reaches(self) -> list[tuple[str, str]]:
        """Give how well a group can have been heard."""
        return [(reach.value, self._wording.of(reach)) for reach in Reach]

    def plan(self, group: Group) -> str:
        """Say the plan for a group, or ask for one where it was not heard."""
        if group.plan.strip():
            return group.plan.strip()
        return self.tr("No plan yet. Who do they trust?") if group.reach is Reach.NOT_YET else ""

    def session(self, session: Session) -> str:
        """Say when and where a session was, and how many people took part."""
        parts = [self._wording.day(session.held_on) if session.held_on else self.tr("No day yet")]
        parts += [part.strip() for part in (session.place, session.how) if part.strip()]
        if session.people is not None:
            parts.append(self.tr("%n (person|people) took part", "", session.people))
        return " · ".join(parts)

    def said(self, count: int) -> str:
        """Say how many things this person said."""
        return self.tr("%n thing(s) this person said", "", count)

    def person_stays(self, card: PersonCard) -> str:
        """Say what stays when a person's card is taken away."""
        count = card.said_count
        if not count:
            return self.tr("Nothing they said is written down. Undo brings the card back.")
        said = self.tr("%n thing(s) they said (stays|stay), with no one named. ", "", count)
        return said + self.tr("Undo brings the card back.")

    def _ways(self) -> dict[Way, str]:
        return {
            Way.LETTER: self.tr("By letter"),
            Way.PHONE: self.tr("By phone"),
            Way.TEXT: self.tr("By text message"),
            Way.IN_PERSON: self.tr("Face to face"),
            Way.THROUGH_SOMEONE: self.tr("Through someone they trust"),
            Way.SLIP: self.tr("By a slip"),
            Way.NOTICE: self.tr("By a notice"),
            Way.ALOUD: self.tr("Aloud, where people meet"),
            Way.DO_NOT_CONTACT: self.tr("Please do not get in touch"),
        }
