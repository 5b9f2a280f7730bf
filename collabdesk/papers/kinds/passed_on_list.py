"""The lead's own list of what was passed on, which only their screen prints (method.md 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import PassedTo
from collabdesk.papers import plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.papers.kept_apart import PassedOnRow
    from collabdesk.papers.words import PaperWords

ROLES: dict[PassedTo, str] = {
    PassedTo.LEAD: "Safeguarding lead",
    PassedTo.DEPUTY: "Deputy lead",
    PassedTo.OUT_OF_HOURS: "Out-of-hours number",
    PassedTo.ADULTS: "Council, for adults",
    PassedTo.CHILDREN: "Council, for children",
    PassedTo.EMERGENCY: "999",
}


def passed_on_list(
    charity: str, rows: tuple[PassedOnRow, ...], words: PaperWords, today: date, text_size: int
) -> plan.Paper:
    """Make the plan of the list: when, where, to which role, by whose initials; nothing of anybody else."""
    name = words.say("Concerns that were passed on")
    return plan.Paper(
        code="passed-on",
        title=name,
        language=words.language,
        footer=(name, words.day(today)),
        text_size=text_size,
        blocks=tuple(_blocks(charity, rows, words, today)),
    )


def _blocks(
    charity: str, rows: tuple[PassedOnRow, ...], words: PaperWords, today: date
) -> Iterator[plan.Block]:
    say = words.say
    yield plan.Opening(
        kind=say("Concerns that were passed on"),
        title=charity.strip() or say("The project team"),
        lead=say("For the safeguarding lead only. What was said is in your own record, not here."),
        byline=f"{say('Printed on {day}', day=words.day(today))}{words.stop}",
    )
    if not rows:
        yield plan.prose(say("Nothing was passed on yet."))
        return
    heads = (say("When"), say("Session"), say("To whom"), say("By"), say("Acknowledged"))
    body = tuple(
        (
            plan.text(words.row([part for part in (words.day(row.day), row.time) if part])),
            plan.text(row.session or say("not at a session")),
            plan.text(say(ROLES[row.passed_to])),
            plan.text(row.by),
            plan.text(say("yes") if row.acknowledged else say("not yet")),
        )
        for row in rows
    )
    yield plan.Table("", heads, body, (0.26, 0.22, 0.22, 0.1, 0.2))
