"""A list and what is chosen in it stand side by side, or one at a time where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import icon_button, plain_button
from collabdesk.ui.kit.focus import give_focus
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

_AS_WIDE_AS_LIKED: Final = 16_777_215


class TwoPane(QWidget):
    """A list at the side and one record, two pages where the window is under 65 em wide.

    Args:
        list_widget: The list; it takes the focus when a person goes back to it.
        detail_widget: The record.
        list_width: The width of the list beside the record, in pixels of the design.
        parent: As in Qt.
    """

    previous_wanted = Signal()
    next_wanted = Signal()
    narrowed = Signal(bool)

    def __init__(
        self,
        list_widget: QWidget,
        detail_widget: QWidget,
        list_width: int = 392,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._list = list_widget
        self._detail = detail_widget
        self._list_width = list_width
        self._narrow = False
        self._at_detail = False
        self._back = plain_button(self.tr("Back to the list"), "arrow-left")
        self._position = QLabel()
        self._bar = self._made_bar()
        panes = QHBoxLayout()
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(list_widget)
        panes.addWidget(detail_widget, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(panes, 1)
        self._arrange()

    def _made_bar(self) -> QFrame:
        bar = QFrame()
        set_role(bar, "nav-top")
        set_role(self._position, "secondary")
        up = icon_button("chevron-up", self.tr("The one before"))
        down = icon_button("chevron-down", self.tr("The one after"))
        self._back.clicked.connect(self.show_list)
        up.clicked.connect(self.previous_wanted)
        down.clicked.connect(self.next_wanted)
        row = QHBoxLayout(bar)
        row.addWidget(self._back)
        row.addStretch()
        for widget in (self._position, up, down):
            row.addWidget(widget)
        return bar

    def panes(self) -> tuple[QWidget, QWidget]:
        """The list and the detail, for keys that go round the parts of a window."""
        return self._list, self._detail

    def is_narrow(self) -> bool:
        """Whether one of the two is shown at a time."""
        return self._narrow

    def is_at_detail(self) -> bool:
        """Whether the record can be seen."""
        return self._at_detail or not self._narrow

    def show_detail(self) -> None:
        """Turn to the record, where only one of the two is shown; the keyboard goes with it."""
        self._at_detail = True
        self._arrange()
        if self._narrow:
            give_focus(self._detail)

    def show_list(self) -> None:
        """Turn to the list, where only one of the two is shown; the keyboard goes with it."""
        self._at_detail = False
        self._arrange()
        if self._narrow:
            give_focus(self._list)

    def step_back(self) -> bool:
        """Go from the record to the list; False where that changes nothing, as both are shown."""
        if not self._narrow or not self._at_detail:
            return False
        self.show_list()
        return True

    def set_back(self, text: str) -> None:
        """Say what the button back to the list says, such as "All 8"."""
        self._back.setText(text)

    def set_position(self, text: str) -> None:
        """Say which of them this is, such as "5 of 8"."""
        self._position.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.step_back():
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    def _measure(self) -> None:
        narrow = is_narrow(self)
        turned = narrow != self._narrow
        self._narrow = narrow
        self._arrange()
        if turned:
            self.narrowed.emit(narrow)

    def _arrange(self) -> None:
        if self._narrow:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(_AS_WIDE_AS_LIKED)
        else:
            self._list.setFixedWidth(px(self._list_width))
        shown = {
            self._list: not self._narrow or not self._at_detail,
            self._detail: not self._narrow or self._at_detail,
            self._bar: self._narrow and self._at_detail,
        }
        # What goes, goes first: both at once, even for a moment, could push the window off the screen.
        for widget in sorted(shown, key=lambda one: shown[one]):
            widget.setVisible(shown[widget])
        margins = self._bar.layout()
        if margins is not None:
            margins.setContentsMargins(px(12), px(6), px(12), px(6))
