"""R8 holds every field that may be printed, by the declarations, so that no other paper need hold it."""

from __future__ import annotations

import pytest

from collabdesk.domain.declaration import Field, fields_of, kind_of
from collabdesk.domain.privacy import NEVER_LEAVES
from collabdesk.domain.records import JOURNEY, KINDS, Action, Change, Group, Session
from tests.rules.planting import canary, printed, printed_otherwise

KEPT = tuple(kind_of(record) for record in (*JOURNEY, Group, Session, Action, Change))
ONE_PERSON = "It is about one person, and stands in that person’s own record (R9)."
NOT_THERE: dict[str, str] = {
    "guidance": ONE_PERSON,
    "accesscard": ONE_PERSON,
    "accessneed": ONE_PERSON,
    "payment": ONE_PERSON,
    "referencenote": "What changes with the year is for whoever runs the work; the group did not say it.",
}
"""Kinds of records that R8 does not list, and why."""
SAYS_NOTHING: dict[tuple[str, str], str] = {
    ("exercisenote", "exercise"): "The program writes the number of the exercise.",
    ("decisionstep", "position"): "It puts the steps in their order.",
    ("moment", "position"): "It puts the moments in their order.",
}
"""Fields that say nothing themselves, and why."""


def missing(kind: str) -> list[str]:
    """Give the fields that may be printed and of which R8 does not hold what stands in them."""
    return [f.name for f in printable(kind) if not _stands(kind, f)]


def printable(kind: str) -> list[Field]:
    return [f for f in fields_of(KINDS[kind]) if f.name != "uid" and f.privacy not in NEVER_LEAVES]


@pytest.mark.parametrize("kind", [kind for kind in KEPT if kind not in NOT_THERE])
def test_every_field_that_may_be_printed_stands_in_the_full_record(kind: str) -> None:
    silent = [name for of, name in SAYS_NOTHING if of == kind]
    assert sorted(missing(kind)) == sorted(silent)


@pytest.mark.parametrize("kind", NOT_THERE)
def test_no_exception_is_longer_than_it_has_to_be(kind: str) -> None:
    to_people = [f for f in fields_of(KINDS[kind]) if f.refers_to == "person"]
    assert NOT_THERE[kind] != ONE_PERSON or to_people
    words = [f for f in printable(kind) if f.base is str]
    assert [f.name for f in words if _stands(kind, f)] == []


def _stands(kind: str, field: Field) -> bool:
    """Whether R8 holds the word planted in a field, or other words where the field has another value."""
    paper = printed("r8")
    if field.base is str:
        return any(canary(kind, field.name) in text for _, text in paper.sections)
    return any(other.sections != paper.sections for other in printed_otherwise("r8", kind, field.name))
