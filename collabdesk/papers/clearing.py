"""Takes out of the record what one reader may not have, so that no builder of a paper can reach it."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from collabdesk.domain.consent import QUOTABLE, may_be_quoted, parent_is_asked_for, photos_may_go
from collabdesk.domain.declaration import Field, fields_of
from collabdesk.domain.journey_words import Sharing
from collabdesk.domain.privacy import NEVER_LEAVES, Privacy
from collabdesk.domain.records import Input, Person
from collabdesk.domain.words import Audience, Permission

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.records import Attachment, Consent

R = TypeVar("R", bound="Record")

_NOTHING: dict[type, object] = {str: "", int: 0, bool: False}


def may_read(
    ledger: Ledger,
    said: Input,
    audience: Audience,
    *,
    themes_only: bool = False,
    person: UUID | None = None,
    left_out: frozenset[UUID] = frozenset(),
) -> bool:
    """Say whether these readers may have somebody's words as they were said (method.md 3.4 and 9.2).

    ``person`` is the one the paper is for, where it is for one: they may have their own words and
    nobody else's. Not asked counts as no on the day the record is read on (domain/consent.py), and words
    taken back are nobody's to print; ``left_out`` are inputs whose words somebody chose not to print.
    """
    if said.withdrawn_on is not None or said.uid in left_out:
        return False
    if person is not None:
        return said.person == person
    if themes_only:
        return False
    return may_be_quoted(ledger.day, ledger.consents_of(said.person), said.permission, audience)


def cleared(
    ledger: Ledger,
    audience: Audience,
    *,
    themes_only: bool = False,
    person: UUID | None = None,
    left_out: frozenset[UUID] = frozenset(),
) -> Ledger:
    """Give a copy of the record that holds nothing these readers may not have.

    Every field of the classes D to G is blank, but for those of ``person``; so is every field of class B
    that hangs on an input without a yes for ``audience``, or on no input and without a yes of its own.
    A limit or a risk that its owner keeps in the room is not there at all, and neither is a picture kept
    with the words of a person who has not said yes to pictures. References stay: they print nothing. It
    follows from the declarations, so a field declared tomorrow is cleared tomorrow.
    """
    readable = {
        uid
        for uid, said in ledger.inputs.items()
        if may_read(ledger, said, audience, themes_only=themes_only, person=person, left_out=left_out)
    }
    theirs = (
        {uid for uid, said in ledger.inputs.items() if said.person == person} if person is not None else set()
    )
    changed: dict[str, object] = {
        field.name: _cleared_records(kept, readable, theirs, person, themes_only=themes_only)
        for field in dataclasses.fields(ledger)
        if field.name != "journey" and isinstance(kept := getattr(ledger, field.name), dict)
    }
    changed["attachments"] = _cleared_records(
        {uid: kept for uid, kept in ledger.attachments.items() if _may_show(ledger, kept, person)},
        readable, theirs, person, themes_only=themes_only,
    )  # fmt: skip
    changed["consents"] = _cleared_records(
        _settled(ledger.consents, person), readable, theirs, person, themes_only=themes_only
    )
    changed["journey"] = {
        kind: _cleared_records(_shared(kept, audience), readable, theirs, person, themes_only=themes_only)
        for kind, kept in ledger.journey.items()
    }
    project = _cleared_record(ledger.project, words=False, own=False)
    # Each place keeps its own class of record, which mypy cannot follow by name.
    return replace(ledger, project=project, **changed)  # type: ignore[arg-type]


def may_share(sharing: Sharing, audience: Audience) -> bool:
    """Say whether a limit or a risk that is shared so far may go to these readers (method.md 6c10)."""
    if sharing is Sharing.PARTNERS:
        return audience in (Audience.CHARITY, Audience.PARTNERS)
    return sharing is Sharing.PUBLIC


def _may_show(ledger: Ledger, kept: Attachment, person: UUID | None) -> bool:
    said = ledger.inputs.get(kept.input)
    if said is None or said.person is None or said.person == person:
        return True
    return photos_may_go(ledger.day, ledger.consents_of(said.person))


def _settled(kept: Mapping[UUID, Consent], person: UUID | None) -> dict[UUID, Consent]:
    """Let a yes that waits for a parent read as a no, since nobody else may know that it waits for one."""
    return {
        uid: replace(consent, words=Permission.NO)
        if consent.person != person and parent_is_asked_for(consent)
        else consent
        for uid, consent in kept.items()
    }


def _shared(kept: Mapping[UUID, R], audience: Audience) -> dict[UUID, R]:
    return {
        uid: record
        for uid, record in kept.items()
        if not isinstance(level := getattr(record, "sharing", None), Sharing) or may_share(level, audience)
    }


def _cleared_records(
    kept: Mapping[UUID, R],
    readable: set[UUID],
    theirs: set[UUID],
    person: UUID | None,
    *,
    themes_only: bool,
) -> dict[UUID, R]:
    if not kept:
        return {}
    record_class = type(next(iter(kept.values())))
    private, quoted = _blanks(record_class)
    if not private and not quoted:
        return dict(kept)
    to_input, to_person = _ways_to(record_class, "input"), _ways_to(record_class, "person")
    found: dict[UUID, R] = {}
    for uid, record in kept.items():
        said = uid if isinstance(record, Input) else getattr(record, to_input) if to_input else None
        whose = uid if isinstance(record, Person) else getattr(record, to_person) if to_person else None
        own = person is not None and (whose == person or (whose is None and said in theirs))
        words = said in readable if said is not None else not themes_only and has_own_yes(record)
        found[uid] = _cleared_record(record, words=words, own=own)
    return found


def has_own_yes(record: Record) -> bool:
    """Say whether a record that hangs on no input carries a yes to its words being printed."""
    return getattr(record, "permission", None) in QUOTABLE


def _cleared_record(record: R, *, words: bool, own: bool) -> R:
    private, quoted = _blanks(type(record))
    blank: dict[str, object] = {}
    for names, stays in ((private, own), (quoted, words)):
        if not stays:
            blank |= {name: nothing for name, nothing in names.items() if getattr(record, name) != nothing}
    # The names and values come from the record's own declaration, which mypy cannot follow.
    return replace(record, **blank) if blank else record  # type: ignore[type-var]


@cache
def _blanks(record: type) -> tuple[dict[str, object], dict[str, object]]:
    """Give what is blank in a record class, by field: the private fields, and somebody's words."""
    fields = [f for f in fields_of(record) if f.base is not UUID]
    private = {f.name: _nothing(f) for f in fields if f.privacy in NEVER_LEAVES}
    return private, {f.name: _nothing(f) for f in fields if f.privacy is Privacy.WORDS}


def _nothing(field: Field) -> object:
    """Give what stands where nothing may: blank for text, never what a default happens to say."""
    if field.optional:
        return None
    if field.base in _NOTHING:
        return _NOTHING[field.base]
    if field.required:
        raise TypeError(f"{field.name} may not leave the workbook and has no blank")
    return field.default


@cache
def _ways_to(record: type, kind: str) -> str:
    return next((f.name for f in fields_of(record) if f.refers_to == kind), "")
