"""Locks the window: what is open is closed and out of sight until a person opens it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from collabdesk.ui.lock.idle import Idle
from collabdesk.ui.lock.own_copies import OwnCopies

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collabdesk.ui.lock.out_of_sight import Hidden
    from collabdesk.ui.lock.page import LockPage
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.pages import Pages
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


KEY: Final = "Ctrl+L"
_HEARD: Final = "lock-key"


class WindowLock(QObject):
    """Stands in front of a workbook that is locked: one that is being opened, or one that was open.

    ``turned`` tells that the page came or went, so that what can be done is another thing now.
    """

    turned = Signal()

    def __init__(
        self, window: QWidget, desk: Desk, context: RoomContext, opening: Opening, pages: Pages
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._context = window, desk, context
        self._opening, self._pages = opening, pages
        self._place: Path | None = None
        self._hidden: tuple[Hidden, ...] = ()
        self._later: list[Callable[[], None]] = []
        self._focused: QWidget | None = None
        self._day = context.today()
        self._copies = OwnCopies(_application(), self)
        self.idle = Idle(_application(), lambda: context.settings.lock_after, self)
        _application().focusChanged.connect(self._focus_moved)
        self.idle.idled.connect(self._nobody_was_there)
        opening.locked.connect(self._ask)
        opening.wrong.connect(self._say_wrong)
        opening.went_on.connect(self._go_on)
        opening.refused.connect(self._refused)
        opening.done.connect(lambda _project: self._put_away())
        desk.closed.connect(self._let_go)

    @property
    def covers(self) -> bool:
        """Whether the page is in sight, and so nothing of a workbook."""
        return self._pages.at_lock

    def when_in_sight(self, then: Callable[[], None]) -> None:
        """Call ``then`` now, or once what was locked is in sight again; never if it is let go."""
        if self._desk.is_suspended:
            self._later.append(then)
        else:
            then()

    def lock(self) -> None:
        """Lock what is open, because a person asked for it."""
        self._lock(self.tr("Everything typed is kept."))

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Give the key to a question in front of the window, which keeps the window's own actions from it."""
        in_front = now.window() if now is not None else None
        if in_front is None or in_front is self._window or in_front.property(_HEARD):
            return
        in_front.setProperty(_HEARD, True)
        QShortcut(QKeySequence(KEY), in_front, self.lock)

    def _nobody_was_there(self) -> None:
        minutes = self._context.settings.lock_after
        if self._desk.has_passphrase:
            said = self.tr("Nobody typed for %n minute(s), so we locked it.", "", minutes)
        else:
            said = self.tr("Nobody typed for %n minute(s).", "", minutes)
        self._lock(" ".join((said, self.tr("Everything typed is kept."))))

    def _lock(self, why: str) -> None:
        from collabdesk.ui.lock.out_of_sight import hide_others, is_half_typed

        path, project, asks = self._opening.path, self._context.project.project, self._desk.has_passphrase
        if path is None or self._desk.is_suspended:
            return
        self._pages.keep_now()
        if not self.covers:
            self._focused = QApplication.focusWidget()
        in_front = hide_others(self._window)
        self._hidden = (*self._hidden, *in_front)
        if in_front:
            # Not every system gives the keyboard back to the window beneath.
            self._window.activateWindow()
        self._copies.empty()
        self._day = self._context.today()
        self._opening.put_aside()
        title = self.tr("{workbook} is locked") if asks else self.tr("{workbook} is out of sight")
        if is_half_typed(self._hidden):
            waits = self.tr("What you typed into a question waits as long as CollabDesk stays open.")
            why = f"{why} {waits}"
        if not asks:
            plainly = self.tr(
                "It has no passphrase: anyone at this computer can open it. Settings can lock it."
            )
            why = f"{why} {plainly}"
        name = project.title if project is not None else path.stem
        self._show(path, title.format(workbook=name), why, asks=asks)

    def _ask(self, place: Path) -> None:
        title = self.tr("{workbook} is locked").format(workbook=self._name_of(place))
        self._show(place, title, self.tr("Type its passphrase to open it."), asks=True)

    def _show(self, place: Path, title: str, why: str, *, asks: bool) -> None:
        self._place = place
        page = self._page
        self._window.setWindowTitle("CollabDesk")
        page.show_workbook(place, title, why, asks=asks, way_back=self._desk.has_workbook)
        self._pages.show_lock()
        page.focus_start()
        self.turned.emit()

    @property
    def _page(self) -> LockPage:
        made = not self._pages.has_lock
        page = self._pages.lock
        if made:
            page.passphrase_typed.connect(self._try)
            page.open_wanted.connect(self._open)
            page.close_wanted.connect(self._window.close)
            page.left.connect(self._go_back)
        return page

    def _name_of(self, place: Path) -> str:
        recent = {entry.path: entry.title for entry in self._context.settings.recent}
        return recent.get(str(place), "") or place.stem

    def _try(self, typed: str) -> None:
        if self._place is not None:
            self._opening.unlock(self._place, typed)

    def _open(self) -> None:
        if self._place is not None:
            self._opening.open(self._place)

    def _say_wrong(self, _place: Path) -> None:
        if self.covers:
            self._page.say_wrong()
            self._page.focus_start()

    def _refused(self) -> None:
        if self.covers:
            self._page.show_rest()
            self._page.focus_start()

    def _go_on(self, changed: bool) -> None:
        """Show again what was hidden, as it was; where the file changed meanwhile it is looked at anew."""
        from collabdesk.ui.lock.out_of_sight import bring_back

        rooms = self._pages.workbook.rooms
        self._pages.show_workbook()
        if changed or self._day != self._context.today():
            rooms.look_again()
        hidden, self._hidden = self._hidden, ()
        focused, self._focused = self._focused, None
        if focused is not None and shiboken6.isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            rooms.focus_start()
        bring_back(hidden)
        later, self._later = self._later, []
        for then in later:
            then()

    def _put_away(self) -> None:
        if self._place is not None:
            self._place = None
            self._page.forget()
            self.turned.emit()

    def _go_back(self) -> None:
        """Leave the page for the workbook that is open behind it."""
        self._place = None
        self._page.forget()
        self._pages.show_workbook()
        self._opening.read_project()
        self.turned.emit()

    def _let_go(self) -> None:
        """What was hidden belongs to a workbook that is not coming back."""
        from collabdesk.ui.lock.out_of_sight import let_go

        hidden, self._hidden = self._hidden, ()
        self._focused = None
        self._later.clear()
        let_go(hidden)


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("a window needs its application first")
    return application
