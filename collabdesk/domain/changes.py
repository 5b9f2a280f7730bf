"""What one step changed, which is all a screen needs to know to refresh itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from collabdesk.domain.declaration import kind_of


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows one step made, altered or took away.

    ``touched`` maps a record kind to the uids of its rows that differ now. ``inputs`` are the inputs
    whose standing may differ, whatever kind of row it was that moved. ``made`` is in order of making.
    """

    verb: str = ""
    step: UUID | None = None
    count: int = 0
    touched: dict[str, frozenset[UUID]] = field(default_factory=dict)
    inputs: frozenset[UUID] = frozenset()
    made: tuple[UUID, ...] = ()

    def concerns(self, *records: type) -> bool:
        """Whether a row of any of these record classes differs now."""
        return any(kind_of(record) in self.touched for record in records)

    @property
    def nothing(self) -> bool:
        """Whether the step left everything as it was."""
        return not self.touched
