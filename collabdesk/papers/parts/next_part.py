"""What is promised next, by whom and by when; what is late is called late."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from collabdesk.domain.words import ReplyState
from collabdesk.papers import plan
from collabdesk.papers.builder import ended

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

SOONEST = 5
"""How many dated promises are listed; the paper says how many there are besides."""


def next_steps(builder: Builder) -> list[plan.Block]:
    """List what is promised with a date, soonest first, then when people hear from us."""
    say, project = builder.words.say, builder.ledger.project
    dated = sorted((*_actions(builder), *_second_looks(builder), *_replies(builder)), key=lambda row: row[0])
    blocks: list[plan.Block] = []
    if dated:
        rows = tuple(
            (plan.text(_when(builder, day), strong=True), what, plan.text(who))
            for day, what, who in dated[:SOONEST]
        )
        left = len(dated) - len(rows)
        note = builder.words.count(
            "{n} later one is in the workbook.", "{n} later ones are in the workbook.", left
        )
        table = plan.Table(
            say("What is promised, and when"),
            (say("When"), say("What"), say("Who")),
            rows,
            (0.23, 0.52, 0.25),
            note if left else "",
        )
        blocks.append(table)
    else:
        blocks.append(builder.prose("Nothing is promised with a date yet."))
    told = [ended(line) for line in (project.next_news, project.how_to_tell_us) if line.strip()]
    told.append(say("If an answer is not fair, say so and we open it again."))
    blocks.append(plan.prose(" ".join(told)))
    blocks.append(plan.Paragraph(plan.text(checked_sentence(builder)), secondary=True))
    return blocks


def checked_sentence(builder: Builder) -> str:
    """Say who checked the paper, or that nobody has."""
    project = builder.ledger.project
    if project.checked_by and project.checked_on:
        return builder.words.say(
            "Checked by: {who}, on {day}.", who=project.checked_by, day=builder.words.day(project.checked_on)
        )
    return builder.words.say("Nobody who took part has checked this paper yet.")


Row = tuple["date", plan.Inline, str]


def _actions(builder: Builder) -> list[Row]:
    nobody = builder.words.say("Nobody named yet")
    rows: list[Row] = []
    for action in builder.ledger.actions.values():
        code = plan.Run(builder.code("A", action.number), strong=True)
        what = (plan.Run(ended(action.what) + " "), code)
        if action.state.is_open and action.due_on:
            rows.append((action.due_on, what, action.owner or nobody))
        if action.look_again_on and action.look_again_on >= builder.today:
            look = builder.words.say("Look again: {what} ", what=ended(action.what))
            rows.append((action.look_again_on, (plan.Run(look), code), action.owner or nobody))
    return rows


def _second_looks(builder: Builder) -> list[Row]:
    standing = {decision.uid: chains for decision, chains in builder.rows if decision is not None}
    rows: list[Row] = []
    for decision in builder.ledger.decisions.values():
        chains = standing.get(decision.uid)
        if decision.look_again_on is None or chains is None:
            continue
        about = ended(decision.what or decision.reason)
        look = builder.words.say("Look again at the answer: {what} ", what=about)
        what = (plan.Run(look), *builder.named(chains))
        rows.append((decision.look_again_on, what, decision.decided_by or builder.words.say("Who decided")))
    return rows


def _replies(builder: Builder) -> list[Row]:
    due: dict[date, list[Chain]] = defaultdict(list)
    for chain in builder.chains:
        days = [r.due_on for r in chain.replies if r.state is ReplyState.DUE and r.due_on]
        if days:
            due[min(days)].append(chain)
    tell = plan.Run(builder.words.say("Tell whoever said it: "))
    us = builder.ledger.project.charity or builder.words.say("The project team")
    return [(day, (tell, *builder.named(chains)), us) for day, chains in due.items()]


def _when(builder: Builder, day: date) -> str:
    shown = builder.words.day(day)
    return builder.words.say("{day}: late", day=shown) if day < builder.today else shown
