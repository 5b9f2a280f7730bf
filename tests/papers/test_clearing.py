"""What a reader may not have is gone before the first builder looks (method.md 9.2, laws 5 and 6)."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.declaration import field_map, fields_of
from collabdesk.domain.indicators import indicators
from collabdesk.domain.privacy import NEVER_LEAVES, Privacy
from collabdesk.domain.records import RECORDS, Attachment, Consent, Input, Person, SafeguardingPointer
from collabdesk.domain.words import Answer, Audience, ParentSays, Permission, Said
from collabdesk.papers.clearing import _blanks, cleared, may_read
from tests.papers.canaries import seeded
from tests.papers.ledgers import SAID, TODAY, Draft, a_project, worked_example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger


IN_LEDGERS = tuple(record for record in RECORDS if record is not SafeguardingPointer)
"""What papers and copies are made from; that a concern was passed on is never in it (method.md 3.3)."""


def told(draft: Draft, said: Input, words: str, day: date = TODAY) -> None:
    draft.keep(replace(draft.tell(said, day), said=words))


def records_of(ledger: Ledger) -> Iterator[Record]:
    for place in dataclasses.fields(ledger):
        kept = getattr(ledger, place.name)
        if place.name == "journey":
            yield from (record for records in kept.values() for record in records.values())
        else:
            yield from kept.values() if isinstance(kept, dict) else ()


def texts_of(ledger: Ledger) -> str:
    """Everything a builder could reach, in one text."""
    return "\n".join(str(getattr(ledger, f.name)) for f in dataclasses.fields(ledger))


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("themes_only", [False, True])
def test_no_canary_is_left_within_a_builders_reach(audience: Audience, themes_only: bool) -> None:
    sown = seeded()
    whole = texts_of(sown.ledger)
    assert len(sown.private) > 10
    assert len(sown.words) > 15
    assert all(canary in whole for canary in (*sown.private, *sown.words))
    left = texts_of(cleared(sown.ledger, audience, themes_only=themes_only))
    assert not [canary for canary in (*sown.private, *sown.words) if canary in left]


def test_the_canaries_cover_every_private_text_there_is() -> None:
    sown = seeded()
    closed = (*NEVER_LEAVES, Privacy.WORDS)
    declared = {
        (r, f.name) for r in IN_LEDGERS for f in fields_of(r) if f.privacy in closed and f.base is str
    }
    held = {
        (type(record), f.name)
        for record in records_of(sown.ledger)
        for f in fields_of(type(record))
        if getattr(record, f.name) in (*sown.private, *sown.words)
    }
    assert held == declared
    assert (Person, "name") in held


@pytest.mark.parametrize("record", IN_LEDGERS)
def test_every_closed_field_of_every_record_has_a_blank(record: type) -> None:
    private, quoted = _blanks(record)
    closed = {f.name for f in fields_of(record) if f.privacy in (*NEVER_LEAVES, Privacy.WORDS)}
    assert {*private, *quoted} == {name for name in closed if field_map(record)[name].base is not UUID}


def test_words_with_a_yes_and_everything_open_stay_as_they_were() -> None:
    ledger = worked_example().ledger()
    left = cleared(ledger, Audience.PUBLIC)
    assert left.project == ledger.project
    assert left.decisions == ledger.decisions
    for uid, said in ledger.inputs.items():
        if may_read(ledger, said, Audience.PUBLIC):
            assert left.inputs[uid] is said
        assert left.inputs[uid].number == said.number
        assert left.inputs[uid].label == said.label


def test_one_person_keeps_what_is_theirs_and_nothing_of_anybody_else() -> None:
    draft = Draft(a_project())
    ann = draft.keep(Person(uid=draft.uid(), number=1, name="Ann Ash", notes="Ring twice"))
    ben = draft.keep(Person(uid=draft.uid(), number=2, name="Ben Birch"))
    for person in (ann, ben):
        draft.keep(
            Consent(uid=draft.uid(), person=person.uid, given_on=TODAY, public=True, chosen_name="A friend",
                    words=Permission.WITHOUT_NAME)
        )  # fmt: skip
    mine = draft.said("Mine alone.", person=ann.uid, permission=Permission.NO)
    other = draft.said("Said by Ben.", person=ben.uid)
    nobodys = draft.said("Said by nobody we know.")
    told(draft, mine, "We told Ann")
    told(draft, other, "We told Ben")
    left = cleared(draft.ledger(), Audience.CHARITY, person=ann.uid)
    assert left.people[ann.uid] == ann
    assert left.people[ben.uid] == replace(ben, name="")
    assert [c.chosen_name for c in left.consents.values()] == ["A friend", ""]
    assert [left.inputs[s.uid].words for s in (mine, other, nobodys)] == ["Mine alone.", "", ""]
    assert [r.said for r in left.replies.values()] == ["We told Ann", ""]


def test_words_taken_back_are_nobodys_to_print_not_even_for_the_one_who_said_them() -> None:
    draft = Draft(a_project())
    ann = draft.keep(Person(uid=draft.uid(), number=1))
    said = draft.said("Once said.", person=ann.uid, withdrawn_on=TODAY)
    assert cleared(draft.ledger(), Audience.CHARITY, person=ann.uid).inputs[said.uid].words == ""


def test_words_go_when_the_yes_runs_out_and_stay_with_a_parent_who_was_not_asked() -> None:
    draft = Draft(a_project())
    people = [draft.keep(Person(uid=draft.uid(), number=n)) for n in range(3)]
    given: list[dict[str, object]] = [{"runs_out_on": TODAY}, {"young": True}, {}]
    for person, more in zip(people, given, strict=True):
        draft.keep(
            Consent(uid=draft.uid(), person=person.uid, given_on=SAID, public=True,
                    words=Permission.WITHOUT_NAME, **more)  # type: ignore[arg-type]
        )  # fmt: skip
    said = [
        draft.said(f"Said {n}", person=p.uid, permission=Permission.NOT_ASKED) for n, p in enumerate(people)
    ]
    on_the_day = cleared(draft.ledger().on(TODAY), Audience.PUBLIC)
    assert [on_the_day.inputs[one.uid].words for one in said] == ["Said 0", "", "Said 2"]
    day_after = cleared(draft.ledger().on(TODAY + timedelta(days=1)), Audience.PUBLIC)
    assert [day_after.inputs[one.uid].words for one in said] == ["", "", "Said 2"]
    assert {consent.young for consent in on_the_day.consents.values()} == {False}


def test_a_picture_kept_with_somebodys_words_leaves_only_with_a_yes_to_pictures() -> None:
    draft = Draft(a_project())
    yes, no = (draft.keep(Person(uid=draft.uid(), number=n)) for n in (1, 2))
    for person in (yes, no):
        draft.keep(
            Consent(uid=draft.uid(), person=person.uid, given_on=SAID, public=True, photos=person is yes,
                    words=Permission.WITHOUT_NAME)
        )  # fmt: skip
    said = [draft.said("Seen", person=person) for person in (yes.uid, no.uid, None)]
    pictures = [Attachment(uid=draft.uid(), input=one.uid, fingerprint="0" * 64) for one in said]
    ledger = replace(draft.ledger().on(TODAY), attachments={one.uid: one for one in pictures})
    assert set(cleared(ledger, Audience.PUBLIC).attachments) == {pictures[0].uid, pictures[2].uid}
    theirs = cleared(ledger, Audience.CHARITY, person=no.uid)
    assert pictures[1].uid in theirs.attachments


@st.composite
def any_ledger(draw: st.DrawFn) -> Ledger:
    draft = Draft(a_project())
    people = [draft.keep(Person(uid=draft.uid(), number=n, name=f"Name {n}")) for n in range(3)]
    for person in people:
        if draw(st.booleans()):
            draft.keep(
                Consent(
                    uid=draft.uid(), person=person.uid, given_on=SAID,
                    words=draw(st.sampled_from(Permission)),
                    partners=draw(st.booleans()), public=draw(st.booleans()),
                    runs_out_on=draw(st.sampled_from([None, SAID, TODAY])),
                    young=draw(st.booleans()), parent_says=draw(st.sampled_from(ParentSays)),
                )
            )  # fmt: skip
    for n in range(draw(st.integers(0, 8))):
        said: Input = draft.said(
            f"Words {n}", permission=draw(st.sampled_from(Permission)),
            person=draw(st.sampled_from([None, *(p.uid for p in people)])),
            withdrawn_on=draw(st.sampled_from([None, None, date(2026, 3, 1)])),
        )  # fmt: skip
        if draw(st.booleans()):
            draft.answer(draw(st.sampled_from(Answer)), said, reason="Because")
        if draw(st.booleans()):
            told(draft, said, "Told so", SAID + timedelta(days=draw(st.integers(0, 90))))
        if draw(st.booleans()):
            draft.hear_back(said, draw(st.sampled_from(Said)), words="My answer")
    return draft.ledger().on(TODAY)


@given(any_ledger(), st.sampled_from(Audience), st.booleans())
def test_every_number_is_the_same_before_and_after(
    ledger: Ledger, audience: Audience, themes_only: bool
) -> None:
    left = cleared(ledger, audience, themes_only=themes_only)
    assert indicators(left, TODAY) == indicators(ledger, TODAY)
    assert {u: s.state for u, s in left.standings.items()} == {
        u: s.state for u, s in ledger.standings.items()
    }


@given(any_ledger(), st.sampled_from(Audience), st.booleans())
def test_permission_reads_the_same_from_what_is_left(
    ledger: Ledger, audience: Audience, themes_only: bool
) -> None:
    left = cleared(ledger, audience, themes_only=themes_only)
    for uid, said in ledger.inputs.items():
        may = may_read(ledger, said, audience, themes_only=themes_only)
        assert may_read(left, left.inputs[uid], audience, themes_only=themes_only) is may
        assert (left.inputs[uid].words == said.words) is may
