"""The indicators of method.md 4.4, worked out once from the ledger, so that every paper agrees (law 10)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.taking_part import (
    Spent,
    doors_tried,
    moved_by_words,
    needs_met,
    paid_as_promised,
    spent,
)
from collabdesk.domain.words import ActionState, Answer, Direction, InputState, ReplyState, Said

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.records import Reply
    from collabdesk.domain.standing import Chain


@dataclass(frozen=True, slots=True)
class Part:
    """A count and what it is counted out of; the two are never shown apart."""

    count: int
    base: int


@dataclass(frozen=True, slots=True)
class Indicators:
    """I1 to I9, I11 to I13 and I15 to I17, as of one day. Counts are of things said, never called people.

    ``days_to_reply`` is the median and the longest, None where nobody was told yet.
    ``changes_by_strength`` has five places, for strength 0 to 4. ``needs_met`` and ``paid_as_promised``
    are of people, so they pass the gate. ``moved_by`` are the numbers of the inputs because of which
    something moved, ``moved`` how much did. ``doors_tried`` counts, by partner, up to whoever could act.
    """

    heard: int
    withdrawn: int
    answered: Part
    on_time: Part
    days_to_reply: tuple[float, int] | None
    answers: dict[Answer, int]
    reasons: Part
    actions_done: int
    actions_in_hand: int
    actions_late: int
    actions_stopped: int
    understood: Part
    fair: Part
    changed_for_me: Part
    changes_by_strength: tuple[int, int, int, int, int]
    changes_by_direction: dict[Direction, int]
    oldest_waiting_days: int
    waiting: int
    needs_met: Part
    paid_as_promised: Part
    moved: int
    moved_by: tuple[int, ...]
    spent: Spent
    doors_tried: dict[UUID | None, tuple[int, bool]]


def indicators(ledger: Ledger, today: date) -> Indicators:
    """Work out every indicator for the day ``today``."""
    chains = [c for c in ledger.chains.values() if c.input.withdrawn_on is None]
    standings = list(ledger.standings.values())
    nos = [d for d in ledger.decisions.values() if d.answer.is_no]
    moved = moved_by_words(ledger)
    return Indicators(
        heard=len(chains),
        withdrawn=len(ledger.inputs) - len(chains),
        answered=_answered(ledger, today),
        on_time=_on_time(ledger, today),
        days_to_reply=_days_to_reply(chains),
        answers=dict(Counter(c.decisions[-1].answer for c in chains if c.decisions)),
        reasons=Part(sum(1 for d in nos if d.reason.strip()), len(nos)),
        actions_done=_actions(ledger, ActionState.DONE, ActionState.PARTLY, ActionState.DIFFERENTLY),
        actions_in_hand=sum(1 for a in ledger.actions.values() if a.state.is_open),
        actions_late=sum(
            1 for a in ledger.actions.values() if a.state.is_open and a.due_on and a.due_on < today
        ),
        actions_stopped=_actions(ledger, ActionState.STOPPED),
        understood=_asked(chains, "understood"),
        fair=_asked(chains, "fair"),
        changed_for_me=_asked(chains, "changed_for_me"),
        changes_by_strength=_by_strength(ledger),
        changes_by_direction=dict(Counter(c.direction for c in ledger.changes.values())),
        oldest_waiting_days=max((s.days(today) for s in standings), default=0),
        waiting=sum(1 for s in standings if s.waiting),
        needs_met=Part(*needs_met(ledger)),
        paid_as_promised=Part(*paid_as_promised(ledger, today)),
        moved=len(moved),
        moved_by=tuple(sorted({ledger.inputs[each.input].number for each in moved if each.input})),
        spent=spent(ledger),
        doors_tried=doors_tried(ledger),
    )


def reply_due(chain: Chain, answer_within: int) -> date:
    """Give the day a reply is due: as promised, else so many working days after it was said.

    ``answer_within`` is in working days, Monday to Friday (method.md 6.4).
    """
    promised = [r.due_on for r in chain.replies if r.due_on]
    if promised:
        return min(promised)
    return after_working_days(chain.input.said_on or chain.input.recorded_on, answer_within)


def after_working_days(day: date, working_days: int) -> date:
    """Give the day that is so many working days later; weekends do not count, holidays do."""
    from datetime import timedelta

    weeks, rest = divmod(working_days, 5)
    day += timedelta(weeks=weeks)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < 5  # noqa: PLR2004 - Monday to Friday
    return day


def _answered(ledger: Ledger, today: date) -> Part:
    within = ledger.project.answer_within
    done = (InputState.TOLD, InputState.THEY_ANSWERED)
    due = [
        uid
        for uid, chain in ledger.chains.items()
        if chain.input.withdrawn_on is None
        and (ledger.standings[uid].state in done or reply_due(chain, within) <= today)
    ]
    return Part(sum(1 for uid in due if ledger.standings[uid].state in done), len(due))


def _on_time(ledger: Ledger, today: date) -> Part:
    count = base = 0
    for chain in ledger.chains.values():
        if chain.input.withdrawn_on is not None:
            continue
        due, told = reply_due(chain, ledger.project.answer_within), _first_told(chain)
        if told is None and due > today:
            continue
        base += 1
        count += bool(told and told.happened_on and told.happened_on <= due)
    return Part(count, base)


def _days_to_reply(chains: list[Chain]) -> tuple[float, int] | None:
    days = []
    for chain in chains:
        told = _first_told(chain)
        if told and told.happened_on:
            began = chain.input.said_on or chain.input.recorded_on
            days.append(max(0, (told.happened_on - began).days))
    return (median(days), max(days)) if days else None


def _first_told(chain: Chain) -> Reply | None:
    return next((r for r in chain.replies if r.state is ReplyState.TOLD and r.happened_on), None)


def _asked(chains: list[Chain], question: str) -> Part:
    answers = [getattr(c.verdicts[-1], question) for c in chains if c.verdicts]
    asked = [answer for answer in answers if answer is not Said.NOT_ASKED]
    return Part(sum(1 for answer in asked if answer is Said.YES), len(asked))


def _actions(ledger: Ledger, *states: ActionState) -> int:
    return sum(1 for action in ledger.actions.values() if action.state in states)


def _by_strength(ledger: Ledger) -> tuple[int, int, int, int, int]:
    counts = Counter(change.strength for change in ledger.changes.values())
    return counts[0], counts[1], counts[2], counts[3], counts[4]
