"""A small filled shape that says in a word or two where something stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import repolish, set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ICON: Final = 15
_WORDS: Final = {
    "accent": "soft_text",
    "warn": "warn_text",
    "rose": "rose_text",
    "info": "info_text",
    "plain": "text2",
}


class Chip(QFrame):
    """An icon and words on a fill of their tone.

    Args:
        text: The words; the icon alone never says it.
        icon: A file of `resources/icons` without its ending, or "".
        tone: "accent", "warn", "rose", "info" or "plain".
        parent: As for every widget.
    """

    def __init__(
        self, text: str = "", icon: str = "", tone: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._text = QLabel(self)
        row = QHBoxLayout(self)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._fit()
        self.show_state(text, icon, tone)

    def show_state(self, text: str, icon: str, tone: str) -> None:
        """Say something else; arguments as for the class.

        Raises:
            KeyError: There is no such tone.
        """
        words = _WORDS[tone]
        self._text.setText(text)
        self.setAccessibleName(text)
        self._icon.setVisible(bool(icon))
        wear_icon(self._icon, icon, words, _ICON)
        set_role(self, f"chip-{tone}")
        # Qt looks at a parent's role again only for the parent itself.
        repolish(self._text)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        row = self.layout()
        if row is not None:
            row.setContentsMargins(px(9), px(1), px(9), px(1))
            row.setSpacing(px(5))
