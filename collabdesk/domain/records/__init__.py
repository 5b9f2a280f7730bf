"""Every record there is, each declared once; tables, journal, exports and papers follow from these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from collabdesk.domain.records.answering import (
    Acting,
    Action,
    Answering,
    Change,
    Changing,
    Decision,
)
from collabdesk.domain.records.hearing import (
    Attachment,
    Check,
    Hearing,
    Input,
)
from collabdesk.domain.records.papers import (
    BoardOption,
    BoardPaper,
    IssuedPaper,
    Quoting,
)
from collabdesk.domain.records.people import (
    Consent,
    Group,
    Person,
    ToldText,
)
from collabdesk.domain.records.project import (
    Project,
    Session,
)
from collabdesk.domain.records.safeguarding import SafeguardingPointer
from collabdesk.domain.records.sorting import (
    Pattern,
    Sorting,
)
from collabdesk.domain.records.telling import (
    Reply,
    Verdict,
)

if TYPE_CHECKING:
    from collabdesk.domain.records.belonging import (
        AccessCard,
        AccessNeed,
        AvoidedWord,
        ChosenWords,
        Circle,
        Credit,
        Guidance,
        Meaning,
        Neighbour,
        Payment,
        PlaceCheck,
        SharedWord,
    )
    from collabdesk.domain.records.choosing import (
        BiggerThanUs,
        DifferentWant,
        Idea,
        Showing,
        SmallTest,
        Strand,
        Stuck,
        TestEntry,
        TradeOff,
        Unresolved,
        Workaround,
    )
    from collabdesk.domain.records.journey import (
        AlreadySaid,
        Boundary,
        CommonGround,
        ExerciseNote,
        FormalAsk,
        Journey,
        Mark,
        PromiseCard,
        SafeStart,
    )
    from collabdesk.domain.records.listening import (
        Feeling,
        GoodLooks,
        Helped,
        KeepChangeStop,
        Moment,
        QuietSaying,
        Slip,
        SlipWord,
        WeekPart,
    )
    from collabdesk.domain.records.partners import (
        Ask,
        CostLine,
        DecisionStep,
        Partner,
        PartnerRole,
        PartnerTerms,
        Perception,
        Resource,
        Risk,
        StatedLimit,
        SteppingBack,
        SweetAsk,
        SweetSpot,
        Visit,
        WayIn,
        WhoSaysYes,
        YearBudget,
    )
    from collabdesk.domain.records.stocktaking import (
        CheckIn,
        EvidenceCard,
        HardMessage,
        MattersMost,
        Measure,
        Offer,
        OffRecord,
        PassOn,
        Pulse,
        ReferenceNote,
        StandardCheck,
        StandBy,
        StillThere,
        StockTake,
        TrusteeNote,
        ValueSeen,
    )

    JOURNEY: tuple[type, ...]
    RECORDS: tuple[type, ...]

_CHAIN: tuple[type, ...] = (
    Project,
    Group,
    Person,
    ToldText,
    Session,
    Consent,
    Input,
    Attachment,
    Check,
    Hearing,
    Pattern,
    Sorting,
    Decision,
    Answering,
    Action,
    Acting,
    Change,
    Changing,
    Reply,
    Verdict,
    BoardPaper,
    BoardOption,
    IssuedPaper,
    Quoting,
    SafeguardingPointer,
)
_HOMES: Mapping[str, str] = {
    "Journey": "journey",
    "ExerciseNote": "journey",
    "SafeStart": "journey",
    "PromiseCard": "journey",
    "Boundary": "journey",
    "FormalAsk": "journey",
    "AlreadySaid": "journey",
    "CommonGround": "journey",
    "Circle": "belonging",
    "Neighbour": "belonging",
    "PlaceCheck": "belonging",
    "Guidance": "belonging",
    "AccessCard": "belonging",
    "AccessNeed": "belonging",
    "Payment": "belonging",
    "ChosenWords": "belonging",
    "AvoidedWord": "belonging",
    "SharedWord": "belonging",
    "Meaning": "belonging",
    "Credit": "belonging",
    "Partner": "partners",
    "PartnerRole": "partners",
    "PartnerTerms": "partners",
    "DecisionStep": "partners",
    "WhoSaysYes": "partners",
    "WayIn": "partners",
    "Visit": "partners",
    "Perception": "partners",
    "StatedLimit": "partners",
    "Risk": "partners",
    "CostLine": "partners",
    "YearBudget": "partners",
    "SweetSpot": "partners",
    "SweetAsk": "partners",
    "Resource": "partners",
    "Ask": "partners",
    "SteppingBack": "partners",
    "Moment": "listening",
    "Feeling": "listening",
    "WeekPart": "listening",
    "GoodLooks": "listening",
    "KeepChangeStop": "listening",
    "QuietSaying": "listening",
    "Helped": "listening",
    "Slip": "listening",
    "SlipWord": "listening",
    "Idea": "choosing",
    "DifferentWant": "choosing",
    "TradeOff": "choosing",
    "BiggerThanUs": "choosing",
    "Strand": "choosing",
    "SmallTest": "choosing",
    "TestEntry": "choosing",
    "Workaround": "choosing",
    "Stuck": "choosing",
    "Unresolved": "choosing",
    "Showing": "choosing",
    "StockTake": "stocktaking",
    "Mark": "journey",
    "MattersMost": "stocktaking",
    "Pulse": "stocktaking",
    "StillThere": "stocktaking",
    "PassOn": "stocktaking",
    "Offer": "stocktaking",
    "ValueSeen": "stocktaking",
    "Measure": "stocktaking",
    "EvidenceCard": "stocktaking",
    "StandardCheck": "stocktaking",
    "HardMessage": "stocktaking",
    "StandBy": "stocktaking",
    "CheckIn": "stocktaking",
    "OffRecord": "stocktaking",
    "TrusteeNote": "stocktaking",
    "ReferenceNote": "stocktaking",
}
"""Each class that an exercise fills and the module it is declared in, each after what it points at.

