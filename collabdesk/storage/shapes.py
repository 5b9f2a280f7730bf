"""Tells by its shape alone what a row of a damaged workbook is, and takes none that no workbook writes."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, cast
from uuid import UUID

from collabdesk.domain.declaration import Field, Record, field_map, fields_of
from collabdesk.domain.failures import Failure
from collabdesk.domain.laws import LARGEST_NUMBER, check_keepable
from collabdesk.domain.records import KINDS
from collabdesk.domain.verbs import Verb
from collabdesk.storage.encoding import UnreadableError, decode, defaults_of, encode, record_from
from collabdesk.storage.journal.resolve import OpKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.storage.encoding import Primitive
    from collabdesk.storage.remains import Row

OP_COLUMNS, STEP_COLUMNS = 7, 8
IS_OP = "c2 IN ('set', 'delete', 'erase') AND length(c0) = 32"
IS_STEP = "typeof(c2) = 'integer' AND typeof(c6) = 'integer' AND length(c0) = 32"
IS_CONTENT = "length(c0) = 64 AND typeof(c1) = 'blob'"
IS_TABLE = "c0 = 'table' AND typeof(c3) = 'integer'"
"""SQL that is true of rows worth looking at; what they are is decided here."""
_HEX = re.compile(r"[0-9a-f]{32}")

Entry = dict[str, object]


def op_of(row: Row) -> Entry | None:
    """Read an op as the journal stores it: uid, step, kind, record, row, fields, seen; None for none."""
    uid, step, kind, record, of, fields, seen = row[:OP_COLUMNS]
    names = (_uid(uid), _uid(step), _uid(of))
    if None in names or kind not in list(OpKind) or record not in KINDS:
        return None
    declared = field_map(KINDS[str(record)])
    said, saw = _object(fields), _object(seen)
    if said is None or saw is None or not said.keys() | saw.keys() <= declared.keys():
        return None
    if not all(_may_hold(declared[name], value) for name, value in said.items()):
        return None
    if not all(isinstance(uids, list) and all(_uid(head) for head in uids) for uids in saw.values()):
        return None
    return {
        "uid": names[0],
        "step": names[1],
        "kind": str(kind),
        "record": str(record),
        "row": names[2],
        "fields": said,
        "seen": saw,
    }


def step_of(row: Row) -> Entry | None:
    """Read a step as the journal stores it; None for what is none."""
    uid, device, lamport, at, author, verb, count, reverses = row[:STEP_COLUMNS]
    texts = (device, at, author, verb)
    if _uid(uid) is None or not all(isinstance(text, str) and _keepable(text) for text in texts):
        return None
    if verb not in list(Verb) or not _is_moment(str(at)):
        return None
    if not all(isinstance(number, int) and 0 <= number <= LARGEST_NUMBER for number in (lamport, count)):
        return None
    if reverses is not None and _uid(reverses) is None:
        return None
    return {
        "uid": _uid(uid),
        "device": device,
        "lamport": lamport,
        "at": at,
        "author": author,
        "verb": verb,
        "count": count,
        "reverses": _uid(reverses),
    }


def content_of(row: Row) -> Entry | None:
    """Read the bytes of an attachment, where they are those their fingerprint names; None else."""
    fingerprint, data = row[:2]
    if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != fingerprint:
        return None
    return {"fingerprint": fingerprint, "bytes": data}


def root_of(row: Row) -> tuple[str, int] | None:
    """Read the name and the first page of a table of ours from a row of a file's structure; None else."""
    _, name, _, root = row[:4]
    known = name in KINDS or name in ("op", "step", "standing", "searchable")
    return (str(name), root) if known and isinstance(root, int) and root > 1 else None


def record_of(kind: str, row: Row) -> dict[str, Primitive] | None:
    """Read a row of a table of records as encoded values by field, if a law-abiding workbook holds it.

    A table of an older version has fewer columns; what it lacks is as declared.
    """
    record = KINDS[kind]
    values: dict[str, Primitive] = dict(defaults_of(record))
    for field, value in zip(fields_of(record), row, strict=False):
        if value is None and not field.optional:
            if field.required:
                return None
            continue
        if not _may_hold(field, value):
            return None
        values[field.name] = cast("Primitive", value)
    try:
        made: Record = record_from(record, values)
        check_keepable(made)
    except (UnreadableError, Failure, TypeError, ValueError):
        return None
    return {field.name: encode(getattr(made, field.name)) for field in fields_of(record)}


def uid_of_row(value: object) -> UUID | None:
    """Read a uid in hex; None for what is none."""
    return _uid(value)


def _may_hold(field: Field, value: object) -> bool:
    """Whether an encoded value is one that a step writes into a field."""
    if value is None:
        return True
    numbers = field.base in (int, bool) or (issubclass(field.base, Enum) and issubclass(field.base, int))
    if not isinstance(value, int if numbers else str):
        return False
    if not (_keepable(value) if isinstance(value, str) else abs(value) <= LARGEST_NUMBER):
        return False
    try:
        return encode(decode(field, cast("Primitive", value))) == value
    except UnreadableError:
        return False


def _uid(value: object) -> UUID | None:
    return UUID(hex=value) if isinstance(value, str) and _HEX.fullmatch(value) else None


def _object(text: object) -> Mapping[str, object] | None:
    if not isinstance(text, str):
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _keepable(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
