"""A pile of notes on the board: one pattern, or what stands on its own; things can be dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.patterns.things_list import things_in
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QMouseEvent,
        QResizeEvent,
    )

    from collabdesk.ui.rooms.patterns.note import Note

NOTE_WIDTH: Final = 150
_OPENING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Pile(QFrame):
    """One pile. ``dropped`` carries the things and whether they stay where they were too.

    Args:
        uid: The pattern; None for what stands on its own, which can be neither renamed nor taken away.
    """

    opened = Signal()
    renamed = Signal(str)
    menu_wanted = Signal()
    remove_wanted = Signal()
    dropped = Signal(list, bool)
    step_wanted = Signal(int)

    def __init__(self, uid: UUID | None) -> None:
        super().__init__()
        self.uid = uid
        self._ground = "pile" if uid is not None else "pile-alone"
        self._name = ""
        self.head, self._contents, self._beside = SectionHead(), Caption(), Sentence(role="advice-good")
        self.editor = LineField(self.tr("Name, in their words"))
        self.more = icon_button("ellipsis", self.tr("What you can do with this pattern"))
        self._notes = QHBoxLayout()
        self._shown: list[Note] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self, self._ground)
        self._lay_out()
        self.more.clicked.connect(self.menu_wanted)
        self.editor.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.head, 1)
        head.addWidget(self.editor, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._contents)
        self._column.addWidget(self._beside)
        self._column.addLayout(self._notes)
        self.editor.hide()
        if self.uid is None:
            self.more.hide()
        self._fit()

    def show_words(self, name: str, head: str, contents: str, beside: str, spoken: str) -> None:
        """Say what the pile is: ``name`` is what is renamed, ``head`` the name as shown."""
        self._name = name
        self.head.set_text(head)
        self._contents.set_text(contents)
        self._beside.set_text(beside)
        self._beside.setVisible(bool(beside))
        self.setAccessibleName(spoken)
        if self.uid is not None:
            self.more.setAccessibleName(self.tr("What you can do with {pattern}").format(pattern=head))

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Lay out the first notes of the pile."""
        clear_layout(self._notes)
        self._shown = list(notes)
        for note in notes:
            self._notes.addWidget(note, 1)
        for _ in range(2 - len(notes)):
            self._notes.addStretch(1)
        self._show_fitting()

    def begin_renaming(self) -> None:
        """Turn the name into a box to type in (F2)."""
        if self.uid is None:
            return
        self.editor.setText(self._name)
        self.head.hide()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.selectAll()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the name on Enter; leave it as it was on Esc, or when the keyboard goes elsewhere."""
        if watched is self.editor and self.editor.isVisible():
            if event.type() == QEvent.Type.FocusOut:
                self._end_renaming()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._editor_key(Qt.Key(event.key()))
        return False

    def _editor_key(self, key: Qt.Key) -> bool:
        # A line edit lets Enter go on to its parent, which would open the pile.
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._name_typed()
            return True
        if key == Qt.Key.Key_Escape:
            self._end_renaming()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, rename with F2, take away with Delete, walk with the arrows."""
        key = Qt.Key(event.key())
        if key in _OPENING:
            self.opened.emit()
        elif key == Qt.Key.Key_F2:
            self.begin_renaming()
        elif key == Qt.Key.Key_Delete and self.uid is not None:
            self.remove_wanted.emit()
        elif key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_wanted.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome things."""
        if things_in(event.mimeData()):
            set_role(self, f"{self._ground}-over")
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Keep welcoming them."""
        if things_in(event.mimeData()):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        set_role(self, self._ground)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the things; with Ctrl held they stay where they were too."""
        set_role(self, self._ground)
        things = things_in(event.mimeData())
        if things:
            # The list asks again and shows where they are now; it must not take rows away itself.
            keep = event.dropAction() == Qt.DropAction.CopyAction
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(things, keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many notes as there is room for."""
        super().resizeEvent(event)
        self._show_fitting()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the size of words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _show_fitting(self) -> None:
        fitting = max(1, (self.width() - px(32)) // px(NOTE_WIDTH))
        for place, note in enumerate(self._shown):
            note.setVisible(place < fitting)

    def _name_typed(self) -> None:
        typed = self.editor.text().strip()
        self._end_renaming()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed and typed != self._name:
            self.renamed.emit(typed)

    def _end_renaming(self) -> None:
        self.editor.hide()
        self.head.show()

    def _fit(self) -> None:
        self._column.setContentsMargins(px(16), px(10), px(12), px(14))
        self._column.setSpacing(px(4))
        self._notes.setContentsMargins(0, px(6), px(4), 0)
        self._notes.setSpacing(px(12))
