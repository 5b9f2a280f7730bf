"""A box to type what somebody said, that grows with it and is kept with Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from collabdesk.ui.kit.advice_underline import AdviceUnderline
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CURSOR_WIDTH: Final = 2
_INSIDE: Final = 4
_TARGET: Final = 37
_INSIDE_A_BOX: Final = frozenset({"bare", "inside"})


class GrowingTextEdit(QPlainTextEdit):
    """Plain text of as many lines as it needs, up to a few; then it scrolls.

    Args:
        accessible_name: What belongs in it, for a screen reader.
        placeholder: What it says while it is empty.
        most_lines: How many lines it grows to.
        enter_keeps: Whether Enter keeps the words; otherwise it begins a new line.
        least_lines: How many lines high it is while it is empty.
        ours: Whether it holds our own writing, in which words we avoid are underlined; never anybody's words.
        parent: As for every widget.
    """

    text_edited = Signal(str)
    kept = Signal(str)
    kept_and_opened = Signal(str)

    def __init__(
        self,
        accessible_name: str,
        placeholder: str = "",
        most_lines: int = 4,
        *,
        enter_keeps: bool = True,
        least_lines: int = 1,
        ours: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least_lines
        self._most = max(most_lines, least_lines)
        self._enter_keeps = enter_keeps
        self._filling = False
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setCursorWidth(_CURSOR_WIDTH)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_INSIDE)
        self.textChanged.connect(self._text_changed)
        if ours:
            AdviceUnderline(self)
        self._fit()

    def text(self) -> str:
        """What has been typed, to the character: Qt's own plain text turns no-break spaces into spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Fill it without telling anybody."""
        if text == self.text():
            return
        self._filling = True
        self.setPlainText(text)
        self._filling = False
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) not in _ENTER:
            super().keyPressEvent(event)
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held & Qt.KeyboardModifier.ControlModifier:
            self._keep(self.kept_and_opened.emit)
        elif self._enter_keeps and not held:
            self._keep(self.kept.emit)
        else:
            # Qt's own Shift+Enter puts in a character that is a line break only inside Qt.
            self.insertPlainText("\n")
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _keep(self, tell: Callable[[str], None]) -> None:
        if self.text().strip():
            tell(self.text())

    def _text_changed(self) -> None:
        self._fit()
        if not self._filling:
            self.text_edited.emit(self.text())

    def _fit(self) -> None:
        lines = min(self._most, max(self._least, self._lines()))
        line = QFontMetrics(self.font()).lineSpacing()
        around = self.height() - self.contentsRect().height()
        # Inside another box, that box is the target.
        least = 0 if role_of(self) in _INSIDE_A_BOX else px(_TARGET)
        height = max(least, lines * line + 2 * _INSIDE + around)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        overfull = self._lines() > self._most
        self.setVerticalScrollBarPolicy(policy if overfull else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if height != self.height() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _lines(self) -> int:
        count = 0
        block = self.document().begin()
        while block.isValid() and count <= self._most:
            count += max(1, block.layout().lineCount())
            block = block.next()
        return count
