"""What the command line says of a damaged workbook of which something was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.wordings.counts import CountWording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.operations.salvaging import Salvaged


class SalvageLines(QObject):
    """The lines of the command that saves what can be read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts = CountWording(self)

    def salvaged(self, damaged: str, new: str, salvaged: Salvaged) -> Iterator[str]:
        """Say what came back and what did not."""
        yield self.tr("{new} holds what could be read. {damaged} is as it was.").format(
            new=new, damaged=damaged
        )
        yield self.tr("Here again:")
        for line in self._counts.counts(salvaged.came_back):
            yield f"  {line}"
        gone = self._counts.counts(salvaged.missing)
        numbers = self._counts.numbers(salvaged.numbers_missing)
        if numbers:
            gone.append(self.tr("Their words are not there: {numbers}").format(numbers=numbers))
        if not gone:
            yield self.tr("Nothing is missing, as far as the file tells.")
            return
        yield self.tr("Not found:")
        for line in gone:
            yield f"  {line}"
        yield self.tr("A backup may have them. Papers you gave out may, too.")
