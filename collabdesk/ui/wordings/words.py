"""The sentences of the room of words: who agreed on a word, when, and where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.honesty import Stage
from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from collabdesk.domain.records import ChosenWords, SharedWord
    from collabdesk.domain.word_advice import WordInUse
    from collabdesk.storage.queries.words import Shared, WordsShown
    from collabdesk.ui.rooms.context import RoomContext


class WordsWording(QObject):
    """Says what was agreed about words."""

    def __init__(self, context: RoomContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = context.wording
        self._advice = JourneyWording(context.wording, context.people_word, context.person_word, self)

    def agreed(self, by: str, on: date | None) -> str:
        """Say who agreed and when; "" where neither is known."""
        by = by.strip().rstrip(".")
        if by and on is not None:
            return self.tr("Agreed by {who} on {day}.").format(who=by, day=self._wording.day(on))
        if by:
            return self.tr("Agreed by {who}.").format(who=by)
        return self.tr("Agreed on {day}.").format(day=self._wording.day(on)) if on is not None else ""

    def about_chosen(self, chosen: ChosenWords | None) -> str:
        """Say who chose what people are called, and what others prefer."""
        if chosen is None:
            return self.tr("Nobody has written down who agreed on this.")
        parts = [self.agreed(chosen.agreed_by, chosen.agreed_on)]
        if chosen.others_prefer.strip():
            others = self.tr("Others prefer: {what}. It is on their own cards and used in their letters.")
            parts.append(others.format(what=chosen.others_prefer.strip().rstrip(".")))
        return " ".join(part for part in parts if part)

    def earlier(self, chosen: ChosenWords) -> str:
        """Say what people were called before, from when to when."""
        since, until = chosen.agreed_on, chosen.ended_on
        if since is not None and until is not None:
            words = self.tr("“{word}” from {since} to {until}")
            return words.format(
                word=chosen.people, since=self._wording.full_day(since), until=self._wording.full_day(until)
            )
        if until is not None:
            words = self.tr("“{word}” until {until}")
            return words.format(word=chosen.people, until=self._wording.full_day(until))
        return self.tr("“{word}”").format(word=chosen.people)

    def say(self, row: WordInUse) -> str:
        """Give what to say instead, with the project's own words in it."""
        return self._advice.phrase(row.say.strip())

    def why(self, row: WordInUse, missing: Sequence[Stage] = ()) -> str:
        """Say why a word is avoided.

        ``missing`` are the stages at which people did not take part; what is said of them is said of a
        word that takes all of them.
        """
        why = self._advice.text(row.why.strip())
        if not missing or row.shipped is None or not row.shipped.takes_all_stages:
            return why
        told = self.tr("Missing: {stages}.").format(stages=self._stages(missing))
        return " ".join(part for part in (why, told) if part)

    def _stages(self, missing: Sequence[Stage]) -> str:
        names = {
            Stage.FRAMING: self.tr("framing"),
            Stage.CHOOSING: self.tr("choosing"),
            Stage.DOING: self.tr("doing"),
            Stage.REVIEWING: self.tr("reviewing"),
        }
        return self.tr(", ").join(names[stage] for stage in missing)

    def source(self, row: WordInUse) -> str:
        """Say where a word comes from, who agreed on it, and whether it is used here."""
        parts: list[str] = []
        if row.shipped is not None:
            parts.append(self.tr("Came with CollabDesk."))
        if row.own is not None:
            agreed = self.agreed(row.own.agreed_by, row.own.agreed_on)
            if row.shipped is not None and not agreed and row.in_use:
                agreed = self.tr("Kept here.")
            parts.append(agreed)
            if row.own.ended_on is not None:
                ended = self.tr("We let it stand since {day}.")
                parts.append(ended.format(day=self._wording.day(row.own.ended_on)))
            elif row.own.look_again_on is not None:
                again = self.tr("Look again on {day}.")
                parts.append(again.format(day=self._wording.day(row.own.look_again_on)))
        return " ".join(part for part in parts if part)

    def spoken(self, row: WordInUse, why: str) -> str:
        """Say a whole row, in which a line through a word is a word too; ``why`` as `why` says it."""
        say, source = self.say(row), self.source(row)
        if not row.in_use:
            return self.tr("“{word}” may stand here. {source}").format(word=row.word, source=source)
        words = self.tr("Avoid “{word}”.").format(word=row.word)
        if say:
            words += " " + self.tr("Say: {say}.").format(say=say.rstrip("."))
        return " ".join(part for part in (words, why, source) if part)

    def agreed_word(self, word: SharedWord) -> str:
        """Say since when a shared word is settled."""
        return self.agreed("", word.agreed_on)

    def not_agreed(self, shared: Shared) -> str:
        """Say that a word is not settled, and what would be enough to talk."""
        written = sum(1 for one in shared.meanings if one.means.strip())
        if written < 2:  # noqa: PLR2004 - a talk takes two
            return self.tr("No word agreed yet. Two meanings are enough to talk.")
        return self.tr("No word agreed yet. Talk about which one to use.")

    def look_again(self, shown: WordsShown) -> str:
        """Say when these words are looked at again."""
        if shown.look_again_on is None:
            return self.tr("No day is planned to look at these words again. Add a stock-take in Journey.")
        day = self._wording.long_day(shown.look_again_on)
        if shown.at_stock_take:
            return self.tr("Look again at these words at the stock-take on {day}.").format(day=day)
        return self.tr("Look again at these words on {day}.").format(day=day)
