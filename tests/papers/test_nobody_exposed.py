"""Nobody is exposed by a paper: private fields, words without a yes, and small counts stay inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.words import Audience
from collabdesk.operations.exporting import tables_of
from collabdesk.operations.leaving import Leaving
from collabdesk.papers import html
from collabdesk.papers.making import BUILDERS, plan_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.spoken import spoken
from tests.papers.canaries import WITHOUT_A_YES, seeded
from tests.papers.ledgers import TODAY, worked_example

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger

BOTH: tuple[PaperCode, ...] = ("r1", "r2")


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("code", BUILDERS)
def test_no_private_field_and_no_words_without_a_yes_reach_a_plan(
    code: PaperCode, audience: Audience
) -> None:
    sown = seeded()
    person = next(iter(sown.ledger.people))
    options = PaperOptions(today=TODAY, audience=audience, question="How do you listen?", person=person)
    plan, held = plan_paper(code, sown.ledger, options)
    text = "\n".join(spoken(plan))
    theirs = of_person(sown.ledger, person) if code == "r9" else frozenset()
    assert not [c for c, uid in {**sown.private, **sown.words}.items() if c in text and uid not in theirs]
    assert not set(held.quoted) & quiet(sown.ledger) - theirs


@pytest.mark.parametrize("code", BUILDERS)
def test_the_easier_version_and_every_size_hold_no_more(code: PaperCode) -> None:
    sown = seeded()
    person = next(iter(sown.ledger.people))
    theirs = of_person(sown.ledger, person) if code == "r9" else frozenset()
    for easier, size in ((True, 14), (False, 18)):
        options = PaperOptions(
            today=TODAY, easier=easier, text_size=size, person=person, question="How?", themes_only=True
        )
        text = "\n".join(spoken(plan_paper(code, sown.ledger, options)[0]))
        assert not [c for c, uid in {**sown.private, **sown.words}.items() if c in text and uid not in theirs]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("code", BUILDERS)
def test_a_web_page_holds_no_more_than_its_paper(code: PaperCode, audience: Audience) -> None:
    sown = seeded()
    person = next(iter(sown.ledger.people))
    options = PaperOptions(today=TODAY, audience=audience, question="How do you listen?", person=person)
    plan, held = plan_paper(code, sown.ledger, options)
    text = html.page(plan, held.words)
    theirs = of_person(sown.ledger, person) if code == "r9" else frozenset()
    assert not [c for c, uid in {**sown.private, **sown.words}.items() if c in text and uid not in theirs]


@pytest.mark.parametrize("everything", [False, True])
def test_no_private_field_is_in_a_copy_as_a_sheet(*, everything: bool) -> None:
    """A copy for ourselves has every word; one for others has none without a yes."""
    sown = seeded()
    tables = tables_of(Leaving.of(sown.ledger, everything=everything))
    text = "\n".join(str(cell) for table in tables for row in (table.columns, *table.rows) for cell in row)
    assert [canary for canary in sown.private if canary in text] == []
    left = [canary for canary in sown.words if canary in text]
    assert bool(left) == everything


def of_person(ledger: Ledger, person: UUID) -> frozenset[UUID]:
    """Everything that is one person's: themselves, what they agreed to, said, and what hangs on that."""
    said = {uid for uid, i in ledger.inputs.items() if i.person == person}
    theirs = {uid for uid, attachment in ledger.attachments.items() if attachment.input in said}
    theirs |= {uid for uid, check in ledger.checks.items() if check.input in said}
    theirs |= {uid for uid, reply in ledger.replies.items() if reply.input in said}
    theirs |= {uid for uid, verdict in ledger.verdicts.items() if verdict.input in said}
    agreed = {uid for uid, consent in ledger.consents.items() if consent.person == person}
    of_the_journey = {
        uid
        for records in ledger.journey.values()
        for uid, record in records.items()
        if getattr(record, "person", None) == person
    }
    return frozenset({person} | said | theirs | agreed | of_the_journey)


def quiet(ledger: Ledger) -> set[UUID]:
    """Inputs that nobody said yes to."""
    return {uid for uid, said in ledger.inputs.items() if ledger.permission_for(said) in WITHOUT_A_YES}


@pytest.mark.parametrize("code", BOTH)
def test_words_without_a_yes_keep_their_number_and_label(code: PaperCode) -> None:
    paper, held = plan_paper(code, worked_example().ledger(), PaperOptions(today=TODAY))
    text = "\n".join(spoken(paper))
    assert "Two buses" not in text
    assert "Getting there (words kept private)" in text
    assert "service user" not in text
    assert {5, 7} <= set(held.withheld)


@pytest.mark.parametrize("code", BOTH)
def test_themes_only_prints_nobodys_words(code: PaperCode) -> None:
    draft = worked_example()
    paper, _ = plan_paper(code, draft.ledger(), PaperOptions(today=TODAY, themes_only=True))
    text = "\n".join(spoken(paper))
    for said in draft.ledger().inputs.values():
        assert not said.words or said.words not in text
        assert not said.hoped or said.hoped not in text
    assert "“It clearly helped.”" not in text


def test_fewer_than_ten_people_get_no_table() -> None:
    draft = worked_example()
    small = {uid: replace(s, people=2) for uid, s in draft.ledger().sessions.items()}
    draft.kept["sessions"] = dict(small)
    paper, _ = plan_paper("r2", draft.ledger(), PaperOptions(today=TODAY))
    text = "\n".join(spoken(paper))
    assert "How carers took part" not in text
    assert "The numbers for each session are too small to print." in text


@pytest.mark.parametrize("code", BUILDERS)
def test_what_is_too_small_to_print_changes_nothing_that_is_printed(code: PaperCode) -> None:
    """Two records that a reader must not be able to tell apart make one and the same plan."""
    plans = []
    for few, next_smallest, voices in ((1, 8, 2), (2, 7, 4)):
        draft = worked_example()
        sessions = list(draft.kept["sessions"].values())
        for session, people in zip(sessions, (20, next_smallest, 31, few), strict=True):
            draft.keep(replace(session, people=people))  # type: ignore[type-var]
        said = next(iter(draft.ledger().inputs.values()))
        draft.keep(replace(said, voices=voices))
        options = PaperOptions(today=TODAY, question="How do you listen?")
        plans.append(spoken(plan_paper(code, draft.ledger(), options)[0]))
    assert plans[0] == plans[1]
