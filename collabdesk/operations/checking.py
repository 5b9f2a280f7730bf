"""Looks through a whole workbook for anything that should not be, and says what, never whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.failures import Damaged
from collabdesk.domain.findings import Finding, FindingKind, Findings
from collabdesk.storage.queries import soundness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook


def check_workbook(
    book: Workbook,
    progress: Callable[[int, int], None] | None = None,
) -> Findings:
    """Read the whole file, compare every table with the journal, and check laws 1, 2, 3 and 9.

    ``progress`` is told how many of the parts are done. Nothing is changed.
    """
    tell = progress or (lambda _done, _total: None)
    try:
        book.examine_whole()
    except Damaged:
        return Findings(inputs=0, found=(Finding(FindingKind.DAMAGED),))
    found: list[Finding] = []
    with book.reading() as connection:
        parts = (
            _places(FindingKind.ROW_DIFFERS, soundness.differing_rows(connection)),
            _inputs(FindingKind.STANDING_DIFFERS, soundness.differing_standings(connection)),
            _inputs(FindingKind.INPUT_LOST, soundness.lost_inputs(connection)),
            _places(FindingKind.NUMBER_TWICE, soundness.repeated_numbers(connection)),
            _places(FindingKind.WORDS_LEFT, soundness.words_left_behind(connection)),
            (
                Finding(FindingKind.NO_WITHOUT_REASON, "decision", uid)
                for uid in soundness.unexplained_refusals(connection)
            ),
            (
                Finding(FindingKind.LINK_DANGLES, kind, uid, name)
                for kind, uid, name in soundness.dangling_links(connection)
            ),
        )
        for done, part in enumerate(parts, 1):
            found += part
            tell(done, len(parts))
        inputs = int(connection.exec_driver_sql("SELECT count(*) FROM input").scalar() or 0)
    return Findings(inputs=inputs, found=tuple(found))


def _places(kind: FindingKind, found: Iterator[tuple[str, UUID]]) -> Iterator[Finding]:
    return (Finding(kind, record, uid) for record, uid in found)


def _inputs(kind: FindingKind, found: Iterator[UUID]) -> Iterator[Finding]:
    return (Finding(kind, "input", uid) for uid in found)
