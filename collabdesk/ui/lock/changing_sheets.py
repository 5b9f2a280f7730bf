"""The sheets that ask before a workbook is locked, its passphrase is changed or taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import danger_button, plain_button
from collabdesk.ui.kit.fields import LabelledField
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.lock.foot_fit import fit_row
from collabdesk.ui.lock.locking_form import LockingForm
from collabdesk.ui.lock.passphrase_box import PassphraseBox
from collabdesk.ui.theme.current import em, px

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

_WIDTH: Final = 1000
_BESIDE_EMS: Final = 46


class SheetOfOne(SheetDialog):
    """A sheet with one way on. ``message`` says what did not work."""

    def __init__(self, room: QWidget, title: str, lead: str, width: int) -> None:
        super().__init__(room, title, width)
        self.set_lead(lead)
        self.message = MessageLine()
        self._busy = False
        self.later = plain_button(self.tr("Not now"))
        self.later.clicked.connect(self.reject)
        self.foot.addStretch()
        self.foot.addWidget(self.later)

    def show_busy(self, *, busy: bool) -> None:
        """Take no wish while the workbook is written anew, which must not be left half way."""
        self.message.put_away()
        for button in (*self._foot.findChildren(QPushButton), self.close_button):
            button.setEnabled(not busy)
        self._busy = busy

    def reject(self) -> None:
        """Leave, unless the workbook is being written."""
        if not self._busy:
            super().reject()

    def say_wrong(self) -> None:
        """Say that what was typed is not its passphrase."""


class _Now(QWidget):
    """Asks for the passphrase that opens the workbook now, so that nobody changes it in passing."""

    def __init__(self) -> None:
        super().__init__()
        label = self.tr("The passphrase now")
        self.box = PassphraseBox(label)
        hint = self.tr("Or the six groups of its recovery sheet.")
        self.field = LabelledField(label, self.box, hint)
        self.field.arrange(0, on_top=True)
        self.box.textEdited.connect(lambda _: self.field.say(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    def is_typed(self) -> bool:
        """Say beside the box that something belongs in it, where nothing is, and give whether it is there."""
        if self.box.text().strip():
            return True
        self.field.say(self.tr("Type the passphrase it has now."))
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def say_wrong(self) -> None:
        """Say that it is not the passphrase."""
        self.box.forget()
        self.field.say(self.tr("That is not it. Check Caps Lock."))
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)


class LockSheet(SheetOfOne):
    """A passphrase for a workbook that has none. ``agreed`` carries the Secret."""

    agreed = Signal(object)

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(
            room,
            self.tr("Lock this workbook"),
            self.tr("If the laptop is lost or stolen, nobody can read what people told you. Backups too."),
            _WIDTH,
        )
        first, last = self.tr("Print the sheet, then lock it"), self.tr("Lock it")
        self._build(LockingForm(desk, context, lambda: _names(context), first, last))

    def _build(self, form: LockingForm, now: _Now | None = None) -> None:
        self._form = form
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for part in filter(None, (now, form, self.message)):
            column.addWidget(part)
        column.addStretch()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.addWidget(left, 17)
        self._sides.addWidget(form.preview, 10)
        self.body.addLayout(self._sides)
        self.foot.addWidget(form.by_hand)
        self.foot.addWidget(form.go)
        form.agreed.connect(self.agreed)
        self.finished.connect(form.forget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _BESIDE_EMS * em()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(down if narrow else across)
        self._sides.setSpacing(px(20 if narrow else 36))
        fit_row(self.foot, (self._form.by_hand, self._form.go), self.width() - px(64), (self.later,))


class ChangeSheet(LockSheet):
    """Another passphrase. ``agreed`` carries its Secret; ``now`` holds what was typed for the present one."""

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext) -> None:
        SheetOfOne.__init__(
            self,
            room,
            self.tr("Change the passphrase"),
            self.tr("There will be a new recovery sheet too. Tear up the old one."),
            _WIDTH,
        )
        self.now = _Now()
        first, last = self.tr("Print the sheet, then change it"), self.tr("Change it")
        label = self.tr("The new passphrase")
        form = LockingForm(desk, context, lambda: _names(context), first, last, self.now.is_typed, label)
        self._build(form, self.now)
        self.finished.connect(self.now.box.forget)

    def say_wrong(self) -> None:
        """Say that the present passphrase is another one."""
        self.show_busy(busy=False)
        self.now.say_wrong()


class TakeOffSheet(SheetOfOne):
    """What it means to be without. ``agreed`` carries what was typed for the present passphrase."""

    agreed = Signal(str)

    def __init__(self, room: QWidget) -> None:
        super().__init__(
            room,
            self.tr("Take the passphrase off"),
            self.tr("You can lock it again later, with a new passphrase."),
            620,
        )
        means = self.tr(
            "Anyone who has this computer, the file or a backup of it can then read what people told you. "
            "The backups we can reach are unlocked too."
        )
        self._now = _Now()
        self.take_off = danger_button(self.tr("Take it off"))
        for part in (Sentence(means, "warn"), self._now, self.message):
            self.body.addWidget(part)
        self.foot.addWidget(self.take_off)
        self.take_off.clicked.connect(self._agree)
        self.finished.connect(self._now.box.forget)

    def say_wrong(self) -> None:
        """Say that the present passphrase is another one."""
        self.show_busy(busy=False)
        self._now.say_wrong()

    def _agree(self) -> None:
        if self._now.is_typed():
            self.agreed.emit(self._now.box.text())


def _names(context: RoomContext) -> tuple[str, ...]:
    project = context.project.project
    return (project.title, project.charity, project.place) if project is not None else ("",)
