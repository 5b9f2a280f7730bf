"""A page of things one under another scrolls, as high as its words are at its own width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.viewport import give_viewport
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

Margins = tuple[int, int, int, int]


class _Inner(QWidget):
    """What scrolls; it says when what it holds asks for another height."""

    asked = Signal()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return done


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down only.

    Args:
        margins: Left, top, right and bottom, in pixels of the design.
        gap: The space between things, in pixels of the design.
        parent: As in Qt.
    """

    height_changed = Signal()

    def __init__(
        self, margins: Margins = (32, 28, 32, 28), gap: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._margins = margins
        self._gap = gap
        self._inner = _Inner()
        self.column = QVBoxLayout(self._inner)
        set_role(self._inner, "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._inner.asked.connect(self._fit)
        self._space()

    def add(self, widget: QWidget) -> None:
        """Put something at the end."""
        self.column.addWidget(widget)

    def add_stretch(self) -> None:
        """Keep what came before at the top."""
        self.column.addStretch()

    def clear(self) -> None:
        """Take everything out."""
        clear_layout(self.column)

    def content_height(self, width: int) -> int:
        """How high what it holds is at a width, both in pixels."""
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.column.totalSizeHint().height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _space(self) -> None:
        left, top, right, bottom = (px(margin) for margin in self._margins)
        self.column.setContentsMargins(left, top, right, bottom)
        self.column.setSpacing(px(self._gap))
        self.verticalScrollBar().setSingleStep(px(24))

    def _fit(self) -> None:
        # Left to itself, a scroll area asks wrapped labels for their height at their least width and comes
        # out more than twice too long.
        width = self.viewport().width()
        height = max(self.content_height(width), self.viewport().height())
        if (width, height) != (self._inner.width(), self._inner.height()):
            self._inner.resize(width, height)
            self.height_changed.emit()
