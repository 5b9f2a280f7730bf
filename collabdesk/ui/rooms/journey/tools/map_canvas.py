"""The picture of a feeling map: marks are moved with the keys or dragged with the mouse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.domain.journey_words import WhoseRow
from collabdesk.ui.rooms.journey.tools.map_frame import MapFrame
from collabdesk.ui.rooms.journey.tools.map_painting import MapLook, MapPainting
from collabdesk.ui.rooms.journey.tools.map_reading import Spot
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent


_HEIGHT: Final = 400
_LEAST_HEIGHT: Final = 300
_REACH: Final = 22
"""How near to a mark, in pixels, the mouse takes hold of it."""
_IN_A_WORD: Final = 600
"""Milliseconds within which a letter after R makes both the beginning of a word."""
_ALONG: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP: Final = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


@dataclass(frozen=True)
class MapShown:
    """What the picture shows: spots left to right, with names, the words of heights, and what is chosen.

    ``chosen`` is a place, -1 for none; ``row`` the row that the keys move.
    """

    spots: tuple[Spot, ...] = ()
    names: tuple[str, ...] = ()
    heights: tuple[str, str, str] = ("", "", "")
    chosen: int = -1
    row: WhoseRow = WhoseRow.PEOPLE


class MapCanvas(QWidget):
    """The picture. It keeps nothing: it tells what a person did, and is shown what came of it.

    ``place_chosen`` carries a place, ``height_changed`` a place, a row, half steps and whether the hand has
    let go; ``moved_along`` and ``row_switched`` what the keys asked; ``typed`` letters for the word.
    """

    place_chosen = Signal(int)
    row_chosen = Signal(object)
    row_switched = Signal()
    height_changed = Signal(int, object, int, bool)
    moved_along = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    name_wanted = Signal()
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = MapShown()
        self._held: tuple[int, WhoseRow] | None = None
        self._drawn_height: int | None = None
        self._since_r = QElapsedTimer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName(self.tr("Feeling map"))

    def show_map(self, shown: MapShown, in_words: str) -> None:
        """Show another state of the map; ``in_words`` is all of it for a screen reader."""
        self._shown = shown
        self.setAccessibleDescription(in_words)
        self.update()

    def frame(self) -> MapFrame:
        """Give where everything stands now."""
        metrics = QFontMetricsF(QGuiApplication.font())
        axis = max((metrics.horizontalAdvance(words) for words in self._shown.heights), default=0) + px(14)
        names = 2 * metrics.lineSpacing() + px(28)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        count, chosen = len(self._shown.spots), self._shown.chosen
        return MapFrame(QRectF(self.rect()), count, max(chosen, 0), axis, names, mirrored)

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(_LEAST_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self._shown
        if self._held is not None and self._drawn_height is not None:
            shown = replace(shown, spots=self._as_dragged(self._drawn_height))
        painter = QPainter(self)
        painter.setFont(QGuiApplication.font())
        look = MapLook(shown.chosen, shown.row, self.hasFocus(), shown.heights, shown.names)
        MapPainting(painter, self.frame(), shown.spots, look).paint()
        painter.end()

    def event(self, event: QEvent) -> bool:
        # Letters belong to the word, though some of them are short cuts elsewhere.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key, plain = Qt.Key(event.key()), not _is_held(event)
            if plain and (key in {Qt.Key.Key_Delete, Qt.Key.Key_Insert} or event.text().strip()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        by = _ALONG.get(key, 0) * (-1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1)
        if by and held == Qt.KeyboardModifier.ControlModifier:
            self.moved_along.emit(by)
        elif by and not held:
            self._choose(self._shown.chosen + by)
        elif key in _UP and not held:
            self._raise(_UP[key])
        elif not self._told(key, event):
            super().keyPressEvent(event)

    def _told(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if _is_held(event):
            return False
        told = {
            Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
            Qt.Key.Key_F2: self.name_wanted,
            Qt.Key.Key_Return: self.name_wanted,
            Qt.Key.Key_Enter: self.name_wanted,
        }
        if key in told:
            told[key].emit()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose(0 if key == Qt.Key.Key_Home else len(self._shown.spots) - 1)
        elif key == Qt.Key.Key_Space:
            self._raise(0)
        elif event.text().strip() and event.text().isprintable():
            self._type(key, event.text())
        else:
            return False
        return True

    def _type(self, key: Qt.Key, letters: str) -> None:
        if self._since_r.isValid() and not self._since_r.hasExpired(_IN_A_WORD):
            self._since_r.invalidate()
            self.row_switched.emit()
            self.typed.emit(f"r{letters}")
        elif key == Qt.Key.Key_R:
            self._since_r.start()
            self.row_switched.emit()
        else:
            self.typed.emit(letters)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        frame, at = self.frame(), event.position()
        place = frame.column_at(at.x())
        if event.button() != Qt.MouseButton.LeftButton or place < 0:
            super().mousePressEvent(event)
            return
        row = self._row_under(frame, place, at)
        if row is not None:
            self._held, self._drawn_height = (place, row), None
        # Where the picture scrolls, choosing would move the mark from under the mouse.
        if row is None or not frame.scrolls:
            self._choose(place)
        if row is not None and row is not self._shown.row:
            self.row_chosen.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        height = self.frame().height_at(event.position().y())
        if height != self._drawn_height:
            self._drawn_height = height
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, height = self._held, self._drawn_height
        self._held = self._drawn_height = None
        if held is None or event.button() != Qt.MouseButton.LeftButton:
            return
        place, row = held
        self._choose(place)
        if height is not None and height != self._shown.spots[place].height(row):
            self.height_changed.emit(place, row, height, True)
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.name_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._shown.spots) and place != self._shown.chosen:
            self.place_chosen.emit(place)

    def _raise(self, by: int) -> None:
        place, row = self._shown.chosen, self._shown.row
        if not 0 <= place < len(self._shown.spots):
            return
        now = self._shown.spots[place].height(row)
        height = max(-4, min(4, (now or 0) + by))
        if height != now:
            self.height_changed.emit(place, row, height, False)

    def _row_under(self, frame: MapFrame, place: int, at: QPointF) -> WhoseRow | None:
        spot = self._shown.spots[place]
        found: list[tuple[float, WhoseRow]] = []
        for row in (self._shown.row, *(row for row in WhoseRow if row is not self._shown.row)):
            height = spot.height(row)
            if height is None and row is not self._shown.row:
                continue
            away = frame.point(place, height or 0) - at
            distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
            if distance <= px(_REACH):
                found.append((distance, row))
        return min(found, key=lambda one: one[0])[1] if found else None

    def _as_dragged(self, height: int) -> tuple[Spot, ...]:
        from collabdesk.domain.records import Feeling

        if self._held is None:
            return self._shown.spots
        place, row = self._held
        spot = self._shown.spots[place]
        mark = spot.marks.get(row) or Feeling(uid=spot.moment.uid, moment=spot.moment.uid, row=row)
        dragged = replace(spot, marks={**spot.marks, row: replace(mark, height=height)})
        return (*self._shown.spots[:place], dragged, *self._shown.spots[place + 1 :])


def _is_held(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return bool(held)
