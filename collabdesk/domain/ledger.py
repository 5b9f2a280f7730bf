"""The whole record at one moment, so that every number printed comes from the same facts (law 10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from collabdesk.domain.consent import newest, permission_on
from collabdesk.domain.declaration import Record
from collabdesk.domain.records import (
    Acting,
    Action,
    Answering,
    Attachment,
    BoardOption,
    BoardPaper,
    Change,
    Changing,
    Check,
    Consent,
    Decision,
    Group,
    Hearing,
    Input,
    IssuedPaper,
    Pattern,
    Person,
    Project,
    Quoting,
    Reply,
    Session,
    Sorting,
    ToldText,
    Verdict,
)
from collabdesk.domain.standing import Chain, Standing, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collabdesk.domain.words import Permission


R = TypeVar("R", bound=Record)
V = TypeVar("V")


@dataclass(frozen=True)
class Ledger:
    """All records of a workbook by kind and uid, inputs in the order they were numbered."""

    project: Project
    groups: dict[UUID, Group] = field(default_factory=dict)
    people: dict[UUID, Person] = field(default_factory=dict)
    consents: dict[UUID, Consent] = field(default_factory=dict)
    told_texts: dict[UUID, ToldText] = field(default_factory=dict)
    sessions: dict[UUID, Session] = field(default_factory=dict)
    inputs: dict[UUID, Input] = field(default_factory=dict)
    attachments: dict[UUID, Attachment] = field(default_factory=dict)
    checks: dict[UUID, Check] = field(default_factory=dict)
    hearings: dict[UUID, Hearing] = field(default_factory=dict)
    patterns: dict[UUID, Pattern] = field(default_factory=dict)
    sortings: dict[UUID, Sorting] = field(default_factory=dict)
    decisions: dict[UUID, Decision] = field(default_factory=dict)
    answerings: dict[UUID, Answering] = field(default_factory=dict)
    actions: dict[UUID, Action] = field(default_factory=dict)
    actings: dict[UUID, Acting] = field(default_factory=dict)
    changes: dict[UUID, Change] = field(default_factory=dict)
    changings: dict[UUID, Changing] = field(default_factory=dict)
    replies: dict[UUID, Reply] = field(default_factory=dict)
    verdicts: dict[UUID, Verdict] = field(default_factory=dict)
    board_papers: dict[UUID, BoardPaper] = field(default_factory=dict)
    board_options: dict[UUID, BoardOption] = field(default_factory=dict)
    issued_papers: dict[UUID, IssuedPaper] = field(default_factory=dict)
    quotings: dict[UUID, Quoting] = field(default_factory=dict)
    journey: Mapping[type[Record], Mapping[UUID, Record]] = field(default_factory=dict)
    """What the exercises filled, by record class; `of` reads it."""
    steps: int = 0
    """How many steps the record holds: which version of it a paper prints."""
    day: date = date.max
    """The day it is read on. Where nobody says which, every yes that has a last day has run out."""

    def on(self, day: date) -> Ledger:
        """Give the record as it reads on a day: a yes may have run out by then."""
        return self if day == self.day else replace(self, day=day)

    def of(self, record: type[R]) -> tuple[R, ...]:
        """Give all records of one class of the journey, oldest made first."""
        kept = self.journey.get(record, {})
        return tuple(one for one in kept.values() if isinstance(one, record))

    def newest(self, record: type[R]) -> R | None:
        """Give the record of a class that was made last, or None where there is none."""
        return next(reversed(self.of(record)), None)

    @cached_property
    def chains(self) -> dict[UUID, Chain]:
        """Every input with all that hangs on it, by the input's uid."""
        checks = _by((c.input, c) for c in self.checks.values())
        hearings = _by((h.input, h) for h in self.hearings.values())
        sortings = _by((s.input, s) for s in self.sortings.values())
        decisions = _by(
            (a.input, self.decisions[a.decision])
            for a in self.answerings.values()
            if a.decision in self.decisions
        )
        actions = _by(
            (a.input, self.actions[a.action]) for a in self.actings.values() if a.action in self.actions
        )
        replies = _by((r.input, r) for r in self.replies.values())
        verdicts = _by((v.input, v) for v in self.verdicts.values())
        changes = self._changes_by_input()
        return {
            uid: Chain(
                input=said,
                checks=tuple(checks[uid]),
                hearings=tuple(hearings[uid]),
                sortings=tuple(sortings[uid]),
                decisions=tuple(decisions[uid]),
                actions=tuple(actions[uid]),
                changes=tuple(changes[uid]),
                replies=tuple(replies[uid]),
                verdicts=tuple(verdicts[uid]),
            ).in_order()
            for uid, said in self.inputs.items()
        }

    @cached_property
    def standings(self) -> dict[UUID, Standing]:
        """Where every input stands, by its uid."""
        return {uid: standing_of(chain) for uid, chain in self.chains.items()}

    def _changes_by_input(self) -> dict[UUID, list[Change]]:
        inputs_of_action = _by((a.action, a.input) for a in self.actings.values())
        pairs: dict[UUID, dict[UUID, Change]] = defaultdict(dict)
        for link in self.changings.values():
            change = self.changes.get(link.change)
            if change is None:
                continue
            reached = [link.input] if link.input else []
            if link.action:
                reached += inputs_of_action[link.action]
            for uid in reached:
                pairs[uid][change.uid] = change
        return defaultdict(list, {uid: list(found.values()) for uid, found in pairs.items()})

    def consents_of(self, person: UUID | None) -> tuple[Consent, ...]:
        """Give all a person ever said yes or no to, in no order."""
        return () if person is None else tuple(self._consents_by_person.get(person, ()))

    def consent_of(self, person: UUID | None) -> Consent | None:
        """Give the person's latest consent on this day, run out or not, or None where there is none."""
        return newest(self.consents_of(person), self.day)

    @cached_property
    def _consents_by_person(self) -> dict[UUID, list[Consent]]:
        return _by((consent.person, consent) for consent in self.consents.values())

    def permission_for(self, said: Input) -> Permission:
        """Give what may be done with these words on this day (domain/consent.py)."""
        return permission_on(self.day, self.consents_of(said.person), said.permission)


def _by(pairs: Iterable[tuple[UUID, V]]) -> defaultdict[UUID, list[V]]:
    found: defaultdict[UUID, list[V]] = defaultdict(list)
    for uid, record in pairs:
        found[uid].append(record)
    return found
