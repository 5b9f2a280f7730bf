"""One thing in a pattern's page: its words, whether it sees it otherwise, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.text import Caption, Words
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

_ICON: Final = 16


class ThingRow(QFrame):
    """Args: words and foot as shown; whether it sees the pattern otherwise."""

    said_wanted = Signal()
    taken_out = Signal()
    different_marked = Signal(bool)

    def __init__(self, words: str, foot: str, *, different: bool) -> None:
        super().__init__()
        self._different = different
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(4), px(4))
        column.setSpacing(px(3))
        if different:
            column.addLayout(self._difference())
        shown = Words(words, "small", quoted=False)
        column.addWidget(shown)
        below = FlowLayout(gap=px(4))
        caption = Caption(foot)
        caption.setWordWrap(False)
        below.addWidget(caption)
        for button in self._buttons(words):
            below.addWidget(button)
        column.addLayout(below)
        set_role(self, "thing-different" if different else "thing")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _difference(self) -> QHBoxLayout:
        row = QHBoxLayout()
        icon, said = QLabel(), QLabel(self.tr("A different view"))
        wear_icon(icon, "split", "info_text", _ICON)
        set_role(said, "info")
        row.addWidget(icon)
        row.addWidget(said, 1)
        row.setSpacing(px(6))
        return row

    def _buttons(self, words: str) -> list[QPushButton]:
        show = link_button(self.tr("Show what was said"))
        show.clicked.connect(self.said_wanted)
        mark = link_button(
            self.tr("Not a different view") if self._different else self.tr("A different view")
        )
        mark.clicked.connect(lambda: self.different_marked.emit(not self._different))
        out = link_button(self.tr("Take out"))
        out.clicked.connect(self.taken_out)
        for button in (show, mark, out):
            button.setAccessibleDescription(words)
        return [show, mark, out]
