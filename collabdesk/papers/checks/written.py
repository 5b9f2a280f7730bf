"""Finds what somebody here wrote by hand and a paper prints, since no gate can change it for them."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.declaration import fields_of, kind_of
from collabdesk.domain.privacy import Privacy
from collabdesk.papers.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.plan import Paper

NOT_WRITTEN = frozenset(
    {"checked_by", "language", "fingerprint", "media_type", "sheet_code", "code", "looked_at"}
    | {"safeguarding_phone", "safeguarding_deputy_phone", "out_of_hours_phone"}
)
"""Open texts that say nothing of anybody; the sign-off tells who checked the paper, and is meant to."""
_SENTENCE = re.compile(r"[^.!?…\n]*(?:[.!?…](?=\S)[^.!?…\n]*)*[.!?…]?")
"""Up to a stop that has a space or nothing after it, so that "3.5" and "example.org" stay whole."""


@dataclass(frozen=True, slots=True)
class Written:
    """One sentence as it was written: in which field of which record (its kind and identity)."""

    kind: str
    uid: UUID
    field: str
    sentence: str

    @property
    def record(self) -> tuple[str, UUID]:
        """The record to open."""
        return self.kind, self.uid

    def key(self, check: str) -> str:
        """Give a key for one question about this sentence; it changes when the sentence does."""
        text = f"{check}\n{self.kind}\n{self.uid}\n{self.field}\n{self.sentence}"
        return hashlib.blake2s(text.encode(), digest_size=8).hexdigest()


def written_by_hand(ledger: Ledger, plan: Paper, title: str = "") -> tuple[Written, ...]:
    """Give every sentence written by hand that stands in a plan, in the order of the record.

    The same sentence in the same field of many records is given once, with the first of them. Somebody's
    exact words are of class B and so never among them: they print as agreed, or not at all. ``title`` is
    one given for this paper only.
    """
    printed = levelled("\n".join(spoken(plan)))
    found: dict[tuple[str, str, str], Written] = {}
    for written in _everything_written(ledger, title):
        found.setdefault((written.kind, written.field, written.sentence), written)
    stands = {text: levelled(text) in printed for text in {written.sentence for written in found.values()}}
    return tuple(written for written in found.values() if stands[written.sentence])


def sentences(text: str) -> list[str]:
    """Give the sentences of a text, each with its own stop; a new line begins a new one."""
    return [sentence for found in _SENTENCE.findall(text) if (sentence := found.strip())] if text else []


def levelled(text: str) -> str:
    """Give a text as it is compared: one space between words, no matter which, and small letters."""
    return " ".join(text.casefold().split())


def _everything_written(ledger: Ledger, title: str) -> Iterator[Written]:
    for record in records(ledger):
        kind = kind_of(type(record))
        for name in _texts(type(record)):
            for sentence in sentences(getattr(record, name)):
                yield Written(kind, record.uid, name, sentence)
    for sentence in sentences(title):
        yield Written("project", ledger.project.uid, "title", sentence)


def records(ledger: Ledger) -> Iterator[Record]:
    """Give every record of the workbook, but for the papers it gave out."""
    yield ledger.project
    for field in dataclasses.fields(ledger):
        kept = getattr(ledger, field.name)
        # What was given out before is a list of papers, not part of one.
        if isinstance(kept, dict) and field.name not in ("issued_papers", "quotings", "journey"):
            yield from kept.values()
    for of_one_class in ledger.journey.values():
        yield from of_one_class.values()


@cache
def _texts(record: type) -> list[str]:
    return [
        f.name
        for f in fields_of(record)
        if f.base is str and f.privacy is Privacy.OPEN and f.name not in NOT_WRITTEN
    ]
