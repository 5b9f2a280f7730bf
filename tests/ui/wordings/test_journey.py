"""Exercises speak in the project's own words, and a list that other rooms say too is said as they say it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from collabdesk.domain.journey_words import WhoseRow, YesNo
from collabdesk.domain.record_names import choice_name, field_name, in_their_words, names_of
from collabdesk.domain.words import Chosen, Permission
from collabdesk.journey.reading import load_guide
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def wording(qapp: QApplication) -> JourneyWording:
    assert qapp
    return JourneyWording(Wording(lambda: date(2026, 6, 11)), lambda: "carers", lambda: "carer")


class Backwards(QTranslator):
    """Says every word of the journey backwards, and no other word."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, _hint: str | None = None, _count: int = -1) -> str:
        return source[::-1] if context == "Journey" else ""


@pytest.fixture
def backwards(qapp: QApplication) -> Iterator[None]:
    translator = Backwards(qapp)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_word_within_a_sentence_keeps_its_small_letter(wording: JourneyWording) -> None:
    assert wording.phrase("{people}, or their names") == "carers, or their names"
    assert wording.text("{people}, or their names") == "Carers, or their names"
    assert wording.phrase("") == wording.text("") == ""


def test_the_projects_words_are_filled_in(wording: JourneyWording) -> None:
    assert wording.text("Ask {people}. {people} know.") == "Ask carers. Carers know."
    assert wording.text("“{person} first”, then {person}") == "“Carer first”, then carer"
    assert wording.text("") == ""
    assert wording.choice(WhoseRow.PEOPLE) == "Carers"


def test_nothing_else_in_braces_is_touched() -> None:
    assert in_their_words("{x} {people} {}", "A{person}", "B") == "{x} A{person} {}"


def test_names_come_from_the_files(wording: JourneyWording) -> None:
    assert wording.field("moment", "whose_door").startswith("Whose door")
    assert (wording.one("moment"), wording.many("moment")) == ("moment", "moments")
    assert names_of("moment").title == "name"


def test_a_list_other_rooms_say_is_said_alike(wording: JourneyWording) -> None:
    words = Wording(lambda: date(2026, 6, 11))
    for member in (*Permission, *Chosen):
        assert wording.choice(member) == words.of(member)
    assert wording.choice(YesNo.NOT_KNOWN) == choice_name(YesNo.NOT_KNOWN)


def test_what_has_no_words_is_called_as_declared() -> None:
    assert field_name("moment", "what_nobody_named") == "What nobody named"
    assert names_of("nothing").many == "nothing"


def test_names_to_choose_are_said(wording: JourneyWording) -> None:
    assert wording.named("stocktake", "2026-06-01").replace("\xa0", " ") == "1 June 2026"
    assert wording.named("partner", "The depot") == "The depot"
    assert wording.named("partner", "") == "No name yet"


@pytest.mark.usefixtures("backwards")
def test_every_word_of_an_exercise_can_be_translated(wording: JourneyWording) -> None:
    for exercise in load_guide().exercises.values():
        for words in (exercise.name, exercise.purpose, *exercise.prompts):
            if "{" not in words:
                assert wording.text(words) == words[::-1]
    assert wording.many("moment") == "stnemom"
