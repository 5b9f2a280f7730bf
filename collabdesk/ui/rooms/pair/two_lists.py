"""A title with a pill for each of two lists, of which one is shown by group beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Sentence, Title
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence


class TwoLists(QWidget):
    """``kind_chosen`` says which pill was pressed, ``more_pressed`` that further rows are asked for.

    Args:
        title: What both lists are about; it also names the list for whoever hears it.
        choices: A key and its words for each list; the first is shown.
        beside_title: What stands at the end of the title's line, if anything does.
        word_lines: As in CardList.
    """

    kind_chosen = Signal(str)
    more_pressed = Signal()

    def __init__(
        self,
        title: str,
        choices: Sequence[tuple[str, str]],
        beside_title: QWidget | None = None,
        word_lines: int = 2,
    ) -> None:
        super().__init__()
        self.lead = Sentence(role="secondary")
        self.pills = PillGroup(self.tr("Which to show"))
        self.message = MessageLine()
        self.model = PagedModel(self)
        self.cards = CardList(title, self.model, word_lines=word_lines)
        self.more = quiet_button(self.tr("Show more"))
        self.more.clicked.connect(self.more_pressed)
        self.pills.chosen.connect(self.kind_chosen)
        self.pills.set_choices(choices)
        self.pills.choose(choices[0][0])
        self._lay_out(title, beside_title)

    def _lay_out(self, title: str, beside_title: QWidget | None) -> None:
        head = QHBoxLayout()
        head.addWidget(Title(title), 1)
        if beside_title is not None:
            head.addWidget(beside_title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        for widget in (self.lead, self.pills, self.message):
            column.addWidget(widget)
        column.addWidget(self.cards, 1)
        column.addWidget(self.more)
        self.message.put_away()
        self.more.hide()

    def kind(self) -> str:
        """Say which of the two lists is shown."""
        return self.pills.key()

    def show_rows(self, rows: list[CardRow], total: int) -> None:
        """Show rows and their headings; where they are fewer than ``total``, more can be asked for."""
        self.model.set_rows(rows)
        self.more.setVisible(sum(not row.heading for row in rows) < total)
