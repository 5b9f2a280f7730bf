"""What hangs on one thing that was said, link by link: for the full record and for one person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import CheckResult, Permission, ReplyState, Way
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.chain_cells import reason
from collabdesk.papers.parts.record_lines import facts, line
from collabdesk.papers.words import ACTION_STATES, ANSWERS, DIRECTIONS, STRENGTHS

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.records import Action, Change, Check, Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

Link = tuple[str, tuple[plan.Inline, ...]]
"""A label, and the paragraphs that follow it; the first stands on the label's line."""

WAYS: dict[Way, str] = {
    Way.LETTER: "by letter",
    Way.PHONE: "by telephone",
    Way.TEXT: "by text",
    Way.IN_PERSON: "in person",
    Way.THROUGH_SOMEONE: "through somebody they trust",
    Way.SLIP: "by a reply slip",
    Way.NOTICE: "by a notice",
    Way.ALOUD: "aloud",
    Way.DO_NOT_CONTACT: "no contact wanted",
}
REPLY_STATES: dict[ReplyState, str] = {
    ReplyState.DUE: "Due",
    ReplyState.TRIED: "Tried",
    ReplyState.TOLD: "Told",
    ReplyState.COULD_NOT_REACH: "Could not be reached",
    ReplyState.ASKED_NOT_TO: "Asked not to be told",
}
CHECKS: dict[CheckResult, str] = {
    CheckResult.YES: "Read back, and right.",
    CheckResult.CORRECTED: "Read back, and put right.",
    CheckResult.NOT_POSSIBLE: "Could not be read back.",
}
PERMISSIONS: dict[Permission, str] = {
    Permission.NOT_ASKED: "Not asked yet, which counts as no",
    Permission.NO: "No",
    Permission.SUMMARY: "In other words only, never the exact ones",
    Permission.WITHOUT_NAME: "The exact words, without a name",
    Permission.WITH_NAME: "The exact words, with the name that was chosen",
}


ACTION_MORE = ("starts_on", "idea_from", "designed_by", "delivered_by", "pay_and_support")
CHANGE_MORE = ("who", "kind", "matters", "expected", "people_agree")
"""What is told under the name a field has on screen, because no sentence of its own holds it."""
Told = dict["UUID", str]
"""The number of the input under which an answer, an action or a change is told whole."""


def answers(builder: Builder, chain: Chain, told: Told) -> tuple[plan.Inline, ...]:
    """Give every answer, the first one first, or say that there is none yet; each is told whole once."""
    if not chain.decisions:
        return (plan.text(builder.words.say("No answer yet."), strong=True),)
    return tuple(
        _again(builder, _answer_lead(builder, decision), told[decision.uid])
        if decision.uid in told
        else answer(builder, decision)
        for decision in chain.decisions
    )


def actions(builder: Builder, chain: Chain, told: Told) -> tuple[plan.Inline, ...]:
    """Give every action, each told whole once."""
    return tuple(
        _again(builder, _lead(builder, "A", each.number), told[each.uid])
        if each.uid in told
        else action(builder, each)
        for each in chain.actions
    )


def changes(builder: Builder, chain: Chain, told: Told) -> tuple[plan.Inline, ...]:
    """Give every change, each told whole once."""
    return tuple(
        _again(builder, _lead(builder, "C", each.number), told[each.uid])
        if each.uid in told
        else change(builder, each)
        for each in chain.changes
    )


def answer(builder: Builder, decision: Decision) -> plan.Inline:
    """Give one answer with its day, its reason, who gave it and what else was seen and weighed."""
    say = builder.words.say
    told = [
        ended(decision.what),
        say("Why: {why}", why=reason(builder, decision)),
        _fact(builder, "Where: {words}", decision.where),
        _dated(builder, "Until {day}.", decision.until),
        _dated(builder, "To be looked at again on {day}.", decision.look_again_on),
        _fact(builder, "Decided by: {words}", decision.decided_by),
        _fact(builder, "In the room: {words}", decision.in_the_room),
        _fact(builder, "What was weighed: {words}", decision.weighed),
        _fact(builder, "Seen otherwise: {words}", decision.other_views),
    ]
    return (_answer_lead(builder, decision), plan.Run(_joined(told)))


