"""For each gap of the journey, a case in which it is there and one just beside it in which it is not."""

from __future__ import annotations

from collabdesk.base.identity import new_uid
from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.journey_words import Paying, SpottedBy, YesNo
from collabdesk.domain.records import (
    AccessNeed,
    AlreadySaid,
    Decision,
    Input,
    Measure,
    Payment,
    Person,
    ReferenceNote,
    Resource,
    Risk,
    SafeStart,
    Session,
    StockTake,
)
from collabdesk.domain.words import Answer, PromiseStep
from tests.domain.planting import TODAY, Garden, Plant, ago

_BESIDE = 45
"""Days to come by which nothing is due yet."""


def whole_journey(garden: Garden) -> None:
    """Keep a session, a stock-take, a risk and something moved, of which nothing is missing."""
    garden.keep(
        _session(60),
        StockTake(uid=new_uid(), held_on=ago(30), people_took_part=True),
        Risk(uid=new_uid(), risk="Nobody comes", spotted_by=SpottedBy.CONTRIBUTOR),
        Resource(uid=new_uid(), thing="Money for the leaflet", moved_on=ago(20)),
    )


def _session(ahead: int, **more: object) -> Session:
    fields: dict[str, object] = {
        "name": "Tea at the library", "held_on": ago(-ahead), "decision_holder": "Ward manager",
        "access_host": "Ari", "payment": "£25 an hour", "other_ways": "Cards",
    }  # fmt: skip
    return Session(uid=new_uid(), **(fields | more))  # type: ignore[arg-type]


def _offered(session: Session) -> Payment:
    return Payment(uid=new_uid(), session=session.uid, offered_on=ago(9), advice_offered_on=ago(9))


def _no_one_to_call(garden: Garden, *, there: bool) -> None:
    if there:
        garden.change(safeguarding_phone="")
        garden.of_the_whole(GapKind.NO_ONE_TO_CALL)


def _above_open(garden: Garden, *, there: bool) -> None:
    garden.change(promise=PromiseStep.DESIGN, fixed="All of it", open_to_change="" if there else "The hour")
    if there:
        garden.of_the_whole(GapKind.PROMISE_ABOVE_OPEN)


def _joined_late(garden: Garden, *, there: bool) -> None:
    before = ago(201 if there else 200)
    garden.keep(Decision(uid=new_uid(), number=garden.number(), answer=Answer.YES, decided_on=before))
    if there:
        garden.of_the_whole(GapKind.JOINED_AFTER_DECISION)


def _nobody_says_yes(garden: Garden, *, there: bool) -> None:
    garden.put(GapKind.NOBODY_CAN_SAY_YES, there, _session(_BESIDE if there else -1, decision_holder=""))


def _same_people(garden: Garden, *, there: bool) -> None:
    regular = Person(uid=new_uid(), number=garden.number())
    garden.keep(regular)
    for place in range(3 if there else 2):
        session = _session(-20 - place)
        said = Input(
            uid=new_uid(), number=garden.number(), words="Two buses.", recorded_on=TODAY,
            person=regular.uid, session=session.uid,
        )  # fmt: skip
        garden.keep(session, said)
    if there:
        garden.of_the_whole(GapKind.SAME_PEOPLE)


def _asked_before(garden: Garden, *, there: bool) -> None:
    earlier = AlreadySaid(uid=new_uid(), name="Survey", came_of_it="" if there else "The ramp was mended")
    garden.put(GapKind.ASKED_BEFORE, there, earlier)


def _advice(garden: Garden, *, there: bool) -> None:
    payment = Payment(uid=new_uid(), offered_on=ago(3), advice_offered_on=None if there else ago(3))
    garden.put(GapKind.ADVICE_NOT_OFFERED, there, payment)


def _needs(garden: Garden, *, there: bool) -> None:
    session = _session(5 if there else 6)
    garden.put(GapKind.NEEDS_NOT_ARRANGED, there, session)
    garden.keep(_offered(session), AccessNeed(uid=new_uid(), need="A ramp", session=session.uid))


def _interpreter(garden: Garden, *, there: bool) -> None:
    session = _session(20 if there else 21)
    garden.put(GapKind.INTERPRETER_LATE, there, session)
    garden.keep(AccessNeed(uid=new_uid(), need="A BSL interpreter", session=session.uid))


