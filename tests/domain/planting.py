"""Plants one gap at a time in a record that has none, so that a test finds each and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import Record, kind_of
from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import find_gaps
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.records import JOURNEY, Project

if TYPE_CHECKING:
    from collections.abc import Callable


TODAY = date(2026, 6, 11)


def ago(days: int) -> date:
    """Give the day so many days before today; a negative number is a day to come."""
    return TODAY - timedelta(days=days)


@dataclass
class Garden:
    """A record being made: what is kept in it, and the gaps that a test expects to be found."""

    project: Project = field(
        default_factory=lambda: Project(
            uid=new_uid(), title="Home", safeguarding_lead="Jo Ash", safeguarding_phone="01632 960001"
        )
    )
    kept: list[Record] = field(default_factory=list)
    planted: set[tuple[GapKind, UUID]] = field(default_factory=set)

    def keep(self, *records: Record) -> UUID:
        """Keep records, and give the uid of the first."""
        self.kept.extend(records)
        return records[0].uid

    def plant(self, kind: GapKind, *records: Record) -> UUID:
        """Keep records of which the first has a gap of this kind, and give its uid."""
        uid = self.keep(*records)
        self.planted.add((kind, uid))
        return uid

    def put(self, kind: GapKind, there: bool, *records: Record) -> None:
        """Keep records; where it is ``there``, the first has a gap of this kind."""
        if there:
            self.plant(kind, *records)
        else:
            self.keep(*records)

    def alter(self, record: type[Record], **values: object) -> None:
        """Change every record of a class."""
        changed: Callable[..., Record] = replace
        self.kept = [changed(one, **values) if type(one) is record else one for one in self.kept]

    def change(self, **values: object) -> None:
        """Change the project."""
        changed: Callable[..., Project] = replace
        self.project = changed(self.project, **values)

    def of_the_whole(self, kind: GapKind) -> None:
        """Say that the record as a whole has a gap of this kind."""
        self.planted.add((kind, self.project.uid))

    def number(self) -> int:
        """Give a number nothing has yet."""
        return len(self.kept) + 1

    def ledger(self) -> Ledger:
        """Give the record."""
        named = {name.type: name.name for name in fields(Ledger)}
        kinds = {kind: name for shown, name in named.items() for kind in (_class_in(str(shown)),) if kind}
        chain: dict[str, dict[UUID, Record]] = {}
        journey: dict[type, dict[UUID, Record]] = {}
        for record in self.kept:
            if type(record) in JOURNEY:
                journey.setdefault(type(record), {})[record.uid] = record
            else:
                chain.setdefault(kinds[kind_of(type(record))], {})[record.uid] = record
        made: Callable[..., Ledger] = Ledger
        return made(project=self.project, journey=journey, **chain)

    def found(self) -> set[tuple[GapKind, UUID]]:
        """Give what is found in it today."""
        return {(gap.kind, gap.uid) for gap in find_gaps(self.ledger(), TODAY)}

    def kinds(self) -> set[GapKind]:
        """Give the kinds of what is found."""
        return {kind for kind, _ in self.found()}


class Plant(Protocol):
    """Plants one gap where it is ``there``, and else keeps what comes close and is none."""

    def __call__(self, garden: Garden, *, there: bool) -> None:
        """Keep the records."""


def _class_in(shown: str) -> str:
    """Give the kind of a field of the ledger that holds records by uid: "dict[UUID, Input]" holds "input"."""
    inside = shown.removesuffix("]").rpartition(", ")[2]
    return inside.lower() if shown.startswith(("dict[UUID", "Mapping[UUID")) else ""
