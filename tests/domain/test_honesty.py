"""What the record tells of who took part, and how far a promise was kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from collabdesk.domain.honesty import Stage, stages_missing, step_reached
from collabdesk.domain.records import Person
from collabdesk.domain.words import Answer, PromiseStep, Role
from tests.papers.ledgers import SAID, Draft, a_project


@pytest.mark.parametrize(
    ("promise", "we", "they", "step"),
    [
        (PromiseStep.DECIDE, PromiseStep.DESIGN, PromiseStep.TALK, PromiseStep.TALK),
        (PromiseStep.ASK, PromiseStep.DECIDE, PromiseStep.DECIDE, PromiseStep.ASK),
        (PromiseStep.DECIDE, None, None, PromiseStep.DECIDE),
        (None, None, None, PromiseStep.ASK),
    ],
)
def test_the_step_is_the_lowest_mark(
    promise: PromiseStep | None, we: PromiseStep | None, they: PromiseStep | None, step: PromiseStep
) -> None:
    project = a_project(promise=promise, reached_we_say=we, reached_they_say=they)
    assert step_reached(Draft(project).ledger()) is step


def test_an_empty_record_tells_of_no_stage() -> None:
    assert stages_missing(Draft(a_project(reached_they_say=None)).ledger()) == tuple(Stage)


def test_who_was_asked_only_after_the_first_decision_did_not_frame_it() -> None:
    draft = Draft(a_project(yours="The words"))
    draft.answer(Answer.YES, decided_on=SAID - timedelta(days=1))
    draft.said("Too late.", said_on=SAID)
    assert Stage.FRAMING in stages_missing(draft.ledger())
    draft.said("In time.", said_on=SAID - timedelta(days=2))
    assert Stage.FRAMING not in stages_missing(draft.ledger())


@pytest.mark.parametrize("role", Role)
def test_doing_is_told_only_by_somebody_who_lives_with_it(role: Role) -> None:
    draft = Draft(a_project())
    person = draft.keep(Person(uid=draft.uid(), number=1, role=role))
    draft.act("Lead it", owner_person=person.uid)
    leads = role in (Role.CONTRIBUTOR, Role.GUIDE)
    assert (Stage.DOING not in stages_missing(draft.ledger())) is leads
