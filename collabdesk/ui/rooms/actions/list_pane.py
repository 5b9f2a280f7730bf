"""The left half of the room: what is late in one sentence, actions or decisions by group, what was moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button, quiet_button
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Sentence, Title
from collabdesk.ui.rooms.actions.moved_box import MovedBox
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabdesk.storage.queries.actions import ActionList
    from collabdesk.storage.queries.decisions import DecisionCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.actions import ActionsWording

ACTIONS, DECISIONS = "actions", "decisions"


class ListPane(QWidget):
    """``kind_chosen`` says which pill was pressed, ``add_pressed`` and ``more_pressed`` which button."""

    kind_chosen = Signal(str)
    add_pressed = Signal()
    more_pressed = Signal()

    def __init__(self, context: RoomContext, wording: ActionsWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self.add_button = plain_button(self.tr("Add an action"), "plus")
        self._lead = Sentence(role="secondary")
        self.pills = PillGroup(self.tr("Which to show"))
        self.message = MessageLine()
        self.model = PagedModel(self)
        self.cards = CardList(self.tr("Decisions and actions"), self.model, word_lines=1)
        self.more = quiet_button(self.tr("Show more"))
        self.moved = MovedBox(context)
        self.add_button.clicked.connect(self.add_pressed)
        self.more.clicked.connect(self.more_pressed)
        self.pills.chosen.connect(self.kind_chosen)
        self.pills.set_choices([(ACTIONS, self.tr("Actions")), (DECISIONS, self.tr("Decisions"))])
        self.pills.choose(ACTIONS)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("Decisions and actions")), 1)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(16), px(12))
        column.setSpacing(px(10))
        column.addLayout(head)
        for widget in (self._lead, self.pills, self.message):
            column.addWidget(widget)
        column.addWidget(self.cards, 1)
        column.addWidget(self.more)
        column.addWidget(self.moved)
        self.message.put_away()
        self.more.hide()

    def kind(self) -> str:
        """Say which of the two lists is shown."""
        return self.pills.key()

    def show_actions(self, found: ActionList) -> None:
        """Show actions by group; headings are only for groups that hold any."""
        total = sum(found.counts.values())
        self._show_counts(total, found.decisions)
        self.moved.show_moved(found.moved, any_actions=bool(total))
        if self.kind() != ACTIONS:
            return
        self._lead.set_text(self._wording.lead(found.counts, found.late, found.unowned))
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
        self._show_rows(rows, total)

    def show_decisions(self, cards: Sequence[DecisionCard], total: int) -> None:
        """Show decisions: those to look at again by now, then the others, every no among them."""
        if self.kind() != DECISIONS:
            return
        again = [card for card in cards if card.group == "waiting"]
        self._lead.set_text(self._wording.decisions_lead(total, len(again)))
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
        self._show_rows(rows, total)

    def _show_counts(self, actions: int, decisions: int) -> None:
        texts: Mapping[str, str] = {
            ACTIONS: self.tr("Actions {n}").format(n=f"{actions:,}"),
            DECISIONS: self.tr("Decisions {n}").format(n=f"{decisions:,}"),
        }
        self.pills.set_choices(list(texts.items()))

    def _show_rows(self, rows: list[CardRow], total: int) -> None:
        self.model.set_rows(rows)
        self.more.setVisible(sum(not row.heading for row in rows) < total)
