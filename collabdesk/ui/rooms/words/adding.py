"""Takes the word under the cursor of any box to the words we avoid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from collabdesk.ui.records.keeper import RecordKeeper
from collabdesk.ui.rooms.words.avoiding import Avoiding
from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.storage.queries.words import OurWords
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

_LONGEST: Final = 60
_WORD = re.compile(r"[\w’'-]+")


def add_from_box(window: QWidget, desk: Desk, context: RoomContext, tell: Callable[[str], None]) -> None:
    """Ask about the word at the cursor of the box that has the keyboard; a listed one is shown as it is.

    Args:
        window: What the sheet lies over.
        desk: With an open workbook.
        context: The window's.
        tell: Is given a sentence where something could not be kept.
    """
    from collabdesk.storage.queries.words import load_our_words

    word = word_at(QApplication.focusWidget())
    wording = JourneyWording(context.wording, context.people_word, context.person_word, window)
    keeper = RecordKeeper(desk, context, wording, window)
    keeper.told.connect(tell)
    avoiding = Avoiding(window, context, keeper)

    def ask(ours: OurWords) -> None:
        from collabdesk.domain.word_advice import shipped_words, words_in_use

        rows = words_in_use(ours.avoided, shipped_words())
        listed = next((row for row in rows if row.word.casefold() == word.casefold()), None)
        avoiding.about(listed, word)

    desk.ask(ask, load_our_words)


def word_at(box: QWidget | None) -> str:
    """Give what is chosen in a box, else the word at its cursor; "" where there is none."""
    if isinstance(box, QPlainTextEdit | QTextEdit):
        cursor = box.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return _short(cursor.selectedText())
    if isinstance(box, QLineEdit):
        if box.hasSelectedText():
            return _short(box.selectedText())
        place = box.cursorPosition()
        words = (match for match in _WORD.finditer(box.text()) if match.start() <= place <= match.end())
        return _short(next((match[0] for match in words), ""))
    return ""


def _short(words: str) -> str:
    """Give a word or a few of one line; more than that is no word."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else ""
