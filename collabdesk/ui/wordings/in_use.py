"""Says who has a workbook open, since when, and whether they seem to be there still."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collabdesk.domain.failures import InUse
    from collabdesk.ui.wording import Wording

STILL_THERE: Final = timedelta(minutes=3)
"""A computer that has the workbook open says so each minute."""


class InUseWording(QObject):
    """Sentences about a workbook that somebody has open."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def since(self, failure: InUse, now: datetime | None = None) -> str:
        """Say since when they have it open, and when their computer was last heard of; "" where nobody knows.

        Args:
            failure: Who has it open.
            now: The present moment with its time zone; the clock's if none is given.
        """
        since, seen = _moment(failure.since), _moment(failure.last_seen)
        parts = []
        if since is not None:
            parts.append(self.tr("Open there since: {moment}.").format(moment=self._said(since)))
        if seen is not None and (now or datetime.now(UTC)) - seen > STILL_THERE:
            words = self.tr(
                "Their computer was last heard of: {moment}. It may be asleep, or it was switched off."
            )
            parts.append(words.format(moment=self._said(seen)))
        elif seen is not None:
            parts.append(self.tr("Their computer is on now."))
        return " ".join(parts)

    def _said(self, moment: datetime) -> str:
        return self._wording.moment(moment.astimezone())


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
