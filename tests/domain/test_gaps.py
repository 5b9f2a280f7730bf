"""Every gap is found where it is, and not found where it is not."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import count_by_kind, find_gaps
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.records import (
    Acting,
    Action,
    Answering,
    Change,
    Changing,
    Decision,
    Group,
    Hearing,
    Input,
    Pattern,
    Person,
    Project,
    Reply,
    Sorting,
)
from collabdesk.domain.words import ActionState, Answer, Direction, Reach, ReplyState, Role

TODAY = date(2026, 6, 11)
PROJECT = Project(uid=new_uid(), title="Home")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def said(days: int, **more: object) -> Input:
    fields: dict[str, object] = {
        "uid": new_uid(),
        "number": 1,
        "words": "Two buses.",
        "recorded_on": ago(days),
    }
    return Input(**(fields | more))  # type: ignore[arg-type]


def action(**more: object) -> Action:
    fields: dict[str, object] = {"uid": new_uid(), "number": 1, "what": "Ring back", "owner": "Ward sister"}
    return Action(**({"due_on": TODAY} | fields | more))  # type: ignore[arg-type]


def ledger(**records: list[object]) -> Ledger:
    kinds = {name: {one.uid: one for one in found} for name, found in records.items()}  # type: ignore[attr-defined]
    return Ledger(project=PROJECT, **kinds)  # type: ignore[arg-type]


def kinds(of: Ledger) -> set[GapKind]:
    return {gap.kind for gap in find_gaps(of, TODAY)}


def decided(one: Input, **more: object) -> tuple[Decision, Answering]:
    fields: dict[str, object] = {"uid": new_uid(), "number": 1, "answer": Answer.YES, "decided_on": ago(3)}
    decision = Decision(**(fields | more))  # type: ignore[arg-type]
    return decision, Answering(uid=new_uid(), decision=decision.uid, input=one.uid)


def test_an_empty_record_has_no_gaps() -> None:
    assert find_gaps(Ledger(project=PROJECT), TODAY) == ()


@pytest.mark.parametrize(("days", "missing"), [(9, False), (10, True)])
def test_ten_days_unheard_by_anyone_is_a_gap(days: int, *, missing: bool) -> None:
    assert (GapKind.NOBODY_HEARD in kinds(ledger(inputs=[said(days)]))) is missing


def test_somebody_who_heard_it_closes_that_gap() -> None:
    one = said(30)
    heard = Hearing(uid=new_uid(), input=one.uid, heard_on=ago(2), who="Ward manager")
    assert GapKind.NOBODY_HEARD not in kinds(ledger(inputs=[one], hearings=[heard]))


def test_words_taken_back_leave_no_gap() -> None:
    assert kinds(ledger(inputs=[said(30, withdrawn_on=ago(1), answer_in_file="Yes")])) == set()


def test_an_answer_nobody_told_is_a_gap_until_they_are_told() -> None:
    one = said(5)
    decision, link = decided(one)
    known: dict[str, list[object]] = {"inputs": [one], "decisions": [decision], "answerings": [link]}
    assert GapKind.TOLD_NOBODY in kinds(ledger(**known))
    reply = Reply(uid=new_uid(), input=one.uid, state=ReplyState.TOLD, happened_on=ago(1))
    assert kinds(ledger(**known, replies=[reply])) == set()
    old = Reply(uid=new_uid(), input=one.uid, state=ReplyState.TOLD, happened_on=ago(14))
    assert kinds(ledger(**known, replies=[old])) == {GapKind.NOBODY_ASKED}


def test_an_answer_in_the_sheet_is_a_gap_until_it_is_decided() -> None:
    one = said(1, answer_in_file="We took it on board")
    assert kinds(ledger(inputs=[one])) == {GapKind.ANSWER_ONLY_IN_SHEET}
    decision, link = decided(one)
    assert GapKind.ANSWER_ONLY_IN_SHEET not in kinds(
        ledger(inputs=[one], decisions=[decision], answerings=[link])
    )


def test_a_late_promise_says_how_late() -> None:
    one = said(3)
    late = Reply(uid=new_uid(), input=one.uid, due_on=ago(6))
    due_today = Reply(uid=new_uid(), input=one.uid, due_on=TODAY)
    gaps = find_gaps(ledger(inputs=[one], replies=[late, due_today]), TODAY)
    assert [(gap.kind, gap.uid, gap.data["days"]) for gap in gaps] == [(GapKind.LATE_PROMISE, late.uid, 6)]


def test_a_reply_that_will_do_something_needs_who_and_when() -> None:
    one = said(3)
    reply = Reply(
        uid=new_uid(), input=one.uid, state=ReplyState.TOLD, happened_on=ago(1), said="We will mend the ramp."
    )
    assert GapKind.WHO_AND_WHEN_UNSAID in kinds(ledger(inputs=[one], replies=[reply]))
    doing = action()
    link = Acting(uid=new_uid(), action=doing.uid, input=one.uid)
    owned = ledger(inputs=[one], replies=[reply], actions=[doing], actings=[link])
    assert GapKind.WHO_AND_WHEN_UNSAID not in kinds(owned)


@pytest.mark.parametrize(
    "text", ["We are reviewing communication.", "This was taken on board.", "The team is Looking Into it."]
)
def test_words_that_say_nothing_are_named(text: str) -> None:
    one = said(1)
    decision, link = decided(one, reason=text)
    gaps = find_gaps(ledger(inputs=[one], decisions=[decision], answerings=[link]), TODAY)
    assert [gap.record for gap in gaps if gap.kind is GapKind.WORDS_THAT_SAY_NOTHING] == ["decision"]


def test_an_action_needs_an_owner_a_date_and_a_change() -> None:
    nobody = action(owner="", due_on=None)
    assert kinds(ledger(actions=[nobody])) == {GapKind.ACTION_WITHOUT_OWNER, GapKind.ACTION_WITHOUT_DATE}
    assert kinds(ledger(actions=[action()])) == set()
    assert kinds(ledger(actions=[action(due_on=ago(1))])) == {GapKind.LATE_ACTION}
    done = action(state=ActionState.DONE, due_on=ago(9))
    assert kinds(ledger(actions=[done])) == {GapKind.DONE_WITHOUT_CHANGE}
    change = Change(uid=new_uid(), number=1, what="Rung back", seen_on=TODAY, direction=Direction.MIXED)
    link = Changing(uid=new_uid(), change=change.uid, action=done.uid)
    assert kinds(ledger(actions=[done], changes=[change], changings=[link])) == set()
    assert kinds(ledger(actions=[action(state=ActionState.STOPPED, owner="", due_on=None)])) == set()


def test_sending_people_on_asks_whether_that_place_can_cope() -> None:
    assert kinds(ledger(actions=[action(what="Refer carers to the scheme")])) == {GapKind.KNOCK_ON_UNSAID}
    assert kinds(ledger(actions=[action(what="Refer carers", knock_on="They have ten places")])) == set()
    assert kinds(ledger(actions=[action(what="Put it in the preference sheet")])) == set()


@pytest.mark.parametrize(
    ("strength", "given", "missing"),
    [
        (0, {}, False),
        (1, {}, True),
        (1, {"why_we_think_so": "It began that week"}, False),
        (2, {"why_we_think_so": "It began that week"}, True),
        (2, {"outside_source": "Library"}, False),
        (3, {"outside_source": "Library"}, True),
        (3, {"outside_source": "Library", "contributor_source": "Two carers"}, False),
        (4, {"outside_source": "Library", "contributor_source": "Two carers"}, True),
        (4, {"decider_source": "In the minutes"}, False),
    ],
)
def test_each_strength_needs_its_sources(strength: int, given: dict[str, str], *, missing: bool) -> None:
    change = Change(
        uid=new_uid(),
        number=1,
        what="It is better",
        seen_on=TODAY,
        strength=strength,
        direction=Direction.MIXED,
        **given,  # type: ignore[arg-type]
    )
    assert kinds(ledger(changes=[change])) == ({GapKind.SOURCE_MISSING} if missing else set())


def test_five_who_agree_and_nobody_who_does_not() -> None:
    pattern = Pattern(uid=new_uid(), name="Weekends")

    def sorted_into(count: int, *, different: bool = False) -> set[GapKind]:
        links: list[object] = [
            Sorting(
                uid=new_uid(), input=UUID(int=n), pattern=pattern.uid, different_view=different and n == 0
            )
            for n in range(count)
        ]
        return kinds(ledger(patterns=[pattern], sortings=links))

    assert sorted_into(4) == set()
    assert sorted_into(5) == {GapKind.NO_OTHER_VIEW}
    assert sorted_into(5, different=True) == set()


def test_a_group_not_heard_needs_a_plan() -> None:
    group = Group(uid=new_uid(), name="Carers under 25")
    assert kinds(ledger(groups=[group])) == {GapKind.GROUP_WITHOUT_PLAN}
    planned = Group(uid=new_uid(), name="Polish", plan="Saturday school")
    heard = Group(uid=new_uid(), name="Carers", reach=Reach.WELL)
    came_in = Group(uid=new_uid(), name="Ward 2", set_out=False)
    assert kinds(ledger(groups=[planned, heard, came_in])) == set()


def test_only_good_news_is_doubted() -> None:
    good = Change(uid=new_uid(), number=1, what="Better", seen_on=TODAY)
    assert kinds(ledger(changes=[good])) == {GapKind.NOTHING_WENT_BADLY}
    one = said(1)
    no, link = decided(one, answer=Answer.NO, reason="No money")
    assert GapKind.NOTHING_WENT_BADLY not in kinds(
        ledger(inputs=[one], decisions=[no], answerings=[link], changes=[good])
    )


def test_staff_alone_leading_is_asked_about() -> None:
    staff = Person(uid=new_uid(), number=1, role=Role.STAFF)
    carer = Person(uid=new_uid(), number=2)
    led = action(owner_person=staff.uid)
    assert kinds(ledger(people=[staff, carer], actions=[led])) == {GapKind.ONLY_STAFF_LEAD}
    shared = action(owner_person=carer.uid)
    assert kinds(ledger(people=[staff, carer], actions=[led, shared])) == set()


def test_a_no_without_a_reason_from_elsewhere_is_found() -> None:
    no = Decision(uid=new_uid(), number=1, answer=Answer.NO, decided_on=TODAY)
    assert kinds(ledger(decisions=[no])) == {GapKind.NO_WITHOUT_REASON}


def test_counts_come_in_the_order_of_the_kinds() -> None:
    found = find_gaps(ledger(actions=[action(owner=""), action(owner="")], inputs=[said(20)]), TODAY)
    assert list(count_by_kind(found).items()) == [
        (GapKind.NOBODY_HEARD, 1),
        (GapKind.ACTION_WITHOUT_OWNER, 2),
    ]
