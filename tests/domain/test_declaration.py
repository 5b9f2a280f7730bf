"""A record is declared once; a field that says too little does not build."""

from __future__ import annotations

from dataclasses import MISSING, dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

import pytest

from collabdesk.domain.declaration import (
    KeptThroughErasure,
    RefersTo,
    Searched,
    field_map,
    fields_of,
    kind_of,
)
from collabdesk.domain.privacy import NEVER_LEAVES, Open, Personal, Privacy, Quoted
from collabdesk.domain.records import KINDS, RECORDS, Check, Input, Person, Reply, Verdict
from collabdesk.domain.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    uid: Open[UUID]
    words: Annotated[Quoted[str], Searched()]
    said: Annotated[Open[Said], KeptThroughErasure()] = Said.NO
    person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    on: Open[date | None] = None


def test_everything_declared_is_read() -> None:
    fields = field_map(Sample)
    assert list(fields) == ["uid", "words", "said", "person", "on"]
    assert kind_of(Sample) == "sample"
    assert fields["words"].privacy is Privacy.WORDS
    assert fields["words"].searched
    assert fields["words"].required
    assert fields["words"].default is MISSING
    assert (fields["said"].base, fields["said"].kept, fields["said"].default) == (Said, True, Said.NO)
    assert (fields["person"].refers_to, fields["person"].optional) == ("person", True)
    assert fields["uid"].kept
    assert not fields["on"].kept
    assert fields["on"].base is date


@dataclass(frozen=True)
class NoPrivacy:
    uid: Open[UUID]
    name: str


@dataclass(frozen=True)
class TwoPrivacies:
    name: Annotated[Open[str], Privacy.PERSON]


@dataclass(frozen=True)
class OnlyMarked:
    name: Annotated[str, Searched()]


@dataclass(frozen=True)
class NoTable:
    name: Open[dict[str, str]]


@dataclass(frozen=True)
class Fraction:
    share: Open[float]


@pytest.mark.parametrize("record", [NoPrivacy, TwoPrivacies, OnlyMarked, NoTable, Fraction])
def test_a_field_that_says_too_little_does_not_build(record: type) -> None:
    with pytest.raises(TypeError, match=record.__name__):
        fields_of(record)


def test_every_reference_points_at_a_kind_there_is() -> None:
    for record in RECORDS:
        for field in fields_of(record):
            assert field.refers_to is None or field.refers_to in KINDS, field


def test_a_record_comes_after_everything_it_points_at() -> None:
    order = [kind_of(record) for record in RECORDS]
    for record in RECORDS:
        for field in fields_of(record):
            if field.refers_to:
                assert order.index(field.refers_to) < order.index(kind_of(record)), field


def test_only_numbers_and_dates_outlive_words_taken_back() -> None:
    kept = {f.name for f in fields_of(Input) if f.kept}
    assert kept == {"uid", "number", "recorded_on", "withdrawn_on", "passed_on"}
    assert {f.name for f in fields_of(Person) if f.kept} == {"uid", "number", "withdrawn_on"}
    for record in (Check, Reply, Verdict):
        assert {f.name for f in fields_of(record) if f.kept} == {"uid"}


def test_what_is_known_of_a_person_never_leaves() -> None:
    for name in ("name", "described_as", "contact", "notes", "reply_way", "language"):
        assert field_map(Person)[name].privacy in NEVER_LEAVES
    assert field_map(Input)["person"].privacy in NEVER_LEAVES
