"""What the room of partners shows: each partner with what was marked, and one partner's whole card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from collabdesk.domain.declaration import Record, kind_of
from collabdesk.domain.journey_words import MarkAbout, Side
from collabdesk.domain.records import (
    Ask,
    CostLine,
    DecisionStep,
    Mark,
    Partner,
    PartnerRole,
    PartnerTerms,
    Perception,
    Resource,
    Risk,
    StatedLimit,
    SteppingBack,
    StockTake,
    SweetSpot,
    Visit,
    WayIn,
    WhoSaysYes,
)
from collabdesk.storage.queries.reading import every, where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collabdesk.storage.workbook import Workbook

R = TypeVar("R", bound=Record)

OF_A_PARTNER = (
    PartnerRole,
    PartnerTerms,
    DecisionStep,
    WhoSaysYes,
    WayIn,
    Visit,
    Perception,
    Resource,
    Ask,
    SteppingBack,
    Mark,
)
"""Records shown on the card of the partner they name."""
OF_A_PARTNER_OR_ALL = (StatedLimit, Risk, CostLine)
"""Records shown on the card of the partner they name, and on every card where they name none."""
_SIDES = 2
_PROMISE = (MarkAbout.PROMISED, MarkAbout.REACHED)
_BOTH = (MarkAbout.KIND, MarkAbout.DEPTH_NOW)


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """One partner in the list: whether both sides marked kind and depth, and how they stepped back, if so."""

    partner: Partner
    marked: bool
    back: SteppingBack | None


@dataclass(frozen=True, slots=True)
class Together:
    """What all sides do together.

    ``panel_marked`` tells that the people who take part marked a promise; ``circles`` counts the filled
    circles of the sweet spot that has most (0 to 3); ``stock_take`` is the day of the next one.
    """

    panel_marked: bool
    circles: int
    overlap: str
    stock_take: date | None


@dataclass(frozen=True, slots=True)
class PartnersShown:
    """The list: partners by name, then what is done together."""

    lines: tuple[PartnerLine, ...]
    together: Together


@dataclass(frozen=True, slots=True)
class PartnerCard:
    """One partner with all that hangs on it, by kind of record, in the order it was made or ranked.

    Limits, risks and costs that name no partner are everyone's and stand here too. ``no_risk_from_people``
    is K23: there are risks in the workbook, none of them spotted by somebody who lives with it.
    """

    partner: Partner
    records: dict[str, tuple[Record, ...]]
    no_risk_from_people: bool

    def of(self, record: type[R]) -> tuple[R, ...]:
        """Give the records of one class."""
        return tuple(one for one in self.records.get(kind_of(record), ()) if isinstance(one, record))


def load_partners(book: Workbook, today: date) -> PartnersShown:
    """Give the list as it is on the day ``today``."""
    with book.reading() as connection:
        marks = list(every(connection, Mark).values())
        back = {one.partner: one for one in every(connection, SteppingBack).values() if _holds(one, today)}
        partners = every(connection, Partner, "name").values()
        spots = list(every(connection, SweetSpot).values())
        best = max(spots, key=_circles, default=None)
        planned = [take.planned_on for take in every(connection, StockTake).values() if not take.held_on]
        return PartnersShown(
            tuple(PartnerLine(one, _both_marked(marks, one.uid), back.get(one.uid)) for one in partners),
            Together(
                panel_marked=any(mark.side is Side.PEOPLE and mark.about in _PROMISE for mark in marks),
                circles=_circles(best) if best is not None else 0,
                overlap=best.overlap.strip() if best is not None else "",
                stock_take=min((day for day in planned if day is not None), default=None),
            ),
        )


def load_partner(book: Workbook, uid: UUID) -> PartnerCard | None:
    """Give one partner's card; None where it is not there, as after an undo."""
    with book.reading() as connection:
        found = where(connection, Partner, "uid", [uid])
        if not found:
            return None
        records: dict[str, tuple[Record, ...]] = {}
        for kind in OF_A_PARTNER:
            order = "position" if kind is DecisionStep else "uid"
            records[kind_of(kind)] = tuple(
                one for one in every(connection, kind, order).values() if getattr(one, "partner", None) == uid
            )
        risks = list(every(connection, Risk).values())
        for shared in OF_A_PARTNER_OR_ALL:
            found_all = every(connection, shared).values()
            records[kind_of(shared)] = tuple(
                one for one in found_all if getattr(one, "partner", None) in (uid, None)
            )
    heard = any(risk.spotted_by is not None and risk.spotted_by.value == "contributor" for risk in risks)
    return PartnerCard(found[0], records, bool(risks) and not heard)


def partner_at(book: Workbook, uid: UUID) -> UUID | None:
    """Give the partner a record is or belongs to; None for a record that belongs to none."""
    with book.reading() as connection:
        if where(connection, Partner, "uid", [uid]):
            return uid
        for kind in (*OF_A_PARTNER, *OF_A_PARTNER_OR_ALL):
            for one in where(connection, kind, "uid", [uid]):
                partner = getattr(one, "partner", None)
                return partner if isinstance(partner, UUID) else None
    return None


def _both_marked(marks: Iterable[Mark], partner: UUID) -> bool:
    sides = {
        mark.side is Side.US
        for mark in marks
        if mark.partner == partner and mark.about in _BOTH and mark.side is not None
    }
    return len(sides) == _SIDES


def _circles(spot: SweetSpot) -> int:
    return sum(1 for words in (spot.need, spot.want, spot.ask) if words.strip())


def _holds(back: SteppingBack, today: date) -> bool:
    """Whether a pause or an end has begun and, for a pause, is not over."""
    begun = back.kind is not None and (back.from_on is None or back.from_on <= today)
    return begun and (back.until_on is None or back.until_on >= today)
