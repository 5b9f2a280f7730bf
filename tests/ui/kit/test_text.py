"""Words on screen are shown as they were written, whatever is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from collabdesk.ui.kit.text import Sentence, Title, Words, breakable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


MAY_BREAK = "\N{ZERO WIDTH SPACE}"


def seen(label: Sentence) -> str:
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText().replace(MAY_BREAK, "")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.text(
        st.characters(exclude_categories=["C", "Z"], include_characters=" <>&\"'/"), min_size=1, max_size=60
    )
)
def test_whatever_is_typed_is_shown(theme: Theme, qtbot: QtBot, words: str) -> None:
    label = Sentence(words)
    qtbot.addWidget(label)
    assert seen(label).split() == words.split()
    assert label.accessibleName() == words
    assert theme.percent == 100


def test_marks_up_nothing_that_a_person_wrote(theme: Theme, qtbot: QtBot) -> None:
    label = Words("<b>bold</b> & <img src='x'>")
    qtbot.addWidget(label)
    assert seen(label) == "“<b>bold</b> & <img src='x'>”"
    assert theme.percent == 100


def test_parts_take_their_tones_and_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    label = Sentence()
    qtbot.addWidget(label)
    label.set_parts([("Reopened", "rose"), (" because it was not fair.", "plain")])
    label.show()
    assert theme.tokens.rose_text in label.text()
    theme.apply("dark", 100)
    assert theme.tokens.rose_text in label.text()
    assert label.plain_text() == "Reopened because it was not fair."


def test_a_link_can_be_pressed_from_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    label = Sentence()
    label.set_parts([("Said and heard. ", "bold"), ("Show 3 steps", "link")])
    qtbot.addWidget(label)
    label.show()
    label.setFocus()
    QTest.keyClick(label, Qt.Key.Key_Tab)
    with qtbot.waitSignal(label.link_pressed) as pressed:
        QTest.keyClick(label, Qt.Key.Key_Return)
    assert pressed.args == ["Show 3 steps"]
    assert label.focusPolicy() != Qt.FocusPolicy.NoFocus
    label.set_text("Nothing to press")
    assert label.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert theme.percent == 100


def test_words_can_be_selected_without_a_mouse(theme: Theme, qtbot: QtBot) -> None:
    words = Words("Nobody asks if I can manage.")
    qtbot.addWidget(words)
    words.show()
    words.setFocus()
    QTest.keySequence(words, "Ctrl+A")
    assert words.selectedText() == "“Nobody asks if I can manage.”"
    assert theme.percent == 100


def test_long_words_are_smaller_and_all_there(theme: Theme, qtbot: QtBot) -> None:
    words = Words(size="auto")
    qtbot.addWidget(words)
    words.set_words("Short.")
    large = words.property("role")
    words.set_words("A long answer. " * 20, quoted=False)
    assert (large, words.property("role")) == ("words", "words-long")
    assert seen(words).strip() == ("A long answer. " * 20).strip()
    assert theme.percent == 100


def test_a_title_wraps_where_it_must(theme: Theme, qtbot: QtBot) -> None:
    title = Title("Three carers are waiting to hear from us")
    qtbot.addWidget(title)
    assert title.heightForWidth(250) > title.heightForWidth(900)
    assert theme.percent == 100


def test_a_word_longer_than_any_line_goes_on_in_the_next(theme: Theme, qtbot: QtBot) -> None:
    word = "https://example.org/" + "a" * 80
    label = Sentence(f"See {word} for more.")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 200
    assert label.plain_text() == f"See {word} for more."
    assert seen(label) == label.plain_text()
    assert theme.percent == 100


def test_a_word_of_usual_length_is_never_parted() -> None:
    said = "Antidisestablishmentarianism on Wednesday\u00a024\u00a0June, is 28 letters long."
    assert breakable(said) == said
    assert MAY_BREAK in breakable("Rechtsschutzversicherungsgesellschaften")
