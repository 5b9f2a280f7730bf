"""R6, the working agreement: what everyone round the table holds each other to (method.md 4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import CommonGround
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts import (
    beginnings_part,
    costs_part,
    ground_part,
    marks_part,
    movable_part,
    offers_part,
    partners_part,
    perceptions_part,
    promise_behind_part,
    risks_part,
    shared_words_part,
    stated_limits_part,
    stepping_back_part,
    stock_take_part,
    working_together_part,
)
from collabdesk.papers.parts.record_lines import rows
from collabdesk.papers.parts.under_headings import SOME, beside, rows_joined, shortly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder

SIGNERS = 6
"""How many people have a line to sign on."""
GROUPS_NAMED = 12


def working_agreement(builder: Builder) -> plan.Paper:
    """Make the plan of R6. A section with nothing to say has no heading."""
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    title, day = builder.options.title or project.title, words.day(builder.today)
    from_whom = words.row(
        [part for part in (project.charity or say("The project team"), project.place) if part]
    )
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=say("Working agreement"),
            title=title,
            lead=say("What we hold each other to."),
            byline=f"{ended(from_whom)} {day}{words.stop}",
        ),
        *_pull(builder),
    ]
    for heading, section in _sections(builder):
        if section:
            blocks += [plan.Heading(heading), *section]
    return plan.Paper(
        code="R6",
        title=say("{title}: working agreement", title=title),
        language=words.language,
        footer=(say("{title}: working agreement", title=title), day),
        text_size=builder.text_size,
        blocks=tuple(rows_joined(blocks)),
        compact=True,
    )


def _sections(builder: Builder) -> Iterator[tuple[str, list[plan.Block]]]:
    say = builder.words.say
    yield say("Why we meet"), _purpose(builder)
    yield say("What is fixed, what is open, what is yours"), [ground_part.fixed_open_yours(builder)]
    yield say("The promise"), [*ground_part.promise(builder), *promise_behind_part.promise_card(builder)]
    yield say("Who works together"), partners_part.partners(builder)
    yield say("Where we see it differently"), marks_part.seen_differently(builder)
    yield say("What each of us cannot do"), stated_limits_part.cannot_do(builder)
    yield say("What could go wrong, and who carries it"), risks_part.risks(builder)
    yield say("Words we use"), _words(builder)
    yield say("When we disagree"), _disagree(builder)
    yield say("If someone is being hurt"), _hurt(builder)
    yield say("When we stop and look"), stock_take_part.stock_takes(builder)
    yield say("How we end"), _end(builder)
    yield say("We agree to this"), _signatures(builder)
    # What is signed ends here; behind it stands what explains it.
    spots = working_together_part.sweet_spots(builder)
    yield say("Where it all meets"), [plan.Paragraph(spot) for spot in spots]
    yield say("How we see each other"), perceptions_part.perceptions(builder)
    yield say("What each of us can move"), movable_part.movable(builder)
    yield say("What we offer and need"), offers_part.offers_and_needs(builder)
    yield say("What it costs"), costs_part.cost_of_it(builder)
    yield say("What we look at together"), stock_take_part.measures(builder)
    yield say("More about each of us"), partners_part.more_about_each(builder)


def _pull(builder: Builder) -> list[plan.Block]:
    """Give, on the cover, what would pull everyone back into a room (method.md 7: 1a)."""
    ground = builder.ledger.newest(CommonGround)
    told = tuple(rows(builder, ground, ("pull",))) if ground else ()
    return [plan.Labelled(told)] if told else []


def _purpose(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    purpose = ground_part.lines(project.purpose)
    blocks: list[plan.Block] = [*purpose] if purpose else [_agree_it(builder, say("Why we meet"), 2)]
    if agreed := beginnings_part.purpose_agreed(builder):
        blocks.append(plan.prose(agreed))
    groups = sorted(group.name.strip() for group in builder.ledger.groups.values() if group.set_out)
    if groups:
        more = len(groups) - GROUPS_NAMED
        named = [*groups[:GROUPS_NAMED], *([say("{n} more", n=more)] if more > 0 else [])]
        blocks.append(builder.prose("We set out to hear: {groups}.", groups=say("; ").join(named)))
    return blocks


def _words(builder: Builder) -> list[plan.Block]:
    """The words the group chose, or a line to write them on."""
    say, project = builder.words.say, builder.ledger.project
    many = (builder.options.people_word or project.people_word).strip()
    one = project.person_word.strip()
    shared = [
        *shortly(
            builder, say("Words that mean different things"), shared_words_part.shared_words(builder), SOME
        ),
        *beside(say("Words we do not use"), shared_words_part.avoided_words(builder)),
    ]
    if not many and not one:
        return [_agree_it(builder, say("What people who take part want to be called"), 1), *shared]
    sentences = [
        say("Those who take part are called {word}.", word=many) if many else "",
        say("We call one of them {word}.", word=one) if one else "",
        say("Words can change: whoever minds one says so, and we choose again."),
    ]
    return [plan.prose(" ".join(sentence for sentence in sentences if sentence)), *shared]


def _disagree(builder: Builder) -> list[plan.Block]:
    say = builder.words.say
    how = " ".join(plan.plain(line.runs) for line in ground_part.lines(builder.ledger.project.how_to_tell_us))
    items = [
        say("Anyone may say no, ask why, or ask for more time."),
        say("Views that differ are both written down. Neither is voted away."),
        say("A no is given with its reason, and with a day to look again."),
        " ".join((say("If an answer is not fair, say so and we open it again."), how)).strip(),
    ]
    public = stated_limits_part.in_public(builder)
    return [
        plan.Listing(tuple(plan.text(item) for item in items)),
        *beside(say("What we say in public, and the notice we give"), public),
    ]


def _hurt(builder: Builder) -> list[plan.Block]:
    limit = builder.prose(
        "There is one limit to keeping things private: if someone may come to serious harm, we tell the "
        "safeguarding lead, and the person first where we can."
    )
    project = builder.ledger.project
    if not (project.safeguarding_lead.strip() or project.safeguarding_phone.strip()):
        return [limit, builder.prose("The safeguarding lead is not written down yet. In danger, call 999.")]
    return [limit, ground_part.contacts(builder)]


def _end(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    blocks: list[plan.Block] = [*ground_part.lines(project.plans)]
    blocks.append(
        builder.prose("Whoever wants to stop says so to the others first, and everyone who waits is told.")
    )
    kept = stepping_back_part.stepping_back(builder)
    return [*blocks, *(kept or [_agree_it(builder, say("When and how we end"), 1)])]


def _agree_it(builder: Builder, what: str, lines: int) -> plan.WriteOn:
    return plan.WriteOn(plan.text(builder.words.say("{what} (not written yet):", what=what)), lines)


def _signatures(builder: Builder) -> list[plan.Block]:
    say = builder.words.say
    each = plan.text(say("Name, for whom, and the day:"))
    intro = builder.prose("Sign with a name you choose. Nobody has to sign to take part.")
    return [intro, plan.WriteOn(each, SIGNERS)]
