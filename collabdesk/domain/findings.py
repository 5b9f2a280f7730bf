"""What a look through a whole workbook can find, as kinds and data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class FindingKind(StrEnum):
    """What is not as it should be."""

    DAMAGED = "damaged"
    """Parts of the file cannot be read."""
    ROW_DIFFERS = "row_differs"
    """A record is not what its history says it is."""
    STANDING_DIFFERS = "standing_differs"
    """An input is not in exactly the one state that follows from its chain (law 2)."""
    INPUT_LOST = "input_lost"
    """An input was taken away, or has no words, and nobody asked for that (law 1)."""
    NO_WITHOUT_REASON = "no_without_reason"
    """A no or a not now without a reason (law 3)."""
    NUMBER_TWICE = "number_twice"
    """Two records of a kind carry one number."""
    LINK_DANGLES = "link_dangles"
    """A record points at one that is not there."""
    WORDS_LEFT = "words_left"
    """Words that were taken back are still in the file (law 9)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: of which record, where that is known; ``field`` the name of a dangling link."""

    kind: FindingKind
    record: str = ""
    uid: UUID | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in a workbook; ``inputs`` is how many things people said were looked at."""

    inputs: int
    found: tuple[Finding, ...] = field(default=())

    @property
    def clean(self) -> bool:
        """Whether all is as it should be."""
        return not self.found

    def counts(self) -> dict[FindingKind, int]:
        """Count what was found by kind, leaving out what was not."""
        kinds = [finding.kind for finding in self.found]
        return {kind: kinds.count(kind) for kind in FindingKind if kind in kinds}
