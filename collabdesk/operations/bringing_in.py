"""Brings a whole sheet into the workbook in one step, all of it or nothing, every word as it stood."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Cancelled
from collabdesk.domain.plain_answers import read_answer
from collabdesk.domain.records import Answering, Decision, Group, Input, Pattern, Person, Session, Sorting
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Reach, Source
from collabdesk.exchange.plan import word_digest
from collabdesk.storage.journal.step import Step
from collabdesk.storage.queries.importing import every_words
from collabdesk.storage.queries.reading import every, next_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.declaration import Record
    from collabdesk.exchange.plan import ImportPlan, PlannedInput
    from collabdesk.storage.workbook import Workbook

BATCH = 1_000
"""Inputs between two looks at whether the person wants to stop."""


def bring_in(
    book: Workbook,
    plan: ImportPlan,
    *,
    today: date,
    source_name: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Changes:
    """Keep every row of a plan as an input, with the sessions, patterns, groups and people it names.

    People, groups, sessions and patterns of exactly the same name are used again. An answer that is
    plainly one of the seven becomes a decision; any other stays beside its input as the sheet had it.
    ``today`` is the day of recording; ``source_name`` stands for the file's own name where given;
    ``progress`` is told inputs done and in all. Raises Cancelled, and then nothing is kept.
    """
    with book.step(Verb.BRING_IN) as step:
        step.count = len(plan.inputs)
        arrival = _Arrival.into(step, today, source_name or plan.source_name)
        for done, planned in enumerate(plan.inputs):
            if done % BATCH == 0:
                if cancelled is not None and cancelled():
                    raise Cancelled
                if progress is not None:
                    progress(done, len(plan.inputs))
                step.flush()
            arrival.take(planned)
        if progress is not None:
            progress(len(plan.inputs), len(plan.inputs))
        if cancelled is not None and cancelled():
            raise Cancelled
    return book.changes


def known_words(book: Workbook) -> frozenset[bytes]:
    """Give the digests of all words the workbook holds, by which a plan finds what is there already."""
    return frozenset(word_digest(words) for words in every_words(book))


class _Named(Protocol):
    @property
    def uid(self) -> UUID: ...
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)


def _by_name(found: dict[UUID, N]) -> dict[str, UUID]:
    """Give uids by exact name; of two with one name, the first one made."""
    return {one.name: one.uid for one in sorted(found.values(), key=lambda one: one.uid, reverse=True)}


@dataclass
class _Arrival:
    """One sheet on its way in: what the workbook has already, and the numbers that come next."""

    step: Step
    today: date
    file: str
    number: int
    decision_number: int
    person_number: int
    sessions: dict[str, UUID]
    groups: dict[str, UUID]
    people: dict[str, UUID]
    patterns: dict[str, UUID]
    decisions: dict[str, UUID | None] = field(default_factory=dict)

    @classmethod
    def into(cls, step: Step, today: date, file: str) -> _Arrival:
        """Begin, knowing what the workbook has by the names it goes by."""
        connection = step.connection
        return cls(
            step=step,
            today=today,
            file=file,
            number=next_number(connection, Input),
            decision_number=next_number(connection, Decision),
            person_number=next_number(connection, Person),
            sessions=_by_name(every(connection, Session)),
            groups=_by_name(every(connection, Group)),
            people=_by_name(every(connection, Person)),
            patterns=_by_name(every(connection, Pattern)),
        )

    def take(self, planned: PlannedInput) -> None:
        """Keep one row of the sheet."""
        said = Input(
            uid=new_uid(),
            number=self.number,
            words=planned.words,
            recorded_on=self.today,
            hoped=planned.hoped,
            said_on=planned.said_on,
            said_on_text="" if planned.said_on else planned.said_on_text,
            session=self._session(planned.session),
            person=self._person(planned.person),
            group=self._group(planned.group),
            source=Source.ALREADY_SAID,
            source_name=self._source(planned),
            answer_in_file=planned.answer,
            language=planned.language,
        )
        self.number += 1
        self.step.make(said)
        for name in planned.patterns:
            pattern = self._pattern(name)
            self.step.make(Sorting(uid=new_uid(), input=said.uid, pattern=pattern, sorted_on=self.today))
        decision = self._decision(planned.answer) if planned.answer else None
        if decision is not None:
            link = Answering(uid=new_uid(), decision=decision, input=said.uid, linked_on=self.today)
            self.step.make(link)

    def _source(self, planned: PlannedInput) -> str:
        place = f"{self.file}, row {planned.row_number}" if self.file else f"row {planned.row_number}"
        return f"{planned.source} ({place})" if planned.source.strip() else place

    def _session(self, name: str) -> UUID | None:
        return self._named(self.sessions, name, lambda uid: Session(uid=uid, name=name))

    def _group(self, name: str) -> UUID | None:
        return self._named(
            self.groups, name, lambda uid: Group(uid=uid, name=name, reach=Reach.A_LITTLE, set_out=False)
        )

    def _person(self, name: str) -> UUID | None:
        if name and name not in self.people:
            self.person_number += 1
        number = self.person_number - 1
        return self._named(self.people, name, lambda uid: Person(uid=uid, number=number, name=name))

    def _pattern(self, name: str) -> UUID:
        uid = self._named(self.patterns, name, lambda uid: Pattern(uid=uid, name=name))
        if uid is None:
            raise ValueError("a pattern without a name")
        return uid

    def _named(self, known: dict[str, UUID], name: str, make: Callable[[UUID], Record]) -> UUID | None:
        if not name:
            return None
        if name not in known:
            known[name] = new_uid()
            self.step.make(make(known[name]))
        return known[name]

    def _decision(self, cell: str) -> UUID | None:
        """Give the decision a cell stands for; the same cell in many rows is one decision."""
        if cell not in self.decisions:
            read = read_answer(cell)
            self.decisions[cell] = new_uid() if read else None
            if read:
                self.step.make(
                    Decision(
                        uid=self.decisions[cell] or new_uid(),
                        number=self.decision_number,
                        answer=read[0],
                        reason=read[1],
                        decided_on=self.today,
                    )
                )
                self.decision_number += 1
        return self.decisions[cell]
