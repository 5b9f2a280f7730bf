"""Cards of one kind in columns by side, as they would lie on a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from collabdesk.base.identity import new_uid
from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.menus import menu_for_one_use
from collabdesk.ui.kit.tab_stops import tab_through
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.rooms.journey.tools.card import CardView, side_head
from collabdesk.ui.rooms.journey.tools.card_reading import KINDS, ON_THE_CARD, SIDES, columns, said_back_count
from collabdesk.ui.rooms.journey.tools.on_the_way import OnTheWay
from collabdesk.ui.rooms.journey.tools.table_tool import changed_by
from collabdesk.ui.theme.current import em, px

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from collabdesk.domain.journey_words import Side
    from collabdesk.journey.exercise import Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.card_reading import Card
    from collabdesk.ui.rooms.journey.tools.card_wording import CardWording
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose
    from collabdesk.ui.wordings.journey import JourneyWording

_COLUMN_EMS: Final = 15


class CardTable(QWidget):
    """The cards one fill asks for; its signals are those of a tool.

    Args:
        context: The room's.
        wording: Names fields and choices.
        words: Says cards.
        fill: What is filled; its record is one of `card_reading.KINDS`.
        heading: Whether it says what it holds; the page does that for the first.
    """

    keep_wanted = Signal(object)
    change_wanted = Signal(str, object, object)
    remove_wanted = Signal(str, object)

    def __init__(
        self,
        context: RoomContext,
        wording: JourneyWording,
        words: CardWording,
        fill: Fill,
        *,
        heading: bool = False,
    ) -> None:
        super().__init__()
        self._context, self._wording, self._words, self._fill = context, wording, words, fill
        self._cards: OnTheWay[Card] = OnTheWay()
        self._drafts: dict[UUID, Card] = {}
        self._views: dict[UUID, CardView] = {}
        self._choose: Choose = {}
        self._arranged: tuple[int, tuple[_Column, ...]] = (0, ())
        self.count = Caption()
        self._columns = {side: _Column(words.side(side), self) for side in (*SIDES, None)}
        for side, column in self._columns.items():
            column.add.setText(wording.text(fill.add) or self.tr("Add a card"))
            column.add.setAccessibleName(f"{column.add.text()}: {words.side(side)}")
            column.add.clicked.connect(lambda _on=False, side=side: self.begin(side))
        self._grid = QGridLayout()
        self._grid.setSpacing(px(16))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        if heading:
            whole.addWidget(SectionHead(wording.text(fill.heading)))
        whole.addWidget(self.count)
        whole.addLayout(self._grid)
        self._arrange()

    def show_cards(self, cards: Sequence[Card], choose: Choose) -> None:
        """Show cards; a card that was there stays the same widget, so the keyboard stays on it."""
        self._cards.take(cards)
        self._choose = choose
        self._drafts = {uid: each for uid, each in self._drafts.items() if not self._cards.is_gone(uid)}
        self._show()

    def begin(self, side: Side | None) -> None:
        """Lay a new card before a side, opened; it is kept with the first word on it."""
        draft = changed_by(KINDS[self._fill.record].record(uid=new_uid()), {"side": side})
        self._drafts[draft.uid] = draft
        self._show()
        self._views[draft.uid].turn()
        words = KINDS[self._fill.record].words
        form = self._views[draft.uid].form
        if form is not None:
            form.focus_field(words[0])

    def views(self) -> tuple[CardView, ...]:
        """Give the cards as they lie, column after column."""
        return tuple(view for column in self._columns.values() for view in column.views)

    def open_card(self, uid: UUID) -> bool:
        """Open a card with the keyboard in it; False where it is not here."""
        view = self._views.get(uid)
        if view is None:
            return False
        if view.form is None or view.form.isHidden():
            view.turn()
        return True

    def keep_now(self) -> None:
        """Tell what is typed and not told yet."""
        for view in self._views.values():
            if view.form is not None:
                view.form.keep_now()

    def not_kept(self, uid: UUID) -> None:
        """Show a card that was refused as one that is not kept."""
        card = self._cards.records.get(uid)
        if card is not None:
            self._drafts[uid] = card
            self._cards.drop(uid)

    def event(self, event: QEvent) -> bool:
        """Lay the columns anew where what they hold has grown wider."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _all(self) -> list[Card]:
        drafts = [card for uid, card in self._drafts.items() if not self._cards.holds(uid)]
        return [*self._cards.records.values(), *drafts]

    def _show(self) -> None:
        cards = self._all()
        wanted = {card.uid for card in cards}
        for uid in [uid for uid in self._views if uid not in wanted]:
            self._views.pop(uid).deleteLater()
        for side, here in columns(cards).items():
            self._columns[side].show_views([self._view(card) for card in here])
        self._columns[None].setVisible(bool(self._columns[None].views))
        done, number = said_back_count(self._cards.records.values())
        self.count.set_text(
            self.tr("{done} of {all} said back").format(done=done, all=number) if number else ""
        )
        self.count.setVisible(bool(number))
        self._arrange()
        tab_through((self,))

    def tab_parts(self) -> Sequence[QWidget]:
        """Give its parts in the order of Tab: column by column, each with what adds to it."""
        return tuple(column for column in self._columns.values())

    def _view(self, card: Card) -> CardView:
        view = self._views.get(card.uid)
        if view is None:
            view = CardView(self._fill.record, self._words, self._made_form)
            uid = card.uid
            view.edited.connect(lambda name, value: self._tell(uid, {name: value}))
            view.said_back.connect(lambda: self._say_back(uid))
            view.not_quite.connect(lambda: self._tell(uid, self._back(said=False, by="")))
            view.sharing_chosen.connect(lambda sharing: self._tell(uid, {"sharing": sharing}))
            view.remove_wanted.connect(lambda: self._remove(uid))
            self._views[uid] = view
        if view.form is not None:
            view.form.show_choices(self._choose)
        view.show_card(card, kept=self._cards.holds(card.uid))
        return view

    def _made_form(self) -> RecordForm:
        fields = [name for name in self._fill.fields if name not in ON_THE_CARD]
        form = RecordForm(
            self._context, self._wording, KINDS[self._fill.record].record, fields, self._fill.ask
        )
        form.show_choices(self._choose)
        return form

    def _say_back(self, uid: UUID) -> None:
        card, view = self._cards.records.get(uid), self._views[uid]
        if card is None:
            return
        if view.form is not None:
            view.form.keep_now()
        names = self._words.who_can_say_it_back(card)
        if self._fill.record != "statedlimit" or len(names) == 1:
            self._tell(uid, self._back(said=True, by=names[0] if names else ""))
            return
        menu = menu_for_one_use(view)
        for name in names:
            action = menu.addAction(self.tr("Said back by {who}").format(who=name))
            action.triggered.connect(lambda _on=False, by=name: self._tell(uid, self._back(said=True, by=by)))
        menu.popup(view.back.mapToGlobal(view.back.rect().bottomLeft()))

    def _back(self, *, said: bool, by: str) -> dict[str, object]:
        if self._fill.record == "statedlimit":
            return {"said_back": said, "said_back_by": by}
        return {"said_back": said}

    def _tell(self, uid: UUID, values: dict[str, object]) -> None:
        kept = self._cards.records.get(uid)
        card = kept or self._drafts.get(uid)
        if card is None:
            return
        changed = changed_by(card, values)
        self._drafts.pop(uid, None)
        self._cards.put(changed)
        if kept is not None:
            self.change_wanted.emit(self._fill.record, uid, values)
        else:
            self.keep_wanted.emit(changed)
        self._show()

    def _remove(self, uid: UUID) -> None:
        self._drafts.pop(uid, None)
        if self._cards.holds(uid):
            self._cards.drop(uid)
            self.remove_wanted.emit(self._fill.record, uid)
        self._show()

    def _arrange(self) -> None:
        """Put as many columns side by side as can show all they hold, for one too narrow cuts words."""
        shown = tuple(column for side, column in self._columns.items() if side is not None or column.views)
        least = max(_COLUMN_EMS * em(), *(column.least_width() for column in shown))
        gap = self._grid.horizontalSpacing()
        across = max(1, min(len(SIDES), int((self.width() + gap) // (least + gap))))
        if (across, shown) == self._arranged:
            return
        self._arranged = (across, shown)
        for column in self._columns.values():
            self._grid.removeWidget(column)
        for number, column in enumerate(shown):
            self._grid.addWidget(column, number // across, number % across)
        for number in range(len(SIDES)):
            self._grid.setColumnStretch(number, 1 if number < across else 0)


class _Column(QWidget):
    """One side's cards, and a button that lays down a new one."""

    def __init__(self, head: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.views: list[CardView] = []
        self.add = quiet_button("", "plus")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(side_head(head))
        column.addLayout(self._cards)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def tab_parts(self) -> Sequence[QWidget]:
        """Give its parts in the order of Tab."""
        return (*self.views, self.add)

    def least_width(self) -> int:
        """How narrow it can be, in pixels."""
        return max(self.add.minimumSizeHint().width(), *(view.least_width() for view in self.views), 0)

    def show_views(self, views: list[CardView]) -> None:
        """Show cards in order, each the widget it was."""
        if views == self.views:
            return
        self.views = views
        for number, view in enumerate(views):
            self._cards.insertWidget(number, view)
