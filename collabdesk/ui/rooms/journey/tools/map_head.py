"""The line above a feeling map: whose row the keys move, a new moment, and the picture or the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collabdesk.domain.journey_words import WhoseRow
from collabdesk.ui.kit.buttons import icon_button, plain_button, quiet_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.journey.tools.map_painting import paint_mark, row_colour, row_pen
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from collabdesk.ui.rooms.journey.tools.map_wording import MapWording

_SWATCH: Final = (30, 16)
_GAP: Final = 6


class MapHead(QWidget):
    """The line above the map.

    Args:
        words: Says whose the rows are.
        add: The words of the button that adds a moment; "" for the usual ones.
    """

    def __init__(self, words: MapWording, add: str) -> None:
        super().__init__()
        self._words = words
        self.rows = PillGroup(self.tr("Whose row the keys move"))
        self.add = plain_button(add or self.tr("Add a moment"), "plus")
        self.as_table = quiet_button(self.tr("As a table"), "table-2")
        self.as_table.setCheckable(True)
        self.remove = icon_button("trash-2", self.tr("Take this moment away"))
        self.earlier = icon_button("chevron-left", self.tr("The moment before"))
        self.later = icon_button("chevron-right", self.tr("The moment after"))
        holder = QWidget()
        self._flow = FlowLayout(holder, px(8))
        for button in (self.earlier, self.later, self.add, self.remove, self.as_table):
            self._flow.addWidget(button)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.rows, 1)
        self._line.addWidget(holder)
        self.as_table.toggled.connect(self._table_toggled)

    def show_row(self, row: WhoseRow) -> None:
        """Show whose row the keys move, with the line and the mark it is drawn with."""
        self.rows.set_choices([(each.value, self._words.row(each)) for each in WhoseRow])
        self.rows.choose(row.value)
        for each in WhoseRow:
            pill = self.rows.pill(each.value)
            pill.setIcon(_swatch(each, pill.devicePixelRatioF(), mirrored=self._is_mirrored()))
            pill.setIconSize(QSize(px(_SWATCH[0] + _GAP), px(_SWATCH[1])))

    def show_scrolling(self, *, scrolls: bool) -> None:
        """Offer buttons for the moments that are out of sight."""
        self.earlier.setVisible(scrolls)
        self.later.setVisible(scrolls)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.rows.key():
            self.show_row(WhoseRow(self.rows.key()))

    def _table_toggled(self, shown: bool) -> None:
        self.as_table.setText(self.tr("As a picture") if shown else self.tr("As a table"))
        wear_icon(self.as_table, "route" if shown else "table-2", "text2", 18)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _swatch(row: WhoseRow, ratio: float, *, mirrored: bool) -> QIcon:
    """Draw a row's line and mark, also in the colour of the words of a chosen pill, which is filled."""
    made = QIcon()
    wide, high = px(_SWATCH[0]), px(_SWATCH[1])
    left = px(_GAP) if mirrored else 0
    for state, colour in (
        (QIcon.State.Off, row_colour(row)),
        (QIcon.State.On, QColor(tokens().on_chosen)),
    ):
        picture = QPixmap(round((wide + px(_GAP)) * ratio), round(high * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(row_pen(row, colour))
        middle, half = QPointF(left + wide / 2, high / 2), px(6)
        painter.drawLine(QPointF(left, high / 2), QPointF(middle.x() - half, high / 2))
        painter.drawLine(QPointF(middle.x() + half, high / 2), QPointF(left + wide, high / 2))
        paint_mark(painter, middle, row, colour=colour)
        painter.end()
        made.addPixmap(picture, QIcon.Mode.Normal, state)
    return made
