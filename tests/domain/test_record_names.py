"""The project's own words go where they belong, and nothing else of a text is touched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.declaration import fields_of, kind_of
from collabdesk.domain.journey_words import LimitKind
from collabdesk.domain.record_names import choice_name, field_name, in_their_words, names_of
from collabdesk.domain.records import JOURNEY

WORDS = st.text(st.characters(exclude_characters="{}"), max_size=20)


@given(st.lists(st.sampled_from(["{people}", "{person}"]) | WORDS, max_size=8), WORDS, WORDS)
def test_filling_in_is_replacing_but_for_a_capital(parts: list[str], people: str, person: str) -> None:
    text = "".join(parts)
    plain = text.replace("{people}", people).replace("{person}", person)
    assert in_their_words(text, people, person).casefold() == plain.casefold()


@given(st.text(max_size=40))
def test_a_text_without_them_stays_as_it_is(text: str) -> None:
    if "{people}" not in text and "{person}" not in text:
        assert in_their_words(text, "carers", "carer") == text


def test_a_sentence_begins_with_a_capital() -> None:
    said = in_their_words("{people} first. {people}, then {person}: {person}?", "carers", "carer")
    assert said == "Carers first. Carers, then carer: carer?"


def test_every_record_of_the_journey_is_named_in_plain_words() -> None:
    for record in JOURNEY:
        kind = kind_of(record)
        names = names_of(kind)
        assert names.one
        assert "_" not in names.one + names.many
        assert names.title in {one.name for one in fields_of(record)} | {""}
        for one in fields_of(record):
            if one.name != "uid":
                assert names.fields[one.name] == field_name(kind, one.name)
                assert "_" not in field_name(kind, one.name)
    assert choice_name(LimitKind.NOT_SURE)[0].isupper()
