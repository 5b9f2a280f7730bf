"""The quiet button that is always there: "Something worrying was said" (method.md 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from collabdesk.ui.kit.wide_button import WideButton
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_ICON = "shield"


class WorryButton(WideButton):
    """The button with its words, in the same dress as its neighbours; pressed, it opens the card."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action.text(), "outlined", _ICON)
        self.setToolTip(tip(action))
        self.clicked.connect(action.trigger)


class WorrySign(QPushButton):
    """The button of a narrow window: its words where ``bar`` has room for them, else the shield alone.

    Args:
        action: What opens the card.
        bar: The line it stands in; ``fit`` is called when that is resized.
    """

    def __init__(self, action: QAction, bar: QWidget) -> None:
        super().__init__()
        self._words, self._bar = action.text(), bar
        self.setAccessibleName(self._words)
        self.setToolTip(tip(action))
        wear_icon(self, _ICON, "text2", 18)
        set_role(self, "icon")
        self.clicked.connect(action.trigger)

    def fit(self, wanted: int) -> None:
        """Say the words where the bar, of which the others want so many pixels, has room for them."""
        needed = self.fontMetrics().horizontalAdvance(self._words) + px(18 + 8 + 34)
        room = wanted + needed <= self._bar.width()
        if room != bool(self.text()):
            set_role(self, "outlined" if room else "icon")
            self.setText(self._words if room else "")


def tip(action: QAction) -> str:
    """Say what the button does, and its key."""
    return f"{action.text()}  ({action.shortcut().toString()})"
