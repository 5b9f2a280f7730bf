"""A tool under test stands on a real workbook file, read again after every change, as on its page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from collabdesk.journey.exercise import Exercise, Fill, Tool
from collabdesk.operations import exercises
from collabdesk.operations.undoing import undo
from collabdesk.storage.queries.journey import names_to_choose, records_for
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.records.keeper import RecordKeeper
from collabdesk.ui.rooms.journey.tools.making import tool_for
from collabdesk.ui.rooms.journey.tools.table_tool import TableTool
from collabdesk.ui.wordings.journey import JourneyWording
from tests.ui.rooms.conftest import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose, Records

R = TypeVar("R")
_POINTED = ("partner", "input", "stocktake")


@dataclass
class Table:
    """A tool on screen, and the workbook behind it."""

    bench: Bench
    wording: JourneyWording
    holder: QObject
    tool: TableTool | None = None
    shown: list[QWidget] = field(default_factory=list)

    def lay(self, tool: Tool, *fills: Fill) -> TableTool:
        """Show a tool with what the workbook holds, and keep it up to date."""
        bench = self.bench
        exercise = Exercise("4.1", "hear", "Table", (), 25, "", (), "", fills)
        made = tool_for(tool, bench.context, self.wording, exercise, fills)
        keeper = RecordKeeper(bench.desk, bench.context, self.wording, self.holder)
        keeper.serve(made)
        self.tool = made
        page = ScrollColumn((0, 0, 0, 0))
        page.add(made)
        self.shown.append(page)
        bench.desk.changed.connect(self._look)
        page.resize(720, 900)
        page.show()
        bench.qtbot.waitExposed(page)
        page.activateWindow()
        self.look()
        self.settle()
        return made

    def look(self) -> None:
        """Read the workbook and show it."""
        tool = self.tool
        assert tool is not None
        kinds = [fill.record for fill in tool.fills]

        def read(book: Workbook) -> tuple[Records, Choose]:
            return records_for(book, kinds), names_to_choose(book, _POINTED)

        def show(found: tuple[Records, Choose]) -> None:
            tool.show_records(*found)

        self.bench.desk.ask(show, read)

    def keep(self, *records: Record) -> None:
        """Keep records before anybody looks."""
        for record in records:
            self.bench.do(exercises.keep_record, record)

    def undo(self) -> None:
        """Undo the last step."""
        self.bench.do(undo)

    def kept(self, kind: str, record: type[R]) -> tuple[R, ...]:
        """Give what the workbook holds of a kind."""
        found: list[dict[str, tuple[Record, ...]]] = []
        self.bench.desk.ask(found.append, records_for, [kind])
        self.bench.qtbot.waitUntil(lambda: bool(found))
        return tuple(each for each in found[0][kind] if isinstance(each, record))

    def wait_for(self, kind: str, record: type[R], number: int) -> tuple[R, ...]:
        """Wait until the workbook holds so many records of a kind and the tool has been shown them."""
        self.bench.qtbot.waitUntil(lambda: len(self.kept(kind, record)) == number, timeout=4000)
        self.settle()
        return self.kept(kind, record)

    def settle(self) -> None:
        """Wait until everything asked of the Desk has come back."""
        for _ in range(3):
            done: list[object] = []
            self.bench.desk.call(done.append, None, lambda: True)
            self.bench.qtbot.waitUntil(lambda done=done: bool(done))  # type: ignore[misc]

    def keys(self, widget: QWidget, *keys: Qt.Key) -> None:
        """Press keys, one after another."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        for key in keys:
            self.bench.qtbot.keyClick(widget, key)

    def _look(self, _changes: object) -> None:
        self.look()


@pytest.fixture
def table(bench: Bench) -> Iterator[Table]:
    """An empty table."""
    bench.context.project.people = lambda: "carers"  # type: ignore[method-assign]
    holder = QObject()
    context = bench.context
    wording = JourneyWording(context.wording, context.people_word, context.person_word, holder)
    made = Table(bench, wording, holder)
    yield made
    for page in made.shown:
        page.close()
        page.deleteLater()
