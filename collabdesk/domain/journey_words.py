"""The closed lists of the journey, so that a mark or a choice is one of a few plain things."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Door(StrEnum):
    """Where a project came in: the four doors of method.md 8.0."""

    CHANGE_NOW = "change_now"
    ALREADY_SAID = "already_said"
    UNDERSTAND = "understand"
    FORMAL = "formal"


class ExerciseState(StrEnum):
    """What a group says of an exercise themselves; not begun is that nothing is said."""

    BEGUN = "begun"
    DONE = "done"
    SKIPPED = "skipped"


class YesNo(StrEnum):
    """A plain answer, in which not knowing counts as one."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class Ground(StrEnum):
    """Whether a thing can change, and who may change it."""

    FIXED = "fixed"
    OPEN = "open"
    YOURS = "yours"


class Paying(StrEnum):
    """When people are paid what they spent."""

    BEFORE = "before"
    ON_THE_DAY = "on_the_day"
    AFTER = "after"


class PaymentAnswer(StrEnum):
    """What somebody chose when payment was offered; every answer is right (method.md 3.1)."""

    ALL = "all"
    PART = "part"
    DECLINED = "declined"
    GIVEN_ON = "given_on"
    LATER = "later"


class Advocacy(StrEnum):
    """Whether somebody is on a person's side."""

    OFFERED = "offered"
    CHOSEN = "chosen"
    NOT_WANTED = "not_wanted"


class Amount(StrEnum):
    """How much a person wants to be involved."""

    LITTLE = "little"
    LOT = "lot"
    NOT_SURE = "not_sure"


class Side(StrEnum):
    """Who marked or said it: us, the people who take part, or a partner."""

    US = "us"
    PEOPLE = "people"
    PARTNER = "partner"


class MarkAbout(StrEnum):
    """What a mark is about; each side marks alone."""

    PROMISED = "promised"
    REACHED = "reached"
    KIND = "kind"
    DEPTH_NOW = "depth_now"
    DEPTH_WANTED = "depth_wanted"


class RoleKind(StrEnum):
    """What a partner is to the work; it can be more than one."""

    WITH = "with"
    ALONGSIDE = "alongside"
    HOLDING_TO_ACCOUNT = "holding_to_account"


class MoneyRole(StrEnum):
    """Whether an organisation gives money, does the work, or both."""

    FUNDER = "funder"
    PROVIDER = "provider"
    BOTH = "both"
    NEITHER = "neither"


class Size(StrEnum):
    """How large an organisation is, so that nobody totals a sector."""

    SMALL = "small"
    MIDDLE = "middle"
    LARGE = "large"


class Span(StrEnum):
    """How far an organisation works."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"
    GLOBAL = "global"


class DoorOpener(StrEnum):
    """What opened a partner's door."""

    CHALLENGE = "challenge"
    INVITATION = "invitation"
    CRISIS = "crisis"
    RELATIONSHIP = "relationship"


class Leeway(StrEnum):
    """How much room somebody has to carry risk."""

    A_LOT = "a_lot"
    SOME = "some"
    NONE = "none"


class LimitKind(StrEnum):
    """What sort of limit a person cannot get past."""

    LAW = "law"
    POLICY = "policy"
    MONEY = "money"
    HABIT = "habit"
    TIME = "time"
    NOT_SURE = "not_sure"


class Worry(StrEnum):
    """How worried people are, really."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Sharing(StrEnum):
    """How far a limit or a risk may travel; it starts in this room (method.md 9.2)."""

    ROOM = "room"
    PARTNERS = "partners"
    PUBLIC = "public"


class SpottedBy(StrEnum):
    """Who saw a risk."""

    CONTRIBUTOR = "contributor"
    WORKER = "worker"
    MANAGER = "manager"
    PARTNER = "partner"


class CostKind(StrEnum):
    """What a cost was for."""

    SETTING_UP = "setting_up"
    RUNNING = "running"
    PAID_TO_PEOPLE = "paid_to_people"
    EXPENSES = "expenses"
    ACCESS = "access"
    OTHER = "other"


class Movable(StrEnum):
    """What can be moved because of what people say."""

    MONEY = "money"
    HOURS = "hours"
    PLACE = "place"
    VEHICLE = "vehicle"
    POST = "post"
    COMMUNICATION = "communication"
    DATA = "data"
    LETTER = "letter"
    OTHER = "other"


class WhoseRow(StrEnum):
    """Whose line of a feeling map, or whose week."""

    PEOPLE = "people"
    STAFF = "staff"


class PartOfDay(StrEnum):
    """A part of a real day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Effort(StrEnum):
    """What it took out of somebody."""

    LITTLE = "little"
    SOME = "some"
    A_LOT = "a_lot"


