"""The left half of the room: what is late in one sentence, actions or decisions by group, what was moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.paged_model import CardRow
from collabdesk.ui.rooms.actions.moved_box import MovedBox
from collabdesk.ui.rooms.pair.two_lists import TwoLists
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabdesk.storage.queries.actions import ActionList
    from collabdesk.storage.queries.decisions import DecisionCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.actions import ActionsWording

ACTIONS, DECISIONS = "actions", "decisions"


class ListPane(QWidget):
    """Fills ``lists`` with actions and decisions; ``moved`` stands under them."""

    def __init__(self, context: RoomContext, wording: ActionsWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self.add_button = plain_button(self.tr("Add an action"), "plus")
        kinds = [(ACTIONS, self.tr("Actions")), (DECISIONS, self.tr("Decisions"))]
        self.lists = TwoLists(self.tr("Decisions and actions"), kinds, self.add_button, word_lines=1)
        self.model, self.cards, self.kind = self.lists.model, self.lists.cards, self.lists.kind
        self.moved = MovedBox(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(16), px(12))
        column.setSpacing(px(10))
        column.addWidget(self.lists, 1)
        column.addWidget(self.moved)

    def show_actions(self, found: ActionList) -> None:
        """Show actions by group; headings are only for groups that hold any."""
        total = sum(found.counts.values())
        self._show_counts(total, found.decisions)
        self.moved.show_moved(found.moved, any_actions=bool(total))
        if self.lists.kind() != ACTIONS:
            return
        self.lists.lead.set_text(self._wording.lead(found.counts, found.late, found.unowned))
        rows: list[CardRow] = []
        heads = {
            "waiting": self.tr("Waiting for us"),
            "in_hand": self.tr("In hand"),
            "ended": self.tr("Done and stopped"),
        }
        for group, head in heads.items():
            cards = [card for card in found.cards if card.group == group]
            if cards:
                rows.append(CardRow(group, head, heading=True))
            for card in cards:
                state, icon, tone, day = self._wording.action_line(card)
                number = self._context.wording.number("action", card.number)
                rows.append(CardRow(card.uid, card.what, state, icon, tone, day, spoken=number))
        self.lists.show_rows(rows, total)

    def show_decisions(self, cards: Sequence[DecisionCard], total: int) -> None:
        """Show decisions: those to look at again by now, then the others, every no among them."""
        if self.lists.kind() != DECISIONS:
            return
        again = [card for card in cards if card.group == "waiting"]
        self.lists.lead.set_text(self._wording.decisions_lead(total, len(again)))
        rows: list[CardRow] = []
        for head, group in ((self.tr("Look at again"), "waiting"), (self.tr("Answered"), "ended")):
            chosen = [card for card in cards if card.group == group]
            if chosen:
                rows.append(CardRow(group, head, heading=True))
            for card in chosen:
                state, icon, tone, day = self._wording.decision_line(card)
                words = self._wording.decision_words(card)
                number = self._context.wording.number("decision", card.number)
                rows.append(CardRow(card.uid, words, state, icon, tone, day, spoken=number))
        self.lists.show_rows(rows, total)

    def _show_counts(self, actions: int, decisions: int) -> None:
        texts: Mapping[str, str] = {
            ACTIONS: self.tr("Actions {n}").format(n=f"{actions:,}"),
            DECISIONS: self.tr("Decisions {n}").format(n=f"{decisions:,}"),
        }
        self.lists.pills.set_choices(list(texts.items()))
