"""Makes backups after each stretch of work and when a workbook is put away, while nobody waits for them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from collabdesk.domain.failures import Cancelled
from collabdesk.ui.keeping import work
from collabdesk.ui.wordings.backups import BackupWording
from collabdesk.work.desk import Watch

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.ui.failure_line import FailureLine
    from collabdesk.ui.keeping.news import Standing
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

PAUSE: Final = 10 * 60 * 1000
"""Milliseconds in which nothing was kept after which a stretch of work counts as over."""


class Keeping(QObject):
    """Makes the backups of whatever workbook is open, and tells ``context.backups`` how they stand."""

    def __init__(
        self, window: QWidget, desk: Desk, context: RoomContext, opening: Opening, line: FailureLine
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._context = window, desk, context
        self._opening, self._line, self._news = opening, line, context.backups
        self._says = BackupWording(context.wording, context.today, self)
        self._written = self._told = self._reminded = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._work_is_over)
        self._news.look_wanted.connect(self.look)
        self._news.now_wanted.connect(self.back_up_now)
        self._news.place_wanted.connect(self.choose_place)
        self._news.sheet_coming.connect(self._before_sheet)
        desk.opened.connect(self._opened)
        desk.changed.connect(self._changed)
        desk.closing.connect(self._closing)
        desk.closed.connect(self._closed)

    def look(self) -> None:
        """Find out how the backups stand."""
        self._desk.ask_then(self._known, lambda _: None, work.standing, self._second())

    def back_up_now(self) -> None:
        """Make a backup at once, because a person asked for it."""
        if self._desk.has_workbook and not self._news.busy:
            self._told = False
            self._news.tell_busy(busy=True)
            self._desk.ask_then(self._done, self._failed, work.back_up, self._second(), self._watch())

    def choose_place(self) -> None:
        """Ask for a folder or a stick that backups go to as well."""
        start = self._second() or str(Path.home())
        dialog = QFileDialog(self._window, self.tr("A second place for backups"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda place: self.use_place(Path(place)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def use_place(self, place: Path) -> None:
        """Keep backups in this folder as well, beginning with the newest."""

        def chosen(standing: Standing) -> None:
            self._context.settings.choose_second_place(place)
            self._done(standing)

        if self._desk.has_workbook and not self._news.busy:
            self._told = False
            self._news.tell_busy(busy=True)
            self._desk.ask_then(chosen, self._failed, work.choose_place, place)

    def _opened(self) -> None:
        self._written = self._told = self._reminded = False

    def _changed(self, _changes: Changes) -> None:
        self._written = True
        self._pause.start()

    def _work_is_over(self) -> None:
        if not self._written or not self._desk.has_workbook or self._opening.read_only:
            return
        if self._news.busy:
            self._pause.start()
            return
        self._news.tell_busy(busy=True)
        self._desk.ask_then(self._done, self._failed, work.back_up_if_due, self._second(), self._watch())

    def _before_sheet(self) -> None:
        self._desk.ask_then(lambda _: None, self._failed, work.back_up_before_import, self._second())

    def _closing(self) -> None:
        self._pause.stop()
        second, watch = self._second(), Watch(lambda _done, _total: None)
        self._desk.ask_then(lambda _: None, lambda _: None, work.back_up_if_changed, second, watch)

    def _closed(self) -> None:
        self._pause.stop()
        self._news.tell_busy(busy=False)
        self._news.tell(None)

    def _known(self, standing: Standing) -> None:
        self._news.tell(standing)
        if not self._reminded and standing.second and not self._opening.read_only:
            self._reminded = True
            now = datetime.now(UTC)
            if work.reminder_due(standing, self._context.settings.second_place_asked, now):
                self._context.settings.remember_asked(now.date())
                self._line.warn(self._says.reminder(standing), self.tr("Back up now"), self.back_up_now)

    def _done(self, standing: Standing) -> None:
        self._news.tell_busy(busy=False)
        self._news.tell(standing)
        self._written = standing.written_since
        if self._written:
            self._pause.start()
        if standing.refused is None:
            self._told = False
        else:
            self._say_once(self._says.second_refused(standing, standing.refused))

    def _failed(self, failure: Failure) -> None:
        self._news.tell_busy(busy=False)
        if not isinstance(failure, Cancelled):
            self._say_once(self._says.refused(failure))

    def _say_once(self, words: str) -> None:
        if not self._told:
            self._told = True
            self._line.warn(words, self.tr("Try once more"), self.back_up_now)

    def _watch(self) -> Watch:
        return Watch(self._news.progressed.emit)

    def _second(self) -> str:
        return self._context.settings.second_place
