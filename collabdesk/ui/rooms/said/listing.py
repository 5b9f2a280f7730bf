"""Feeds the list: counts, pages on demand, and the place of one input, all from the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.words import InputState
from collabdesk.ui.kit.paged_model import PAGE
from collabdesk.ui.rooms.said.choosing import ChoosingMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.storage.queries.around import Around
    from collabdesk.storage.queries.inputs import InputCard, InputCounts, InputFilter, Order
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.list_pane import ListPane
    from collabdesk.work.desk import Desk


class Listing(QObject):
    """Asks for what the list shows.

    ``first_loaded`` carries the first input's uid, None where there is none.
    """

    first_loaded = Signal(object)

    def __init__(self, desk: Desk, context: RoomContext, pane: ListPane) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        self.around: Around | None = None
        self._chosen: dict[str, object] = {}
        self._asked = 0
        self._total = -1
        self._menu = ChoosingMenu(context, self._choice_made, pane)
        pane.model.page_wanted.connect(self._page_wanted)
        pane.filter_changed.connect(self._filter_changed)
        pane.more_wanted.connect(self._more_wanted)

    def reload(self) -> None:
        """Count again, then ask again for the pages in sight; selection and scroll stay."""
        from collabdesk.storage.queries.inputs import count_inputs, count_kinds

        self._desk.ask(self._pane_counted, count_kinds)
        asked = self._next_ask()
        self._desk.ask(lambda total: self._counted(asked, total), count_inputs, self._filter())

    def find(self, uid: UUID) -> None:
        """Select an input in the list, wherever it is; the filter is lifted where it hides it."""
        from collabdesk.storage.queries.inputs import place_of_input

        def placed(place: int | None) -> None:
            if place is not None:
                self._pane.cards.select_row(place)
            elif self._chosen or self._pane.pills.key() not in ("", "all"):
                self._chosen.clear()
                self._pane.pills.choose("all")
                self.reload()
                self._desk.ask(placed, place_of_input, self._filter(), self._order(), uid)

        self._desk.ask(placed, place_of_input, self._filter(), self._order(), uid)

    def follow(self, uid: UUID) -> None:
        """Keep an input selected where its place in the list has changed; nothing where it is hidden."""
        from collabdesk.storage.queries.inputs import place_of_input

        def placed(place: int | None) -> None:
            cards = self._pane.cards
            as_it_is = self._pane.many.isHidden() and place == cards.currentIndex().row()
            if place is not None and not as_it_is:
                cards.select_row(place)

        self._desk.ask(placed, place_of_input, self._filter(), self._order(), uid)

    def chosen(self, then: Callable[[tuple[UUID, ...]], None]) -> None:
        """Give every input that is selected, those whose rows were never loaded too."""
        from collabdesk.storage.queries.inputs import inputs_at

        selected = self._pane.cards.selectionModel().selection()
        ranges = sorted((part.top(), part.height()) for part in selected.toList())
        self._desk.ask(then, inputs_at, self._filter(), self._order(), ranges)

    def _filter(self) -> InputFilter:
        from collabdesk.storage.queries.inputs import InputFilter

        state = self._chosen.get("state")
        return InputFilter(
            waiting=self._pane.pills.key() == "waiting",
            answered_no=self._pane.pills.key() == "no",
            state=state if isinstance(state, InputState) else None,
            pattern=self._uid("pattern"),
            unsorted=bool(self._chosen.get("unsorted")),
            session=self._uid("session"),
            group=self._uid("group"),
            text=self._pane.search.text(),
        )

    def _uid(self, name: str) -> UUID | None:
        chosen = self._chosen.get(name)
        return chosen if isinstance(chosen, UUID) else None

    def _order(self) -> Order:
        from collabdesk.storage.queries.inputs import Order

        return Order(self._pane.order.key() or "silence")

    def _next_ask(self) -> int:
        self._asked += 1
        return self._asked

    def _counted(self, asked: int, total: int) -> None:
        if asked != self._asked:
            return
        if total != self._total:
            self._total = total
            self._pane.model.set_total(total)
        else:
            self._pane.model.forget()
        if total == 0:
            self.first_loaded.emit(None)

    def _pane_counted(self, counts: InputCounts) -> None:
        self._pane.show_counts(counts)

    def _page_wanted(self, page: int) -> None:
        from collabdesk.storage.queries.inputs import page_of_inputs

        asked = self._asked

        def loaded(cards: tuple[InputCard, ...]) -> None:
            if asked != self._asked:
                return
            self._pane.model.put_page(page, [self._pane.row_of(card) for card in cards])
            if page == 0 and cards:
                self.first_loaded.emit(cards[0].uid)

        self._desk.ask(loaded, page_of_inputs, self._filter(), self._order(), page * PAGE, PAGE)

    def _filter_changed(self) -> None:
        self._total = -1
        self.reload()

    def _more_wanted(self) -> None:
        if self.around is not None:
            self._menu.open_at(self._pane.more, self.around)

    def _choice_made(self, name: str, value: object) -> None:
        if name == "search":
            self._pane.search.show()
            self._pane.search.setFocus()
            return
        if name == "nothing":
            self._chosen.clear()
            self._pane.search.clear()
            self._pane.search.hide()
            self._pane.pills.choose("all")
        else:
            self._chosen[name] = value
        self._filter_changed()
