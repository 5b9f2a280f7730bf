"""The promise, made and kept: two marks that stay apart and are never made into one score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.promise_marks import promise_marks
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.charts_part import promise_chart
from collabdesk.papers.words import PROMISES

if TYPE_CHECKING:
    from collabdesk.domain.words import PromiseStep
    from collabdesk.papers.builder import Builder


def promise_runs(builder: Builder) -> plan.Inline:
    """Say what was promised and how far it was kept, by both marks."""
    say, marks = builder.words.say, promise_marks(builder.ledger)
    promised, we, they = marks.promised, marks.we, marks.they
    if promised is None:
        return plan.text(say("No promise is written down."))
    lead = plan.Run(say("We promised: {step}. ", step=_step(builder, promised)))
    if we is None and they is None:
        return (lead, plan.Run(say("Nobody has marked yet how far we got.")))
    told = [
        say("we say “{step}”", step=_step(builder, we)) if we else say("we have not marked it"),
        say("{people} say “{step}”", people=builder.people, step=_step(builder, they))
        if they
        else say("{people} have not marked it", people=builder.people),
    ]
    verdict = _kept(builder, promised, we, they)
    return (lead, plan.Run(verdict + " ", strong=True), plan.Run(ended(builder.words.listed(told))))


def promise_section(builder: Builder) -> list[plan.Block]:
    """The promise in words, then the marks as a figure, and who has the last word."""
    say, project = builder.words.say, builder.ledger.project
    chart = promise_chart(builder)
    if chart is None:
        return [plan.Paragraph(promise_runs(builder))]
    sentences = [
        say("Five steps: tell, ask, talk it through, design together, decide and do together."),
        say("Further is not better; keeping what was promised is."),
    ]
    if marked_on := promise_marks(builder.ledger).marked_on:
        sentences.insert(0, say("Marked on {day}.", day=builder.words.day(marked_on)))
    if project.last_word.strip():
        sentences.append(say("Who has the last word: {who}", who=ended(project.last_word)))
    note = plan.Paragraph(plan.text(" ".join(sentences)), secondary=True)
    return [chart, note]


def _kept(builder: Builder, promise: PromiseStep, we: PromiseStep | None, they: PromiseStep | None) -> str:
    say = builder.words.say
    marks = [mark for mark in (we, they) if mark is not None]
    if all(mark >= promise for mark in marks):
        return say("Kept:") if len(marks) > 1 else say("Marked by one side only:")
    if any(mark >= promise for mark in marks):
        return say("Kept in part:")
    return say("Not kept:")


def _step(builder: Builder, step: PromiseStep) -> str:
    return builder.words.say(PROMISES[step]).lower()
