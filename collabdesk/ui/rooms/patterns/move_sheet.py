"""A sheet asks where to move things; a pattern is found by typing, so that nothing needs to be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget, QListWidgetItem, QWidget

from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import Pattern
    from collabdesk.ui.wording import Wording

ALONE: Final = "alone"
NEW: Final = "new"
_KEY: Final = int(Qt.ItemDataRole.UserRole)
_WALKING: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class MoveSheet(SheetDialog):
    """Asks where to. ``pattern_chosen`` carries a pattern and whether the things stay where they were too."""

    pattern_chosen = Signal(UUID, bool)
    alone_chosen = Signal()
    name_chosen = Signal(str)

    def __init__(self, parent: QWidget, wording: Wording, patterns: Sequence[Pattern], count: int) -> None:
        super().__init__(parent, self.tr("Move to…"), 520)
        self._wording, self._patterns = wording, list(patterns)
        self.set_lead(self.tr("%n thing(s) chosen. The words stay as they are.", "", count))
        self.finder = LineField(self.tr("Type to find a pattern"), self.tr("Type to find, or a new name"))
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Patterns"))
        self.places.setMinimumHeight(px(220))
        self.places.setWordWrap(True)
        self.keep = QCheckBox(self.tr("Leave them where they are now too"))
        for widget in (self.finder, self.places, self.keep):
            self.body.addWidget(widget)
        cancel, self.move_button = quiet_button(self.tr("Not yet")), filled_button(self.tr("Move"))
        self.foot.addStretch()
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.move_button)
        cancel.clicked.connect(self.reject)
        self.move_button.clicked.connect(self._choose)
        self.places.itemActivated.connect(lambda _item: self._choose())
        self.finder.textEdited.connect(self._fill)
        self.finder.returnPressed.connect(self._choose)
        self.finder.installEventFilter(self)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while the cursor stays in the box."""
        if watched is self.finder and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and Qt.Key(event.key()) in _WALKING:
                QApplication.sendEvent(self.places, event)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        self.places.clear()
        for pattern in self._patterns:
            if all(word in pattern.name.casefold() for word in wanted.split()):
                self._add(self._wording.quoted(pattern.name), str(pattern.uid))
        alone = self.tr("On its own, in no pattern")
        if wanted in alone.casefold():
            self._add(alone, ALONE)
        if wanted and not any(pattern.name.casefold() == wanted for pattern in self._patterns):
            self._add(self.tr("A new pattern: {name}").format(name=self._wording.quoted(typed.strip())), NEW)
        self.places.setCurrentRow(0)
        self.move_button.setEnabled(self.places.count() > 0)

    def _add(self, text: str, key: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        self.places.addItem(item)

    def _choose(self) -> None:
        item = self.places.currentItem()
        if item is None:
            return
        key = str(item.data(_KEY))
        self.accept()
        if key == ALONE:
            self.alone_chosen.emit()
        elif key == NEW:
            self.name_chosen.emit(self.finder.text().strip())
        else:
            self.pattern_chosen.emit(UUID(key), self.keep.isChecked())
