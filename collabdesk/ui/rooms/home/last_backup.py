"""The foot of Home says when the last good backup was made, so that nobody finds out too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.wordings.backups import BackupWording

if TYPE_CHECKING:
    from collabdesk.ui.keeping.news import Standing
    from collabdesk.ui.rooms.context import RoomContext


class LastBackup(QWidget):
    """One line and one verb; amber where the last one is old."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._news = context.backups
        self._says = BackupWording(context.wording, context.today, self)
        self._icon, self._words = QLabel(), Caption()
        self._button = link_button(self.tr("Back up now"))
        self._button.clicked.connect(self._news.now_wanted)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Divider())
        column.addLayout(row)
        self._news.known.connect(self._show)
        self._news.busy_changed.connect(self._show_again)
        # Shown before it stands anywhere, it would be a window of its own, and take the keyboard.
        if self._news.standing is None:
            self.hide()
        else:
            self._say(self._news.standing)

    def look(self) -> None:
        """Ask how the backups stand now."""
        self._news.look_wanted.emit()

    def _show_again(self) -> None:
        self._show(self._news.standing)

    def _show(self, standing: Standing | None) -> None:
        self.setVisible(standing is not None)
        if standing is not None:
            self._say(standing)

    def _say(self, standing: Standing) -> None:
        parts = self._says.foot(standing)
        warns = any(tone == "warn" for _words, tone in parts)
        if self._news.busy:
            self._words.set_text(self.tr("Making a backup. You can go on."))
        else:
            self._words.set_parts(parts)
        self._button.setEnabled(not self._news.busy)
        wear_icon(self._icon, "hard-drive", "warn_text" if warns else "text2", 16)
