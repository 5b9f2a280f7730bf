"""Finds what belongs to one wish to take words back: what goes, what stays, and what names the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.failures import Gone
from collabdesk.domain.records import Check, Consent, Input, Person, Verdict
from collabdesk.storage.journal import forgetting
from collabdesk.storage.queries import withdrawing as held
from collabdesk.storage.queries.reading import where

if TYPE_CHECKING:
    from uuid import UUID

    import sqlalchemy as sa

    from collabdesk.storage.journal.forgetting import Hanging


class Wish:
    """What belongs to one wish: the inputs that go or stay, and the rows that go with them or name them."""

    def __init__(self, connection: sa.Connection, inputs: list[Input], person: Person | None) -> None:
        self.person = person
        self.going = inputs
        self.kept: list[Input] = []
        self.with_person: list[Hanging] = []
        self.linked: list[Hanging] = []
        self.gone_before: list[Hanging] = []
        self.with_inputs = forgetting.hanging(connection, "input", [one.uid for one in inputs])

    @property
    def rows(self) -> set[UUID]:
        """Every row that goes."""
        hanging = (*self.with_inputs, *self.with_person, *self.gone_before)
        gone = {one.uid for one in self.going} | {one.row for one in hanging}
        return gone if self.person is None else gone | {self.person.uid}

    @classmethod
    def of(
        cls, connection: sa.Connection, said: UUID | None, person: UUID | None, keep: frozenset[UUID]
    ) -> Wish:
        """Find it, of the input ``said`` or of a person; arguments and failures as of `what_would_go`."""
        if person is None:
            inputs = where(connection, Input, "uid", [said] if said else [])
            if not inputs or inputs[0].withdrawn_on is not None:
                raise Gone("input")
            return cls(connection, inputs, None)
        people = where(connection, Person, "uid", [person])
        if not people or people[0].withdrawn_on is not None:
            raise Gone("person")
        theirs = sorted(where(connection, Input, "person", [person]), key=lambda one: (one.number, one.uid))
        found = cls(connection, [one for one in theirs if one.uid not in keep], people[0])
        found.kept = [one for one in theirs if one.uid in keep]
        going = {one.uid for one in found.going} | {one.row for one in found.with_inputs}
        found.with_person = [
            one for one in forgetting.hanging(connection, "person", [person]) if one.row not in going
        ]
        named = [one for one in forgetting.linked(connection, [person]) if one.row not in going]
        there = {one.row for one in held.alive(connection, named)}
        found.linked = [one for one in named if one.row in there]
        # What they said and somebody undid before is in the journal yet; it goes too.
        undone = [one for one in named if one.row not in there and one.kind == "input"]
        found.gone_before = undone + forgetting.hanging(connection, "input", [one.row for one in undone])
        return found


def words_of(connection: sa.Connection, found: Wish) -> list[str]:
    """Give every text of theirs that goes."""
    texts = [text for one in found.going for text in (one.words, one.hoped)]
    for record, name in ((Check, "corrected_words"), (Verdict, "words")):
        about = where(connection, record, "input", [one.uid for one in found.going])
        texts += [str(getattr(one, name)) for one in about]
    return texts


def names_of(connection: sa.Connection, person: UUID | None) -> list[str]:
    """Give what the person is called, as it was typed; nothing where it is not about a person."""
    if person is None:
        return []
    names = [one.name for one in where(connection, Person, "uid", [person])]
    return names + [one.chosen_name for one in where(connection, Consent, "person", [person])]
