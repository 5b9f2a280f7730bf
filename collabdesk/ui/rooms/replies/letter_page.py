"""The desk and whether it does the job, side by side or one under the other, above the one next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from collabdesk.domain.words import Way
from collabdesk.ui.kit.buttons import filled_button, plain_button, quiet_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.rooms.replies.job_pane import JobPane
from collabdesk.ui.rooms.replies.letter_desk import LetterDesk
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.ui.rooms.context import RoomContext

JOB_WIDTH = 224


class LetterPage(QFrame):
    """Holds the desk, the ticks and three buttons: copy, told, could not reach."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self.desk, self.job = LetterDesk(context), JobPane()
        self.copy = filled_button(self.tr("Copy the letter"), "copy")
        self.told = plain_button(self.tr("Say they have been told"))
        self.not_reached = quiet_button(self.tr("Could not reach them"))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(self.desk, 1)
        self._both.addWidget(self.job)
        self._page = ScrollColumn(margins=(22, 22, 20, 12))
        self._page.column.addLayout(self._both, 1)
        foot = QFrame()
        set_role(foot, "foot")
        self._foot = FlowLayout(foot, 10)
        for button in (self.copy, self.told, self.not_reached):
            self._foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(foot)
        set_role(self, "pane")
        self._arrange()
        self.desk.cursor_moved.connect(self._cursor_moved)

    def say_way(self, way: Way) -> None:
        """Say what the one filled button copies: a letter, or words to say."""
        letter = way is Way.LETTER
        self.copy.setText(self.tr("Copy the letter") if letter else self.tr("Copy these words"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _cursor_moved(self, down: int) -> None:
        if is_narrow(self):
            self._page.ensureVisible(0, self.desk.y() + down, 0, px(60))

    def _arrange(self) -> None:
        narrow = is_narrow(self)
        self._both.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._both.setSpacing(px(22))
        self._foot.setContentsMargins(px(22), px(12), px(20), px(12))
        self.job.setMinimumWidth(0 if narrow else px(JOB_WIDTH))
        self.job.setMaximumWidth(1 << 20 if narrow else px(JOB_WIDTH))
