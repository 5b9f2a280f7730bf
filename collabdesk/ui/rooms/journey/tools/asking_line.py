"""A blue line that says where two sides see it differently and asks them to talk; it never explains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TONES: Final = {
    "differ": ("info-box", "info", "split", "info_text"),
    "same": ("message-good", "body", "check", "soft_text"),
}
_ICON: Final = 18


class AskingLine(QFrame):
    """The line; it is hidden while there is nothing to ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._sentence = QLabel(), Sentence()
        line = QHBoxLayout(self)
        line.setContentsMargins(px(14), px(8), px(14), px(8))
        line.setSpacing(px(10))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._sentence, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def ask(self, sentence: str, tone: str = "differ") -> None:
        """Say a sentence, aloud too where it is new; "" hides the line.

        Args:
            sentence: What is different, and what to ask.
            tone: "differ", or "same" where both see it alike.

        Raises:
            KeyError: There is no such tone.
        """
        box, role, icon, colour = _TONES[tone]
        set_role(self, box)
        set_role(self._sentence, role)
        wear_icon(self._icon, icon, colour, _ICON)
        is_new = bool(sentence) and sentence != self._sentence.plain_text()
        self._sentence.set_text(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if is_new and self.isVisible():
            say_aloud(self, sentence)

    def words(self) -> str:
        """What it says now, or nothing."""
        return self._sentence.plain_text()
