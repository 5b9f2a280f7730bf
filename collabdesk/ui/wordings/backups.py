"""Says how backups stand the same in every place, so that nobody has to guess whether there is one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from collabdesk.domain.failures import Failure
    from collabdesk.ui.keeping.news import Standing
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.wording import Wording

OLD_AFTER: Final = 7
"""Days after which a backup is old, if something was kept since."""


class BackupWording(QObject):
    """Sentences about backups; ``today`` gives the day the window takes for today."""

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today

    def last(self, standing: Standing) -> list[Part]:
        """Say when the last good one was made, in amber where that is long ago."""
        if standing.last is None:
            return [(self.tr("None yet. The first is made when you put the workbook away."), "warn")]
        if self.is_old(standing.last, written_since=standing.written_since):
            return [(self._old(standing.last), "warn")]
        return [(self.tr("{moment}. The copy opens.").format(moment=self._moment(standing.last)), "plain")]

    def foot(self, standing: Standing) -> list[Part]:
        """Say the same in one line for Home."""
        if standing.last is None:
            return [
                (self.tr("No backup yet. The first is made when you put the workbook away."), "secondary")
            ]
        if self.is_old(standing.last, written_since=standing.written_since):
            return [(self._old(standing.last), "warn")]
        moment = self._moment(standing.last)
        return [(self.tr("Last backup: {moment}. The copy opens.").format(moment=moment), "secondary")]

    def second(self, standing: Standing) -> list[Part]:
        """Say how the second place stands, in amber where it would not help."""
        if not standing.second:
            return [(self.tr("None yet. A fire would take both."), "warn")]
        place = self._place(standing.second)
        if not standing.reachable:
            return [(self.tr("{place} is not plugged in.").format(place=place), "warn")]
        if standing.second_last is None:
            return [(self.tr("{place} has no backup yet.").format(place=place), "warn")]
        moment = self._moment(standing.second_last)
        if self.is_old(standing.second_last, written_since=standing.written_since):
            return [(self.tr("The newest in {place}: {moment}.").format(place=place, moment=moment), "warn")]
        return [(self.tr("{place}. {moment}.").format(place=place, moment=moment), "plain")]

    def reminder(self, standing: Standing) -> str:
        """Say that the second place had no copy for long."""
        place = self._place(standing.second)
        if standing.second_last is None:
            return self.tr("{place} has no backup yet. Put it in, then back up.").format(place=place)
        day = self._wording.day(standing.second_last.date())
        return self.tr("The last backup in {place} is from {day}. Put it in, then back up.").format(
            place=place, day=day
        )

    def refused(self, failure: Failure) -> str:
        """Say that no backup was made, and why."""
        said = self._wording.failure(failure)
        words = self.tr("The backup was not made. {why} All you wrote is saved in the workbook all the same.")
        return words.format(why=said.what)

    def second_refused(self, standing: Standing, failure: Failure) -> str:
        """Say that there is a backup here, and none in the second place, and why."""
        said = self._wording.failure(failure)
        words = self.tr("The backup is made on this computer, and not in {place}. {why}")
        return words.format(place=self._place(standing.second), why=said.what)

    def progress(self, done: int, total: int) -> str:
        """Say how far a backup is; ``total`` 0 where nobody knows."""
        if not 0 < done < total:
            return self.tr("Making one now. You can go on.")
        return self.tr("Making one now: {percent} %. You can go on.").format(percent=100 * done // total)

    def kept(self) -> str:
        """Say what is kept and where."""
        return self.tr("Every hour for a day, every day for 2 weeks, every week for 12. On this computer.")

    def kind(self, kind: str) -> str:
        """Say why a backup was made; ``kind`` as storage names it."""
        reasons = {
            "import": self.tr("Before a sheet came in"),
            "restore": self.tr("Before going back to an earlier one"),
            "migration": self.tr("Before a newer CollabDesk changed the file"),
            "merge": self.tr("Before two copies came together"),
            "passphrase": self.tr("Before the passphrase was changed"),
        }
        return reasons.get(kind.removeprefix("before ").strip(), self.tr("Made by itself"))

    def where(self, where: str, second: str) -> str:
        """Say where a backup is; ``where`` as storage names it, ``second`` the second place."""
        if where == "here":
            return self.tr("On this computer")
        return self.tr("In {place}").format(place=self._place(second))

    def is_old(self, made: datetime, *, written_since: bool) -> bool:
        """Whether a backup of that moment, in local time, is too old to rely on."""
        return written_since and (self._today() - made.date()).days > OLD_AFTER

    def _old(self, made: datetime) -> str:
        day = self._wording.day(made.date())
        return self.tr("The last backup is from {day}. You have written since.").format(day=day)

    def _moment(self, made: datetime) -> str:
        return self._wording.moment(made)

    def _place(self, place: str) -> str:
        path = Path(place)
        return path.name or path.anchor or place
