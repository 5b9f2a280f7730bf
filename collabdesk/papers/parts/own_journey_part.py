"""What the exercises hold about one person, which is theirs to read and nobody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import AccessCard, AccessNeed, Guidance, Payment
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Person
    from collabdesk.papers.builder import Builder


def made_easy(builder: Builder, person: Person) -> Iterator[plan.Block]:
    """List what would make it easy for them, what was arranged, and who stands by them."""
    say, ledger = builder.words.say, builder.ledger
    card = {
        "asked_on": say("We asked you on"),
        "gone_wrong": say("What went wrong before"),
        "amount": say("How much you want to be involved"),
        "brings": say("What you bring"),
        "contact_way": say("How best to reach you"),
        "helped_decide": say("What helped you decide"),
        "wanted_with_them": say("Whom you want with you"),
        "look_again_on": say("We ask again on"),
    }
    need = {
        "session": say("For"),
        "named_on": say("You told us on"),
        "written_on": say("We wrote it down on"),
        "flagged_on": say("It was put on the session sheet on"),
        "shared_on": say("Passed on, on"),
        "arranged_on": say("Arranged on"),
        "met": say("Was it right, in your view"),
        "looked_again_on": say("We looked again on"),
    }
    guide = {
        "contact": say("How to reach your guide"),
        "advocacy": say("Somebody on your side"),
        "paid_by": say("Paid by"),
        "since": say("Since"),
    }
    lines = items(builder, (c for c in ledger.of(AccessCard) if c.person == person.uid), tuple(card),
                  led=False, short=card)  # fmt: skip
    lines += items(
        builder, (n for n in ledger.of(AccessNeed) if n.person == person.uid), ("need", *need), short=need
    )
    lines += items(
        builder, (g for g in ledger.of(Guidance) if g.person == person.uid), ("guide", *guide), short=guide
    )
    if lines:
        yield plan.Heading(say("What makes it easy for you, and who is by your side"))
        yield plan.Listing(tuple(lines))


def offered(builder: Builder, person: Person) -> Iterator[plan.Block]:
    """List what they were offered for taking part, what they chose, and when it was paid."""
    say = builder.words.say
    short = {
        "session": say("For"),
        "offered_on": say("Offered on"),
        "answer": say("You chose"),
        "advice_offered_on": say("Advice on your money was offered on"),
        "pay_by": say("To be paid by"),
        "paid_on": say("Paid on"),
    }
    given = (each for each in builder.ledger.of(Payment) if each.person == person.uid)
    if lines := items(builder, given, ("offer", *short), short=short):
        yield plan.Heading(say("What we offered you, and what you chose"))
        yield plan.Listing(tuple(lines))
