"""Pages break where a reader would break them: none is empty, and no heading stands alone at a foot."""

from __future__ import annotations

from datetime import date

import pytest

from collabdesk.papers import plan
from collabdesk.papers.paint.document import paint
from collabdesk.papers.words import PaperWords
from tests.papers.reading import footers_of, pages_of, tops_of

FILLERS = range(12, 36)
"""Counts of short lines of which some fill a page to its very foot."""


def printed(*blocks: plan.Block, size: int = 14, name: str = "A paper") -> bytes:
    paper = plan.Paper("R7", "A paper", "en", (name, "24 November 2026"), size, blocks)
    return paint(paper, PaperWords("en"), date(2026, 11, 24)).pdf


def filled(count: int) -> list[plan.Block]:
    asked = plan.WriteOn(plan.text("Name:"))
    return [plan.Heading("First"), *[asked] * count]


@pytest.mark.parametrize("size", [12, 14, 18])
def test_a_page_that_is_full_is_followed_by_no_empty_one(size: int) -> None:
    for count in FILLERS:
        pages = pages_of(printed(*filled(count), plan.NewPage(), plan.Heading("Next"), size=size))
        assert all(page.strip() for page in pages), count


def test_lines_to_sign_stand_under_their_heading() -> None:
    signed = (
        plan.Heading("We agree to this"),
        plan.prose("Sign with a name you choose."),
        plan.WriteOn(plan.text("For whom:"), 6),
    )
    for count in FILLERS:
        pages = pages_of(printed(*filled(count), *signed))
        assert any("We agree" in page and "For whom" in page for page in pages), count


def test_the_foot_names_the_whole_paper_where_it_has_room() -> None:
    name = "Home from Ward 4: year-end statement"
    (foot,) = footers_of(printed(plan.Heading("First"), size=18, name=name))
    assert f"{name}, 24 November 2026" in foot


def test_the_foot_cuts_a_long_name_after_a_word() -> None:
    name = "How people come home from the fourth ward of Eastmere hospital, and what it takes: session pack"
    (foot,) = footers_of(printed(plan.Heading("First"), size=18, name=name))
    shown, _, rest = foot.partition("…")
    assert name.startswith(shown)
    assert name[len(shown)] == " "
    assert rest.startswith(", 24 November 2026")


def test_short_answers_stand_beside_each_other_and_long_ones_below() -> None:
    short = plan.Choices(plan.text("I take part:"), ("yes", "not today", "no"))
    long = plan.Choices(
        plan.text("My words:"), ("my exact words, without my name", "my words, with the name I choose")
    )
    (page,) = pages_of(printed(plan.Heading("First"), short, long, size=18))
    lines = [line.split() for line in page.splitlines()]
    assert ["yes", "not", "today", "no"] in lines
    assert ["my", "exact", "words,", "without", "my", "name"] in lines


def test_the_space_after_a_full_page_never_moves_the_next_one_down() -> None:
    after = (plan.Heading("Next"), plan.prose("Words."))
    _, started = tops_of(printed(plan.prose("First."), plan.NewPage(), *after, size=12))
    for count in FILLERS:
        pdf = printed(*filled(count), *after, size=12)
        if pages_of(pdf)[-1].startswith("Next"):
            assert tops_of(pdf)[-1] == pytest.approx(started), count


def test_a_heading_right_under_another_comes_with_it_and_with_its_words() -> None:
    for count in FILLERS:
        headings = (plan.Heading("What we heard"), plan.Heading("The letter", level=3))
        pages = pages_of(printed(*filled(count), *headings, plan.prose("It came too late. " * 30)))
        assert any("What we heard" in page and "The letter" in page and "too late" in page for page in pages)


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("words", [4, 60, 150])
def test_a_heading_stands_over_the_start_of_the_row_after_it_however_tall(size: int, words: int) -> None:
    rows = ((f"The label {n}", (plan.prose(f"It began so {n}. " + "on and on " * words),)) for n in (1, 2))
    labelled = plan.Labelled(tuple(rows))
    for count in FILLERS:
        pages = pages_of(printed(*filled(count), plan.Heading("Who works here"), labelled, size=size))
        found = [page for page in pages if "Who works here" in page]
        assert len(found) == 1
        assert "The label 1" in found[0], count
        assert "It began so 1" in found[0], count
        assert sum(page.count("on and on") for page in pages) > words


def test_a_tall_row_begins_where_much_of_a_page_would_stay_empty() -> None:
    tall = tuple((f"Label {n}", (plan.prose(f"Begun {n}. " + "and so on " * 150),)) for n in range(5))
    pages = pages_of(printed(plan.Labelled(tall), size=12))
    assert len(pages) < 4
    assert any(f"Begun {n}" in pages[0] and f"Begun {n + 1}" in pages[1] for n in range(4))
    (begun,) = (n for n in range(5) if f"Begun {n}" in pages[0] and f"Begun {n + 1}" not in pages[0])
    assert pages[1].index("and so on") < pages[1].index(f"Begun {begun + 1}")
