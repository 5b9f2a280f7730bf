"""What the rules say stays folded until somebody asks, since an exercise begins with people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.notes import NoteWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.reference_notes import Note
    from collabdesk.ui.wording import Wording


class RulesFold(QWidget):
    """A link, and under it the notes that matter here; not there at all where none do.

    ``change_wanted`` tells that somebody wants to change a note, which is done in Settings.
    """

    change_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._says = NoteWording(wording, self)
        self._shown: tuple[Note, ...] = ()
        self.ask_button = link_button("")
        self._inside = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(px(3))
        self.change_button = link_button(self.tr("Change it in Settings"))
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(6))
        inside.addLayout(self._list)
        inside.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)
        self.ask_button.clicked.connect(lambda _checked=False: self._turn(there=self._inside.isHidden()))
        self.change_button.clicked.connect(lambda _checked=False: self.change_wanted.emit())
        self._turn(there=False)
        self.hide()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes; what is folded stays folded."""
        self.setVisible(bool(notes))
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        clear_layout(self._list)
        for note in notes:
            said = Sentence()
            topic = f"{self._says.topic(note)}: "
            said.set_parts([(topic, "bold"), (self._says.note(note), "plain")])
            standing = Caption()
            standing.set_parts(self._says.standing(note))
            self._list.addWidget(said)
            self._list.addWidget(standing)
            self._list.addSpacing(px(8))

    def fold(self) -> None:
        """Hide what the rules say until somebody asks."""
        self._turn(there=False)

    def step_back(self) -> bool:
        """Fold it; False where it is not open."""
        if self._inside.isHidden():
            return False
        self._turn(there=False)
        self.ask_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _turn(self, *, there: bool) -> None:
        self._inside.setVisible(there)
        closed, opened = self.tr("What do the rules say?"), self.tr("Hide what the rules say")
        self.ask_button.setText(opened if there else closed)
