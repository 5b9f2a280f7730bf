"""Lays the list of papers, the page and what to know of it beside each other, or under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.text import Title
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.ui.kit.card_list import CardList
    from collabdesk.ui.kit.message_line import MessageLine
    from collabdesk.ui.rooms.papers.page_view import PageView
    from collabdesk.ui.rooms.papers.side_pane import SidePane

LIST_WIDTH: Final = 292
CHECKS_WIDTH: Final = 268
LEAST_NOTES: Final = 40
AS_WIDE_AS_LIKED: Final = 16_777_215


class PapersPanes(TwoPane):
    """The room's parts in their places; the list ends with what was given out, and how far things got."""

    given_out_wanted = Signal()
    pictures_wanted = Signal()

    def __init__(self, cards: CardList, page: PageView, checks: SidePane, message: MessageLine) -> None:
        self._checks = checks
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(0)
        self._halves.addWidget(page, 1)
        self._halves.addWidget(checks)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._given_out, self._pictures = quiet_button("", "book-check"), quiet_button("", "chart-column")
        super().__init__(self._listing(cards), self._reading(message), LIST_WIDTH)
        self._given_out.setText(self.tr("Papers already given out"))
        self._pictures.setText(self.tr("How far things got"))
        self._given_out.clicked.connect(self.given_out_wanted)
        self._pictures.clicked.connect(self.pictures_wanted)
        self.set_back(self.tr("All papers"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self)
        down = QBoxLayout.Direction.TopToBottom
        across = QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if narrow else across)
        self._foot.setDirection(across if narrow else down)
        self._checks.setMinimumWidth(0 if narrow else px(CHECKS_WIDTH))
        self._checks.setMaximumWidth(AS_WIDE_AS_LIKED if narrow else px(CHECKS_WIDTH))
        self._checks.set_narrow(narrow=narrow)
        highest = max(self._checks.minimumSizeHint().height() + px(LEAST_NOTES), self.height() // 2)
        self._checks.setMaximumHeight(highest if narrow else AS_WIDE_AS_LIKED)

    def _listing(self, cards: CardList) -> QWidget:
        left = QWidget()
        set_role(left, "page")
        title = Title(self.tr("Papers"))
        column = QVBoxLayout(left)
        column.setContentsMargins(px(20), px(20), px(10), 0)
        column.setSpacing(px(12))
        column.addWidget(title)
        column.addWidget(cards, 1)
        self._foot.addWidget(self._pictures)
        self._foot.addWidget(self._given_out)
        column.addLayout(self._foot)
        column.addSpacing(px(12))
        return left

    def _reading(self, message: MessageLine) -> QWidget:
        right = QWidget()
        set_role(right, "page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(message)
        column.addLayout(self._halves, 1)
        return right
