"""A task that must be finished or left lies as a sheet over the dimmed window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.focus import give_focus
from collabdesk.ui.kit.scroll_column import Margins, ScrollColumn
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QHideEvent, QPaintEvent, QShowEvent

_DIM: Final = 0.45
_ROUND_IT: Final = 36
_LEAST_HEIGHT: Final = 200


class _Scrim(QWidget):
    """The dimness over a window while a sheet lies on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(tokens().scrim)
        colour.setAlphaF(_DIM)
        QPainter(self).fillRect(self.rect(), colour)


class SheetDialog(QDialog):
    """A title, a body that scrolls, and a foot of buttons; Esc leaves it.

    Args:
        parent: Anything in the window it lies over.
        title: What it is for.
        width: How wide it is where there is room, in pixels of the design.
        margins: The space round the body: left, top, right and bottom, in pixels of the design.
    """

    def __init__(
        self, parent: QWidget | None, title: str, width: int = 712, margins: Margins = (28, 8, 28, 20)
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._width = width
        self._scrim: _Scrim | None = None
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = Sentence(title, "head")
        self._lead = Sentence(role="secondary")
        self._lead.hide()
        self._scroll = ScrollColumn(margins, 12)
        self.body: QVBoxLayout = self._scroll.column
        self._foot = QFrame()
        self.foot = QHBoxLayout(self._foot)
        self._lay_out()
        self._scroll.height_changed.connect(self._fit_soon)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit)

    def _lay_out(self) -> None:
        set_role(self, "sheet")
        set_role(self._foot, "foot")
        self.close_button = icon_button("x", self.tr("Close without finishing"))
        self.close_button.clicked.connect(self.reject)
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self._lead)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        # No higher than it needs, but as high as its sentence wants where that wraps.
        self._foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)

    def set_lead(self, text: str, role: str = "secondary") -> None:
        """Say under the title what will and will not happen; ``role`` is how it looks, as of a `Sentence`."""
        set_role(self._lead, role)
        self._lead.set_text(text)
        self._lead.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:
        window = self._over()
        if window is not None and self._scrim is None:
            self._scrim = _Scrim(window)
            window.installEventFilter(self)
        self._foot.setVisible(self.foot.count() > 0)
        self._fit()
        super().showEvent(event)
        # The keyboard begins where the task does, not on the way out.
        if self.focusWidget() in (None, self.close_button) and not give_focus(self._scroll):
            give_focus(self._foot)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._brighten()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._brighten()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._fit_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._scrim is not None and event.type() == QEvent.Type.Resize and watched is self._over():
            self._scrim.setGeometry(QRect(0, 0, self._scrim.window().width(), self._scrim.window().height()))
            self._fit_soon()
        return super().eventFilter(watched, event)

    def _over(self) -> QWidget | None:
        parent = self.parentWidget()
        return parent.window() if parent is not None else None

    def _brighten(self) -> None:
        if self._scrim is None:
            return
        self._scrim.window().removeEventFilter(self)
        self._scrim.hide()
        self._scrim.deleteLater()
        self._scrim = None

    def _fit_soon(self) -> None:
        # What scrolls asks for its height many times while it is filled.
        self._fitting.start(0)

    def _fit(self) -> None:
        self._head.setContentsMargins(px(28), px(22), px(16), px(8))
        self._head.setSpacing(px(8))
        self.foot.setContentsMargins(px(28), px(14), px(28), px(14))
        self.foot.setSpacing(px(12))
        window = self._over()
        room = window.frameGeometry() if window is not None else self.screen().availableGeometry()
        width = min(px(self._width), room.width() - px(_ROUND_IT))
        height = min(self._height_wanted(width), max(px(_LEAST_HEIGHT), room.height() - px(_ROUND_IT)))
        place = QRect(0, 0, width, height)
        place.moveCenter(room.center())
        self.setFixedSize(place.size())
        self.move(place.topLeft())

    def _height_wanted(self, width: int) -> int:
        """How high it would like to be at a width, both in pixels; it is given no more than there is."""
        head = self._head.totalHeightForWidth(width) if self._head.hasHeightForWidth() else px(60)
        foot = self._foot.sizeHint().height() if self.foot.count() else 0
        # What scrolls keeps a least height, which would come off the title where there is little in it.
        least = self._column.totalMinimumHeightForWidth(width)
        return max(head + foot + self._scroll.content_height(width - 2) + 2, least, px(_LEAST_HEIGHT))
