"""The notes that go out of date, each with the day it was checked, so that nobody relies on an old one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button, quiet_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.page import Divider, clear_layout
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.notes import NoteWording

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QPushButton

    from collabdesk.domain.reference_notes import Note
    from collabdesk.ui.wording import Wording

MAY_BREAK: Final = "/\N{ZERO WIDTH SPACE}"
"""A slash after which an address may go on in the next line."""


class NotesView(QWidget):
    """Every note. ``checked`` and ``change_wanted`` carry a Note, or None for a new one."""

    checked = Signal(object)
    change_wanted = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._says = NoteWording(wording, self)
        self._to_change: dict[UUID, QPushButton] = {}
        self._rows: dict[str, NoteRow] = {}
        self._wanted: UUID | None = None
        self.add_button = plain_button(self.tr("Add a note"), "plus")
        self.add_button.clicked.connect(lambda _checked=False: self.change_wanted.emit(None))
        head = QHBoxLayout()
        head.addWidget(SectionHead(self.tr("Notes that go out of date")), 1)
        head.addWidget(self.add_button)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(14), 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(Caption(self._lead()))
        column.addLayout(self._list)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show these notes; the one that has the keyboard keeps it."""
        now = QApplication.focusWidget()
        with_keys = next(
            (topic for topic, row in self._rows.items() if now is not None and row.isAncestorOf(now)), ""
        )
        clear_layout(self._list)
        self._to_change, self._rows = {}, {}
        for place, note in enumerate(notes):
            if place:
                self._list.addWidget(Divider())
            row = self._rows[note.topic] = self._row(note)
            self._list.addWidget(row)
        if with_keys in self._rows:
            self._rows[with_keys].change_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_wanted()

    def open_note(self, uid: UUID) -> None:
        """Put the keyboard on a note of the workbook's own, now or once it has been read."""
        self._wanted = uid
        self._focus_wanted()

    def _lead(self) -> str:
        return self.tr(
            "Rates, laws and bodies change. These notes are plain summaries, not advice; say when you "
            "checked one, put your own words in its place, or add what matters where you are."
        )

    def _row(self, note: Note) -> NoteRow:
        row = NoteRow(note, self._says)
        row.checked_button.clicked.connect(lambda _checked=False: self.checked.emit(note))
        row.change_button.clicked.connect(lambda _checked=False: self.change_wanted.emit(note))
        if note.uid is not None:
            self._to_change[note.uid] = row.change_button
        return row

    def _focus_wanted(self) -> None:
        if self._wanted in self._to_change:
            self._to_change[self._wanted].setFocus(Qt.FocusReason.OtherFocusReason)
            self._wanted = None


class NoteRow(QWidget):
    """One note: what it is about, what it says, when it was checked and whom to ask."""

    def __init__(self, note: Note, says: NoteWording) -> None:
        super().__init__()
        topic = says.topic(note)
        self.checked_button = quiet_button(self.tr("Checked today"), "check")
        self.checked_button.setAccessibleName(self.tr("Checked today: {topic}").format(topic=topic))
        self.change_button = quiet_button(self.tr("Change it"), "pencil")
        self.change_button.setAccessibleName(self.tr("Change it: {topic}").format(topic=topic))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(3))
        column.addWidget(Sentence(topic, "strong"))
        if note.note.strip():
            column.addWidget(Sentence(says.note(note)))
        standing = Caption()
        standing.set_parts(says.standing(note))
        column.addWidget(standing)
        if note.source.strip():
            column.addWidget(self._source(note.source))
        buttons = QWidget()
        flow = FlowLayout(buttons, 6)
        flow.addWidget(self.checked_button)
        flow.addWidget(self.change_button)
        column.addWidget(buttons)

    def _source(self, source: str) -> Caption:
        said = self.tr("From: {source}").format(source=source)
        caption = Caption(said.replace("/", MAY_BREAK))
        caption.setAccessibleName(said)
        return caption
