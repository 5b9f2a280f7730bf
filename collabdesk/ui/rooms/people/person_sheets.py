"""The sheet about one person: what they want kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.words import Role, Way
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.record_sheet import RecordSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import Group, Person
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.people import PeopleWording


class PersonSheet(RecordSheet):
    """Adds a person, or changes what is kept of them; nothing is required.

    Args:
        parent: Anything in the window.
        context: The room's.
        wording: The room's.
        person: Who to change; None adds someone.
        groups: The groups to choose from.
        names_open: Whether name, how to reach them and notes may be shown here.
    """

    def __init__(
        self,
        parent: QWidget,
        context: RoomContext,
        wording: PeopleWording,
        person: Person | None,
        groups: Sequence[Group],
        *,
        names_open: bool,
    ) -> None:
        title = self.tr("Someone new") if person is None else self.tr("What we keep of them")
        lead = self.tr("Only what they want kept. Nothing here is needed.")
        if person is not None and not names_open:
            lead = self.tr("Name, how to reach them and notes are shut. Show names first to change those.")
        super().__init__(parent, title, lead)
        given = person
        self._word = self.line(
            self.tr("The word they choose"), given.described_as if given else "", self.tr("such as “a carer”")
        )
        self._way = self.choice(
            self.tr("To hear from us"), wording.ways(), given.reply_way or "" if given else ""
        )
        roles = [(role.value, context.wording.of(role)) for role in Role]
        self._role = self.choice(self.tr("Their part"), roles, given.role if given else Role.CONTRIBUTOR)
        listed = [("", self.tr("Not said")), *[(str(group.uid), group.name) for group in groups]]
        self._group = self.choice(self.tr("Group"), listed, str(given.group) if given and given.group else "")
        self._shut = person is not None and not names_open
        if not self._shut:
            self._name = self.line(self.tr("Name"), given.name if given else "", self.tr("kept shut"))
            contact = given.contact if given else ""
            self._contact = self.text(self.tr("How to reach them"), contact, self.tr("kept shut"), ours=False)
            self._notes = self.text(self.tr("Notes"), given.notes if given else "", self.tr("kept shut"))
        self._left: DateField | None = None
        if given is not None:
            self._left = DateField(self.tr("Asked to leave on"), context.today)
            self._left.set_date(given.left_on)
            self.fields.add_field(self.tr("Asked to leave on"), self._left)

    def values(self) -> dict[str, object] | None:
        """Give what is to be kept."""
        values: dict[str, object] = {
            "described_as": self._word.text().strip(),
            "reply_way": Way(self._way.key()) if self._way.key() else None,
            "role": Role(self._role.key()),
            "group": UUID(self._group.key()) if self._group.key() else None,
        }
        if not self._shut:
            values["name"] = self._name.text().strip()
            values["contact"] = self._contact.text().strip()
            values["notes"] = self._notes.text().strip()
        if self._left is not None:
            values["left_on"] = self._left.date()
        return values
