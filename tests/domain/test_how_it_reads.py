"""How a letter reads is counted the way a neighbour would count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.how_it_reads import Reading, read_text

YOU, WE, THEY = ("you", "your"), ("we", "our", "us"), ("they", "them")


def test_counts_words_a_sentence_and_whom_it_speaks_of() -> None:
    text = "You told us something. We’re sorry, and we will tell them.\n\nYour guide"
    found = read_text(text, YOU, WE, THEY)
    assert found == Reading(sentences=3, words_a_sentence=4, you=2, we=3, they=1)
    assert found.is_plain


def test_long_sentences_are_not_plain() -> None:
    assert not read_text("word " * 21, YOU, WE, THEY).is_plain
    assert not read_text("They said no.", YOU, WE, THEY).is_plain


def test_nothing_written_reads_as_nothing() -> None:
    assert read_text(" \n . ", YOU, WE, THEY) == Reading()


@given(st.text())
def test_any_text_can_be_measured(text: str) -> None:
    found = read_text(text, YOU, WE, THEY)
    assert found.sentences >= 0
    assert (found.words_a_sentence == 0) == (found.sentences == 0)
