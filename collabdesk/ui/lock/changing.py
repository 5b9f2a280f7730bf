"""Locks the open workbook, changes its passphrase or takes it off, after saying what that means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.operations.locking import Relocked
    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.lock.changing_sheets import SheetOfOne
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class Changing(QObject):
    """One at a time. ``told`` carries what came of it; ``ended`` that it is over, either way."""

    told = Signal(str)
    ended = Signal()

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(room)
        self._room, self._desk, self._context = room, desk, context

    def lock(self) -> None:
        """Ask for a passphrase for a workbook that has none."""
        from collabdesk.ui.lock.changing_sheets import LockSheet

        sheet = LockSheet(self._room, self._desk, self._context)
        sheet.agreed.connect(lambda secret: self._rewrite(sheet, secret))
        self._open(sheet)

    def change(self) -> None:
        """Ask for the passphrase, and for another."""
        from collabdesk.ui.lock.changing_sheets import ChangeSheet

        sheet = ChangeSheet(self._room, self._desk, self._context)
        sheet.agreed.connect(lambda secret: self._if_known(sheet, sheet.now.box.text(), secret))
        self._open(sheet)

    def take_off(self) -> None:
        """Ask for the passphrase, and say what it means to be without."""
        from collabdesk.ui.lock.changing_sheets import TakeOffSheet

        sheet = TakeOffSheet(self._room)
        sheet.agreed.connect(lambda typed: self._if_known(sheet, typed, None))
        self._open(sheet)

    def _open(self, sheet: SheetOfOne) -> None:
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _if_known(self, sheet: SheetOfOne, typed: str, secret: Secret | None) -> None:
        def known(right: bool) -> None:
            if right:
                self._rewrite(sheet, secret)
            else:
                sheet.say_wrong()

        sheet.show_busy(busy=True)
        self._desk.ask_then(known, lambda failure: self._refused(sheet, failure), _is_its_own, typed)

    def _rewrite(self, sheet: SheetOfOne, secret: Secret | None) -> None:
        place = self._context.settings.second_place
        sheet.show_busy(busy=True)
        self._desk.ask_then(
            lambda done: self._done(sheet, done),
            lambda failure: self._refused(sheet, failure),
            _lock_book,
            secret,
            Path(place) if place else None,
        )

    def _done(self, sheet: SheetOfOne, done: Relocked) -> None:
        sheet.accept()
        if done.secret is None:
            said = self.tr("The passphrase is off. Anyone at this computer can open this workbook now.")
        else:
            said = self.tr("Done. It opens with this passphrase or its recovery sheet from now on.")
        away = (*done.left, *done.out_of_reach)
        if away:
            still = self.tr("Not reached, so they still open as before: {names}.")
            said = " ".join((said, still.format(names=", ".join(away))))
        self.told.emit(said)
        self.ended.emit()

    def _refused(self, sheet: SheetOfOne, failure: Failure) -> None:
        said = self._context.wording.failure(failure)
        sheet.show_busy(busy=False)
        sheet.message.tell(" ".join(filter(None, (said.what, said.safe, said.next))), "warn")
        self.ended.emit()


def _is_its_own(book: Workbook, typed: str) -> bool:
    """Whether what was typed opens the open workbook; its file is not looked at."""
    from collabdesk.storage import keys

    if book.secret is None:
        return False
    return book.secret in (keys.from_sheet(typed), keys.from_passphrase(typed, book.secret.salt))


def _lock_book(book: Workbook, secret: Secret | None, second: Path | None) -> Relocked:
    from collabdesk.operations.locking import lock_book

    return lock_book(book, secret, second)
