"""Lets a person write texts anew that repeat somebody's words, so that no earlier wording stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from collabdesk.ui.dialogs.taking_back.standing import may_be_rewritten
from collabdesk.ui.kit.buttons import danger_button, plain_button
from collabdesk.ui.kit.fields import FieldColumn
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.wordings.history import HistoryWording
from collabdesk.ui.wordings.taken_back import TakenBackWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.dialogs.taking_back.work import Stands
    from collabdesk.ui.rooms.context import RoomContext


ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EchoSheet(SheetDialog):
    """A box for each text, as it stands. ``rewritten`` carries new words by `Stands`, where they differ."""

    rewritten = Signal(object)

    def __init__(self, parent: QWidget, context: RoomContext, stands: Sequence[Stands]) -> None:
        super().__init__(parent, self.tr("Write these texts anew"), 712)
        words = TakenBackWording(context.wording, HistoryWording(context.wording, self), self)
        self.set_lead(
            self.tr(
                "Leave out what is theirs. What stood here before goes from the history, from copies when "
                "they come together, and from the backups. Undo can’t bring it back."
            )
        )
        self._warned = False
        self._boxes: list[tuple[Stands, GrowingTextEdit]] = []
        fields = FieldColumn()
        for one in filter(may_be_rewritten, stands):
            box = GrowingTextEdit(words.stands(one))
            box.set_text(one.echo.text)
            fields.add_field(words.stands(one), box)
            self._boxes.append((one, box))
        self.body.addWidget(fields)
        self._empty = Sentence(role="rose")
        self._empty.hide()
        self.body.addWidget(self._empty)
        self.leave_button = plain_button(self.tr("Leave them as they are"))
        self.keep_button = danger_button(self.tr("Keep the new words"))
        self.leave_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self._keep)
        self.keep_button.installEventFilter(self)
        self.foot.addStretch()
        self.foot.addWidget(self.leave_button)
        self.foot.addWidget(self.keep_button)

    def _keep(self) -> None:
        new = {one: box.text().strip() for one, box in self._boxes if box.text() != one.echo.text}
        if not all(new.values()):
            self._empty.set_text(
                self.tr("Each needs some words. Write “taken out at their wish”, if you like.")
            )
            self._empty.show()
            return
        if not new:
            self.accept()
            return
        # It stays in sight until they are kept, so that nothing typed is lost where that fails.
        self.keep_button.setEnabled(False)
        self.rewritten.emit(new)

    def say_not_kept(self, why: str) -> None:
        """Say why the new words could not be kept; they stay in their boxes."""
        self.keep_button.setEnabled(True)
        self._empty.set_text(why)
        self._empty.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, but on the second one where something was typed."""
        typed = any(box.text() != one.echo.text for one, box in self._boxes)
        if event.key() == Qt.Key.Key_Escape and typed and not self._warned:
            self._warned = True
            said = self.tr("The new words are not kept yet. Esc again leaves the texts as they are.")
            self._empty.set_text(said)
            self._empty.show()
            say_aloud(self, said)
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # As for taking back: what cannot be undone is pressed by hand or with the space bar.
        if watched is self.keep_button and isinstance(event, QKeyEvent) and event.key() in ENTER:
            return True
        return super().eventFilter(watched, event)
