"""Lists every gap of a workbook with what a reader knows its record by, for a look without the window."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from collabdesk.domain.declaration import field_map
from collabdesk.domain.gap_kinds import Gap
from collabdesk.domain.gaps import find_gaps
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.record_names import names_of
from collabdesk.domain.records import KINDS
from collabdesk.storage.journal.search_index import NUMBER_LETTERS
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.names import printed_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class ListedGap:
    """One gap, the printed number or open name its record is known by (or blank), and days where it has any.

    A reply is known by the number of what it answers, a person only ever by their code.
    """

    gap: Gap
    known_by: str
    days: int | None


def list_gaps(book: Workbook, today: date) -> tuple[ListedGap, ...]:
    """Find every gap on the day ``today``, in the order of ``GapKind``."""
    ledger = load_ledger(book)
    records = dict(_every_record(ledger))
    listed = []
    for gap in find_gaps(ledger, today):
        days = gap.data.get("days")
        known_by = _known_by(gap.record, records.get(gap.uid), ledger)
        listed.append(ListedGap(gap, known_by, days if isinstance(days, int) else None))
    return tuple(listed)


def _every_record(ledger: Ledger) -> Iterator[tuple[UUID, Record]]:
    for one in fields(ledger):
        kept = getattr(ledger, one.name)
        if one.name != "journey" and isinstance(kept, dict):
            yield from kept.items()
    for kept in ledger.journey.values():
        yield from kept.items()


def _known_by(kind: str, record: Record | None, ledger: Ledger) -> str:
    if record is None or kind == "project":
        return ""
    if kind in NUMBER_LETTERS:
        return printed_number(kind, getattr(record, "number", 0))
    if (said := ledger.inputs.get(getattr(record, "input", record.uid))) is not None:
        return printed_number("input", said.number)
    if (person := ledger.people.get(getattr(record, "person", record.uid))) is not None:
        return printed_number("person", person.number)
    title = field_map(KINDS[kind]).get(names_of(kind).title or "name")
    if title is None or title.privacy is not Privacy.OPEN or title.base is not str:
        return ""
    return " ".join(str(getattr(record, title.name)).split())
