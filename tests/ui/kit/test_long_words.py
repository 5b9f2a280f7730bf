"""Words of any length are shown whole, in a label or in a box, and nothing of them is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from collabdesk.ui.kit.long_words import VERY_MANY, WordsBox
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.kit.text import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> WordsBox:
    assert theme
    made = WordsBox("Their words")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def in_sight(box: WordsBox) -> list[str]:
    labels = [one.plain_text() for one in box.findChildren(Words) if one.isVisible()]
    return labels + [one.toPlainText() for one in box.findChildren(QPlainTextEdit) if one.isVisible()]


def test_few_words_stand_as_running_text(box: WordsBox) -> None:
    box.set_words("<b>Stop</b> & 'go'")
    assert in_sight(box) == ["“<b>Stop</b> & 'go'”"]
    assert not box.is_long()
    box.set_words("[a phone, a sad face]", quoted=False)
    assert in_sight(box) == ["[a phone, a sad face]"]


@pytest.mark.parametrize("text", ["x" * (VERY_MANY + 1), "one line\n" * VERY_MANY, "<b>&amp; " * VERY_MANY])
def test_very_many_are_in_a_box_of_their_own_and_whole(box: WordsBox, text: str) -> None:
    box.set_words(text)
    assert in_sight(box) == [f"“{text}”"]
    assert box.is_long()
    assert unnamed(box) == []
    box.set_words("Short again.")
    assert in_sight(box) == ["“Short again.”"]
