"""Offers the ways on from a workbook that cannot be read whole, and takes the one a person chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.failures import Cancelled, Locked, WrongPassphrase
from collabdesk.ui.keeping import going_back_work as work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.storage.backups import Backup
    from collabdesk.storage.keys import Secret
    from collabdesk.ui.dialogs.damaged import DamagedSheet
    from collabdesk.ui.keeping.going_back import GoingBack
    from collabdesk.ui.keeping.salvaging import Salvaging
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class WaysOn(QObject):
    """One damaged workbook at a time, over ``window``.

    ``leaving`` tells that the open workbook is to be put away, ``other_wanted`` that another one is to be
    opened.
    """

    leaving = Signal()
    other_wanted = Signal()

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        context: RoomContext,
        opening: Opening,
        ways: tuple[GoingBack, Salvaging],
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._context, self._opening = window, desk, context, opening
        self._going_back, self._salvaging = ways
        self._sheet: DamagedSheet | None = None
        self._closed: work.Closed | None = None
        self._is_open = False
        self._newest: Backup | None = None

    def offer(self, failure: Failure, path: Path, *, can_be_shown: bool = True) -> None:
        """Say what is wrong with the workbook at ``path``, be it open or not, and offer the ways on.

        One that is open and of which not even a room ``can_be_shown`` is put away first.
        """
        self._is_open = self._opening.path == path

        def with_secret(secret: Secret | None) -> None:
            if not can_be_shown:
                self._is_open = False
                self.leaving.emit()
            self._show(failure, path, secret)

        if self._is_open:
            self._desk.ask(with_secret, work.secret_of)
        else:
            self._show(failure, path, self._opening.tried_with(path))

    def _show(self, failure: Failure, path: Path, secret: Secret | None) -> None:
        from collabdesk.ui.dialogs.damaged import DamagedSheet

        if self._sheet is not None:
            return
        self._closed, self._newest = work.Closed(path, secret), None
        self._sheet = sheet = DamagedSheet(
            self._window, self._context.wording, failure, path.name, is_open=self._is_open
        )
        sheet.newest_wanted.connect(lambda: self._leave_then(self._go_back_to_newest))
        sheet.earlier_wanted.connect(lambda: self._leave_then(self._choose_earlier))
        sheet.salvage_wanted.connect(lambda: self._leave_then(self._salvage))
        sheet.read_wanted.connect(lambda: self._opening.open(path, read_only=True))
        sheet.other_wanted.connect(self.other_wanted)
        sheet.passphrase_typed.connect(self._typed)
        sheet.finished.connect(self._left)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        if secret is None and not self._is_open:
            self._desk.call(self._ask_passphrase, None, work.is_locked, path)
        self._going_back.find(None if self._is_open else self._closed, self._found)

    def _ask_passphrase(self, locked: bool) -> None:
        if self._sheet is not None and locked:
            self._sheet.show_locked()

    def _found(self, found: tuple[Backup, ...]) -> None:
        if self._sheet is None:
            return
        if not found:
            self._sheet.show_no_backup()
            return
        self._newest = found[0]
        self._compare(None if self._is_open else self._closed, found[0])

    def _compare(self, closed: work.Closed | None, newest: Backup) -> None:
        def told(sentences: list[str]) -> None:
            if self._sheet is not None:
                moment, where = self._going_back.moment(newest), self._going_back.where(newest)
                self._sheet.show_newest(moment, where, sentences)

        def unread(failure: Failure) -> None:
            if isinstance(failure, Cancelled):
                return
            if closed is None:
                # The workbook itself may be what cannot be read: then the backup alone is told of.
                self._compare(self._closed, newest)
            elif self._sheet is not None and isinstance(failure, Locked | WrongPassphrase):
                self._sheet.show_locked()
            else:
                told([self._context.wording.failure(failure).what])

        self._going_back.compare(closed, newest.path, told, unread)

    def _typed(self, typed: str) -> None:
        newest, closed = self._newest, self._closed
        if closed is None:
            return

        def known(secret: Secret) -> None:
            self._closed = work.Closed(closed.path, secret)
            if self._sheet is not None:
                self._sheet.show_unlocked()
            if newest is not None:
                self._compare(self._closed, newest)

        def wrong(_failure: Failure) -> None:
            if self._sheet is not None:
                self._sheet.say_wrong()

        locked = newest.path if newest is not None else closed.path
        self._desk.call(known, wrong, work.secret_from, locked, typed)

    def _leave_then(self, then: Callable[[], None]) -> None:
        if self._is_open and self._opening.path is not None:
            self.leaving.emit()
        then()

    def _go_back_to_newest(self) -> None:
        if self._newest is not None:
            self._going_back.go_back(self._closed, self._newest)

    def _choose_earlier(self) -> None:
        self._going_back.choose(self._closed)

    def _salvage(self) -> None:
        if self._closed is not None:
            self._salvaging.salvage(self._closed.path, self._closed.secret)

    def _left(self) -> None:
        self._sheet = None
