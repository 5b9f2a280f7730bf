"""One part of a partner's card: a heading, how it stands, its rows, and a way to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QMouseEvent

_OPENS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2})


class CardSection(QWidget):
    """Rows under a heading.

    ``record_wanted`` carries the kind, a uid (None for a new record), and whether it names no partner.

    Args:
        kind: The kind of record its rows are.
        title: The heading.
        add: What the button that adds one is called, for a screen reader too.
        aside: How it stands, at the far edge of the heading.
    """

    record_wanted = Signal(str, object, bool)

    def __init__(self, kind: str, title: str, add: str, aside: str = "") -> None:
        super().__init__()
        self.kind = kind
        self._rows = 0
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(SectionHead(title), 1)
        if aside:
            head.addWidget(Caption(aside))
        self.add_button = link_button(self.tr("Add"))
        self.add_button.setAccessibleName(add)
        self.add_button.setToolTip(add)
        self.add_button.clicked.connect(lambda: self.record_wanted.emit(self.kind, None, False))
        head.addWidget(self.add_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, px(12))
        self._column.setSpacing(px(2))
        self._column.addLayout(head)

    def add_row(self, uid: UUID, spoken: str, lines: Sequence[QWidget], *, of_all: bool = False) -> None:
        """Add a row that opens its record; ``of_all`` tells that the record names no partner."""
        if self._rows:
            self._column.addWidget(Divider())
        self._rows += 1
        row = CardRowBox(uid, spoken, lines)
        row.opened.connect(lambda: self.record_wanted.emit(self.kind, uid, of_all))
        self._column.addWidget(row)

    def add_line(self, widget: QWidget) -> None:
        """Add something that is no record, such as what to ask."""
        self._column.addWidget(widget)


class CardRowBox(QFrame):
    """A row of a section: Enter, Space, F2 or a click open it."""

    opened = Signal()

    def __init__(self, uid: UUID, spoken: str, lines: Sequence[QWidget]) -> None:
        super().__init__()
        self.uid = uid
        self._layout = QVBoxLayout(self)
        for line in lines:
            self._layout.addWidget(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken)
        set_role(self, "tile")
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with a key."""
        if Qt.Key(event.key()) in _OPENS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._layout.setContentsMargins(px(2), px(5), px(2), px(5))
        self._layout.setSpacing(px(2))
        self.setMinimumHeight(px(37))


def spoken_in_order(*parts: str) -> str:
    """Join what a row says into sentences for a screen reader; a part may end as it likes, or be empty."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{part}." for part in said)


def marked_line(icon: str, colour: str, words: str, role: str) -> QWidget:
    """Give a sentence with an icon before it; ``colour`` and ``role`` as the theme names them."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(7))
    mark = QLabel()
    wear_icon(mark, icon, colour, 15)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Sentence(words, role), 1)
    return made


def beside(first: QWidget, second: QWidget, *, width: int = 0) -> QWidget:
    """Give two things side by side; the first as wide as ``width`` (pixels of the design), or as it likes."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    if width:
        first.setFixedWidth(px(width))
    row.addWidget(first, 0 if width else 1, Qt.AlignmentFlag.AlignTop)
    row.addWidget(second, 1 if width else 0, Qt.AlignmentFlag.AlignTop)
    return made