def action(builder: Builder, done: Action) -> plan.Inline:
    """Give one action with where it stands, whose it is, and what came of it."""
    told = [
        ended(done.what),
        builder.words.say(ACTION_STATES[done.state]),
        ended(done.outcome),
        _fact(builder, "Who: {words}", done.owner),
        _fact(builder, "With: {words}", done.partner),
        _dated(builder, "By {day}.", done.due_on if done.state.is_open else None),
        _dated(builder, "Ended on {day}.", done.ended_on),
        _dated(builder, "To be looked at again on {day}.", done.look_again_on),
        _fact(builder, "The smallest test: {words}", done.smallest_test),
        _fact(builder, "Expected: {words}", done.expected),
        _fact(builder, "What surprised us: {words}", done.surprised),
        _fact(builder, "Who could lose by it: {words}", done.who_could_lose),
        _fact(builder, "What else it touches: {words}", done.knock_on),
        _fact(builder, "What was freed for it: {words}", done.resources_moved),
    ]
    more = facts(builder, done, ACTION_MORE)
    return (_lead(builder, "A", done.number), plan.Run(_joined(told) + " "), *line(builder, more))


def change(builder: Builder, seen: Change) -> plan.Inline:
    """Give one change with how strongly it is held and who says so."""
    say = builder.words.say
    strength = min(max(seen.strength, 0), len(STRENGTHS) - 1)
    told = [
        ended(seen.what),
        builder.words.stated(DIRECTIONS[seen.direction]),
        say("Strength {n} of 4: {words}", n=strength, words=say(STRENGTHS[strength])),
        _dated(builder, "Seen on {day}.", seen.seen_on),
        _dated(builder, "Since {day}.", seen.since),
        _fact(builder, "Where: {words}", seen.where),
        _fact(builder, "Why we think so: {words}", seen.why_we_think_so),
        _fact(builder, "Who outside says so: {words}", seen.outside_source),
        _fact(builder, "Who took part and says so: {words}", seen.contributor_source),
        _fact(builder, "Who decides and says so: {words}", seen.decider_source),
        _fact(builder, "What else helped: {words}", seen.else_helped),
    ]
    more = facts(builder, seen, CHANGE_MORE)
    return (_lead(builder, "C", seen.number), plan.Run(_joined(told) + " "), *line(builder, more))


def checked(builder: Builder, check: Check) -> plan.Inline:
    """Say when the words were read back and what came of that."""
    result = builder.words.say(CHECKS[check.result])
    return plan.text(f"{builder.words.day(check.checked_on)}{builder.words.stop} {result}")


def _answer_lead(builder: Builder, decision: Decision) -> plan.Run:
    words = builder.words
    answered = words.stated(ANSWERS[decision.answer])
    code = builder.code("D", decision.number)
    return plan.Run(
        f"{words.row([code, words.day(decision.decided_on)])}{words.stop} {answered} ", strong=True
    )


def _lead(builder: Builder, letter: str, number: int) -> plan.Run:
    return plan.Run(f"{builder.code(letter, number)}: ", strong=True)


def _again(builder: Builder, lead: plan.Run, number: str) -> plan.Inline:
    return (lead, plan.Run(builder.words.say("The same as to {number}.", number=number)))


def _fact(builder: Builder, sentence: str, words: str) -> str:
    return builder.words.say(sentence, words=ended(words)) if words.strip() else ""


def _dated(builder: Builder, sentence: str, day: date | None) -> str:
    return builder.words.say(sentence, day=builder.words.day(day)) if day else ""


def _joined(facts: list[str]) -> str:
    return " ".join(fact for fact in facts if fact)
