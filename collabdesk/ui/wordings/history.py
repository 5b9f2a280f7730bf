"""Says who changed what and when, as sentences a person would say."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.history import Turn
from collabdesk.domain.privacy import NEVER_LEAVES
from collabdesk.domain.verbs import Verb
from collabdesk.ui.wordings.fields import FieldWording
from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from datetime import datetime

    from collabdesk.domain.history import FieldChange, HistoryEvent, RecordChange
    from collabdesk.ui.wording import Wording

_LONGEST_VALUE = 60
_SAID_ELSEWHERE = frozenset(
    {"number", "linked_on", "sorted_on", "board", "position", "code", "looked_at", "fingerprint"}
)
"""Fields that the sentence itself, its date or another field tells already, and those only machines read."""


class HistoryWording(QObject):
    """Turns events of the history into sentences; names and notes of people are never read out."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._fields = FieldWording(self)
        self._journey = JourneyWording(wording, wording.project.people, wording.project.person, self)

    def heading(self, event: HistoryEvent, own_device: str) -> str:
        """Say when and by whom, such as "Today at 17:40, Ruth on this computer"."""
        return self.tr("{when}, {who} {where}").format(
            when=self._wording.moment(_local(event.at)),
            who=event.author or self.tr("somebody"),
            where=self.tr("on this computer")
            if event.device == own_device
            else self.tr("on another computer"),
        )

    def deed(self, event: HistoryEvent) -> str:
        """Say what was done, such as "Answer 2 things people said"."""
        if event.reverses is not None:
            said = self._wording.undone if event.verb is Verb.UNDO else self._wording.redone
            return said(event.reverses, event.count)
        said_now = self._wording.verb(event.verb, event.count)
        return f"{said_now[:1].upper()}{said_now[1:]}."

    def details(self, event: HistoryEvent) -> tuple[str, ...]:
        """Say what became of each record of an event, one sentence a record."""
        return tuple(self.record(change) for change in event.records)

    def record(self, change: RecordChange) -> str:
        """Say what became of one record."""
        name = self._name(change)
        if change.turn is Turn.WORDS_TAKEN_BACK:
            return self.tr("{name}: the words are gone for good, at the person’s wish.").format(name=name)
        if change.turn is Turn.TAKEN_AWAY:
            return self.tr("{name}: taken away.").format(name=name)
        if sentence := self._link(change):
            return sentence
        told = "; ".join(self._field(change, field) for field in change.fields if self._worth_telling(field))
        if not told:
            return self.tr("{name}: kept.").format(name=name)
        return self.tr("{name}: {what}.").format(name=name, what=told)

    def _name(self, change: RecordChange) -> str:
        kind = self.kind(change.kind)
        return f"{kind} {self._wording.quoted(change.name)}" if kind and change.name else kind or change.name

    def kind(self, kind: str) -> str:
        """Name a kind of record; blank for one that is known by its number."""
        kinds = {
            "project": self.tr("The work"),
            "group": self.tr("Group"),
            "consent": self.tr("What a person said yes to"),
            "toldtext": self.tr("What people are told"),
            "session": self.tr("Session"),
            "attachment": self.tr("Picture or paper"),
            "check": self.tr("Read back"),
            "hearing": self.tr("Who heard it"),
            "pattern": self.tr("Pattern"),
            "sorting": self.tr("In a pattern"),
            "answering": self.tr("Answer to"),
            "acting": self.tr("Action for"),
            "changing": self.tr("Change from"),
            "reply": self.tr("Reply"),
            "verdict": self.tr("What they said then"),
            "boardpaper": self.tr("What the board is asked"),
            "boardoption": self.tr("What it could choose"),
            "issuedpaper": self.tr("Paper given out"),
            "quoting": self.tr("Quoted in a paper"),
        }
        return self._journey.one(kind) if is_of_the_journey(kind) else kinds.get(kind, "")

    def _link(self, change: RecordChange) -> str:
        """Say what a new link joins, and what was written beside it; "" for anything else."""
        if change.turn is Turn.ALTERED:
            return ""
        joined = {field.name: str(field.after) for field in change.fields if field.after}
        for one, field, sentence in self._links(change.kind):
            if one in joined and field in joined:
                ends = {"decision", "action", "change", "input", "pattern"}
                beside = [
                    self._field(change, other)
                    for other in change.fields
                    if other.name not in ends and other.after and self._worth_telling(other)
                ]
                name = self._wording.quoted(joined[field]) if field == "pattern" else joined[field]
                return "; ".join([sentence.format(one=joined[one], name=name), *beside]) + "."
        return ""

    def _links(self, kind: str) -> list[tuple[str, str, str]]:
        """Give the two ends of a link, and the sentence that joins them; the first that fits is said."""
        came = self.tr("{one} came of {name}")
        links = {
            "answering": [("decision", "input", self.tr("{one} answers {name}"))],
            "acting": [("action", "input", self.tr("{one} is done because of {name}"))],
            "changing": [("change", "action", came), ("change", "input", came)],
            "sorting": [("input", "pattern", self.tr("{one} put in the pattern {name}"))],
            "quoting": [("input", "input", self.tr("The paper holds the exact words of {one}"))],
        }
        return links.get(kind, [])

    def _worth_telling(self, field: FieldChange) -> bool:
        return field.name not in _SAID_ELSEWHERE and not (field.before is None and field.after in ("", None))

    def _field(self, change: RecordChange, field: FieldChange) -> str:
        label = self.label(change.kind, field.name)
        if field.privacy in NEVER_LEAVES:
            return self.tr("{field}, not shown here").format(field=label)
        after = self._value(field.after)
        if change.turn is Turn.ALTERED and field.before not in ("", None):
            return self.tr("{field} was {before}, is now {after}").format(
                field=label, before=self._value(field.before), after=after
            )
        return self.tr("{field} {value}").format(field=label, value=after)

    def label(self, kind: str, name: str) -> str:
        """Name a field of a kind of record."""
        if is_of_the_journey(kind) or not self._fields.has(name):
            return self._journey.field(kind, name)
        return self._wording.fill(self._fields.label(name))

    def _value(self, value: object) -> str:
        if value is None or value == "":
            return self.tr("empty")
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, Enum):
            return self._journey.choice(value)
        if isinstance(value, date):
            return self._wording.full_day(value)
        text = " ".join(str(value).split())
        if isinstance(value, str):
            shown = text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
            return self._wording.quoted(shown)
        return text


@cache
def is_of_the_journey(kind: str) -> bool:
    """Whether records of a kind are filled by exercises, which name them."""
    from collabdesk.domain.records import JOURNEY, KINDS

    return KINDS.get(kind) in JOURNEY


def _local(at: datetime) -> datetime:
    """Give a moment in this computer's own time."""
    return at.astimezone()
