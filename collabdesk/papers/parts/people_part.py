"""Who took part, who was missing, and who with the power to change things heard it, in safe numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from collabdesk.domain.words import Reach
from collabdesk.papers import plan
from collabdesk.papers.builder import ended

if TYPE_CHECKING:
    from collabdesk.domain.records import Session
    from collabdesk.papers.builder import Builder

HEARERS_NAMED = 12
MISSING_NAMED = 4


def took_part(builder: Builder) -> list[plan.Paragraph]:
    """Say how many people took part and how many things they said, the two never mixed."""
    words = builder.words
    sessions = _counted(builder)
    total = sum(s.people or 0 for s in sessions)
    sentences: list[str] = []
    if total:
        sentences.append(
            words.count(
                "{people} took part, at one session.",
                "{people} took part, at {n} sessions. Somebody who came twice is counted twice.",
                len(sessions),
                people=_capital(builder.gate.people_phrase(total)),
            )
        )
    else:
        sentences.append(builder.theirs("How many {people} took part was not counted."))
    if uncounted := len(held(builder)) - len(sessions):
        sentences.append(
            words.count(
                "At {n} session nobody was counted.", "At {n} sessions nobody was counted.", uncounted
            )
            if total
            else ""
        )
    numbers = builder.numbers
    sentences.append(
        words.count("{n} thing was said.", "{n} different things were said.", numbers.heard)
        + " "
        + words.say("We count what was said and who came separately.")
    )
    if numbers.withdrawn:
        sentences.append(
            words.count(
                "{n} more was said and taken back, which is everyone’s right.",
                "{n} more were said and taken back, which is everyone’s right.",
                numbers.withdrawn,
            )
        )
    sentences += _read_back(builder)
    return [plan.prose(" ".join(s for s in sentences if s))]


def session_table(builder: Builder) -> list[plan.Block]:
    """Show how people took part, session by session, where the numbers are large enough to be safe."""
    say, sessions = builder.words.say, _counted(builder)
    counted = [s.people or 0 for s in sessions]
    if len(sessions) < 2:  # noqa: PLR2004 - one row says no more than the sentence above it
        return []
    column = builder.gate.people_column(counted) if builder.gate.may_tabulate(sum(counted)) else None
    if column is None:
        return [builder.prose("The numbers for each session are too small to print.")]
    rows = [
        (plan.text(_session(builder, s)), plan.text(shown)) for s, shown in zip(sessions, column, strict=True)
    ]
    total = (
        plan.text(say("Everyone, session by session"), strong=True),
        plan.text(str(sum(counted)), strong=True),
    )
    note = ""
    if say("fewer than 5") in column:
        note = say("Numbers under 5 are printed as “fewer than 5”.")
    if say("not shown") in column:
        note += " " + say("One more is left out, so that the total does not give the small one away.")
    return [
        plan.Table(
            builder.theirs("How {people} took part"),
            (say("Where and when"), say("People")),
            (*rows, total),
            (0.62, 0.18),
            note=note,
            numeric=(1,),
            last_is_total=True,
        )
    ]


def missing(builder: Builder) -> list[plan.Inline]:
    """Say which groups were not heard, or only a little, and the plan for each."""
    say = builder.words.say
    groups = [g for g in builder.ledger.groups.values() if g.set_out and g.reach is not Reach.WELL]
    items: list[plan.Inline] = []
    for group in sorted(groups, key=lambda g: (g.reach is not Reach.NOT_YET, g.name)):
        heard = say("Not heard yet.") if group.reach is Reach.NOT_YET else say("Heard a little.")
        then = say("Next: {plan}", plan=ended(group.plan)) if group.plan else say("There is no plan yet.")
        items.append((plan.Run(ended(group.name), strong=True), plan.Run(f" {heard} {then}")))
    return items


def not_heard(builder: Builder) -> str:
    """Say in a sentence which of the groups we set out to hear were not heard yet."""
    say = builder.words.say
    set_out = [g for g in builder.ledger.groups.values() if g.set_out]
    if not set_out:
        return say("We did not write down whom we set out to hear, so we cannot say who is missing.")
    names = sorted(g.name for g in set_out if g.reach is Reach.NOT_YET)
    if not names:
        return say("Every group we set out to hear was heard a little. Others were never on our list.")
    named = say("; ").join(names[:MISSING_NAMED])
    if len(names) > MISSING_NAMED:
        return say("Not heard yet: {names}; and {n} more.", names=named, n=len(names) - MISSING_NAMED)
    return say("Not heard yet: {names}.", names=named)


def who_heard(builder: Builder) -> list[plan.Inline]:
    """Name, by role, who with the power to change things heard what was said, and how much of it."""
    heard: Counter[str] = Counter()
    for chain in builder.chains:
        heard.update({hearing.who.strip() for hearing in chain.hearings})
    items: list[plan.Inline] = []
    for who, number in sorted(heard.items(), key=lambda pair: (-pair[1], pair[0]))[:HEARERS_NAMED]:
        things = builder.words.count("heard {n} thing.", "heard {n} things.", number)
        items.append((plan.Run(who, strong=True), plan.Run(f" {things}")))
    if more := len(heard) - HEARERS_NAMED:
        items += [plan.text(builder.words.say("And {n} more.", n=more))] if more > 0 else []
    unheard = sum(1 for c in builder.chains if not c.hearings)
    if unheard:
        items.append(
            plan.text(
                builder.words.count(
                    "{n} thing said has not been heard by anyone who could change it, as far as we know.",
                    "{n} things said have not been heard by anyone who could change them, as far as we know.",
                    unheard,
                )
            )
        )
    return items


def _read_back(builder: Builder) -> list[str]:
    """Say how much of what was said was read back to whoever said it (method.md 7: F11); or nothing."""
    checked = sum(1 for chain in builder.chains if chain.checks)
    if not checked:
        return []
    told = builder.words.count(
        "We read {n} thing back, to ask if we got it right.",
        "We read {n} things back, to ask if we got it right.",
        checked,
    )
    return [told]


def held(builder: Builder) -> list[Session]:
    """Give the sessions there have been: one at which people were counted was held, whatever its day says."""
    sessions = builder.ledger.sessions.values()
    return [s for s in sessions if s.held_on is None or s.held_on <= builder.today or s.people]


def _counted(builder: Builder) -> list[Session]:
    return [s for s in builder.ledger.sessions.values() if s.people]


def _session(builder: Builder, session: Session) -> str:
    return f"{session.name}, {builder.words.day(session.held_on)}" if session.held_on else session.name


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
