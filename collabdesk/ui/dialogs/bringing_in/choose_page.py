"""The first page of bringing things in: choose a file, drop one, or paste rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.opening import SHEET_SUFFIXES, documents_folder
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

PASTE_HEIGHT: Final = 130


class ChoosePage(ScrollColumn):
    """Two ways in; ``file_chosen`` tells a path, ``text_given`` what was pasted."""

    file_chosen = Signal(Path)
    text_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((32, 24, 32, 24), 12, parent)
        self._folder = documents_folder()
        self.choose_button = plain_button(self.tr("Choose a file"), "file-spreadsheet")
        self.choose_button.clicked.connect(self.ask)
        self._drop = QFrame()
        set_role(self._drop, "dashed")
        column = QVBoxLayout(self._drop)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(10))
        picture = QLabel()
        wear_icon(picture, "import", "text2", 28)
        middle = Qt.AlignmentFlag.AlignHCenter
        words = Sentence(self.tr("Drop a spreadsheet or a CSV here"), "section")
        words.setAlignment(middle)
        kinds = Caption(self.tr("Excel, OpenDocument, CSV or tabs. The file itself is not changed."))
        kinds.setAlignment(middle)
        column.addWidget(picture, 0, middle)
        column.addWidget(words)
        column.addWidget(kinds)
        column.addWidget(self.choose_button, 0, middle)
        self.box = QPlainTextEdit()
        self.box.setAccessibleName(self.tr("Rows to bring in"))
        self.box.setPlaceholderText(self.tr("One thing said on each line, or cells copied from a sheet"))
        self.box.setTabChangesFocus(True)
        self.look_button = plain_button(self.tr("Look at these rows"))
        self.look_button.clicked.connect(lambda: self.text_given.emit(self.box.toPlainText()))
        self.add(self._drop)
        self.add(SectionHead(self.tr("Or paste them")))
        self.add(self.box)
        self.column.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_stretch()

    def ask(self) -> None:
        """Ask which file."""
        endings = " ".join(f"*{suffix}" for suffix in SHEET_SUFFIXES)
        sheets, everything = self.tr("Spreadsheets and lists"), self.tr("Everything")
        dialog = QFileDialog(
            self.window(),
            self.tr("Choose a file of what people said"),
            str(self._folder),
            f"{sheets} ({endings});;{everything} (*)",
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.box.setMinimumHeight(px(PASTE_HEIGHT))

    def _chosen(self, place: str) -> None:
        self._folder = Path(place).parent
        self.file_chosen.emit(Path(place))
