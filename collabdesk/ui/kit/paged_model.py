"""A list of a hundred thousand rows is held a few pages at a time, and its scroll bar tells the truth."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE: Final = 100
PAGES_KEPT: Final = 30
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CardRow:
    """One row of a list.

    `key` is whatever names the record; `words` are shown as given, two lines of them; `state` and `icon`
    say where it stands, in the colour `tone` (a role of the theme); `trailing` stands at the far edge;
    `spoken` adds to what a screen reader says; `heading` makes it a line between groups, not to be chosen.
    """

    key: object
    words: str
    state: str = ""
    icon: str = ""
    tone: str = "text2"
    trailing: str = ""
    spoken: str = ""
    heading: bool = False


class PagedModel(QAbstractTableModel):
    """One column of rows; those on screen are asked for a page at a time and the oldest are let go."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, list[CardRow]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self._is_whole = False

    def set_total(self, total: int) -> None:
        """Begin again with that many rows, none of them known yet."""
        self.beginResetModel()
        self._total = max(0, total)
        self._is_whole = False
        self._pages.clear()
        self._asked.clear()
        self._stale.clear()
        self.endResetModel()

    def set_rows(self, rows: Sequence[CardRow]) -> None:
        """Show a short list that is all here."""
        self.beginResetModel()
        self._total = len(rows)
        self._is_whole = True
        self._asked.clear()
        self._stale.clear()
        starts = range(0, len(rows), PAGE)
        self._pages = OrderedDict((start // PAGE, list(rows[start : start + PAGE])) for start in starts)
        self.endResetModel()

    def put_page(self, page: int, rows: Sequence[CardRow]) -> None:
        """Take the rows of a page that was wanted.

        Args:
            page: Its number from 0; it begins at row `page * PAGE`.
            rows: Its rows in order; a short page is not an error.
        """
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = list(rows)
        self._pages.move_to_end(page)
        while not self._is_whole and len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * PAGE
        last = min(first + PAGE, self._total) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def forget(self) -> None:
        """Ask again for every page, showing the old rows until the new ones come."""
        self._asked.clear()
        if not self._is_whole:
            self._stale = set(self._pages)
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, 0))

    def row_at(self, row: int) -> CardRow | None:
        """The row at that place, or None while its page is on its way."""
        page, place = divmod(row, PAGE)
        rows = self._pages.get(page)
        if rows is not None and page not in self._stale:
            self._pages.move_to_end(page)
        else:
            self._want(page)
        return rows[place] if rows is not None and 0 <= place < len(rows) else None

    def place_of(self, key: object) -> int:
        """Where the row of a key is among the rows known now; -1 where it is not."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.key == key and not row.heading:
                    return page * PAGE + place
        return -1

    def known_rows(self) -> list[tuple[int, CardRow]]:
        """The rows known now with their places, in order."""
        return [
            (page * PAGE + place, row)
            for page in sorted(self._pages)
            for place, row in enumerate(self._pages[page])
        ]

    def _want(self, page: int) -> None:
        if self._is_whole or page in self._asked or not 0 <= page * PAGE < self._total:
            return
        self._asked.add(page)
        self.page_wanted.emit(page)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 1

    def headerData(
        self, _section: int, _orientation: Qt.Orientation, _role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        # The headers are hidden, but a screen reader would read their numbers before every row.
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is not None and row.heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(part for part in (row.state, row.trailing, row.spoken) if part)
        return None
