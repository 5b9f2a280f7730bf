"""A trail of dated steps down one rail, read like a letter and walked like a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.marks import RADIUS, Mark, draw_mark, draw_rail
from collabdesk.ui.theme.current import current_theme, em, is_narrow, px, tokens
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

DATE_WIDTH: Final = 96
RAIL_WIDTH: Final = 44
_BETWEEN: Final = 18
_AROUND_MARK: Final = 3
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TimelineRow(QWidget):
    """One step.

    Args:
        date_text: When, short ("5 Feb"); it stays on one line.
        since_text: How long after the step before ("2 weeks on"), or nothing.
        mark: The icon on the rail and its look.
        body: What happened; the row is as high as it needs.
        tone: The role of the date: "strong", or "warn" for one that is late.
        parent: As in Qt.
    """

    opened = Signal()
    walked = Signal(int)

    def __init__(
        self,
        date_text: str,
        since_text: str,
        mark: Mark,
        body: QWidget,
        tone: str = "plain",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.body = body
        self._mark = mark
        self._is_first = True
        self._is_last = True
        self._tail = "none"
        self._dates = QWidget()
        self._dates_column = QVBoxLayout(self._dates)
        self._rail = QWidget()
        self._together = QLabel(" · ".join(text for text in (date_text, since_text) if text))
        self._lay_out(date_text, since_text, tone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = body.accessibleName() or (body.text() if isinstance(body, QLabel) else "")
        self.setAccessibleName(", ".join(text for text in (date_text, since_text, said) if text))
        theme = current_theme()
        if theme is not None:
            theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self, date_text: str, since_text: str, tone: str) -> None:
        dates = self._dates_column
        dates.setSpacing(0)
        for text, role in ((date_text, "warn" if tone == "warn" else "strong"), (since_text, "caption")):
            label = QLabel(text)
            set_role(label, role)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            label.setWordWrap(True)
            dates.addWidget(label)
        dates.addStretch()
        set_role(self._together, "number")
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self._together)
        self._words.addWidget(self.body)
        self._words.addStretch()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._dates)
        columns.addWidget(self._rail)
        columns.addLayout(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_place(self, *, is_first: bool, is_last: bool, tail: str) -> None:
        """Say where on the rail the row is; `tail` is "dashed" where the rail goes on below it, or "none"."""
        self._is_first, self._is_last, self._tail = is_first, is_last, tail
        self.update()

    def _fit(self) -> None:
        narrow = is_narrow(self)
        self._dates.setVisible(not narrow)
        self._together.setVisible(narrow and bool(self._together.text()))
        self._dates.setFixedWidth(px(DATE_WIDTH))
        self._rail.setFixedWidth(px(RAIL_WIDTH))
        # The first line of words is level with the middle of the mark.
        drop = max(0, px(RADIUS) - round(em() / 2))
        self._dates_column.setContentsMargins(0, px(2) + drop, 0, px(6))
        self._words.setContentsMargins(0, px(3) + drop, px(8), px(_BETWEEN))
        self.setMinimumHeight(px(48))

    def mark_centre(self) -> QPoint:
        """Where the middle of the mark is, in the row."""
        return QPoint(self._rail.geometry().center().x(), px(2) + px(RADIUS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        centre = QPointF(self.mark_centre())
        reach = px(RADIUS + _AROUND_MARK)
        if not self._is_first:
            draw_rail(painter, QPointF(centre.x(), 0), centre - QPointF(0, reach))
        if not self._is_last or self._tail == "dashed":
            bottom = QPointF(centre.x(), self.height())
            draw_rail(painter, centre + QPointF(0, reach), bottom, dashed=self._is_last)
        draw_mark(painter, centre.toPoint(), self._mark)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.drawRoundedRect(self._focus_box(), px(6), px(6))

    def _focus_box(self) -> QRectF:
        words = self._words.geometry()
        bottom = words.bottom() - px(_BETWEEN) + px(6)
        box = QRectF(words.left() - px(7), 1, words.width() + px(6), max(bottom, px(30)) - 1)
        return box.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._dates.isHidden() != is_narrow(self):
            self._fit()


class _Tail(QWidget):
    """What is left of the rail under the last row, down to the next step."""

    def __init__(self) -> None:
        super().__init__()
        self._row: TimelineRow | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def follow(self, row: TimelineRow | None) -> None:
        """Go on from a row, or from none."""
        self._row = row
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._row is not None:
            middle = self._row.mark_centre().x()
            draw_rail(QPainter(self), QPointF(middle, 0), QPointF(middle, self.height()), dashed=True)


class Rail(QWidget):
    """The rows of a trail one under another; up and down walk them.

    It fills the height it is given, so that a dashed tail reaches the foot of the page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TimelineRow] = []
        self._tail = "none"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._below = _Tail()
        self._column.addWidget(self._below, 1)

    def rows(self) -> list[TimelineRow]:
        """The rows from the first step to the last."""
        return list(self._rows)

    def add_row(self, row: TimelineRow) -> None:
        """Put a row under the others."""
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)
        row.walked.connect(lambda by: self._walk(row, by))
        self._place()

    def clear(self) -> None:
        """Take every row away."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._place()

    def set_tail(self, tail: str) -> None:
        """Let the rail go on below the last row as a "dashed" line to the next step, or end ("none")."""
        self._tail = tail
        self._place()

    def _place(self) -> None:
        last = len(self._rows) - 1
        for place, row in enumerate(self._rows):
            row.set_place(is_first=place == 0, is_last=place == last, tail=self._tail)
        self._below.follow(self._rows[-1] if self._rows and self._tail == "dashed" else None)

    def _walk(self, row: TimelineRow, by: int) -> None:
        place = self._rows.index(row) + by
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
