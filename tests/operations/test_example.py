"""The example shows everything the record can hold, and is alive on any day it is made."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.declaration import fields_of, kind_of
from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import count_by_kind, find_gaps
from collabdesk.domain.journey_words import MarkAbout, Side, WhoseRow
from collabdesk.domain.privacy import NEVER_LEAVES, Privacy
from collabdesk.domain.promise_marks import marks_of_sides, promise_marks
from collabdesk.domain.records import JOURNEY, Action, Change, Feeling, Group, Mark, Moment, Session
from collabdesk.domain.standing import Silence
from collabdesk.domain.taking_part import spent
from collabdesk.domain.words import (
    ActionState,
    Answer,
    Audience,
    CheckResult,
    Chosen,
    Direction,
    InputKind,
    InputState,
    Permission,
    PromiseStep,
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
from collabdesk.operations.walking import ExerciseStanding, walk
from collabdesk.papers.clearing import has_own_yes, may_share
from collabdesk.papers.making import plan_paper
from collabdesk.papers.options import CODES, PaperCode, PaperOptions
from collabdesk.papers.spoken import spoken
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger

TODAY = date(2026, 6, 11)
NOT_IN_A_GOOD_RECORD = {
    GapKind.NO_WITHOUT_REASON,  # law 3 does not let one in
    GapKind.NOTHING_WENT_BADLY,  # the example says what went badly
    GapKind.ONLY_STAFF_LEAD,  # a carer leads the text test, and is paid
    GapKind.NO_ONE_TO_CALL,  # who to call was written down before anybody was asked
    GapKind.PROMISE_ABOVE_OPEN,  # something is open, and something is theirs
    GapKind.JOINED_AFTER_DECISION,  # people met before the first decision
    GapKind.NOBODY_CAN_SAY_YES,  # the ward sister comes to the Saturday school
    GapKind.ADVICE_NOT_OFFERED,  # nobody was offered money without advice
    GapKind.NO_RISK_FROM_PEOPLE,  # a carer spotted the first one
    GapKind.NOTHING_MOVED,  # money, hours and a room moved
    GapKind.STOCK_TAKE_PASSED,  # the first was held on its day, the next is to come
    GapKind.ONE_PERSONS_PROBLEM,  # nothing is worded as somebody's complaint
    GapKind.SESSION_UNPREPARED,  # the Saturday school has all it needs but a lift
    GapKind.OFFER_MISSING,  # the offer is written down for everybody
    GapKind.INTERPRETER_LATE,  # parents interpret, and are paid
    GapKind.NOTHING_WAS_OPEN,  # there was something to change at each session
    GapKind.STOCK_TAKE_WITHOUT_PEOPLE,  # carers were there
    GapKind.YES_RAN_OUT,  # it is asked for again before it does
    GapKind.PARENT_NOT_ASKED,  # nobody so young has come yet
    GapKind.NOT_ASKED_AGAIN,  # everybody was asked where they came
    GapKind.RECORD_KEPT_TOO_LONG,  # there are years to go
    GapKind.EXPENSES_LATE,  # they are paid on the day
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
    assert len(ledger.sessions) == 5


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


@pytest.mark.parametrize("record", JOURNEY, ids=kind_of)
def test_every_kind_of_record_of_the_journey_is_in_it_and_every_field_is_filled(
    ledger: Ledger, record: type[Record]
) -> None:
    kept = ledger.of(record)
    assert kept
    fields = [field for field in fields_of(record) if field.base is not bool]
    unfilled = [one.name for one in fields if all(getattr(each, one.name) in (None, "") for each in kept)]
    assert unfilled == []


@pytest.mark.parametrize("record", [Group, Session, Action, Change], ids=kind_of)
def test_every_field_of_the_chain_that_exercises_fill_is_filled(ledger: Ledger, record: type[Record]) -> None:
    chain = (ledger.groups, ledger.sessions, ledger.actions, ledger.changes)
    values = [one for kept in chain for one in kept.values() if isinstance(one, record)]
    unfilled = [
        f.name for f in fields_of(record) if all(getattr(each, f.name) in (None, "") for each in values)
    ]
    assert unfilled == []


def test_it_went_through_every_exercise_and_says_why_it_left_one_out(tmp_path: Path) -> None:
    book = make_example(tmp_path / "x.collab", HERE, TODAY)
    walked = walk(book, TODAY)
    book.close()
    assert len(walked.progress) == 42
    states = {key: one.state for key, one in walked.progress.items()}
    assert {key for key, state in states.items() if state is ExerciseStanding.NOT_BEGUN} == set()
    assert {key for key, state in states.items() if state is ExerciseStanding.SKIPPED} == {"9.4"}
    assert "homework" in walked.state("9.4").reason
    # Begun, because the record itself shows that they are not at an end.
    assert {key for key, state in states.items() if state is ExerciseStanding.BEGUN} == {
        "3.3",
        "6.2",
        "7.1",
        "7.2",
        "7.3",
    }
    assert walked.next_exercise == "7.2"


def test_two_people_on_one_side_marked_differently_and_both_are_kept(ledger: Ledger) -> None:
    marks = promise_marks(ledger)
    assert (marks.promised, marks.we, marks.they) == (
        PromiseStep.DESIGN,
        PromiseStep.DESIGN,
        PromiseStep.TALK,
    )
    reached = [m.value for m in ledger.of(Mark) if m.about is MarkAbout.REACHED and m.side is Side.PEOPLE]
    assert sorted(reached, key=str) == [3, 4]
    kinds = [m for m in marks_of_sides(ledger) if m.about is MarkAbout.KIND and m.differ]
    assert len(kinds) == 1, "we and the hospital say different things of what would happen if it stopped"


def test_what_it_cost_adds_up_to_what_the_project_says(ledger: Ledger) -> None:
    cost = spent(ledger)
    assert ledger.project.time_and_money.startswith("310 hours of staff time, and 96 hours")
    assert cost.hours == 310 + 96
    assert (cost.pounds, cost.to_people) == (4120, 1460)
    assert "£4,120 in all, of which £1,460" in ledger.project.time_and_money


def test_the_two_lines_of_the_feeling_map_are_furthest_apart_on_the_first_night(ledger: Ledger) -> None:
    moments = {moment.uid: moment.name for moment in ledger.of(Moment)}
    heights: dict[str, dict[WhoseRow, int]] = {}
    for feeling in ledger.of(Feeling):
        heights.setdefault(moments[feeling.moment], {}).setdefault(feeling.row, feeling.height)
    apart = {name: abs(rows[WhoseRow.STAFF] - rows[WhoseRow.PEOPLE]) for name, rows in heights.items()}
    assert len(apart) == 6
    assert [name for name, by in apart.items() if by == max(apart.values())] == ["First night"]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("code", [code for code in CODES if code != "r9"])
def test_nothing_private_of_the_journey_is_in_a_paper(
    ledger: Ledger, code: PaperCode, audience: Audience
) -> None:
    options = PaperOptions(today=TODAY, audience=audience, question="How do you involve people?")
    text = "\n".join(spoken(plan_paper(code, ledger, options)[0]))
    canaries = set(kept_in_the_room(ledger, audience))
    assert len(canaries) > 20
    assert {canary for canary in canaries if canary in text} == set()
    assert not re.search(r"saffron|Bluebell Row|puppet", text)


def kept_in_the_room(ledger: Ledger, audience: Audience) -> Iterator[str]:
    """Every text of the journey that a paper may not hold and that is long enough to be known."""
    for record in JOURNEY:
        kept: tuple[Record, ...] = ledger.of(record)
        for one in kept:
            open_ = may_share(one.sharing, audience) if hasattr(one, "sharing") else True
            quoted = has_own_yes(one) or any(field.refers_to == "input" for field in fields_of(record))
            for field in fields_of(record):
                text = getattr(one, field.name)
                words = field.privacy is Privacy.WORDS and not quoted
                private = not open_ or words or field.privacy in NEVER_LEAVES
                if private and isinstance(text, str) and not isinstance(text, Enum) and len(text) > 40:
                    yield text


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
