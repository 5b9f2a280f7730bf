"""R2, the involvement report for a commissioner or funder (method.md 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.domain.words import Reach
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts import (
    answers_part,
    appendix,
    charts_part,
    heard_part,
    limits,
    next_part,
    outcome_part,
    people_part,
    progress_part,
    promise_part,
)
from collabdesk.papers.parts.chain_part import chain_rows
from collabdesk.papers.parts.summary import first_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder
    from collabdesk.papers.parts.chain_part import Row

TOLD_FIRST = 6
"""How many answers stand in the report itself: those of what changed most, or that answer most."""


def involvement_report(builder: Builder) -> plan.Paper:
    """Make the plan of R2."""
    project, words = builder.ledger.project, builder.words
    blocks: list[plan.Block] = first_page(builder)
    for number, (heading, section) in enumerate(_sections(builder), start=1):
        blocks += [replace(heading, number=str(number)), *section]
    blocks += [
        *_other_answers(builder),
        plan.Heading(words.say("Appendix: the numbers, and what they are out of")),
        progress_part.indicator_table(builder),
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
        blocks=tuple(_captioned(builder, blocks)),
    )


def _captioned(builder: Builder, blocks: list[plan.Block]) -> Iterator[plan.Block]:
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
    if heard := heard_part.patterns(builder):
        yield plan.Heading(say("What we heard")), heard
    yield plan.Heading(say("Not everyone agreed")), heard_part.not_everyone_agreed(builder)
    yield plan.Heading(builder.chain_heading), _chain(builder)
    yield plan.Heading(say("What we did not do, and why")), outcome_part.not_done(builder)
    yield plan.Heading(say("How far each thing got")), _how_far(builder)
    yield plan.Heading(say("What changed")), outcome_part.change_blocks(builder)
    yield plan.Heading(say("The promise: made and kept")), promise_part.promise_section(builder)
    if moved := outcome_part.resources_moved(builder):
        yield plan.Heading(say("What moved because of what was said")), moved
    yield plan.Heading(say("Limits of this report")), limits.limits(builder)
    yield plan.Heading(say("What happens next")), next_part.next_steps(builder)


def _purpose(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    unwritten = say("Not written down.")
    rows = [
        (say("Open"), ended(project.open_to_change) or unwritten),
        (say("Fixed"), ended(project.fixed) or unwritten),
        (say("The last word"), ended(project.last_word) or unwritten),
    ]
    if project.people_word:
        word = project.people_word
        rows.append(
            (say("Words in this report"), say("People who took part are called {word} here.", word=word))
        )
    numbers = say(
        "A number such as V-001 is something a person said. D is a decision, A something that was done, "
        "C a change. Every claim carries its number, so you can trace it to the record."
    )
    rows.append((say("Record numbers"), numbers))
    return [
        plan.prose(ended(project.purpose) or say("The purpose is not written down yet.")),
        plan.Labelled(tuple((label, (plan.prose(words),)) for label, words in rows)),
    ]


def _people(builder: Builder) -> list[plan.Block]:
    say = builder.words.say
    blocks = [*people_part.took_part(builder), *people_part.session_table(builder)]
    blocks.append(plan.Heading(say("Who was missing"), 3))
    reach = charts_part.reach_chart(builder)
    if reach is None:
        blocks.append(builder.prose("We did not write down whom we set out to hear, so we cannot say."))
    elif all(group.reach is Reach.WELL for group in builder.ledger.groups.values() if group.set_out):
        somebody = "Every group we set out to hear was heard well. Somebody is always missing."
        blocks += [builder.prose(somebody), reach]
    else:
        blocks += [reach, builder.prose("What they would say could change the answers in this report.")]
    blocks.append(plan.Heading(say("Who could change it, and heard it"), 3))
    if heard := people_part.who_heard(builder):
        blocks.append(plan.Listing(tuple(heard)))
    else:
        blocks.append(builder.prose("Nothing is recorded yet."))
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
