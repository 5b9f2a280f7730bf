"""How it was done: what was different here, and the standards held beside evidence, without a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import ExerciseState
from collabdesk.domain.records import ExerciseNote, StandardCheck
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import items
from collabdesk.papers.parts.under_headings import first_few, listed

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


NOTES = 4
"""How many notes on the exercises a report prints."""


def method_and_standards(builder: Builder) -> list[plan.Block]:
    """Give the appendix on method and standards; nothing where nothing of it is written down."""
    say, ledger = builder.words.say, builder.ledger
    notes = sorted(ledger.of(ExerciseNote), key=_place)
    different = [_note(builder, n) for n in notes if n.note.strip()]
    skipped = [
        (plan.Run(f"{n.exercise}: ", strong=True), plan.Run(ended(n.reason)))
        for n in notes
        if n.state is ExerciseState.SKIPPED and n.reason.strip()
    ]
    standards = items(builder, ledger.of(StandardCheck), ("standard", "evidence"))
    blocks = [
        *listed(say("What was different here"), first_few(builder, different, NOTES)),
        *listed(say("What we left out, and why"), skipped),
        *listed(say("Standards, and the evidence"), standards),
    ]
    return [plan.Heading(say("Appendix: method and standards")), *blocks] if blocks else []


def _note(builder: Builder, note: ExerciseNote) -> plan.Inline:
    read = ""
    if note.read_back_on is not None:
        who = note.read_back_by.strip() or builder.words.say("the group")
        read = " " + builder.words.say(
            "Read back by {who}, on {day}.", who=who, day=builder.words.day(note.read_back_on)
        )
    return (plan.Run(f"{note.exercise}: ", strong=True), plan.Run(ended(note.note) + read))


def _place(note: ExerciseNote) -> tuple[int, ...]:
    """Give the place of an exercise in the journey, from its key such as "4.10"."""
    return tuple(int(part) for part in note.exercise.split(".") if part.isdecimal())
