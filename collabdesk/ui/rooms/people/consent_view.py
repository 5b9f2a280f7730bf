"""What a person said yes to, what stands in its way, how they were asked, and what they said before."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.people.answers import Answers
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.consent import ConsentWording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from collabdesk.domain.records import Consent, ToldText
    from collabdesk.storage.queries.people import PersonCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.people import PeopleWording


class ConsentView(QWidget):
    """Shows the consents of a card. ``told_wanted`` carries the uid of a text they were shown."""

    ask_again_wanted = Signal()
    forget_wanted = Signal()
    told_wanted = Signal(UUID)

    def __init__(
        self, context: RoomContext, people: PeopleWording, card: PersonCard, *, names_open: bool
    ) -> None:
        super().__init__()
        self._words = ConsentWording(context.wording, people, self)
        self._card, self._names_open = card, names_open
        self._texts = {told.uid: told for told in card.told_texts}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        latest = card.consents[0] if card.consents else None
        self._add_head(latest)
        self._add_lacking(latest)
        answers = self._words.answers(latest)
        rows = [(question, answer, "check" if yes else "x") for question, yes, answer in answers]
        self._column.addWidget(Answers(rows, bold=True))
        if latest is not None:
            self._add_beside(latest)
        self._add_foot(latest)
        self._add_earlier()

    def _told(self, consent: Consent) -> ToldText | None:
        return self._texts.get(consent.told_text) if consent.told_text is not None else None

    def _add_head(self, latest: Consent | None) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, px(10), 0, 0)
        row.addWidget(SectionHead(self.tr("What they said yes to")), 1)
        if latest is not None:
            said = QLabel(self._words.head(latest, self._told(latest)))
            set_role(said, "caption")
            row.addWidget(said)
        self._column.addLayout(row)

    def _add_lacking(self, latest: Consent | None) -> None:
        for sentence in self._words.lacking(latest, self._card.person):
            self._column.addWidget(Sentence(sentence, "warn"))
        if self._words.contact_is_overdue(latest, self._card.person):
            forget = link_button(self.tr("Forget how to reach them"))
            forget.clicked.connect(self.forget_wanted)
            self._column.addWidget(forget)

    def _add_beside(self, latest: Consent) -> None:
        session = next((one for one in self._card.sessions if one.uid == latest.session), None)
        parts = [self._words.asked(latest, session), self._words.holds(latest)]
        if latest.told.strip():
            parts.append(self.tr("What they were told: {told}").format(told=latest.told.strip()))
        if said := " ".join(part for part in parts if part):
            self._column.addWidget(Caption(said))
        private = self._words.private(latest)
        if private and self._names_open:
            self._column.addWidget(Answers(private, bold=False))
        elif private:
            shut = self.tr("What helped them decide, and any name they chose, are shut.")
            self._column.addWidget(Caption(shut))

    def _add_foot(self, latest: Consent | None) -> None:
        new = self.tr("A new answer never changes an old one.")
        self._column.addWidget(Caption(new if latest else self.tr("Not asked counts as no.")))
        words = self.tr("Ask again") if latest else self.tr("Write down what they say yes to")
        self.ask_button = link_button(words)
        self.ask_button.clicked.connect(self.ask_again_wanted)
        self._column.addWidget(self.ask_button)
        told = self._told(latest) if latest is not None else None
        if told is not None:
            self._column.addWidget(self._reading(self.tr("Read what they were shown"), told))

    def _add_earlier(self) -> None:
        for place, earlier in enumerate(self._card.consents[1:]):
            if not place:
                self._column.addWidget(Caption(self.tr("Before that, kept as it was:")))
            told = self._told(earlier)
            self._column.addWidget(Caption(self._words.earlier(earlier, told)))
            if told is not None:
                words = self.tr("Read what they were shown on {day}")
                day = self._words.day(earlier)
                self._column.addWidget(self._reading(words.format(day=day), told))

    def _reading(self, words: str, told: ToldText) -> QPushButton:
        made = link_button(words)
        made.clicked.connect(lambda: self.told_wanted.emit(told.uid))
        return made
