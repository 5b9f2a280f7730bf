"""R2, the involvement report for a commissioner or funder (method.md 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import AboutWhat, Ground
from collabdesk.domain.words import Reach
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts import (
    answers_part,
    appendix,
    beginnings_part,
    beside_changes_part,
    charts_part,
    chosen_part,
    circle_part,
    costs_part,
    credits_part,
    good_looks_part,
    ground_part,
    heard_part,
    limits,
    moments_part,
    movable_part,
    next_part,
    outcome_part,
    passing_on_part,
    people_part,
    progress_part,
    promise_behind_part,
    promise_part,
    reflection_part,
    said_before_part,
    standards_part,
    stock_take_part,
    working_together_part,
)
from collabdesk.papers.parts.chain_part import chain_rows
from collabdesk.papers.parts.summary import first_page
from collabdesk.papers.parts.under_headings import beside, headed, rows_joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from collabdesk.papers.builder import Builder
    from collabdesk.papers.parts.chain_part import Row

TOLD_FIRST = 3
"""How many answers stand in the report itself: those of what changed most, or that answer most."""


def involvement_report(builder: Builder) -> plan.Paper:
    """Make the plan of R2."""
    project, words = builder.ledger.project, builder.words
    blocks: list[plan.Block] = first_page(builder)
    for number, (heading, section) in enumerate(_sections(builder), start=1):
        blocks += [replace(heading, number=str(number)), *section]
    blocks += [
        *_other_answers(builder),
        *_more_behind(builder),
        *standards_part.method_and_standards(builder),
        plan.Heading(words.say("Appendix: the numbers, and what they are out of")),
        progress_part.indicator_table(builder),
        *people_part.session_table(builder),
        *costs_part.cost_table(builder),
        *appendix.everything_said(builder),
        *appendix.definitions(builder),
    ]
    return plan.Paper(
        code="R2",
        title=words.say("{title}: involvement report", title=project.title),
        language=words.language,
        footer=(words.say("{title}: involvement report", title=project.title), words.day(builder.today)),
        text_size=builder.text_size,
        compact=True,
        blocks=tuple(_captioned(builder, rows_joined(blocks))),
    )


def _captioned(builder: Builder, blocks: Iterable[plan.Block]) -> Iterator[plan.Block]:
    """Number the captions, so that a sentence or a letter can point at one."""
    tables = charts = 0
    for block in blocks:
        match block:
            case plan.Table():
                tables += 1
                said = builder.words.say("Table {n}. {caption}", n=tables, caption=block.caption)
                yield replace(block, caption=said)
            case plan.Funnel() | plan.Marks() | plan.PromiseSteps():
                charts += 1
                said = builder.words.say("Chart {n}. {caption}", n=charts, caption=block.caption)
                yield replace(block, caption=said)
            case _:
                yield block


Section = tuple[plan.Heading, list[plan.Block]]


def _sections(builder: Builder) -> Iterator[Section]:
    say = builder.words.say
    yield plan.Heading(say("Purpose, and what was open"), starts_page=True), _purpose(builder)
    yield plan.Heading(say("Who took part, and who was missing")), _people(builder)
    if heard := _heard(builder):
        yield plan.Heading(say("What we heard")), heard
    differing = [*heard_part.not_everyone_agreed(builder), *said_before_part.different_wants(builder)]
    yield plan.Heading(say("Not everyone agreed")), differing
    if chosen := chosen_part.how_we_chose(builder):
        yield plan.Heading(say("How we chose")), chosen
    yield plan.Heading(builder.chain_heading), _chain(builder)
    yield plan.Heading(say("What we did not do, and why")), outcome_part.not_done(builder)
    yield plan.Heading(say("How far each thing got")), _how_far(builder)
    changes = [*outcome_part.change_blocks(builder), *beside_changes_part.what_mattered_most(builder)]
    yield plan.Heading(say("What changed")), changes
    promise = [*promise_part.promise_section(builder), *promise_behind_part.signed_and_kept(builder)]
    yield plan.Heading(say("The promise: made and kept")), promise
    yield from _after_the_promise(builder)


def _after_the_promise(builder: Builder) -> Iterator[Section]:
    say = builder.words.say
    moved = [*outcome_part.resources_moved(builder), *movable_part.can_be_moved(builder)]
    if moved := [*moved, *costs_part.cost_of_it(builder)]:
        yield plan.Heading(say("What moved, and what it cost")), moved
    if found := reflection_part.reflection(builder):
        yield plan.Heading(say("What went well, and what did not")), found
    yield plan.Heading(say("Limits of this report")), limits.limits(builder)
    look = stock_take_part.next_look(builder)
    following = [
        *next_part.next_steps(builder),
        *([plan.prose(look)] if look else []),
        *credits_part.thanks_by_name(builder),
    ]
    yield plan.Heading(say("What happens next")), following


def _heard(builder: Builder) -> list[plan.Block]:
    return [
        *heard_part.patterns(builder),
        *moments_part.feeling_map(builder),
        *good_looks_part.stop_asking(builder),
    ]


def _more_behind(builder: Builder) -> list[plan.Block]:
    """Give, heading by heading, the detail that the report itself has no room for; nothing where none is."""
    say = builder.words.say
    found: tuple[tuple[str, list[plan.Block]], ...] = (
        (say("Purpose, and what was open"), beginnings_part.asked_formally(builder)),
        (
            say("Who took part, and who was missing"),
            [
                *circle_part.cut_off(builder),
                *circle_part.circle(builder),
                *circle_part.made_easy(builder),
            ],
        ),
        (
            say("What we heard"),
            [
                *moments_part.real_weeks(builder),
                *good_looks_part.good_looks(builder, AboutWhat.SERVICE),
                *good_looks_part.keep_change_stop(builder),
                *said_before_part.said_before(builder),
            ],
        ),
        (say("How we chose"), chosen_part.parts_of_the_work(builder)),
        (say("What changed"), beside_changes_part.beside_changes(builder)),
        (say("The promise: made and kept"), promise_behind_part.promise_behind(builder)),
        (
            say("What moved, and what it cost"),
            [*movable_part.freed_and_handed_over(builder), *costs_part.still_there(builder)],
        ),
        (say("Working together"), working_together_part.working_together(builder)),
        (say("What went well, and what did not"), reflection_part.learned(builder)),
        (say("What happens next"), passing_on_part.passing_on(builder)),
    )
    blocks = [block for heading, section in found for block in headed(heading, section)]
    if not blocks:
        return []
    return [plan.Heading(say("Appendix: more about each part")), *blocks]


def _purpose(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    unwritten = (plan.prose(say("Not written down.")),)
    rows: list[tuple[str, tuple[plan.Paragraph, ...]]] = [
        (say("Open"), ground_part.with_reasons(builder, Ground.OPEN, ground_part.SHORT) or unwritten),
        (say("Fixed"), ground_part.with_reasons(builder, Ground.FIXED, ground_part.SHORT) or unwritten),
        (
            say("The last word"),
            (plan.prose(ended(project.last_word)),) if project.last_word.strip() else unwritten,
        ),
    ]
    if yours := ground_part.with_reasons(builder, Ground.YOURS, ground_part.SHORT):
        rows.insert(1, (say("Yours"), yours))
    rows += beginnings_part.beginnings(builder)
    word = project.people_word
    called = say("Those who took part are called {word} here.", word=word) if word else ""
    numbers = say(
        "A number such as V-001 is something a person said. D is a decision, A something that was done, "
        "C a change. Every claim carries its number, so you can trace it to the record."
    )
    rows.append((say("Words in this report"), (plan.prose(f"{called} {numbers}".strip()),)))
    purpose = ended(project.purpose) or say("The purpose is not written down yet.")
    return [
        plan.prose(f"{purpose} {beginnings_part.purpose_agreed(builder)}".strip()),
        plan.Labelled(tuple(rows)),
    ]


def _people(builder: Builder) -> list[plan.Block]:
    say = builder.words.say
    heard = people_part.who_heard(builder) or [plan.text(say("Nothing is recorded yet."))]
    blocks: list[plan.Block] = [
        *people_part.took_part(builder),
        *beside(say("Who could change it, and heard it"), heard),
        plan.Heading(say("Who was missing"), 3),
    ]
    reach = charts_part.reach_chart(builder)
    if reach is None:
        blocks.append(builder.prose("We did not write down whom we set out to hear, so we cannot say."))
    elif all(group.reach is Reach.WELL for group in builder.ledger.groups.values() if group.set_out):
        somebody = "Every group we set out to hear was heard well. Somebody is always missing."
        blocks += [builder.prose(somebody), reach]
    else:
        blocks += [reach, builder.prose("What they would say could change the answers in this report.")]
    return blocks


def _chain(builder: Builder) -> list[plan.Block]:
    first, others = _first_and_others(builder)
    intro = builder.prose(
        "This heading follows the lower of what we promised and what was reached. Exact words come first, "
        "where the person said yes to that. Every no follows, with its reason."
    )
    if not first and not others:
        nothing = "Nothing has an answer yet, and nothing is recorded as done."
        return [builder.prose("Every answer so far is a no or a not now." if builder.rows else nothing)]
    blocks = [intro, *chain_rows(builder, first, in_r1=False)]
    if others:
        told = builder.words.count(
            "{n} more answer is in “Appendix: the other answers”, told in the same way.",
            "{n} more answers are in “Appendix: the other answers”, told in the same way. None is left out.",
            len(others),
        )
        blocks.append(plan.prose(told))
    return blocks


def _first_and_others(builder: Builder) -> tuple[list[Row], list[Row]]:
    """Part the answers that are no no: those the report tells first, and those that its appendix tells."""
    rows = [row for row in builder.rows if not outcome_part.is_refused(row)]
    if len(rows) <= TOLD_FIRST + 1:
        return rows, []
    first = answers_part.whole_rows(builder, TOLD_FIRST)
    return first, [row for row in rows if row not in first]


def _other_answers(builder: Builder) -> list[plan.Block]:
    _, others = _first_and_others(builder)
    if not others:
        return []
    heading = plan.Heading(builder.words.say("Appendix: the other answers"), starts_page=True)
    return [heading, *chain_rows(builder, others, in_r1=False)]


def _how_far(builder: Builder) -> list[plan.Block]:
    waiting = plan.Paragraph(plan.text(progress_part.waiting_sentence(builder)))
    silence = charts_part.silence_chart(builder)
    return [
        charts_part.funnel_chart(builder),
        plan.Heading(builder.words.say("Who still waits"), 3),
        waiting,
        *progress_part.no_answer_yet(builder),
        *([silence] if silence else []),
    ]
