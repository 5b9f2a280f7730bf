"""The partners, then what all do together, with what stands out about each."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.kit.text import Caption, Title
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Hashable

    from collabdesk.storage.queries.partners import PartnersShown
    from collabdesk.ui.wordings.partners import PartnersWording


class PartnersPane(QWidget):
    """The list. ``chosen`` and ``opened`` carry a partner's uid, or the key of something done together."""

    chosen = Signal(object)
    opened = Signal(object)
    add_wanted = Signal()

    def __init__(self, wording: PartnersWording) -> None:
        super().__init__()
        self._wording = wording
        self._keys: list[Hashable | None] = []
        self.add_button = icon_button("plus", self.tr("Add a partner"))
        self.model = PagedModel(self)
        self.cards = CardList(self.tr("Partners"), self.model, word_lines=2)
        self.cards.row_chosen.connect(self.chosen)
        self.cards.row_opened.connect(self.opened)
        self.add_button.clicked.connect(self.add_wanted)
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("Partners")), 1)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(8), px(14))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        column.addWidget(
            Caption(
                self.tr("Limits, risks and costs here stay in this room unless their owner says otherwise.")
            )
        )

    def show_list(self, shown: PartnersShown) -> None:
        """Show partners by name, then what is done together."""
        rows: list[CardRow] = []
        for line in shown.lines:
            state, icon, tone = self._wording.row(line)
            rows.append(CardRow(line.partner.uid, self._wording.name(line.partner), state, icon, tone))
        if not rows:
            rows.append(CardRow("none", self.tr("No partner yet"), self.tr("Add one with the plus sign")))
        rows.append(CardRow("together", self.tr("Together"), heading=True))
        rows += [CardRow(key, name, state) for key, name, state in self._wording.together(shown.together)]
        self._keys = [None if row.heading else row.key for row in rows]
        self.model.set_rows(rows)

    def select(self, key: Hashable) -> bool:
        """Put the list on a row, by its key; False where there is none."""
        return key in self._keys and self.cards.select_row(self._keys.index(key))

    def first_partner(self) -> UUID | None:
        """The uid of the first partner, None where there is none."""
        return next((key for key in self._keys if isinstance(key, UUID)), None)
