"""Asks the few things a workbook begins with; only its name is needed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.fields import FieldColumn, LineField
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.opening import SUFFIX, NewWorkbook, documents_folder

if TYPE_CHECKING:
    from collabdesk.ui.kit.fields import LabelledField

_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class NewWorkbookDialog(SheetDialog):
    """A name, a charity, a place, and where the file goes. ``workbook_wanted`` carries a NewWorkbook."""

    workbook_wanted = Signal(NewWorkbook)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("Start a new workbook"))
        self.set_lead(self.tr("Only the name is needed. You can change all of it later, in Settings."))
        self._folder = documents_folder()
        self._chosen: Path | None = None
        fields = FieldColumn()
        self._title = LineField(self.tr("What is it about?"), self.tr("Home from Ward 4"))
        self._charity = LineField(self.tr("Charity or group"))
        self._place = LineField(self.tr("Place"))
        self._named = fields.add_field(self.tr("What is it about?"), self._title)
        fields.add_field(self.tr("Charity or group"), self._charity)
        fields.add_field(self.tr("Place"), self._place)
        self._where = self._add_file(fields)
        self.body.addWidget(fields)
        begin, later = filled_button(self.tr("Start it")), plain_button(self.tr("Not now"))
        begin.setDefault(True)
        begin.clicked.connect(self._begin)
        later.clicked.connect(self.reject)
        self.foot.addStretch()
        self.foot.addWidget(later)
        self.foot.addWidget(begin)
        self._title.textEdited.connect(self._title_edited)
        self._show_file()
        self._title.setFocus()

    def _add_file(self, fields: FieldColumn) -> LabelledField:
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
        return fields.add_field(self.tr("Kept in"), both)

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

    def _begin(self) -> None:
        title = self._title.text().strip()
        if not title:
            self._named.say(self.tr("Give it a name, so that you find it again."))
            self._title.setFocus()
            return
        self.workbook_wanted.emit(
            NewWorkbook(self.path(), title, self._charity.text().strip(), self._place.text().strip())
        )
        self.accept()