class SaidBy(StrEnum):
    """Which of those round the table said it."""

    PEOPLE = "people"
    STAFF = "staff"
    DECIDER = "decider"
    PARTNER = "partner"


class AboutWhat(StrEnum):
    """Whether it is about the service or about taking part itself."""

    SERVICE = "service"
    INVOLVEMENT = "involvement"


class Agreement(StrEnum):
    """Whether those round the table agree."""

    NOT_YET = "not_yet"
    AGREED = "agreed"
    GAP = "gap"


class KeepChange(StrEnum):
    """What to do with a part of a service, or with a small test."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


class QuietKind(StrEnum):
    """A way to say something without talking."""

    POSTCARD = "postcard"
    PHOTO = "photo"
    DRAWING = "drawing"
    PICTURES = "pictures"
    MESSAGE = "message"
    PEER = "peer"
    SITTING_IN = "sitting_in"
    SAID_NO = "said_no"


class HelperKind(StrEnum):
    """Who or what helped."""

    PERSON = "person"
    GROUP = "group"
    SERVICE = "service"
    LUCK = "luck"
    MYSELF = "myself"


class IdeaFrom(StrEnum):
    """Whose idea it was."""

    CONTRIBUTOR = "contributor"
    WORKER = "worker"
    MANAGER = "manager"
    OTHER = "other"


class WhoseJob(StrEnum):
    """Whose job a thing is."""

    PUBLIC_BODY = "public_body"
    CHARITY = "charity"
    COMMUNITY = "community"
    TOGETHER = "together"
    NOT_SURE = "not_sure"


class ChangeKind(StrEnum):
    """What sort of change it was."""

    DOING = "doing"
    TREATING = "treating"
    RULE = "rule"
    MONEY = "money"
    FEELING = "feeling"
    CONFIDENCE = "confidence"
    CONTRACT = "contract"


class SlipQuestion(StrEnum):
    """The five questions of an evaluation slip."""

    SAFE = "safe"
    LISTENED = "listened"
    KNOW_NEXT = "know_next"
    WORTH_IT = "worth_it"
    AGAIN = "again"


class Pace(StrEnum):
    """How fast the work goes for somebody."""

    TOO_FAST = "too_fast"
    RIGHT = "right"
    TOO_SLOW = "too_slow"


class Outcome(StrEnum):
    """What a stock-take decides."""

    GO_ON = "go_on"
    CHANGE = "change"
    PAUSE = "pause"
    END = "end"


class EndingKind(StrEnum):
    """How people step back: for a while, for good, or to work on their own for now."""

    PAUSE = "pause"
    END = "end"
    ALONE = "alone"


class OfferKind(StrEnum):
    """What somebody can offer or needs."""

    CONVENE = "convene"
    STEER = "steer"
    COACH = "coach"
    MENTOR = "mentor"
    WALK_ALONGSIDE = "walk_alongside"
    LESSON = "lesson"
    CASE_STUDY = "case_study"
    SURVEY = "survey"
    DIFFERENCE = "difference"
    INTRODUCTION = "introduction"
    SAFE_SPACE = "safe_space"


class Provision(StrEnum):
    """How strong the social sector is in a place."""

    STRONG = "strong"
    SOME = "some"
    THIN = "thin"


class Accountable(StrEnum):
    """To whom a promise is kept."""

    UPWARD = "upward"
    OUTWARD = "outward"
    EACH_OTHER = "each_other"


class FixKind(StrEnum):
    """Whether a rule is changed or gone round."""

    WORKAROUND = "workaround"
    REAL_CHANGE = "real_change"


class Maker(StrEnum):
    """Who designs or delivers a thing."""

    US = "us"
    PEOPLE = "people"
    TOGETHER = "together"
    PARTNER = "partner"


class Vitality(IntEnum):
    """What would happen if working together stopped (method.md 6b)."""

    DREAM_FADES = 1
    GETS_WORSE = 2
    BREAKS = 3


class Depth(IntEnum):
    """How closely two sides join up (method.md 6b)."""

    ALONE = 0
    SHARE_NEWS = 1
    PARTS_IN_STEP = 2
    ONE_POT = 3


class PulseWord(IntEnum):
    """An answer to a question of the trust pulse: words, never a score."""

    NOT_AT_ALL = 1
    SELDOM = 2
    MOSTLY = 3
    ALWAYS = 4


class Weekday(IntEnum):
    """A day of a real week."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    THURSDAY = 4
    FRIDAY = 5
    SATURDAY = 6
    SUNDAY = 7
