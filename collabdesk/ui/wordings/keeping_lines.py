"""What the command line says of backups, so that it too can speak another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.wordings.backups import BackupWording
from collabdesk.ui.wordings.counts import CountWording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from collabdesk.operations.backing_up import BackedUp
    from collabdesk.operations.restoring import Restored
    from collabdesk.storage.backups import Backup
    from collabdesk.storage.queries.comparing import Differences
    from collabdesk.ui.wording import Wording


class KeepingLines(QObject):
    """The lines of the commands that make backups and go back to them."""

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._backups = BackupWording(wording, today, self)
        self._counts = CountWording(self)

    def backed_up(self, name: str, made: BackedUp, second: Path | None) -> Iterator[str]:
        """Say that a backup was made, and where it is."""
        yield self.tr("{name} is backed up, and the copy opens.").format(name=name)
        yield f"  {made.backup.path}"
        if made.second is not None:
            yield f"  {made.second.path}"
        elif made.away and second is not None:
            yield self.tr("{place} is not there now. It gets its copy the next time.").format(place=second)

    def refused_there(self, place: Path) -> str:
        """Say that the second place did not take its copy, before the reason is told."""
        return self.tr("The copy in {place} was not made.").format(place=place)

    def no_backup_first(self) -> str:
        """Say that there was no backup before a sheet came in, before the reason is told."""
        return self.tr("No backup was made first.")

    def backup(self, one: Backup) -> str:
        """Say one backup in a line that can be searched: its moment, why it was made, where it is."""
        made = one.made.astimezone()
        when = f"{made:%Y-%m-%d %H:%M}"
        return f"{when}  {self._backups.kind(one.reason)}  {one.path}"

    def none_kept(self, name: str) -> str:
        """Say that there is no backup of a workbook here."""
        return self.tr("There is no backup of {name} on this computer.").format(name=name)

    def none_so_early(self, name: str) -> str:
        """Say that all backups are from later days."""
        return self.tr("There is no backup of {name} from that day or before.").format(name=name)

    def went_back(self, name: str, one: Backup, differ: Differences) -> Iterator[str]:
        """Say to which backup a workbook went back, and what that changed."""
        moment = self._wording.moment(one.made.astimezone())
        yield self.tr("{name} is as it was in the backup: {moment}.").format(name=name, moment=moment)
        for line in self._counts.differences(differ, known_now=differ.known_now):
            yield f"  {line}"

    def kept_before(self, done: Restored) -> Iterator[str]:
        """Say where what was there before is kept."""
        if done.kept is not None:
            yield self.tr("What was there before is kept:")
            yield f"  {done.kept.path}"
        elif done.aside is not None:
            yield self.tr("The file as it was, which could not be read, is kept beside it:")
            yield f"  {done.aside}"
