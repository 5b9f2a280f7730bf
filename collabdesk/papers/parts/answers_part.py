"""The chain of R1 told on a few pages: some answers whole, the rest in a line, every no with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Credit, SteppingBack, Strand
from collabdesk.domain.words import InputState, Reach
from collabdesk.papers import plan
from collabdesk.papers.builder import ended, made_a_difference
from collabdesk.papers.parts.chain_cells import NOT_FAIR_TO_YOU
from collabdesk.papers.parts.chain_part import chain_rows, ranges, spoken_first
from collabdesk.papers.parts.outcome_part import refusal, refusals
from collabdesk.papers.parts.progress_part import waiting_sentence
from collabdesk.papers.words import ACTION_STATES, ANSWERS

if TYPE_CHECKING:
    from collabdesk.domain.records import Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder
from collabdesk.papers.parts.chain_part import Row

WHOLE = 2
"""How many answers are told with why, what happened and what is next."""
IN_A_LINE = 2
"""How many more are told in a line each, those that answer most; the others are given by number."""


def whole_rows(builder: Builder, most: int = WHOLE) -> list[Row]:
    """Choose the rows told whole, ``most`` of them: what changed most first, then what answers most.

    A no is never chosen here: each has its place, with its reason, in what we are not doing.
    """
    standing = [row for row in builder.rows if row[0] is not None and not row[0].answer.is_no]
    chosen = sorted(standing, key=_weight, reverse=True)[:most]
    return [row for row in standing if row in chosen]


def short_chain(builder: Builder) -> list[plan.Block]:
    """Give the chain table of the chosen rows, then the other answers shortly.

    One fewer is whole where the exercises give the paper more to tell, so that it keeps to its four pages.
    """
    more_to_tell = any(builder.ledger.of(kind) for kind in (Strand, SteppingBack, Credit))
    whole = whole_rows(builder, WHOLE - 1 if more_to_tell else WHOLE)
    told = {decision.uid for decision, _ in whole if decision is not None}
    others = [
        (decision, chains)
        for decision, chains in builder.rows
        if decision is None or not (decision.uid in told or decision.answer.is_no)
    ]
    blocks = chain_rows(builder, whole, in_r1=True)
    if not others:
        return blocks
    others.sort(key=lambda row: (row[0] is None, -len(row[1])))
    lines = [_line(builder, decision, chains) for decision, chains in others[:IN_A_LINE]]
    rest: dict[str, list[int]] = {}
    for decision, chains in others[IN_A_LINE:]:
        if decision is not None:
            said = builder.words.say(ANSWERS[decision.answer])
            rest.setdefault(said, []).extend(chain.input.number for chain in chains)
    if rest:
        lines.append(_by_answer(builder, rest))
    return [
        *blocks,
        plan.Heading(builder.words.say("The other answers, in short"), 3),
        plan.Listing(tuple(lines)),
    ]


def _by_answer(builder: Builder, rest: dict[str, list[int]]) -> plan.Inline:
    """Name the numbers that got each answer."""
    runs: list[plan.Run] = []
    for said, numbers in rest.items():
        runs += [
            plan.Run(f"{said}: ", strong=True),
            plan.Run(f"{ranges(builder.words, numbers)}{builder.words.stop} "),
        ]
    return tuple(runs)


def seen_otherwise(builder: Builder) -> list[plan.Block]:
    """Say who saw it otherwise, each pattern once, then what was written down beside an answer."""
    patterns: dict[str, list[Chain]] = {}
    for chain in builder.chains:
        for sorting in chain.sortings:
            pattern = builder.ledger.patterns.get(sorting.pattern)
            if sorting.different_view and pattern is not None:
                patterns.setdefault(pattern.name, []).append(chain)
    items: list[plan.Inline] = [
        (plan.Run(builder.words.say("On “{pattern}”: ", pattern=name)), *_words_once(builder, chains))
        for name, chains in patterns.items()
    ]
    views = [d.other_views for d, _ in builder.rows if d is not None and d.other_views.strip()]
    items += [plan.text(ended(view)) for view in views]
    if not items:
        return [builder.prose("No other view is written down. That does not mean that everyone agreed.")]
    return [plan.Listing(tuple(items))]


def not_doing(builder: Builder) -> list[plan.Block]:
    """Print every no and not now after the words it answers, or say that there was none."""
    items = tuple(_no(builder, decision, chains) for decision, chains in refusals(builder))
    if items:
        return [plan.Listing(items)]
    return [builder.prose("Nothing was answered with no or not now. Readers may doubt that.")]


def missing_shortly(builder: Builder) -> list[plan.Inline]:
    """Name each group not heard yet with the plan for it, then those heard a little in one line."""
    say = builder.words.say
    wanted = sorted((g for g in builder.ledger.groups.values() if g.set_out), key=lambda g: g.name)
    items: list[plan.Inline] = []
    for group in (g for g in wanted if g.reach is Reach.NOT_YET):
        then = say("Next: {plan}", plan=ended(group.plan)) if group.plan else say("There is no plan yet.")
        items.append((plan.Run(ended(group.name), strong=True), plan.Run(f" {say('Not heard yet.')} {then}")))
    if little := [g.name for g in wanted if g.reach is Reach.A_LITTLE]:
        items.append(
            (
                plan.Run(say("Heard a little:") + " ", strong=True),
                plan.Run(ended(say("; ").join(little))),
            )
        )
    return items


def waiting(builder: Builder) -> plan.Paragraph:
    """Say how many wait and for how long, and name every input that has no answer yet by its number."""
    told = waiting_sentence(builder, for_what=False)
    if builder.undecided:
        numbers = ranges(builder.words, [c.input.number for c in builder.undecided])
        told += " " + builder.words.say("No answer yet: {numbers}.", numbers=numbers)
    return plan.prose(f"{told} {builder.words.say('The full record holds all of it. Ask us for it.')}")


def _weight(row: Row) -> tuple[int, int, int]:
    _, chains = row
    changes = {change.uid: change for chain in chains for change in chain.changes}.values()
    moved = [change.strength + 1 for change in changes if made_a_difference(change)]
    done = sum(1 for chain in chains for action in chain.actions if not action.state.is_open)
    return max(moved, default=1 if changes else 0), len(chains), done


def _line(builder: Builder, decision: Decision | None, chains: list[Chain]) -> plan.Inline:
    if decision is not None:
        answer = plan.Run(builder.words.stated(ANSWERS[decision.answer]) + " ", strong=True)
        return (*_words(builder, chains), answer, plan.Run(ended(decision.what or decision.reason)))
    nothing = plan.Run(builder.words.say("No answer yet.") + " ", strong=True)
    actions = {action.number: action for chain in chains for action in chain.actions}
    done = "".join(
        f"{builder.code('A', number)}: {ended(each.what)} {builder.words.say(ACTION_STATES[each.state])} "
        for number, each in sorted(actions.items())
    )
    return (*_words(builder, chains), nothing, plan.Run(done))


def _no(builder: Builder, decision: Decision, chains: list[Chain]) -> plan.Inline:
    standing = [chain for chain in chains if chain.decisions[-1] is decision]
    if not standing:
        return refusal(builder, decision, chains)
    told = refusal(builder, decision, chains, named=len(standing) != len(chains))
    if any(builder.standing(chain) is InputState.REOPENED for chain in standing):
        told = (*told, plan.Run(" " + builder.words.say(NOT_FAIR_TO_YOU)))
    return (*_words(builder, standing), *told)


def _words_once(builder: Builder, chains: list[Chain]) -> plan.Inline:
    """Give the words of one that no other part of the paper prints, then the numbers of all."""
    printed = set(builder.gate.quoted)
    new = [chain for chain in chains if chain.input.uid not in printed]
    if new:
        return _words(builder, [*new, *(chain for chain in chains if chain not in new)])
    return (plan.Run(ended(ranges(builder.words, [chain.input.number for chain in chains]))),)


def _words(builder: Builder, chains: list[Chain]) -> plan.Inline:
    """Give the words of the first who may be printed, then the numbers of all."""
    first = spoken_first(builder, chains)[0]
    words = builder.quoted(first)
    exact = words.startswith(("“", "[", '"'))
    numbers = ranges(builder.words, [chain.input.number for chain in chains])
    return (plan.Run(words + " ", strong=exact), plan.Run(f"{numbers}{builder.words.stop} "))
