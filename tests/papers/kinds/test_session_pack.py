"""R7: whom to call on the first card, a code on every sheet, and no words on any slip that names a person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.journey_words import Advocacy
from collabdesk.domain.records import Guidance, PromiseCard, SafeStart, Session, ToldText
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.session_pack import session_pack
from collabdesk.papers.making import make_paper
from collabdesk.papers.options import USUAL_AUDIENCE, PaperOptions
from collabdesk.papers.parts import running_part
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example

if TYPE_CHECKING:
    from uuid import UUID

CALL = {
    "safeguarding_lead": "Duty manager",
    "safeguarding_phone": "01632 960001",
    "safeguarding_deputy": "Second manager",
    "safeguarding_deputy_phone": "01632 960002",
    "out_of_hours_phone": "01632 960003",
}


def planned(draft: Draft, session: UUID | None = None, size: int = 14) -> plan.Paper:
    words = PaperWords()
    gate = Gate(draft.ledger(), USUAL_AUDIENCE["r7"], words)
    options = PaperOptions(today=TODAY, session=session)
    return session_pack(Builder(gate.ledger, gate, words, options, size))


def told(paper: plan.Paper) -> str:
    return "\n".join(structure(paper).spoken()).replace("\N{NO-BREAK SPACE}", " ")


def headings(paper: plan.Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, plan.Heading)]


def a_draft(people: int | None = 14) -> tuple[Draft, Session]:
    draft = Draft(a_project(yours="What we call it", **CALL))
    draft.keep(Session(uid=draft.uid(), name="Library", held_on=date(2026, 1, 22), people=10))
    coming = Session(
        uid=draft.uid(), name="Hall", place="Church Road", held_on=date(2026, 6, 9), people=people
    )
    return draft, draft.keep(coming)


def test_every_part_of_a_pack_is_there_in_the_order_it_is_used() -> None:
    found = headings(planned(a_draft()[0]))
    wanted = [
        "How the time goes",
        "Card for whoever leads",
        "Whom to call",
        "If something worrying is said",
        "Say this first",
        "Fixed, open, yours",
        "What I say yes to",
        "What we offer you",
        "How it felt, moment by moment",
        "Capture sheet S2-A-01",
        "Reply slips for sheet S2-A-01",
        "How was it for you?",
    ]
    assert [heading for heading in found if heading in wanted] == wanted


def test_what_people_are_told_has_a_page_before_they_are_asked() -> None:
    draft = a_draft()[0]
    assert "Before you say yes" not in headings(planned(draft))
    for version, text, day in (
        ("1", "You can stop.", None),
        ("2", "You can stop any time.\n\nTell us on Tuesdays", TODAY),
        ("3", "Not yet.", TODAY + timedelta(days=1)),
    ):
        draft.keep(ToldText(uid=draft.uid(), version=version, text=text, in_use_from=day))
    paper = planned(draft)
    found = headings(paper)
    assert found.index("Before you say yes") < found.index("What I say yes to")
    page = told(paper).split("Before you say yes")[1].split("What I say yes to")[0]
    assert "You can stop any time.\nTell us on Tuesdays.\nThis is version 2." in page


def test_each_thing_is_asked_apart() -> None:
    page = told(planned(a_draft()[0])).split("What I say yes to")[1].split("What we offer you")[0]
    for asked in (
        "I take part:", "You may use my words:", "on social media", "You may keep how to reach me:",
        "Until which day:", "You may take and use pictures of me:", "You may record my voice or film me:",
        "Tell me what happened:", "What helped me decide, and whom I wanted with me:",
    ):  # fmt: skip
        assert asked in page, asked


def test_it_is_for_the_session_chosen_else_for_the_next_one() -> None:
    draft, coming = a_draft()
    assert "Hall, Church Road, 9 June 2026." in told(planned(draft))
    first = next(iter(draft.ledger().sessions))
    assert "Library, 22 January 2026." in told(planned(draft, first))
    assert "Capture sheet S1-A-01" in headings(planned(draft, first))
    assert planned(draft, coming.uid) == planned(draft)


def test_a_new_earlier_session_never_takes_a_code_that_was_printed() -> None:
    draft, coming = a_draft()
    draft.keep(Session(uid=draft.uid(), name="By post", held_on=date(2026, 1, 1)))
    assert "Capture sheet S2-A-01" in headings(planned(draft, coming.uid))


@pytest.mark.parametrize(("people", "tables"), [(None, 3), (4, 1), (14, 3), (16, 4), (500, 12)])
def test_each_table_has_a_sheet_with_a_code_of_its_own_and_six_boxes(people: int | None, tables: int) -> None:
    paper = planned(a_draft(people)[0])
    codes = [h.removeprefix("Capture sheet ") for h in headings(paper) if h.startswith("Capture sheet")]
    assert len(codes) == len(set(codes)) == tables
    boxes = [block.title for block in paper.blocks if isinstance(block, plan.Box)]
    for code in codes:
        assert [title for title in boxes if title.startswith(f"{code}, ")] == [
            f"{code}, box {n}" for n in range(1, 7)
        ]


def test_slips_carry_the_code_and_box_numbers_and_no_place_for_words() -> None:
    paper = planned(a_draft()[0])
    slips = [b for b in paper.blocks if isinstance(b, plan.Box) and "hear what happens" in b.title]
    assert slips
    for slip in slips:
        assert "S2-" in slip.title
        asked = [plan.plain(part.label) for part in slip.parts if isinstance(part, plan.WriteOn)]
        assert asked == ["Numbers of my boxes:", "My name, and where to reach me:"]
    assert any(isinstance(block, plan.CutLine) for block in paper.blocks)


def test_whom_to_call_the_limit_and_what_is_open_stand_on_the_card() -> None:
    text = told(planned(a_draft()[0]))
    card = text[text.index("Card for whoever leads") :]
    for words in (
        "Call 999.",
        "Duty manager, 01632 960001.",
        "Second manager, 01632 960002.",
        "01632 960003.",
        "we have to tell our safeguarding lead, Duty manager.",
        "Weekend pharmacy hours, until the autumn budget.",
        "What we call it.",
    ):
        assert words in card


def test_a_missing_contact_is_said_and_the_plan_is_still_made() -> None:
    text = told(planned(worked_example()))
    assert "Nobody is named yet. Do not hold the session until somebody is." in text
    assert "Tell the safeguarding lead now: nobody is named yet." in text
    assert "Or else" not in text


def test_the_run_is_two_hours_without_a_gap() -> None:
    clock = 0
    for when, minutes, _what in running_part.RUN[1:-1]:
        hours, past = when.split(":")
        assert int(hours) * 60 + int(past) == clock
        clock += minutes
    assert clock == 120


def test_the_map_says_what_it_is_to_whoever_cannot_see_it() -> None:
    (strip,) = [b for b in planned(a_draft()[0]).blocks if isinstance(b, plan.FeelingStrip)]
    assert "very good, good, in between, bad and very bad" in strip.alternative
    assert len(strip.moments) == 8


def test_nothing_anybody_said_and_nobody_s_name_is_in_a_pack() -> None:
    draft = worked_example()
    text = told(planned(draft))
    for said in draft.ledger().inputs.values():
        assert not said.words or said.words not in text


def test_an_empty_record_makes_a_pack() -> None:
    paper = planned(Draft(a_project()))
    assert "This session is not written down yet." in told(paper)
    assert "Capture sheet S1-A-01" in headings(paper)


def test_at_fourteen_points_every_sheet_keeps_to_its_own_pages() -> None:
    draft, session = a_draft(people=4)
    printed = make_paper("r7", draft.ledger(), PaperOptions(today=TODAY, text_size=14, session=session.uid))
    # Run, card, what is open, their own safety, consent (two sides), offer, map, sheet (two sides), slips,
    # how it was.
    assert printed.pages == 12


def test_people_are_told_how_they_keep_themselves_safe_before_they_say_yes() -> None:
    paper = planned(Draft(a_project(**CALL)))
    said, order = told(paper), headings(paper)
    assert "You can pause, take a break or leave at any time. You do not have to say why." in said
    assert "Afterwards you can talk to:" in said
    assert order.index("Keeping yourself safe") < order.index("What I say yes to")
    assert "is anyone carrying something home?" in said


def test_the_offer_the_promise_and_the_doors_are_printed_as_they_were_agreed() -> None:
    draft = Draft(a_project(**CALL))
    draft.keep(
        SafeStart(
            uid=draft.uid(), payment_offer="£20 an hour", adult_front_door="01632 960004",
            stop_person="The co-lead", kept_where="A locked drawer",
        )
    )  # fmt: skip
    draft.keep(PromiseCard(uid=draft.uid(), told_how="By letter", signed_by="The ward manager"))
    paper = planned(draft)
    text = told(paper)
    card = text.split("Card for whoever leads")[1].split("Who does what")[0]
    for words in ("01632 960004", "The co-lead", "By letter", "The ward manager"):
        assert words in card
    assert "£20 an hour" in text.split("What we offer you")[1]
    assert "A locked drawer" in text.split("What I say yes to")[1].split("What we offer you")[0]


def test_tables_are_mixed_where_anyone_may_still_sit_where_they_like() -> None:
    draft = Draft(a_project(**CALL))
    session = draft.keep(Session(uid=draft.uid(), name="Library", mixed_tables=True, access_host="Reception"))
    text = told(planned(draft, session.uid))
    assert "Mix the tables" in text
    assert "anyone may sit where they like" in text
    assert "Reception" in text
    plain = draft.keep(Session(uid=draft.uid(), name="Ward"))
    assert "Mix the tables" not in told(planned(draft, plain.uid))


def test_a_guide_is_written_in_by_hand_and_never_printed() -> None:
    draft = Draft(a_project(**CALL))
    draft.keep(
        Guidance(
            uid=draft.uid(), guide="Hidden Name", contact="01632 960009", paid_by="The hospital",
            advocacy=Advocacy.CHOSEN,
        )
    )  # fmt: skip
    text = told(planned(draft))
    assert "(their guide):" in text
    assert "Guides are paid by: The hospital." in text
    assert "fewer than 5 people" in text
    assert "Hidden Name" not in text
    assert "01632 960009" not in text
