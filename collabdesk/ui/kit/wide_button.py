"""A button as wide as its column; where its words are longer, they go on in a second line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from collabdesk.ui.kit.buttons import ICON_SIZE
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QResizeEvent

_SIDES = {"link": 16}
_SIDE = 40
"""What a button needs beside its words, in pixels of the design; a link in running text needs less."""
_ABOVE_AND_BELOW = 16
_INK = {"filled": "on_accent", "link": "accent"}


class WideButton(QPushButton):
    """A step under a column of words, which may name something as long as anybody typed it.

    Args:
        words: What pressing it does.
        role: How it looks: "filled" for the next honest step, "outlined" for any other, "link" inside text.
        icon: A file of `resources/icons` without its ending.
    """

    def __init__(self, words: str, role: str, icon: str | None = None) -> None:
        super().__init__()
        self._words = words
        self._beside_words = _SIDES.get(role, _SIDE) + (ICON_SIZE + 8 if icon else 0)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_role(self, role)
        if icon:
            wear_icon(self, icon, _INK.get(role, "text"), ICON_SIZE)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say what pressing it does now."""
        self._words = words
        self.setAccessibleName(words)
        self._break()

    def sizeHint(self) -> QSize:
        wanted = px(self._beside_words) + self.fontMetrics().horizontalAdvance(self._words)
        return QSize(wanted, max(super().sizeHint().height(), self._lines_high()))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(self._beside_words), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._break()

    def _lines_high(self) -> int:
        lines = self.text().count("\n") + 1
        return lines * self.fontMetrics().lineSpacing() + px(_ABOVE_AND_BELOW)

    def _break(self) -> None:
        lines = broken(self._words, self.fontMetrics(), self.width() - px(self._beside_words))
        shown = "\n".join(lines).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)


def broken(words: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Break words into lines of at most ``width`` pixels; one word too long for a line is broken too."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return [part for line in lines for part in _cut(line, metrics, width)]


def _cut(line: str, metrics: QFontMetrics, width: int) -> list[str]:
    parts = []
    while len(line) > 1 and metrics.horizontalAdvance(line) > width > 0:
        fits = next(
            (end for end in range(len(line) - 1, 1, -1) if metrics.horizontalAdvance(line[:end]) <= width), 1
        )
        parts.append(line[:fits])
        line = line[fits:]
    return [*parts, line]
