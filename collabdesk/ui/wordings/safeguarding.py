"""What is said on the safeguarding path: whom to call, and what was passed on (method.md 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.words import PassedTo
from collabdesk.ui.wordings.enums import EnumWording

if TYPE_CHECKING:
    from collabdesk.base.settings import ToCall
    from collabdesk.storage.queries.safeguarding import PassedOn
    from collabdesk.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call: what they are, their name and their number, each "" where it is not known."""

    who: str
    name: str
    phone: str


class SafeguardingWording(QObject):
    """The sentences of the card, of the lead's page and of what is missing."""

    def contacts(self, to_call: ToCall) -> tuple[Contact, ...]:
        """Give everybody to call who is known, and always the safeguarding lead."""
        known = (
            Contact(self.tr("Safeguarding lead"), to_call.lead, to_call.lead_phone),
            Contact(self.tr("If they are away"), to_call.deputy, to_call.deputy_phone),
            Contact(self.tr("At night, weekends"), "", to_call.out_of_hours),
            Contact(self.tr("Council, for adults"), "", to_call.adults),
            Contact(self.tr("Council, for children"), "", to_call.children),
        )
        return tuple(one for place, one in enumerate(known) if place == 0 or one.name or one.phone)

    def missing(self, to_call: ToCall) -> str:
        """Say what to do where the lead or their number is not known; "" where both are."""
        if to_call.lead and to_call.lead_phone:
            return ""
        if to_call.lead:
            return self.tr("We have no number for {name}. Ask now who can reach them.").format(
                name=to_call.lead
            )
        if to_call.lead_phone:
            return ""
        return self.tr(
            "No safeguarding lead is written down here. Ask now who your safeguarding lead is. "
            "If nobody knows, tell whoever is in charge, and call the council."
        )

    def role(self, passed_to: PassedTo) -> str:
        """Say to whom something was passed, by role."""
        return EnumWording(self).of(passed_to)

    def roles(self) -> list[tuple[str, str]]:
        """Give every role to choose from, with its words."""
        return [(role.name, self.role(role)) for role in PassedTo]

    def passed_on(self, each: PassedOn, wording: Wording) -> str:
        """Say when, where and to which role something was passed on, in one line."""
        pointer = each.pointer
        when = wording.day(pointer.passed_on_day)
        if pointer.passed_at:
            when = self.tr("{day} at {time}").format(day=when, time=pointer.passed_at)
        where = each.session or self.tr("not at a session")
        return self.tr("{when}, {where}").format(when=when, where=where)

    def to_whom(self, each: PassedOn) -> str:
        """Say to which role it went, and whose initials noted it."""
        return self.tr("To: {role}. By: {initials}.").format(
            role=self.role(each.pointer.passed_to), initials=each.pointer.by
        )

    def number_of(self, contact: Contact) -> str:
        """Say what copying a number does."""
        return self.tr("Copy the number: {phone}").format(phone=contact.phone)
