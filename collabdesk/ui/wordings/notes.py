"""Says a note that goes out of date the same in every place, with its day and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from collabdesk.domain.reference_notes import Note
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.wording import Wording


class NoteWording(QObject):
    """Sentences about notes; ``wording`` is the window's."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._says = JourneyWording(wording, wording.project.people, wording.project.person, self)

    def topic(self, note: Note) -> str:
        """Say what a note is about."""
        return self._says.text(note.topic.strip()) or self.tr("No name yet")

    def note(self, note: Note) -> str:
        """Say what it says."""
        return self._says.text(note.note.strip())

    def standing(self, note: Note) -> list[Part]:
        """Say when it was checked, that it is old where it is (K29), and whom to ask."""
        parts: list[Part] = [(self._checked(note), "warn" if note.old else "plain")]
        who = self._says.text(note.who_to_ask.strip()).rstrip(".")
        if who:
            parts.append((self.tr(" Ask: {who}.").format(who=who), "plain"))
        return parts

    def _checked(self, note: Note) -> str:
        day = self._wording.full_day(note.checked_on) if note.checked_on else ""
        if not day:
            said = self.tr("Nobody has said when it was checked.")
        elif note.old:
            said = self.tr("This note was checked on {day}. Check before you rely on it.").format(day=day)
        else:
            said = self.tr("Checked on {day}.").format(day=day)
        if note.came and note.uid is not None:
            said += " " + self.tr("In your words.")
        return said
