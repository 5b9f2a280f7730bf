"""Charts: the bars are drawn behind numbers that the record holds, and their words say the same."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from collabdesk.domain.words import Answer, Audience, PromiseStep, ReplyState
from collabdesk.papers import plan
from collabdesk.papers.builder import Builder
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.parts import charts_part, outcome_part
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example


def builder_of(draft: Draft) -> Builder:
    ledger, words = draft.ledger(), PaperWords()
    gate = Gate(ledger, Audience.PARTNERS, words)
    return Builder(ledger, gate, words, PaperOptions(today=TODAY), 12)


def test_silence_stands_by_age_and_names_the_records() -> None:
    draft = Draft(a_project())
    for days in (1, 28, 29, 92, 93, 400):
        draft.said(f"Said {days} days ago", said_on=TODAY - timedelta(days=days))
    done = draft.said("Answered and told", said_on=TODAY - timedelta(days=300))
    draft.answer(Answer.YES, done)
    draft.tell(done)
    draft.said("", withdrawn_on=TODAY, said_on=TODAY - timedelta(days=400))
    chart = charts_part.silence_chart(builder_of(draft))
    assert chart is not None
    assert not chart.narrowing
    assert [(step, count, plan.plain(which).strip()) for step, count, which in chart.rows] == [
        ("Up to 20 working days", 2, "V-001, V-002"),
        ("Longer, up to three months", 2, "V-003, V-004"),
        ("Longer than three months", 2, "V-005, V-006"),
    ]
    assert chart.caption == "4 things said have waited for us longer than our own 20 working days"


def test_silence_counts_those_who_wait_in_every_paper() -> None:
    builder = builder_of(worked_example())
    chart = charts_part.silence_chart(builder)
    assert chart is not None
    assert sum(count for _, count, _ in chart.rows) == builder.numbers.waiting


def test_where_nothing_waits_there_is_no_chart_of_silence() -> None:
    assert charts_part.silence_chart(builder_of(Draft(a_project()))) is None
    draft = Draft(a_project())
    draft.said("Just now", said_on=TODAY)
    chart = charts_part.silence_chart(builder_of(draft))
    assert chart is not None
    assert chart.caption.startswith("Nothing that was said has waited for us longer than")


def test_someone_who_asked_not_to_be_told_does_not_wait() -> None:
    draft = Draft(a_project())
    said = draft.said("Leave me be.", said_on=date(2025, 1, 1))
    draft.answer(Answer.YES, said)
    draft.tell(said, state=ReplyState.ASKED_NOT_TO)
    assert charts_part.silence_chart(builder_of(draft)) is None


def test_the_funnel_only_narrows() -> None:
    chart = charts_part.funnel_chart(builder_of(worked_example()))
    counts = [count for _, count, _ in chart.rows]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 8
    assert chart.narrowing


def test_reach_is_marks_and_never_a_head_count() -> None:
    chart = charts_part.reach_chart(builder_of(worked_example()))
    assert chart is not None
    assert chart.rows[-1][:3] == ("Carers under 25", 0, "Not yet")
    assert chart.caption == "1 of 3 groups we set out to hear has not been heard yet"
    assert charts_part.reach_chart(builder_of(Draft(a_project()))) is None


def test_the_promise_is_drawn_and_said_in_words() -> None:
    chart = charts_part.promise_chart(builder_of(worked_example()))
    assert chart is not None
    assert chart.rows == (("Promised", 4), ("Reached, we say", 4), ("Reached, carers say", 3))
    assert chart.alternative == (
        "Promised: step 4 of 5, design together. Reached, we say: step 4 of 5, design together. "
        "Reached, carers say: step 3 of 5, talk it through."
    )
    assert chart.caption == "By the mark of carers, we stopped 1 step short of the promise"


def test_marks_that_are_missing_or_met_are_said_so() -> None:
    unmarked = charts_part.promise_chart(builder_of(Draft(a_project(reached_they_say=None))))
    assert unmarked is not None
    assert unmarked.rows[2] == ("Reached, carers say", 0)
    assert "Reached, carers say: not marked yet." in unmarked.alternative
    for they in (PromiseStep.DESIGN, PromiseStep.DECIDE):
        met = charts_part.promise_chart(builder_of(Draft(a_project(reached_they_say=they))))
        assert met is not None
        assert met.caption == "By their own mark, carers were met at the step promised"
    assert charts_part.promise_chart(builder_of(Draft(a_project(promise=None)))) is None


@pytest.mark.parametrize(
    ("moved", "amount", "drawn"),
    [
        ("£1,140 a year, from the leaflet to the drop-in", "£1,140", 1140),
        ("£95.50 once", "£95.50", 95),
        ("£ 300 for fares", "£300", 300),
    ],
)
def test_money_that_moved_is_printed_as_it_was_written(moved: str, amount: str, drawn: int) -> None:
    draft = Draft(a_project())
    draft.act("Stop the leaflet", resources_moved=moved)
    chart = charts_part.moved_chart(builder_of(draft))
    assert chart is not None
    assert chart.amounts == (amount,)
    assert chart.rows[0][:2] == ("A-001", drawn)


@pytest.mark.parametrize(
    "moved", ["", "Two hours a day, from Ward 2", "from £300 to £400", "£1.5 million", "£12k a year"]
)
def test_what_is_no_single_amount_is_not_drawn(moved: str) -> None:
    draft = Draft(a_project())
    draft.act("Something", resources_moved=moved)
    assert charts_part.moved_chart(builder_of(draft)) is None


def test_what_moved_is_said_once_drawn_or_in_words() -> None:
    draft = Draft(a_project())
    draft.act("Stop the leaflet", draft.said("Stop it."), resources_moved="£1,140 a year, to the drop-in")
    draft.act("Move the pharmacist", draft.said("Too late."), resources_moved="Two hours a day to Ward 4")
    draft.act("Log the ask", resources_moved="")
    chart, listing = outcome_part.resources_moved(builder_of(draft))
    assert isinstance(chart, plan.Funnel)
    assert plan.plain(chart.rows[0][2]) == "£1,140 a year, to the drop-in. V-001"
    assert isinstance(listing, plan.Listing)
    assert len(listing.items) == 1
    assert "Two hours a day to Ward 4." in str(listing)
    assert outcome_part.resources_moved(builder_of(Draft(a_project()))) == []
