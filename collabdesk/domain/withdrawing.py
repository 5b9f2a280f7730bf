"""Says from the declarations alone what goes with somebody's words, and with a person."""

from __future__ import annotations

from functools import cache

from collabdesk.domain.declaration import Field, fields_of
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.records import KINDS

TAKEN_OUT = "…"
"""What stands in the journal where a text was before somebody's words were taken out of it."""

References = dict[str, tuple[str, ...]]
"""The fields that point at a record, by the kind that has them."""


@cache
def goes_with(gone: str) -> References:
    """Give the kinds that go when an ``input`` or a ``person`` is taken back, with what points at it.

    They hold words or private details beside the link: of an input what was read back, told and said then;
    of a person what they said yes to, what they need and what they were paid.
    """
    private = {Privacy.PERSON} if gone == "person" else {Privacy.PERSON, Privacy.WORDS}
    return {
        kind: names
        for kind, names in references_to(gone).items()
        if any(f.privacy in private and f.refers_to is None for f in fields_of(KINDS[kind]))
    }


@cache
def unlinked_from_person() -> References:
    """Give the kinds that stay and no longer say who it was: what was said, what is done, what was told."""
    gone = goes_with("person")
    return {kind: names for kind, names in references_to("person").items() if kind not in gone}


@cache
def references_to(gone: str) -> References:
    """Give every kind but its own that points at ``gone``, and the fields it does so by."""
    found = {
        kind: tuple(f.name for f in fields_of(record) if f.refers_to == gone)
        for kind, record in KINDS.items()
        if kind != gone
    }
    return {kind: names for kind, names in found.items() if names}


def blank_of(field: Field) -> str | int | None:
    """Give what stands in place of a value that is taken out of the journal; a text is never left empty."""
    if field.optional or field.base is not str:
        return None
    return TAKEN_OUT


def written_to(kind: str) -> tuple[str, ...]:
    """Give the fields of a kind that hold words addressed to a person, which go with the link to them."""
    if kind == "input":
        return ()
    return tuple(f.name for f in fields_of(KINDS[kind]) if f.privacy is Privacy.WORDS and f.base is str)
