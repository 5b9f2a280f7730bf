"""Whether the workbook is locked, what can be done about it, and when it locks by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.base.settings import LOCK_AFTER
from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.lock.changing import Changing
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class LockView(QWidget):
    """A choice of minutes, and the passphrase. ``told`` carries what came of changing it."""

    told = Signal(str)

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._changing = Changing(room, desk, context)
        self._minutes = ChoiceField(self.tr("Lock by itself"))
        self._minutes.set_choices([(str(each), self._after(each)) for each in LOCK_AFTER])
        self._says = Sentence()
        self.lock = plain_button(self.tr("Lock this workbook"), "lock")
        self.change = plain_button(self.tr("Change the passphrase"), "key-round")
        self.take_off = plain_button(self.tr("Take it off"), "lock-open")
        self._lay_out()
        self._minutes.chosen.connect(lambda key: context.settings.choose_lock_after(int(key)))
        context.settings.changed.connect(self._show)
        desk.opened.connect(self._show)
        for button, then in (
            (self.lock, self._changing.lock),
            (self.change, self._changing.change),
            (self.take_off, self._changing.take_off),
        ):
            button.clicked.connect(then)
        self._changing.told.connect(self.told)
        self._changing.ended.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _lay_out(self) -> None:
        fields = FieldColumn()
        fields.add_field(self.tr("Lock by itself"), self._minutes)
        passphrase, flow = QWidget(), QWidget()
        verbs = FlowLayout(flow, px(8))
        for button in (self.lock, self.change, self.take_off):
            verbs.addWidget(button)
        inner = QVBoxLayout(passphrase)
        inner.setContentsMargins(0, px(6), 0, 0)
        inner.setSpacing(px(8))
        inner.addWidget(self._says)
        inner.addWidget(flow)
        fields.add_field(self.tr("Passphrase"), passphrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(SectionHead(self.tr("Lock")))
        column.addWidget(fields)

    def _after(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never")
        return self.tr("After %n minute(s) of no typing", "", minutes)

    def _show(self) -> None:
        with QSignalBlocker(self._minutes):
            self._minutes.choose(str(self._context.settings.lock_after))
        locked = self._desk.has_passphrase
        if locked:
            said = self.tr("Set. The passphrase or the recovery sheet opens it.")
            self._says.set_text(said)
        else:
            none = self.tr("None yet.")
            anyone = self.tr("Anyone at this computer can open this workbook.")
            self._says.set_parts([(none, "warn"), (f" {anyone}", "plain")])
        self.lock.setVisible(not locked)
        self.change.setVisible(locked)
        self.take_off.setVisible(locked)
