"""Lets a person go back to an earlier backup, after seeing in plain words what would be different."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from collabdesk.ui.dialogs.told_list import ToldList
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import is_narrow, px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_PLACE: Final = Qt.ItemDataRole.UserRole
_LIST_HIGH: Final = 300
_LIST_HIGH_NARROW: Final = 104
"""Where there is little room, so that what would be different is in sight below the list."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """One backup to choose: its moment, why it was made and where it is, all in words.

    ``note`` is what the list says of it beside the moment, or nothing.
    """

    moment: str
    reason: str
    where: str
    note: str = ""


class RestoreSheet(SheetDialog):
    """Backups by date beside what going back to one would change.

    ``chosen`` tells by its place in the list which one a person looks at, ``wanted`` which they go back to.
    """

    chosen = Signal(int)
    wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Go back to an earlier backup"), 860)
        self.set_lead(
            self.tr("What you have now is kept as a backup first, so that you can come back to it.")
        )
        self.message = MessageLine()
        self._backups: tuple[Earlier, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._when, self._made = SectionHead(), Caption()
        self._said = ToldList("corner-down-right", "text2")
        self._looking = Sentence(self.tr("Looking at it…"), "secondary")
        self.leave = plain_button(self.tr("Keep what I have"))
        self.go_back = filled_button(self.tr("Go back to this one"), "history")
        self._build()
        self.show_backups(())

    def show_backups(self, backups: Sequence[Earlier]) -> None:
        """Offer these, the newest first, and begin on the first."""
        self.list.clear()
        for place, one in enumerate(backups):
            item = QListWidgetItem(self._row(one))
            item.setData(_PLACE, place)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.moment}. {one.where}. {one.reason}.")
            self.list.addItem(item)
        self._backups = tuple(backups)
        self._arrange()
        self.go_back.setEnabled(bool(backups))
        self.list.setVisible(bool(backups))
        if backups:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_none(self) -> None:
        """Say that there is nothing to go back to yet."""
        self.show_backups(())
        self._arrange()
        self._when.set_text(self.tr("There is no backup yet."))
        self._made.set_text(self.tr("One is made after a while of work, and when you put the workbook away."))
        self._looking.hide()
        self._said.show_sentences(())

    def show_looking(self) -> None:
        """Say that it is being found out what would be different."""
        self._said.show_sentences(())
        self._looking.show()

    def show_difference(self, place: int, sentences: Sequence[str]) -> None:
        """Say what going back to the one at ``place`` would change, if it is still the one looked at."""
        if place == self.place():
            self._looking.hide()
            self._said.show_sentences(sentences)

    def show_unread(self, place: int, words: str) -> None:
        """Say that the one at ``place`` cannot be gone back to, and why."""
        if place == self.place():
            self.show_difference(place, [words])
            self.go_back.setEnabled(False)

    def show_busy(self) -> None:
        """Say that it is being gone back, and take no other wish meanwhile."""
        for part in (self.go_back, self.leave, self.list, self.close_button):
            part.setEnabled(False)
        self._said.show_sentences(())
        self._looking.set_text(self.tr("Keeping what you have, then going back…"))
        self._looking.show()

    def show_ready(self) -> None:
        """Take wishes again."""
        for part in (self.go_back, self.leave, self.list, self.close_button):
            part.setEnabled(True)
        self._looking.set_text(self.tr("Looking at it…"))
        self._looking.hide()

    def place(self) -> int:
        """The place in the list of the one looked at, -1 for none."""
        item = self.list.currentItem()
        return int(item.data(_PLACE)) if item is not None else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def reject(self) -> None:
        if self.leave.isEnabled():
            super().reject()

    def _build(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(px(8))
        for part in (self._when, self._made, self._looking, self._said):
            beside.addWidget(part)
        beside.addStretch()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(px(24))
        self._halves.addWidget(self.list, 10)
        self._halves.addLayout(beside, 12)
        self.body.addWidget(self.message)
        self.body.addLayout(self._halves)
        self.foot.addStretch()
        self.foot.addWidget(self.leave)
        self.foot.addWidget(self.go_back)
        self.list.currentRowChanged.connect(self._look)
        self.leave.clicked.connect(self.reject)
        self.go_back.clicked.connect(lambda _checked=False: self.wanted.emit(self.place()))
        self._arrange()

    def _row(self, one: Earlier) -> str:
        if not one.note:
            return one.moment
        return self.tr("{moment} – {note}").format(moment=one.moment, note=one.note)

    def _look(self, place: int) -> None:
        if not 0 <= place < len(self._backups):
            return
        one = self._backups[place]
        self._when.set_text(one.moment)
        self._made.set_text(self.tr("{reason}. {where}.").format(reason=one.reason, where=one.where))
        self.go_back.setEnabled(True)
        self.show_looking()
        self.chosen.emit(place)

    def _arrange(self) -> None:
        narrow = is_narrow(self.parentWidget() or self)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.list.setFixedHeight(px(_LIST_HIGH_NARROW if narrow else _LIST_HIGH))
        for part in (self._when, self._made):
            part.setVisible(not narrow or not self._backups)
