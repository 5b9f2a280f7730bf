"""A heading is taken for one only where nobody's words can be lost by it."""

from __future__ import annotations

import pytest

from collabdesk.exchange.reading import read_pasted
from collabdesk.exchange.sheet import SheetNote


@pytest.mark.parametrize(
    "first",
    [
        "I said, well, no.",
        "No time to talk",
        "The team were kind",
        "When I asked, nothing.",
        "Nobody had views on it",
        "Team",
        "Time",
    ],
)
def test_the_first_of_a_list_of_sentences_is_not_a_heading(first: str) -> None:
    sheet = read_pasted(f"{first}\nNobody asks if I can manage.\n")
    assert [row[0] for row in sheet.rows] == [first, "Nobody asks if I can manage."]
    assert SheetNote.NO_HEADING in sheet.notes


@pytest.mark.parametrize("heading", ["Comment", "Comments", "COMMENTS:", "What people said", "Their words"])
def test_a_whole_heading_for_words_is_one(heading: str) -> None:
    sheet = read_pasted(f"{heading}\nNobody asks if I can manage.\n")
    assert sheet.header == (heading,)
    assert sheet.rows == (("Nobody asks if I can manage.",),)
