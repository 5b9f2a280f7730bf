"""The pieces an evidence extract may be put together from: the project's own lines, each with its numbers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from collabdesk.domain.ground import standing_on
from collabdesk.domain.journey_words import Ground
from collabdesk.domain.promise_marks import promise_marks
from collabdesk.domain.standing import Chain
from collabdesk.domain.words import Direction, Reach
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts import next_part, outcome_part, people_part, progress_part, promise_part
from collabdesk.papers.parts.ground_part import PROMISE_WORDS
from collabdesk.papers.privacy import SMALLEST_PEOPLE
from collabdesk.papers.words import ACTION_STATES, ANSWERS, DIRECTIONS, STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Change, Decision
    from collabdesk.papers.builder import Builder

NUMBERS_NAMED = 3
"""Record numbers in one piece; words are dear where they are counted."""
SESSIONS_NAMED = 4


class Topic(StrEnum):
    """What a piece speaks of."""

    PURPOSE = "purpose"
    PROMISE = "promise"
    OPEN = "open"
    PEOPLE = "people"
    REACH = "reach"
    QUOTES = "quotes"
    ANSWERS = "answers"
    REFUSALS = "refusals"
    CHECKED = "checked"
    HEARD_BY = "heard_by"
    SOURCES = "sources"
    CHANGES = "changes"
    MARKS = "marks"
    COUNTS = "counts"
    LEARNED = "learned"
    MONEY = "money"
    MOVED = "moved"
    PLANS = "plans"
    NOT_KNOWN = "not_known"
    SWEET_SPOT = "sweet_spot"
    GOOD_LOOKS = "good_looks"
    EVIDENCE = "evidence"
    MEASURES = "measures"
    DEMAND = "demand"
    ASKS = "asks"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph that stands whole or not at all.

    ``quotes`` is the input whose exact words it gives; ``first`` marks what was done and what changed,
    without which an extract says little.
    """

    runs: plan.Inline
    quotes: Chain | None = None
    first: bool = False


def pieces(builder: Builder) -> dict[Topic, list[Piece]]:
    """Give every piece there is by what it speaks of, the weightiest first; blank lines make none."""
    say, project = builder.words.say, builder.ledger.project
    found: dict[Topic, list[Piece]] = defaultdict(list)
    lines = (
        (Topic.PURPOSE, say("Purpose:"), project.purpose),
        (Topic.OPEN, say("Open to change:"), standing_on(builder.ledger, Ground.OPEN)),
        (Topic.OPEN, say("Theirs to decide:"), standing_on(builder.ledger, Ground.YOURS)),
        (Topic.OPEN, say("Fixed:"), standing_on(builder.ledger, Ground.FIXED)),
        (Topic.LEARNED, say("Learned:"), project.learned),
        (Topic.MONEY, say("Time and money:"), project.time_and_money),
        (Topic.PLANS, say("Next:"), project.plans),
        (Topic.NOT_KNOWN, say("Not known yet:"), project.not_known_yet),
    )
    for topic, label, words in lines:
        if words.strip():
            said = " ".join(ended(line) for line in words.splitlines() if line.strip())
            found[topic].append(labelled(label, said))
    found[Topic.PROMISE] += _promise(builder)
    found[Topic.PEOPLE] += _people(builder)
    found[Topic.REACH] += _reach(builder)
    found[Topic.QUOTES] += _quotes(builder)
    found[Topic.ANSWERS] += _answers(builder)
    found[Topic.REFUSALS] += _refusals(builder)
    found[Topic.CHECKED].append(Piece(plan.text(next_part.checked_sentence(builder))))
    found[Topic.HEARD_BY] += [Piece(runs) for runs in people_part.who_heard(builder)]
    found[Topic.COUNTS] += _counts(builder)
    if promise_marks(builder.ledger).promised is not None:
        found[Topic.MARKS].append(Piece(promise_part.promise_runs(builder)))
    for change, chains in outcome_part.changes_with_chains(builder):
        found[Topic.CHANGES].append(_change(builder, change, chains))
        found[Topic.SOURCES] += _sources(builder, change)
    found[Topic.MOVED] += _moved(builder)
    return found


def labelled(label: str, words: str, codes: plan.Inline = ()) -> Piece:
    """Make a piece of one sentence after its label, and the record numbers behind it."""
    return Piece((plan.Run(f"{label} ", strong=True), plan.Run(words), *codes))


def _promise(builder: Builder) -> Iterator[Piece]:
    say, project = builder.words.say, builder.ledger.project
    promised = promise_marks(builder.ledger).promised
    if promised is not None:
        yield labelled(say("Promise:"), say(PROMISE_WORDS[promised]))
    if project.last_word.strip():
        yield labelled(say("Last word:"), ended(project.last_word))


def _people(builder: Builder) -> Iterator[Piece]:
    say, words = builder.words.say, builder.words
    counted = [s.people for s in builder.ledger.sessions.values() if s.people]
    if counted:
        phrase = builder.gate.people_phrase(sum(counted))
        took_part = words.count(
            "{people} took part, at one session.",
            "{people} took part, at {n} sessions. Somebody who came twice is counted twice.",
            len(counted),
            people=phrase[:1].upper() + phrase[1:],
        )
        yield Piece(plan.text(took_part))
    held = sorted((s for s in people_part.held(builder) if s.held_on), key=lambda s: (s.held_on, s.uid))
    named = [words.row([s.name, words.day(s.held_on)]) for s in held[:SESSIONS_NAMED] if s.held_on]
    if len(held) > len(named):
        named.append(say("{n} more", n=len(held) - len(named)))
    if named:
        yield labelled(say("Sessions:"), ended(say("; ").join(named)))


