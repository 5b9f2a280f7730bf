"""The left third of the room: who is to be told, longest first, or what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.paged_model import CardRow
from collabdesk.ui.rooms.pair.two_lists import TwoLists
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
    """Fills ``lists`` with people to tell and with changes; only changes can be added to."""

    def __init__(self, context: RoomContext, wording: RepliesWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self._steps = StepWording(context.wording, self)
        kinds = [(REPLIES, self.tr("Replies")), (CHANGES, self.tr("Changes"))]
        self.lists = TwoLists(self.tr("Changes and replies"), kinds)
        self.model, self.cards, self.kind = self.lists.model, self.lists.cards, self.lists.kind
        self.add_button = plain_button(self.tr("Add a change"), "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(10), px(10))
        column.setSpacing(px(10))
        column.addWidget(self.lists, 1)
        column.addWidget(self.add_button)
        self.add_button.hide()

    def show_replies(self, found: ReplyList) -> None:
        """Show people by how far telling them has come; headings only where there is anybody."""
        self.lists.pills.set_choices(
            [
                (REPLIES, self.tr("Replies")),
                (CHANGES, self.tr("Changes {n}").format(n=f"{found.changes:,}")),
            ]
        )
        if self.lists.kind() != REPLIES:
            return
        self.add_button.hide()
        silent = sum(card.group == "told" and card.verdict is None for card in found.cards)
        self.lists.lead.set_text(self._wording.lead(found.counts, silent))
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
        self.lists.show_rows(rows, sum(found.counts.values()))

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show what changed, last seen first."""
        if self.lists.kind() != CHANGES:
            return
        self.add_button.show()
        nothing = self.tr("Nobody has written down a change yet. “Nothing yet” can be said too.")
        self.lists.lead.set_text(
            self._context.project.fill(self.tr("As we say it. What {people} say stands apart."))
            if changes
            else nothing
        )
        rows = []
        for change in changes:
            state, day = self._wording.change_line(change, self._steps.strength(change.strength))
            number = self._context.wording.number("change", change.number)
            icon = DIRECTION_ICONS[change.direction]
            rows.append(CardRow(change.uid, change.what, state, icon, "text2", day, spoken=number))
        self.lists.show_rows(rows, len(rows))

    def _reply_row(self, found: ReplyCard) -> CardRow:
        wording, card = self._context.wording, found.card
        words = card.words if card.words.startswith("[") else wording.quoted(card.words)
        if card.withdrawn:
            words = self.tr("Taken back at their wish")
        state, icon, tone, days = self._wording.card_line(found)
        number = wording.number("input", card.number)
        return CardRow(card.uid, words, state, icon, tone, days, spoken=number)
