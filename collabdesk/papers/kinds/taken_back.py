"""The papers of a withdrawal: what the person is told, what they may keep, and a note for copies."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import NUMBERS_NAMED, ended
from collabdesk.papers.parts.record_part import AUDIENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.withdrawal import Recall, Withdrawal
    from collabdesk.papers.builder import Builder


class TakenBackPaper(StrEnum):
    """Which of the three it is."""

    CERTIFICATE = "certificate"
    NOTE = "note"
    TELL = "tell"


HELD: dict[tuple[str, ...], str] = {
    ("check",): "what we wrote when we read them back",
    ("quietsaying",): "what you said in a quiet way",
    ("reply",): "what we told you",
    ("verdict",): "what you said then",
    ("attachment",): "pictures or papers",
    ("consent",): "what you said yes to",
    ("accesscard", "accessneed"): "your access card",
    ("payment",): "what you were offered and paid",
    ("guidance",): "who stands by you",
}
"""What was held, by the kinds of records that went."""


def taken_back(builder: Builder, which: TakenBackPaper, told: Withdrawal) -> plan.Paper:
    """Make the plan of one of the papers; nobody's words and no name are in it, but who was given a paper."""
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    titles = {
        TakenBackPaper.CERTIFICATE: say("What you took back"),
        TakenBackPaper.NOTE: say("Some words in this paper were taken back"),
        TakenBackPaper.TELL: say("What to tell them"),
    }
    leads = {
        TakenBackPaper.CERTIFICATE: say("You do not have to say why. Thank you for telling us."),
        TakenBackPaper.NOTE: say("Please keep this note with the paper."),
        TakenBackPaper.TELL: say("To say or to read out. They do not have to say why."),
    }
    kinds = {
        TakenBackPaper.CERTIFICATE: say("For you, and for nobody else"),
        TakenBackPaper.NOTE: say("A note to put with the copies"),
        TakenBackPaper.TELL: say("For whoever talks with them"),
    }
    blocks = {
        TakenBackPaper.CERTIFICATE: _certificate,
        TakenBackPaper.NOTE: _note,
        TakenBackPaper.TELL: _tell,
    }
    day, us = words.day(builder.today), ended(project.charity or say("The project team"))
    name = f"{project.title}: {titles[which]}"
    opening = plan.Opening(
        kind=kinds[which],
        title=titles[which],
        lead=leads[which],
        byline=f"{ended(project.title)} {us} {day}{words.stop}",
    )
    return plan.Paper(
        code="R9",
        title=name,
        language=words.language,
        footer=(name, day),
        text_size=builder.text_size,
        compact=True,
        blocks=(opening, *blocks[which](builder, told)),
    )


def _certificate(builder: Builder, told: Withdrawal) -> Iterator[plan.Block]:
    say, words = builder.words.say, builder.words
    yield plan.prose(say("You took this back on {day}.", day=words.day(told.on)))
    yield plan.Heading(say("What we held, and what is gone"))
    yield plan.Listing(tuple(map(plan.text, _held(builder, told))))
    gone = say("All of this is gone from our workbook, from its history and from what can be found in it.")
    if told.backups:
        gone += " " + say("It is gone from our backup copies too. They were: {n}.", n=told.backups)
    yield plan.prose(gone)
    yield plan.Heading(say("What stays"))
    yield plan.Listing(tuple(map(plan.text, _stays(builder, told))))
    yield from _recalls(builder, told)
    yield plan.Heading(say("What we cannot reach"))
    yield plan.Listing(tuple(map(plan.text, _out_of_reach(builder, told))))


def _held(builder: Builder, told: Withdrawal) -> Iterator[str]:
    say = builder.words.say
    if told.person is not None:
        yield say("Who you are and how to reach you")
    if told.inputs:
        yield say("Your exact words: {numbers}", numbers=_numbers(builder, told.inputs))
    for kinds, label in HELD.items():
        if count := told.count(*kinds):
            yield f"{_capital(say(label))}: {count}"


def _stays(builder: Builder, told: Withdrawal) -> Iterator[str]:
    say = builder.words.say
    if told.inputs:
        yield say("One line for each: its number, its dates, and that it was taken back. It holds no words.")
    if told.person is not None:
        number = builder.code("P", told.person)
        yield say("Your number, {number}. Nothing in the workbook says whose it is.", number=number)
    if told.kept:
        numbers = _numbers(builder, told.kept)
        yield say("What you left with us: {numbers}. Nothing says that it was you.", numbers=numbers)
    if told.stays:
        yield say("What was decided, done and changed because of it. That goes on.")


