"""The page in front of a workbook that is locked or out of sight: one box, and nothing of what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.domain.passphrases import wait_after
from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.tab_stops import tab_through
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.lock.foot_fit import fit_row
from collabdesk.ui.lock.passphrase_box import PassphraseBox
from collabdesk.ui.safeguarding.button import WorryButton
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent

_WIDTH: Final = 470
_SECOND: Final = 1000


class LockPage(QWidget):
    """Asks for a passphrase, or for the six groups of a recovery sheet.

    ``passphrase_typed`` carries what was typed, which is no longer in the box then; ``open_wanted`` that a
    workbook without a passphrase is wanted again; ``other_wanted``, ``close_wanted`` and ``left`` what else a
    person may want: another workbook, an end, the one that is open behind this page. ``worry`` opens the card
    for when something worrying was said, which works while everything else is locked.
    """

    passphrase_typed = Signal(str)
    open_wanted = Signal()
    other_wanted = Signal()
    close_wanted = Signal()
    left = Signal()

    def __init__(self, worry: QAction) -> None:
        super().__init__()
        set_role(self, "page")
        self.setAccessibleName(self.tr("Locked"))
        self._place: Path | None = None
        self._asks = self._by_sheet = False
        self._failures = self._seconds = 0
        self._title, self._why = Sentence("", "title"), Sentence("", "secondary")
        self._told = Sentence("", "warn")
        wanted = self.tr("Passphrase")
        self.box = PassphraseBox(wanted, wanted)
        set_role(self.box, "passphrase")
        self.open = filled_button(self.tr("Open"))
        # Outside a dialog a button takes only the space bar otherwise, and here Enter opens.
        self.open.setAutoDefault(True)
        self.show_letters = quiet_button(self.tr("Show it as I type"), "eye")
        self.other_way = quiet_button(self.tr("Use the recovery sheet"), "key-round")
        self.other = quiet_button(self.tr("Open another workbook"))
        self.close_all = quiet_button(self.tr("Close CollabDesk"))
        self.back = quiet_button(self.tr("Not now"))
        self._worry = WorryButton(worry)
        self._countdown = QTimer(self, interval=_SECOND)
        self._into_sight = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._join()

    def show_workbook(self, place: Path, title: str, why: str, *, asks: bool, way_back: bool) -> None:
        """Stand in front of a workbook.

        Args:
            place: Where its file is; a longer wait after wrong passphrases belongs to it.
            title: What the page says of it, such as "Home from Ward 4 is locked".
            why: The sentence under that.
            asks: Whether it has a passphrase.
            way_back: Whether another workbook is open, to go back to.
        """
        if place != self._place:
            self._place, self._failures = place, 0
            self._stop_waiting()
        self._asks = asks
        wear_icon(self._picture, "lock" if asks else "eye-off", "accent", 42)
        self._title.set_text(title)
        self._why.set_text(why)
        self._turn_to(by_sheet=False)
        self.back.setVisible(way_back)
        self._fit_rows()
        self.show_rest()

    def say_wrong(self) -> None:
        """Say that what was typed did not open it, and wait a little longer than the last time."""
        self._failures += 1
        self._seconds = wait_after(self._failures)
        self.show_rest()
        self._show_wait()
        say_aloud(self, self._told.plain_text(), at_once=True)
        if self._seconds:
            self._countdown.start()

    def show_busy(self) -> None:
        """Say that it is being opened."""
        self._set_waiting(waiting=True)
        self.open.setText(self.tr("Opening…"))

    def show_rest(self) -> None:
        """Take wishes again; what was typed is gone."""
        self.box.forget()
        self.open.setText(self.tr("Open"))
        self._set_waiting(waiting=False)

    def forget(self) -> None:
        """Keep nothing of what was typed, nor of the workbook."""
        self.box.forget()
        self._failures = 0
        self._stop_waiting()
        self._title.set_text("")
        self._why.set_text("")

    def focus_start(self) -> None:
        """Put the keyboard where a person goes on."""
        (self.box if self._asks else self.open).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Give the parts F6 goes round."""
        return [self._middle, self._foot]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisibleTo(self):
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._middle.setMaximumWidth(px(_WIDTH))
        self._fit_rows()

    def _fit_rows(self) -> None:
        room, ends = self.width() - px(64), (self.back, self.other, self.close_all)
        fit_row(self._ways, (self.show_letters, self.other_way), min(px(_WIDTH), room))
        fit_row(self._ends, ends, room)
        fit_row(self._foot_row, (self._worry, *ends), room)

    def _lay_out(self) -> None:
        self._picture = QLabel()
        centre = Qt.AlignmentFlag.AlignHCenter
        for words in (self._title, self._why, self._told):
            words.setAlignment(centre)
        # As high as the box beside it.
        self.open.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        line = QHBoxLayout()
        line.setSpacing(px(10))
        line.addWidget(self.box, 1)
        line.addWidget(self.open)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(px(16))
        self._ways.addStretch()
        self._ways.addWidget(self.show_letters)
        self._ways.addWidget(self.other_way)
        self._ways.addStretch()
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._picture, 0, centre)
        column.addSpacing(px(6))
        column.addWidget(self._title)
        column.addWidget(self._why)
        column.addSpacing(px(18))
        column.addLayout(line)
        column.addWidget(self._told)
        column.addSpacing(px(6))
        column.addLayout(self._ways)
        self._page = page = ScrollColumn((28, 28, 28, 28), 0)
        page.setAccessibleName(self.accessibleName())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        page.column.addStretch(4)
        page.column.addLayout(row)
        page.column.addStretch(5)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(page, 1)
        around.addWidget(self._make_foot())

    def _make_foot(self) -> QWidget:
        self._foot = QWidget()
        set_role(self._foot, "clear")
        self._foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._foot)
        self._foot_row.setContentsMargins(px(28), px(8), px(28), px(20))
        self._ends = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in (self.back, self.other, self.close_all):
            self._ends.addWidget(button)
        self._foot_row.addWidget(self._worry)
        self._foot_row.addStretch(1)
        self._foot_row.addLayout(self._ends)
        return self._foot

    def _join(self) -> None:
        self.open.clicked.connect(self._open)
        self.box.returnPressed.connect(self._open)
        self.show_letters.clicked.connect(self._turn_letters)
        self.other_way.clicked.connect(self._turn_way)
        self.other.clicked.connect(self.other_wanted)
        self.close_all.clicked.connect(self.close_wanted)
        self.back.clicked.connect(self.left)
        self._countdown.timeout.connect(self._count_down)
        # A long name in large words may leave the box below the fold.
        self._page.height_changed.connect(self._into_sight.start)
        self._into_sight.timeout.connect(self._show_box)
        seen = QShortcut(QKeySequence(Qt.Key.Key_F2), self)
        seen.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        seen.activated.connect(self._turn_letters)
        ends = (self._worry, self.back, self.other, self.close_all)
        tab_through((self.box, self.open, self.show_letters, self.other_way, *ends))

    def _open(self) -> None:
        if not self._asks:
            self.show_busy()
            self.open_wanted.emit()
            return
        if self._seconds or not self.box.text().strip() or self.box.isReadOnly():
            return
        if self._by_sheet and not _is_sheet(self.box.text()):
            self._told.set_text(
                self.tr("A recovery sheet has six groups of four letters and figures. Look once more.")
            )
            say_aloud(self, self._told.plain_text(), at_once=True)
            return
        self._told.set_text("")
        typed = self.box.take()
        self.show_busy()
        self.passphrase_typed.emit(typed)

    def _show_box(self) -> None:
        self._page.ensureWidgetVisible(self.open)

    def _turn_letters(self) -> None:
        if self._asks and not self._by_sheet:
            self._show_letters(shown=not self.box.is_shown)
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_letters(self, *, shown: bool) -> None:
        self.box.show_letters(shown=shown or self._by_sheet)
        self.show_letters.setText(self.tr("Hide it as I type") if shown else self.tr("Show it as I type"))
        self.show_letters.setToolTip(self.tr("F2 does the same."))
        wear_icon(self.show_letters, "eye-off" if shown else "eye", "text2", 18)

    def _turn_way(self) -> None:
        self._turn_to(by_sheet=not self._by_sheet)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, *, by_sheet: bool) -> None:
        self._by_sheet = by_sheet
        self.box.forget()
        passphrase, groups = self.tr("Passphrase"), self.tr("Six groups of the recovery sheet")
        self.box.setAccessibleName(groups if by_sheet else passphrase)
        self.box.setPlaceholderText(groups if by_sheet else passphrase)
        self.other_way.setText(
            self.tr("Use the passphrase") if by_sheet else self.tr("Use the recovery sheet")
        )
        self._show_letters(shown=False)
        for part in (self.box, self.other_way):
            part.setVisible(self._asks)
        self.show_letters.setVisible(self._asks and not by_sheet)
        self._told.setVisible(self._asks)
        if not self._seconds:
            self._told.set_text("")

    def _set_waiting(self, *, waiting: bool) -> None:
        self.box.setReadOnly(waiting)
        for button in (self.open, self.show_letters, self.other_way, self.other, self.back):
            button.setEnabled(not waiting)

    def _count_down(self) -> None:
        self._seconds -= 1
        self._show_wait()
        if self._seconds <= 0:
            self._stop_waiting()

    def _stop_waiting(self) -> None:
        self._seconds = 0
        self._countdown.stop()
        self.open.setEnabled(True)

    def _show_wait(self) -> None:
        wrong = self.tr("That did not open it. Check Caps Lock.")
        if self._by_sheet:
            wrong = self.tr("That did not open it. Look at the sheet once more.")
        wait = self.tr("You can try again in %n second(s).", "", self._seconds) if self._seconds > 0 else ""
        self._told.set_text(" ".join(part for part in (wrong, wait) if part))
        self.open.setEnabled(self._seconds <= 0)


def _is_sheet(typed: str) -> bool:
    from collabdesk.storage.keys import from_sheet

    return from_sheet(typed) is not None
