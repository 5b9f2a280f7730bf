"""Underlines words in our own writing with a reason beside it, which is advice and never stops anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QPlainTextEdit

PAUSE: Final = 250
"""Milliseconds without a key before a text is looked at."""
LOOKED_AT: Final = 20_000
"""How many characters from the start are looked at, so that a long text never holds up the typing."""
_TWO_UNITS: Final = 0xFFFF
"""Characters above it count twice where Qt counts."""


@dataclass(frozen=True, slots=True)
class Underlined:
    """One place in a text, from ``start`` to before ``end`` in characters, and the sentence about it."""

    start: int
    end: int
    sentence: str


class Advisor(QObject):
    """Says which words of a text deserve a second thought; ``changed`` tells that its answers may differ."""

    changed = Signal()

    def advise(self, text: str) -> Sequence[Underlined]:
        """Give the places in a text, in order; here none, as of a list that holds no word."""
        return ()


_made_last: list[Advisor] = []


def set_advisor(advisor: Advisor) -> None:
    """Let every box of our own writing ask this advisor from now on."""
    _made_last[:] = [advisor]


def current_advisor() -> Advisor | None:
    """The advisor that was set last, while it is there."""
    return _made_last[0] if _made_last and shiboken6.isValid(_made_last[0]) else None


class AdviceUnderline(QObject):
    """Looks at what is in a box after each pause, and marks it without touching a letter.

    ``advised`` carries the sentence about the word at the cursor, else about the first, or nothing.

    Args:
        editor: The box; it must hold our own writing, never anybody else's words.
    """

    advised = Signal(str)

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._places: list[Underlined] = []
        self._said = ""
        self._spared: tuple[str, ...] = ()
        self._told_before = editor.accessibleDescription()
        self._advisor: Advisor | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look_now)
        editor.textChanged.connect(self._pause.start)
        editor.cursorPositionChanged.connect(self._tell)

    @property
    def sentence(self) -> str:
        """What it says now, or nothing."""
        return self._said

    def spare(self, words: str) -> None:
        """Leave alone what somebody said, wherever a line of it stands in the box."""
        self._spared = tuple(line.strip() for line in words.splitlines() if line.strip())
        self._pause.start()

    def look_now(self) -> None:
        """Look at the text without waiting for a pause."""
        self._pause.stop()
        advisor = self._listened_to()
        text = _text_of(self._editor)[:LOOKED_AT]
        found = advisor.advise(text) if advisor is not None and text.strip() else ()
        theirs = [span for words in self._spared for span in _where(words, text)]
        self._places = [p for p in found if not any(start <= p.start < end for start, end in theirs)]
        if self._places and any(ord(letter) > _TWO_UNITS for letter in text):
            self._places = [
                Underlined(_units(text, p.start), _units(text, p.end), p.sentence) for p in self._places
            ]
        self._editor.setExtraSelections([self._marked(place) for place in self._places])
        self._tell()

    def _listened_to(self) -> Advisor | None:
        advisor = current_advisor()
        if advisor is not None and advisor is not self._advisor:
            self._advisor = advisor
            advisor.changed.connect(self._pause.start)
        return advisor

    def _marked(self, place: Underlined) -> QTextEdit.ExtraSelection:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        style.setUnderlineColor(QColor(tokens().warn_text))
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        marked = QTextEdit.ExtraSelection()
        # The two are plain attributes in Qt; the stubs of PySide name only one of the ways to set them.
        marked.cursor = cursor
        marked.format = style
        return marked

    def _tell(self) -> None:
        at = self._editor.textCursor().position()
        here = next((place for place in self._places if place.start <= at <= place.end), None)
        first = here or next(iter(self._places), None)
        sentence = first.sentence if first is not None else ""
        if sentence == self._said:
            return
        if not self._said:
            self._told_before = self._editor.accessibleDescription()
        self._said = sentence
        parts = (self._told_before, sentence)
        self._editor.setAccessibleDescription(" ".join(part for part in parts if part))
        self.advised.emit(sentence)


class AdviceLine(Sentence):
    """The reason, in a line under the box; hidden while there is nothing to say."""

    def __init__(self, underline: AdviceUnderline) -> None:
        super().__init__("", "advice")
        self.hide()
        underline.advised.connect(self._say)

    def _say(self, sentence: str) -> None:
        self.set_text(sentence)
        self.setVisible(bool(sentence))


def underline_of(editor: QObject) -> AdviceUnderline | None:
    """Give the underline of a box, or None where it holds somebody else's words."""
    found = editor.findChild(AdviceUnderline)
    return found if isinstance(found, AdviceUnderline) else None


def _text_of(editor: QPlainTextEdit) -> str:
    return editor.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def _where(words: str, text: str) -> Iterator[tuple[int, int]]:
    place = text.find(words)
    while place >= 0:
        yield place, place + len(words)
        place = text.find(words, place + len(words))


def _units(text: str, place: int) -> int:
    """Give a place in a text as Qt counts it, in UTF-16 units."""
    return len(text[:place].encode("utf-16-le")) // 2