def _recalls(builder: Builder, told: Withdrawal) -> Iterator[plan.Block]:
    if not told.recalls:
        yield builder.prose("No paper that was given out prints your exact words, as far as we wrote down.")
        return
    yield plan.Heading(builder.words.say("Papers that print your words"))
    yield plan.Listing(tuple(plan.text(_paper(builder, one)) for one in told.recalls))
    yield builder.prose("Copies on paper cannot be called back. No new paper prints what you take back.")


def _paper(builder: Builder, one: Recall, *, readers: bool = True) -> str:
    """Name a paper; a note that lies with one copy does not say who has the others."""
    words = builder.words
    line = words.say(
        "{day}: {title}, {audience}. It prints {numbers}.",
        day=words.day(one.issued_on),
        title=one.title,
        audience=words.say(AUDIENCES[one.audience]),
        numbers=_numbers(builder, one.numbers),
    )
    if readers and one.given_to.strip():
        line += " " + words.say("Given to: {who}", who=ended(one.given_to))
    return line


def _out_of_reach(builder: Builder, told: Withdrawal) -> Iterator[str]:
    say = builder.words.say
    yield say("Printed copies, and copies that somebody saved or was sent.")
    yield say("Older versions that a shared folder or a cloud service keeps.")
    if told.others:
        yield say("Copies of our workbook on other computers, until the copies next come together.")
    for place in told.out_of_reach:
        yield say("{place} was not here. It goes from there when it is next seen.", place=place)
    if told.backups_later:
        yield say("Our backup copies could not be gone through today. It follows with the next one.")


def _note(builder: Builder, told: Withdrawal) -> Iterator[plan.Block]:
    say, day = builder.words.say, builder.words.day(told.on)
    taken = set(told.inputs)
    found = [(one, tuple(number for number in one.numbers if number in taken)) for one in told.recalls]
    papers = [replace(one, numbers=numbers) for one, numbers in found if numbers]
    # Several numbers are not said to be one person's: whoever reads it could join them.
    said = say("Somebody who is quoted in this paper took their words back on {day}.", day=day)
    if len({number for one in papers for number in one.numbers}) > 1:
        said = say("Some of the words in these papers were taken back on {day}.", day=day)
    yield plan.prose(said)
    if papers:
        yield plan.Heading(say("Which papers"))
        yield plan.Listing(tuple(plan.text(_paper(builder, one, readers=False)) for one in papers))
    yield plan.Heading(say("What we ask of you"))
    yield plan.Listing(
        (
            plan.text(say("Please do not pass these words on, and do not quote them.")),
            plan.text(say("If you do not need the paper any more, please shred it or send it back.")),
            plan.text(say("Please tell anybody you gave a copy to.")),
        )
    )
    yield builder.prose("They do not have to say why. Please do not ask who it was.")


def _tell(builder: Builder, told: Withdrawal) -> Iterator[plan.Block]:
    say = builder.words.say
    sentences = [_gone(builder, told)]
    if told.recalls:
        sentences.append(
            say("They are still in papers that were given out. There are {n} of them.", n=len(told.recalls))
        )
        sentences.append(say("We cannot take those back, and we are sorry."))
    if told.kept:
        sentences.append(say("What you left with us stays, and nothing says that it was you."))
    if any(held.kind in ("acting", "changing") for held in told.stays):
        sentences.append(say("What we do because of it goes on."))
    sentences.append(say("Thank you for telling us."))
    yield plan.prose(f"“{' '.join(sentences)}”")
    if told.recalls:
        yield plan.Heading(say("If they ask who has a copy"))
        yield plan.Listing(tuple(plan.text(_paper(builder, one)) for one in told.recalls))


def _gone(builder: Builder, told: Withdrawal) -> str:
    """Say what is gone as the window says it: all of theirs, or what they did not leave with us."""
    say = builder.words.say
    if told.person is None:
        return say("Your words are gone from our workbook and will not be in anything new.")
    if told.kept:
        return say("What you took back is gone from our workbook and will not be in anything new.")
    return say(
        "All you told us, and all that says who you are, is gone from our workbook and will not be in "
        "anything new."
    )


def _numbers(builder: Builder, numbers: tuple[int, ...]) -> str:
    named = builder.words.listed([builder.code("V", number) for number in numbers[:NUMBERS_NAMED]])
    rest = len(numbers) - NUMBERS_NAMED
    return f"{named} {builder.words.say('and {n} more', n=rest)}" if rest > 0 else named


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
