"""Sheets about what people are told before they say yes: to write a new version, and to read any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import ToldText
    from collabdesk.ui.rooms.context import RoomContext


_LINES: Final = 14


class ToldTextSheet(RecordSheet):
    """Writes a new version, beginning from ``text``; those there are stay as they were.

    Args:
        parent: Anything in the window.
        context: The room's.
        text: What to begin from: the newest version, or the text that comes with CollabDesk.
        version: What to call it.
        lead: Where the text comes from and what is to be done with it.
    """

    def __init__(self, parent: QWidget, context: RoomContext, text: str, version: str, lead: str) -> None:
        super().__init__(parent, self.tr("What people are told"), lead)
        label, hint = self.tr("The text"), self.tr("as you would say it to a neighbour")
        self._text = GrowingTextEdit(label, most_lines=_LINES, enter_keeps=False, ours=True)
        self._text.set_text(text)
        self._text_field = self.fields.add_field(label, self._text, hint)
        self._version = self.line(self.tr("Version"), version)
        self._from = DateField(self.tr("In use from"), context.today)
        self._from.set_date(context.today())
        self._from_field = self.fields.add_field(self.tr("In use from"), self._from)

    def values(self) -> dict[str, object] | None:
        """Give the new version; it needs a text."""
        text = self._text.text().strip()
        if not text:
            self._text_field.say(self.tr("What are they told? Write it here."))
            self._text.setFocus()
            return None
        if not self._from.is_readable():
            self._from_field.say(self.tr("We can’t read that as a day. Leave it empty if there is none."))
            self._from.setFocus()
            return None
        return {"text": text, "version": self._version.text().strip(), "in_use_from": self._from.date()}


class ReadToldSheet(SheetDialog):
    """Shows one version as people were shown it; it cannot be changed."""

    def __init__(self, parent: QWidget, told: ToldText, title: str) -> None:
        super().__init__(parent, title, 640)
        self.set_lead(self.tr("As they were shown it. It is never changed."))
        for part in told.text.split("\n"):
            if part.strip():
                self.body.addWidget(Sentence(part.strip()))
        done = quiet_button(self.tr("Close"))
        done.clicked.connect(self.accept)
        self.foot.addStretch()
        self.foot.addWidget(done)
