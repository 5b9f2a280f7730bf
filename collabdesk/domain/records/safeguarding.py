"""That something worrying was passed on, and nothing of what it was or whom it was about."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo
from collabdesk.domain.privacy import Pointer
from collabdesk.domain.words import PassedTo


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeguardingPointer:
    """A pointer to a concern that is kept elsewhere (method.md 3.3): no free text, no person, no input.

    It never leaves the workbook but on the safeguarding lead's own print.
    """

    uid: Pointer[UUID]
    passed_on_day: Pointer[date]
    session: Annotated[Pointer[UUID | None], RefersTo("session")] = None
    passed_at: Pointer[str] = ""
    """The time of day as HH:MM."""
    passed_to: Pointer[PassedTo] = PassedTo.LEAD
    by: Pointer[str] = ""
    """Initials of who passed it on: at most four letters."""
    acknowledged: Pointer[bool] = False
