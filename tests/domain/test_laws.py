"""The model's door: what no workbook can hold is refused before anything is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import fields_of
from collabdesk.domain.failures import Failure, Gone, NoReason, NothingToSay, NotKept, NoWords
from collabdesk.domain.laws import LARGEST_NUMBER, check_keepable, check_values
from collabdesk.domain.records import (
    Action,
    Change,
    Changing,
    Decision,
    Group,
    Hearing,
    Input,
    Pattern,
    Project,
)
from collabdesk.domain.words import Answer

if TYPE_CHECKING:
    from collabdesk.domain.declaration import Record

DAY = date(2026, 1, 1)


def words(text: str) -> Input:
    return Input(uid=new_uid(), number=1, words=text, recorded_on=DAY)


def decision(answer: Answer, reason: str = "") -> Decision:
    return Decision(uid=new_uid(), number=1, answer=answer, decided_on=DAY, reason=reason)


@pytest.mark.parametrize("text", ["", " ", "\n\t\u3000"])
def test_an_input_needs_words(text: str) -> None:
    with pytest.raises(NoWords):
        check_keepable(words(text))


def test_words_taken_back_may_be_empty() -> None:
    check_keepable(replace(words(""), withdrawn_on=DAY))


@pytest.mark.parametrize("answer", Answer)
def test_only_a_no_and_a_not_now_need_a_reason(answer: Answer) -> None:
    check_keepable(decision(answer, "because"))
    if answer in (Answer.NO, Answer.NOT_NOW):
        with pytest.raises(NoReason):
            check_keepable(decision(answer, " \n"))
    else:
        check_keepable(decision(answer))


@pytest.mark.parametrize(
    "record",
    [
        Project(uid=new_uid(), title=" "),
        Group(uid=new_uid(), name=""),
        Hearing(uid=new_uid(), input=new_uid(), heard_on=DAY, who=""),
        Pattern(uid=new_uid(), name="\t"),
        Action(uid=new_uid(), number=1, what=""),
        Change(uid=new_uid(), number=1, what="", seen_on=DAY),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_needs_the_one_thing_it_is_for(record: Record) -> None:
    with pytest.raises(NothingToSay):
        check_keepable(record)


def test_a_change_comes_of_something() -> None:
    with pytest.raises(Gone):
        check_keepable(Changing(uid=new_uid(), change=new_uid()))
    check_keepable(Changing(uid=new_uid(), change=new_uid(), input=new_uid()))


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "ok \udfff ok"])
@pytest.mark.parametrize("field", ["words", "hoped", "label", "said_on_text", "language"])
def test_characters_no_record_can_keep_are_refused(text: str, field: str) -> None:
    with pytest.raises(NotKept) as told:
        check_values(Input, {field: text})
    assert (told.value.kind, told.value.field) == ("input", field)
    assert text not in str(told.value)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_everything_else_is_kept(text: str) -> None:
    if text.strip():
        check_keepable(words(text))


def test_a_number_no_other_reader_would_round() -> None:
    check_keepable(replace(words("fine"), voices=LARGEST_NUMBER))
    for number in (LARGEST_NUMBER + 1, -LARGEST_NUMBER - 1):
        with pytest.raises(NotKept):
            check_keepable(replace(words("fine"), voices=number))


@pytest.mark.parametrize(
    "values",
    [
        {"words": None},
        {"words": 3},
        {"voices": "3"},
        {"voices": True},
        {"said_on": "2026-01-01"},
        {"person": "x"},
        {"kind": "idea!"},
        {"recorded_on": None},
    ],
    ids=str,
)
def test_a_value_of_another_type_is_a_mistake_in_the_program(values: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        check_values(Input, values)


def test_empty_is_fine_where_declared() -> None:
    check_values(Input, {f.name: None for f in fields_of(Input) if f.optional})


def test_a_refusal_never_repeats_the_words() -> None:
    with pytest.raises(Failure) as told:
        check_keepable(decision(Answer.NO))
    assert str(told.value) == "NoReason"
