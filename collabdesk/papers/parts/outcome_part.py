"""What changed, with both verdicts, and what was not done, with every reason (laws 3, 4 and 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import Said
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts import charts_part
from collabdesk.papers.parts.chain_cells import reason_in_a_line
from collabdesk.papers.parts.chain_part import chain_rows
from collabdesk.papers.parts.record_lines import facts as record_facts
from collabdesk.papers.parts.record_lines import line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.words import ANSWERS, DIRECTIONS, SAID, STRENGTHS

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.records import Change, Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder
    from collabdesk.papers.parts.chain_part import Row


WHOLE = 3
"""How many changes are told one by one, those we are surest of; all others stand in a table."""
BESIDE = ("who", "kind", "matters", "people_agree")
"""What is said of a change after where it is and who says so (method.md 7: 1d, 2g)."""


def refusals(builder: Builder) -> list[tuple[Decision, list[Chain]]]:
    """Give every no and not now, with the inputs it answered, also where a later answer followed."""
    answered: dict[UUID, list[Chain]] = {}
    for chain in builder.chains:
        for decision in chain.decisions:
            if decision.answer.is_no:
                answered.setdefault(decision.uid, []).append(chain)
    nos = [d for d in builder.ledger.decisions.values() if d.answer.is_no]
    return [(d, answered.get(d.uid, [])) for d in sorted(nos, key=lambda d: d.number)]


def is_refused(row: Row) -> bool:
    """Whether a row of the chain is a no or not now."""
    return row[0] is not None and row[0].answer.is_no


def refusal(builder: Builder, decision: Decision, chains: list[Chain], *, named: bool = True) -> plan.Inline:
    """Say one no or not now with its reason, what is next, and whose words it answers, where ``named``."""
    say, day = builder.words.say, builder.words.day
    parts = [ended(decision.what), reason_in_a_line(builder, decision)]
    if decision.look_again_on:
        late = decision.look_again_on < builder.today
        sentence = "We were to look again on {day}. This is late." if late else "We look again on {day}."
        parts.append(say(sentence, day=day(decision.look_again_on)))
    if later := sum(1 for c in chains if c.decisions[-1] is not decision):
        followed = say("A later answer followed for {part}.", part=builder.gate.part(later, len(chains)))
        parts.append(say("A later answer followed.") if later == len(chains) else followed)
    lead = plan.Run(builder.words.stated(ANSWERS[decision.answer]) + " ", strong=True)
    sentence = " ".join(part for part in parts if part) + " "
    return (lead, plan.Run(sentence), *(builder.named(chains) if named else ()))


def not_done(builder: Builder) -> list[plan.Block]:
    """Print every no and not now with the words it answers, or say that there was none.

    Those that stand are rows of the chain; one that a later answer followed, or whose words were taken back,
    stands in no row and is told after them.
    """
    rows = [row for row in builder.rows if is_refused(row)]
    standing = {decision for decision, _ in rows}
    others = [(decision, chains) for decision, chains in refusals(builder) if decision not in standing]
    blocks = chain_rows(builder, rows, in_r1=False)
    if others:
        items = tuple(refusal(builder, decision, chains) for decision, chains in others)
        return [*blocks, plan.Listing(items)]
    if blocks:
        return blocks
    return [builder.prose("Nothing was answered with no or not now. Readers may doubt that.")]


def changes_with_chains(builder: Builder) -> list[tuple[Change, list[Chain]]]:
    """Give every change with the inputs it came of, the surest first."""
    chains: dict[UUID, list[Chain]] = {}
    for chain in builder.chains:
        for change in chain.changes:
            chains.setdefault(change.uid, []).append(chain)
    changes = sorted(builder.ledger.changes.values(), key=lambda c: (-c.strength, c.number))
    return [(change, chains.get(change.uid, [])) for change in changes]


def change_blocks(builder: Builder) -> list[plan.Block]:
    """Print every change, those that went badly or stayed the same too."""
    changes = changes_with_chains(builder)
    if not changes:
        return [builder.prose("No change is recorded yet.")]
    return [
        plan.prose(
            builder.theirs(
                "Strength (0 to 4) says how surely our work led to the change. What {people} say stands "
                "beside what we say, and the two are never added up."
            )
        ),
        *[_change(builder, change, chains) for change, chains in changes[:WHOLE]],
        *_other_changes(builder, changes[WHOLE:]),
    ]


def _other_changes(builder: Builder, changes: list[tuple[Change, list[Chain]]]) -> list[plan.Block]:
    """Set the changes we are least sure of in a table, with both verdicts of each side by side (law 4)."""
    say = builder.words.say
    if not changes:
        return []
    rows: list[tuple[plan.Inline, ...]] = []
    for change, chains in changes:
        block = _change(builder, change, chains)
        sure = f"{block.strength_count}{builder.words.stop} {block.strength_words}"
        code = plan.Run(" " + builder.code("C", change.number), strong=True)
        what = (plan.Run(f"{ended(block.title)} "), *builder.named(chains), code)
        rows.append((what, plan.text(sure), plan.text(block.we_say), plan.text(block.they_say)))
    heads = (say("What changed"), say("Strength"), say("We say"), say("They say"))
    note = say("Where, since when and who else says so is in the full record.")
    return [plan.Table(say("The other changes"), heads, tuple(rows), (0.31, 0.17, 0.26, 0.26), note)]


def resources_moved(builder: Builder) -> list[plan.Block]:
    """Say what money, time or rooms moved because of what was said; nothing where none is written down."""
    chart = charts_part.moved_chart(builder)
    drawn = {code for code, _, _ in chart.rows} if chart else set()
    items: list[plan.Inline] = []
    for action, chains in charts_part.moved_by(builder):
        code = builder.code("A", action.number)
        if code not in drawn:
            named = builder.named(chains)
            numbers = (*named, plan.Run(builder.words.comma)) if named else ()
            moved = plan.Run(ended(action.resources_moved) + " ")
            items.append((moved, *numbers, plan.Run(code, strong=True)))
    blocks: list[plan.Block] = [chart] if chart else []
    return [*blocks, plan.Listing(tuple(items))] if items else blocks


def _change(builder: Builder, change: Change, chains: list[Chain]) -> plan.ChangeBlock:
    say = builder.words.say
    strength = min(max(change.strength, 0), 4)
    numbers = builder.named(chains)
    code = plan.Run(builder.code("C", change.number), strong=True)
    where = " ".join(ended(part) for part in (change.where,) if part)
    if change.since:
        where = f"{where} {say('Since {day}.', day=builder.words.day(change.since))}".strip()
    facts: list[plan.Run] = [plan.Run(where + " ")] if where else []
    facts += [*numbers, plan.Run(builder.words.comma), code] if numbers else [code]
    sources = [s for s in (change.outside_source, change.contributor_source, change.decider_source) if s]
    who_says = " ".join(ended(s) for s in sources) or say("nobody outside the team yet.")
    about = [say("Who else says so: {sources}", sources=who_says)]
    if change.else_helped:
        about.append(say("What else helped: {what}", what=ended(change.else_helped)))
    facts.append(plan.Run(f" {' '.join(about)} "))
    facts += line(builder, record_facts(builder, change, BESIDE, terse(builder, "change")))
    direction = say(DIRECTIONS[change.direction])
    return plan.ChangeBlock(
        title=change.what,
        strength=strength,
        strength_count=say("{n} of 4", n=strength).replace(" ", "\N{NO-BREAK SPACE}"),
        strength_words=say(STRENGTHS[strength]),
        facts=(tuple(facts),),
        we_say_head=say("We say"),
        we_say=f"{direction}{builder.words.stop} {ended(change.why_we_think_so)}".strip(),
        they_say_head=say("They say"),
        they_say=_they_say(builder, chains),
    )


def _they_say(builder: Builder, chains: list[Chain]) -> str:
    say = builder.words.say
    answered = [c for c in chains if c.verdicts]
    if not answered:
        return say("No answer yet.")
    if len(answered) > 1:
        verdicts = [c.verdicts[-1] for c in answered]
        parts = (
            _yes(builder, "Understood: {part} say yes.", [v.understood for v in verdicts]),
            _yes(builder, "Fair: {part} say yes.", [v.fair for v in verdicts]),
            _yes(builder, "Changed for me: {part} say yes.", [v.changed_for_me for v in verdicts]),
        )
        return " ".join(part for part in parts if part) or say("No answer yet.")
    verdict = answered[0].verdicts[-1]
    told = say(
        "Understood: {u}. Fair: {f}. Changed for me: {c}.",
        u=say(SAID[verdict.understood]),
        f=say(SAID[verdict.fair]),
        c=say(SAID[verdict.changed_for_me]),
    )
    words = builder.gate.their_answer(answered[0])
    return f"{told} “{words}”" if words else told


def _yes(builder: Builder, sentence: str, answers: list[Said]) -> str:
    asked = [a for a in answers if a is not Said.NOT_ASKED]
    if not asked:
        return ""
    yes = sum(1 for a in asked if a is Said.YES)
    return builder.words.say(sentence, part=builder.gate.part(yes, len(asked)))
