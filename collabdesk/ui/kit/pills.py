"""A few answers side by side, of which one is chosen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.tab_stops import tab_stops
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_VERTICAL: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class PillGroup(QWidget):
    """Pills that flow to as many rows as they need; Tab enters once, the arrows choose.

    Args:
        accessible_name: The question they answer, for a screen reader.
        parent: As for every widget.
    """

    chosen = Signal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._pills: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show other choices; what was chosen stays chosen if it is still there.

        Args:
            choices: A key and its words each, in order.
        """
        if list(self._pills) == [key for key, _text in choices]:
            for key, text in choices:
                self._pills[key].setText(text)
            self._flow.invalidate()
            return
        kept = self.key()
        for pill in self._pills.values():
            self._group.removeButton(pill)
            self._flow.removeWidget(pill)
            # What is on its way out takes the keyboard no more.
            pill.hide()
            pill.deleteLater()
        self._pills = {key: self._made(key, text) for key, text in choices}
        # Pills made late would come last of all.
        for before, after in pairwise((*self._stop_before(), *self._pills.values())):
            QWidget.setTabOrder(before, after)
        self.choose(kept)
        for pill in self._pills.values():
            # Left to the layout it is shown a moment later, and a Tab before that passes it by.
            pill.setVisible(True)

    def choose(self, key: str) -> None:
        """Choose without telling anybody; a key that is not there chooses nothing."""
        self._group.setExclusive(False)
        for each, pill in self._pills.items():
            pill.setChecked(each == key)
        self._group.setExclusive(True)
        self._one_tab_stop()

    def key(self) -> str:
        """The key of what is chosen, "" for nothing."""
        return next((key for key, pill in self._pills.items() if pill.isChecked()), "")

    def pill(self, key: str) -> QPushButton:
        """The pill of a choice.

        Raises:
            KeyError: There is no such choice.
        """
        return self._pills[key]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step(watched, step if self._forwards() or event.key() in _VERTICAL else -step)
                return True
        return super().eventFilter(watched, event)

    def _made(self, key: str, text: str) -> QPushButton:
        pill = QPushButton(text, self)
        pill.setCheckable(True)
        pill.setAutoDefault(False)
        pill.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(pill, "pill")
        pill.clicked.connect(lambda: self._clicked(key))
        pill.installEventFilter(self)
        self._group.addButton(pill)
        self._flow.addWidget(pill)
        return pill

    def _stop_before(self) -> tuple[QWidget, ...]:
        """Give what Tab stops at before the group, if there is anything before it."""
        around = self.parentWidget()
        while around is not None:
            stops = list(tab_stops(around))
            place = next((place for place, stop in enumerate(stops) if self.isAncestorOf(stop)), 0)
            if place:
                return (stops[place - 1],)
            around = None if around.isWindow() else around.parentWidget()
        return ()

    def _clicked(self, key: str) -> None:
        self._one_tab_stop()
        self.chosen.emit(key)

    def _forwards(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.LeftToRight

    def _step(self, pill: QObject, step: int) -> None:
        pills = list(self._pills.values())
        place = next((place for place, each in enumerate(pills) if each is pill), 0)
        following = pills[(place + step) % len(pills)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        following.click()

    def _one_tab_stop(self) -> None:
        stop = self.key() or next(iter(self._pills), "")
        for key, pill in self._pills.items():
            policy = Qt.FocusPolicy.StrongFocus if key == stop else Qt.FocusPolicy.ClickFocus
            pill.setFocusPolicy(policy)
