"""Turns a trail into the rows of its timeline, in the order things happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from collabdesk.domain.words import Answer, Direction, Said
from collabdesk.ui.kit.marks import Mark
from collabdesk.ui.kit.text import Part
from collabdesk.ui.wordings.boxes import Box

if TYPE_CHECKING:
    from collabdesk.domain.records import Change, Decision, Verdict
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.wording import Wording
    from collabdesk.ui.wordings.boxes import BoxWording
    from collabdesk.ui.wordings.steps import StepWording


@dataclass(frozen=True)
class StepRow:
    """One row of the timeline. ``day`` None means it has not happened yet."""

    day: date | None
    mark: Mark
    parts: tuple[Part, ...]
    caption: str = ""
    words: str = ""
    """Somebody's exact words that belong to this step, such as a correction."""
    boxes: tuple[Box, ...] = field(default_factory=tuple)
    rank: int = 0


_DECISION, _VERDICT = 3, 7
"""The ranks of an answer and of what they said to it."""
DIRECTION_ICONS = {
    Direction.BETTER: "trending-up",
    Direction.MIXED: "split",
    Direction.SAME: "minus",
    Direction.WORSE: "frown",
}
SAID_ICONS = {
    Said.YES: "check",
    Said.NO: "x",
    Said.NOT_SURE: "circle-dot",
    Said.NOT_ASKED: "circle-dashed",
}


def rows_of(trail: Trail, steps: StepWording, boxes: BoxWording, wording: Wording) -> list[StepRow]:
    """Give every step that happened, by its day; what has no day comes last."""
    chain, said = trail.chain, trail.chain.input
    rows = [StepRow(said.said_on or said.recorded_on, Mark("quote"), tuple(steps.said(trail)), rank=0)]
    rows += [
        StepRow(c.checked_on, Mark("check"), tuple(steps.checked(c)), words=c.corrected_words, rank=1)
        for c in chain.checks
    ]
    rows += [StepRow(h.heard_on, Mark("ear"), tuple(steps.heard(h)), rank=2) for h in chain.hearings]
    rows += [_decision_row(d, steps, boxes, wording) for d in chain.decisions]
    rows += [
        StepRow(
            a.ended_on or a.starts_on or (chain.decisions[-1].decided_on if chain.decisions else None),
            Mark("footprints"),
            tuple(steps.acted(a)),
            caption=steps.action_due(a),
            rank=4,
        )
        for a in chain.actions
    ]
    rows += [_change_row(c, steps, boxes) for c in chain.changes]
    rows += [
        StepRow(r.happened_on or r.due_on, Mark("send"), tuple(steps.replied(r)), words=r.said, rank=6)
        for r in chain.replies
    ]
    rows += [_verdict_row(v, boxes, wording) for v in chain.verdicts]
    return sorted(rows, key=lambda row: (row.day is None, row.day or said.recorded_on, row.rank))


def _decision_row(decision: Decision, steps: StepWording, boxes: BoxWording, wording: Wording) -> StepRow:
    look = "no" if decision.answer.is_no else "filled"
    icon = "scale" if decision.answer.is_no else "check-check"
    if decision.answer is Answer.PASSED_ON:
        icon = "corner-down-right"
    found = boxes.reason(decision, wording) if decision.answer.is_no else boxes.other_views(decision)
    return StepRow(
        decision.decided_on,
        Mark(icon, look),
        tuple(steps.decided(decision)),
        caption=steps.decided_by(decision),
        boxes=found,
        rank=_DECISION,
    )


def _change_row(change: Change, steps: StepWording, boxes: BoxWording) -> StepRow:
    box = Box(
        "sunken",
        (
            (
                DIRECTION_ICONS[change.direction],
                (
                    (steps.direction(change.direction), "bold"),
                    (f" {change.what.rstrip('.')}. {steps.strength(change.strength)}", "plain"),
                ),
            ),
        ),
        caption=steps.change_sources(change),
    )
    return StepRow(change.seen_on, Mark("sprout"), ((boxes.changed_we_say(), "bold"),), boxes=(box,), rank=5)


def _verdict_row(verdict: Verdict, boxes: BoxWording, wording: Wording) -> StepRow:
    unfair = verdict.fair is Said.NO
    answers = tuple(
        (SAID_ICONS[answer], question, wording.of(answer).lower())
        for question, answer in boxes.questions(verdict)
    )
    return StepRow(
        verdict.given_on,
        Mark("rotate-ccw", "rose") if unfair else Mark("message-circle-reply"),
        ((boxes.not_fair() if unfair else boxes.they_said(), "bold"),),
        words=verdict.words,
        boxes=(Box("rose" if unfair else "soft", answers=answers),),
        rank=_VERDICT,
    )


def first_round(rows: list[StepRow]) -> int:
    """Say how many steps came before the answer that was found not fair; 0 where nothing is to fold."""
    unfair = [place for place, row in enumerate(rows) if row.rank == _VERDICT and row.mark.look == "rose"]
    if not unfair:
        return 0
    answers = [place for place, row in enumerate(rows[: unfair[-1]]) if row.rank == _DECISION]
    return answers[-1] if answers and answers[-1] > 1 else 0
