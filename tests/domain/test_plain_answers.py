"""Only an answer that is plain is taken for one."""

from __future__ import annotations

import pytest

from collabdesk.domain.plain_answers import read_answer
from collabdesk.domain.words import Answer


@pytest.mark.parametrize(
    ("cell", "answer", "reason"),
    [
        ("Yes", Answer.YES, ""),
        (" yes. ", Answer.YES, ""),
        ("Yes, changed: pharmacy cannot cover", Answer.YES_CHANGED, "pharmacy cannot cover"),
        ("Trying", Answer.TRYING, ""),
        ("Already there", Answer.ALREADY, ""),
        ("No: no pharmacist on Sundays", Answer.NO, "no pharmacist on Sundays"),
        ("NO because there is no money", Answer.NO, "there is no money"),
        ("No - the law", Answer.NO, "the law"),
        ("Not now; after the budget", Answer.NOT_NOW, "after the budget"),
        ("Passed on – to the council", Answer.PASSED_ON, "to the council"),
    ],
)
def test_a_plain_answer_is_read(cell: str, answer: Answer, reason: str) -> None:
    assert read_answer(cell) == (answer, reason)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "No",
        "not now",
        "no:",
        "No, thank you",
        "Yes and no",
        "Nobody knows",
        "We are looking into it",
        "yesterday",
    ],
)
def test_anything_else_is_left_for_a_person(cell: str) -> None:
    assert read_answer(cell) is None
