"""R5: never a word over, never a line shortened, and nothing in it that is not in the record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.journey_words import AboutWhat
from collabdesk.domain.records import EvidenceCard, GoodLooks, Measure, SweetSpot
from collabdesk.domain.words import Answer, Audience, Permission
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.evidence_extract import evidence_extract, left_out, word_count
from collabdesk.papers.options import USUAL_AUDIENCE, WORD_LIMITS, ExtractLayout, PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.structure import structure
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example

QUESTION = "How do you involve people?"


def a_builder(
    draft: Draft,
    limit: int = 250,
    layout: ExtractLayout = ExtractLayout.OPEN_QUESTION,
    *,
    themes_only: bool = False,
) -> Builder:
    words, audience = PaperWords(), USUAL_AUDIENCE["r5"]
    gate = Gate(draft.ledger(), audience, words, themes_only=themes_only)
    options = PaperOptions(today=TODAY, question=QUESTION, word_limit=limit, layout=layout)
    return Builder(gate.ledger, gate, words, options, 12)


def answer(paper: plan.Paper) -> list[str]:
    """What goes into the box of the form: all but the opening, which is four texts, and "The answer"."""
    spoken = structure(paper).spoken()
    assert spoken[4] == "The answer"
    return spoken[5:]


def counted_as_portals_do(paper: plan.Paper) -> int:
    return len(" ".join(answer(paper)).split())


@pytest.mark.parametrize("layout", ExtractLayout)
@pytest.mark.parametrize("limit", WORD_LIMITS)
def test_it_never_has_more_words_than_asked(limit: int, layout: ExtractLayout) -> None:
    paper = evidence_extract(a_builder(worked_example(), limit, layout))
    assert 0 < counted_as_portals_do(paper) <= limit
    assert word_count(paper) == counted_as_portals_do(paper)


@given(st.lists(st.text(max_size=80), max_size=8), st.integers(min_value=0, max_value=300))
def test_whatever_is_written_keeps_to_the_limit(lines: list[str], limit: int) -> None:
    draft = Draft(a_project(purpose="\n".join(lines), learned=" ".join(lines[:3])))
    for line in lines:
        said = draft.said(line or "x")
        draft.answer(Answer.NO if len(line) % 2 else Answer.YES, said, what=line, reason=line)
    paper = evidence_extract(a_builder(draft, limit))
    assert counted_as_portals_do(paper) <= limit


def test_a_line_stands_whole_or_is_left_out_and_named() -> None:
    draft = worked_example()
    long = "word " * 120 + "end"
    draft.answer(Answer.YES, draft.said("Say it at length."), what=long)
    builder = a_builder(draft, 100)
    text = " ".join(answer(evidence_extract(builder)))
    assert "word word" not in text
    assert any(long in line for line in left_out(builder))


def test_all_that_is_in_it_or_left_out_is_every_piece_once() -> None:
    few, many = a_builder(worked_example(), 100), a_builder(worked_example(), 5000)
    assert left_out(many) == ()
    assert len(left_out(few)) > 5
    shown, everything = answer(evidence_extract(few)), answer(evidence_extract(many))
    assert set(shown) <= set(everything)
    missing = [line for line in everything if line not in shown]
    assert len(left_out(few)) >= len(missing) - 5  # headings are no pieces


def test_open_answer_goes_from_the_aim_to_what_came_of_it() -> None:
    paper = evidence_extract(a_builder(worked_example(), 500))
    headings = [block.text for block in paper.blocks if isinstance(block, plan.Heading)]
    assert headings[1:] == [
        "What we set out to do",
        "How carers took part",
        "What the record shows",
        "Who checks it",
        "What came of it",
    ]
    text = " ".join(answer(paper))
    assert "The letter is given before people leave." in text
    assert "(D-001, A-001, V-001)" in text
    assert "No. Weekend discharge stays as it is." in text
    assert "31 of 38 people had the letter before leaving in April." in text
    assert "Also helped: A new ward clerk." in text


def test_a_no_finds_room_before_a_second_yes() -> None:
    text = " ".join(answer(evidence_extract(a_builder(worked_example(), 250))))
    assert "There is no weekend pharmacist until the autumn budget." in text


@pytest.mark.parametrize(
    "layout", [layout for layout in ExtractLayout if layout is not ExtractLayout.CRITERIA]
)
def test_even_the_shortest_says_what_was_done_and_what_changed(layout: ExtractLayout) -> None:
    text = " ".join(answer(evidence_extract(a_builder(worked_example(), 100, layout))))
    assert "Give the letter before leaving. Done." in text
    assert "31 of 38 people had the letter before leaving in April." in text


def test_criteria_without_a_record_are_named_and_have_no_heading() -> None:
    builder = a_builder(worked_example(), 1000, ExtractLayout.CRITERIA)
    paper = evidence_extract(builder)
    assert "Value" not in [block.text for block in paper.blocks if isinstance(block, plan.Heading)]
    assert "Nothing in the record for “Value”." in left_out(builder)


def test_words_without_a_yes_are_neither_printed_nor_told_as_left_out() -> None:
    draft = Draft(a_project())
    draft.said("Kept between us.", permission=Permission.NO)
    draft.said("Print me gladly.")
    for limit in (0, 1000):
        builder = a_builder(draft, limit, ExtractLayout.I_STATEMENTS)
        told = " ".join((*structure(evidence_extract(builder)).spoken(), *left_out(builder)))
        assert "Kept between us" not in told
        assert "Print me gladly" in told
    silent = a_builder(draft, 1000, ExtractLayout.I_STATEMENTS, themes_only=True)
    assert "Print me" not in " ".join((*structure(evidence_extract(silent)).spoken(), *left_out(silent)))


def test_only_words_that_found_room_count_as_quoted() -> None:
    draft = Draft(a_project())
    short = draft.said("Ask me.")
    draft.said("A great deal was said here, and then " + "more was said " * 100)
    builder = a_builder(draft, 100, ExtractLayout.I_STATEMENTS)
    evidence_extract(builder)
    left_out(builder)
    assert builder.gate.quoted == [short.uid]
    assert builder.gate.audience is Audience.PARTNERS


def test_the_count_is_told_in_the_opening_and_not_counted() -> None:
    paper = evidence_extract(a_builder(worked_example(), 250))
    opening = paper.blocks[0]
    assert isinstance(opening, plan.Opening)
    assert opening.lead == QUESTION
    assert opening.byline.endswith(f" {word_count(paper)} of 250 words.")
    nothing = evidence_extract(a_builder(worked_example(), 3)).blocks
    assert len(nothing) == 2


def test_an_empty_record_makes_a_paper() -> None:
    draft = Draft(a_project(title="New", purpose="", promise=None, last_word="", open_to_change="", fixed=""))
    assert counted_as_portals_do(evidence_extract(a_builder(draft))) <= 250


def with_cards() -> Draft:
    draft = worked_example()
    draft.keep(Measure(uid=draft.uid(), measure="Calls", figure="41", meant="Nobody waited alone"))
    draft.keep(EvidenceCard(uid=draft.uid(), only_we="We know every carer", helped_deeply=3, in_area=4000))
    draft.keep(GoodLooks(uid=draft.uid(), statement="I know who to ring", i_statement="Care and support"))
    draft.keep(GoodLooks(uid=draft.uid(), statement="We meet well", about=AboutWhat.INVOLVEMENT))
    draft.keep(SweetSpot(uid=draft.uid(), overlap="A call the day before"))
    return draft


@pytest.mark.parametrize("layout", ExtractLayout)
def test_what_the_exercises_hold_finds_its_place_within_the_limit(layout: ExtractLayout) -> None:
    paper = evidence_extract(a_builder(with_cards(), 10_000, layout))
    text = "\n".join(answer(paper))
    assert "We know every carer" in text or layout is ExtractLayout.CRITERIA
    for limit in WORD_LIMITS:
        assert counted_as_portals_do(evidence_extract(a_builder(with_cards(), limit, layout))) <= limit


def test_a_number_stands_with_what_it_meant_and_few_people_are_not_counted_out() -> None:
    text = "\n".join(answer(evidence_extract(a_builder(with_cards(), 10_000)))).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    (line,) = (each for each in text.splitlines() if "41" in each)
    assert "Nobody waited alone" in line
    assert "fewer than 5" in text
    assert "4,000" in text


def test_i_statements_stand_under_the_heading_they_were_typed_with() -> None:
    text = "\n".join(answer(evidence_extract(a_builder(with_cards(), 10_000, ExtractLayout.I_STATEMENTS))))
    assert "Care and support: I know who to ring." in text
    assert "We meet well" not in text
