"""What one person agreed to, the latest first, with what they were told and shown each time (R9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.consent import QUOTABLE, has_run_out, parent_is_asked_for
from collabdesk.domain.words import ParentSays, Permission, TakingPart, Way
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.ground_part import lines
from collabdesk.papers.parts.trail_part import PERMISSIONS, WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Consent, Person
    from collabdesk.papers.builder import Builder

TAKING_PART: dict[TakingPart, str] = {
    TakingPart.YES: "yes",
    TakingPart.NOT_TODAY: "not today",
    TakingPart.NO: "not at all",
}
PARENT: dict[ParentSays, str] = {
    ParentSays.NOT_ASKED: "not asked yet",
    ParentSays.NOT_NEEDED: "not needed",
    ParentSays.YES: "yes",
    ParentSays.NO: "no",
}


def consents(builder: Builder, person: Person) -> Iterator[plan.Block]:
    """List what the person agreed to, the latest first, with what they were told."""
    given = [c for c in builder.ledger.consents.values() if c.person == person.uid]
    if not given:
        yield builder.prose("You have not been asked yet. That counts as no.")
        return
    latest_first = sorted(given, key=lambda c: (c.given_on, c.uid), reverse=True)
    if len(given) > 1:
        yield builder.prose("The first of these counts now. The others are from before.")
    yield plan.Listing(tuple(_consent(builder, consent) for consent in latest_first))


def shown(builder: Builder, person: Person) -> Iterator[plan.Block]:
    """Give every text the person was shown when they were asked, as it was, each once."""
    given = [
        c for c in builder.ledger.consents.values() if c.person == person.uid and c.told_text is not None
    ]
    known = builder.ledger.told_texts
    uids = dict.fromkeys(c.told_text for c in sorted(given, key=lambda c: (c.given_on, c.uid), reverse=True))
    for told in [known[uid] for uid in uids if uid in known]:
        yield plan.Heading(
            builder.words.say("What you were shown, version {version}", version=told.version), 3
        )
        yield from lines(told.text)


def _consent(builder: Builder, consent: Consent) -> plan.Inline:
    words = builder.words
    lead = plan.Run(f"{words.day(consent.given_on)}{words.stop} ", strong=True)
    facts = [*_what(builder, consent), *_beside(builder, consent), *_how(builder, consent)]
    return (lead, plan.Run(" ".join(facts)))


def _what(builder: Builder, consent: Consent) -> Iterator[str]:
    say, words = builder.words.say, builder.words
    yield words.stated(PERMISSIONS[consent.words])
    if consent.words in QUOTABLE or consent.words is Permission.SUMMARY:
        places = (
            (say("in this charity"), consent.this_charity),
            (say("with partners"), consent.partners),
            (say("in public"), consent.public),
            (say("on social media"), consent.social),
        )
        found = words.listed([sentence for sentence, yes in places if yes])
        yield say("Where: {places}.", places=found or say("nowhere"))
    if consent.chosen_name.strip():
        yield say("The name you chose: {name}", name=ended(consent.chosen_name))
    if consent.runs_out_on is not None:
        ran_out = has_run_out(consent, builder.today)
        sentence = "This ran out on {day}, and counts as not asked." if ran_out else "This holds until {day}."
        yield say(sentence, day=words.day(consent.runs_out_on))
    if consent.young:
        yield say("A parent or carer: {answer}.", answer=say(PARENT[consent.parent_says]))
    if parent_is_asked_for(consent):
        yield say("Until a parent or carer says yes, none of your words are used.")


def _beside(builder: Builder, consent: Consent) -> Iterator[str]:
    """Say what was asked apart; before version 5 nobody was asked, and then it says nothing."""
    say = builder.words.say
    asked = consent.take_part is not TakingPart.NOT_ASKED
    if asked:
        yield say("You take part: {answer}.", answer=say(TAKING_PART[consent.take_part]))
    if asked or consent.photos or consent.recordings:
        yield say("Pictures: {answer}.", answer=say("yes") if consent.photos else say("no"))
        yield say("Recordings: {answer}.", answer=say("yes") if consent.recordings else say("no"))
    if consent.keep_contact and consent.contact_until is not None:
        day = builder.words.day(consent.contact_until)
        yield say("We may keep how to reach you until {day}.", day=day)
    elif consent.keep_contact or asked:
        yes = "We may keep how to reach you."
        yield say(yes if consent.keep_contact else "We may not keep how to reach you.")
    if consent.tell_by is not None:
        ways = {
            Way.DO_NOT_CONTACT: say("Not at all").lower(),
            Way.THROUGH_SOMEONE: say("through somebody you trust"),
        }
        way = ways.get(consent.tell_by) or say(WAYS[consent.tell_by])
        yield say("How we tell you what happened: {way}.", way=way)
    if consent.tell_through.strip():
        yield say("Through whom: {who}", who=ended(consent.tell_through))


def _how(builder: Builder, consent: Consent) -> Iterator[str]:
    say = builder.words.say
    if consent.asked_how is not None:
        yield say("How you were asked: {way}.", way=say(WAYS[consent.asked_how]))
    if consent.told.strip():
        yield say("What we told you: {words}", words=ended(consent.told))
    if consent.helped_decide.strip():
        yield say("What helped you decide: {words}", words=ended(consent.helped_decide))
    if consent.wanted_with_them.strip():
        yield say("Whom you wanted with you: {words}", words=ended(consent.wanted_with_them))
    told = builder.ledger.told_texts.get(consent.told_text) if consent.told_text is not None else None
    if told is not None:
        yield say("You were shown version {version} of what we tell people.", version=told.version)
