"""Whom to call, in words large enough to read with shaking hands, each number ready to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.safeguarding import SafeguardingWording

if TYPE_CHECKING:
    from collabdesk.base.settings import ToCall
    from collabdesk.ui.wordings.safeguarding import Contact


class CallLines(QWidget):
    """Everybody to call, one below the other, and what to do where nobody is known."""

    def __init__(self) -> None:
        super().__init__()
        self._says = SafeguardingWording(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))

    def show_to_call(self, to_call: ToCall, note: str = "") -> None:
        """Show these; ``note`` is said under them, such as that they are made up."""
        clear_layout(self._column)
        missing = self._says.missing(to_call)
        if missing:
            self._column.addWidget(Sentence(missing, "warn"))
        for contact in self._says.contacts(to_call):
            if contact.name or contact.phone:
                self._column.addWidget(CallLine(contact, self._says))
        if note:
            self._column.addWidget(Caption(note))


class CallLine(QWidget):
    """One of them: what they are, and under it their name and number."""

    def __init__(self, contact: Contact, says: SafeguardingWording) -> None:
        super().__init__()
        self._phone = contact.phone
        said = "  ".join(part for part in (contact.name, contact.phone) if part)
        number = Sentence(said, "words-long")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        number.setAccessibleName(f"{contact.who}: {said}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Caption(contact.who))
        words.addWidget(number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        if contact.phone:
            copy = icon_button("copy", says.number_of(contact))
            copy.clicked.connect(self._copy)
            row.addWidget(copy, 0, Qt.AlignmentFlag.AlignBottom)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._phone)
        say_aloud(self, self.tr("Copied."))
