"""The cells of one row of the chain: the answer, why, what happened, and what is next by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import Answer, InputState
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.words import ACTION_STATES, ANSWERS, REASONS

if TYPE_CHECKING:
    from collabdesk.domain.records import Action, Change, Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

Cell = tuple[plan.Inline, ...]
NOT_FAIR = "They say the answer is not fair, so it is open again."
NOT_FAIR_TO_YOU = "You told us it is not fair, so it is open again."


def decided(builder: Builder, decision: Decision | None, chains: list[Chain]) -> Cell:
    """Say what was decided: the answer in bold on a line of its own, then what, then what was said before."""
    say, day = builder.words.say, builder.words.day
    if decision is None:
        return (plan.text(say("No answer yet"), strong=True),)
    lines: list[plan.Inline] = [plan.text(say(ANSWERS[decision.answer]), strong=True)]
    if decision.what:
        lines.append(plan.text(ended(decision.what)))
    if decision.answer is Answer.ALREADY and decision.where:
        lines.append(plan.text(say("Where: {where}", where=ended(decision.where))))
    if decision.answer is Answer.PASSED_ON and decision.where:
        lines.append(plan.text(say("Passed to {where}", where=ended(decision.where))))
    if decision.answer is Answer.TRYING and decision.until:
        lines.append(plan.text(say("Until {day}.", day=day(decision.until))))
    earlier = {d for chain in chains for d in chain.decisions[:-1]}
    lines += [
        plan.text(
            say("Before that, on {day}: {answer}.", day=day(d.decided_on), answer=say(ANSWERS[d.answer]))
        )
        for d in sorted(earlier, key=lambda d: (d.decided_on, d.number))
    ]
    return tuple(lines)


def reason(builder: Builder, decision: Decision) -> str:
    """Give the reason in words, after what kind it is; a missing one is said, never left blank."""
    kind = builder.words.say(REASONS[decision.reason_kind]) if decision.reason_kind else ""
    spoken = " ".join(part for part in (kind, ended(decision.reason)) if part)
    return spoken or builder.words.say("No reason is recorded.")


def reason_in_a_line(builder: Builder, decision: Decision) -> str:
    """Give the reason as it was written; its kind stands only where nothing else does.

    Amid other sentences a kind ("Money.") reads as a fragment of one.
    """
    return ended(decision.reason) or reason(builder, decision)


def why(builder: Builder, decision: Decision | None) -> Cell:
    """Say why."""
    if decision is None:
        return (plan.text(builder.words.say("Nobody has decided yet.")),)
    return (plan.text(reason(builder, decision)),)


def happened(builder: Builder, chains: list[Chain], *, to_readers: bool = False) -> Cell:
    """Say what changed, then what was done, then whether they said it was not fair.

    ``to_readers``: those who said it read the paper, so it says "you" (method.md 5.2).
    """
    say = builder.words.say
    actions: dict[int, Action] = {a.number: a for c in chains for a in c.actions}
    changes: dict[int, Change] = {c.number: c for chain in chains for c in chain.changes}
    lines: list[plan.Inline] = []
    for number, change in sorted(changes.items()):
        code = plan.Run(builder.code("C", number) + ": ", strong=True)
        lines.append((code, plan.Run(ended(change.what))))
    for number, action in sorted(actions.items()):
        code = plan.Run(builder.code("A", number) + ": ", strong=True)
        state = say(ACTION_STATES[action.state])
        told = [part for part in (ended(action.what), state, ended(action.outcome)) if part]
        lines.append((code, *(plan.Run(f"{part} ") for part in told)))
    if any(builder.standing(c) is InputState.REOPENED for c in chains):
        lines.append(plan.text(say(NOT_FAIR_TO_YOU if to_readers else NOT_FAIR)))
    return tuple(lines) or (plan.text(say("Nothing is recorded yet.")),)


def next_step(
    builder: Builder, decision: Decision | None, chains: list[Chain], *, to_readers: bool = False
) -> Cell:
    """Say what is next, by whom and by when; what is late is called late.

    ``to_readers``: the paper itself tells those who said it, so telling them is not named as a step.
    """
    say, day = builder.words.say, builder.words.day
    lines: list[plan.Inline] = []
    for action in sorted({a for c in chains for a in c.actions if a.state.is_open}, key=lambda a: a.number):
        code = builder.code("A", action.number)
        who = action.owner or say("nobody named yet")
        when = day(action.due_on) if action.due_on else say("no date yet")
        late = action.due_on is not None and action.due_on < builder.today
        sentence = "{code}: {who}, by {when}. This is late." if late else "{code}: {who}, by {when}."
        if action.due_on is None:
            sentence = "{code}: {who}, {when}."
        lines.append(plan.text(say(sentence, code=code, who=who, when=when)))
    if decision is not None and decision.look_again_on:
        late = decision.look_again_on < builder.today
        sentence = "We were to look again on {day}. This is late." if late else "We look again on {day}."
        lines.append(plan.text(say(sentence, day=day(decision.look_again_on))))
    waiting = [c for c in chains if builder.standing(c) is InputState.ANSWERED]
    if waiting and not to_readers:
        lines.append(plan.text(_still_to_tell(builder, len(waiting), len(chains))))
    if not lines and not to_readers:
        lines.append(plan.text(say("Nothing more is planned.")))
    return tuple(lines)


def _still_to_tell(builder: Builder, waiting: int, of: int) -> str:
    if waiting == of:
        return builder.words.say("Tell whoever said it. They have not heard from us yet.")
    return builder.words.say(
        "Tell whoever said it: {part} still to be told.", part=builder.gate.part(waiting, of)
    )
