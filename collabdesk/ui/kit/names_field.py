"""A box for several names, each of which can be taken out again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import role_of, set_role

if TYPE_CHECKING:
    from collections.abc import Sequence


LINE_WIDTH: Final = 110


class NamesField(QFrame):
    """Names in a box; Enter or a comma adds one, Backspace in the empty line takes the last out.

    Args:
        accessible_name: Whose names, for a screen reader.
        add_text: What the empty line says, such as "Add".
        parent: As for every widget.
    """

    names_edited = Signal(list)

    def __init__(self, accessible_name: str, add_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._chips: list[QWidget] = []
        self._flow = FlowLayout(self, gap=4)
        self.line = LineField(accessible_name, add_text)
        set_role(self.line, "bare")
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self.setAccessibleName(accessible_name)
        self._show_focus(focused=False)

    def names(self) -> list[str]:
        """The names, in order; a name still being typed counts."""
        typed = self.line.text().strip()
        return [*self._names, typed] if typed and typed not in self._names else list(self._names)

    def set_names(self, names: Sequence[str]) -> None:
        """Show other names without telling anybody."""
        self._names = list(dict.fromkeys(names))
        self._show_names()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show_focus(focused=event.type() == QEvent.Type.FocusIn)
            if event.type() == QEvent.Type.FocusOut:
                self._add(self.line.text())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.line.setFocus()

    def _key_pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.line.text().strip():
            self._add(self.line.text())
            return True
        if key == Qt.Key.Key_Backspace and not self.line.text() and self._names:
            self._remove(self._names[-1])
            return True
        return False

    def _typed(self, text: str) -> None:
        if "," in text or "\n" in text:
            for name in text.replace("\n", ",").split(","):
                self._add(name)

    def _add(self, name: str) -> None:
        name = name.strip()
        self.line.clear()
        if name and name not in self._names:
            self._names.append(name)
            self._show_names()
            self.names_edited.emit(self.names())

    def _remove(self, name: str) -> None:
        self._names.remove(name)
        self._show_names()
        self.line.setFocus()
        self.names_edited.emit(self.names())

    def _show_names(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.line)
        self._chips = [self._made(name) for name in self._names]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.line)
        stops = [*(cross for chip in self._chips for cross in chip.findChildren(QPushButton)), self.line]
        self._fit()
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _made(self, name: str) -> QWidget:
        chip = QFrame(self)
        set_role(chip, "name-chip")
        text = QLabel(name, chip)
        text.setTextFormat(Qt.TextFormat.PlainText)
        set_role(text, "strong")
        cross = icon_button("x", self.tr("Take out {name}").format(name=name))
        wear_icon(cross, "x", "text2", 14)
        cross.clicked.connect(lambda: self._remove(name))
        row = QHBoxLayout(chip)
        row.setSpacing(0)
        row.addWidget(text)
        row.addWidget(cross)
        return chip

    def _show_focus(self, *, focused: bool) -> None:
        set_role(self, "name-field-focus" if focused else "name-field")
        self._fit()

    def _fit(self) -> None:
        self.line.setMinimumWidth(px(LINE_WIDTH))
        for chip in self._chips:
            row = chip.layout()
            if row is not None:
                row.setContentsMargins(px(8), 0, 0, 0)
        # The line round it is thicker with focus; what is inside stays where it is.
        inside = px(4) - (1 if role_of(self) == "name-field-focus" else 0)
        self._flow.setContentsMargins(inside + px(3), inside, inside, inside)
