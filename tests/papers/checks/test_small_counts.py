"""A count of fewer than five people is found in what was written by hand, however it is said (K15, K18)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.words import Permission
from collabdesk.papers.checks.asked import percentages, small_counts_in_words
from collabdesk.papers.checks.finding import CheckKind, Weight
from collabdesk.papers.checks.written import written_by_hand
from collabdesk.papers.small_counts import counts_few, percent_of_few
from tests.papers.checks.planned import saying
from tests.papers.ledgers import Draft, a_project


@pytest.mark.parametrize(
    "sentence",
    [
        "Two carers wanted all weekends stopped.",
        "17 of 19 were paid.",
        "17 of 19 carers were paid.",
        "17 out of 19 carers were paid.",
        "Seventeen of nineteen were paid.",
        "17/19 were paid.",
        "Of 19 carers, 17 were paid.",
        "One trustee uses it.",
        "3 of the 40 people said so.",
        "3 young adult carers came.",
        "A couple of parents came.",
        "Both carers agreed.",
        "All but two said yes.",
        "Everyone except one was paid.",
        "Half of the 8 carers left.",
        "20% of the 19 carers could not read it.",
        "Two of them cried.",
        "Three of us said it.",
        "The only carer under 25 said no.",
        "Only one said so.",
        "٣ people came.",
    ],
)
def test_a_sentence_that_counts_few_people_is_found(sentence: str) -> None:
    assert counts_few(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "31 of 38 people had it.",
        "60 of 84 were asked, 22 answers were written down",
        "17 of 19 letters were late.",
        "Two buses is too far.",
        "12 people came.",
        "1,200 people came.",
        "One ward first.",
        "It is not the one you have at home.",
        "Both wards agreed.",
        "People came at 4 people-friendly places.",
        "We met 12 people in May and 15 people in June.",
        "Half of the 40 carers left.",
        "Open 24/7.",
        "There are two ways for people to say so.",
        "In 2024 people came.",
    ],
)
def test_a_sentence_that_counts_many_people_or_things_is_left_alone(sentence: str) -> None:
    assert not counts_few(sentence)


@given(st.integers(10, 300), st.integers(0, 300))
def test_a_part_tells_exactly_where_it_or_the_rest_is_small(base: int, count: int) -> None:
    count = min(count, base)
    small = 0 < count < 5 or 0 < base - count < 5
    assert counts_few(f"{count} of {base} were paid.") is small
    assert counts_few(f"We paid {count} of the {base} neighbours.") is small


def test_the_projects_own_word_for_people_is_known() -> None:
    assert not counts_few("Two listeners came.")
    assert counts_few("Two listeners came.", ("listeners",))


def test_each_sentence_printed_is_a_question_until_somebody_has_looked_at_it() -> None:
    draft = Draft(a_project(purpose="We asked widely. Two carers came.", asks="Three carers more."))
    ledger, plan = draft.ledger(), saying("We asked widely. Two carers came.")
    written = written_by_hand(ledger, plan)
    (found,) = small_counts_in_words(ledger, written, frozenset())
    assert (found.kind, found.weight) == (CheckKind.SMALL_COUNT_IN_WORDS, Weight.STOPS)
    assert found.sentences == ("Two carers came.",)
    assert found.record == ("project", draft.project.uid)
    (again,) = small_counts_in_words(ledger, written, frozenset({found.key}))
    assert (again.key, again.weight) == (found.key, Weight.KNOW)
    other = replace(draft.project, purpose="Two carers left.")
    written = written_by_hand(replace(ledger, project=other), saying("Two carers left."))
    (changed,) = small_counts_in_words(ledger, written, frozenset({found.key}))
    assert changed.weight is Weight.STOPS


def test_exact_words_and_the_sign_off_are_never_asked_about() -> None:
    draft = Draft(a_project(checked_by="Three people who took part", people_word=""))
    draft.said("Two carers told me.", permission=Permission.WITHOUT_NAME)
    plan = saying("“Two carers told me.”", "Checked by: Three people who took part")
    assert not written_by_hand(draft.ledger(), plan)


def test_one_sentence_written_many_times_is_asked_about_once() -> None:
    draft = Draft(a_project(people_word=""))
    for _ in range(3):
        draft.act("Ring two carers")
    ledger = draft.ledger()
    asked = small_counts_in_words(ledger, written_by_hand(ledger, saying("Ring two carers")), frozenset())
    assert [found.record for found in asked] == [("action", next(iter(ledger.actions)))]


def test_a_title_for_this_paper_alone_is_read_too() -> None:
    draft = Draft(a_project(people_word=""))
    written = written_by_hand(draft.ledger(), saying("Two carers, one ward"), "Two carers, one ward")
    assert [sentence.field for sentence in written] == ["title"]


@pytest.mark.parametrize(
    ("sentence", "base"),
    [
        ("50% of the 8 carers said so.", 8),
        ("Half said so: 50% (4 of 8).", 8),
        ("4 of 8 (50%) said so.", 8),
        ("4 of 8 carers (50%) said so.", 8),
        ("75 per cent (n = 4) agreed.", 4),
        ("Of 9 people, 33% agreed.", 9),
        ("50% of carers said so.", 0),
        ("33 of 66 (50%) said so.", 0),
        ("10% of 10 people said so.", 0),
    ],
)
def test_a_percentage_of_fewer_than_ten_is_found(sentence: str, base: int) -> None:
    few = percent_of_few(sentence)
    assert (few.base if few else 0) == base
    draft = Draft(a_project(purpose=sentence))
    plan = saying(sentence)
    found = list(percentages(written_by_hand(draft.ledger(), plan), plan))
    assert [f.kind for f in found] == [CheckKind.PERCENTAGE_ON_SMALL_BASE] * bool(base)


def test_a_percentage_of_ours_on_a_small_base_stops_a_paper() -> None:
    (found,) = percentages((), saying("Fair: 4 of 8 (50%)."))
    assert found.weight is Weight.STOPS
    assert not list(percentages((), saying("Fair: 33 of 66 (50%).")))
