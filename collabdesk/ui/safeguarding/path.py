"""Opens the safeguarding card from anywhere, over anything, and keeps the pointer a person then makes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from collabdesk.ui.safeguarding.knowing import Knowing

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.domain.records import Session
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.safeguarding.card import WorryCard
    from collabdesk.ui.safeguarding.page import PassedOnList
    from collabdesk.work.desk import Desk

KEY: Final = "F8"
_HEARD: Final = "worry-key"


class SafeguardingPath(QObject):
    """One card at a time. ``told`` carries what came of a pointer.

    ``knowing`` knows whom to call. In the window itself the key is an action's; a question in front of it
    is given the same key when it first has the keyboard.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, desk: Desk, context: RoomContext, opening: Opening) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._context, self._opening = context, opening
        self._card: WorryCard | None = None
        self._list: PassedOnList | None = None
        self.knowing = Knowing(desk, context.settings, opening)
        self.knowing.changed.connect(self._show_to_call)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def open(self) -> None:
        """Show the card over whatever is in front; it needs no workbook."""
        from collabdesk.ui.safeguarding.card import WorryCard

        if self._card is not None and self._card.isVisible():
            self._card.raise_()
            self._card.activateWindow()
            return
        # One that was open when the window was locked waits out of sight, with what was half typed in it.
        in_front = QApplication.activeModalWidget() or self._window
        self._card = card = WorryCard(in_front, self._window)
        card.passed_on.connect(lambda: self._passed_on(card))
        card.page_wanted.connect(lambda: self.open_page(card))
        card.finished.connect(lambda _result: self._put_away(card))
        card.show_page_there(there=self._can_read())
        self._show_to_call()
        card.open()

    def open_page(self, over: QWidget) -> None:
        """Show what was passed on so far."""
        from collabdesk.ui.safeguarding.page import PassedOnList

        if self._list is None:
            self._list = PassedOnList(self, self._desk, self._context)
        self._list.open(over)

    def _show_to_call(self) -> None:
        if self._card is not None:
            made_up = self.tr("These are from the example. They reach nobody.")
            note = made_up if self.knowing.from_the_example() else ""
            self._card.show_to_call(self.knowing.now(), note)

    def _can_read(self) -> bool:
        return self._desk.has_workbook and not self._desk.is_suspended

    def _passed_on(self, card: WorryCard) -> None:
        now = datetime.now()
        clock = f"{now.hour}:{now.minute:02d}"
        if not self._can_read():
            words = self.tr("It is {time}. Write down the time, and note it here when the workbook is open.")
            card.say(words.format(time=clock))
        elif self._opening.read_only:
            words = self.tr(
                "It is {time}. Write down the time: this workbook is open only to read. "
                "Note it here when it is open to write."
            )
            card.say(words.format(time=clock))
        else:
            from collabdesk.storage.queries.safeguarding import sessions

            self._desk.ask(lambda found: self._ask(card, found), sessions)

    def _ask(self, card: WorryCard, sessions: tuple[Session, ...]) -> None:
        from collabdesk.ui.safeguarding.passed_on_sheet import PassedOnSheet

        if not (shiboken6.isValid(card) and card.isVisible()):
            return
        sheet = PassedOnSheet(card, self._context, sessions, datetime.now())
        sheet.kept.connect(lambda values: self._keep(card, values))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        sheet.begin()

    def _keep(self, card: WorryCard, values: dict[str, object]) -> None:
        from collabdesk.operations.safeguarding import pass_on
        from collabdesk.ui.safeguarding.passed_on_sheet import pointer_of

        def kept(_changes: Changes) -> None:
            if shiboken6.isValid(card):
                card.accept()
            self.told.emit(self.tr("Noted that it was passed on. Nothing else was kept."))

        def refused(failure: Failure) -> None:
            said = self._context.wording.failure(failure)
            words = " ".join(part for part in (said.what, said.safe, said.next) if part)
            if shiboken6.isValid(card):
                card.say(words)

        self._desk.do_then(kept, refused, pass_on, pointer_of(values))

    def _put_away(self, card: WorryCard) -> None:
        if self._card is card:
            self._card = None
        card.deleteLater()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        in_front = now.window() if now is not None else None
        if in_front is None or in_front is self._window or in_front.property(_HEARD):
            return
        in_front.setProperty(_HEARD, True)
        QShortcut(QKeySequence(KEY), in_front, self.open)
