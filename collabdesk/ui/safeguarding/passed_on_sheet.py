"""Asks for the pointer alone: when, which session, to which role, by whose initials; no box takes a story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox

from collabdesk.base.identity import new_uid
from collabdesk.domain.words import PassedTo
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.safeguarding import SafeguardingWording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import SafeguardingPointer, Session
    from collabdesk.ui.rooms.context import RoomContext

_TIME: Final = re.compile(r"\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?m?\.?\s*", re.IGNORECASE)
_NOON: Final = 12
_HOURS, _MINUTES = 24, 60


class PassedOnSheet(RecordSheet):
    """``kept`` carries the values of a SafeguardingPointer.

    Args:
        parent: What it lies over.
        context: The day, the words and who is signed in here.
        sessions: Those to choose from, the latest first.
        now: The moment it is, in local time.
    """

    def __init__(
        self, parent: QWidget, context: RoomContext, sessions: Sequence[Session], now: datetime
    ) -> None:
        lead = self.tr("Only that it was passed on. Not what was said, and not about whom.")
        super().__init__(parent, self.tr("It was passed on"), lead)
        says = SafeguardingWording(self)
        self._sessions = {session.uid.hex: session for session in sessions}
        today = context.today()
        held_today = next((one.uid.hex for one in sessions if one.held_on == today), "")
        named = [(one.uid.hex, one.name) for one in sessions]
        self._role = self.choice(self.tr("Passed to"), says.roles(), PassedTo.LEAD.name)
        self._day = DateField(self.tr("On"), context.today)
        self._day.set_date(today)
        self._day_field = self.fields.add_field(self.tr("On"), self._day)
        self._time = self.line(self.tr("At"), f"{now.hour:02d}:{now.minute:02d}")
        self._time.setFixedWidth(px(110))
        self._time_field = self.fields.fields()[-1]
        self._session = self.choice(
            self.tr("Session"), [("", self.tr("Not at a session")), *named], held_today
        )
        self._by = self.line(self.tr("By"), initials_of(context.settings.author))
        self._by.setMaxLength(4)
        letters = QRegularExpression(r"\p{L}{0,4}")
        self._by.setValidator(QRegularExpressionValidator(letters, self._by))
        self._by.setFixedWidth(px(110))
        self._by_field = self.fields.fields()[-1]
        self._by_field.say(self.tr("Initials only: up to four letters."), "plain")
        self._acknowledged = QCheckBox(self.tr("They have acknowledged it"))
        self._acknowledged.setAccessibleName(self._acknowledged.text())
        self.body.addWidget(self._acknowledged)

    def begin(self) -> None:
        """Put the keyboard on the first question."""
        self._role.setFocus()

    def values(self) -> dict[str, object] | None:
        """Give the pointer's values; the day, the time and the initials must be there."""
        day, time, by = self._day.date(), clock(self._time.text()), self._by.text().strip()
        if day is None:
            self._day_field.say(self.tr("Which day was it?"))
            self._day.setFocus()
        elif not time:
            self._time_field.say(self.tr("What time was it? Such as 14:05."))
            self._time.setFocus()
        elif not by:
            self._by_field.say(self.tr("Whose initials? Up to four letters."))
            self._by.setFocus()
        else:
            session = self._sessions.get(self._session.key())
            return {
                "passed_on_day": day,
                "passed_at": time,
                "session": session.uid if session else None,
                "passed_to": PassedTo[self._role.key()],
                "by": by.upper(),
                "acknowledged": self._acknowledged.isChecked(),
            }
        return None


def pointer_of(values: dict[str, object]) -> SafeguardingPointer:
    """Make the pointer that a sheet's values stand for."""
    from datetime import date

    from collabdesk.domain.records import SafeguardingPointer

    day, session, role = values["passed_on_day"], values["session"], values["passed_to"]
    if not isinstance(day, date) or not isinstance(role, PassedTo):
        raise TypeError("a pointer needs its day and role")
    return SafeguardingPointer(
        uid=new_uid(),
        passed_on_day=day,
        passed_at=str(values["passed_at"]),
        session=session if isinstance(session, UUID) else None,
        passed_to=role,
        by=str(values["by"]),
        acknowledged=bool(values["acknowledged"]),
    )


def initials_of(name: str) -> str:
    """Give the initials of a name, at most four letters."""
    return "".join(part[0] for part in name.split() if part[0].isalpha())[:4].upper()


def clock(typed: str) -> str:
    """Give a time of day as HH:MM however it was typed ("14:05", "2.05 pm", "9am"), "" for none."""
    found = _TIME.fullmatch(typed)
    if found is None:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= _NOON:
            return ""
        hour = hour % _NOON + (_NOON if found[3].lower() == "p" else 0)
    elif found[2] is None:
        return ""
    return f"{hour:02d}:{minute:02d}" if hour < _HOURS and minute < _MINUTES else ""
