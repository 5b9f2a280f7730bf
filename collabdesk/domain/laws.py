"""What a record must hold to be kept at all: the model's door, passed by every write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import Record, fields_of, kind_of
from collabdesk.domain.failures import Gone, NoReason, NothingToSay, NotKept, NoWords
from collabdesk.domain.records import (
    Action,
    Change,
    Changing,
    Decision,
    Group,
    Hearing,
    Input,
    Pattern,
    Project,
    ToldText,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

NEEDS_TEXT: dict[type, str] = {
    Project: "title",
    Group: "name",
    Hearing: "who",
    Pattern: "name",
    Action: "what",
    Change: "what",
    ToldText: "text",
}
"""Records that are nothing without this one text."""

LARGEST_NUMBER = 2**53
"""Past this a JSON reader elsewhere could round a number silently."""


def check_keepable(record: Record) -> None:
    """Refuse a record that no law-abiding workbook can hold.

    Raises NoWords, NoReason, NothingToSay, NotKept; TypeError where a value is not of its declared type.
    """
    fields = fields_of(type(record))
    said = {f.name: value for f in fields if (value := getattr(record, f.name)) is not f.default}
    check_values(type(record), said)
    if isinstance(record, Input) and not record.words.strip() and record.withdrawn_on is None:
        raise NoWords
    if isinstance(record, Decision) and record.answer.is_no and not record.reason.strip():
        raise NoReason
    if isinstance(record, Changing) and record.action is None and record.input is None:
        raise Gone("action")
    wanted = NEEDS_TEXT.get(type(record))
    if wanted and not str(getattr(record, wanted)).strip():
        raise NothingToSay(kind_of(type(record)), wanted)


def check_values(record: type, values: Mapping[str, object]) -> None:
    """Refuse values that are not of the declared types, or text with a NUL or a lone surrogate.

    Raises TypeError, NotKept.
    """
    for field in fields_of(record):
        if field.name not in values:
            continue
        value = values[field.name]
        if value is None:
            if not field.optional:
                raise TypeError(f"{record.__name__}.{field.name} cannot be empty")
        elif not isinstance(value, field.base) or (field.base is int and isinstance(value, bool)):
            raise TypeError(f"{record.__name__}.{field.name} is not of its declared type")
        elif isinstance(value, str):
            if not _keepable_text(value):
                raise NotKept(kind_of(record), field.name)
        elif isinstance(value, int) and abs(value) > LARGEST_NUMBER:
            raise NotKept(kind_of(record), field.name)


def _keepable_text(text: str) -> bool:
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
