"""R3, the trustee paper: two pages to decide on, and eight numbers behind them (method.md 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.parts import (
    board_behind_part,
    board_part,
    dashboard,
    late_part,
    short_part,
    why_now_part,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import BoardPaper
    from collabdesk.papers.builder import Builder

Section = tuple[str, list[plan.Block]]


def trustee_paper(builder: Builder) -> plan.Paper:
    """Make the plan of R3 from the board paper begun last."""
    builder = replace(builder, has_chain=False)
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    board = board_part.latest_board(builder)
    day, charity = words.day(builder.today), project.charity or say("The project team")
    title = builder.options.title or project.title
    before, view, after = _before_the_view(builder, board), _view(builder, board), _after_it(builder, board)
    sections = [*before, view, *after]
    blocks: list[plan.Block] = [
        plan.Opening(kind=f"{say('Trustee paper')}, {charity}, {day}", title=title, lead="", byline=""),
        board_part.header(builder, board, section=sections.index(view) + 1),
    ]
    for number, (heading, section) in enumerate(sections, start=1):
        blocks += [plan.Heading(heading, number=str(number)), *section]
    blocks += [plan.NewPage(), plan.Heading(say("Appendix: eight numbers"))]
    blocks += [*dashboard.eight_numbers(builder), *dashboard.cannot_say(builder)]
    if in_the_way := why_now_part.in_the_way(builder):
        blocks += [plan.Heading(say("What gets in the way")), *in_the_way]
    if behind := list(board_behind_part.behind(builder)):
        blocks += [plan.Heading(say("What stands behind this")), *behind]
    return plan.Paper(
        code="R3",
        title=say("{title}: trustee paper", title=title),
        language=words.language,
        footer=(say("{title}: trustee paper", title=title), day),
        text_size=builder.text_size,
        blocks=tuple(blocks),
        compact=True,
    )


def _before_the_view(builder: Builder, board: BoardPaper | None) -> Iterator[Section]:
    say = builder.words.say
    for_decision = board is None or board.for_decision
    yield (
        say("What you are asked to agree") if for_decision else say("What you are asked to note"),
        board_part.asked(builder, board),
    )
    yield builder.theirs("What {people} told us: three points"), short_part.three_points(builder)
    yield say("What we did, and did not do"), [short_part.did_and_did_not(builder)]
    yield say("Options"), board_part.options(builder, board)


def _view(builder: Builder, board: BoardPaper | None) -> Section:
    """Give the section that holds what those who took part recommend; the head of the paper points at it."""
    heading = builder.words.say("What {people} recommend", people=builder.people)
    return heading, board_part.recommended(builder, board)


def _after_it(builder: Builder, board: BoardPaper | None) -> Iterator[Section]:
    say = builder.words.say
    yield say("Decision record, seven lines for the minute"), [board_part.decision_record(builder, board)]
    yield say("Promises that are late"), late_part.late_promises(builder)
    if line := board_part.safeguarding(builder, board):
        yield say("Safeguarding"), line
