"""The column beside the page: what to know before it is saved, and the button that saves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, link_button
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.papers.checks import EYE, KNOW, MISSING, PRIVACY, Note
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.ui.wordings.papers import PapersWording

DOWN: Final = QBoxLayout.Direction.TopToBottom
AS_WIDE_AS_LIKED: Final = 16_777_215
LEAST_NOTES: Final = 40
LOOKS: Final = {
    MISSING: ("circle-dashed", "warn_text", "warn"),
    EYE: ("eye", "warn_text", "warn"),
    PRIVACY: ("shield-check", "accent", "accent"),
    KNOW: ("info", "text2", "secondary"),
}


class NoteRow(QWidget):
    """One thing to know; ``pressed`` asks for the way on."""

    pressed = Signal()

    def __init__(self, note: Note) -> None:
        super().__init__()
        icon, grid = QLabel(), QGridLayout(self)
        name, colour, _ = LOOKS[note.group]
        wear_icon(icon, name, colour, 17)
        grid.setContentsMargins(0, 0, 0, px(4))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(3))
        grid.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Sentence(note.what, "strong"), 0, 1)
        grid.setColumnStretch(1, 1)
        if note.where:
            grid.addWidget(Caption(note.where), 1, 1)
        if note.action:
            button = link_button(note.action)
            button.setAccessibleName(f"{note.action}: {note.what}")
            button.clicked.connect(self.pressed)
            grid.addWidget(button, 2, 1, Qt.AlignmentFlag.AlignLeft)


class ChecksPane(QFrame):
    """What to know, and Save.

    ``way_on_wanted`` tells the Note whose way on was pressed, ``save_pressed`` that the paper shall be saved,
    ``audience_chosen`` who it is for.
    """

    way_on_wanted = Signal(object)
    save_pressed = Signal()
    audience_chosen = Signal(str)

    def __init__(self, wording: PapersWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "pane")
        self.audience_field = ChoiceField(self.tr("Who it is for"))
        self.audience_field.set_choices(wording.audiences())
        self.audience_field.chosen.connect(self.audience_chosen)
        self._notes = ScrollColumn((20, 10, 16, 12), 6)
        self.save_button = filled_button(self.tr("Save the paper"), "file-down")
        self.save_button.clicked.connect(self.save_pressed)
        self._state = Caption()
        self._head, self._foot = QBoxLayout(DOWN), QBoxLayout(DOWN)
        self._head.addWidget(SectionHead(self.tr("Before you save it")))
        self._head.addWidget(self.audience_field)
        self._foot.addWidget(self._state, 1)
        self._foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._notes, 1)
        column.addLayout(self._foot)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Take as little height as can be where it stands under the page."""
        for row in (self._head, self._foot):
            row.setDirection(QBoxLayout.Direction.LeftToRight if narrow else DOWN)
            row.setSpacing(px(8))
        self._head.setContentsMargins(px(20), px(8 if narrow else 20), px(16), 0)
        self._foot.setContentsMargins(px(20), px(6), px(16), px(8 if narrow else 18))
        # A scroll area asks for the height of its own bar, which is more than there is under a page.
        self._notes.setMinimumHeight(px(LEAST_NOTES) if narrow else 0)
        self.audience_field.setMaximumWidth(px(220) if narrow else AS_WIDE_AS_LIKED)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignHCenter
        self._state.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Say what to know of the paper in sight."""
        self._notes.clear()
        for group, name in (
            (MISSING, self.tr("Missing")),
            (EYE, self.tr("Needs your eye")),
            (PRIVACY, self.tr("Changed for privacy")),
            (KNOW, self.tr("Good to know")),
        ):
            of_group = [note for note in notes if note.group == group]
            if of_group:
                self._notes.column.addSpacing(px(6))
                self._notes.add(Sentence(name, LOOKS[group][2]))
            for note in of_group:
                self._add(note)
        self._notes.add_stretch()
        missing = sum(1 for note in notes if note.group == MISSING)
        self.show_state(
            self.tr("%n thing(s) (is|are) missing. You can still save it.", "", missing)
            if missing
            else self.tr("Nothing is missing.")
        )

    def show_state(self, words: str) -> None:
        """Say over the button how the paper stands."""
        self._state.set_text(words)

    def _add(self, note: Note) -> None:
        row = NoteRow(note)
        row.pressed.connect(lambda: self.way_on_wanted.emit(note))
        self._notes.add(row)
