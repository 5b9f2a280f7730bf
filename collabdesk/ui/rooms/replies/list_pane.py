"""The left third of the room: who is to be told, longest first, or what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button, quiet_button
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Sentence, Title
from collabdesk.ui.rooms.said.steps import DIRECTION_ICONS
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.steps import StepWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import Change
    from collabdesk.storage.queries.replies import ReplyCard, ReplyList
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.replies import RepliesWording

REPLIES, CHANGES = "replies", "changes"


class ListPane(QWidget):
    """``kind_chosen`` says which pill was pressed, ``add_pressed`` and ``more_pressed`` which button."""

    kind_chosen = Signal(str)
    add_pressed = Signal()
    more_pressed = Signal()

    def __init__(self, context: RoomContext, wording: RepliesWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self._steps = StepWording(context.wording, self)
        self._lead = Sentence(role="secondary")
        self.pills = PillGroup(self.tr("Which to show"))
        self.message = MessageLine()
        self.model = PagedModel(self)
        self.cards = CardList(self.tr("Changes and replies"), self.model)
        self.add_button = plain_button(self.tr("Add a change"), "plus")
        self.more = quiet_button(self.tr("Show more"))
        self.add_button.clicked.connect(self.add_pressed)
        self.more.clicked.connect(self.more_pressed)
        self.pills.chosen.connect(self.kind_chosen)
        self.pills.set_choices([(REPLIES, self.tr("Replies")), (CHANGES, self.tr("Changes"))])
        self.pills.choose(REPLIES)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(10), px(10))
        column.setSpacing(px(10))
        for widget in (Title(self.tr("Changes and replies")), self._lead, self.pills, self.message):
            column.addWidget(widget)
        column.addWidget(self.cards, 1)
        column.addWidget(self.more)
        column.addWidget(self.add_button)
        self.message.put_away()
        self.more.hide()
        self.add_button.hide()

    def kind(self) -> str:
        """Say which of the two lists is shown."""
        return self.pills.key()

    def show_replies(self, found: ReplyList) -> None:
        """Show people by how far telling them has come; headings only where there is anybody."""
        self.pills.set_choices(
            [
                (REPLIES, self.tr("Replies")),
                (CHANGES, self.tr("Changes {n}").format(n=f"{found.changes:,}")),
            ]
        )
        if self.kind() != REPLIES:
            return
        self.add_button.hide()
        silent = sum(card.group == "told" and card.verdict is None for card in found.cards)
        self._lead.set_text(self._wording.lead(found.counts, silent))
        heads = {
            "to_tell": self.tr("To tell"),
            "tried": self.tr("Tried"),
            "told": self.tr("Told, and what they said"),
            "not_told": self.tr("Not reached, or asked us not to"),
        }
        rows: list[CardRow] = []
        for group, head in heads.items():
            cards = [card for card in found.cards if card.group == group]
            if cards:
                rows.append(CardRow(group, head, heading=True))
            rows += [self._reply_row(card) for card in cards]
        self.model.set_rows(rows)
        self.more.setVisible(len(found.cards) < sum(found.counts.values()))

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show what changed, last seen first."""
        if self.kind() != CHANGES:
            return
        self.add_button.show()
        self.more.hide()
        nothing = self.tr("Nobody has written down a change yet. “Nothing yet” can be said too.")
        self._lead.set_text(self.tr("As we say it. What people say stands apart.") if changes else nothing)
        rows = []
        for change in changes:
            state, day = self._wording.change_line(change, self._steps.strength(change.strength))
            number = self._context.wording.number("change", change.number)
            icon = DIRECTION_ICONS[change.direction]
            rows.append(CardRow(change.uid, change.what, state, icon, "text2", day, spoken=number))
        self.model.set_rows(rows)

    def _reply_row(self, found: ReplyCard) -> CardRow:
        wording, card = self._context.wording, found.card
        words = card.words if card.words.startswith("[") else wording.quoted(card.words)
        if card.withdrawn:
            words = self.tr("Taken back at their wish")
        state, icon, tone, days = self._wording.card_line(found)
        number = wording.number("input", card.number)
        return CardRow(card.uid, words, state, icon, tone, days, spoken=number)
