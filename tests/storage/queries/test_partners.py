"""A partner's card holds what names it and what names nobody; one that is gone gives none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import EndingKind, MarkAbout, Side, SpottedBy
from collabdesk.domain.records import Mark, Partner, PartnerRole, Risk, StatedLimit, SteppingBack, SweetSpot
from collabdesk.operations.exercises import keep_record
from collabdesk.storage.queries.partners import load_partner, load_partners, partner_at
from tests.sample_workbook import new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "ward.collab")
    yield made
    made.close()


def partner(book: Workbook, name: str) -> Partner:
    made = Partner(uid=new_uid(), name=name)
    keep_record(book, made)
    return made


def test_a_card_holds_what_names_the_partner_and_what_names_nobody(book: Workbook) -> None:
    ours, other = partner(book, "Hospital"), partner(book, "Council")
    for owner, words in ((ours.uid, "no money"), (other.uid, "no time"), (None, "no room")):
        keep_record(book, StatedLimit(uid=new_uid(), partner=owner, limit=words))
    role = PartnerRole(uid=new_uid(), partner=other.uid)
    keep_record(book, role)
    card = load_partner(book, ours.uid)
    assert card is not None
    assert [limit.limit for limit in card.of(StatedLimit)] == ["no money", "no room"]
    assert card.of(PartnerRole) == ()
    assert load_partner(book, new_uid()) is None
    assert (partner_at(book, role.uid), partner_at(book, ours.uid)) == (other.uid, ours.uid)
    assert partner_at(book, new_uid()) is None


def test_risks_are_spotted_by_somebody_who_lives_with_it_or_it_says_so(book: Workbook) -> None:
    uid = partner(book, "Hospital").uid
    for by, missing in ((None, False), (SpottedBy.WORKER, True), (SpottedBy.CONTRIBUTOR, False)):
        if by is not None:
            keep_record(book, Risk(uid=new_uid(), spotted_by=by))
        card = load_partner(book, uid)
        assert card is not None
        assert card.no_risk_from_people is missing


def test_the_list_knows_who_marked_who_stepped_back_and_how_full_the_sweet_spot_is(book: Workbook) -> None:
    first, second = partner(book, "B"), partner(book, "A")
    keep_record(book, Mark(uid=new_uid(), about=MarkAbout.KIND, side=Side.US, value=1, partner=first.uid))
    over = SteppingBack(uid=new_uid(), partner=first.uid, kind=EndingKind.PAUSE, until_on=date(2026, 6, 10))
    now = SteppingBack(uid=new_uid(), partner=second.uid, kind=EndingKind.END, from_on=TODAY)
    for record in (over, now, SweetSpot(uid=new_uid(), need="a", want=" ", ask="c", overlap="d")):
        keep_record(book, record)
    shown = load_partners(book, TODAY)
    assert [(line.partner.name, line.marked, line.back) for line in shown.lines] == [
        ("A", False, now),
        ("B", False, None),
    ]
    assert (shown.together.circles, shown.together.overlap, shown.together.panel_marked) == (2, "d", False)
    keep_record(
        book, Mark(uid=new_uid(), about=MarkAbout.KIND, side=Side.PARTNER, value=1, partner=first.uid)
    )
    assert load_partners(book, TODAY).lines[1].marked
