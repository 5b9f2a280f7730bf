"""What the exercises filled, kind by kind, so that the full record leaves nothing out that may be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import fields_of, kind_of
from collabdesk.domain.record_names import names_of
from collabdesk.domain.records import JOURNEY, ReferenceNote
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import all_facts, begun, line, ours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.declaration import Record
    from collabdesk.papers.builder import Builder


def from_the_exercises(builder: Builder) -> Iterator[plan.Block]:
    """List the records of each kind with all they hold; what is about one person stands in R9 alone."""
    begun = False
    for record_class in JOURNEY:
        if record_class is ReferenceNote or _is_about_a_person(record_class):
            continue
        kept: tuple[Record, ...] = builder.ledger.of(record_class)
        lines = tuple(line(builder, said) for each in kept if (said := all_facts(builder, each)))
        if not lines:
            continue
        if not begun:
            yield plan.Heading(builder.words.say("What the exercises hold"))
            begun = True
        yield heading_of(builder, record_class)
        yield plan.Listing(lines)


def heading_of(builder: Builder, record_class: type[Record]) -> plan.Heading:
    """Head a list of the records of one kind with what they are called."""
    return plan.Heading(begun(ours(builder, names_of(kind_of(record_class)).many)), 3)


def _is_about_a_person(record_class: type) -> bool:
    return any(field.refers_to == "person" for field in fields_of(record_class))
