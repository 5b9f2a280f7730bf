"""What we say changed and what they say changed, each in the same box, never side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.ui.kit.text import Part

_ROLES: Final = {"sunken": "sunken", "soft": "soft", "rose": "rose-box"}
_ICON_COLOURS: Final = {"sunken": "accent", "soft": "soft_text", "rose": "rose_text"}
_ICON: Final = 17


class VerdictBox(QFrame):
    """A box of sentences and answers.

    Args:
        tone: "sunken" for what we say, "soft" for what they say, "rose" where they say it was not fair.
        parent: As in Qt.

    Raises:
        KeyError: There is no such tone.
    """

    def __init__(self, tone: str = "sunken", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_colour = _ICON_COLOURS[tone]
        self._said: list[str] = []
        self._column = QVBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_role(self, _ROLES[tone])
        self._fit()

    def add_sentence(self, parts: Sequence[Part], icon: str = "") -> None:
        """Add a sentence.

        Args:
            parts: Words and their tone, as for `Sentence.set_parts`.
            icon: A Lucide icon before it, or nothing.
        """
        sentence = Sentence()
        sentence.set_parts(parts)
        self._say(sentence.plain_text())
        if not icon:
            self._column.addWidget(sentence)
            return
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._icon(icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(sentence, 1)
        self._column.addLayout(row)

    def add_caption(self, text: str) -> None:
        """Add small words, such as where it was found out."""
        self._say(text)
        self._column.addWidget(Caption(text))

    def add_answers(self, answers: Sequence[tuple[str, str, str]]) -> None:
        """Add answers side by side, which go one under another where there is no room.

        Args:
            answers: An icon, a question and its answer ("check", "Fair", "yes"), in order.
        """
        holder = QWidget()
        flow = FlowLayout(holder, px(16))
        for icon, question, answer in answers:
            flow.addWidget(self._answer(icon, question, answer))
        self._say(". ".join(f"{question}: {answer}" for _icon, question, answer in answers))
        self._column.addWidget(holder)

    def clear(self) -> None:
        """Take everything out."""
        self._said.clear()
        self.setAccessibleName("")
        clear_layout(self._column)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._column.setContentsMargins(px(14), px(10), px(14), px(10))
        self._column.setSpacing(px(4))

    def _say(self, words: str) -> None:
        self._said.append(words)
        self.setAccessibleName(" ".join(self._said))

    def _answer(self, icon: str, question: str, answer: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(7))
        row.addWidget(self._icon(icon))
        for words, role in ((question, "strong"), (answer, "body")):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_role(label, role)
            row.addWidget(label)
        return holder

    def _icon(self, name: str) -> QLabel:
        label = QLabel()
        wear_icon(label, name, self._icon_colour, _ICON)
        return label
