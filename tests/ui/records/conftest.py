"""Lists and forms under test write to a real workbook, as they do in a room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.journey.exercise import Fill, Tool
from collabdesk.storage.queries.journey import names_to_choose, records_for
from collabdesk.ui.records.keeper import RecordKeeper
from collabdesk.ui.records.only_form import OnlyForm
from collabdesk.ui.records.record_list import RecordList
from collabdesk.ui.wordings.journey import JourneyWording
from tests.ui.rooms.conftest import Bench, bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.declaration import Record

__all__ = ["bench"]


@dataclass
class Table:
    """A list or a form on a page that shows what the workbook holds after each step."""

    bench: Bench
    page: QWidget
    shown: RecordList | OnlyForm
    keeper: RecordKeeper
    told: list[str]

    def refresh(self, _changes: Changes | None = None) -> None:
        """Read and show again."""
        desk, kind = self.bench.desk, self.shown.record_kind()
        kinds = self.shown.kinds_chosen()

        def read(found: object) -> None:
            records, choose = cast("tuple[dict[str, tuple[Record, ...]], dict[str, tuple[()]]]", found)
            self.shown.show_records(records[kind], choose)

        desk.ask(read, lambda book: (records_for(book, [kind]), names_to_choose(book, kinds)))

    def kept(self, kind: str = "") -> tuple[Record, ...]:
        """What the workbook holds of a kind."""
        found: list[dict[str, tuple[Record, ...]]] = []
        wanted = kind or self.shown.record_kind()
        self.bench.desk.ask(found.append, records_for, [wanted])
        self.bench.qtbot.waitUntil(lambda: bool(found))
        return found[0][wanted]

    @property
    def lines(self) -> RecordList:
        """The list, where it is one."""
        assert isinstance(self.shown, RecordList)
        return self.shown


class Tables:
    """Lays a table for a fill."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.laid: list[Table] = []

    def lay(self, fill: Fill) -> Table:
        """Show a list, or a form where the tool is ONE."""
        context, page = self.bench.context, QWidget()
        wording = JourneyWording(context.wording, context.people_word, context.person_word, page)
        kind = OnlyForm if fill.tool is Tool.ONE else RecordList
        shown = kind(context, wording, fill)
        QVBoxLayout(page).addWidget(shown)
        keeper = RecordKeeper(self.bench.desk, context, wording, page)
        told: list[str] = []
        keeper.told.connect(told.append)
        keeper.serve(shown)
        table = Table(self.bench, page, shown, keeper, told)
        self.bench.desk.changed.connect(table.refresh)
        page.resize(760, 700)
        page.show()
        page.activateWindow()
        self.bench.qtbot.waitUntil(page.isActiveWindow)
        table.refresh()
        self.laid.append(table)
        return table


@pytest.fixture
def tables(bench: Bench) -> Iterator[Tables]:
    """Lays lists and forms, and clears them away."""
    made = Tables(bench)
    yield made
    for table in made.laid:
        table.page.close()
        table.page.deleteLater()
