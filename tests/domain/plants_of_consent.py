"""For each gap of what people said yes to, a case in which it is there and one just beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.records import Consent, Input, Person, SafeStart, Session
from collabdesk.domain.words import ParentSays, Permission, Source
from tests.domain.planting import TODAY, Garden, Plant, ago

if TYPE_CHECKING:
    from uuid import UUID


def _consent(person: UUID, **more: object) -> Consent:
    fields: dict[str, object] = {"given_on": ago(400), "words": Permission.WITHOUT_NAME}
    return Consent(uid=new_uid(), person=person, **(fields | more))  # type: ignore[arg-type]


def _person(garden: Garden, **more: object) -> Person:
    return Person(uid=new_uid(), number=garden.number(), **more)  # type: ignore[arg-type]


def _ran_out(garden: Garden, *, there: bool) -> None:
    person = _person(garden)
    garden.put(GapKind.YES_RAN_OUT, there, person)
    garden.keep(_consent(person.uid, runs_out_on=ago(1)))
    if not there:
        garden.keep(_consent(person.uid, given_on=ago(3)))


def _runs_out(garden: Garden, *, there: bool) -> None:
    person = _person(garden)
    garden.put(GapKind.YES_RUNS_OUT_SOON, there, person)
    garden.keep(_consent(person.uid, runs_out_on=ago(-30 if there else -31)))


def _parent(garden: Garden, *, there: bool) -> None:
    person = _person(garden)
    garden.put(GapKind.PARENT_NOT_ASKED, there, person)
    says = ParentSays.NOT_ASKED if there else ParentSays.NO
    garden.keep(_consent(person.uid, young=True, parent_says=says))


def _again(garden: Garden, *, there: bool) -> None:
    person, session = _person(garden), Session(uid=new_uid(), name="Tuesday tea", held_on=ago(14))
    garden.put(GapKind.NOT_ASKED_AGAIN, there, session)
    garden.keep(
        person,
        # Said before, so that nobody who spoke earlier joins the project by it.
        Input(
            uid=new_uid(), number=garden.number(), words="Two buses.", recorded_on=ago(9),
            session=session.uid, person=person.uid, source=Source.ALREADY_SAID,
        ),
        _consent(person.uid, given_on=ago(15), session=None if there else session.uid),
    )  # fmt: skip


def _contact(garden: Garden, *, there: bool) -> None:
    person = _person(garden, contact="by the red door")
    garden.put(GapKind.CONTACT_KEPT_TOO_LONG, there, person)
    until = ago(1) if there else TODAY
    garden.keep(_consent(person.uid, keep_contact=True, contact_until=until))


def _record(garden: Garden, *, there: bool) -> None:
    garden.put(
        GapKind.RECORD_KEPT_TOO_LONG, there, SafeStart(uid=new_uid(), keep_until=ago(1) if there else TODAY)
    )


OF_CONSENT: dict[GapKind, Plant] = {
    GapKind.YES_RAN_OUT: _ran_out,
    GapKind.YES_RUNS_OUT_SOON: _runs_out,
    GapKind.PARENT_NOT_ASKED: _parent,
    GapKind.NOT_ASKED_AGAIN: _again,
    GapKind.CONTACT_KEPT_TOO_LONG: _contact,
    GapKind.RECORD_KEPT_TOO_LONG: _record,
}
