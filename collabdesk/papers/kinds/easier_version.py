"""The easier version of R1: a heading for each idea, one idea a sentence, few words (method.md 3.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Ground
from collabdesk.domain.words import Reach
from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT, ended
from collabdesk.papers.parts import people_part
from collabdesk.papers.parts.answers_part import whole_rows
from collabdesk.papers.parts.chain_part import ranges, spoken_first
from collabdesk.papers.parts.ground_part import in_a_line
from collabdesk.papers.parts.outcome_part import refusals
from collabdesk.papers.words import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

LONGEST_SENTENCE = 15
"""Words past which a sentence is hard to read (Department of Health guidance, method.md 3.7)."""
THINGS, THINGS_IN_LARGE_PRINT = 6, 3
"""How many things that were said are told one by one; every no is told besides."""
LONGEST_QUOTE = 150
"""Characters past which words are not told one by one here; they are whole in the other papers."""


def easier_version(builder: Builder) -> plan.Paper:
    """Make the plan of the easier version, which is called a draft until somebody who reads it checked it."""
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    title, day = builder.options.title or project.title, words.day(builder.today)
    name = say("Easier version") if project.checked_by.strip() else say("Easier version (draft)")
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=name,
            title=title,
            lead=say("What you told us, and what happened."),
            byline=f"{ended(project.charity or say('The project team'))} {day}{words.stop}",
        ),
        builder.prose("Thank you for telling us what you think."),
        plan.Heading(say("What this paper is about")),
        *_about(builder),
        plan.Heading(say("Who took part")),
        *_people(builder),
        plan.Heading(say("What you said, and what we did")),
        *_things(builder),
        plan.Heading(say("When we said no")),
        *_nos(builder),
        plan.Heading(say("Who is still waiting")),
        *_waiting(builder),
        plan.Heading(say("What we do not know")),
        plan.prose(ended(project.not_known_yet) or say("We have not written this down yet.")),
        plan.Heading(say("What happens next")),
        *_next(builder),
    ]
    return plan.Paper(
        code="R1",
        title=f"{title}: {name}",
        language=words.language,
        footer=(f"{title}: {name}", day),
        text_size=builder.text_size,
        blocks=tuple(blocks),
    )


def _about(builder: Builder) -> Iterator[plan.Block]:
    project = builder.ledger.project
    yield plan.prose(ended(project.purpose) or builder.words.say("We have not written down what we asked."))
    # What the project wrote stands alone here; the longer paper has each thing that is fixed, and why.
    for sentence, written in (
        ("This could change:", ended(project.open_to_change) or in_a_line(builder, Ground.OPEN)),
        ("This could not change:", ended(project.fixed) or in_a_line(builder, Ground.FIXED)),
        ("This is who decides:", project.last_word),
    ):
        if written.strip():
            lead = plan.Run(builder.words.say(sentence) + " ", strong=True)
            yield plan.Paragraph((lead, plan.Run(ended(written))))


def _people(builder: Builder) -> Iterator[plan.Block]:
    words, ledger = builder.words, builder.ledger
    people = sum(session.people or 0 for session in ledger.sessions.values())
    if people:
        counted = builder.gate.people_phrase(people)
        yield builder.prose("{people} took part.", people=counted[:1].upper() + counted[1:])
        if len(people_part.held(builder)) > 1:
            yield builder.prose("If you came twice, we counted you twice.")
    else:
        yield builder.prose("We did not count who took part.")
    heard = builder.numbers.heard
    yield plan.prose(words.count("You told us {n} thing.", "You told us {n} things.", heard))
    missing = sorted(
        group.name for group in ledger.groups.values() if group.set_out and group.reach is Reach.NOT_YET
    )
    if missing:
        yield builder.prose("We have not heard these people yet:")
        yield plan.Listing(tuple(plan.text(name) for name in missing))


def _things(builder: Builder) -> Iterator[plan.Block]:
    say = builder.words.say
    most = THINGS_IN_LARGE_PRINT if builder.text_size >= LARGE_PRINT else THINGS
    told = [(d, chains) for d, chains in whole_rows(builder, most) if d is not None]
    if not told:
        yield builder.prose("We have not done anything that we can tell you yet.")
        return
    for decision, chains in told:
        yield plan.Heading(_words(builder, chains), 3)
        yield from _answer(builder, decision, what=decision.what)
        for change in {change.uid: change for c in chains for change in c.changes}.values():
            yield _led(say("What changed:"), ended(change.what))
    shown = {chain.input.uid for _, chains in told for chain in chains}
    rest = [c for c in builder.chains if c.decisions and c.input.uid not in shown and not _is_no(c)]
    if rest:
        yield plan.Heading(say("What else you said"), 3)
        yield plan.prose(
            builder.words.count("{n} more thing has an answer.", "{n} more things have an answer.", len(rest))
        )
        yield builder.prose("You can read it in the longer paper. Ask us for it.")


def _nos(builder: Builder) -> Iterator[plan.Block]:
    nos = refusals(builder)
    if not nos:
        yield builder.prose("We did not say no to anything yet.")
        return
    yield builder.prose("We said no to some things. We tell you why.")
    for decision, chains in nos:
        standing = [chain for chain in chains if chain.decisions[-1] is decision]
        about = _words(builder, standing) if standing else ended(decision.what)
        yield plan.Heading(about or builder.words.say("Nobody asked for this"), 3)
        yield from _answer(builder, decision, what=decision.what if standing else "")
        if chains and not standing:
            yield builder.prose("Later we gave another answer.")


def _waiting(builder: Builder) -> Iterator[plan.Block]:
    words, numbers = builder.words, builder.numbers
    if not numbers.waiting:
        yield builder.prose("Nobody is waiting to hear from us today.")
        return
    yield plan.prose(
        words.count(
            "{n} thing you said still waits for us.",
            "{n} things you said still wait for us.",
            numbers.waiting,
        )
    )
    yield plan.prose(
        words.count(
            "The oldest has waited for {n} day.",
            "The oldest has waited for {n} days.",
            numbers.oldest_waiting_days,
        )
    )


def _next(builder: Builder) -> Iterator[plan.Block]:
    project, words = builder.ledger.project, builder.words
    yield plan.prose(ended(project.next_news) or words.say("We do not know yet when we will write again."))
    yield builder.prose("Is an answer not fair? Tell us.")
    yield builder.prose("Then we look at it again.")
    if project.how_to_tell_us.strip():
        yield _led(words.say("How to tell us:"), ended(project.how_to_tell_us))
    if project.checked_by.strip():
        yield _led(words.say("Who checked this paper:"), ended(project.checked_by))
    else:
        yield builder.prose("This is a draft. Nobody who reads it has checked it yet.")


def _answer(builder: Builder, decision: Decision, *, what: str) -> Iterator[plan.Block]:
    """Say the answer with ``what`` it means, and why where it is a no, each in a paragraph of its own."""
    say, day = builder.words.say, builder.words.day
    yield _led(say("Our answer:"), f"{builder.words.stated(ANSWERS[decision.answer])} {ended(what)}".strip())
    if decision.answer.is_no:
        yield _led(say("Why:"), ended(decision.reason) or say("We did not write down why."))
    if decision.look_again_on is not None:
        late = decision.look_again_on < builder.today
        again = "We look at it again on {day}."
        if late:
            again = "We said we would look again on {day}. We are late."
        yield builder.prose(again, day=day(decision.look_again_on))


def _words(builder: Builder, chains: list[Chain]) -> str:
    """Give the words of one who may be printed, and the numbers of all who got this answer."""
    short = [c for c in spoken_first(builder, chains) if len(c.words) <= LONGEST_QUOTE]
    numbers = ranges(builder.words, [chain.input.number for chain in chains])
    return f"{builder.quoted(short[0])} {numbers}" if short else numbers


def _is_no(chain: Chain) -> bool:
    return chain.decisions[-1].answer.is_no


def _led(label: str, words: str) -> plan.Paragraph:
    return plan.Paragraph((plan.Run(f"{label} ", strong=True), plan.Run(words)))
