"""The sheet that brings in what people said, as it is seen and pressed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget

from collabdesk.ui.dialogs.bringing_in.busy_page import BusyPage
from collabdesk.ui.dialogs.bringing_in.choose_page import ChoosePage
from collabdesk.ui.dialogs.bringing_in.rows_page import RowsPage
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.bringing_in import BringingInWording

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.dialogs.bringing_in.work import Read

WIDTH: Final = 1208
HEIGHT: Final = 712


class BringInSheet(SheetDialog):
    """Three pages: choose, busy, rows.

    ``file_given`` and ``text_given`` tell what to read; ``wanted`` that it shall come in; ``stop_wanted``
    that the work under way shall stop. ``rows`` tells what a person says of the columns.
    """

    file_given = Signal(Path)
    text_given = Signal(str)
    wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Bring in what people said"), WIDTH, (0, 0, 0, 0))
        self.words = BringingInWording(self)
        self.choosing, self.busy, self.rows = ChoosePage(), BusyPage(), RowsPage(self.words)
        self.message = MessageLine()
        self._pages = _Pages()
        self.another = plain_button(self.tr("Choose another file"), "file-spreadsheet")
        self.leave = plain_button(self.tr("Cancel"))
        self.bring = filled_button(self.tr("Bring them in"))
        self._undo_picture = QLabel()
        self._promise = Caption(self.tr("One Undo takes all of it back."))
        self.setAcceptDrops(True)
        self._build()
        self._join()
        self.show_choosing()

    def show_choosing(self) -> None:
        """Show the two ways in."""
        self.set_lead(
            self.tr("A spreadsheet, a list, or what you copied. You see every row before it comes in.")
        )
        self._show(self.choosing)

    def show_busy(self, sentence: str) -> None:
        """Show that work is under way."""
        self.busy.begin(sentence)
        self._show(self.busy)
        self.leave.setFocus()

    def show_rows(self, read: Read) -> None:
        """Show other rows."""
        self.set_lead(self.words.lead(read.sheet))
        self.rows.show_read(read)
        self.back_to_rows()
        self.rows.strip.begin()

    def back_to_rows(self) -> None:
        """Show the rows that are there."""
        self._show(self.rows)

    def show_count(self, count: int) -> None:
        """Say on the button how many come in."""
        self.bring.setText(self.tr("Bring in these %n", "", count) if count else self.tr("Bring them in"))

    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._pages.currentWidget() is self.busy

    def reject(self) -> None:
        """Esc and the first button: stop what is under way, or leave."""
        if self.is_busy():
            self.leave.setEnabled(False)
            self.stop_wanted.emit()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.is_busy() and _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_given.emit(path)

    def _build(self) -> None:
        self.close_button.hide()
        self._head.addWidget(self.another)
        self._head.addSpacing(px(4))
        self.body.setSpacing(0)
        line = Divider()
        set_role(line, "divider-strong")
        self.body.addWidget(line)
        self.body.addWidget(self.message)
        self.body.addWidget(self._pages, 1)
        for page in (self.choosing, self.busy, self.rows):
            self._pages.addWidget(page)
        wear_icon(self._undo_picture, "undo-2", "text2", 16)
        self.foot.addWidget(self._undo_picture)
        self.foot.addWidget(self._promise, 1)
        self.foot.addWidget(self.leave)
        self.foot.addWidget(self.bring)

    def _join(self) -> None:
        self.choosing.file_chosen.connect(self.file_given)
        self.choosing.text_given.connect(self.text_given)
        self.another.clicked.connect(self._choose_another)
        self.leave.clicked.connect(self.reject)
        self.bring.clicked.connect(self.wanted)

    def _choose_another(self) -> None:
        self.message.put_away()
        self.show_choosing()
        self.choosing.choose_button.setFocus()

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._pages.updateGeometry()
        at_rows, busy = page is self.rows, page is self.busy
        for widget in (self.another, self.bring, self._undo_picture, self._promise):
            widget.setVisible(at_rows)
        if not at_rows:
            self._promise.setVisible(True)
            self._undo_picture.setVisible(True)
        self.leave.setText(self.tr("Stop") if busy else self.tr("Cancel"))
        self.leave.setEnabled(True)

    def _height_wanted(self, _width: int) -> int:
        return px(HEIGHT)


class _Pages(QStackedWidget):
    """Asks for the height of the page in sight, not of the highest one."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)


def _dropped(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None
