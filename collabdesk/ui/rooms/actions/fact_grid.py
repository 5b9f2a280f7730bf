"""What is known of one record, a name and a sentence a line; what is not known has no line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import em, is_narrow, px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from collabdesk.ui.kit.text import Part

NAME_WIDTH: Final = 132
NARROW_EMS: Final = 20


class FactGrid(QWidget):
    """Names beside sentences, or above them where there is little room.

    ``link_pressed`` carries the words of a link in a sentence.
    """

    link_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._facts: list[tuple[Sentence, Sentence]] = []
        self._on_top: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def add_fact(self, name: str, words: str | Sequence[Part]) -> None:
        """Add a fact; nothing is added for words that are empty."""
        if not words:
            return
        sentence = Sentence()
        sentence.set_parts([(words, "plain")] if isinstance(words, str) else words)
        sentence.link_pressed.connect(self.link_pressed)
        # A word longer than the column would otherwise ask for a wider one than there is.
        sentence.setMinimumWidth(1)
        self._facts.append((Sentence(name, "strong"), sentence))
        self._on_top = None
        self._arrange()

    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not self._facts

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._on_top = None
            self._arrange()

    def _arrange(self) -> None:
        on_top = is_narrow(self) or self.width() < NARROW_EMS * em()
        if on_top == self._on_top:
            return
        self._on_top = on_top
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4 if on_top else 10))
        for place, (name, sentence) in enumerate(self._facts):
            for widget in (name, sentence):
                self._grid.removeWidget(widget)
            name.setMinimumWidth(0 if on_top else px(NAME_WIDTH))
            name.setMaximumWidth(1 << 20 if on_top else px(NAME_WIDTH))
            top = Qt.AlignmentFlag.AlignTop
            if on_top:
                self._grid.addWidget(name, place * 2, 0, 1, 2, top)
                self._grid.addWidget(sentence, place * 2 + 1, 0, 1, 2, top)
            else:
                self._grid.addWidget(name, place, 0, top)
                self._grid.addWidget(sentence, place, 1, top)