Making 74 classes takes as long as all else that opening a workbook imports, so each module is read when one
of its classes is first asked for: ``JOURNEY`` and ``RECORDS`` ask for all of them.
"""
_NAMES: Mapping[str, str] = {name.lower(): name for name in (*(one.__name__ for one in _CHAIN), *_HOMES)}
JOURNEY_KINDS: frozenset[str] = frozenset(name.lower() for name in _HOMES)
"""The kinds of records that the exercises of the journey fill."""


class _Kinds(Mapping[str, type]):
    """Record classes by kind, each read when it is asked for."""

    def __getitem__(self, kind: str) -> type:
        name = _NAMES[kind]
        found: type = globals().get(name) or __getattr__(name)  # type: ignore[assignment]
        return found

    def __contains__(self, kind: object) -> bool:
        return kind in _NAMES

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


KINDS: Mapping[str, type] = _Kinds()
"""Record classes by kind (their table's name), each after what it points at."""


def __getattr__(name: str) -> object:
    """Give a class that an exercise fills, or all of them, in the order of ``RECORDS``."""
    found: object
    if name in _HOMES:
        found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    elif name == "JOURNEY":
        found = tuple(KINDS[one.lower()] for one in _HOMES)
    elif name == "RECORDS":
        found = tuple(KINDS.values())
    else:
        raise AttributeError(name)
    globals()[name] = found
    return found


__all__ = [
    "JOURNEY",
    "JOURNEY_KINDS",
    "KINDS",
    "RECORDS",
    "AccessCard",
    "AccessNeed",
    "Acting",
    "Action",
    "AlreadySaid",
    "Answering",
    "Ask",
    "Attachment",
    "AvoidedWord",
    "BiggerThanUs",
    "BoardOption",
    "BoardPaper",
    "Boundary",
    "Change",
    "Changing",
    "Check",
    "CheckIn",
    "ChosenWords",
    "Circle",
    "CommonGround",
    "Consent",
    "CostLine",
    "Credit",
    "Decision",
    "DecisionStep",
    "DifferentWant",
    "EvidenceCard",
    "ExerciseNote",
    "Feeling",
    "FormalAsk",
    "GoodLooks",
    "Group",
    "Guidance",
    "HardMessage",
    "Hearing",
    "Helped",
    "Idea",
    "Input",
    "IssuedPaper",
    "Journey",
    "KeepChangeStop",
    "Mark",
    "MattersMost",
    "Meaning",
    "Measure",
    "Moment",
    "Neighbour",
    "OffRecord",
    "Offer",
    "Partner",
    "PartnerRole",
    "PartnerTerms",
    "PassOn",
    "Pattern",
    "Payment",
    "Perception",
    "Person",
    "PlaceCheck",
    "Project",
    "PromiseCard",
    "Pulse",
    "QuietSaying",
    "Quoting",
    "ReferenceNote",
    "Reply",
    "Resource",
    "Risk",
    "SafeStart",
    "SafeguardingPointer",
    "Session",
    "SharedWord",
    "Showing",
    "Slip",
    "SlipWord",
    "SmallTest",
    "Sorting",
    "StandBy",
    "StandardCheck",
    "StatedLimit",
    "SteppingBack",
    "StillThere",
    "StockTake",
    "Strand",
    "Stuck",
    "SweetAsk",
    "SweetSpot",
    "TestEntry",
    "ToldText",
    "TradeOff",
    "TrusteeNote",
    "Unresolved",
    "ValueSeen",
    "Verdict",
    "Visit",
    "WayIn",
    "WeekPart",
    "WhoSaysYes",
    "Workaround",
    "YearBudget",
]
