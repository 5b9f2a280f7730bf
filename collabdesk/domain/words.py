"""The closed lists of the chain, so that an answer or a state is one of a few plain things."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class PromiseStep(IntEnum):
    """How far people were promised to take part (method.md 5.3); higher is not better."""

    TELL = 1
    ASK = 2
    TALK = 3
    DESIGN = 4
    DECIDE = 5


class Permission(StrEnum):
    """What a person allows us to do with their words (method.md 3.4). Not asked counts as no."""

    NOT_ASKED = "not_asked"
    NO = "no"
    SUMMARY = "summary"
    WITHOUT_NAME = "without_name"
    WITH_NAME = "with_name"


class TakingPart(StrEnum):
    """Whether a person takes part; asked each time (method.md 3.4)."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NOT_TODAY = "not_today"
    NO = "no"


class ParentSays(StrEnum):
    """What a parent or carer of a young person says, where the charity's policy asks (method.md 3.5)."""

    NOT_ASKED = "not_asked"
    NOT_NEEDED = "not_needed"
    YES = "yes"
    NO = "no"


class PassedTo(StrEnum):
    """Whom a concern was passed to, by role, never by name (method.md 3.3)."""

    LEAD = "lead"
    DEPUTY = "deputy"
    OUT_OF_HOURS = "out_of_hours"
    ADULTS = "adults"
    CHILDREN = "children"
    EMERGENCY = "emergency"


class Audience(StrEnum):
    """Who a paper is for; a person's permission is given for one of these."""

    CHARITY = "charity"
    PARTNERS = "partners"
    PUBLIC = "public"


class InputKind(StrEnum):
    """What sort of thing was said."""

    EXPERIENCE = "experience"
    IDEA = "idea"
    NEED = "need"
    CONCERN = "concern"
    PRAISE = "praise"
    REFUSAL = "refusal"
    QUESTION = "question"


class SpeakingFor(StrEnum):
    """Whose view it is; carers and supporters are never merged with the person."""

    SELF = "self"
    GROUP = "group"
    PASSED_ON = "passed_on"


class Source(StrEnum):
    """Where the words come from."""

    NEW = "new"
    ALREADY_SAID = "already_said"


class Strength(StrEnum):
    """How strongly, as the speaker drew the line themselves."""

    THIN = "thin"
    THICK = "thick"


class CheckResult(StrEnum):
    """What happened when the words were read back."""

    YES = "yes"
    CORRECTED = "corrected"
    NOT_POSSIBLE = "not_possible"


class Answer(StrEnum):
    """The seven answers; a no is a full answer."""

    YES = "yes"
    YES_CHANGED = "yes_changed"
    TRYING = "trying"
    ALREADY = "already"
    NOT_NOW = "not_now"
    NO = "no"
    PASSED_ON = "passed_on"

    @property
    def is_no(self) -> bool:
        """Whether it cannot be saved without a reason (law 3)."""
        return self in (Answer.NO, Answer.NOT_NOW)


class ReasonKind(StrEnum):
    """What kind of reason stands behind an answer."""

    LAW = "law"
    POLICY = "policy"
    MONEY = "money"
    TIME = "time"
    HARM = "harm"
    NOT_OURS = "not_ours"
    OTHER = "other"


class ActionState(StrEnum):
    """Where an action stands. Done is a state of an action, never of someone's input."""

    PLANNED = "planned"
    IN_HAND = "in_hand"
    DONE = "done"
    PARTLY = "partly"
    DIFFERENTLY = "differently"
    STOPPED = "stopped"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has it to do."""
        return self in (ActionState.PLANNED, ActionState.IN_HAND)


class Direction(StrEnum):
    """Which way a change went."""

    BETTER = "better"
    MIXED = "mixed"
    SAME = "same"
    WORSE = "worse"


class ReplyState(StrEnum):
    """How far telling the person has come."""

    DUE = "due"
    TRIED = "tried"
    TOLD = "told"
    COULD_NOT_REACH = "could_not_reach"
    ASKED_NOT_TO = "asked_not_to"


class Way(StrEnum):
    """How a person is told."""

    LETTER = "letter"
    PHONE = "phone"
    TEXT = "text"
    IN_PERSON = "in_person"
    THROUGH_SOMEONE = "through_someone"
    SLIP = "slip"
    NOTICE = "notice"
    ALOUD = "aloud"
    DO_NOT_CONTACT = "do_not_contact"


class Said(StrEnum):
    """What a person answered to one question of the verdict."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    NOT_ASKED = "not_asked"


class Reach(StrEnum):
    """How well a group we set out to hear has been heard."""

    WELL = "well"
    A_LITTLE = "a_little"
    NOT_YET = "not_yet"


class Chosen(StrEnum):
    """Whether a pattern was chosen to work on."""

    NOT_YET = "not_yet"
    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"


class Role(StrEnum):
    """Why a person is in the workbook."""

    CONTRIBUTOR = "contributor"
    GUIDE = "guide"
    DECISION_HOLDER = "decision_holder"
    STAFF = "staff"
    PARTNER = "partner"


class InputState(StrEnum):
    """The state a person sees: always derived, never typed (method.md 9.1)."""

    HEARD = "heard"
    WAITING = "waiting"
    ANSWERED = "answered"
    TOLD = "told"
    THEY_ANSWERED = "they_answered"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
