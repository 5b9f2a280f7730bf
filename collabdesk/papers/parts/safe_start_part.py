"""What a session stands on: the offer, whom to turn to, what is kept, and the promise somebody signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Advocacy
from collabdesk.domain.records import Guidance, PromiseCard, SafeStart
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Session
    from collabdesk.papers.builder import Builder

SIGNED = ("last_word", "equal_say_on", "told_how", "breaking", "accountable", "signed_by", "signed_on")
OFFERED = ("payment_offer", "expenses_rule", "expenses_paid", "paid_within")
DOORS = ("adult_front_door", "child_front_door", "stop_person")
KEPT = ("privacy_sheet", "kept_where", "keep_until", "quote_default")
IN_THE_ROOM = ("decision_holder", "access_host", "payment", "open_then", "other_ways", "people_got")


def promise_card(builder: Builder) -> list[plan.Block]:
    """Give the promise as it was signed: who has the last word, how people are told (method.md 8, 0.2)."""
    return [told for card in builder.ledger.of(PromiseCard) for told in _labelled(builder, card, SIGNED)]


def other_doors(builder: Builder) -> list[plan.Block]:
    """Give the local front doors, and who can stop this if it feels wrong (method.md 8, 0.1)."""
    return [told for start in builder.ledger.of(SafeStart) for told in _labelled(builder, start, DOORS)]


def what_we_offer(builder: Builder) -> list[plan.Block]:
    """Give what people are paid, for what, and when."""
    return [told for start in builder.ledger.of(SafeStart) for told in _labelled(builder, start, OFFERED)]


def what_we_keep(builder: Builder) -> list[plan.Block]:
    """Give what is written down, where it is kept, and until when."""
    return [told for start in builder.ledger.of(SafeStart) for told in _labelled(builder, start, KEPT)]


def for_the_session(builder: Builder, session: Session | None) -> Iterator[plan.Block]:
    """Give what this session is to have, and that tables are mixed where they are (method.md 7: 6c16)."""
    if session is None:
        return
    yield from _labelled(builder, session, IN_THE_ROOM)
    if session.mixed_tables:
        yield builder.prose(
            "Mix the tables, so that people sit with somebody who is not like them. "
            "Say first that anyone may sit where they like."
        )


def guides(builder: Builder) -> Iterator[plan.Block]:
    """Leave a line for who meets people, whom nobody names in print, and say who pays for it (4h, 4i)."""
    yield plan.WriteOn(
        plan.text(builder.theirs("Meets {people}, explains, and answers any question (their guide):"))
    )
    given = builder.ledger.of(Guidance)
    paid = dict.fromkeys(each.paid_by.strip() for each in given if each.paid_by.strip())
    if paid:
        yield builder.prose("Guides are paid by: {who}.", who=builder.words.listed(list(paid)).rstrip("."))
    chosen = sum(1 for each in given if each.advocacy is Advocacy.CHOSEN)
    if chosen:
        people = builder.gate.people_phrase(chosen)
        yield builder.prose(
            "Somebody comes with, or speaks for, {people}. Keep a seat for them.", people=people
        )


def _labelled(
    builder: Builder, record: SafeStart | PromiseCard | Session, names: tuple[str, ...]
) -> list[plan.Labelled]:
    found = tuple(rows(builder, record, names))
    return [plan.Labelled(found)] if found else []
