"""Advice on words: whole words in any form, never inside quotation marks, the project's own list first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import AvoidedWord
from collabdesk.domain.word_advice import advice, at_door, shipped_words, words_in_use

SHIPPED = shipped_words()


def found(text: str, *own: AvoidedWord) -> list[str]:
    return [one.found for one in advice(text, own, SHIPPED)]


def avoided(word: str, say: str = "something else", **values: object) -> AvoidedWord:
    return AvoidedWord(uid=new_uid(), word=word, say=say, why="They asked us.", **values)  # type: ignore[arg-type]


def test_what_ships_is_whole() -> None:
    forms = [form for word in SHIPPED for form in word.forms]
    assert len(SHIPPED) >= 20
    assert len(forms) == len(set(forms))
    for word in SHIPPED:
        assert word.word
        assert word.say
        assert word.why
        assert word.why.endswith((".", "?"))
        assert word.pack in {"people", "power", "work", "social care"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Service users are hard to reach.", ["Service users", "hard to reach"]),
        ("a hard-to-reach group", ["hard-to-reach"]),
        ("hard  to\nreach", ["hard  to\nreach"]),
        ("We want to EMPOWER people", ["EMPOWER"]),
        ("powerful, disempowered, usership, the systematic way", []),
        ("the stakeholder’s view", ["stakeholder"]),
        ("vulnerable people live here", ["vulnerable people"]),
        ("the users’ panel", ["users"]),
        ("", []),
    ],
)
def test_whole_words_are_found_in_any_form(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She said “don’t call me a service user” to us.",
        'She said "don\'t call me a service user" to us.',
        "She said ‘don’t call me a service user’ to us.",
        "She said 'a service user, not me' to us.",
        "“I am hard to reach, says the letter.\nAnd I am a service user.”",
        "She said “I am a service user",
        "(“stakeholders”)",
        "«stakeholders»",
    ],
)
def test_what_stands_in_quotation_marks_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The carers' group met stakeholders' reps.",
        "The carers’ group met the stakeholders’ reps.",
        "It's the council's way with stakeholders, isn't it?",
        "‘Twas the stakeholders",
        'A 5" pipe for stakeholders and a 6" one',
        "He said “no”. The stakeholders said “yes”.",
        "“No,\n\nstakeholders said “yes”.",
    ],
)
def test_apostrophes_and_shut_quotations_hide_nothing(text: str) -> None:
    assert [word.lower() for word in found(text)] == ["stakeholders"]


def test_the_projects_own_words_come_first_and_change_what_is_said() -> None:
    own = avoided("Stakeholders", "people here")
    (one,) = advice("Dear stakeholders", (own,), ())
    assert (one.say, one.why, one.start, one.end) == ("people here", "They asked us.", 5, 17)
    (changed,) = advice("dear stakeholder", (avoided("stakeholder", "people here", ours=True),), SHIPPED)
    assert changed.say == "people here"
    assert found("two discharges", avoided("discharge")) == ["discharges"]


def test_a_word_no_longer_avoided_is_left_alone_in_every_form() -> None:
    ended = avoided("service user", ours=True, ended_on=date(2026, 5, 1))
    assert found("users and service users", ended) == []
    assert found("a discharge", avoided("discharge", ended_on=date(2026, 5, 1))) == []


def test_the_list_says_where_each_word_comes_from() -> None:
    own, kept = avoided("discharge"), avoided("Stakeholder", ours=True)
    rows = words_in_use((own, kept), SHIPPED)
    assert [row.own for row in rows[:2]] == [own, kept]
    assert rows[1].shipped is not None
    assert len(rows) == len(SHIPPED) + 1
    assert words_in_use((avoided("  "),), ()) == ()


def test_a_formal_consultation_may_be_called_one() -> None:
    text = "This consultation closes in May."
    assert found(text) == ["consultation"]
    assert advice(text, (), at_door(SHIPPED, "formal")) == ()
    assert at_door(SHIPPED, "") == SHIPPED


@given(st.text(max_size=60), st.sampled_from([form for word in SHIPPED for form in word.forms]))
def test_every_place_is_the_text_it_says_and_none_overlap(around: str, form: str) -> None:
    text = f"{around} {form} {around}"
    last = 0
    for one in advice(text, (), SHIPPED):
        assert text[one.start : one.end] == one.found
        assert one.start >= last
        last = one.end


@given(st.text(alphabet="abc ’'\n", max_size=30))
def test_plain_words_beside_it_never_hide_a_word(around: str) -> None:
    text = f"{around}\nstakeholders\n{around}"
    assert "stakeholders" in [one.found for one in advice(text, (), SHIPPED)]
