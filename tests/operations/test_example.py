"""The example shows everything the record can hold, and is alive on any day it is made."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.gaps import GapKind, count_by_kind, find_gaps
from collabdesk.domain.standing import Silence
from collabdesk.domain.words import (
    ActionState,
    Answer,
    CheckResult,
    Chosen,
    Direction,
    InputKind,
    InputState,
    Permission,
    Reach,
    ReasonKind,
    ReplyState,
    Role,
    Said,
    Source,
    SpeakingFor,
    Way,
)
from collabdesk.operations.example import make_example
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.ledger import Ledger

TODAY = date(2026, 6, 11)
NOT_IN_A_GOOD_RECORD = {
    GapKind.NO_WITHOUT_REASON,  # law 3 does not let one in
    GapKind.NOTHING_WENT_BADLY,  # the example says what went badly
    GapKind.ONLY_STAFF_LEAD,  # a carer leads the text test, and is paid
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    return made(tmp_path_factory.mktemp("example") / "x.collab", TODAY)


def made(path: Path, today: date) -> Ledger:
    book = make_example(path, HERE, today)
    found = load_ledger(book)
    book.close()
    return found


def test_its_size_is_that_of_a_real_small_project(ledger: Ledger) -> None:
    assert len(ledger.inputs) == 60
    assert len(ledger.people) == 14
    assert len(ledger.sessions) == 4


def test_every_word_of_the_closed_lists_is_in_it(ledger: Ledger) -> None:
    seen = {
        InputState: {standing.state for standing in ledger.standings.values()},
        Silence: {standing.silence for standing in ledger.standings.values()},
        Answer: {decision.answer for decision in ledger.decisions.values()},
        ReasonKind: {decision.reason_kind for decision in ledger.decisions.values()} - {None},
        ActionState: {action.state for action in ledger.actions.values()},
        Direction: {change.direction for change in ledger.changes.values()},
        ReplyState: {reply.state for reply in ledger.replies.values()},
        Permission: {consent.words for consent in ledger.consents.values()},
        CheckResult: {check.result for check in ledger.checks.values()},
        Chosen: {pattern.chosen for pattern in ledger.patterns.values()},
        Reach: {group.reach for group in ledger.groups.values()},
        Role: {person.role for person in ledger.people.values()},
        InputKind: {said.kind for said in ledger.inputs.values()} - {None},
        SpeakingFor: {said.speaking_for for said in ledger.inputs.values()},
        Source: {said.source for said in ledger.inputs.values()},
    }
    assert {kind: found for kind, found in seen.items() if found != set(kind)} == {}
    assert {change.strength for change in ledger.changes.values()} == {0, 1, 2, 3, 4}
    verdicts = ledger.verdicts.values()
    assert {verdict.fair for verdict in verdicts} == set(Said)
    assert {verdict.understood for verdict in verdicts} >= {Said.YES, Said.NO, Said.NOT_SURE}
    assert {person.reply_way for person in ledger.people.values()} >= {
        Way.DO_NOT_CONTACT,
        Way.THROUGH_SOMEONE,
    }


def test_every_gap_is_in_it_but_those_a_good_record_has_not(ledger: Ledger) -> None:
    assert set(GapKind) - set(count_by_kind(find_gaps(ledger, TODAY))) == NOT_IN_A_GOOD_RECORD


def test_both_sides_of_a_view_are_in_it(ledger: Ledger) -> None:
    weekends = next(p for p in ledger.patterns.values() if p.name == "Weekends")
    views = {link.different_view for link in ledger.sortings.values() if link.pattern == weekends.uid}
    assert views == {True, False}


def test_groups_not_yet_heard_are_named(ledger: Ledger) -> None:
    not_yet = {group.name for group in ledger.groups.values() if group.reach is Reach.NOT_YET}
    assert not_yet == {"Carers under 25", "People whose first language is Polish"}


def test_the_board_is_asked_about_a_meeting_to_come_and_has_three_options(ledger: Ledger) -> None:
    (board,) = ledger.board_papers.values()
    assert board.meeting_on == TODAY + timedelta(days=14)
    assert board.safeguarding_confirmed_on == TODAY - timedelta(days=6)
    options = sorted(ledger.board_options.values(), key=lambda option: option.position)
    assert [option.name for option in options] == [
        "Stop the drop-in",
        "Monthly, one year",
        "Weekly, one year",
    ]
    assert all(option.board == board.uid for option in options)
    assert all(option.cost and option.risk_of_doing and option.risk_of_not_doing for option in options)


def test_its_safeguarding_numbers_ring_nobody(ledger: Ledger) -> None:
    project = ledger.project
    phones = (project.safeguarding_phone, project.safeguarding_deputy_phone, project.out_of_hours_phone)
    assert [phone.startswith("01632 960") for phone in phones] == [True, True, True]  # Ofcom, for drama


def test_it_reads_the_same_on_any_day(ledger: Ledger, tmp_path: Path) -> None:
    later = made(tmp_path / "later.collab", TODAY + timedelta(days=400))
    silences = [
        sorted(standing.days(day) for standing in one.standings.values())
        for one, day in ((ledger, TODAY), (later, TODAY + timedelta(days=400)))
    ]
    assert silences[0] == silences[1]
    assert max(silences[0]) == 112


def test_no_day_but_a_promise_lies_ahead(ledger: Ledger) -> None:
    assert max(said.said_on for said in ledger.inputs.values() if said.said_on) < TODAY
    assert max(verdict.given_on for verdict in ledger.verdicts.values()) < TODAY
    assert any(reply.due_on and reply.due_on > TODAY for reply in ledger.replies.values())
