"""What a page is made of besides words: a card, a line, and what it says while there is nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import em, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout, QPushButton

_ICON: Final = 32
_WIDEST: Final = 26


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout, and let the widgets in it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


class Card(QFrame):
    """A box round one thing that can be acted on.

    Args:
        padding: The space inside its line, in pixels of the design.
        parent: As in Qt.
    """

    def __init__(self, padding: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._padding = padding
        self.body = QVBoxLayout(self)
        set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._fit()

    def add(self, widget: QWidget) -> None:
        """Put something at its end."""
        self.body.addWidget(widget)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        side = px(self._padding)
        self.body.setContentsMargins(side, px(self._padding * 0.8), side, px(self._padding * 0.8))
        self.body.setSpacing(px(10))


class Divider(QFrame):
    """A thin line between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "divider")
        self.setFixedHeight(1)


class EmptyState(QWidget):
    """What a list or a page says while there is nothing in it, and the first thing to do.

    Args:
        icon: A Lucide icon.
        title: What is so, in a few words.
        sentences: What to know about it, a line each.
        button_text: What to do; nothing for no button.
        parent: As in Qt.
    """

    pressed = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        sentences: Sequence[str] = (),
        button_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines: list[Sentence] = []
        self._icon = QLabel()
        self._title = _Line(role="section")
        self._words = QVBoxLayout()
        self.button = plain_button("")
        self.button.clicked.connect(self.pressed)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._icon)
        self._column.addWidget(self._title)
        self._column.addLayout(self._words)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self.show_state(icon, title, sentences, button_text)
        self._fit()

    def show_state(self, icon: str, title: str, sentences: Sequence[str] = (), button_text: str = "") -> None:
        """Say something else; arguments as for the class."""
        wear_icon(self._icon, icon, "text2", _ICON)
        self._title.set_text(title)
        clear_layout(self._words)
        self._lines = [_Line(sentence, "secondary") for sentence in sentences]
        for line in self._lines:
            self._words.addWidget(line)
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))
        self._fit()

    def add_button(self, text: str) -> QPushButton:
        """Give one more thing to do, under the first."""
        button = plain_button(text)
        self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._column.setContentsMargins(0, px(8), 0, px(8))
        self._column.setSpacing(px(12))
        self._words.setSpacing(px(6))
        widest = round(_WIDEST * em())
        for line in (self._title, *self._lines):
            line.setMaximumWidth(widest)


class _Line(Sentence):
    """A sentence that is no wider than it may be, and as high as it is then."""

    def heightForWidth(self, width: int) -> int:
        # A layout asks for the height at its own width, also where this may not be that wide.
        return super().heightForWidth(min(width, self.maximumWidth()))
