"""Opens the sheets of the room of words and hands what they hold to the verbs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.base.identity import new_uid
from collabdesk.ui.rooms.words.avoiding import Avoiding
from collabdesk.ui.rooms.words.sheets import ChosenSheet, MeaningSheet, SharedSheet, TitleSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.domain.records import Meaning, SharedWord
    from collabdesk.storage.queries.words import WordsShown
    from collabdesk.ui.kit.record_sheet import RecordSheet
    from collabdesk.ui.records.keeper import RecordKeeper
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class Asking(QObject):
    """One sheet at a time over ``room``, about what it shows."""

    told = Signal(str)

    def __init__(self, room: QWidget, desk: Desk, context: RoomContext, keeper: RecordKeeper) -> None:
        super().__init__(room)
        self._room, self._desk, self._context, self._keeper = room, desk, context, keeper
        self.avoiding = Avoiding(room, context, keeper)
        self._shown: WordsShown | None = None
        self._sheet: RecordSheet | None = None
        self._next: Callable[[], None] | None = None

    def take_shown(self, shown: WordsShown) -> str:
        """Know what the room shows now; gives what the next honest step is called, "" for none."""
        self._shown = shown
        if not shown.project.people_word.strip():
            self._next = self.about_chosen
            return self.tr("Write the words they chose")
        for one in shown.shared:
            for meaning in one.meanings:
                if not meaning.means.strip() and meaning.whose.strip():
                    self._next = partial(self.about_meaning, one.word, meaning)
                    return self.tr("Write what they mean: {whose}").format(whose=meaning.whose)
        for one in shown.shared:
            if not one.word.we_say.strip():
                self._next = partial(self.about_shared, one.word)
                return self.tr("Agree what we will say for “{word}”").format(word=one.word.word)
        return ""

    def take_next(self) -> None:
        """Take the next honest step."""
        if self._next is not None:
            self._next()

    def about_chosen(self) -> None:
        """Ask what people want to be called."""
        if self._shown is not None:
            sheet = ChosenSheet(self._room, self._context, self._shown)
            sheet.kept.connect(self._choose)
            self._open(sheet)

    def about_title(self) -> None:
        """Ask what the project is called."""
        if self._shown is not None:
            project = self._shown.project
            sheet = TitleSheet(self._room, self._context, project.title)
            sheet.kept.connect(lambda values: self._keeper.change("project", project.uid, values))
            self._open(sheet)

    def about_shared(self, word: SharedWord | None) -> None:
        """Ask about a word that means different things, or a new one (None)."""
        sheet = SharedSheet(self._room, self._context, word)
        sheet.kept.connect(lambda values: self._keep_shared(word, values))
        if word is not None:
            sheet.removed.connect(lambda: self._keeper.remove("sharedword", word.uid))
        self._open(sheet)

    def about_meaning(self, word: SharedWord, meaning: Meaning | None) -> None:
        """Ask what one side means by a word."""
        sheet = MeaningSheet(self._room, self._context, word.word, meaning, self._sides())
        sheet.kept.connect(lambda values: self._keep_meaning(word, meaning, values))
        if meaning is not None:
            sheet.removed.connect(lambda: self._keeper.remove("meaning", meaning.uid))
        self._open(sheet)

    def _sides(self) -> tuple[str, ...]:
        partners = self._shown.partners[:2] if self._shown is not None else ()
        return (self._context.people_word(), *partners)

    def _choose(self, values: Mapping[str, object]) -> None:
        from collabdesk.domain.records import ChosenWords
        from collabdesk.operations.exercises import choose_words

        if self._shown is None:
            return
        project, now = self._shown.project, self._shown.chosen
        same = (values["people"], values["person"]) == (project.people_word, project.person_word)
        if same and now is not None:
            self._keeper.change("chosenwords", now.uid, values)
            return
        made: Callable[..., ChosenWords] = ChosenWords
        self._desk.do_then(None, self._refused, choose_words, made(uid=new_uid(), **values))

    def _keep_shared(self, word: SharedWord | None, values: Mapping[str, object]) -> None:
        from collabdesk.domain.records import SharedWord

        if word is not None:
            self._keeper.change("sharedword", word.uid, values)
        else:
            made: Callable[..., SharedWord] = SharedWord
            self._keeper.keep(made(uid=new_uid(), **values))

    def _keep_meaning(self, word: SharedWord, meaning: Meaning | None, values: Mapping[str, object]) -> None:
        from collabdesk.domain.records import Meaning

        if meaning is not None:
            self._keeper.change("meaning", meaning.uid, values)
        else:
            made: Callable[..., Meaning] = Meaning
            self._keeper.keep(made(uid=new_uid(), word=word.uid, **values))

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.told.emit(" ".join(part for part in (words.what, words.safe) if part))

    def _open(self, sheet: RecordSheet) -> None:
        self._sheet = sheet
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
