"""Finds what is missing from the record, as kinds and data, so that every room and paper asks alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collabdesk.domain.gap_kinds import Gap, GapKind
from collabdesk.domain.gaps_of_consent import gaps_of_asking, gaps_of_consents
from collabdesk.domain.honesty import only_good_news, roles_that_lead
from collabdesk.domain.words import ActionState, InputState, Reach, ReplyState, Role, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.gaps_of_journey import JourneyFacts
    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.records import Action, Change, Decision, Group, Pattern, Reply, Sorting
    from collabdesk.domain.standing import Chain, Standing


HEARD_WITHIN = 10
"""Days within which somebody who can change it should have heard it (K5)."""
ASKED_WITHIN = 14
"""Days after telling by which somebody should have asked what they think [judgement]."""
OFTEN = 3
"""Sessions after which somebody has been asked often (K13)."""
MANY = 5
"""Inputs in a pattern from which one view alone is surprising (K11); also the small-number line."""

_SAY_NOTHING = re.compile(
    r"\b(?:reviewing|under review|looking into|taken? on board|taking on board|take (?:this|it) seriously)\b",
    re.I,
)
_WILL_DO = re.compile(r"\b(?:will|we['’]ll|going to|plan(?:ning)? to|intend to)\b", re.I)
_ONE_PERSON = re.compile(
    r"\b(?:complain(?:t|ed|s|ing)?|apologi[sz]e to (?:mr|mrs|ms|miss|her|him)|(?:his|her) case"
    r"|this (?:lady|gentleman|patient|client|person))\b",
    re.I,
)
_SENDS_ON = re.compile(r"\b(?:refer|refers|referral|referrals|signpost\w*|send(?:ing)? people)\b", re.I)


def find_gaps(ledger: Ledger, today: date) -> tuple[Gap, ...]:
    """Find every gap of a whole record on the day ``today``, in the order of ``GapKind``."""
    order = {kind: place for place, kind in enumerate(GapKind)}
    return tuple(sorted(_every_gap(ledger, today), key=lambda gap: order[gap.kind]))


def gaps_of_input(chain: Chain, standing: Standing, today: date) -> Iterator[Gap]:
    """Give the gaps of one input; words taken back leave none."""
    said = chain.input
    if standing.state is InputState.WITHDRAWN:
        return
    began = said.said_on or said.recorded_on
    if not chain.hearings and not chain.decisions and (today - began).days >= HEARD_WITHIN:
        yield Gap(GapKind.NOBODY_HEARD, "input", said.uid, {"days": (today - began).days})
    if said.answer_in_file.strip() and not chain.decisions:
        yield Gap(GapKind.ANSWER_ONLY_IN_SHEET, "input", said.uid)
    if standing.state is InputState.ANSWERED and standing.waiting:
        yield Gap(GapKind.TOLD_NOBODY, "input", said.uid, {"days": standing.days(today)})
    told = [r.happened_on for r in chain.replies if r.state is ReplyState.TOLD and r.happened_on]
    if standing.state is InputState.TOLD and told and (today - max(told)).days >= ASKED_WITHIN:
        yield Gap(GapKind.NOBODY_ASKED, "input", said.uid, {"days": (today - max(told)).days})
    owned = any(action.owner.strip() and action.due_on for action in chain.actions)
    for reply in chain.replies:
        yield from gaps_of_reply(reply, today, owned=owned)


def gaps_of_reply(reply: Reply, today: date, *, owned: bool) -> Iterator[Gap]:
    """Give the gaps of one reply; ``owned`` says whether an action of its input has an owner and a date."""
    if reply.state is ReplyState.DUE and reply.due_on and reply.due_on < today:
        data = {"due_on": reply.due_on, "days": (today - reply.due_on).days}
        yield Gap(GapKind.LATE_PROMISE, "reply", reply.uid, data)
    if _WILL_DO.search(reply.said) and not owned:
        yield Gap(GapKind.WHO_AND_WHEN_UNSAID, "reply", reply.uid)
    yield from _empty_words("reply", reply.uid, reply.said)


def gaps_of_decision(decision: Decision) -> Iterator[Gap]:
    """Give the gaps of one decision."""
    if decision.answer.is_no and not decision.reason.strip():
        yield Gap(GapKind.NO_WITHOUT_REASON, "decision", decision.uid)
    yield from _empty_words("decision", decision.uid, decision.what, decision.reason)


def gaps_of_action(action: Action, today: date, *, changed: bool) -> Iterator[Gap]:
    """Give the gaps of one action; ``changed`` says whether any change is linked to it."""
    if action.state.is_open:
        if not action.owner.strip() and action.owner_person is None:
            yield Gap(GapKind.ACTION_WITHOUT_OWNER, "action", action.uid)
        if action.due_on is None:
            yield Gap(GapKind.ACTION_WITHOUT_DATE, "action", action.uid)
        elif action.due_on < today:
            data = {"due_on": action.due_on, "days": (today - action.due_on).days}
            yield Gap(GapKind.LATE_ACTION, "action", action.uid, data)
    if action.state in (ActionState.DONE, ActionState.DIFFERENTLY) and not changed:
        yield Gap(GapKind.DONE_WITHOUT_CHANGE, "action", action.uid)
    yield from one_persons_problem("action", action.uid, action.what)
    if _SENDS_ON.search(action.what) and not action.knock_on.strip():
        yield Gap(GapKind.KNOCK_ON_UNSAID, "action", action.uid)
    yield from _empty_words("action", action.uid, action.what, action.outcome)


def gaps_of_change(change: Change) -> Iterator[Gap]:
    """Give the gap of a change whose strength lacks the sources method.md 2.3 asks for."""
    needs = {
        1: ("why_we_think_so",),
        2: ("outside_source",),
        3: ("outside_source", "contributor_source"),
        4: ("decider_source",),
    }.get(change.strength, ())
    missing = tuple(name for name in needs if not str(getattr(change, name)).strip())
    if missing:
        data = {"strength": change.strength, "missing": missing}
        yield Gap(GapKind.SOURCE_MISSING, "change", change.uid, data)


def gaps_of_pattern(pattern: Pattern, sortings: Collection[Sorting]) -> Iterator[Gap]:
    """Give the gap of a pattern of many in which nobody sees it otherwise; ``sortings`` are its own."""
    yield from one_persons_problem("pattern", pattern.uid, pattern.name)
    if len(sortings) >= MANY and not any(link.different_view for link in sortings):
        yield Gap(GapKind.NO_OTHER_VIEW, "pattern", pattern.uid, {"count": len(sortings)})


def gaps_of_group(group: Group) -> Iterator[Gap]:
    """Give the gap of a group we set out to hear, have not heard, and have no plan for."""
    if group.set_out and group.reach is Reach.NOT_YET and not group.plan.strip():
        yield Gap(GapKind.GROUP_WITHOUT_PLAN, "group", group.uid)


def _every_gap(ledger: Ledger, today: date) -> Iterator[Gap]:
    for uid, chain in ledger.chains.items():
        yield from gaps_of_input(chain, ledger.standings[uid], today)
    for decision in ledger.decisions.values():
        yield from gaps_of_decision(decision)
    changed = {link.action for link in ledger.changings.values()}
    for action in ledger.actions.values():
        yield from gaps_of_action(action, today, changed=action.uid in changed)
    for change in ledger.changes.values():
        yield from gaps_of_change(change)
    sortings: dict[UUID, list[Sorting]] = {}
    for link in ledger.sortings.values():
        sortings.setdefault(link.pattern, []).append(link)
    for pattern in ledger.patterns.values():
        yield from gaps_of_pattern(pattern, sortings.get(pattern.uid, ()))
    for group in ledger.groups.values():
        yield from gaps_of_group(group)
    yield from _of_people(ledger, today)
    yield from _whole(ledger)
    # Its classes of records are many, and a room that asks one question of a text needs none of them.
    from collabdesk.domain.gaps_of_journey import gaps_of_journey

    yield from gaps_of_journey(facts_of(ledger), today)


def _of_people(ledger: Ledger, today: date) -> Iterator[Gap]:
    for person in ledger.people.values():
        yield from gaps_of_consents(person, ledger.consents_of(person.uid), today)
    spoke = {(said.session, said.person) for said in ledger.inputs.values() if said.session and said.person}
    yield from gaps_of_asking(ledger.sessions.values(), spoke, ledger.consents.values(), today)


def one_persons_problem(record: str, uid: UUID, text: str) -> Iterator[Gap]:
    """Give the gap of a name or a plan that is worded as one person's complaint (K32)."""
    if found := _ONE_PERSON.search(text):
        yield Gap(GapKind.ONE_PERSONS_PROBLEM, record, uid, {"phrase": found[0]})


