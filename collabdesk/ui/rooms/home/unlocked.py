"""Home says once, of each workbook without a passphrase, that it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.base.paths import user_data_dir
from collabdesk.ui.kit.message_line import MessageLine

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

_KEY = "unlocked:{project}"
"""How it is remembered that it was said, beside what else is said once of a workbook."""


class Unlocked(QWidget):
    """One line with one verb, until it is put away or the room goes. ``lock_wanted`` tells it was pressed."""

    lock_wanted = Signal()

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._line = MessageLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self._line.put_aside.connect(self.hide)
        self.hide()

    def look(self) -> None:
        """Say it, if it has not been said of the open workbook before."""
        if self._desk.has_passphrase:
            self._line.put_away()
        else:
            self._desk.ask(self._say, _is_the_example)

    def _say(self, is_the_example: bool) -> None:
        project = self._context.project.project
        if project is None or is_the_example:
            return
        if self._context.settings.explain_once(_KEY.format(project=project.uid.hex)):
            words = self.tr("This workbook has no passphrase: anyone at this computer can open it.")
            self._line.tell(words, "warn", self.tr("Lock it in Settings"), self.lock_wanted.emit)
            self.show()


def _is_the_example(book: Workbook) -> bool:
    return book.path.is_relative_to(user_data_dir() / "example")
