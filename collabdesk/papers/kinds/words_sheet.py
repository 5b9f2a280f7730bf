"""The sheet "Words we use": what people chose to be called, what we avoid, and what a word means to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import AvoidedWord, ChosenWords, Meaning, SharedWord
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, line, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder


def words_sheet(builder: Builder) -> plan.Paper:
    """Make the plan of the sheet that hangs on the wall: today's words, and no longer those that ended."""
    words, project = builder.words, builder.ledger.project
    name = words.say("{title}: words we use", title=project.title)
    return plan.Paper(
        code="words",
        title=name,
        language=words.language,
        footer=(name, words.day(builder.today)),
        text_size=builder.text_size,
        blocks=tuple(_blocks(builder)),
    )


def _blocks(builder: Builder) -> Iterator[plan.Block]:
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    charity = ended(project.charity or say("The project team"))
    yield plan.Opening(
        kind=say("Words we use"),
        title=builder.options.title or project.title,
        lead=say("Chosen by the people they are about. They can be changed."),
        byline=f"{charity} {words.day(builder.today)}{words.stop}",
    )
    yield plan.Heading(say("What we call each other"))
    chosen = [each for each in builder.ledger.of(ChosenWords) if each.ended_on is None]
    told = [
        row for each in chosen for row in rows(builder, each, ("people", "person", "agreed_by", "agreed_on"))
    ]
    if told:
        yield plan.Labelled(tuple(told))
    else:
        yield builder.prose("We say “{people}” until people choose a word.", people=builder.people)
    yield from _avoided(builder)
    yield from _shared(builder)


def _avoided(builder: Builder) -> Iterator[plan.Block]:
    avoided = [e for e in builder.ledger.of(AvoidedWord) if e.ended_on is None and e.word.strip()]
    if not avoided:
        return
    say = builder.words.say
    yield plan.Heading(say("Words we leave out"))
    body = tuple(
        (
            plan.text(each.word, strong=True),
            plan.text(each.say.strip() or say("nothing")),
            plan.text(ended(each.why)),
        )
        for each in sorted(avoided, key=lambda each: each.word.casefold())
    )
    heads = (say("Avoid"), say("Say instead"), say("Why"))
    yield plan.Table("", heads, body, (0.3, 0.3, 0.4))


def _shared(builder: Builder) -> Iterator[plan.Block]:
    ledger = builder.ledger
    shared = [each for each in ledger.of(SharedWord) if each.word.strip()]
    if not shared:
        return
    yield plan.Heading(builder.words.say("Words that mean different things"))
    for each in sorted(shared, key=lambda one: one.word.casefold()):
        means = [
            (m.whose or builder.words.say("Somebody"), m.means)
            for m in ledger.of(Meaning)
            if m.word == each.uid
        ]
        said = [*((who, ended(what)) for who, what in means if what.strip())]
        said += facts(builder, each, ("we_say", "agreed_on", "tripped", "looked_at_on"))
        yield plan.Listing((line(builder, said, each.word),))
