"""Promises that are late, so that a board reads of them from us before it hears of them from others."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from collabdesk.domain.indicators import reply_due
from collabdesk.domain.words import InputState, ReplyState
from collabdesk.papers import plan
from collabdesk.papers.builder import ended

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

LONGEST_LATE = 5
"""How many late promises are listed, the longest late first; the paper says how many there are besides."""

NAMED = 3
"""Up to so many inputs are named by number in a row that gathers them."""


class _Late(NamedTuple):
    on: date
    what: plan.Inline
    who: str


def late_promises(builder: Builder) -> list[plan.Block]:
    """List what was promised for a day that has passed, or say that nothing is late."""
    say, words = builder.words.say, builder.words
    late = sorted((*_replies(builder), *_actions(builder), *_second_looks(builder)), key=lambda one: one.on)
    if not late:
        return [builder.prose("Nothing that was promised with a date is late today.")]
    rows = tuple(
        (
            one.what,
            plan.text(words.day(one.on)),
            plan.text(words.number((builder.today - one.on).days)),
            plan.text(one.who),
        )
        for one in late[:LONGEST_LATE]
    )
    left = len(late) - len(rows)
    note = words.count("{n} more is late.", "{n} more are late.", left) if left else ""
    heads = (say("What was promised"), say("For when"), say("Days late"), say("Who"))
    return [plan.Table("", heads, rows, (0.38, 0.19, 0.16, 0.27), note, numeric=(2,))]


def _replies(builder: Builder) -> Iterator[_Late]:
    """Replies promised for a day, day by day, and one row for those that no day was promised for."""
    say, within = builder.words.say, builder.ledger.project.answer_within
    promised: dict[date, list[Chain]] = defaultdict(list)
    unpromised: list[Chain] = []
    for chain in builder.chains:
        days = [r.due_on for r in chain.replies if r.due_on and r.state is ReplyState.DUE]
        if days and min(days) < builder.today:
            promised[min(days)].append(chain)
        elif _is_silent(builder, chain) and reply_due(chain, within) < builder.today:
            unpromised.append(chain)
    us = builder.ledger.project.charity or say("The project team")
    for day, chains in promised.items():
        yield _Late(day, (plan.Run(say("Tell whoever said it: ")), *builder.named(chains)), us)
    if unpromised:
        lead = say("Answer within {n} working days: ", n=within)
        what: plan.Inline = (plan.Run(lead), *builder.named(unpromised))
        if len(unpromised) > NAMED:
            what = plan.text(
                say("Answer {all} things within {n} working days", all=len(unpromised), n=within)
            )
        yield _Late(min(reply_due(chain, within) for chain in unpromised), what, us)


def _is_silent(builder: Builder, chain: Chain) -> bool:
    """Whether nobody has told them anything, nor tried to, nor been asked not to."""
    waits = (InputState.HEARD, InputState.WAITING, InputState.ANSWERED)
    tried = any(r.state is not ReplyState.DUE for r in chain.replies)
    standing = builder.ledger.standings[chain.input.uid]
    return standing.waiting and standing.state in waits and not tried


def _actions(builder: Builder) -> Iterator[_Late]:
    nobody = builder.words.say("Nobody named yet")
    for action in builder.ledger.actions.values():
        code = plan.Run(builder.code("A", action.number), strong=True)
        if action.state.is_open and action.due_on and action.due_on < builder.today:
            yield _Late(action.due_on, (plan.Run(ended(action.what) + " "), code), action.owner or nobody)


def _second_looks(builder: Builder) -> Iterator[_Late]:
    """Answers that stand and were to be looked at again by now."""
    for decision, chains in builder.rows:
        if decision is not None and decision.look_again_on and decision.look_again_on < builder.today:
            about = builder.words.say(
                "Look again at the answer: {what} ", what=ended(decision.what or decision.reason)
            )
            who = decision.decided_by or builder.words.say("Who decided")
            yield _Late(decision.look_again_on, (plan.Run(about), *builder.named(chains)), who)
