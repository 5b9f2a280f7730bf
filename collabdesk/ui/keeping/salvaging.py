"""Saves what can be read of a damaged workbook into a new one beside it, and says what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.failures import Cancelled

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.operations.salvaging import Salvaged
    from collabdesk.storage.keys import Secret
    from collabdesk.ui.failure_line import FailureLine
    from collabdesk.ui.kit.progress_sheet import ProgressSheet
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk, Watch


class Salvaging(QObject):
    """One salvage at a time, over ``window``."""

    def __init__(
        self, window: QWidget, desk: Desk, context: RoomContext, opening: Opening, line: FailureLine
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._context = window, desk, context
        self._opening, self._line = opening, line
        self._sheet: ProgressSheet | None = None
        self._watch: Watch | None = None
        desk.progressed.connect(self._progressed)

    def salvage(self, path: Path, secret: Secret | None) -> None:
        """Save what can be read of the workbook at ``path``, which nobody has open here."""
        from collabdesk.ui.kit.progress_sheet import ProgressSheet

        self._sheet = ProgressSheet(self._window, self.tr("Reading what can be read"))
        self._watch = self._desk.watch()
        self._sheet.stop_pressed.connect(self._watch.stop)
        self._sheet.show_progress(0, 0, self.tr("This can take minutes. The damaged file is left as it is."))
        self._sheet.open()
        self._desk.call(self._done, self._failed, _salvage, path, secret, self._watch)

    def _progressed(self, done: int, total: int) -> None:
        if self._sheet is not None:
            words = self.tr("The damaged file is left as it is.")
            self._sheet.show_progress(done, total, words)

    def _put_away(self) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet.deleteLater()
        self._sheet = self._watch = None

    def _done(self, result: tuple[Path, Salvaged, Secret | None]) -> None:
        from collabdesk.ui.dialogs.salvaged import SalvagedSheet

        self._put_away()
        target, salvaged, secret = result
        sheet = SalvagedSheet(
            self._window, target.name, salvaged.came_back, salvaged.missing, salvaged.numbers_missing
        )
        sheet.open_wanted.connect(lambda: self._opening.open(target, secret=secret))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _failed(self, failure: Failure) -> None:
        self._put_away()
        if isinstance(failure, Cancelled):
            self._line.warn(self.tr("Stopped. The damaged file is as it was."))
            return
        self._line.tell(failure)


def _salvage(path: Path, secret: Secret | None, watch: Watch) -> tuple[Path, Salvaged, Secret | None]:
    from collabdesk.operations.salvaging import salvage
    from collabdesk.storage.connecting import sniff

    target = _free_name(path)
    salvaged = salvage(path, target, secret, progress=watch.report, cancelled=watch.stopped)
    # The new one is locked by what was typed a moment ago: nobody types it again to see what came back.
    return target, salvaged, secret if sniff(target) else None


def _free_name(path: Path) -> Path:
    """Give a name beside a workbook that nothing has yet."""
    number, target = 1, path.with_name(f"{path.stem} saved{path.suffix}")
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem} saved {number}{path.suffix}")
    return target
