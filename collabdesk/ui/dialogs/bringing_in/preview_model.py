"""The rows of a sheet as Qt shows them: real cells, what each column becomes, and which rows need an eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from collabdesk.exchange.heading_words import Column
from collabdesk.exchange.planned import FindingKind

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from collabdesk.exchange.mapping import Mapping
    from collabdesk.exchange.planned import Finding
    from collabdesk.ui.dialogs.bringing_in.work import Read
    from collabdesk.ui.wordings.bringing_in import BringingInWording

Index = QModelIndex | QPersistentModelIndex
STAYS = frozenset({FindingKind.NO_WORDS, FindingKind.BROKEN_CHARACTER})
SHOWN_CHARACTERS = 400
"""More of one cell than any window shows in one line."""


class PreviewModel(QAbstractTableModel):
    """The cells of a sheet; nothing is copied, so a hundred thousand rows are as quick as ten."""

    def __init__(self, wording: BringingInWording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._read: Read | None = None
        self._mapping: Mapping | None = None
        self._flags: dict[int, Finding] = {}
        self._only: list[int] | None = None

    def show_sheet(self, read: Read, mapping: Mapping) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._read, self._mapping = read, mapping
        self._flags, self._only = {}, None
        self.endResetModel()

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what the columns become now."""
        self._mapping = mapping
        self._repaint()

    def show_flags(self, flags: dict[int, Finding]) -> None:
        """Mark rows, by the file's own numbers."""
        self._flags = flags
        self._repaint()

    def show_only(self, numbers: frozenset[int] | None) -> None:
        """Show only the rows of these numbers, or all of them for None."""
        self.beginResetModel()
        read = self._read
        if numbers is None or read is None:
            self._only = None
        else:
            self._only = [row for row, number in enumerate(read.sheet.row_numbers) if number in numbers]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        if parent.isValid() or self._read is None:
            return 0
        return len(self._read.sheet.rows) if self._only is None else len(self._only)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self._read is None else len(self._read.sheet.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and self._read is not None:
            heading = self._read.sheet.header[index.column()]
            if self.column(index.column()) is Column.LEAVE_OUT:
                return self.tr("{heading}, left out").format(heading=heading)
            words = self.cell(index.row(), index.column()) or self.tr("nothing")
            return self.tr("{heading}: {words}").format(heading=heading, words=words)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if self._read is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._read.sheet.header[section]
        number = str(self.row_number(section))
        finding = self.finding(section)
        if finding is None or role == Qt.ItemDataRole.DisplayRole:
            return number
        return f"{number}: {self._wording.finding(finding, 1)}"

    def cell(self, row: int, column: int) -> str:
        """Give what a cell shows; what points at somebody is not shown while it is left out."""
        read = self._read
        if read is None:
            return ""
        finding = self.finding(row)
        if finding is not None and finding.kind in STAYS and self.column(column) is Column.WORDS:
            return self._wording.not_used(finding.kind)
        if self.is_hidden(column):
            return read.sheet.header[column].lower() if read.sheet.rows[self._place(row)][column] else ""
        return " ".join(read.sheet.rows[self._place(row)][column][:SHOWN_CHARACTERS].split())

    def column(self, column: int) -> Column:
        """Give what a column becomes."""
        return self._mapping.columns[column] if self._mapping is not None else Column.LEAVE_OUT

    def is_hidden(self, column: int) -> bool:
        """Whether what stands in a column is not shown."""
        personal = self._read is not None and column in self._read.personal
        return personal and self.column(column) is Column.LEAVE_OUT

    def row_number(self, row: int) -> int:
        """Give the file's own number of a row."""
        return self._read.sheet.row_numbers[self._place(row)] if self._read is not None else 0

    def finding(self, row: int) -> Finding | None:
        """Give what is the matter with a row, if anything is."""
        return self._flags.get(self.row_number(row))

    def _place(self, row: int) -> int:
        return row if self._only is None else self._only[row]

    def _repaint(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
