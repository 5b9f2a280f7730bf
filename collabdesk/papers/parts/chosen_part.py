"""How ideas were chosen, and why the others were not, because a choice without reasons is a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import Idea, SmallTest, Strand, TradeOff, Workaround
from collabdesk.domain.words import Chosen
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.chain_part import ranges
from collabdesk.papers.parts.record_lines import facts, items, line, ours
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, run_on, shortly

if TYPE_CHECKING:
    from collabdesk.domain.records import Pattern
    from collabdesk.papers.builder import Builder

IDEA = ("idea", "idea_from", "first_marks", "reasons", "second_marks", "chosen", "why_not", "not_thought_of")
STRAND = ("name", "lead_now", "lead_next", "handover_on", "touches", "still_not_right")
RULES = ("what", "kind", "rule", "rule_owner", "asked_on", "answer")
WHOSE = ("whose_job", "knock_on")


def how_we_chose(builder: Builder) -> list[plan.Block]:
    """Give what was chosen and what was not, with the reasons; nothing where none is written down."""
    say, ledger = builder.words.say, builder.ledger
    patterns = [p for p in ledger.patterns.values() if p.chosen is not Chosen.NOT_YET]
    chosen = [_pattern(builder, p) for p in patterns if p.chosen is Chosen.CHOSEN]
    left = [_pattern(builder, p) for p in patterns if p.chosen is not Chosen.CHOSEN]
    return [
        *beside(say("Chosen to work on"), run_on(chosen)),
        *beside(say("Not chosen this time"), run_on(left)),
        *shortly(
            builder,
            say("Ideas, and the reasons"),
            items(builder, ledger.of(Idea), IDEA, short=terse(builder, "idea")),
        ),
    ]


def parts_of_the_work(builder: Builder) -> list[plan.Block]:
    """Give what was given up for what, who leads which part, and whose rules were in the way."""
    say, ledger = builder.words.say, builder.ledger
    return [
        *shortly(builder, say("More of one, less of another"), _trade_offs(builder)),
        *beside(say("Who leads"), _led(builder)),
        *shortly(
            builder,
            say("The parts of the work"),
            items(builder, ledger.of(Strand), STRAND, short=terse(builder, "strand")),
        ),
        *beside(say("Whose job it is, and who must cope"), run_on(_whose_job(builder))),
        *shortly(
            builder,
            say("Mended, or gone round"),
            items(builder, ledger.of(Workaround), RULES, short=terse(builder, "workaround")),
        ),
    ]


def still_not_right(builder: Builder) -> list[plan.Run]:
    """Give what is still not right, strand by strand (method.md 7: 2e)."""
    return [
        plan.Run(f"{ended(strand.name)} {ended(strand.still_not_right)} ".lstrip())
        for strand in builder.ledger.of(Strand)
        if strand.still_not_right.strip()
    ]


def _pattern(builder: Builder, pattern: Pattern) -> plan.Inline:
    say = builder.words.say
    lead = plan.Run(f"{ended(pattern.name)} ", strong=True)
    why = ended(pattern.chosen_why) or say("No reason is recorded.")
    return (lead, plan.Run(f"{why} "))


def _trade_offs(builder: Builder) -> list[plan.Inline]:
    names = ("more_of", "less_of", "which", "for_whom")
    return items(builder, builder.ledger.of(TradeOff), names, led=False)


def _led(builder: Builder) -> list[plan.Inline]:
    """Say who leads which actions, whatever their job (method.md 7: 2j), and what came with it."""
    owners: dict[str, list[int]] = {}
    ideas: dict[str, list[int]] = {}
    lines: list[plan.Inline] = []
    for action in sorted(builder.ledger.actions.values(), key=lambda a: a.number):
        code = builder.code("A", action.number)
        if owner := action.owner.strip().rstrip("."):
            owners.setdefault(owner, []).append(action.number)
        if action.idea_from is not None:
            who = ours(builder, choice_name(action.idea_from))
            ideas.setdefault(builder.words.say("Idea from: {who}", who=who), []).append(action.number)
        if told := facts(builder, action, ("pay_and_support",)):
            lines.append(line(builder, told, code))
    if len(owners) < 2 and not lines and not ideas:  # noqa: PLR2004 - one leader stands in the chain
        return []
    return [*(_codes(builder, named) for named in (owners, ideas) if named), *run_on(lines)]


def _codes(builder: Builder, named: dict[str, list[int]]) -> plan.Inline:
    """Give who stands for which actions in one paragraph."""
    runs: list[plan.Run] = []
    for who, codes in named.items():
        runs.append(plan.Run(f"{who}: ", strong=True))
        runs.append(plan.Run(f"{ranges(builder.words, codes, 'A')}{builder.words.stop} "))
    return tuple(runs)


def _whose_job(builder: Builder) -> list[plan.Inline]:
    """Say whose job a thing is and whether the place it sends people to can cope (4p, 3f)."""
    tests = items(
        builder, (t for t in builder.ledger.of(SmallTest) if _any(t.whose_job, t.knock_on)), ("if_we", *WHOSE)
    )
    actions = [
        line(builder, told, builder.code("A", action.number))
        for action in sorted(builder.ledger.actions.values(), key=lambda a: a.number)
        if (told := facts(builder, action, ("knock_on",)))
    ]
    return [*tests, *actions]


def _any(*values: object) -> bool:
    return any(values)
