"""A soft line under a word in our own writing: only advice, never in anybody's words, never in the way."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from collabdesk.ui.kit.advice_underline import (
    LOOKED_AT,
    AdviceUnderline,
    Advisor,
    Underlined,
    set_advisor,
    underline_of,
)
from collabdesk.ui.kit.fields import FieldColumn
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from tests.ui.on_screen import said_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

WORD = "stakeholders"


class OneWord(Advisor):
    """Advises on one word."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def advise(self, text: str) -> Sequence[Underlined]:
        self.asked.append(text)
        found = []
        place = text.find(WORD)
        while place >= 0:
            found.append(Underlined(place, place + len(WORD), f"Who are they, at {place}?"))
            place = text.find(WORD, place + 1)
        return found


@pytest.fixture
def advisor() -> Iterator[OneWord]:
    made = OneWord()
    set_advisor(made)
    yield made
    made.deleteLater()


def shown(qtbot: QtBot, editor: QPlainTextEdit) -> None:
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)


def underlined(editor: QPlainTextEdit) -> list[str]:
    return [one.cursor.selectedText() for one in editor.extraSelections()]


def test_typing_a_word_draws_a_soft_line_after_a_pause(qtbot: QtBot, advisor: OneWord) -> None:
    column = FieldColumn()
    editor = GrowingTextEdit("What will happen", enter_keeps=False, ours=True)
    column.add_field("What will happen", editor, "in plain words")
    qtbot.addWidget(column)
    column.show()
    qtbot.keyClicks(editor, "We asked the stakeholders")
    qtbot.waitUntil(lambda: underlined(editor) == [WORD])
    (marked,) = editor.extraSelections()
    style = marked.format.underlineStyle()
    assert style != QTextCharFormat.UnderlineStyle.NoUnderline
    assert "Who are they, at 13?" in said_on(column)
    assert editor.accessibleDescription() == "in plain words Who are they, at 13?"
    assert editor.text() == "We asked the stakeholders"
    assert len(advisor.asked) < 5, "it looks once a pause, not at every key"
    editor.selectAll()
    qtbot.keyClicks(editor, "We asked Jo")
    qtbot.waitUntil(lambda: underlined(editor) == [])
    assert "Who are they" not in said_on(column)
    assert editor.accessibleDescription() == "in plain words"


def test_the_sentence_is_about_the_word_at_the_cursor(qtbot: QtBot, advisor: OneWord) -> None:
    editor = GrowingTextEdit("What", ours=True)
    shown(qtbot, editor)
    qtbot.keyClicks(editor, "stakeholders and stakeholders")
    underline = underline_of(editor)
    assert underline is not None
    underline.look_now()
    assert underline.sentence == "Who are they, at 17?"
    cursor = editor.textCursor()
    cursor.setPosition(2)
    editor.setTextCursor(cursor)
    assert underline.sentence == "Who are they, at 0?"
    cursor.setPosition(14)
    editor.setTextCursor(cursor)
    assert underline.sentence == "Who are they, at 0?"
    assert len(advisor.asked) == 1


def test_a_box_for_somebodys_words_is_never_looked_at(qtbot: QtBot, advisor: OneWord) -> None:
    editor = GrowingTextEdit("What they said")
    shown(qtbot, editor)
    qtbot.keyClicks(editor, WORD)
    qtbot.wait(400)
    assert underline_of(editor) is None
    assert underlined(editor) == []
    assert advisor.asked == []


def test_words_of_somebody_inside_our_writing_are_spared(qtbot: QtBot, advisor: OneWord) -> None:
    editor = GrowingTextEdit("Letter", enter_keeps=False, ours=True)
    shown(qtbot, editor)
    underline = underline_of(editor)
    assert underline is not None
    editor.set_text("You said: the stakeholders never asked us.\nWe asked the stakeholders.")
    underline.spare("the stakeholders never asked us.\n")
    underline.look_now()
    assert [one.cursor.position() for one in editor.extraSelections()] == [
        editor.text().rindex(WORD) + len(WORD)
    ]
    assert advisor.asked


def test_the_line_stands_under_the_word_after_pictures_that_count_twice(
    qtbot: QtBot, advisor: OneWord
) -> None:
    editor = GrowingTextEdit("What", ours=True)
    shown(qtbot, editor)
    editor.set_text("😀😀 stakeholders 😀")
    qtbot.waitUntil(lambda: underlined(editor) == [WORD])
    assert advisor.asked


def test_it_lives_with_a_highlighter_of_the_same_text(qtbot: QtBot, advisor: OneWord) -> None:
    class Bold(QSyntaxHighlighter):
        def highlightBlock(self, text: str) -> None:
            style = QTextCharFormat()
            style.setFontWeight(700)
            self.setFormat(0, len(text), style)

    editor = QPlainTextEdit()
    AdviceUnderline(editor)
    highlighter = Bold(editor.document())
    shown(qtbot, editor)
    editor.setPlainText(WORD)
    qtbot.waitUntil(lambda: underlined(editor) == [WORD])
    formats = editor.document().firstBlock().layout().formats()
    assert [one.format.fontWeight() for one in formats] == [700]
    assert advisor.asked
    highlighter.deleteLater()


def test_a_hundred_thousand_letters_do_not_hold_up_the_typing(qtbot: QtBot, advisor: OneWord) -> None:
    editor = GrowingTextEdit("What", enter_keeps=False, ours=True)
    shown(qtbot, editor)
    pasted = QMimeData()
    pasted.setText("one two stakeholders three\n" * 4_000)
    editor.insertFromMimeData(pasted)
    underline = underline_of(editor)
    assert underline is not None
    began = time.perf_counter()
    underline.look_now()
    assert time.perf_counter() - began < 0.5
    assert len(advisor.asked[-1]) == LOOKED_AT
    assert 0 < len(underlined(editor)) < 1_000


def test_other_advice_is_taken_when_the_list_changes(qtbot: QtBot, advisor: OneWord) -> None:
    editor = GrowingTextEdit("What", ours=True)
    shown(qtbot, editor)
    editor.set_text(WORD)
    qtbot.waitUntil(lambda: underlined(editor) == [WORD])
    asked = len(advisor.asked)
    advisor.changed.emit()
    qtbot.waitUntil(lambda: len(advisor.asked) > asked)


def test_nothing_is_underlined_where_nobody_advises(qtbot: QtBot) -> None:
    editor = GrowingTextEdit("What", ours=True)
    shown(qtbot, editor)
    editor.set_text(WORD)
    qtbot.wait(400)
    assert underlined(editor) == []
