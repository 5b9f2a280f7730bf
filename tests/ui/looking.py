"""Looks at a window the way somebody who finds fault with it would, and lists what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.text import Sentence
from tests.ui.theme.contrast import TEXT_CONTRAST, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

MACHINE_WORDS: Final = re.compile(r"\((?:e?s|ies)\)|%[nL0-9]|\{\w*\}|^None$|</?\w+>|[a-z]+_[a-z]+")
_MOST_TABS: Final = 400
_ROWS_READ: Final = 30
_ALMOST: Final = 2


def faults(window: QWidget) -> list[str]:
    """Everything wrong with what a window shows now, a line each."""
    return [
        *(f"no name: {one}" for one in unnamed(window)),
        *(f"small: {one}" for one in too_small(window)),
        *faint_words(window),
        *cut_words(window),
        *sideways(window),
        *machine_words(window),
        *out_of_reach(window),
    ]


def faint_words(window: QWidget) -> list[str]:
    """Words whose colour, as painted, is too near to what they stand on."""
    picture = window.grab().toImage()
    found = []
    for shown in _with_words(window):
        spot = _in_sight(shown, window)
        if not shown.isEnabled() or spot.width() < _ALMOST or spot.height() < shown.fontMetrics().height():
            continue
        ground, strongest = _colours(picture, spot)
        if strongest < TEXT_CONTRAST:
            found.append(f"faint {strongest:.2f}: {_words(shown)!r} on {ground}")
        if isinstance(shown, Sentence):
            found += [
                f"faint {tone}: {_words(shown)!r} on {ground}"
                for tone in re.findall(r"color:(#\w{6})", shown.text())
                if contrast(tone, ground) < TEXT_CONTRAST
            ]
    return found


def cut_words(window: QWidget) -> list[str]:
    """Words that do not fit where they stand."""
    found = []
    for shown in _with_words(window):
        if isinstance(shown, QLabel) and shown.wordWrap():
            if shown.heightForWidth(shown.width()) > shown.height() + _ALMOST:
                found.append(f"cut below: {_words(shown)!r}")
        elif _needed(shown) > shown.width() + _ALMOST:
            found.append(f"cut at the side by {_needed(shown) - shown.width()} px: {_words(shown)!r}")
    return found


def sideways(window: QWidget) -> list[str]:
    """What has to be scrolled sideways to be read."""
    return [
        f"sideways: {type(area).__name__} {area.accessibleName()!r}"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


def machine_words(window: QWidget) -> list[str]:
    """Words nobody would say to a neighbour: a plural left open, a gap not filled, a name of the code's."""
    return sorted({f"machine words: {one!r}" for one in _all_words(window) if MACHINE_WORDS.search(one)})


def out_of_reach(window: QWidget) -> list[str]:
    """What takes the keyboard and is never come to with Tab."""
    wanted = {one for one in window.findChildren(QWidget) if _takes_tab(one)}
    reached: set[QWidget] = set()
    for _ in range(_MOST_TABS):
        here = QApplication.focusWidget()
        if wanted <= reached:
            break
        QTest.keyClick(here or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is not None:
            reached.add(now)
    return [
        f"out of reach: {type(one).__name__} {one.accessibleName() or one.objectName()!r}"
        for one in wanted - reached
        if _takes_tab(one)
    ]


def _with_words(window: QWidget) -> Iterator[QLabel | QAbstractButton]:
    for shown in window.findChildren(QWidget):
        if isinstance(shown, QLabel | QAbstractButton) and shown.isVisible() and _words(shown).strip():
            yield shown


def _words(shown: QLabel | QAbstractButton) -> str:
    return shown.plain_text() if isinstance(shown, Sentence) else shown.text()


def _needed(shown: QLabel | QAbstractButton) -> int:
    if isinstance(shown, QLabel):
        return shown.sizeHint().width()
    lines = shown.text().replace("&", "").split("\n")
    return max(shown.fontMetrics().horizontalAdvance(line) for line in lines)


def _in_sight(shown: QWidget, window: QWidget) -> QRect:
    area = shown.visibleRegion().boundingRect()
    return QRect(shown.mapTo(window, QPoint(0, 0)) + area.topLeft(), area.size())


def _colours(picture: QImage, spot: QRect) -> tuple[str, float]:
    """The commonest colour of a spot, and the contrast of the one that stands out most from it."""
    ratio = picture.devicePixelRatio()
    counted: Counter[int] = Counter()
    for down in range(int(spot.top() * ratio), int(spot.bottom() * ratio)):
        for along in range(int(spot.left() * ratio), int(spot.right() * ratio)):
            if picture.valid(along, down):
                counted[picture.pixel(along, down)] += 1
    names = {colour: QColor(colour).name() for colour in counted}
    ground = names[counted.most_common(1)[0][0]]
    return ground, max(contrast(name, ground) for name in names.values())


def _all_words(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield _words(widget)
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QAbstractItemView):
            yield from _in_rows(widget)


def _in_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(QModelIndex()), _ROWS_READ)):
        place = model.index(row, 0)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            yield str(model.data(place, role) or "")


def _takes_tab(widget: QWidget) -> bool:
    wants = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(wants) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
