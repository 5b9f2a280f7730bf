"""How far an OpenDocument sheet would be laid out, since one short tag may stand for a million full cells."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from collabdesk.domain.failures import NotASheet
from collabdesk.exchange.text_rows import MOST_CELLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TABLE, ROW = "table:table", "table:table-row"
CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
ROWS_REPEATED, COLUMNS_REPEATED = "table:number-rows-repeated", "table:number-columns-repeated"
VALUE_TYPE = "office:value-type"


class _Extent:
    """Counts rows and columns up to the last cell that holds something, repeated as ODF 1.3 part 3 says."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._rows = self._width = 0
        self._row_repeats = self._across = self._filled = 0

    def started(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Follow an opening tag; raises NotASheet (unsafe) where the sheet has grown past MOST_CELLS."""
        if tag in CELLS:
            self._across += int(attributes.get(COLUMNS_REPEATED, 1))
            if VALUE_TYPE in attributes:
                self._filled = self._across
        elif tag == ROW:
            self.end_row()
            self._row_repeats = int(attributes.get(ROWS_REPEATED, 1))
        elif tag == TABLE:
            self.end_row()
            self._rows = self._width = 0

    def end_row(self) -> None:
        """Add the row that has been followed; raises NotASheet (unsafe) as above."""
        self._rows += self._row_repeats
        self._width = max(self._width, self._filled)
        if self._filled and self._rows * self._width > MOST_CELLS:
            raise NotASheet("unsafe", self._name)
        self._row_repeats = self._across = self._filled = 0


def check_repeats(chunks: Iterable[bytes], name: str) -> None:
    """Refuse a sheet whose repeated rows and columns make more than MOST_CELLS cells.

    Args:
        chunks: The pieces of content.xml, in order.
        name: For the failure.

    Raises:
        NotASheet: It is unsafe, or not well-formed (broken).
    """
    extent = _Extent(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler = extent.started
    try:
        for chunk in chunks:
            parser.Parse(chunk)
        parser.Parse(b"", True)
        extent.end_row()
    except (expat.ExpatError, ValueError) as problem:
        raise NotASheet("broken", name) from problem
