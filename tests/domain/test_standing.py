"""An input is in exactly one state, derived from its chain (law 2)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Check, Decision, Hearing, Input, Reply, Verdict
from collabdesk.domain.standing import Chain, Silence, Standing, standing_of
from collabdesk.domain.words import Answer, CheckResult, InputState, ReplyState, Said

if TYPE_CHECKING:
    from random import Random

BEGAN = date(2026, 1, 10)
TODAY = date(2026, 3, 1)
Link = Hearing | Decision | Reply | Verdict


def day(number: int) -> date:
    return BEGAN + timedelta(days=number)


def said(withdrawn_on: date | None = None) -> Input:
    return Input(
        uid=new_uid(),
        number=1,
        words="" if withdrawn_on else "words",
        recorded_on=day(2),
        said_on=BEGAN,
        withdrawn_on=withdrawn_on,
    )


def heard(on: int = 1) -> Hearing:
    return Hearing(uid=new_uid(), input=new_uid(), heard_on=day(on), who="Manager")


def decided(on: int = 5, answer: Answer = Answer.YES) -> Decision:
    return Decision(uid=new_uid(), number=1, answer=answer, decided_on=day(on), reason="because")


def reply(state: ReplyState, on: int | None = None, due: int | None = None) -> Reply:
    return Reply(
        uid=new_uid(),
        input=new_uid(),
        state=state,
        happened_on=None if on is None else day(on),
        due_on=None if due is None else day(due),
    )


def told(on: int = 8) -> Reply:
    return reply(ReplyState.TOLD, on)


def verdict(fair: Said, on: int) -> Verdict:
    return Verdict(uid=new_uid(), input=new_uid(), given_on=day(on), fair=fair)


def chain(*links: Link, withdrawn_on: date | None = None) -> Chain:
    return Chain(
        input=said(withdrawn_on),
        hearings=tuple(x for x in links if isinstance(x, Hearing)),
        decisions=tuple(x for x in links if isinstance(x, Decision)),
        replies=tuple(x for x in links if isinstance(x, Reply)),
        verdicts=tuple(x for x in links if isinstance(x, Verdict)),
    ).in_order()


CASES: dict[str, tuple[tuple[Link, ...], InputState, Silence, int | None]] = {
    "nobody has heard it": ((), InputState.HEARD, Silence.NOT_HEARD, 0),
    "heard, no answer": ((heard(),), InputState.WAITING, Silence.NOT_ANSWERED, 0),
    "a reply was promised": (
        (heard(), reply(ReplyState.DUE, due=20)),
        InputState.WAITING,
        Silence.NOT_ANSWERED,
        0,
    ),
    "answered, nobody told": ((heard(), decided()), InputState.ANSWERED, Silence.NOT_TOLD, 0),
    "answered without a hearing": ((decided(),), InputState.ANSWERED, Silence.NOT_TOLD, 0),
    "a no is an answer": ((heard(), decided(answer=Answer.NO)), InputState.ANSWERED, Silence.NOT_TOLD, 0),
    "tried to tell": (
        (decided(), reply(ReplyState.TRIED, 8)),
        InputState.ANSWERED,
        Silence.NOT_TOLD,
        0,
    ),
    "could not be reached": (
        (decided(), reply(ReplyState.COULD_NOT_REACH, 8)),
        InputState.ANSWERED,
        Silence.NONE,
        None,
    ),
    "asked not to be told": (
        (decided(), reply(ReplyState.ASKED_NOT_TO, 8)),
        InputState.ANSWERED,
        Silence.NONE,
        None,
    ),
    "asked not to be told, not yet answered": (
        (heard(), reply(ReplyState.ASKED_NOT_TO, 8)),
        InputState.WAITING,
        Silence.NOT_ANSWERED,
        0,
    ),
    "told": ((heard(), decided(), told()), InputState.TOLD, Silence.NONE, None),
    "told, on a day nobody wrote down": (
        (decided(), reply(ReplyState.TOLD)),
        InputState.TOLD,
        Silence.NONE,
        None,
    ),
    "told before the only answer was dated": ((decided(9), told(8)), InputState.TOLD, Silence.NONE, None),
    "a further answer, not told": (
        (decided(5, Answer.NOT_NOW), told(8), decided(12)),
        InputState.ANSWERED,
        Silence.NOT_TOLD,
        12,
    ),
    "a further answer, told": (
        (decided(5, Answer.NOT_NOW), told(8), decided(12), told(14)),
        InputState.TOLD,
        Silence.NONE,
        None,
    ),
    "a further answer, told the same day": (
        (decided(5), told(8), decided(12), told(12)),
        InputState.TOLD,
        Silence.NONE,
        None,
    ),
    "a further answer, and no way to reach them": (
        (decided(5), told(8), decided(12), reply(ReplyState.COULD_NOT_REACH, 14)),
        InputState.ANSWERED,
        Silence.NONE,
        None,
    ),
    "fair": ((decided(), told(), verdict(Said.YES, 9)), InputState.THEY_ANSWERED, Silence.NONE, None),
    "not asked whether fair": (
        (decided(), told(), verdict(Said.NOT_ASKED, 9)),
        InputState.THEY_ANSWERED,
        Silence.NONE,
        None,
    ),
    "not sure": (
        (decided(), told(), verdict(Said.NOT_SURE, 9)),
        InputState.THEY_ANSWERED,
        Silence.NOT_SURE,
        9,
    ),
    "not sure, spoken with since": (
        (decided(), told(8), verdict(Said.NOT_SURE, 9), told(11)),
        InputState.THEY_ANSWERED,
        Silence.NONE,
        None,
    ),
    "not fair": (
        (decided(), told(), verdict(Said.NO, 10)),
        InputState.REOPENED,
        Silence.NOT_FAIR,
        10,
    ),
    "not fair, before any answer": ((verdict(Said.NO, 10),), InputState.REOPENED, Silence.NOT_FAIR, 10),
    "not fair, then fair after all": (
        (decided(), told(), verdict(Said.NO, 10), verdict(Said.YES, 12)),
        InputState.THEY_ANSWERED,
        Silence.NONE,
        None,
    ),
    "answered again": (
        (decided(), told(), verdict(Said.NO, 10), decided(15)),
        InputState.ANSWERED,
        Silence.NOT_TOLD,
        10,
    ),
    "told again": (
        (decided(), told(), verdict(Said.NO, 10), decided(15), told(17)),
        InputState.TOLD,
        Silence.NONE,
        None,
    ),
    "not fair again": (
        (decided(), told(), verdict(Said.NO, 10), decided(15), told(17), verdict(Said.NO, 19)),
        InputState.REOPENED,
        Silence.NOT_FAIR,
        19,
    ),
    "fair the second time": (
        (decided(), told(), verdict(Said.NO, 10), decided(15), told(17), verdict(Said.YES, 19)),
        InputState.THEY_ANSWERED,
        Silence.NONE,
        None,
    ),
    "not reached the first time, not fair, answered again": (
        (reply(ReplyState.COULD_NOT_REACH, 7), decided(), told(), verdict(Said.NO, 10), decided(15)),
        InputState.ANSWERED,
        Silence.NOT_TOLD,
        10,
    ),
    "answered again, not reached this time": (
        (decided(), told(), verdict(Said.NO, 10), decided(15), reply(ReplyState.COULD_NOT_REACH, 16)),
        InputState.ANSWERED,
        Silence.NONE,
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_where_an_input_stands(name: str) -> None:
    links, state, silence, since = CASES[name]
    standing = standing_of(chain(*links))
    assert (standing.state, standing.silence) == (state, silence)
    assert standing.since == (None if since is None else day(since))


def test_every_state_and_silence_is_in_the_table() -> None:
    states = {case[1] for case in CASES.values()} | {InputState.WITHDRAWN}
    assert states == set(InputState)
    assert {case[2] for case in CASES.values()} == set(Silence)


def test_words_taken_back_leave_nobody_waiting() -> None:
    links = (heard(), decided(), told(), verdict(Said.NO, 10))
    standing = standing_of(chain(*links, withdrawn_on=day(20)))
    assert standing == Standing(InputState.WITHDRAWN, Silence.NONE, None, None, None)


def test_silence_is_counted_from_the_day_it_was_said() -> None:
    standing = standing_of(chain(heard()))
    assert standing.days(TODAY) == 50
    assert standing.days(date(2025, 1, 1)) == 0
    assert standing_of(chain(decided(), told())).days(TODAY) == 0
    unsaid = Input(uid=new_uid(), number=1, words="words", recorded_on=day(2))
    assert standing_of(Chain(unsaid)).since == day(2)


def test_the_day_promised_is_the_soonest_reply_still_due() -> None:
    standing = standing_of(
        chain(
            decided(),
            reply(ReplyState.DUE, due=30),
            reply(ReplyState.DUE, due=20),
            reply(ReplyState.TRIED, on=6, due=6),
        )
    )
    assert standing.due_on == day(20)


def test_the_answer_that_stands_is_the_last_one() -> None:
    assert standing_of(chain(decided(9, Answer.NO), decided(3))).last_answer is Answer.NO
    assert standing_of(chain(heard())).last_answer is None


days = st.integers(0, 30)
links_strategy = st.lists(
    st.one_of(
        days.map(heard),
        st.tuples(days, st.sampled_from(Answer)).map(lambda x: decided(*x)),
        st.tuples(st.sampled_from(ReplyState), st.none() | days, st.none() | days).map(lambda x: reply(*x)),
        st.tuples(st.sampled_from(Said), days).map(lambda x: verdict(*x)),
    ),
    max_size=8,
)


@given(links_strategy, st.randoms(use_true_random=False), st.booleans())
def test_any_chain_is_in_exactly_one_state(links: list[Link], random: Random, withdrawn: bool) -> None:
    whole = chain(*links, withdrawn_on=day(31) if withdrawn else None)
    standing = standing_of(whole)
    assert standing.state in InputState
    assert standing.waiting == (standing.since is not None)
    decided_ever, unfair = bool(whole.decisions), any(v.fair is Said.NO for v in whole.verdicts)
    if standing.state in (InputState.HEARD, InputState.WAITING):
        assert not decided_ever
        assert standing.waiting
        assert (standing.state is InputState.WAITING) == bool(whole.hearings)
    if standing.state is InputState.REOPENED:
        assert unfair
    if standing.state in (InputState.TOLD, InputState.THEY_ANSWERED):
        assert any(r.state is ReplyState.TOLD for r in whole.replies)
        assert decided_ever
    if standing.state is InputState.THEY_ANSWERED:
        assert whole.verdicts
    if withdrawn:
        assert standing.state is InputState.WITHDRAWN
    shuffled = list(links)
    random.shuffle(shuffled)
    assert standing_of(chain(*shuffled, withdrawn_on=day(31) if withdrawn else None)) == standing


@given(links_strategy)
def test_nobody_told_means_somebody_waits(links: list[Link]) -> None:
    """A person is left in peace only where they were told, could not be, or did not want to be."""
    ended = {ReplyState.TOLD, ReplyState.COULD_NOT_REACH, ReplyState.ASKED_NOT_TO}
    whole = chain(*[x for x in links if not (isinstance(x, Reply) and x.state in ended)])
    fair_after_all = whole.verdicts and whole.verdicts[-1].fair is Said.YES
    if not fair_after_all:
        assert standing_of(whole).waiting


def test_the_words_are_those_last_agreed() -> None:
    first = said()
    read_back = [
        Check(
            uid=new_uid(),
            input=first.uid,
            checked_on=day(9),
            result=CheckResult.CORRECTED,
            corrected_words="B",
        ),
        Check(
            uid=new_uid(),
            input=first.uid,
            checked_on=day(4),
            result=CheckResult.CORRECTED,
            corrected_words="A",
        ),
        Check(uid=new_uid(), input=first.uid, checked_on=day(12)),
    ]
    whole = Chain(first, checks=tuple(read_back)).in_order()
    assert whole.words == "B"
    assert whole.input.words == "words"
    assert Chain(first).words == "words"
