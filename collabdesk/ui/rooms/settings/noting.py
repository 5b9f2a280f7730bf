"""Asks about a note that goes out of date and keeps the answer; one that came can be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.base.identity import new_uid
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import ReferenceNote
    from collabdesk.domain.reference_notes import Note
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class NoteSheet(RecordSheet):
    """Asks what a note says, when it was checked and whom to ask."""

    def __init__(self, parent: QWidget, context: RoomContext, note: Note | None) -> None:
        lead = self.tr("Say it plainly, and where it comes from. Copy nothing that is not yours to copy.")
        say = JourneyWording(context.wording, context.people_word, context.person_word, parent).text
        topic = say(note.topic) if note else ""
        title = topic or self.tr("A note of your own")
        super().__init__(parent, title, lead, self._remove_text(note))
        self._topic = self.line(self.tr("What it is about"), topic)
        self._topic_field = self.fields.fields()[-1]
        self._note = self.text(self.tr("What it says"), say(note.note) if note else "")
        self._day = DateField(self.tr("Checked on"), context.today)
        self._day.set_date(note.checked_on if note else context.today())
        self.fields.add_field(self.tr("Checked on"), self._day)
        self._ask = self.line(self.tr("Who to ask"), say(note.who_to_ask) if note else "")
        self._source = self.text(self.tr("Where it comes from"), note.source if note else "", ours=False)

    def begin(self) -> None:
        """Put the keyboard where writing begins."""
        self._topic.setFocus()

    def values(self) -> dict[str, object] | None:
        """Give the note; it must be about something."""
        if not self._topic.text().strip():
            self._topic_field.say(self.tr("What is it about? A few words are enough."))
            self._topic.setFocus()
            return None
        return {
            "topic": self._topic.text().strip(),
            "note": self._note.text().strip(),
            "checked_on": self._day.date(),
            "who_to_ask": self._ask.text().strip(),
            "source": self._source.text().strip(),
        }

    def _remove_text(self, note: Note | None) -> str:
        if note is None or note.uid is None:
            return ""
        return self.tr("Put back as it came") if note.came else self.tr("Take this note away")


class Noting(QObject):
    """One sheet at a time over ``parent``; ``told`` says what went when a note is taken away."""

    def __init__(self, parent: QWidget, desk: Desk, context: RoomContext) -> None:
        from collabdesk.ui.records.keeper import RecordKeeper

        super().__init__(parent)
        self._parent, self._context = parent, context
        wording = JourneyWording(context.wording, context.people_word, context.person_word, self)
        self._keeper = RecordKeeper(desk, context, wording, self)

    @property
    def told(self) -> SignalInstance:
        """What the keeper says."""
        return self._keeper.told

    def about(self, note: Note | None) -> None:
        """Ask about a note, or a new one."""
        sheet = NoteSheet(self._parent, self._context, note)
        sheet.kept.connect(lambda values: self._keep(note, values))
        sheet.removed.connect(lambda: self._take_away(note))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        sheet.begin()

    def checked(self, note: Note) -> None:
        """Keep that a note was checked today."""
        self._keep(note, {"checked_on": self._context.today()})

    def _keep(self, note: Note | None, values: Mapping[str, object]) -> None:
        if note is not None and note.uid is not None:
            self._keeper.change("referencenote", note.uid, values)
        else:
            self._keeper.keep(_record(note, values))

    def _take_away(self, note: Note | None) -> None:
        if note is not None and note.uid is not None:
            self._keeper.remove("referencenote", note.uid)


def _record(note: Note | None, values: Mapping[str, object]) -> ReferenceNote:
    from collabdesk.domain.records import ReferenceNote

    given: dict[str, object] = {}
    if note is not None:
        given = {name: getattr(note, name) for name in ("key", "topic", "note", "source", "who_to_ask")}
    made: Callable[..., ReferenceNote] = ReferenceNote
    return made(uid=new_uid(), **{**given, **values})
