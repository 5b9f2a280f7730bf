"""Says each failure nobody else answered in one line over the rooms, with the way on there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.failures import Damaged, DiskFull, Failure, NoSuchFile, ReadOnlyPlace, Replaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.ui.opening import Opening
    from collabdesk.ui.pages import Pages
    from collabdesk.ui.rooms.context import RoomContext


class FailureLine(QObject):
    """Where failures of the open workbook are told.

    ``told`` carries a sentence where no workbook is in sight. ``damage_met`` tells that part of the open
    workbook cannot be read; ``elsewhere_wanted`` and ``beside_wanted`` that a person wants a copy elsewhere,
    or their own copy beside a file that another program put in the workbook's place.
    """

    told = Signal(str)
    damage_met = Signal(Failure)
    elsewhere_wanted = Signal()
    beside_wanted = Signal()

    def __init__(self, pages: Pages, context: RoomContext, opening: Opening, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._context, self._opening = pages, context, opening

    def tell(self, failure: Failure) -> None:
        """Say a failure, what is safe, and the way on."""
        if isinstance(failure, Damaged) and self._opening.path is not None:
            self.damage_met.emit(failure)
            return
        said = self._context.wording.failure(failure)
        words = " ".join(part for part in (said.what, said.safe, said.next) if part)
        action, then = self._way_on(failure)
        self.warn(words, action, then)

    def warn(self, words: str, action: str = "", then: Callable[[], None] | None = None) -> None:
        """Say something in amber; ``then`` is what a button called ``action`` does."""
        if self._pages.at_workbook:
            self._pages.workbook.message.tell(words, "warn", action, then)
        else:
            self.told.emit(words)

    def _way_on(self, failure: Failure) -> tuple[str, Callable[[], None] | None]:
        if isinstance(failure, Replaced):
            return self.tr("Save my copy beside it"), self.beside_wanted.emit
        place = self._opening.path
        is_gone = isinstance(failure, NoSuchFile) and place is not None and failure.name == place.name
        if is_gone or (isinstance(failure, DiskFull | ReadOnlyPlace) and not self._opening.read_only):
            return self.tr("Save a copy elsewhere"), self.elsewhere_wanted.emit
        return "", None
