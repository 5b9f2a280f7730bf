"""Sheets about what people are called, a word we avoid, and a word that means different things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.wordings.journey import JourneyWording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import Meaning, SharedWord
    from collabdesk.domain.word_advice import WordInUse
    from collabdesk.storage.queries.words import WordsShown
    from collabdesk.ui.rooms.context import RoomContext


class _WordsSheet(RecordSheet):
    """A sheet that can also ask for a day."""

    def __init__(
        self, parent: QWidget, context: RoomContext, title: str, lead: str, remove_text: str = ""
    ) -> None:
        super().__init__(parent, title, lead, remove_text)
        self._context = context

    def day(self, label: str, now: date | None, hint: str = "") -> DateField:
        """Add a box for a day."""
        editor = DateField(label, self._context.today)
        editor.set_date(now)
        self.fields.add_field(label, editor, hint)
        return editor


class ChosenSheet(_WordsSheet):
    """Asks what people want to be called from now on; what they were called before stays, with its days."""

    def __init__(self, parent: QWidget, context: RoomContext, shown: WordsShown) -> None:
        lead = self.tr("It is theirs to choose: ask them. The word before stays, with its days.")
        super().__init__(parent, context, self.tr("What do people want to be called?"), lead)
        chosen, project = shown.chosen, shown.project
        self._people = self.line(
            self.tr("People are called"), project.people_word, self.tr("such as “carers”")
        )
        self._people_field = self.fields.fields()[-1]
        self._person = self.line(
            self.tr("One of them is called"), project.person_word, self.tr("such as “carer”")
        )
        self._by = self.line(self.tr("Agreed by"), chosen.agreed_by if chosen else "")
        self._day = self.day(self.tr("Agreed on"), context.today())
        self._day_field = self.fields.fields()[-1]
        others = chosen.others_prefer if chosen else ""
        hint = self.tr("who wants another word, and which; never printed")
        self._others = self.text(self.tr("Others prefer"), others, hint, ours=False)

    def values(self) -> dict[str, object] | None:
        """Give the choice; it needs a word, and the day it begins."""
        if not self._people.text().strip():
            self._people_field.say(self.tr("Which word did they choose?"))
            self._people.setFocus()
            return None
        day = self._day.date()
        if day is None or not self._day.is_readable():
            self._day_field.say(self.tr("Since which day? The word before ends on it."))
            self._day.setFocus()
            return None
        return {
            "people": self._people.text().strip(),
            "person": self._person.text().strip(),
            "agreed_by": self._by.text().strip(),
            "agreed_on": day,
            "others_prefer": self._others.text().strip(),
        }


class TitleSheet(_WordsSheet):
    """Asks what the project is called."""

    def __init__(self, parent: QWidget, context: RoomContext, title: str) -> None:
        lead = self.tr("Papers you make from now on say this. Papers given out do not change.")
        super().__init__(parent, context, self.tr("What do we call this project?"), lead)
        self._title = self.line(self.tr("The project is called"), title)
        self._title_field = self.fields.fields()[-1]

    def values(self) -> dict[str, object] | None:
        """Give the name; there must be one."""
        if not self._title.text().strip():
            self._title_field.say(self.tr("A few words are enough."))
            self._title.setFocus()
            return None
        return {"title": self._title.text().strip()}


class AvoidedSheet(_WordsSheet):
    """Adds a word we avoid, or changes one; a word that came with CollabDesk can be let stand here."""

    def __init__(self, parent: QWidget, context: RoomContext, row: WordInUse | None, word: str = "") -> None:
        remove = self.tr("Take this word away") if row is not None and row.shipped is None else ""
        if row is not None and row.shipped is not None:
            remove = self.tr("Let it stand here") if row.in_use else self.tr("Avoid it again")
        lead = self.tr("It is only advice. It never stops anybody, and never touches what a person said.")
        super().__init__(parent, context, self.tr("A word we avoid"), lead, remove)
        own = row.own if row else None
        self._word = self.line(self.tr("Avoid"), row.word if row else word)
        self._word_field = self.fields.fields()[-1]
        if row is not None and row.shipped is not None:
            self._word.setReadOnly(True)
        says = JourneyWording(context.wording, context.people_word, context.person_word, self)
        self._say = self.line(self.tr("Say instead"), says.phrase(row.say) if row else "")
        why = says.text(row.why) if row else ""
        self._why = self.text(self.tr("Why"), why, self.tr("as they put it"), ours=False)
        self._by = self.line(self.tr("Agreed by"), own.agreed_by if own else "")
        self._on = self.day(self.tr("Agreed on"), own.agreed_on if own else None)
        self._again = self.day(self.tr("Look again on"), own.look_again_on if own else None)

    def begin(self) -> None:
        """Start where something is missing: at what to say, once the word is there."""
        (self._say if self._word.text().strip() else self._word).setFocus()

    def values(self) -> dict[str, object] | None:
        """Give the word; there must be one."""
        if not self._word.text().strip():
            self._word_field.say(self.tr("Which word?"))
            self._word.setFocus()
            return None
        return {
            "word": self._word.text().strip(),
            "say": self._say.text().strip(),
            "why": self._why.text().strip(),
            "agreed_by": self._by.text().strip(),
            "agreed_on": self._on.date(),
            "look_again_on": self._again.date(),
        }


class SharedSheet(_WordsSheet):
    """Adds a word that means different things to different people, or settles which one we will use."""

    def __init__(self, parent: QWidget, context: RoomContext, word: SharedWord | None) -> None:
        remove = self.tr("Take this word away") if word else ""
        lead = self.tr("Nobody is wrong. Write what each of you means.")
        if word is not None:
            lead = self.tr("If you take it away, what each side means by it goes too. Undo brings it back.")
        super().__init__(parent, context, self.tr("Same word, different meaning"), lead, remove)
        self._word = self.line(self.tr("The word"), word.word if word else "")
        self._word_field = self.fields.fields()[-1]
        self._say = self.text(self.tr("We will say"), word.we_say if word else "")
        self._on = self.day(self.tr("Agreed on"), word.agreed_on if word else None)
        self._tripped = self.text(self.tr("Where we tripped over it"), word.tripped if word else "")

    def values(self) -> dict[str, object] | None:
        """Give the word; there must be one."""
        if not self._word.text().strip():
            self._word_field.say(self.tr("Which word?"))
            self._word.setFocus()
            return None
        return {
            "word": self._word.text().strip(),
            "we_say": self._say.text().strip(),
            "agreed_on": self._on.date(),
            "tripped": self._tripped.text().strip(),
        }


class MeaningSheet(_WordsSheet):
    """Writes what one side means by a word."""

    def __init__(
        self,
        parent: QWidget,
        context: RoomContext,
        word: str,
        meaning: Meaning | None,
        whose: Sequence[str] = (),
    ) -> None:
        remove = self.tr("Take this meaning away") if meaning else ""
        title = self.tr("What does “{word}” mean to them?").format(word=word)
        super().__init__(parent, context, title, self.tr("In their words. Nobody is wrong."), remove)
        offered = self.tr("such as {names}").format(names=", ".join(whose)) if whose else ""
        self._whose = self.line(self.tr("Whose meaning"), meaning.whose if meaning else "", offered)
        self._whose_field = self.fields.fields()[-1]
        self._means = self.text(self.tr("They mean"), meaning.means if meaning else "", ours=False)

    def values(self) -> dict[str, object] | None:
        """Give the meaning; it must be somebody's."""
        if not self._whose.text().strip():
            self._whose_field.say(self.tr("Who means it so? The name of a side is enough."))
            self._whose.setFocus()
            return None
        return {"whose": self._whose.text().strip(), "means": self._means.text().strip()}
