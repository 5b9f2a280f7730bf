"""What people are called here, what not to say and what to say, and words that mean different things."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, Sentence, Title
from collabdesk.ui.kit.wide_button import WideButton
from collabdesk.ui.records.keeper import RecordKeeper
from collabdesk.ui.rooms.words.asking import Asking
from collabdesk.ui.rooms.words.chosen_box import ChosenBox
from collabdesk.ui.rooms.words.list_view import WordsList
from collabdesk.ui.rooms.words.meanings import MeaningsView
from collabdesk.ui.rooms.words.printing import WordsPrinting
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.journey import JourneyWording
from collabdesk.ui.wordings.words import WordsWording

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.queries.words import WordsShown
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

SIDE_WIDTH: Final = 376


class WordsRoom(QWidget):
    """Words: the chosen ones, those we avoid, and those that mean two things."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._wording = WordsWording(context, self)
        journey = JourneyWording(context.wording, context.people_word, context.person_word, self)
        self._keeper = RecordKeeper(desk, context, journey, self)
        self._asking = Asking(self, desk, context, self._keeper)
        self.chosen = ChosenBox(self._wording)
        self.list = WordsList(context, self._wording)
        self.meanings = MeaningsView(self._wording)
        self.add_button = plain_button(self.tr("Add a word"), "plus")
        self._look_again = Caption()
        self.next_button = WideButton("", "filled")
        self.print_button = WideButton(self.tr("Print “Words we use”"), "outlined", "printer")
        self.printing = WordsPrinting(self, desk, context)
        self._main, self._side = ScrollColumn((28, 20, 26, 20), 14), ScrollColumn((24, 24, 24, 20), 10)
        self._narrow: bool | None = None
        self._wanted: UUID | None = None
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("Words")), 1)
        head.addWidget(self.add_button)
        self._main.column.addLayout(head)
        self._main.add(self.chosen)
        self._main.add(self.list)
        self._main.add(_with_icon("quote", Caption(self._only_advice())))
        self._beside = QWidget()
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.meanings)
        column.addWidget(_with_icon("calendar-check", self._look_again))
        column.addWidget(self.next_button)
        column.addWidget(self.print_button)
        set_role(self._main, "page")
        set_role(self._side, "pane")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._main, 1)
        row.addWidget(self._side)
        self._arrange()

    def _only_advice(self) -> str:
        return self.tr(
            "A soft line under a word is only advice. It never stops you, and it never touches words inside "
            "quotation marks. Ctrl+Shift+W adds the word under the cursor, from any box."
        )

    def _join(self) -> None:
        asking = self._asking
        self._keeper.told.connect(self.message_told)
        self.printing.told.connect(self.message_told)
        self.print_button.clicked.connect(self.printing.ask)
        asking.told.connect(self.message_told)
        self.next_button.clicked.connect(asking.take_next)
        self.add_button.clicked.connect(lambda: asking.avoiding.about(None))
        self.chosen.words_wanted.connect(asking.about_chosen)
        self.chosen.title_wanted.connect(asking.about_title)
        self.list.opened.connect(asking.avoiding.about)
        self.list.remove_wanted.connect(asking.avoiding.take_away)
        self.list.said_wanted.connect(lambda uid: self.record_wanted.emit("said", uid))
        self.meanings.word_wanted.connect(asking.about_shared)
        self.meanings.meaning_wanted.connect(asking.about_meaning)
        self.meanings.word_remove_wanted.connect(lambda word: self._keeper.remove("sharedword", word.uid))
        self.meanings.meaning_remove_wanted.connect(lambda one: self._keeper.remove("meaning", one.uid))

    def refresh(self, changes: Changes | None) -> None:
        """Read the words again where the changes concern them."""
        from collabdesk.domain import records
        from collabdesk.storage.queries.words import load_words

        shown = (
            records.Project,
            records.ChosenWords,
            records.AvoidedWord,
            records.SharedWord,
            records.Meaning,
            records.Partner,
            records.StockTake,
            records.Journey,
            records.Input,
            records.Session,
            records.Decision,
            records.Action,
            records.Person,
            records.Verdict,
            records.Boundary,
            records.Mark,
        )
        if changes is None or changes.concerns(*shown):
            self._desk.ask(self._loaded, load_words, self._context.today())

    def open_record(self, uid: UUID) -> None:
        """Put the keyboard on a word."""
        self._wanted = uid
        self._focus_wanted()

    def focus_start(self) -> None:
        """Put the keyboard on the first word, or on the button that adds one."""
        if not self.list.focus_first():
            self.add_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()

    def _arrange(self) -> None:
        narrow = is_narrow(self)
        self._side.setFixedWidth(px(SIDE_WIDTH))
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._side.setVisible(not narrow)
        (self._main if narrow else self._side).add(self._beside)

    def _loaded(self, shown: WordsShown) -> None:
        from collabdesk.domain.word_advice import at_door, shipped_words, words_in_use

        step = self._asking.take_shown(shown)
        self.next_button.set_words(step)
        self.next_button.setVisible(bool(step))
        self.chosen.show_words(shown)
        shipped = at_door(shipped_words(), shown.ours.door)
        self.list.show_words(words_in_use(shown.ours.avoided, shipped), shown.asked_by, shown.stages_missing)
        self.meanings.show_words(shown.shared)
        self._look_again.set_text(self._wording.look_again(shown))
        self._order_tabs()
        self._focus_wanted()

    def _order_tabs(self) -> None:
        """Let Tab go by what is seen: rows made later would come after everything else."""
        before = (self.add_button, self.chosen.change, self.chosen.rename)
        stops = (*before, *self.list.stops(), *self.meanings.stops(), self.next_button, self.print_button)
        for here, there in pairwise(stops):
            QWidget.setTabOrder(here, there)

    def _focus_wanted(self) -> None:
        if self._wanted is not None and (
            self.list.focus_record(self._wanted) or self.meanings.focus_record(self._wanted)
        ):
            self._wanted = None


def _with_icon(icon: str, words: Sentence) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, px(8), 0, 0)
    row.setSpacing(px(10))
    mark = QLabel()
    wear_icon(mark, icon, "text2", 16)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return made
