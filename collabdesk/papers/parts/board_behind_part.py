"""What stands behind a board's choice: risks and who carries them, money, who decided, and who was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import (
    Circle,
    CostLine,
    Partner,
    PassOn,
    Resource,
    Risk,
    Showing,
    SmallTest,
    StandBy,
    TrusteeNote,
    YearBudget,
)
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import fact, facts, items, line
from collabdesk.papers.parts.why_now_part import if_we_wait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder

MOST = 4
"""Lines of one kind under one heading: a board reads the rest in the full record."""
Named = tuple[str, list[list[plan.Inline]]]
"""A heading and the lines under it, by kind of record."""


def behind(builder: Builder) -> Iterator[plan.Block]:
    """Give each part there is something to say of, under a heading of its own (method.md 7, papers of R3)."""
    for heading, kinds in (
        (builder.words.say("If we wait"), [if_we_wait(builder)]),
        _risks(builder),
        _stops(builder),
        _knock_on(builder),
        _money(builder),
        _who_decides(builder),
        _shown(builder),
        _trustees_own(builder),
    ):
        if lines := [each for lines in kinds for each in _first(builder, lines)]:
            yield plan.Heading(heading, 3)
            yield plan.Listing(tuple(lines))


def budget_lines(builder: Builder, *, contracts: bool = False) -> list[plan.Inline]:
    """Give a line for each year: what there was for involvement, what was spent, and the floor agreed.

    With ``contracts`` also the money from contracts, by which a board reads the trend (6c40).
    """
    say = builder.words.say
    short = {"budget": say("budget"), "spent": say("spent"), "floor": say("not below")}
    if contracts:
        short["contract_money"] = say("from contracts")
    years = sorted(builder.ledger.of(YearBudget), key=lambda each: (each.year or 0, each.uid))
    return items(builder, years, ("year", *short), short=short)


def _first(builder: Builder, lines: list[plan.Inline]) -> list[plan.Inline]:
    """Give as many lines of one kind as a board has time for, and how many more there are."""
    left = len(lines) - MOST
    return [*lines[:MOST], plan.text(builder.words.say("And {n} more.", n=left))] if left > 0 else lines


def _risks(builder: Builder) -> Named:
    """Risks of doing and of not doing, who is called risky, and whom it was taken to (6c7, 6c12, 6c19)."""
    say = builder.words.say
    when = {True: say("If we do it"), False: say("If we do not"), None: say("Either way")}
    short = {
        "called_risky": say("Who is called risky, and by whom"),
        "escalated_to": say("Taken to"),
        "escalated_on": say("on"),
        "affected_told": say("Who was told"),
        "spoke_for_them": say("Who spoke for them"),
    }
    found: list[plan.Inline] = []
    for risk in sorted(builder.ledger.of(Risk), key=lambda each: each.of_doing is None or each.of_doing):
        lead, rest = fact(builder, risk, "risk"), facts(builder, risk, short, short)
        if lead or rest:
            named = lead[1] if lead else say("not named")
            found.append(line(builder, rest, say("{when}: {risk}", when=when[risk.of_doing], risk=named)))
    return say("Risks, if we do it and if we do not"), [found]


def _stops(builder: Builder) -> Named:
    """What stops if working with a partner stops (6b1)."""
    vital = [each for each in builder.ledger.of(Partner) if each.stops_if_it_stops.strip()]
    lines = items(builder, vital, ("name", "stops_if_it_stops"), short={"stops_if_it_stops": ""})
    return builder.words.say("What stops if this stops"), [lines]


def _knock_on(builder: Builder) -> Named:
    """Where this sends people, and whether that place can cope (3f)."""
    short = {"knock_on": ""}
    tests = [each for each in builder.ledger.of(SmallTest) if each.knock_on.strip()]
    acted = [each for each in builder.ledger.actions.values() if each.knock_on.strip()]
    return builder.words.say("Where this sends people"), [
        items(builder, tests, ("if_we", "knock_on"), short=short),
        items(builder, acted, ("what", "knock_on"), short=short),
    ]


def _money(builder: Builder) -> Named:
    """Say what moved because of what was said, the budget year by year, and what is really paid."""
    say, ledger = builder.words.say, builder.ledger
    moves = {
        "amount": "",
        "moved_to": say("Moved to"),
        "moved_on": say("on"),
        "input": say("Because of"),
    }
    paid = {
        "price_paid": say("Price paid"),
        "true_cost": say("true cost"),
        "who_covered": say("Who covered the rest"),
    }
    moved = [each for each in ledger.of(Resource) if each.moved_on is not None]
    costs = [
        each for each in ledger.of(CostLine) if each.true_cost is not None or each.price_paid is not None
    ]
    return say("Money, and what moved"), [
        items(builder, moved, ("thing", *moves), short=moves),
        budget_lines(builder, contracts=True),
        items(builder, costs, ("what", *paid), short=paid),
    ]


def _who_decides(builder: Builder) -> Named:
    """Who leads with experience of it, who carries it on, and who was in the room (2k, 1f, 6c14)."""
    say, ledger = builder.words.say, builder.ledger
    leads = {"co_lead_pay": say("Paid"), "co_lead_support": say("Support")}
    carried = {"carries_on": say("Carried on by"), "written_in": say("Written into")}
    room: list[plan.Inline] = []
    decided: dict[str, list[str]] = {}
    for decision in ledger.decisions.values():
        if decision.in_the_room.strip():
            key = " ".join(decision.in_the_room.split())
            decided.setdefault(key, []).append(builder.code("D", decision.number))
    for who, codes in sorted(decided.items(), key=lambda each: -len(each[1])):
        room.append((plan.Run(f"{builder.words.row(codes[:MOST])}: "), plan.Run(who)))
    return say("Who leads, who carries it on, and who was in the room"), [
        items(builder, ledger.of(Circle), ("co_lead", *leads), short=leads),
        items(builder, ledger.of(PassOn), ("what", *carried), short=carried),
        room,
    ]


def _shown(builder: Builder) -> Named:
    """Where a paper was shown to people, and what they said (6c15)."""
    say = builder.words.say
    short = {"shown_on": "", "where": "", "to_whom": say("To"), "they_said": say("They said")}
    shown = builder.ledger.of(Showing)
    return say("Where this was shown"), [items(builder, shown, ("paper", *short), short=short)]


def _trustees_own(builder: Builder) -> Named:
    """The trustees' own time and limits, and who stands up for this: only where shared (2ad, 6a6, 6a7)."""
    say, ledger = builder.words.say, builder.ledger
    notes = {
        "time_on_bids": say("Our time on bids"),
        "time_on_policy": say("on policy"),
        "time_on_delivery": say("on the work itself"),
        "speech_limits": say("What limits what we may say"),
        "contract_change": say("Money from contracts"),
        "carries_on": say("Carried on by"),
        "written_in": say("Written into"),
    }
    cover = {"cover": say("Cover")}
    return say("For us as trustees"), [
        items(builder, ledger.of(TrusteeNote), tuple(notes), led=False, short=notes),
        items(builder, ledger.of(StandBy), ("who", *cover), short=cover),
    ]
