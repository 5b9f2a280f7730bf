"""Somebody's words at any length: as running text, or in a box of their own where there are very many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from collabdesk.ui.kit.text import Words
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.ui.kit.text import Size

VERY_MANY: Final = 20_000
"""Characters from which a label, which sets all of its words at once, is felt while it is drawn."""
_ENDLESS: Final = 2_000
_BOX_HEIGHT: Final = 320


class WordsBox(QWidget):
    """Shows all of somebody's words, however many.

    Args:
        accessible_name: What a screen reader calls the box of very long words.
        size: As for `Words`.
        parent: As in Qt.
    """

    def __init__(self, accessible_name: str = "", size: Size = "auto", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = accessible_name
        self._label = Words(size=size)
        self._box: QPlainTextEdit | None = None
        self._shown = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)

    def set_words(self, words: str, *, quoted: bool = True) -> None:
        """Show somebody's words exactly; ``quoted`` puts curly quotes around them."""
        shown = f"“{words}”" if words and quoted else words
        very_long = len(words) > VERY_MANY
        self._label.setVisible(not very_long)
        if self._box is not None:
            self._box.setVisible(very_long)
        if not very_long:
            self._label.set_words(words, quoted=quoted)
        elif shown != self._shown:
            box, wrap = self._made_box(), QTextOption.WrapMode
            # Looking for a place to break in one endless word takes seconds.
            endless = max(map(len, words.split()), default=0) > _ENDLESS
            box.setWordWrapMode(wrap.WrapAnywhere if endless else wrap.WrapAtWordBoundaryOrAnywhere)
            box.setPlainText(shown)
            box.show()
        self._shown = shown

    def plain_text(self) -> str:
        """What it says."""
        return self._shown

    def is_long(self) -> bool:
        """Whether the words take more than about three lines."""
        return Words.is_long(self._shown)

    def _made_box(self) -> QPlainTextEdit:
        if self._box is None:
            self._box = QPlainTextEdit(self)
            self._box.setReadOnly(True)
            self._box.setUndoRedoEnabled(False)
            self._box.setFrameShape(QFrame.Shape.NoFrame)
            self._box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._box.setTabChangesFocus(True)
            self._box.setAccessibleName(self._name)
            self._box.setFixedHeight(px(_BOX_HEIGHT))
            set_role(self._box, "bare")
            self._column.addWidget(self._box)
        return self._box
