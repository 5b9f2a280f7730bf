"""Eight numbers for a board, each beside what it was last time, and what none of them can say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from collabdesk.domain.earlier import as_it_stood
from collabdesk.domain.indicators import Indicators, Part, indicators
from collabdesk.domain.promise_marks import promise_marks
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.people_part import not_heard

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

ACTIONS, PROMISE = 4, 6
"""Places of the two numbers that no date in the record may tell for an earlier day."""


def last_time(builder: Builder) -> tuple[date, bool]:
    """Give the day to compare with, and whether a paper for the board was handed over on it.

    It is the day of the last trustee paper before today, else the same day a year ago.
    """
    given = [
        paper.issued_on
        for paper in builder.ledger.issued_papers.values()
        if paper.code == "r3" and paper.issued_on < builder.today
    ]
    if given:
        return max(given), True
    today = builder.today
    if (today.month, today.day) == (2, 29):
        return date(today.year - 1, 2, 28), False
    return today.replace(year=today.year - 1), False


def eight_numbers(builder: Builder) -> list[plan.Block]:
    """Show eight numbers, today and last time: I2, I3, I4, I6, I7, "It is fair", I10 and I16."""
    say, words = builder.words.say, builder.words
    day, given = last_time(builder)
    earlier = as_it_stood(builder.ledger, day)
    now = _printed(builder, builder.numbers)
    before = _printed(builder, indicators(earlier, day)) if earlier.inputs else None
    rows = tuple(
        (
            plan.text(label, strong=True),
            plan.text(now[at], strong=True),
            plan.text(_last(builder, before, at, day)),
            plan.text(meaning),
        )
        for at, (label, meaning) in enumerate(_labels(builder))
    )
    heads = (say("Measure"), say("Today"), words.day(day), say("What it counts"))
    table = plan.Table("", heads, rows, (0.19, 0.26, 0.23, 0.32), standing=True)
    return [plan.prose(_compared(builder, day, given=given)), table]


def _compared(builder: Builder, day: date, *, given: bool) -> str:
    say = builder.words.say
    lead = say("No earlier trustee paper is on record, so each number stands beside that of a year ago.")
    if given:
        printed = builder.words.day(day)
        lead = say("Beside each number stands that of {day}, the day of the last trustee paper.", day=printed)
    rest = say(
        "Earlier numbers are worked out from the dates in the record. Where no date tells, it says "
        "“not known”. There is no overall score, and none should be worked out."
    )
    return f"{lead} {rest}"


def cannot_say(builder: Builder) -> list[plan.Block]:
    """Say what the numbers cannot say, and who was not heard (law 8)."""
    say = builder.words.say
    sentences = [
        say("They count what we did about what was said. They do not say how many {people} are better off.",
            people=builder.people),
        not_heard(builder),
    ]  # fmt: skip
    if builder.ledger.project.not_known_yet.strip():
        sentences.append(say("Not known yet: {what}", what=ended(builder.ledger.project.not_known_yet)))
    return [plan.Heading(say("What these numbers cannot say"), 3), plan.prose(" ".join(sentences))]


def _labels(builder: Builder) -> list[tuple[str, str]]:
    """The label of each number and what it counts, in the order of ``_printed``."""
    say, numbers = builder.words.say, builder.numbers
    longest = say("Middle value, of those told.")
    if numbers.days_to_reply:
        longest = say("Middle value, of those told. Longest: {n}.", n=numbers.days_to_reply[1])
    late = builder.words.count(
        "{hand} in hand, of which {n} is late. {stopped} stopped.",
        "{hand} in hand, of which {n} are late. {stopped} stopped.",
        numbers.actions_late,
        hand=numbers.actions_in_hand,
        stopped=numbers.actions_stopped,
    )
    return [
        (say("Answered and told"), say("Things said that were due a reply.")),
        (say("Told on time"), say("Replies that were due, by the day promised.")),
        (say("Days to a first reply"), longest),
        (say("Reasons given"), say("Answers of no and not now that carry a reason.")),
        (say("Actions done"), late),
        (say("“It is fair”"), builder.theirs("What {people} said of our answers, where they were asked.")),
        (say("Promise kept"), say("By the mark of {people}, not ours.", people=builder.people)),
        (say("Oldest unanswered"), say("Time since the oldest thing that waits for us was said.")),
    ]


def _last(builder: Builder, before: list[str] | None, at: int, day: date) -> str:
    if before is None:
        return builder.words.say("no record then")
    reached_on = promise_marks(builder.ledger).marked_on
    marked_since = at == PROMISE and (reached_on is None or reached_on > day)
    return builder.words.say("not known") if at == ACTIONS or marked_since else before[at]


def _printed(builder: Builder, n: Indicators) -> list[str]:
    """Give the eight numbers as they are printed, in the order of ``_labels``."""
    words = builder.words
    actions = n.actions_done + n.actions_in_hand + n.actions_stopped
    days = words.say("{n} days", n=f"{n.days_to_reply[0]:g}") if n.days_to_reply else words.say("nobody told")
    oldest = words.count("{n} day", "{n} days", n.oldest_waiting_days) if n.waiting else words.say("none")
    return [
        _part(builder, n.answered),
        _part(builder, n.on_time),
        days,
        _part(builder, n.reasons),
        _part(builder, Part(n.actions_done, actions)),
        _part(builder, n.fair),
        _promise(builder),
        oldest,
    ]


def _part(builder: Builder, part: Part) -> str:
    return builder.gate.part(part.count, part.base) if part.base else builder.words.say("none")


def _promise(builder: Builder) -> str:
    words, marks = builder.words, promise_marks(builder.ledger)
    if marks.promised is None:
        return words.say("no promise")
    if marks.they is None:
        return words.say("not marked")
    short = int(marks.promised) - int(marks.they)
    return words.count("{n} step short", "{n} steps short", short) if short > 0 else words.say("kept")
