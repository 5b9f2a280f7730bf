"""Icons are drawn in the colour of the words beside them, in every theme and at every size."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel

from collabdesk.base.paths import resource
from collabdesk.ui.theme.current import current_theme, px, tokens

_THINNER: Final = ('stroke-width="2"', 'stroke-width="1.75"')
_RATIOS: Final = (1.0, 2.0)
_GAP: Final = 5


def pixmap(name: str, role: str = "text2", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture, in the colours now shown.

    Args:
        name: A Lucide icon, the name of its file without ".svg".
        role: A field of `Tokens`.
        size: Width and height in pixels of the design; it grows with the words.
        ratio: How many dots of the screen a pixel has.

    Raises:
        FileNotFoundError: CollabDesk does not carry this icon.
        KeyError: There is no such role.
    """
    return _drawn(name, tokens().colour(role), px(size), ratio)


def icon(name: str, role: str = "text2", size: int = 20) -> QIcon:
    """An icon for a button or an item, pale where that is disabled; arguments as for `pixmap`."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, role, size, ratio))
        made.addPixmap(pixmap(name, "control", size, ratio), QIcon.Mode.Disabled)
    return made


def wear_icon(widget: QAbstractButton | QLabel, name: str, role: str = "text2", size: int = 20) -> None:
    """Put an icon on a button or a label, and change its colour and size with the theme.

    Args:
        widget: What wears it; what it wore before is taken off.
        name: A Lucide icon; nothing for none.
        role: A field of `Tokens`.
        size: Width and height in pixels of the design.
    """
    worn = widget.findChild(_WornIcon, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if worn is None:
        worn = _WornIcon(widget)
    worn.change(name, role, size)


class _WornIcon(QObject):
    """What a widget wears, remembered so that it can be drawn again."""

    def __init__(self, widget: QAbstractButton | QLabel) -> None:
        super().__init__(widget)
        self._widget = widget
        self._look = ("", "text2", 20)
        theme = current_theme()
        if theme is not None:
            theme.changed.connect(self._draw)

    def change(self, name: str, role: str, size: int) -> None:
        self._look = (name, role, size)
        self._draw()

    def _draw(self) -> None:
        name, role, size = self._look
        if isinstance(self._widget, QLabel):
            ratio = self._widget.devicePixelRatioF()
            self._widget.setPixmap(pixmap(name, role, size, ratio) if name else QPixmap())
            return
        gap = px(_GAP) if self._widget.text() else 0
        self._widget.setIcon(_button_icon(name, role, size, gap, self._widget) if name else QIcon())
        self._widget.setIconSize(QSize(px(size) + gap, px(size)))


def _button_icon(name: str, role: str, size: int, gap: int, button: QAbstractButton) -> QIcon:
    if not gap:
        return icon(name, role, size)
    # Qt sets the words of a button close to its icon, so the room between them is part of the picture.
    made = QIcon()
    mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for mode, colour in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "control")):
        for ratio in _RATIOS:
            made.addPixmap(_padded(pixmap(name, colour, size, ratio), gap, ratio, mirrored=mirrored), mode)
    return made


def _padded(picture: QPixmap, gap: int, ratio: float, *, mirrored: bool) -> QPixmap:
    wider = QPixmap(picture.width() + round(gap * ratio), picture.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(gap if mirrored else 0, 0, picture)
    painter.end()
    return wider


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    drawing = _source(name).replace("currentColor", colour).replace(*_THINNER)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")
