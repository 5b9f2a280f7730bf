"""A step of a trail is marked by an icon in a ring, whose look says what kind of step it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

RADIUS: Final = 13
_ICON: Final = 16
_DASHES: Final = [3.0, 2.5]

# Look: its ground, its icon, its edge where fills can be seen, and its edge where they cannot.
_LOOKS: Final = {
    "soft": ("soft", "soft_text", "soft", "accent"),
    "filled": ("accent", "on_accent", "accent", "accent"),
    "no": ("text", "surface", "text", "text"),
    "plain": ("sunken", "text2", "border", "control"),
    "rose": ("rose", "rose_text", "rose", "rose_text"),
    "dashed": ("warn", "warn_text", "warn_text", "warn_text"),
    "empty": ("surface", "text2", "control", "control"),
}


@dataclass(frozen=True)
class Mark:
    """An icon (the name of a Lucide icon) and a look.

    Looks: "soft" for a step that was taken, "filled" for a decision, "no" for an answer that is no, "plain",
    "rose" for what came back, "dashed" for what is missing, "empty" for what has not begun.
    """

    icon: str
    look: str = "soft"


def draw_mark(painter: QPainter, centre: QPoint, mark: Mark) -> None:
    """Draw a mark.

    Args:
        painter: Where.
        centre: The middle of the ring.
        mark: What.

    Raises:
        KeyError: There is no such look.
    """
    colours = tokens()
    ground, ink, edge, bare_edge = _LOOKS[mark.look]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colours.colour(bare_edge if colours.dotted_hair else edge)), px(1.5))
    if mark.look == "dashed":
        pen.setWidthF(px(2))
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(QColor(colours.colour(ground)))
    radius = px(RADIUS) - pen.widthF() / 2
    painter.drawEllipse(QPointF(centre), radius, radius)
    side = px(_ICON)
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    picture = pixmap(mark.icon, ink, _ICON, painter.device().devicePixelRatio())
    painter.drawPixmap(box, picture, QRectF(picture.rect()))
    painter.restore()


def draw_rail(painter: QPainter, start: QPointF, end: QPointF, *, dashed: bool = False) -> None:
    """Draw the line that joins marks, from one point to another; dashed where the next step is missing."""
    colours = tokens()
    pen = QPen(QColor(colours.warn_text if dashed else colours.rail), px(2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.drawLine(start, end)
