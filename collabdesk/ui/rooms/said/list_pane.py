"""The list of what people said: fast line, filters, order, and rows whose silence shows at the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.domain.standing import Silence
from collabdesk.domain.words import InputState
from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.fields import ChoiceField, LineField
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Title
from collabdesk.ui.rooms.said.fast_line import FastLine
from collabdesk.ui.rooms.said.many_bar import ManyBar
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.said import SaidWording

if TYPE_CHECKING:
    from collabdesk.storage.queries.inputs import InputCard, InputCounts
    from collabdesk.ui.rooms.context import RoomContext

TONES = {"plain": "text2", "soft": "text2", "warn": "warn_text", "rose": "rose_text", "info": "info_text"}


class ListPane(QWidget):
    """The left half of the room. ``filter_changed`` says that pills, order or search were changed."""

    filter_changed = Signal()
    more_wanted = Signal()

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._says = SaidWording(context.wording, self)
        self.fast_line = FastLine(context)
        self.pills = PillGroup(self.tr("Which to show"))
        self.order = ChoiceField(self.tr("Order"))
        set_role(self.order, "order")
        self.order.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self.order.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        find = self.tr("Find in these")
        self.search = LineField(find, find)
        self.search.hide()
        self.more = icon_button("sliders-horizontal", self.tr("More ways to choose"))
        self.message = MessageLine()
        self.model = PagedModel(self)
        self.cards = CardList(self.tr("What people said"), self.model, many=True)
        self.many = ManyBar()
        self.pills.chosen.connect(self._changed)
        self.order.chosen.connect(self._changed)
        self.search.textEdited.connect(self._changed)
        self.more.clicked.connect(self.more_wanted)
        self.order.set_choices(
            [
                ("silence", self.tr("Longest silence first")),
                ("newest", self.tr("Newest first")),
                ("number", self.tr("In order of number")),
            ]
        )
        self._lay_out()

    def _lay_out(self) -> None:
        order = QHBoxLayout()
        order.addWidget(self.order)
        order.addStretch()
        order.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(10), 0)
        column.setSpacing(px(10))
        column.addWidget(Title(self.tr("What people said")))
        column.addWidget(self.fast_line)
        column.addWidget(self.message)
        column.addWidget(self.pills)
        column.addLayout(order)
        column.addWidget(self.search)
        column.addWidget(self.cards, 1)
        column.addWidget(self.many)
        column.addSpacing(px(10))
        self.message.put_away()

    def show_counts(self, counts: InputCounts) -> None:
        """Say how many there are in each of the filters."""
        self.pills.set_choices(
            [
                ("all", self.tr("All {n}").format(n=f"{counts.all:,}")),
                ("waiting", self.tr("Waiting for us {n}").format(n=f"{counts.waiting:,}")),
                ("no", self.tr("Answered no {n}").format(n=f"{counts.answered_no:,}")),
            ]
        )
        if not self.pills.key():
            self.pills.choose("all")

    def row_of(self, card: InputCard) -> CardRow:
        """Give an input as a row of the list."""
        wording, standing = self._context.wording, card.standing
        look = wording.state_look(standing.state)
        state = wording.of(standing.state)
        state = self._silences().get(standing.silence, state)
        tone = "warn" if standing.silence is Silence.NOT_SURE else look.tone
        words = card.words if card.words.startswith("[") else wording.quoted(card.words)
        if standing.state is InputState.WITHDRAWN:
            words = self._says.in_place_of_words(passed_on=card.passed_on)
        number = wording.number("input", card.number)
        silent = standing.days(self._context.today()) if standing.waiting else None
        days = (wording.days(silent) if silent else self.tr("today")) if silent is not None else ""
        return CardRow(card.uid, words, state, look.icon, TONES[tone], days, spoken=number)

    def _silences(self) -> dict[Silence, str]:
        """Silences that say more than the state does, short enough for a row."""
        return {
            Silence.NOT_SURE: self.tr("Not sure it is fair, they said"),
            Silence.NOT_FAIR: self.tr("Not fair, they said"),
            Silence.NOT_HEARD: self.tr("Nobody has heard it yet"),
        }

    def _changed(self, _text: str) -> None:
        self.filter_changed.emit()
