"""Takes a person back to an earlier backup: which there are, what would change, and then doing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from collabdesk.domain.failures import Cancelled
from collabdesk.ui.keeping import going_back_work as work
from collabdesk.ui.keeping.work import local
from collabdesk.ui.wordings.backups import BackupWording
from collabdesk.ui.wordings.counts import CountWording
from collabdesk.work.desk import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.operations.restoring import Restored
    from collabdesk.storage.backups import Backup
    from collabdesk.storage.queries.comparing import Differences
    from collabdesk.ui.dialogs.restore import Earlier, RestoreSheet
    from collabdesk.ui.kit.progress_sheet import ProgressSheet
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


LOOK_AFTER: Final = 150
"""Milliseconds that a backup must stay chosen before it is read: the arrows pass many."""


class GoingBack(QObject):
    """One sheet at a time over ``window``.

    ``told`` says what came of it. ``leaving`` tells, before the open workbook is replaced, that whatever is
    half typed should be kept now.
    """

    told = Signal(str)
    leaving = Signal()

    def __init__(self, window: QWidget, desk: Desk, context: RoomContext, opening: Opening) -> None:
        super().__init__(window)
        self._window, self._desk, self._context, self._opening = window, desk, context, opening
        self._says = BackupWording(context.wording, context.today, self)
        self._counts = CountWording(self)
        self._closed: work.Closed | None = None
        self._sheet: RestoreSheet | None = None
        self._progress: ProgressSheet | None = None
        self._backups: tuple[Backup, ...] = ()
        self._looking: Watch | None = None
        self._renewed_to = ""
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._soon.timeout.connect(self._look_now)
        desk.progressed.connect(self._progressed)
        desk.closed.connect(self._forget_renewal)
        opening.went_on.connect(self._in_sight_again)

    def choose(self, closed: work.Closed | None = None) -> None:
        """Let a person choose among the backups of the open workbook, or of one that is ``closed``."""
        from collabdesk.ui.dialogs.restore import RestoreSheet

        self._closed, self._backups = closed, ()
        self._sheet = sheet = RestoreSheet(self._window)
        sheet.chosen.connect(self._look)
        sheet.wanted.connect(self._wanted)
        sheet.finished.connect(self._left)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        self.find(closed, self._listed)

    def choose_open(self) -> None:
        """Let a person choose among the backups of the open workbook."""
        if self._desk.has_workbook:
            self.choose()

    def choose_after_loss(self) -> None:
        """Let a person choose, where another program wrote over the file that is open."""
        self.choose_open()
        if self._sheet is not None:
            words = self.tr(
                "Another program wrote over the file itself. What you kept last is only in a backup that was "
                "made after it."
            )
            self._sheet.message.tell(words, "warn")

    def find(self, closed: work.Closed | None, then: Callable[[tuple[Backup, ...]], None]) -> None:
        """Find the backups there are, newest first; where they cannot be looked for, there are none."""
        second = self._context.settings.second_place
        if closed is None:
            self._desk.ask_then(then, lambda _: then(()), work.backups_of, second)
        else:
            self._desk.call(then, lambda _: then(()), work.backups_at, closed, second)

    def compare(
        self,
        closed: work.Closed | None,
        backup: Path,
        then: Callable[[list[str]], None],
        otherwise: Callable[[Failure], None],
    ) -> None:
        """Say in sentences what going back to a backup would change, or hand on why it cannot be read."""

        def differ(found: Differences) -> None:
            then(self._counts.differences(found, known_now=closed is None))

        # Whoever looks at another one waits for that, and not for the one before.
        self._stop_looking()
        self._looking = Watch(lambda _done, _total: None)
        if closed is None:
            self._desk.ask_then(differ, otherwise, work.differences, backup, self._looking.stopped)
        else:
            self._desk.call(differ, otherwise, work.contents, closed, backup, self._looking.stopped)

    def go_back(self, closed: work.Closed | None, backup: Backup) -> None:
        """Put a backup in the place of the open workbook, or of one that is ``closed``, and open it."""
        self._closed = closed
        moment = self.moment(backup)
        watch = self._desk.watch()
        if closed is None:
            self.leaving.emit()
            self._desk.ask_then(
                lambda _: self._renewed(moment), self._did_not, work.go_back, backup.path, watch
            )
            return
        if self._sheet is None:
            self._show_progress(watch)
        hand = work.Hand(self._context.settings.device, self._context.settings.author)
        self._desk.call(
            lambda restored: self._put_in_place(closed, restored, moment),
            self._did_not,
            work.restore,
            closed,
            backup.path,
            hand,
            watch,
        )

    def moment(self, backup: Backup) -> str:
        """Say when a backup was made."""
        return self._context.wording.moment(local(backup.made))

    def where(self, backup: Backup) -> str:
        """Say where a backup is."""
        return self._says.where(backup.where, self._context.settings.second_place)

    def _show_progress(self, watch: Watch) -> None:
        from collabdesk.ui.kit.progress_sheet import ProgressSheet

        self._progress = ProgressSheet(self._window, self.tr("Going back"))
        self._progress.show_progress(0, 0, self.tr("What is there now is kept first."))
        self._progress.stop_pressed.connect(watch.stop)
        self._progress.open()

    def _progressed(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress.show_progress(done, total, self.tr("What is there now is kept first."))

    def _earlier(self, backup: Backup) -> Earlier:
        from collabdesk.ui.dialogs.restore import Earlier

        reason, where = self._says.kind(backup.reason), self.where(backup)
        by_itself = backup.reason == "work"
        note = where if backup.where != "here" else "" if by_itself else reason
        return Earlier(self.moment(backup), reason, where, note)

    def _listed(self, found: tuple[Backup, ...]) -> None:
        if self._sheet is None:
            return
        self._backups = found
        if found:
            self._sheet.show_backups([self._earlier(one) for one in found])
        else:
            self._sheet.show_none()

    def _look(self, _place: int) -> None:
        self._soon.start()
        self._stop_looking()

    def _look_now(self) -> None:
        if self._sheet is None or not 0 <= self._sheet.place() < len(self._backups):
            return
        place = self._sheet.place()

        def told(sentences: list[str]) -> None:
            if self._sheet is not None:
                self._sheet.show_difference(place, sentences)

        def unread(failure: Failure) -> None:
            if self._sheet is not None and not isinstance(failure, Cancelled):
                self._sheet.show_unread(place, self._words(failure))

        self.compare(self._closed, self._backups[place].path, told, unread)

    def _wanted(self, place: int) -> None:
        if self._sheet is not None and 0 <= place < len(self._backups):
            self._stop_looking()
            self._sheet.show_busy()
            self.go_back(self._closed, self._backups[place])

    def _renewed(self, moment: str) -> None:
        self._finish()
        if self._desk.is_suspended:
            # Locked meanwhile: it is shown anew once a person opened it again.
            self._renewed_to = moment
            return
        self._desk.renew()
        self._opening.read_project()
        words = self.tr("This is the workbook as it was: {moment}. What you had is among the backups.")
        self.told.emit(words.format(moment=moment))

    def _in_sight_again(self) -> None:
        if self._renewed_to:
            self._renewed(self._renewed_to)

    def _forget_renewal(self) -> None:
        self._renewed_to = ""

    def _put_in_place(self, closed: work.Closed, restored: Restored, moment: str) -> None:
        self._finish()
        self._opening.open(closed.path, secret=restored.secret)
        if restored.aside is not None:
            words = self.tr("This is the workbook as it was: {moment}. The damaged file is kept as {name}.")
            self.told.emit(words.format(moment=moment, name=restored.aside.name))
        else:
            words = self.tr("This is the workbook as it was: {moment}. What was there is among the backups.")
            self.told.emit(words.format(moment=moment))

    def _did_not(self, failure: Failure) -> None:
        words = self._words(failure)
        self._put_progress_away()
        if self._sheet is not None:
            self._sheet.show_ready()
            self._sheet.message.tell(words, "warn")
        else:
            self.told.emit(words)

    def _put_progress_away(self) -> None:
        if self._progress is not None:
            self._progress.accept()
            self._progress.deleteLater()
            self._progress = None

    def _finish(self) -> None:
        self._put_progress_away()
        if self._sheet is not None:
            self._sheet.show_ready()
            self._sheet.accept()

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.stop()
            self._looking = None

    def _left(self) -> None:
        self._stop_looking()
        self._sheet = None

    def _words(self, failure: Failure) -> str:
        said = self._context.wording.failure(failure)
        return " ".join(part for part in (said.what, said.safe, said.next) if part)
