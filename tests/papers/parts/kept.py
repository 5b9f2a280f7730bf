"""Records of the journey in a ledger, and what a paper says under each of its headings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.making import plan_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.structure import structure
from tests.journey_records import one_of_each
from tests.papers.ledgers import TODAY, worked_example

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger


def keeping(ledger: Ledger, *records: Record) -> Ledger:
    """The same ledger with these records of the journey besides."""
    journey: dict[type[Record], dict[UUID, Record]] = {
        kind: {**kept} for kind, kept in ledger.journey.items()
    }
    for record in records:
        journey.setdefault(type(record), {})[record.uid] = record
    return replace(ledger, journey=journey)


def with_one_of_each() -> Ledger:
    """The worked example, with one whole record of every class of the journey."""
    ledger = worked_example().ledger()
    known = {
        "input": next(iter(ledger.inputs)),
        "session": next(iter(ledger.sessions)),
        "pattern": next(iter(ledger.patterns)),
        "action": next(iter(ledger.actions)),
        "change": next(iter(ledger.changes)),
        "group": next(iter(ledger.groups)),
    }
    return keeping(ledger, *one_of_each(known))


def planned(code: PaperCode, ledger: Ledger, **more: object) -> plan.Paper:
    """A paper as it is planned for its usual readers."""
    return plan_paper(code, ledger, PaperOptions(TODAY, **more))[0]  # type: ignore[arg-type]


def sections(paper: plan.Paper) -> dict[str, str]:
    """What stands under each heading of level 2, and before the first under "".

    What an appendix tells under the heading of a section, a level lower, is of that section too.
    """
    found: dict[str, list[plan.Block]] = {"": []}
    heading = ""
    of_sections = {b.text for b in paper.blocks if isinstance(b, plan.Heading) and b.level == 2}
    of_sections.add("Working together")  # R2 tells it in its appendix alone
    for block in paper.blocks:
        if isinstance(block, plan.Heading) and (block.level == 2 or block.text in of_sections):
            heading = block.text
            found.setdefault(heading, [])
        else:
            found[heading].append(block)
    return {
        heading: " ".join(structure(replace(paper, blocks=tuple(blocks))).spoken()).replace(
            "\N{NO-BREAK SPACE}", " "
        )
        for heading, blocks in found.items()
        if blocks
    }
