"""Says what exercises and their records are called, in the language on screen and the project’s words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from collabdesk.domain.record_names import choice_name, field_name, in_their_words, names_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from collabdesk.ui.wording import Wording


class JourneyWording(QObject):
    """Words of resources/journey, translated, with the project's words for people filled in.

    The words to avoid and the notes that go out of date are said by it too.
    ``words`` is the window's wording; ``people`` and ``person`` give what the project calls people who take
    part ("carers", "carer"), as `RoomContext.people_word` and `RoomContext.person_word` do.
    """

    def __init__(
        self,
        words: Wording,
        people: Callable[[], str],
        person: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._people, self._person = words, people, person

    def text(self, words: str) -> str:
        """Say a text of an exercise, a stage, a door or a name, as its file has it; nothing of nothing."""
        return in_their_words(_spoken(words), self._people(), self._person())

    def phrase(self, words: str) -> str:
        """Say a text that stands within a sentence of ours; a project's own word keeps its small letter."""
        return _spoken(words).replace("{people}", self._people()).replace("{person}", self._person())

    def field(self, kind: str, name: str) -> str:
        """Say what a field of a kind of record is called, such as "Whose door?"."""
        return self.text(field_name(kind, name))

    def one(self, kind: str) -> str:
        """Say what one record of a kind is called, such as "moment"."""
        return self.text(names_of(kind).one)

    def many(self, kind: str) -> str:
        """Say what several records of a kind are called, such as "moments"."""
        return self.text(names_of(kind).many)

    def choice(self, member: Enum) -> str:
        """Say a member of any closed list; one that other rooms say too is said as they say it."""
        try:
            return self._words.of(member)
        except KeyError:
            return self.text(choice_name(member))

    def named(self, kind: str, name: str) -> str:
        """Say a name as `names_to_choose` gives it: the day of a stock-take, or that there is no name yet."""
        if not name.strip():
            return self.tr("No name yet")
        return self._words.full_day(date.fromisoformat(name)) if kind == "stocktake" else name


def _spoken(words: str) -> str:
    """Say a text in the language on screen; packaging/translations.py gathers them from their files."""
    return QCoreApplication.translate("Journey", words) if words else ""
