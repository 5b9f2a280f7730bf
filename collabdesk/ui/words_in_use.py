"""Keeps the words the open workbook avoids at hand, so that every box of our writing can ask about them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from collabdesk.ui.kit.advice_underline import Advisor, Underlined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.word_advice import Advice
    from collabdesk.storage.queries.words import OurWords
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.work.desk import Desk


class WordsInUse(Advisor):
    """Gives advice by the project's own list first, then by the words that came with CollabDesk."""

    def __init__(self, desk: Desk, context: RoomContext, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._context = desk, context
        self._ours: OurWords | None = None
        desk.changed.connect(self._changed)
        desk.closed.connect(self._forget)
        context.project.changed.connect(self.changed)

    @cached_property
    def _says(self) -> JourneyWording:
        from collabdesk.ui.wordings.journey import JourneyWording

        context = self._context
        return JourneyWording(context.wording, context.people_word, context.person_word, self)

    def load(self) -> None:
        """Read the list of the open workbook."""
        from collabdesk.storage.queries.words import load_our_words

        self._desk.ask(self._take, load_our_words)

    def advise(self, text: str) -> Sequence[Underlined]:
        """Give the places of words we avoid; nothing while no workbook is open."""
        if self._ours is None:
            return ()
        from collabdesk.domain.word_advice import advice, at_door, shipped_words

        found = advice(text, self._ours.avoided, at_door(shipped_words(), self._ours.door))
        return [Underlined(one.start, one.end, self._sentence(one)) for one in found]

    def _sentence(self, one: Advice) -> str:
        say, why = self._says.phrase(one.say.strip()), self._says.text(one.why.strip())
        if why and say:
            words = self.tr("“{word}”: {why} You could say: {say}.")
        elif say:
            words = self.tr("“{word}”: you could say {say}.")
        elif why:
            words = self.tr("“{word}”: {why}")
        else:
            words = self.tr("“{word}” is a word we agreed not to say.")
        return words.format(word=one.found, why=why, say=say.rstrip("."))

    def _take(self, ours: OurWords) -> None:
        if ours != self._ours:
            self._ours = ours
            self.changed.emit()

    def _changed(self, changes: Changes) -> None:
        from collabdesk.domain.records import AvoidedWord, Journey

        if changes.concerns(AvoidedWord, Journey):
            self.load()

    def _forget(self) -> None:
        self._ours = None
        self.changed.emit()
