"""Each gap is found where it is and not just beside it, and says what its sentence needs."""

from __future__ import annotations

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import find_gaps
from collabdesk.domain.journey_words import Ground, YesNo
from collabdesk.domain.records import (
    AccessNeed,
    Action,
    AlreadySaid,
    Boundary,
    Decision,
    Payment,
    Person,
    ReferenceNote,
    Risk,
    SafeStart,
    Session,
    StockTake,
)
from collabdesk.domain.words import Answer, PromiseStep
from tests.domain.planting import TODAY, Garden, ago
from tests.domain.plants_of_consent import OF_CONSENT
from tests.domain.plants_of_the_chain import OF_THE_CHAIN, whole_chain
from tests.domain.plants_of_the_journey import OF_THE_JOURNEY, whole_journey

PLANTS = OF_THE_CHAIN | OF_THE_JOURNEY | OF_CONSENT


def whole() -> Garden:
    """A record of which nothing is missing."""
    garden = Garden()
    whole_chain(garden)
    whole_journey(garden)
    return garden


def data_of(garden: Garden, kind: GapKind) -> dict[str, object]:
    return dict(next(gap.data for gap in find_gaps(garden.ledger(), TODAY) if gap.kind is kind))


def test_every_kind_of_gap_has_a_case() -> None:
    assert set(PLANTS) == set(GapKind)


def test_a_record_of_which_nothing_is_missing_has_no_gaps() -> None:
    assert whole().found() == set()


@pytest.mark.parametrize("kind", GapKind)
def test_a_gap_is_found_where_it_is_and_nothing_else(kind: GapKind) -> None:
    garden = whole()
    PLANTS[kind](garden, there=True)
    assert garden.found() == garden.planted
    assert {planted for planted, _ in garden.planted} == {kind}


@pytest.mark.parametrize("kind", GapKind)
def test_just_beside_it_there_is_no_gap(kind: GapKind) -> None:
    garden = whole()
    PLANTS[kind](garden, there=False)
    assert garden.found() == set()


def test_a_project_that_promises_less_may_hold_everything_fixed() -> None:
    garden = whole()
    garden.change(promise=PromiseStep.TALK, fixed="All of it")
    assert garden.found() == set()


def test_what_is_open_may_be_written_as_a_list_as_well() -> None:
    garden = whole()
    garden.change(promise=PromiseStep.DECIDE)
    garden.keep(Boundary(uid=new_uid(), item="The ward", ground=Ground.FIXED))
    assert garden.kinds() == {GapKind.PROMISE_ABOVE_OPEN}
    garden.keep(Boundary(uid=new_uid(), item="The leaflet", ground=Ground.YOURS))
    assert garden.found() == set()


def test_a_need_without_a_session_is_for_the_next_one() -> None:
    garden = whole()
    far = Session(
        uid=new_uid(), name="Far", held_on=ago(-4), decision_holder="A", access_host="B", payment="£1",
        other_ways="Cards",
    )  # fmt: skip
    garden.keep(far, SafeStart(uid=new_uid(), payment_offer="£25"), AccessNeed(uid=new_uid(), need="A ramp"))
    assert garden.found() == {(GapKind.NEEDS_NOT_ARRANGED, far.uid)}
    assert data_of(garden, GapKind.NEEDS_NOT_ARRANGED) == {"count": 1, "days": 4, "name": "Far"}
    garden.alter(AccessNeed, arranged_on=TODAY)
    assert garden.found() == set()


def test_a_need_nobody_wrote_down_yet_is_none() -> None:
    garden = whole()
    garden.keep(AccessNeed(uid=new_uid()))
    garden.alter(Session, held_on=TODAY)
    garden.keep(SafeStart(uid=new_uid(), payment_offer="£25"))
    assert garden.found() == set()


def test_somebody_who_waits_for_what_they_said_before_is_a_gap_whatever_came_of_it() -> None:
    garden = whole()
    garden.keep(
        AlreadySaid(
            uid=new_uid(), name="Survey", came_of_it="A new form", reply_owed=YesNo.YES, said_on=TODAY
        )
    )
    assert garden.kinds() == {GapKind.ASKED_BEFORE}
    assert data_of(garden, GapKind.ASKED_BEFORE) == {"said_on": TODAY, "name": "Survey"}


def test_a_payment_is_known_by_the_persons_code_and_never_by_a_name() -> None:
    garden = whole()
    person = Person(uid=new_uid(), number=41, name="Ada Ash")
    garden.keep(person, Payment(uid=new_uid(), person=person.uid, offered_on=TODAY))
    assert data_of(garden, GapKind.ADVICE_NOT_OFFERED) == {"number": 41}


def test_a_day_gone_by_says_which_and_how_long_ago() -> None:
    garden = whole()
    garden.keep(StockTake(uid=new_uid(), planned_on=ago(6)))
    assert data_of(garden, GapKind.STOCK_TAKE_PASSED) == {"due_on": ago(6), "days": 6}
    garden.alter(StockTake, held_on=ago(2), people_took_part=True)
    assert garden.found() == set()


def test_a_note_that_was_never_checked_is_not_called_old() -> None:
    garden = whole()
    garden.keep(ReferenceNote(uid=new_uid(), topic="Bus passes"))
    assert garden.found() == set()


def test_a_risk_the_smallest_carries_needs_both_their_yes_and_help() -> None:
    garden = whole()
    for agreed, support, there in (
        (YesNo.YES, "", True),
        (None, "Paid ahead", True),
        (YesNo.YES, "P", False),
    ):
        garden.kept = [one for one in garden.kept if not isinstance(one, Risk) or one.spotted_by]
        garden.keep(Risk(uid=new_uid(), smallest_carries=True, agreed=agreed, support=support))
        assert (GapKind.SMALLEST_CARRIES in garden.kinds()) is there


@pytest.mark.parametrize(("days", "there"), [(89, False), (90, True)])
def test_a_round_is_over_ninety_days_after_the_first_decision(days: int, *, there: bool) -> None:
    garden = Garden()
    garden.keep(Decision(uid=new_uid(), number=1, answer=Answer.YES, decided_on=ago(days)))
    assert (GapKind.NOTHING_MOVED in garden.kinds()) is there
    garden.keep(Action(uid=new_uid(), number=1, what="Ring", owner="Jo", due_on=TODAY, resources_moved="£40"))
    assert GapKind.NOTHING_MOVED not in garden.kinds()