def facts_of(ledger: Ledger) -> JourneyFacts:
    """Give what the gaps of the journey are found from, out of the whole record."""
    from collabdesk.domain.gaps_of_journey import JourneyFacts

    new = [said for said in ledger.inputs.values() if said.source is Source.NEW]
    days = [said.said_on or said.recorded_on for said in new]
    days += [one.held_on for one in ledger.sessions.values() if one.held_on is not None]
    spoke: dict[UUID, set[UUID]] = {}
    for said in new:
        if said.person is not None and said.session is not None:
            spoke.setdefault(said.person, set()).add(said.session)
    return JourneyFacts(
        project=ledger.project,
        records=ledger.journey,
        sessions=tuple(ledger.sessions.values()),
        first_joined=min(days, default=None),
        first_decided=min((one.decided_on for one in ledger.decisions.values()), default=None),
        regulars=sum(1 for sessions in spoke.values() if len(sessions) >= OFTEN),
        heard=len(spoke),
        moved=any(action.resources_moved.strip() for action in ledger.actions.values()),
        codes={uid: person.number for uid, person in ledger.people.items()},
    )


def _whole(ledger: Ledger) -> Iterator[Gap]:
    project = ledger.project.uid
    if only_good_news(ledger):
        yield Gap(GapKind.NOTHING_WENT_BADLY, "project", project)
    roles = set(roles_that_lead(ledger))
    if roles and roles <= {Role.STAFF, Role.DECISION_HOLDER}:
        yield Gap(GapKind.ONLY_STAFF_LEAD, "project", project)


def _empty_words(record: str, uid: UUID, *texts: str) -> Iterator[Gap]:
    for text in texts:
        if phrase := empty_phrase(text):
            yield Gap(GapKind.WORDS_THAT_SAY_NOTHING, record, uid, {"phrase": phrase})
            return


def empty_phrase(text: str) -> str:
    """Give the first words of a text that often mean nothing happened (K8), or an empty text."""
    found = _SAY_NOTHING.search(text)
    return found[0] if found else ""


def count_by_kind(gaps: Iterable[Gap]) -> dict[GapKind, int]:
    """Count gaps by kind, in the order of ``GapKind``; kinds without any are left out."""
    counts: dict[GapKind, int] = {}
    for gap in gaps:
        counts[gap.kind] = counts.get(gap.kind, 0) + 1
    return {kind: counts[kind] for kind in GapKind if kind in counts}
