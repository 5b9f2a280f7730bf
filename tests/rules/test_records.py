"""Every field of every record says how far it may travel."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import pytest

from collabdesk.domain.declaration import fields_of, kind_of
from collabdesk.domain.privacy import Open, Privacy, Quoted
from collabdesk.domain.records import KINDS, RECORDS


@pytest.mark.parametrize("record", RECORDS, ids=kind_of)
def test_every_field_has_a_privacy_class(record: type) -> None:
    fields = fields_of(record)
    assert fields[0].name == "uid"
    assert all(isinstance(field.privacy, Privacy) for field in fields)


@pytest.mark.parametrize("record", RECORDS, ids=kind_of)
def test_every_reference_points_at_an_earlier_record(record: type) -> None:
    earlier = list(KINDS)[: list(KINDS).index(kind_of(record)) + 1]
    assert {field.refers_to for field in fields_of(record)} - {None} <= set(earlier)


def test_words_and_names_are_never_open() -> None:
    closed = {("input", "words"), ("input", "hoped"), ("person", "name"), ("verdict", "words")}
    seen = {
        (kind, field.name): field.privacy for kind, record in KINDS.items() for field in fields_of(record)
    }
    assert [place for place in closed & set(seen) if seen[place] is Privacy.OPEN] == []


@dataclass(frozen=True)
class Forgotten:
    uid: Open[UUID]
    words: str


@dataclass(frozen=True)
class Remembered:
    uid: Open[UUID]
    words: Quoted[str]


def test_a_planted_field_without_a_class_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Forgotten\.words has no privacy class"):
        fields_of(Forgotten)
    assert [field.privacy for field in fields_of(Remembered)] == [Privacy.OPEN, Privacy.WORDS]
