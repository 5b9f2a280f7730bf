"""The kinds of gap there are in a record, and what is known of one, so that every room asks alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class GapKind(StrEnum):
    """What is missing. The number after K is the check of method.md section 10."""

    NOBODY_HEARD = "nobody_heard"
    """K5: nobody who can change it has heard it, ten days on. Data: ``days``."""
    NO_WITHOUT_REASON = "no_without_reason"
    """K6: only a copy brought together with ours could hold one (law 3)."""
    WHO_AND_WHEN_UNSAID = "who_and_when_unsaid"
    """K7: a reply says something will be done; no action of that input has an owner and a date."""
    WORDS_THAT_SAY_NOTHING = "words_that_say_nothing"
    """K8. Data: ``phrase``, as found."""
    LATE_PROMISE = "late_promise"
    """K9: a reply that was promised. Data: ``due_on``, ``days``."""
    NOTHING_WENT_BADLY = "nothing_went_badly"
    """K10: of the whole record; no change is anything but better and nobody was told no."""
    NO_OTHER_VIEW = "no_other_view"
    """K11: a pattern of many, and nobody saw it otherwise. Data: ``count`` of inputs."""
    ONLY_STAFF_LEAD = "only_staff_lead"
    """K21: of the whole record; every action whose owner we know is led by staff."""
    KNOCK_ON_UNSAID = "knock_on_unsaid"
    """K22: an action sends people somewhere, and nobody wrote whether that place can cope."""
    SOURCE_MISSING = "source_missing"
    """K31: a strength of change without the sources it needs. Data: ``strength``, ``missing``."""
    ANSWER_ONLY_IN_SHEET = "answer_only_in_sheet"
    """The sheet it came from holds an answer that nobody has made a decision of."""
    TOLD_NOBODY = "told_nobody"
    """There is an answer and the person has not been told. Data: ``days`` of silence."""
    NOBODY_ASKED = "nobody_asked"
    """They were told some time ago and nobody asked what they think. Data: ``days``."""
    ACTION_WITHOUT_OWNER = "action_without_owner"
    ACTION_WITHOUT_DATE = "action_without_date"
    LATE_ACTION = "late_action"
    """An action still to do after the day it was due. Data: ``due_on``, ``days``."""
    DONE_WITHOUT_CHANGE = "done_without_change"
    """The action is done and nobody has said what changed, if anything."""
    GROUP_WITHOUT_PLAN = "group_without_plan"
    """A group we set out to hear is not heard yet, and there is no plan for it."""
    NO_ONE_TO_CALL = "no_one_to_call"
    """K1: people are to meet, and nobody wrote who to call if someone is being hurt. Data: ``on``."""
    PROMISE_ABOVE_OPEN = "promise_above_open"
    """K2: we promise to design together and everything is marked fixed."""
    JOINED_AFTER_DECISION = "joined_after_decision"
    """K3: the first person took part after the first decision. Data: ``joined_on``, ``decided_on``."""
    NOBODY_CAN_SAY_YES = "nobody_can_say_yes"
    """K4: a session to come, and nobody there can say yes. Data: ``on``, ``name``."""
    SAME_PEOPLE = "same_people"
    """K13: the same people in three sessions. Data: ``count`` of people."""
    ASKED_BEFORE = "asked_before"
    """K14: people were asked this before and never heard what came of it. Data: ``said_on``, ``name``."""
    ADVICE_NOT_OFFERED = "advice_not_offered"
    """K19: payment was offered, and no advice on benefits. Data: ``number`` of the person's code."""
    NEEDS_NOT_ARRANGED = "needs_not_arranged"
    """K20: things people need are not sorted and the session is near. Data: ``count``, ``days``, ``name``."""
    NO_RISK_FROM_PEOPLE = "no_risk_from_people"
    """K23: risks are written down, and nobody who lives with it was asked."""
    SMALLEST_CARRIES = "smallest_carries"
    """K24: the smallest partner would carry a risk without having agreed, or without help. Data: ``what``."""
    NOTHING_MOVED = "nothing_moved"
    """K25: of the whole round; nothing was moved because of what people said, and nobody said why."""
    STOCK_TAKE_PASSED = "stock_take_passed"
    """K26: the day to stop and look has passed. Data: ``due_on``, ``days``."""
    NOTE_OLD = "note_old"
    """K29: a reference note was checked more than a year ago. Data: ``checked_on``, ``topic``."""
    ONE_PERSONS_PROBLEM = "one_persons_problem"
    """K32: worded as one person's complaint. Data: ``phrase``, as found."""
    SESSION_UNPREPARED = "session_unprepared"
    """A session within two weeks lacks something people need to take part. Data: ``missing``, ``name``."""
    OFFER_MISSING = "offer_missing"
    """A session within a week, and no offer of payment is written down. Data: ``days``, ``name``."""
    INTERPRETER_LATE = "interpreter_late"
    """An interpreter is asked for and not arranged, and 15 working days are not left. Data: ``days``."""
    NOTHING_WAS_OPEN = "nothing_was_open"
    """A session at which nothing was open to change: that was a briefing. Data: ``name``."""
    STOCK_TAKE_WITHOUT_PEOPLE = "stock_take_without_people"
    """Everyone stopped and looked, but nobody who takes part was there. Data: ``held_on``."""
    MEASURE_WITHOUT_USE = "measure_without_use"
    """A measure that nobody will use for anything. Data: ``what``."""
    EXPENSES_LATE = "expenses_late"
    """What people spent is paid afterwards, and more than ten working days later. Data: ``days``."""


@dataclass(frozen=True)
class Gap:
    """One thing that is missing from a record (its kind and uid), with ``data`` to say it by."""

    kind: GapKind
    record: str
    uid: UUID
    data: Mapping[str, object] = field(default_factory=dict)