def _reach(builder: Builder) -> Iterator[Piece]:
    groups = builder.ledger.groups.values()
    well = sorted(g.name for g in groups if g.set_out and g.reach is Reach.WELL)
    if well:
        yield labelled(builder.words.say("Heard well:"), ended(builder.words.listed(well)))
    for runs in people_part.missing(builder):
        yield Piece(runs)


def _quotes(builder: Builder) -> Iterator[Piece]:
    """Exact words that may be printed; the gate is asked for them only once they have found room.

    Those of most people come first, but how few are behind the others does not set their order.
    """
    least = SMALLEST_PEOPLE - 1
    for chain in sorted(builder.chains, key=lambda c: (-max(c.input.voices, least), c.input.number)):
        words = chain.words.strip()
        if words and builder.gate.may_quote(chain):
            code = builder.code("V", chain.input.number)
            yield Piece((plan.Run(words), plan.Run(f" {code}")), chain)


def _answers(builder: Builder) -> list[Piece]:
    answered = [(d, chains) for d, chains in builder.rows if d is not None and not d.answer.is_no]
    surest = {
        d.uid: max((x.strength for c in chains for x in c.changes), default=-1) for d, chains in answered
    }
    answered.sort(key=lambda row: (-surest[row[0].uid], row[0].number))
    return [_answer(builder, decision, chains) for decision, chains in answered]


def _answer(builder: Builder, decision: Decision, chains: list[Chain]) -> Piece:
    """What was decided, and what was done about it."""
    say = builder.words.say
    actions = sorted({a for c in chains for a in c.actions}, key=lambda a: a.number)
    # Words are dear here: what came of an action says what it was.
    done = [
        f"{say(ACTION_STATES[a.state])} {ended(a.outcome)}"
        if a.outcome.strip()
        else f"{ended(a.what)} {say(ACTION_STATES[a.state])}"
        for a in actions
    ]
    words = " ".join(part for part in (ended(decision.what), *done) if part) or ended(decision.reason)
    numbers = [builder.code("D", decision.number), *(builder.code("A", a.number) for a in actions)]
    piece = labelled(f"{say(ANSWERS[decision.answer])}:", words, _codes(builder, numbers, chains))
    return replace(piece, first=True)


def _refusals(builder: Builder) -> Iterator[Piece]:
    for decision, chains in outcome_part.refusals(builder):
        runs = outcome_part.refusal(builder, decision, chains, named=False)
        codes = _codes(builder, [builder.code("D", decision.number)], chains)
        yield Piece((*runs[:-1], plan.Run(runs[-1].text.rstrip()), *codes))


def _counts(builder: Builder) -> Iterator[Piece]:
    words, heard = builder.words, builder.numbers.heard
    if heard:
        counts = words.count(
            "{n} thing was said: {answered} answered, {told} told of it, {changed} changed something.",
            "{n} things were said: {answered} answered, {told} told of it, {changed} changed something.",
            heard,
            answered=words.number(sum(builder.numbers.answers.values())),
            told=words.number(builder.told),
            changed=words.number(len(builder.changed)),
        )
        yield Piece(plan.text(counts))
        yield Piece(plan.text(progress_part.waiting_sentence(builder, for_what=False)))


def _change(builder: Builder, change: Change, chains: list[Chain]) -> Piece:
    """A change, how strongly we hold it, and what else helped; one for the worse or the same stands too."""
    say = builder.words.say
    else_helped = ended(" ".join(change.else_helped.split()))
    helped = say("Also helped: {what}", what=else_helped) if else_helped else ""
    words = " ".join(part for part in (ended(change.what), say(STRENGTHS[change.strength]), helped) if part)
    label = say("Changed:")
    if change.direction is not Direction.BETTER:
        label = f"{say(DIRECTIONS[change.direction])}:"
    piece = labelled(label, words, _codes(builder, [builder.code("C", change.number)], chains))
    return replace(piece, first=True)


def _sources(builder: Builder, change: Change) -> Iterator[Piece]:
    say, code = builder.words.say, (plan.Run(f" {builder.code('C', change.number)}"),)
    if change.outside_source.strip():
        yield labelled(say("Who outside the team says so:"), ended(change.outside_source), code)
    if change.contributor_source.strip():
        yield labelled(say("Who took part and says so:"), ended(change.contributor_source), code)


def _moved(builder: Builder) -> Iterator[Piece]:
    for action in sorted(builder.ledger.actions.values(), key=lambda a: a.number):
        if action.resources_moved.strip():
            code = (plan.Run(f" {builder.code('A', action.number)}"),)
            yield labelled(builder.words.say("Moved:"), ended(action.resources_moved), code)


def _codes(builder: Builder, numbers: list[str], chains: list[Chain]) -> plan.Inline:
    """Give record numbers in brackets; they link nowhere, for what they lead to is not in this paper."""
    named = [*numbers, *(builder.code("V", c.input.number) for c in chains[:NUMBERS_NAMED])]
    more = len(chains) - NUMBERS_NAMED
    joined = builder.words.row(named)
    if more > 0:
        joined = builder.words.say("{numbers} and {n} more", numbers=joined, n=more)
    return (plan.Run(f" ({joined})"),)
