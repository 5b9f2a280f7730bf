"""Asks the few things a workbook begins with: its name, and whether it is locked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.fields import LabelledField, LineField
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import SectionHead
from collabdesk.ui.lock.foot_fit import fit_row
from collabdesk.ui.lock.locking_form import LockingForm
from collabdesk.ui.lock.two_ways import TwoWays
from collabdesk.ui.opening import SUFFIX, NewWorkbook, documents_folder
from collabdesk.ui.theme.current import em, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.storage.keys import Secret
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_WIDTH = 1120
_BESIDE_EMS = 50
"""How wide the sheet must be, in heights of a line, for the page to stand beside the questions."""


class NewWorkbookDialog(SheetDialog):
    """A name, a charity, a place, where the file goes, and whether it is locked.

    ``workbook_wanted`` carries a NewWorkbook, and the Secret of its passphrase or None.
    """

    workbook_wanted = Signal(NewWorkbook, object)

    def __init__(self, window: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(window, self.tr("Start a new workbook"), _WIDTH)
        self.set_lead(self.tr("You can change all of it later, in Settings."))
        self._folder = documents_folder()
        self._chosen: Path | None = None
        self._title = LineField(self.tr("What is it about?"), self.tr("Home from Ward 4"))
        self._charity = LineField(self.tr("Charity or group"))
        self._place = LineField(self.tr("Place"))
        self._ways = TwoWays()
        first, last = self.tr("Print the sheet, then make it"), self.tr("Make the workbook")
        self._locking = LockingForm(desk, context, self._names, first, last, self._is_named)
        self._lay_out_form()
        self._add_foot()
        self._title.textEdited.connect(self._title_edited)
        for box in (self._charity, self._place):
            box.textEdited.connect(self._locking.names_changed)
        self._ways.locked_chosen.connect(self._show_way)
        self._locking.agreed.connect(self._begin)
        self.finished.connect(self._locking.forget)
        self._show_file()
        self._show_way()
        self._title.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _BESIDE_EMS * em()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for row in (self._sides, *self._pairs):
            row.setDirection(down if narrow else across)
        self._sides.setSpacing(px(20 if narrow else 40))
        self._fit_foot()

    def _lay_out_form(self) -> None:
        self._named = LabelledField(self.tr("What is it about?"), self._title)
        self._where = LabelledField(self.tr("Kept in"), self._file_line())
        whose = LabelledField(self.tr("Charity or group"), self._charity)
        place = LabelledField(self.tr("Place"), self._place)
        self._pairs = [self._pair(self._named, whose), self._pair(self._where, place)]
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for pair in self._pairs:
            column.addLayout(pair)
        for part in (SectionHead(self.tr("Shall we lock it?")), self._ways, self._locking):
            column.addWidget(part)
        column.addStretch()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.addWidget(form, 19)
        self._sides.addWidget(self._locking.preview, 10)
        self.body.addLayout(self._sides)

    def _pair(self, *fields: LabelledField) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(px(12))
        for field in fields:
            field.arrange(0, on_top=True)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_foot(self) -> None:
        self._start, later = filled_button(self.tr("Start it")), plain_button(self.tr("Not now"))
        self._start.clicked.connect(self._start_unlocked)
        later.clicked.connect(self.reject)
        self._nothing, self._later = QLabel(self.tr("Nothing has been made yet.")), later
        set_role(self._nothing, "caption")
        self._buttons = (self._locking.by_hand, self._locking.go, self._start)
        self.foot.addWidget(self._nothing)
        self.foot.addStretch()
        for button in (later, *self._buttons):
            self.foot.addWidget(button)

    def _fit_foot(self) -> None:
        # Whoever has no room for "Not now" still has Esc and the cross.
        fit_row(self.foot, self._buttons, self.width() - px(64), (self._nothing, self._later))

    def _show_way(self) -> None:
        locks = self._ways.locks
        for part in (self._locking, self._locking.preview, self._locking.by_hand, self._locking.go):
            part.setVisible(locks)
        self._start.setVisible(not locks)
        # Enter may begin what can be changed later, never what has to be printed first.
        self._start.setDefault(not locks)
        self._fit_foot()
        if not locks:
            self._locking.forget()

    def _file_line(self) -> QWidget:
        self._file = LineField(self.tr("Kept in"))
        self._file.setReadOnly(True)
        elsewhere = plain_button(self.tr("Somewhere else…"))
        elsewhere.clicked.connect(self._choose_file)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._file, 1)
        row.addWidget(elsewhere)
        both.setFocusProxy(self._file)
        return both

    def path(self) -> Path:
        """Give where the file will go: where the person said, else under its name in their documents."""
        if self._chosen is not None:
            return self._chosen
        plain = " ".join(_NOT_IN_A_NAME.sub(" ", self._title.text()).split())
        name = plain[:80].strip(" .") or self.tr("New workbook")
        path = self._folder / f"{name}{SUFFIX}"
        number = 2
        while path.exists():
            path = self._folder / f"{name} {number}{SUFFIX}"
            number += 1
        return path

    def _title_edited(self) -> None:
        self._named.say("")
        self._show_file()
        self._locking.names_changed()

    def _names(self) -> tuple[str, ...]:
        return self._title.text().strip(), self._charity.text().strip(), self._place.text().strip()

    def _show_file(self) -> None:
        self._file.setText(str(self.path()))
        self._file.setToolTip(str(self.path()))

    def _choose_file(self) -> None:
        dialog = QFileDialog(
            self,
            self.tr("Where to keep it"),
            str(self.path()),
            self.tr("CollabDesk workbooks") + f" (*{SUFFIX})",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(self._file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _file_chosen(self, place: str) -> None:
        path = Path(place)
        if path.exists():
            self._where.say(self.tr("A file of that name is there and stays as it is. Choose another name."))
            return
        self._where.say("")
        self._chosen = path
        self._show_file()

    def _is_named(self) -> bool:
        if self._title.text().strip():
            return True
        self._named.say(self.tr("Give it a name, so that you find it again."))
        self._title.setFocus()
        return False

    def _start_unlocked(self) -> None:
        if self._is_named():
            self._begin(None)

    def _begin(self, secret: Secret | None) -> None:
        title, charity, place = self._names()
        self.workbook_wanted.emit(NewWorkbook(self.path(), title, charity, place), secret)
        self.accept()
