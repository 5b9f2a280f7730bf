"""What rooms and the window tell each other about backups, so that no room has to know who makes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.failures import Failure


@dataclass(frozen=True, slots=True)
class Standing:
    """How the backups of the open workbook stand.

    ``last`` and ``second_last`` are when the newest good copy was made, here and in the second place, in
    local time, or None. ``second`` is the second place as it was chosen, blank for none; ``reachable``
    whether it is there now. ``written_since`` says whether something was kept since ``last``; ``refused``
    why the second place did not take the last copy.
    """

    last: datetime | None = None
    second: str = ""
    second_last: datetime | None = None
    reachable: bool = False
    written_since: bool = False
    refused: Failure | None = None


class BackupNews(QObject):
    """The newest standing, and what a person wants.

    ``known`` carries a Standing, or None while no workbook is open; ``busy_changed`` whether a backup is
    being made, ``progressed`` how far it is, in bytes. ``look_wanted`` asks for the standing; ``now_wanted``,
    ``place_wanted`` and ``earlier_wanted`` tell that a person wants a backup, a second place, or to go back
    to an earlier backup; ``sheet_coming`` that a sheet is about to be brought in.
    """

    known = Signal(object)
    busy_changed = Signal(bool)
    progressed = Signal(int, int)
    look_wanted = Signal()
    now_wanted = Signal()
    place_wanted = Signal()
    earlier_wanted = Signal()
    sheet_coming = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.standing: Standing | None = None
        self.busy = False

    def tell(self, standing: Standing | None) -> None:
        """Say how the backups stand now."""
        self.standing = standing
        self.known.emit(standing)

    def tell_busy(self, *, busy: bool) -> None:
        """Say whether one is being made."""
        self.busy = busy
        self.busy_changed.emit(busy)
