"""Where the backups are, how old, and what to do about it; what is missing is amber in its own row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button, plain_button
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.wordings.backups import BackupWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QPushButton

    from collabdesk.ui.keeping.news import Standing
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.rooms.context import RoomContext

_LABEL: Final = 148


class BackupsView(QWidget):
    """Three rows, each with its verb: the last one, what is kept, a second place."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._news = context.backups
        self._says = BackupWording(context.wording, context.today, self)
        self._last = BackupRow(self.tr("Last one"), self.tr("Back up now"))
        self._kept = BackupRow(self.tr("Kept"))
        self._second = BackupRow(self.tr("A second place"), self.tr("Choose one"))
        self._earlier = plain_button(self.tr("Go back to an earlier backup"), "history")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(SectionHead(self.tr("Backups")))
        for place, row in enumerate((self._last, self._kept, self._second)):
            if place:
                column.addWidget(Divider())
            column.addWidget(row)
        column.addSpacing(px(6))
        column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self._kept.say([(self._says.kept(), "plain")])
        self._last.button.clicked.connect(self._news.now_wanted)
        self._second.button.clicked.connect(self._news.place_wanted)
        self._earlier.clicked.connect(self._news.earlier_wanted)
        self._news.known.connect(self._show)
        self._news.busy_changed.connect(self._show_again)
        self._news.progressed.connect(self._show_progress)
        self._show(self._news.standing)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A stick may have been put in or taken out since.
        self._news.look_wanted.emit()

    def _show_progress(self, done: int, total: int) -> None:
        if self._news.busy:
            self._last.say([(self._says.progress(done, total), "secondary")])

    def _show_again(self) -> None:
        self._show(self._news.standing)

    def _show(self, standing: Standing | None) -> None:
        if standing is None:
            return
        busy: list[Part] = [(self._says.progress(0, 0), "secondary")]
        self._last.say(busy if self._news.busy else self._says.last(standing))
        self._last.button.setEnabled(not self._news.busy)
        self._second.say(self._says.second(standing))
        self._second.call(self.tr("Choose another") if standing.second else self.tr("Choose one"))


class BackupRow(QWidget):
    """A label, what is so, and what to do about it at the end of the row."""

    def __init__(self, label: str, action: str = "") -> None:
        super().__init__()
        self._label_text = label
        self._label, self._icon, self._words = Sentence(label, "strong"), QLabel(), Sentence()
        self.button: QPushButton = link_button("")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.call(action)
        said = QHBoxLayout()
        said.setSpacing(px(6))
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._words, 1)
        said.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, px(3), 0, px(3))
        self._row.setSpacing(px(4))
        self._row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(said, 1)
        self._icon.hide()
        # Only now that it stands in the row: shown before, it would be a window of its own for a moment.
        if not action:
            self.button.hide()
        self._fit()

    def say(self, parts: Sequence[Part]) -> None:
        """Say how it stands; amber words have a sign before them."""
        self._words.set_parts(parts)
        warns = any(tone == "warn" for _words, tone in parts)
        self._icon.setVisible(warns)
        if warns:
            wear_icon(self._icon, "circle-alert", "warn_text", 17)

    def call(self, action: str) -> None:
        """Say what the button does; a screen reader hears the label too."""
        self.button.setText(action)
        self.button.setAccessibleName(f"{action}: {self._label_text}" if action else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = is_narrow(self)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._label.setMinimumWidth(0 if narrow else px(_LABEL))
        self._label.setMaximumWidth(1 << 20 if narrow else px(_LABEL))
        # Beside a button, which is higher than a line, words stand at its middle.
        top = 0 if self.button.isHidden() else px(8)
        self._label.setContentsMargins(0, 0 if narrow else top, 0, 0)
        self._words.setContentsMargins(0, top, 0, 0)
        self._icon.setContentsMargins(0, top + px(2), 0, 0)
