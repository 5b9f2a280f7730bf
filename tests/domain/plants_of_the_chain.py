"""For each gap of the chain, a case in which it is there and one just beside it in which it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.gap_kinds import GapKind
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
    Reply,
    Sorting,
    Verdict,
)
from collabdesk.domain.words import ActionState, Answer, Direction, ReplyState, Role, Said
from tests.domain.planting import TODAY, Garden, Plant, ago

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID


def _said(garden: Garden, day: date, **more: object) -> Input:
    return _input(uid=new_uid(), number=garden.number(), words="Two buses.", recorded_on=day, **more)


def _input(**values: object) -> Input:
    return Input(**values)  # type: ignore[arg-type]


def _answered(garden: Garden, said: Input, days: int = 2) -> Decision:
    made = Decision(uid=new_uid(), number=garden.number(), answer=Answer.YES, decided_on=ago(days))
    garden.keep(made, Answering(uid=new_uid(), decision=made.uid, input=said.uid))
    return made


def _reply(about: Input, **more: object) -> Reply:
    return Reply(uid=new_uid(), input=about.uid, **more)  # type: ignore[arg-type]


def _action(garden: Garden, **more: object) -> Action:
    fields: dict[str, object] = {"what": "Ring back", "owner": "Ward sister", "due_on": TODAY}
    return Action(uid=new_uid(), number=garden.number(), **(fields | more))  # type: ignore[arg-type]


def whole_chain(garden: Garden) -> None:
    """Keep one thing said that went all the way, of which nothing is missing."""
    said = _said(garden, ago(200), said_on=ago(200))
    garden.keep(said, Hearing(uid=new_uid(), input=said.uid, heard_on=ago(198), who="Ward manager"))
    _answered(garden, said, 190)
    doing = _action(garden, state=ActionState.DONE, due_on=ago(160))
    change = Change(uid=new_uid(), number=1, what="Rung back", seen_on=ago(120), direction=Direction.MIXED)
    garden.keep(doing, Acting(uid=new_uid(), action=doing.uid, input=said.uid))
    garden.keep(change, Changing(uid=new_uid(), change=change.uid, action=doing.uid))
    garden.keep(_reply(said, state=ReplyState.TOLD, happened_on=ago(100), said="You are rung by five."))
    garden.keep(Verdict(uid=new_uid(), input=said.uid, given_on=ago(99), understood=Said.YES, fair=Said.YES))


def _nobody_heard(garden: Garden, *, there: bool) -> None:
    garden.put(GapKind.NOBODY_HEARD, there, _said(garden, ago(10 if there else 9)))


def _no_without_reason(garden: Garden, *, there: bool) -> None:
    no = Decision(
        uid=new_uid(), number=garden.number(), answer=Answer.NO, decided_on=TODAY,
        reason="" if there else "No money until the autumn",
    )  # fmt: skip
    garden.put(GapKind.NO_WITHOUT_REASON, there, no)


def _who_and_when(garden: Garden, *, there: bool) -> None:
    said = _said(garden, ago(3))
    reply = _reply(said, state=ReplyState.TOLD, happened_on=ago(1), said="We will mend the ramp.")
    garden.put(GapKind.WHO_AND_WHEN_UNSAID, there, reply)
    garden.keep(said)
    if not there:
        doing = _action(garden)
        garden.keep(doing, Acting(uid=new_uid(), action=doing.uid, input=said.uid))


def _say_nothing(garden: Garden, *, there: bool) -> None:
    words = "We are looking into it." if there else "We looked, and it is the lift."
    yes = Decision(uid=new_uid(), number=garden.number(), answer=Answer.YES, decided_on=TODAY, reason=words)
    garden.put(GapKind.WORDS_THAT_SAY_NOTHING, there, yes)


def _late_promise(garden: Garden, *, there: bool) -> None:
    said = _said(garden, ago(3))
    garden.put(GapKind.LATE_PROMISE, there, _reply(said, due_on=ago(1) if there else TODAY))
    garden.keep(said)


def _nothing_badly(garden: Garden, *, there: bool) -> None:
    if there:
        garden.alter(Change, direction=Direction.BETTER)
        garden.of_the_whole(GapKind.NOTHING_WENT_BADLY)


def _no_other_view(garden: Garden, *, there: bool) -> None:
    pattern = Pattern(uid=new_uid(), name="Weekends")
    garden.put(GapKind.NO_OTHER_VIEW, there, pattern)
    for place in range(5):
        said = _said(garden, ago(1))
        link = Sorting(
            uid=new_uid(), input=said.uid, pattern=pattern.uid, different_view=not there and place == 4
        )
        garden.keep(said, link)


def _only_staff(garden: Garden, *, there: bool) -> None:
    staff = Person(uid=new_uid(), number=garden.number(), role=Role.STAFF)
    garden.keep(staff, _action_of(garden, staff.uid))
    if there:
        garden.of_the_whole(GapKind.ONLY_STAFF_LEAD)
    else:
        carer = Person(uid=new_uid(), number=garden.number())
        garden.keep(carer, _action_of(garden, carer.uid))


def _action_of(garden: Garden, person: UUID) -> Action:
    return _action(garden, owner="", owner_person=person)


def _knock_on(garden: Garden, *, there: bool) -> None:
    doing = _action(garden, what="Refer carers to the scheme", knock_on="" if there else "It has ten places")
    garden.put(GapKind.KNOCK_ON_UNSAID, there, doing)


def _source(garden: Garden, *, there: bool) -> None:
    change = Change(
        uid=new_uid(), number=garden.number(), what="It is better", seen_on=TODAY, strength=3,
        outside_source="The library", contributor_source="" if there else "Two carers",
    )  # fmt: skip
    garden.put(GapKind.SOURCE_MISSING, there, change)


def _only_in_sheet(garden: Garden, *, there: bool) -> None:
    said = _said(garden, ago(1), answer_in_file="Mended" if there else "")
    garden.put(GapKind.ANSWER_ONLY_IN_SHEET, there, said)


def _told_nobody(garden: Garden, *, there: bool) -> None:
    said = _said(garden, ago(5))
    garden.put(GapKind.TOLD_NOBODY, there, said)
    _answered(garden, said)
    if not there:
        garden.keep(_reply(said, state=ReplyState.TOLD, happened_on=ago(1)))


def _nobody_asked(garden: Garden, *, there: bool) -> None:
    said = _said(garden, ago(30))
    garden.put(GapKind.NOBODY_ASKED, there, said)
    _answered(garden, said)
    garden.keep(_reply(said, state=ReplyState.TOLD, happened_on=ago(14 if there else 13)))


def _no_owner(garden: Garden, *, there: bool) -> None:
    garden.put(GapKind.ACTION_WITHOUT_OWNER, there, _action(garden, owner="" if there else "Ward sister"))


def _no_date(garden: Garden, *, there: bool) -> None:
    garden.put(GapKind.ACTION_WITHOUT_DATE, there, _action(garden, due_on=None if there else TODAY))


def _late_action(garden: Garden, *, there: bool) -> None:
    garden.put(GapKind.LATE_ACTION, there, _action(garden, due_on=ago(1) if there else TODAY))


def _no_change(garden: Garden, *, there: bool) -> None:
    state = ActionState.DONE if there else ActionState.STOPPED
    garden.put(GapKind.DONE_WITHOUT_CHANGE, there, _action(garden, state=state, due_on=ago(9)))


def _no_plan(garden: Garden, *, there: bool) -> None:
    group = Group(uid=new_uid(), name="Carers under 25", plan="" if there else "Through the school")
    garden.put(GapKind.GROUP_WITHOUT_PLAN, there, group)


def _one_person(garden: Garden, *, there: bool) -> None:
    name = "Mrs Ash’s complaint about meals" if there else "Meals come late"
    garden.put(GapKind.ONE_PERSONS_PROBLEM, there, Pattern(uid=new_uid(), name=name))


OF_THE_CHAIN: dict[GapKind, Plant] = {
    GapKind.NOBODY_HEARD: _nobody_heard,
    GapKind.NO_WITHOUT_REASON: _no_without_reason,
    GapKind.WHO_AND_WHEN_UNSAID: _who_and_when,
    GapKind.WORDS_THAT_SAY_NOTHING: _say_nothing,
    GapKind.LATE_PROMISE: _late_promise,
    GapKind.NOTHING_WENT_BADLY: _nothing_badly,
    GapKind.NO_OTHER_VIEW: _no_other_view,
    GapKind.ONLY_STAFF_LEAD: _only_staff,
    GapKind.KNOCK_ON_UNSAID: _knock_on,
    GapKind.SOURCE_MISSING: _source,
    GapKind.ANSWER_ONLY_IN_SHEET: _only_in_sheet,
    GapKind.TOLD_NOBODY: _told_nobody,
    GapKind.NOBODY_ASKED: _nobody_asked,
    GapKind.ACTION_WITHOUT_OWNER: _no_owner,
    GapKind.ACTION_WITHOUT_DATE: _no_date,
    GapKind.LATE_ACTION: _late_action,
    GapKind.DONE_WITHOUT_CHANGE: _no_change,
    GapKind.GROUP_WITHOUT_PLAN: _no_plan,
    GapKind.ONE_PERSONS_PROBLEM: _one_person,
}
