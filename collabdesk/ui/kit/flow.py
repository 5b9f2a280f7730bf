"""A layout for small things in a row, that goes on to the next row when the first is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Iterator


class FlowLayout(QLayout):
    """Puts widgets side by side, each in its own width, on as many rows as it takes.

    Args:
        parent: The widget it lays out, or None if another layout will hold it.
        gap: The space between widgets and between rows, in pixels.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # Qt's own items have been seen to be gone while their widgets were in sight, and a layout that
        # raises takes the window down with it; so what is measured and moved is an item made here.
        self._measured: list[QWidgetItem | None] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        widget = item.widget()
        self._measured.append(None if widget is None else QWidgetItem(widget))

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        measured = self._measured[index]
        widget = measured.widget() if measured is not None else None
        if widget is not None and not isValid(self._items[index]):
            self._items[index] = QWidgetItem(widget)
        return self._items[index]

    def takeAt(self, index: int) -> QLayoutItem | None:
        item = self.itemAt(index)
        if item is not None:
            del self._items[index], self._measured[index]
        return item

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._sound() if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._sound():
            least = least.expandedTo(item.minimumSize())
        return self._with_margins(least)

    def _sound(self) -> Iterator[QWidgetItem]:
        for item in self._measured:
            if item is not None and isValid(item) and isValid(item.widget()):
                yield item

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins: QMargins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        row: list[tuple[QWidgetItem, QSize]] = []
        top, used = room.y(), 0
        row_height = 0
        for item in self._sound():
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(room.width(), 1), 1 << 20))
            if row and used + size.width() > room.width():
                self._place(row, room, top, row_height, move=move)
                top += row_height + self.spacing()
                row, used, row_height = [], 0, 0
            row.append((item, size))
            used += size.width() + self.spacing()
            row_height = max(row_height, size.height())
        self._place(row, room, top, row_height, move=move)
        return top + row_height - rect.y() + margins.bottom()

    def _place(
        self, row: list[tuple[QWidgetItem, QSize]], room: QRect, top: int, height: int, *, move: bool
    ) -> None:
        if not move:
            return
        widget = self.parentWidget()
        mirrored = widget is not None and widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.x()
        for item, size in row:
            start = room.right() + 1 - (left - room.x()) - size.width() if mirrored else left
            middle = top + (height - size.height()) // 2
            item.setGeometry(QRect(QPoint(start, middle), size))
            left += size.width() + self.spacing()
