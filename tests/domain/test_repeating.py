"""Somebody's words are found again in other texts, and a few words in common are not taken for theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.repeating import RUN, Repeated, words_of

WORDS = "I can’t get there. Two buses, and the last one goes at nine."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said: two buses and the last one!", True),
        ("TWO BUSES AND THE last", True),
        ("I can't get there", True),
        ("Two buses and then a train", False),
        ("The last one", False),
        ("", False),
    ],
)
def test_four_words_in_a_row_count(text: str, *, found: bool) -> None:
    assert Repeated.of([WORDS]).in_words(text) is found


def test_what_is_shorter_counts_whole() -> None:
    wanted = Repeated.of(["Two buses.", "Cold"])
    assert wanted.in_words("It takes two buses to get here")
    assert wanted.in_words("cold!")
    assert not wanted.in_words("The cold tap drips")
    assert not wanted.in_words("Two blue buses")


def test_names_are_found_as_whole_words_without_accents() -> None:
    wanted = Repeated.of([], ["Zoë Kelly", "Jo", " "])
    assert wanted.in_name("Thank zoe kelly for me")
    assert not wanted.in_name("Zoë Kellys")
    assert not wanted.in_name("Jo came")
    assert not wanted.in_words("Zoë Kelly")
    assert Repeated.of([], ["Jo", ""]).nothing
    assert Repeated.of([""]).nothing


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_a_text_that_holds_the_words_is_always_found(said: str, before: str, after: str) -> None:
    words = words_of(said)
    if len(words) > 1:
        assert Repeated.of([said]).in_words(f"{before} {said} {after}")
        if len(words) > RUN:
            assert Repeated.of([said]).in_words(" ".join(words[1:]))
