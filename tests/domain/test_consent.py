"""Words go out only where the newest yes that still holds, or the words' own, says so."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from collabdesk.domain.consent import (
    QUOTABLE,
    SOON,
    asked_anew,
    has_run_out,
    may_be_quoted,
    newest,
    permission_on,
    photos_may_go,
    runs_out_soon,
)
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.records import Consent, Input, Project
from collabdesk.domain.words import Audience, ParentSays, Permission, TakingPart

DAY = date(2026, 6, 11)
PERSON = UUID(int=1)
ASKED = Permission.NOT_ASKED


def consent(number: int = 1, given_on: date = DAY, **more: object) -> Consent:
    fields: dict[str, object] = {"words": Permission.WITHOUT_NAME, "partners": True, "public": True}
    return Consent(uid=UUID(int=number), person=PERSON, given_on=given_on, **(fields | more))  # type: ignore[arg-type]


def later(days: int) -> date:
    return DAY + timedelta(days=days)


@some.composite
def histories(draw: some.DrawFn) -> list[Consent]:
    days = some.integers(-40, 20).map(later)
    return [
        consent(
            number,
            draw(days),
            words=draw(some.sampled_from(Permission)),
            this_charity=draw(some.booleans()),
            partners=draw(some.booleans()),
            public=draw(some.booleans()),
            runs_out_on=draw(some.none() | days),
            take_part=draw(some.sampled_from(TakingPart)),
            photos=draw(some.booleans()),
            young=draw(some.booleans()),
            parent_says=draw(some.sampled_from(ParentSays)),
        )
        for number in range(1, draw(some.integers(1, 6)))
    ]


@given(histories(), some.sampled_from(Permission), some.sampled_from(Audience))
@example([consent(words=Permission.NO), consent(2, later(-3))], Permission.WITH_NAME, Audience.PUBLIC)
def test_words_never_go_out_without_a_yes_that_holds(
    history: list[Consent], own: Permission, audience: Audience
) -> None:
    """The rule again in other words: of every way a word may go out, each is looked for here."""
    if not may_be_quoted(DAY, history, own, audience):
        return
    given_by_now = [one for one in history if one.given_on <= DAY]
    assert own in QUOTABLE or given_by_now
    if not given_by_now:
        return
    last = sorted(given_by_now, key=lambda one: (one.given_on, one.uid))[-1]
    assert last.words is not Permission.NO
    assert not last.young or last.parent_says in (ParentSays.YES, ParentSays.NOT_NEEDED)
    meant = {
        Audience.CHARITY: [last.this_charity],
        Audience.PARTNERS: [last.partners, last.public],
        Audience.PUBLIC: [last.public],
    }
    assert any(meant[audience])
    if own not in QUOTABLE:
        assert own is ASKED
        assert last.words in QUOTABLE
        assert last.runs_out_on is None or last.runs_out_on >= DAY


@given(histories(), some.sampled_from(Permission), some.sampled_from(Audience), some.integers(0, 60))
def test_time_alone_never_opens_what_was_closed(
    history: list[Consent], own: Permission, audience: Audience, days: int
) -> None:
    past = [one for one in history if one.given_on <= DAY]
    if may_be_quoted(later(days), past, own, audience):
        assert may_be_quoted(DAY, past, own, audience)


@given(histories(), some.sampled_from(Permission))
def test_the_order_they_are_kept_in_makes_no_difference(history: list[Consent], own: Permission) -> None:
    backwards = list(reversed(history))
    assert permission_on(DAY, history, own) is permission_on(DAY, backwards, own)
    assert newest(history, DAY) == newest(backwards, DAY)


def test_nobody_asked_is_a_no() -> None:
    assert permission_on(DAY, [], ASKED) is ASKED
    assert not may_be_quoted(DAY, [], ASKED, Audience.CHARITY)


def test_a_yes_holds_through_its_last_day_and_then_counts_as_not_asked() -> None:
    one = consent(given_on=later(-9), runs_out_on=DAY)
    assert permission_on(DAY, [one], ASKED) is Permission.WITHOUT_NAME
    assert permission_on(later(1), [one], ASKED) is ASKED
    assert not has_run_out(one, DAY)
    assert has_run_out(one, later(1))


def test_a_no_never_runs_out() -> None:
    no = consent(words=Permission.NO, runs_out_on=later(-1), given_on=later(-9))
    assert permission_on(DAY, [no], Permission.WITH_NAME) is Permission.NO
    assert not has_run_out(no, DAY)


def test_running_out_does_not_open_what_was_only_for_the_charity() -> None:
    ended = consent(given_on=later(-9), runs_out_on=later(-1), partners=False, public=False)
    assert may_be_quoted(DAY, [ended], Permission.WITHOUT_NAME, Audience.CHARITY)
    assert not may_be_quoted(DAY, [ended], Permission.WITHOUT_NAME, Audience.PUBLIC)


@pytest.mark.parametrize("taking", [TakingPart.NO, TakingPart.NOT_TODAY])
def test_not_taking_part_is_not_taking_words_back(taking: TakingPart) -> None:
    assert permission_on(DAY, [consent(take_part=taking)], ASKED) is Permission.WITHOUT_NAME


def test_a_yes_of_tomorrow_gives_nothing_and_a_no_of_tomorrow_holds_at_once() -> None:
    assert permission_on(DAY, [consent(given_on=later(1))], ASKED) is ASKED
    no = consent(2, later(1), words=Permission.NO)
    assert permission_on(DAY, [consent(), no], ASKED) is Permission.NO


@pytest.mark.parametrize("says", ParentSays)
def test_a_young_persons_words_wait_for_the_parent_the_policy_asks(says: ParentSays) -> None:
    young = consent(young=True, parent_says=says, photos=True)
    allowed = says in (ParentSays.YES, ParentSays.NOT_NEEDED)
    for own in (ASKED, Permission.WITH_NAME):
        assert (permission_on(DAY, [young], own) in QUOTABLE) is allowed
    assert photos_may_go(DAY, [young]) is allowed


def test_pictures_go_only_with_a_yes_that_holds() -> None:
    assert not photos_may_go(DAY, [])
    assert not photos_may_go(DAY, [consent()])
    assert photos_may_go(DAY, [consent(photos=True)])
    assert not photos_may_go(later(2), [consent(photos=True, runs_out_on=later(1))])
    assert not photos_may_go(later(2), [consent(photos=True, words=Permission.NO, runs_out_on=later(1))])


def test_asking_again_is_due_within_a_month() -> None:
    assert runs_out_soon(consent(runs_out_on=later(SOON)), DAY)
    assert runs_out_soon(consent(runs_out_on=DAY), DAY)
    assert not runs_out_soon(consent(runs_out_on=later(SOON + 1)), DAY)
    assert not runs_out_soon(consent(runs_out_on=later(-1)), DAY)
    assert not runs_out_soon(consent(words=Permission.NO, runs_out_on=DAY), DAY)


def test_a_yes_asked_for_anew_holds_as_long_as_before() -> None:
    assert asked_anew(later(-35), later(-400), DAY) == later(365)
    assert asked_anew(later(-400), later(-35), DAY) == DAY


def test_a_record_read_on_no_day_takes_every_last_day_for_past() -> None:
    said = Input(uid=UUID(int=9), number=1, words="Two buses.", recorded_on=DAY, person=PERSON)
    one = consent(runs_out_on=later(900))
    ledger = Ledger(project=Project(uid=UUID(int=3), title="Home"), consents={one.uid: one})
    assert ledger.permission_for(said) is ASKED
    assert ledger.on(DAY).permission_for(said) is Permission.WITHOUT_NAME
    assert ledger.on(DAY).on(DAY).consent_of(PERSON) == one