def _no_risk(garden: Garden, *, there: bool) -> None:
    garden.keep(Risk(uid=new_uid(), risk="The van breaks down", spotted_by=SpottedBy.MANAGER))
    if there:
        garden.alter(Risk, spotted_by=SpottedBy.MANAGER)
        garden.of_the_whole(GapKind.NO_RISK_FROM_PEOPLE)


def _smallest(garden: Garden, *, there: bool) -> None:
    risk = Risk(
        uid=new_uid(), risk="The money is late", spotted_by=SpottedBy.MANAGER, smallest_carries=True,
        agreed=YesNo.YES, support="" if there else "Paid a month ahead",
    )  # fmt: skip
    garden.put(GapKind.SMALLEST_CARRIES, there, risk)


def _nothing_moved(garden: Garden, *, there: bool) -> None:
    garden.alter(Resource, moved_on=None, none_because="" if there else "Everything is tied until April")
    if there:
        garden.of_the_whole(GapKind.NOTHING_MOVED)


def _take_passed(garden: Garden, *, there: bool) -> None:
    garden.put(
        GapKind.STOCK_TAKE_PASSED, there, StockTake(uid=new_uid(), planned_on=ago(1) if there else TODAY)
    )


def _take_without(garden: Garden, *, there: bool) -> None:
    take = StockTake(uid=new_uid(), held_on=ago(2), people_took_part=not there)
    garden.put(GapKind.STOCK_TAKE_WITHOUT_PEOPLE, there, take)


def _note_old(garden: Garden, *, there: bool) -> None:
    note = ReferenceNote(uid=new_uid(), topic="Bus passes", checked_on=ago(366 if there else 365))
    garden.put(GapKind.NOTE_OLD, there, note)


def _unprepared(garden: Garden, *, there: bool) -> None:
    garden.put(GapKind.SESSION_UNPREPARED, there, _session(14 if there else 15, access_host=""))


def _offer(garden: Garden, *, there: bool) -> None:
    garden.put(GapKind.OFFER_MISSING, there, _session(7 if there else 8))


def _briefing(garden: Garden, *, there: bool) -> None:
    open_then = "Nothing." if there else "Nothing but the hour"
    garden.put(GapKind.NOTHING_WAS_OPEN, there, _session(-20, open_then=open_then))


def _measure(garden: Garden, *, there: bool) -> None:
    measure = Measure(uid=new_uid(), measure="Calls", used_by="" if there else "Ward manager")
    garden.put(GapKind.MEASURE_WITHOUT_USE, there, measure)


def _expenses(garden: Garden, *, there: bool) -> None:
    start = SafeStart(uid=new_uid(), expenses_paid=Paying.AFTER, paid_within=15 if there else 14)
    garden.put(GapKind.EXPENSES_LATE, there, start)


OF_THE_JOURNEY: dict[GapKind, Plant] = {
    GapKind.NO_ONE_TO_CALL: _no_one_to_call,
    GapKind.PROMISE_ABOVE_OPEN: _above_open,
    GapKind.JOINED_AFTER_DECISION: _joined_late,
    GapKind.NOBODY_CAN_SAY_YES: _nobody_says_yes,
    GapKind.SAME_PEOPLE: _same_people,
    GapKind.ASKED_BEFORE: _asked_before,
    GapKind.ADVICE_NOT_OFFERED: _advice,
    GapKind.NEEDS_NOT_ARRANGED: _needs,
    GapKind.INTERPRETER_LATE: _interpreter,
    GapKind.NO_RISK_FROM_PEOPLE: _no_risk,
    GapKind.SMALLEST_CARRIES: _smallest,
    GapKind.NOTHING_MOVED: _nothing_moved,
    GapKind.STOCK_TAKE_PASSED: _take_passed,
    GapKind.STOCK_TAKE_WITHOUT_PEOPLE: _take_without,
    GapKind.NOTE_OLD: _note_old,
    GapKind.SESSION_UNPREPARED: _unprepared,
    GapKind.OFFER_MISSING: _offer,
    GapKind.NOTHING_WAS_OPEN: _briefing,
    GapKind.MEASURE_WITHOUT_USE: _measure,
    GapKind.EXPENSES_LATE: _expenses,
}
