"""What whoever runs a session holds in their hand: the time, the words, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT, ended
from collabdesk.papers.parts import ground_part, safe_start_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder
    from collabdesk.papers.parts.capture_part import Sheet

RUN: tuple[tuple[str, int, str], ...] = (
    ("Before", 30, "Arrive, eat, pay expenses, consent by talking."),
    ("0:00", 8, "Welcome. Fixed, open, yours. The promise. The one limit. You can pass or leave."),
    ("0:08", 7, "Report back first: one thing already changed."),
    ("0:15", 25, "At tables: the feeling map."),
    ("0:40", 15, "Three moments a table: what would good look like?"),
    ("0:55", 10, "Break. Nobody lobbies whoever decides."),
    ("1:05", 15, "Swap limits: two from each side, said back."),
    ("1:20", 15, "What could we start in a month, with what we have?"),
    ("1:35", 10, "Sort. Choose quietly, talk, choose again."),
    ("1:45", 8, "Answers: yes; yes, changed; let’s try; I’ll ask, by a day; no, because."),
    ("1:53", 7, "Read back. When you will hear. Thanks. Reply slips."),
    ("After", 30, "Tea, lifts home. The team talks: is anyone carrying something home? Count sheets."),
)
"""When, for how many minutes, and what: two hours for 10 to 18 people (method.md 6.1)."""


def run_sheet(builder: Builder) -> list[plan.Block]:
    """Give the run of the session, from arriving to going home."""
    say, words = builder.words.say, builder.words
    rows = tuple(
        (
            plan.text(
                words.count(
                    "{when}, {n} minute",
                    "{when}, {n} minutes",
                    minutes,
                    when=when if when[0].isdigit() else say(when),
                )
            ),
            plan.text(say(what)),
        )
        for when, minutes, what in RUN
    )
    heads = (say("From the start"), say("What we do"))
    caption = say("Two hours, for 10 to 18 people at tables of four to six")
    note = say("More time needed? Hold two sessions of 75 minutes.")
    shares = (0.35, 0.65) if builder.text_size >= LARGE_PRINT else (0.28, 0.72)
    return [plan.Table(caption, heads, rows, shares, note)]


def before(builder: Builder) -> list[plan.Block]:
    """Ask who does what, with a line for each."""
    say = builder.words.say
    roles = (
        say("Leads, and co-leads (someone with experience of it, paid):"),
        say("Hosts and writers at the tables (nobody senior hosts):"),
        say("Can say yes to at least one thing, and stays:"),
        say("Doors, interpreters, lifts home:"),
        say("Quiet room, and calls next day:"),
    )
    return [plan.WriteOn(plan.text(role)) for role in roles]


def facilitator_card(builder: Builder) -> Iterator[plan.Block]:
    """Give the card: whom to call, what to do when something worrying is said, the opening, what is open."""
    say = builder.words.say
    yield plan.NewPage()
    yield plan.Heading(say("Card for whoever leads"))
    yield plan.Heading(say("Whom to call"), 3)
    yield ground_part.contacts(builder)
    yield from safe_start_part.other_doors(builder)
    yield plan.Heading(say("If something worrying is said"), 3)
    yield worrying_steps(builder)
    yield plan.Heading(say("Say this first"), 3)
    yield from opening_words(builder)
    if builder.text_size < LARGE_PRINT:
        yield plan.NewPage()
    yield plan.Heading(say("Fixed, open, yours"))
    yield ground_part.fixed_open_yours(builder)
    yield plan.Heading(say("The promise"), 3)
    yield from ground_part.promise(builder)
    yield from safe_start_part.promise_card(builder)


def opening_words(builder: Builder) -> list[plan.Paragraph]:
    """Give the words that open a session, with the one limit on keeping things private (method.md 3.3)."""
    say, project = builder.words.say, builder.ledger.project
    who = project.safeguarding_lead.strip()
    lead = say("our safeguarding lead, {name}", name=who) if who else say("our safeguarding lead")
    return [
        builder.prose(
            "“What you say here stays with this group. It goes into our notes without your name, unless you "
            "choose otherwise. You can stop, pass or leave at any time, and you need not say why.”"
        ),
        plan.Paragraph(
            (
                plan.Run(say("“There is one limit.") + " ", strong=True),
                plan.Run(
                    say(
                        "If we think you or someone else may come to serious harm, we have to tell {lead}. "
                        "We tell you first if we can.”",
                        lead=lead,
                    )
                ),
            )
        ),
    ]


def worrying_steps(builder: Builder) -> plan.Listing:
    """Give the steps for when something worrying is said (method.md 3.3)."""
    say = builder.words.say
    project = builder.ledger.project
    known = (project.safeguarding_lead.strip(), project.safeguarding_phone.strip())
    whom = builder.words.row([part for part in known if part])
    steps = (
        say("Is anyone in danger now? Call 999."),
        say("Stop writing. Listen, do not question, and do not promise to keep it secret."),
        say("Tell the safeguarding lead now: {who}", who=ended(whom) or say("nobody is named yet.")),
        say("Write it on the form of your policy, in their words. Keep it off the capture sheet."),
        say("If it is on a sheet already, hand over the sheet itself. Do not photograph it."),
        say("Care for the person, and for the group."),
    )
    return plan.Listing(tuple(plan.text(step) for step in steps), numbered=True)


def sheet_count(builder: Builder, sheets: tuple[Sheet, ...]) -> list[plan.Block]:
    """Ask how many sheets came back, so that none lies about."""
    say = builder.words.say
    named = builder.words.listed([sheet.code for sheet in sheets])
    return [
        plan.Heading(say("Count the sheets before you go")),
        builder.prose("Printed: {codes}. A further sheet takes the next number, such as {next}.",
                      codes=named, next=f"{sheets[0].code[:-1]}2"),
        plan.WriteOn(plan.text(say("Came back, and from whom not:"))),
        plan.WriteOn(plan.text(say("Handed to the safeguarding lead:"))),
        plan.WriteOn(plan.text(say("Kept where, until when:"))),
    ]  # fmt: skip
