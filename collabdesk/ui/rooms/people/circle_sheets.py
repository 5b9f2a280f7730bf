"""Sheets about a group we set out to hear, and about a time people were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QWidget

from collabdesk.domain.words import Reach
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.record_sheet import RecordSheet

if TYPE_CHECKING:
    from collabdesk.domain.records import Group, Session
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.people import PeopleWording

MOST_PEOPLE = 1_000_000


class GroupSheet(RecordSheet):
    """Adds a group (None) or changes one: how well it was heard so far, and the plan."""

    def __init__(self, parent: QWidget, wording: PeopleWording, group: Group | None) -> None:
        remove = self.tr("Take this group away") if group else ""
        lead = self.tr("Groups are groups. Nobody is counted or scored here.")
        if group is not None:
            lead = self.tr("If you take it away, its people and what they said stay, in no group.")
        super().__init__(parent, self.tr("Who we set out to hear"), lead, remove)
        self._name = self.line(self.tr("Who"), group.name if group else "")
        self._name_field = self.fields.fields()[-1]
        self._reach = PillGroup(self.tr("How well have we heard them?"))
        self._reach.set_choices(wording.reaches())
        self._reach.choose(group.reach if group else Reach.NOT_YET)
        self.fields.add_field(self.tr("How well have we heard them?"), self._reach)
        self._plan = self.text(
            self.tr("The plan"), group.plan if group else "", self.tr("how to reach them, who they trust")
        )
        self._set_out = QCheckBox(self.tr("We set out to hear them"))
        self._set_out.setChecked(group.set_out if group else True)
        self.body.addWidget(self._set_out)

    def values(self) -> dict[str, object] | None:
        """Give the group; it needs a name."""
        if not self._name.text().strip():
            self._name_field.say(self.tr("Who are they? A few words are enough."))
            self._name.setFocus()
            return None
        return {
            "name": self._name.text().strip(),
            "reach": Reach(self._reach.key()),
            "plan": self._plan.text().strip(),
            "set_out": self._set_out.isChecked(),
        }


class SessionSheet(RecordSheet):
    """Adds a session (None) or changes one."""

    def __init__(self, parent: QWidget, context: RoomContext, session: Session | None) -> None:
        remove = self.tr("Take this session away") if session else ""
        lead = self.tr("If you take it away, what was said there stays.") if session else ""
        super().__init__(parent, context.project.fill(self.tr("A time {people} were asked")), lead, remove)
        self._name = self.line(self.tr("Name"), session.name if session else "")
        self._name_field = self.fields.fields()[-1]
        self._day = DateField(self.tr("Day"), context.today)
        self._day.set_date(session.held_on if session else None)
        self.fields.add_field(self.tr("Day"), self._day)
        self._place = self.line(self.tr("Place"), session.place if session else "")
        self._how = self.line(
            self.tr("How"), session.how if session else "", self.tr("round a table, by phone, by post")
        )
        people = str(session.people) if session and session.people is not None else ""
        self._people = self.line(self.tr("People"), people, self.tr("as counted in the room"))
        self._people.setValidator(QIntValidator(0, MOST_PEOPLE, self._people))
        self._after_care = self.text(
            self.tr("Afterwards: is anyone of you carrying something home?"),
            session.after_care if session else "",
            self.tr("and what helps. It stays here: no paper and no copy has it"),
        )

    def values(self) -> dict[str, object] | None:
        """Give the session; it needs a name to be told from others."""
        if not self._name.text().strip():
            self._name_field.say(self.tr("What do people call it? A few words are enough."))
            self._name.setFocus()
            return None
        return {
            "name": self._name.text().strip(),
            "held_on": self._day.date(),
            "place": self._place.text().strip(),
            "how": self._how.text().strip(),
            "people": int(self._people.text()) if self._people.text().strip() else None,
            "after_care": self._after_care.text().strip(),
        }
