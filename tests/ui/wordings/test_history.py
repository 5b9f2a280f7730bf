"""What was done is told in sentences, and a link says what it joins."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.history import FieldChange, RecordChange, Turn
from collabdesk.domain.privacy import Privacy
from collabdesk.ui.languages import speak
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.history import HistoryWording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def history(qapp: QApplication) -> HistoryWording:
    """What tells the history."""
    speak(qapp, "en")
    return HistoryWording(Wording(lambda: date(2026, 6, 11)))


def a_link(kind: str, turn: Turn = Turn.MADE, **ends: object) -> RecordChange:
    fields = tuple(FieldChange(name, Privacy.OPEN, None, value) for name, value in ends.items())
    return RecordChange(kind, new_uid(), "", turn, fields)


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        (a_link("answering", decision="D-001", input="V-009"), "D-001 answers V-009."),
        (a_link("acting", action="A-003", input="V-009"), "A-003 is done because of V-009."),
        (a_link("changing", change="C-002", action="A-003"), "C-002 came of A-003."),
        (a_link("changing", change="C-002", action=None, input="V-009"), "C-002 came of V-009."),
        (
            a_link("sorting", input="V-009", pattern="Sleep & rest"),
            "V-009 put in the pattern “Sleep & rest”.",
        ),
        (a_link("quoting", paper="", input="V-009"), "The paper holds the exact words of V-009."),
        (a_link("answering", Turn.BROUGHT_BACK, decision="D-001", input="V-009"), "D-001 answers V-009."),
    ],
)
def test_a_link_says_what_it_joins(history: HistoryWording, link: RecordChange, sentence: str) -> None:
    assert history.record(link) == sentence


def test_why_a_link_was_made_is_told_after_it(history: HistoryWording) -> None:
    link = a_link("answering", decision="D-001", input="V-009", reason="Same ward")
    assert history.record(link) == "D-001 answers V-009; reason “Same ward”."


def test_a_link_taken_away_is_not_told_as_if_it_stood(history: HistoryWording) -> None:
    assert history.record(a_link("answering", Turn.TAKEN_AWAY)) == "Answer to: taken away."
