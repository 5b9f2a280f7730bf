"""Keeps what a person just did in sight until the workbook says the same, so that fast hands lose nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from collabdesk.domain.declaration import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

R = TypeVar("R", bound=Record)

_PATIENCE: Final = 2
"""So many looks at the workbook a record that was asked to be kept may be missing from it."""


class OnTheWay(Generic[R]):
    """Records of one kind as a person sees them, by identity: those kept, and those on their way."""

    def __init__(self) -> None:
        self.records: dict[UUID, R] = {}
        self._waiting: dict[UUID, int] = {}
        self._kept: set[UUID] = set()

    def take(self, records: Iterable[R]) -> None:
        """Take what the workbook holds now; what was just asked to be kept stays in sight."""
        found = {record.uid: record for record in records}
        self._waiting = {
            uid: looks - 1 for uid, looks in self._waiting.items() if uid not in found and looks > 1
        }
        ours = {uid: record for uid, record in self.records.items() if uid in self._waiting}
        self.records = found | ours
        self._kept |= found.keys()

    def put(self, record: R) -> None:
        """Show a record as it was asked to be kept or changed."""
        if record.uid not in self.records:
            self._waiting[record.uid] = _PATIENCE
        self.records[record.uid] = record

    def drop(self, uid: UUID) -> None:
        """Show a record no more."""
        self.records.pop(uid, None)
        self._waiting.pop(uid, None)

    def holds(self, uid: UUID) -> bool:
        """Whether it is kept, or asked to be."""
        return uid in self.records

    def is_gone(self, uid: UUID) -> bool:
        """Whether it was kept once and is no more; what comes in its place needs another identity."""
        return uid in self._kept and uid not in self.records
