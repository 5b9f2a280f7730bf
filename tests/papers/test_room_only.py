"""What was said in this room only leaves by no paper, web page, copy or sheet of another exercise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.declaration import field_map, fields_of, kind_of
from collabdesk.domain.journey_words import Sharing
from collabdesk.domain.records import JOURNEY, CheckIn, HardMessage, OffRecord
from collabdesk.domain.words import Audience
from collabdesk.journey.reading import load_guide
from collabdesk.operations.exporting import tables_of
from collabdesk.operations.leaving import Leaving
from collabdesk.operations.sheets import sheet_of
from collabdesk.papers import html
from collabdesk.papers.making import BUILDERS, plan_paper
from collabdesk.papers.making_sheets import plan_sheet
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.spoken import spoken
from tests.papers.canaries import seeded
from tests.papers.ledgers import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger

NOWHERE = (HardMessage, CheckIn, OffRecord)
"""Records that stand in their own exercise's page and nowhere else."""
SHARED = tuple(record for record in JOURNEY if "sharing" in field_map(record))


def singing(of: Iterable[type[Record]], sharing: Sharing = Sharing.ROOM) -> tuple[Ledger, dict[str, str]]:
    """One record at least of every class, and a canary in every text of some, by the record it is in."""
    ledger = seeded().ledger
    canaries: dict[str, str] = {}
    journey: dict[type[Record], dict[UUID, Record]] = {
        kind: dict(kept) for kind, kept in ledger.journey.items()
    }
    for record in of:
        for uid, one in journey[record].items():
            texts: dict[str, object] = {}
            for field in fields_of(record):
                if field.base is str:
                    texts[field.name] = canary = f"roomcanary{len(canaries):04d}bird"
                    canaries[canary] = kind_of(record)
            if "sharing" in field_map(record):
                texts["sharing"] = sharing
            journey[record][uid] = replace(one, **texts)  # type: ignore[type-var]
    return replace(ledger, journey=journey), canaries


def heard(text: str, canaries: dict[str, str]) -> set[str]:
    return {kind for canary, kind in canaries.items() if canary in text}


def options(ledger: Ledger, **more: object) -> PaperOptions:
    person, session = next(iter(ledger.people)), next(iter(ledger.sessions))
    asked = {"today": TODAY, "question": "How?", "person": person, "session": session, **more}
    return PaperOptions(**asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("code", BUILDERS)
def test_no_paper_says_it(code: PaperCode, audience: Audience) -> None:
    ledger, canaries = singing({*SHARED, *NOWHERE})
    plan, held = plan_paper(code, ledger, options(ledger, audience=audience))
    assert heard("\n".join(spoken(plan)) + html.page(plan, held.words), canaries) == set()


@pytest.mark.parametrize("everything", [False, True])
def test_no_copy_holds_it(*, everything: bool) -> None:
    ledger, canaries = singing({*SHARED, *NOWHERE} if not everything else NOWHERE)
    tables = tables_of(Leaving.of(ledger, everything=everything))
    text = "\n".join(str(cell) for table in tables for row in table.rows for cell in row)
    assert heard(text, canaries) == set()


def test_a_sheet_says_it_only_of_its_own_exercise() -> None:
    ledger, canaries = singing(NOWHERE, Sharing.PUBLIC)
    for exercise in load_guide().exercises.values():
        plan, _ = plan_sheet(ledger, options(ledger), sheet_of(exercise))
        own = {fill.record for fill in exercise.fills}
        assert heard("\n".join(spoken(plan)), canaries) <= own
    plan, _ = plan_sheet(ledger, options(ledger), None)
    assert heard("\n".join(spoken(plan)), canaries) == set()


@pytest.mark.parametrize("code", BUILDERS)
def test_what_stands_in_its_own_exercise_only_is_not_shared_by_a_mark(code: PaperCode) -> None:
    ledger, canaries = singing(NOWHERE, Sharing.PUBLIC)
    plan, _ = plan_paper(code, ledger, options(ledger, audience=Audience.CHARITY))
    assert heard("\n".join(spoken(plan)), canaries) == set()
