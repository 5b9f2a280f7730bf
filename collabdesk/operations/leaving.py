"""Decides what of a record may leave the workbook as a sheet, by the privacy class of each field."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Sharing
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.privacy import NEVER_LEAVES
from collabdesk.domain.words import Audience
from collabdesk.exchange.own_files import KEPT_PRIVATE, TAKEN_BACK
from collabdesk.papers.clearing import may_share
from collabdesk.papers.privacy import SMALLEST_PEOPLE, Gate
from collabdesk.papers.words import PaperWords, words_for

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.declaration import Field, Record
    from collabdesk.domain.standing import Chain


@dataclass(frozen=True)
class Leaving:
    """A ledger on its way out; ``everything`` is a full copy for ourselves, still without D to G."""

    ledger: Ledger
    words: PaperWords
    everything: bool
    _gate: Gate = field(repr=False)

    @classmethod
    def of(cls, ledger: Ledger, *, everything: bool) -> Leaving:
        """Make ready to write a ledger out in the language of its project."""
        words = words_for(ledger.project.language)
        return cls(ledger, words, everything, Gate(ledger, Audience.PUBLIC, words))

    def never(self, field: Field) -> bool:
        """Whether a field never leaves, whoever asks."""
        return field.privacy in NEVER_LEAVES

    def may_quote(self, chain: Chain | None) -> bool:
        """Whether words that belong to this input may leave."""
        if chain is None or chain.input.withdrawn_on is not None:
            return False
        return self.everything or self._gate.exact_words(chain) is not None

    def may_share(self, record: Record) -> bool:
        """Whether a limit or a risk that its owner may keep in the room is shared far enough to leave."""
        level = getattr(record, "sharing", None)
        audience = Audience.PARTNERS if self.everything else Audience.PUBLIC
        return not isinstance(level, Sharing) or may_share(level, audience)

    def spoken(self, chain: Chain) -> str:
        """Give the words of an input: as kept for ourselves, as last agreed for others."""
        if chain.input.withdrawn_on is not None:
            return TAKEN_BACK
        if not self.may_quote(chain):
            return KEPT_PRIVATE
        return chain.input.words if self.everything else chain.words

    def people(self, number: int | None) -> str | int | None:
        """Give a count of people, hidden under five; none and nobody hide no one."""
        if self.everything or not number:
            return number
        return number if number >= SMALLEST_PEOPLE else self._gate.people(number)

    def group(self, group: UUID | None) -> str:
        """Give a group's name, unless it would point at a few people."""
        if group is None or group not in self.ledger.groups:
            return ""
        large = self.everything or self.is_large(group)
        return self.ledger.groups[group].name if large else ""

    def is_large(self, group: object) -> bool:
        """Whether a group, by its uid, is of so many that its name points at nobody."""
        return group in self._large_groups

    @cached_property
    def _large_groups(self) -> frozenset[UUID]:
        """Groups with at least five inputs, from at least five people where we know from whom."""
        inputs: defaultdict[UUID, int] = defaultdict(int)
        people: defaultdict[UUID, set[UUID]] = defaultdict(set)
        for said in self.ledger.inputs.values():
            if said.group is not None and said.withdrawn_on is None:
                inputs[said.group] += 1
                if said.person is not None:
                    people[said.group].add(said.person)
        return frozenset(
            group
            for group, count in inputs.items()
            if count >= SMALLEST_PEOPLE and not 0 < len(people[group]) < SMALLEST_PEOPLE
        )
