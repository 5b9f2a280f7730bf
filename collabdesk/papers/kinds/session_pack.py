"""R7, the session pack: all that a room needs on paper, so that no one is unsafe and nothing said is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts import capture_part, own_safety_part, running_part, safe_start_part, slips_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Session
    from collabdesk.papers.builder import Builder


def session_pack(builder: Builder) -> plan.Paper:
    """Make the plan of R7. It is made even where a contact is missing: the checks stop it, not the plan."""
    say, words = builder.words.say, builder.words
    title, session = (
        builder.options.title or builder.ledger.project.title,
        capture_part.chosen_session(builder),
    )
    return plan.Paper(
        code="R7",
        title=say("{title}: session pack", title=title),
        language=words.language,
        footer=(say("{title}: session pack", title=title), words.day(builder.today)),
        text_size=builder.text_size,
        blocks=tuple(_blocks(builder, title, session)),
    )


def _blocks(builder: Builder, title: str, session: Session | None) -> Iterator[plan.Block]:
    say = builder.words.say
    sheets = capture_part.sheets(builder, session)
    yield plan.Opening(
        kind=say("Session pack"),
        title=title,
        lead=_when_and_where(builder, session),
        byline=f"{ended(builder.ledger.project.charity or say('The project team'))} "
        f"{builder.words.day(builder.today)}{builder.words.stop}",
    )
    yield plan.Heading(say("How the time goes"))
    yield from running_part.run_sheet(builder)
    yield from running_part.facilitator_card(builder)
    yield plan.Heading(say("Who does what"))
    yield from safe_start_part.for_the_session(builder, session)
    yield from running_part.before(builder)
    yield from safe_start_part.guides(builder)
    yield from running_part.sheet_count(builder, sheets)
    yield from slips_part.what_people_are_told(builder)
    yield from own_safety_part.own_safety(builder)
    yield from slips_part.consent_slip(builder)
    yield from slips_part.offer_slips(builder)
    yield from slips_part.feeling_map(builder)
    for sheet in sheets:
        yield from capture_part.capture_sheet(builder, sheet)
        yield from capture_part.reply_slips(builder, sheet)
    yield from slips_part.evaluation_slip(builder)


def _when_and_where(builder: Builder, session: Session | None) -> str:
    if session is None:
        return builder.words.say("This session is not written down yet.")
    day = builder.words.day(session.held_on) if session.held_on else builder.words.say("no day yet")
    parts = (session.name, session.place, day)
    return ended(builder.words.row([part.strip() for part in parts if part.strip()]))
