"""The charts of the papers, each a real table whose bars and squares say nothing its words do not."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from collabdesk.domain.indicators import after_working_days
from collabdesk.domain.promise_marks import promise_marks
from collabdesk.domain.words import Answer, PromiseStep, Reach, Said
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.words import ANSWERS, PROMISES, REACHES

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.records import Action
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

THREE_MONTHS = timedelta(days=92)
REASONS_NAMED = 3
"""Up to so many inputs that left for the same reason are named by number; more are counted."""
_POUNDS = re.compile(r"£\s?(\d+(?:,\d{3})*(?:\.\d{2})?)(?![\d.]*\s?(?:k|m|million)\b)", re.IGNORECASE)


def funnel_chart(builder: Builder) -> plan.Funnel:
    """The funnel of things said, with what left at each step, and why."""
    say, words = builder.words.say, builder.words
    heard = builder.chains
    answered = [c for c in heard if c.decisions]
    acted = [c for c in answered if c.actions or c.changes]
    moved = {c.input.uid for c in builder.changed}
    changed = [c for c in acted if c.input.uid in moved]
    fair = [c for c in changed if c.verdicts and c.verdicts[-1].fair is Said.YES]
    steps: tuple[tuple[str, list[Chain], plan.Inline], ...] = (
        (say("Heard"), heard, ()),
        (say("Answered"), answered, _left(builder, heard, answered, lambda _: say("no answer yet"))),
        (say("Something done"), acted, _left(builder, answered, acted, _answer(builder))),
        (
            say("Something changed"),
            changed,
            _left(builder, acted, changed, lambda _: say("no change we can show yet")),
        ),
        (say("They say it is fair"), fair, _left(builder, changed, fair, _fair(builder))),
    )
    nobody = plan.text(say("Nobody"))
    caption = words.count(
        "{n} of the {all} things said went all the way",
        "{n} of the {all} things said went all the way",
        len(fair),
        all=words.number(len(heard)),
    )
    note = words.count(
        "Solid bar: still in. Dashed outline: left at this step. Being told is counted apart: {n} was told.",
        "Solid bar: still in. Dashed outline: left at this step. Being told is counted apart: {n} were told.",
        builder.told,
    )
    return plan.Funnel(
        caption,
        (say("Step"), say("Still in"), say("Who left here, and why")),
        tuple((step, len(chains), left or nobody) for step, chains, left in steps),
        note,
    )


def silence_chart(builder: Builder) -> plan.Funnel | None:
    """How long things that wait for us have waited, by record number; None where nothing waits.

    The first bar ends with the working days within which the project answers, the second with three months.
    """
    say, words, within = builder.words.say, builder.words, builder.ledger.project.answer_within
    bars: tuple[list[Chain], list[Chain], list[Chain]] = ([], [], [])
    for chain in builder.chains:
        since = builder.ledger.standings[chain.input.uid].since
        if since is not None:
            bars[_age(since, within, builder.today)].append(chain)
    if not any(bars):
        return None
    promised = say("our own {n} working days", n=words.number(within))
    late = len(bars[1]) + len(bars[2])
    caption = words.count(
        "{n} thing said has waited for us longer than {promised}",
        "{n} things said have waited for us longer than {promised}",
        late,
        promised=promised,
    )
    if not late:
        caption = say("Nothing that was said has waited for us longer than {promised}", promised=promised)
    steps = (
        words.count("Up to {n} working day", "Up to {n} working days", within),
        say("Longer, up to three months"),
        say("Longer than three months"),
    )
    nothing = plan.text(say("None"))
    return plan.Funnel(
        caption,
        (say("How long"), say("Things said"), say("Which")),
        tuple(
            (step, len(chains), builder.named(chains) or nothing)
            for step, chains in zip(steps, bars, strict=True)
        ),
        say("These are things said, not people. Waiting ends when an answer has been told."),
        narrowing=False,
    )


def reach_chart(builder: Builder) -> plan.Marks | None:
    """How well each group we set out to hear was heard, never a head count; None where none is named."""
    say, words = builder.words.say, builder.words
    groups = [g for g in builder.ledger.groups.values() if g.set_out]
    if not groups:
        return None
    not_yet = sum(1 for g in groups if g.reach is Reach.NOT_YET)
    caption = words.count(
        "{n} of {all} groups we set out to hear has not been heard yet",
        "{n} of {all} groups we set out to hear have not been heard yet",
        not_yet,
        all=len(groups),
    )
    if not not_yet:
        caption = say("Every group we set out to hear has been heard at least a little")
    order = list(Reach)
    rows = tuple(
        (g.name, REACHES[g.reach][0], say(REACHES[g.reach][1]), ended(g.plan) or say("No plan yet."))
        for g in sorted(groups, key=lambda g: (order.index(g.reach), g.name))
    )
    heads = (say("Group we set out to hear"), say("How well heard"), say("What we will do"))
    note = say("Two filled squares: heard. One: a little. None: not yet. The marks are ours.")
    return plan.Marks(caption, heads, rows, note)


def moved_by(builder: Builder) -> list[tuple[Action, list[Chain]]]:
    """Give the actions by which money, time or rooms moved, each with the inputs it answers."""
    causes: dict[UUID, list[Chain]] = {}
    for chain in builder.chains:
        for action in chain.actions:
            causes.setdefault(action.uid, []).append(chain)
    moved = [action for action in builder.ledger.actions.values() if action.resources_moved.strip()]
    return [(action, causes.get(action.uid, [])) for action in sorted(moved, key=lambda a: a.number)]


def moved_chart(builder: Builder) -> plan.Funnel | None:
    """Money that moved because of what was said, action by action; None where no amount is written down.

    Only a text that holds exactly one amount in pounds is drawn: out of two, nobody can say which moved.
    Amounts are never added up, since one may be for a year and another for once.
    """
    say = builder.words.say
    rows: list[tuple[str, int, plan.Inline]] = []
    amounts: list[str] = []
    for action, chains in moved_by(builder):
        found = _POUNDS.findall(action.resources_moved)
        if len(found) == 1 and action.resources_moved.count("£") == 1:
            pounds = int(float(found[0].replace(",", "")))
            moved = (plan.Run(ended(action.resources_moved) + " "), *builder.named(chains))
            rows.append((builder.code("A", action.number), pounds, moved))
            amounts.append(f"£{found[0]}")
    if not rows:
        return None
    return plan.Funnel(
        say("Money that moved because of what was said"),
        (say("Action"), say("Amount"), say("From where, to where, because of what")),
        tuple(rows),
        say("As written down with each action. The amounts are not added up: some may be yearly, some once."),
        narrowing=False,
        amounts=tuple(amounts),
    )


def promise_chart(builder: Builder) -> plan.PromiseSteps | None:
    """The steps promised and reached, by either mark; None where no promise is written down."""
    words, marked = builder.words, promise_marks(builder.ledger)
    if marked.promised is None:
        return None
    marks = (
        (words.say("Promised"), marked.promised),
        (words.say("Reached, we say"), marked.we),
        (words.say("Reached, {people} say", people=builder.people), marked.they),
    )
    told = [
        words.say("{mark}: step {n} of {of}, {step}.", mark=mark, n=int(step), of=len(PromiseStep),
                  step=words.say(PROMISES[step]).lower())
        if step
        else words.say("{mark}: not marked yet.", mark=mark)
        for mark, step in marks
    ]  # fmt: skip
    return plan.PromiseSteps(
        caption=_gap(builder, marked.promised, marked.they),
        steps=tuple(words.say(PROMISES[step]) for step in PromiseStep),
        rows=tuple((mark, int(step or 0)) for mark, step in marks),
        alternative=" ".join(told),
    )


def _gap(builder: Builder, promise: PromiseStep, they: PromiseStep | None) -> str:
    if they is None:
        return builder.words.say("What was promised, and what was reached")
    if they >= promise:
        return builder.words.say(
            "By their own mark, {people} were met at the step promised", people=builder.people
        )
    return builder.words.count(
        "By the mark of {people}, we stopped {n} step short of the promise",
        "By the mark of {people}, we stopped {n} steps short of the promise",
        int(promise) - int(they),
        people=builder.people,
    )


def _age(since: date, within: int, today: date) -> int:
    if today <= after_working_days(since, within):
        return 0
    return 1 if today - since <= THREE_MONTHS else 2


def _left(
    builder: Builder, before: list[Chain], after: list[Chain], why: Callable[[Chain], str]
) -> plan.Inline:
    """Say who left at a step: by number and reason where they are few, else counted by reason."""
    stayed = {c.input.uid for c in after}
    reasons: dict[str, list[Chain]] = {}
    for chain in before:
        if chain.input.uid not in stayed:
            reasons.setdefault(why(chain), []).append(chain)
    runs: list[plan.Run] = []
    for reason, chains in reasons.items():
        if len(chains) <= REASONS_NAMED:
            runs += [*builder.named(chains), plan.Run(f": {reason}{builder.words.stop} ")]
        else:
            counted = builder.words.say("{n}: {reason}. ", n=builder.words.number(len(chains)), reason=reason)
            runs.append(plan.Run(counted))
    return tuple(runs)


def _answer(builder: Builder) -> Callable[[Chain], str]:
    def why(chain: Chain) -> str:
        answer = chain.decisions[-1].answer
        said = builder.words.say(ANSWERS[answer]).lower()
        if answer.is_no or answer in (Answer.ALREADY, Answer.PASSED_ON):
            return builder.words.say("the answer was “{answer}”", answer=said)
        return builder.words.say("no action is recorded yet")

    return why


def _fair(builder: Builder) -> Callable[[Chain], str]:
    def why(chain: Chain) -> str:
        fair = chain.verdicts[-1].fair if chain.verdicts else Said.NOT_ASKED
        told = {Said.NO: "they say it is not fair", Said.NOT_SURE: "they are not sure"}
        return builder.words.say(told.get(fair, "no answer from them yet"))

    return why
