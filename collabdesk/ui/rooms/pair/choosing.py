"""Remembers what is chosen in each of two lists, and brings it in sight beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.ui.kit.two_pane import TwoPane
    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.pair.two_lists import TwoLists

ROWS: Final = 300
"""Rows of each group that are fetched at a time."""


class Choosing(QObject):
    """``lists_wanted`` asks for both lists anew, ``record_wanted`` for the record with that uid.

    ``opened`` says that the keyboard belongs in the record now, ``emptied`` that nothing is left to choose.

    Args:
        lists: The two lists.
        panes: The lists and the record, side by side or one at a time.
        detail: Where the record and its forms are shown.
        first_rows: For each list the row that is chosen where nothing was, counted with its headings.
    """

    lists_wanted = Signal()
    record_wanted = Signal(UUID)
    opened = Signal()
    emptied = Signal()

    def __init__(
        self, lists: TwoLists, panes: TwoPane, detail: DetailPane, first_rows: Mapping[str, int]
    ) -> None:
        super().__init__(panes)
        self._lists, self._panes, self._detail = lists, panes, detail
        self._first_rows = first_rows
        self._chosen: dict[str, UUID] = {}
        self.rows = ROWS
        lists.kind_chosen.connect(self._kind_chosen)
        lists.more_pressed.connect(self._more_wanted)
        lists.cards.row_chosen.connect(self._row_chosen)
        lists.cards.row_opened.connect(self._row_opened)
        panes.set_back(self.tr("All of them"))
        panes.previous_wanted.connect(lambda: self._walk(-1))
        panes.next_wanted.connect(lambda: self._walk(1))

    def chosen(self, kind: str) -> UUID | None:
        """Give what is chosen in one of the lists, shown or not."""
        return self._chosen.get(kind)

    def is_shown(self, kind: str, uid: UUID) -> bool:
        """Say whether a record is still the one to show, now that it has been read."""
        return self._lists.kind() == kind and uid == self._chosen.get(kind)

    def reload(self) -> None:
        """Ask for the record on show again, if there is one."""
        uid = self._chosen.get(self._lists.kind())
        if uid is not None:
            self.record_wanted.emit(uid)

    def settle(self, kind: str) -> None:
        """Keep what is chosen, in sight or not, once that list is filled; else choose its first row."""
        if self._lists.kind() != kind:
            return
        uid, cards = self._chosen.get(kind), self._lists.cards
        if uid is not None:
            cards.select_key(uid)
        elif not cards.select_row(self._first_rows[kind]):
            self.emptied.emit()

    def let_go(self, kind: str) -> None:
        """Forget a record that was taken away; its list chooses another."""
        self._chosen.pop(kind, None)
        self.settle(kind)

    def choose(self, kind: str, uid: UUID) -> None:
        """Turn to a list and choose a record in it."""
        self._turn_to(kind, uid)
        self.lists_wanted.emit()

    def show_record(self, kind: str, uid: UUID) -> None:
        """Turn to a list, choose a record in it, and bring that record in sight."""
        self._turn_to(kind, uid)
        self._detail.fold_form()
        self._panes.show_detail()
        self.lists_wanted.emit()

    def focus_start(self) -> None:
        """Put the keyboard in the list."""
        self._lists.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Fold an open form, then leave the detail where only one half is shown."""
        return self._detail.step_back() or self._panes.step_back()

    def _turn_to(self, kind: str, uid: UUID) -> None:
        self._chosen[kind] = uid
        self._lists.pills.choose(kind)

    def _kind_chosen(self, _key: str) -> None:
        self._detail.fold_form()
        self.lists_wanted.emit()

    def _more_wanted(self) -> None:
        self.rows += ROWS
        self.lists_wanted.emit()

    def _row_chosen(self, key: object) -> None:
        kind = self._lists.kind()
        if isinstance(key, UUID) and key != self._chosen.get(kind):
            self._chosen[kind] = key
            self._detail.fold_form()
            self.record_wanted.emit(key)

    def _row_opened(self, key: object) -> None:
        self._row_chosen(key)
        self._panes.show_detail()
        self.opened.emit()

    def _walk(self, by: int) -> None:
        """Choose the row before (-1) or after (1) the present one, over headings; at an end it stays."""
        cards, model = self._lists.cards, self._lists.model
        row = cards.currentIndex().row() + by
        while (
            found := model.row_at(row) if 0 <= row < model.rowCount() else None
        ) is not None and found.heading:
            row += by
        cards.select_row(row)
