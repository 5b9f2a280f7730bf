"""Their words stand bold in a letter, and what was added because it is late is shaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from collabdesk.ui.theme.current import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument


class LetterColours(QSyntaxHighlighter):
    """Marks two texts wherever they stand; the words themselves are never touched."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._bold: list[str] = []
        self._shaded: list[str] = []

    def mark(self, words: str, added: str) -> None:
        """Mark somebody's words bold and an added sentence shaded; either may be empty."""
        self._bold = [line.strip() for line in words.splitlines() if line.strip()]
        self._shaded = [line.strip() for line in added.splitlines() if line.strip()]
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        shaded = QTextCharFormat()
        shaded.setBackground(QColor(tokens().soft))
        shaded.setForeground(QColor(tokens().soft_text))
        for lines, style in ((self._bold, bold), (self._shaded, shaded)):
            for line in lines:
                place = text.find(line)
                if place >= 0:
                    self.setFormat(place, len(line), style)
