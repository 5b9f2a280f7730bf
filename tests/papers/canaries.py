"""A record with a canary in every text that may not leave, found from the declarations themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import get_args, get_type_hints
from uuid import UUID

from collabdesk.domain.declaration import Field, Record, fields_of
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.privacy import NEVER_LEAVES, Privacy
from collabdesk.domain.records import JOURNEY, KINDS, RECORDS, Input, Project, SafeguardingPointer
from collabdesk.domain.words import Permission
from tests.papers.ledgers import TODAY, worked_example

PLACE_OF: dict[type, str] = {
    get_args(hint)[1]: name
    for name, hint in get_type_hints(Ledger).items()
    if get_args(hint) and name != "journey"
}
"""Where a ledger keeps records of a class, read from the ledger itself."""
Kept = dict[type, dict[UUID, Record]]
"""Records by class and identity."""
WITHOUT_A_YES = (Permission.NOT_ASKED, Permission.NO, Permission.SUMMARY)


@dataclass(frozen=True)
class Seeded:
    """``private`` are canaries of the classes D to G by record; ``words`` those of class B without a yes."""

    ledger: Ledger
    private: dict[str, UUID]
    words: dict[str, UUID]


def seeded() -> Seeded:
    """The worked example, a record of every class a ledger can hold, and a canary in every closed text."""
    draft = worked_example()
    kept: Kept = {kind: dict(draft.kept.get(place, {})) for kind, place in PLACE_OF.items()}
    kept |= {kind: {} for kind in JOURNEY}
    for record_class in RECORDS:
        if record_class not in (Project, SafeguardingPointer):
            made = one_of(record_class, kept)
            kept[record_class][made.uid] = made
    quiet = [uid for uid, said in kept[Input].items() if _is_quiet(said)]
    private: dict[str, UUID] = {}
    words: dict[str, UUID] = {}
    for records in kept.values():
        for uid, record in records.items():
            said = uid if isinstance(record, Input) else getattr(record, "input", None)
            closed = said in quiet or (said is None and getattr(record, "permission", None) in WITHOUT_A_YES)
            filled = _filled(record, frozenset({Privacy.WORDS}), words) if closed else record
            records[uid] = _filled(filled, NEVER_LEAVES, private)
    places = {PLACE_OF[kind]: records for kind, records in kept.items() if kind in PLACE_OF}
    journey = {kind: kept[kind] for kind in JOURNEY}
    ledger = Ledger(project=draft.project, journey=journey, **places)  # type: ignore[arg-type]
    return Seeded(ledger, private, words)


def one_of(record_class: type, kept: Kept) -> Record:
    """Make a record of any class that points at the first of whatever it points at, and at a quiet input."""
    values = {f.name: _value(f, kept) for f in fields_of(record_class) if f.required or f.refers_to}
    values["uid"] = UUID(int=10**12 + RECORDS.index(record_class))
    made: Record = record_class(**values)
    return made


def _value(field: Field, kept: Kept) -> object:
    if field.refers_to == "input":
        return next(uid for uid, said in kept[Input].items() if _is_quiet(said))
    if field.refers_to:
        return next(iter(kept[KINDS[field.refers_to]]))
    if issubclass(field.base, Enum):
        return next(iter(field.base))
    values: dict[type, object] = {str: "plain", int: 900, bool: False, date: TODAY, UUID: UUID(int=1)}
    return values[field.base]


def _filled(record: Record, classes: frozenset[Privacy], canaries: dict[str, UUID]) -> Record:
    texts: dict[str, str] = {}
    for field in fields_of(type(record)):
        if field.privacy in classes and field.base is str:
            texts[field.name] = canary = f"canary{len(canaries):04d}{classes_name(classes)}bird"
            canaries[canary] = record.uid
    return replace(record, **texts)  # type: ignore[type-var]


def classes_name(classes: frozenset[Privacy]) -> str:
    return "".join(sorted(classes)).lower()


def _is_quiet(said: Record) -> bool:
    return isinstance(said, Input) and said.permission in WITHOUT_A_YES and said.withdrawn_on is None
