"""One card of a side: what it says, whether it was said back, and how far it may travel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from collabdesk.domain.journey_words import Sharing
from collabdesk.ui.kit.buttons import icon_button, link_button, plain_button
from collabdesk.ui.kit.chip import Chip
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.text import Caption, Sentence, Words
from collabdesk.ui.rooms.journey.tools.card_reading import KINDS
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from collabdesk.ui.records.form import RecordForm
    from collabdesk.ui.rooms.journey.tools.card_reading import Card
    from collabdesk.ui.rooms.journey.tools.card_wording import CardWording

_ICON: Final = 18
_MOST: Final = 2000
"""Letters that a closed card shows; its boxes hold all there are."""


class CardView(QFrame):
    """A card. ``edited`` carries a field and its value, ``said_back`` that the other side says it right.

    Args:
        kind: "statedlimit" or "perception".
        words: Says it.
        make_form: Makes its form when it is first opened.
    """

    edited = Signal(str, object)
    said_back = Signal()
    not_quite = Signal()
    sharing_chosen = Signal(object)
    remove_wanted = Signal()

    def __init__(self, kind: str, words: CardWording, make_form: Callable[[], RecordForm]) -> None:
        super().__init__()
        self._kind, self._words, self._make_form = kind, words, make_form
        self.uid: UUID | None = None
        self._card: Card | None = None
        self.form: RecordForm | None = None
        self._whose = Caption()
        self._said = {name: (Caption(), Words("", "small")) for name in KINDS[kind].words}
        self._small = Caption()
        self._state, self._by = Chip(), Caption()
        self.back = plain_button(self.tr("Said back: “yes, that’s it”"), "check")
        self.again = link_button(self.tr("Not quite"))
        self.sharing = ChoiceField(self.tr("How far may this go?"))
        self.sharing.set_choices([(each.value, words.sharing(each)) for each in Sharing])
        set_role(self.sharing, "quiet")
        self.open = icon_button("chevron-down", self.tr("Write on this card"))
        self.remove = icon_button("trash-2", self.tr("Take this card away"))
        self._least = 0
        set_role(self, "card")
        self._lay_out()
        self.back.clicked.connect(self.said_back)
        self.again.clicked.connect(self.not_quite)
        self.sharing.chosen.connect(lambda key: self.sharing_chosen.emit(Sharing(key)))
        self.open.clicked.connect(self.turn)
        self.remove.clicked.connect(self.remove_wanted)

    def show_card(self, card: Card, *, kept: bool) -> None:
        """Show what is kept; what is half typed stays. ``kept`` tells that there is something to say back."""
        self.uid, self._card = card.uid, card
        words = self._words
        whose = words.whose(card)
        self._whose.set_text(whose)
        self._whose.setVisible(bool(whose))
        for name, (label, said) in self._said.items():
            text = str(getattr(card, name))
            label.set_text(words.field(self._kind, name))
            label.setVisible(bool(text) and len(self._said) > 1)
            said.set_words(_begun(text))
            said.setVisible(bool(text))
        small = words.small(self._kind, card)
        self._small.set_text(small)
        self._small.setVisible(bool(small))
        self._state.show_state(
            words.standing(card),
            "check" if card.said_back else "circle-dashed",
            "accent" if card.said_back else "warn",
        )
        self._state.setVisible(kept)
        by = words.said_back_by(card)
        self._by.set_text(by)
        self._by.setVisible(kept and bool(by))
        self.back.setVisible(kept and not card.said_back)
        self.again.setVisible(card.said_back)
        self.sharing.choose(card.sharing.value)
        self.sharing.setVisible(kept)
        self.setAccessibleName(_begun(words.whole(self._kind, card)))
        if self.form is not None:
            self.form.show_record(card)

    def turn(self) -> None:
        """Open the card's boxes, or close them."""
        if self.form is None:
            self.form = self._make_form()
            self.form.field_changed.connect(self.edited)
            self._column.addWidget(self.form)
            # A layout shows what it is given only later, and nothing unseen can take the keyboard.
            self.form.show()
            if self._card is not None:
                self.form.show_record(self._card)
        elif self.form.isVisible():
            self.form.keep_now()
            self.form.hide()
        else:
            self.form.show()
        opened = not self.form.isHidden()
        wear_icon(self.open, "chevron-up" if opened else "chevron-down", "text2", _ICON)
        name = self.tr("Close this card") if opened else self.tr("Write on this card")
        self.open.setAccessibleName(name)
        self.open.setToolTip(name)
        if opened:
            self.form.focus_first()

    def least_width(self) -> int:
        """How narrow it can be, in pixels, and still show what it says; its form makes do with less."""
        if self.form is None or self.form.isHidden():
            self._least = self._column.minimumSize().width()
        return self._least

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(px(4))
        said.addWidget(self._whose)
        for label, words in self._said.values():
            said.addWidget(label)
            said.addWidget(words)
        said.addWidget(self._small)
        head = QHBoxLayout()
        head.addLayout(said, 1)
        head.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._foot = FlowLayout(gap=px(8))
        for widget in (self._state, self.back, self.again):
            self._foot.addWidget(widget)
        self._column.addLayout(self._foot)
        self._column.addWidget(self._by)
        self._column.addWidget(self.sharing)
        self._fit()

    def _fit(self) -> None:
        self._column.setContentsMargins(px(12), px(10), px(8), px(10))
        self._column.setSpacing(px(4))


def side_head(words: str) -> Sentence:
    """Make the head of a side's column."""
    return Sentence(words, "section")


def _begun(words: str) -> str:
    """Give the beginning of what was pasted by the page: all of it on a card would stop the window."""
    return words if len(words) <= _MOST else f"{words[:_MOST].rstrip()}…"
