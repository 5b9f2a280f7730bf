"""Records of the journey with every field filled, made from their declarations, so that none is forgotten."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import Field, Record, fields_of, kind_of
from collabdesk.domain.journey_words import Sharing
from collabdesk.domain.records import JOURNEY
from collabdesk.domain.words import Permission

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DAY = date(2026, 3, 2)


def words_of(record: type, field: Field) -> str:
    """Give words that name the field they stand in, so that they are found again wherever they print."""
    return f"{kind_of(record)} {field.name.replace('_', ' ')}"


def whole(
    record: type[Record],
    known: Mapping[str, UUID],
    words: Callable[[type, Field], str] = words_of,
    **more: object,
) -> Record:
    """Make a record with every field filled, shared with everyone and with a yes to its words.

    ``known`` gives the uid a reference points at, by kind; one to a kind not in it stays empty where it may.
    """
    values: dict[str, object] = {"uid": new_uid()}
    for field in fields_of(record):
        if field.name not in values:
            values[field.name] = _value(record, field, known, words)
    return record(**{**values, **more})


def one_of_each(known: Mapping[str, UUID]) -> list[Record]:
    """Make one whole record of every class of the journey, each after what it points at."""
    uids = dict(known)
    made: list[Record] = []
    for record in JOURNEY:
        one = whole(record, uids)
        uids[kind_of(record)] = one.uid
        made.append(one)
    return made


_PLAIN: dict[type, object] = {
    date: DAY,
    bool: True,
    int: 2,
    Sharing: Sharing.PUBLIC,
    Permission: Permission.WITHOUT_NAME,
}


def _value(
    record: type, field: Field, known: Mapping[str, UUID], words: Callable[[type, Field], str]
) -> object:
    if field.base is str:
        return words(record, field)
    if field.base is UUID:
        return known.get(field.refers_to or "") if field.optional else known[field.refers_to or ""]
    if field.base in _PLAIN:
        return _PLAIN[field.base]
    assert issubclass(field.base, Enum)
    return next(iter(field.base))
