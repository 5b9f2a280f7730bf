"""The promise, made and kept: two marks that stay apart and are never made into one score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import PromiseStep
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.words import PROMISES

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


def promise_runs(builder: Builder) -> plan.Inline:
    """Say what was promised and how far it was kept, by both marks."""
    say, project = builder.words.say, builder.ledger.project
    if project.promise is None:
        return plan.text(say("No promise is written down."))
    lead = plan.Run(say("We promised: {step}. ", step=_step(builder, project.promise)))
    we, they = project.reached_we_say, project.reached_they_say
    if we is None and they is None:
        return (lead, plan.Run(say("Nobody has marked yet how far we got.")))
    marks = [
        say("we say “{step}”", step=_step(builder, we)) if we else say("we have not marked it"),
        say("{people} say “{step}”", people=builder.people, step=_step(builder, they))
        if they
        else say("{people} have not marked it", people=builder.people),
    ]
    verdict = _kept(builder, project.promise, we, they)
    return (lead, plan.Run(verdict + " ", strong=True), plan.Run(ended(builder.words.listed(marks))))


def promise_section(builder: Builder) -> list[plan.Block]:
    """The promise in words, then the marks side by side."""
    say, project = builder.words.say, builder.ledger.project
    if project.promise is None:
        return [plan.Paragraph(promise_runs(builder))]
    marked = say("Marked on {day}.", day=builder.words.day(project.reached_on)) if project.reached_on else ""
    last = say("Who has the last word: {who}", who=ended(project.last_word)) if project.last_word else ""
    marks = [
        (say("Promised"), project.promise, last),
        (say("Reached, we say"), project.reached_we_say, marked),
        (say("Reached, {people} say", people=builder.people), project.reached_they_say, marked),
    ]
    rows = tuple(
        (
            label,
            int(step or 0),
            say(PROMISES[step]) if step else say("Not marked yet"),
            note if step else "",
        )
        for label, step, note in marks
    )
    chart = plan.Marks(
        caption=_finding(builder),
        heads=(say("Mark"), say("Step"), say("More")),
        rows=rows,
        note=say(
            "Five steps: tell, ask, talk it through, design together, decide and do together. "
            "Further is not better; keeping what was promised is."
        ),
        of=len(PromiseStep),
    )
    return [plan.Paragraph(promise_runs(builder)), chart]


def _kept(builder: Builder, promise: PromiseStep, we: PromiseStep | None, they: PromiseStep | None) -> str:
    say = builder.words.say
    marks = [mark for mark in (we, they) if mark is not None]
    if all(mark >= promise for mark in marks):
        return say("Kept:") if len(marks) > 1 else say("Marked by one side only:")
    if any(mark >= promise for mark in marks):
        return say("Kept in part:")
    return say("Not kept:")


def _finding(builder: Builder) -> str:
    words, project = builder.words, builder.ledger.project
    they, promise = project.reached_they_say, project.promise
    if they is None or promise is None:
        return words.say("What was promised, and what was reached")
    gap = int(promise) - int(they)
    if gap <= 0:
        return words.say("By their own mark, {people} were met at the step promised", people=builder.people)
    return words.count(
        "By the mark of {people}, we stopped {n} step short of the promise",
        "By the mark of {people}, we stopped {n} steps short of the promise",
        gap,
        people=builder.people,
    )


def _step(builder: Builder, step: PromiseStep) -> str:
    return builder.words.say(PROMISES[step]).lower()
