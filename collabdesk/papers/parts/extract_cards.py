"""The pieces of an evidence extract that come from the exercises: only what was written down there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import AboutWhat
from collabdesk.domain.records import Ask, EvidenceCard, GoodLooks, Measure, PartnerRole, Resource, SweetSpot
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.extract_pieces import Piece, Topic, labelled
from collabdesk.papers.parts.movable_part import not_twice
from collabdesk.papers.parts.record_lines import called, fact, facts, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from collabdesk.domain.declaration import Record
    from collabdesk.papers.builder import Builder

PIECES: tuple[tuple[Topic, type[Record], tuple[str, ...]], ...] = (
    (Topic.SWEET_SPOT, SweetSpot, ("overlap", "need", "want", "ask", "price_and_quality")),
    (Topic.EVIDENCE, EvidenceCard, ("only_we", "proof", "who_says")),
    (Topic.EVIDENCE, EvidenceCard, ("quality", "cost_beside")),
    (Topic.EVIDENCE, EvidenceCard, ("beyond_group", "teaches")),
    (Topic.EVIDENCE, EvidenceCard, ("helped_deeply", "in_area")),
    (Topic.MEASURES, Measure, ("measure", "code", "figure", "meant")),
    (Topic.DEMAND, PartnerRole, ("reduces_demand", "who_benefits", "who_pays")),
    (Topic.ASKS, Ask, ("ask", "partner", "pot", "smallest", "asked_on", "answer")),
)
"""Which fields make one piece together: a count never stands without what it means (method.md 7: 6c29)."""


def add_cards(builder: Builder, found: dict[Topic, list[Piece]]) -> None:
    """Add the pieces from the exercises to those there are, the weightiest first."""
    cards: dict[Topic, list[Piece]] = defaultdict(list)
    for topic, record_class, names in PIECES:
        cards[topic] += _pieces(builder, builder.ledger.of(record_class), names)
    cards[Topic.MOVED] += _moved(builder)
    cards[Topic.GOOD_LOOKS] += _good_looks(builder)
    for topic, more in cards.items():
        found.setdefault(topic, []).extend(more)


def _pieces(builder: Builder, records: Iterable[Record], names: tuple[str, ...]) -> Iterator[Piece]:
    for record in records:
        if said := facts(builder, record, names):
            yield Piece(line(builder, said))


def _moved(builder: Builder) -> Iterator[Piece]:
    """What was moved, where to, and what somebody said that moved it (4e)."""
    for resource in builder.ledger.of(Resource):
        if resource.moved_on is None:
            continue
        said = facts(
            builder, resource, not_twice(resource, ("amount", "pounds", "hours", "moved_to", "moved_on"))
        )
        because = called(builder, resource.input, "input") if resource.input else ""
        told = [ended(resource.thing), *(f"{label}: {ended(words)}" for label, words in said)]
        if because:
            told.append(builder.words.say("Because of {numbers}.", numbers=because))
        yield labelled(builder.words.say("Moved:"), " ".join(part for part in told if part))


def _good_looks(builder: Builder) -> Iterator[Piece]:
    """What good looks like, under the I statement it was typed with, if any."""
    said = [each for each in builder.ledger.of(GoodLooks) if each.about is AboutWhat.SERVICE]
    for each in sorted(said, key=lambda one: (not one.i_statement.strip(), one.i_statement, one.uid)):
        if not each.statement.strip():
            continue
        who = fact(builder, each, "said_by")
        label = each.i_statement.strip() or builder.words.say("What good looks like")
        words = ended(each.statement)
        piece = labelled(f"{label}:", words)
        yield Piece((*piece.runs, *line(builder, [who] if who else []))) if who else piece
