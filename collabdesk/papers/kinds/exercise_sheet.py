"""The sheet of one exercise: what it is for, what to ask, and room to write what the screen would keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.blanks_part import asked_fields
from collabdesk.papers.parts.record_lines import ours
from collabdesk.papers.parts.sheet_tools_part import filled_by_hand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder
    from collabdesk.papers.sheet_asked import SheetAsked

TALL = 8
"""From so many fields on, a box is so tall that its heading goes to the next page with it."""
WHO: dict[str, str] = {
    "staff": "staff and volunteers",
    "deciders": "somebody who can say yes",
    "partners": "partners",
    "lead": "whoever leads",
    "each": "each person by themselves",
}


def exercise_sheet(builder: Builder, asked: SheetAsked) -> plan.Paper:
    """Make the plan of an exercise's sheet, with what a room may see of what is recorded."""
    words, project = builder.words, builder.ledger.project
    name, day = ours(builder, asked.name), words.day(builder.today)
    title = builder.options.title or name
    return plan.Paper(
        code="sheet",
        title=words.say("{title}: {sheet}", title=project.title, sheet=name),
        language=words.language,
        footer=(words.say("{title}: {sheet}", title=project.title, sheet=name), day),
        text_size=builder.text_size,
        blocks=tuple(_blocks(builder, asked, title)),
    )


def _blocks(builder: Builder, asked: SheetAsked, title: str) -> Iterator[plan.Block]:
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    charity = ended(project.charity or say("The project team"))
    yield plan.Opening(
        kind=say("Sheet {key}", key=asked.key),
        title=title,
        lead=ended(ours(builder, asked.purpose)),
        byline=f"{ended(project.title)} {charity} {words.day(builder.today)}{words.stop}",
    )
    who = words.row([builder.people if each == "people" else say(WHO[each]) for each in asked.who])
    rows = [(say("Who"), who), (say("Time"), ours(builder, asked.time))]
    if asked.kindness:
        rows.append((say("Be kind"), ours(builder, asked.kindness)))
    rows.append((say("Done when"), ours(builder, asked.done_when)))
    told = tuple((label, (plan.prose(ended(_begun(text))),)) for label, text in rows if text)
    yield plan.Labelled(told)
    yield plan.Heading(say("What to ask"))
    yield plan.Listing(tuple(plan.text(ours(builder, prompt)) for prompt in asked.prompts))
    for fill in asked.fills:
        tall = fill.tool != "map" and len(asked_fields(fill)) > TALL
        yield plan.Heading(ours(builder, fill.heading) or say("Write it here"), starts_page=tall)
        yield from filled_by_hand(builder, fill, asked.rows)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
