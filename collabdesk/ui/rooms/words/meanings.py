"""Words that mean different things to different sides, each side's meaning, and the word we will use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.kit.wide_button import WideButton
from collabdesk.ui.rooms.people.tile import Tile
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.storage.queries.words import Shared
    from collabdesk.ui.wordings.words import WordsWording


WHOSE_WIDTH: Final = 88


class MeaningsView(QWidget):
    """Every shared word. Signals carry a SharedWord and, for a meaning, a Meaning; None adds one."""

    word_wanted = Signal(object)
    meaning_wanted = Signal(object, object)
    word_remove_wanted = Signal(object)
    meaning_remove_wanted = Signal(object)

    def __init__(self, wording: WordsWording) -> None:
        super().__init__()
        self._wording = wording
        self._tiles: dict[UUID, Tile] = {}
        self._stops: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        self.add_button = WideButton(self.tr("Add a word with two meanings"), "link", "plus")
        self.add_button.clicked.connect(lambda: self.word_wanted.emit(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(SectionHead(self.tr("Same word, different meaning")))
        column.addWidget(Caption(self.tr("Nobody is wrong. Write what each of you means.")))
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_words(self, shared: tuple[Shared, ...]) -> None:
        """Show the words, oldest first; the one that has the keyboard keeps it."""
        focused = next((uid for uid, tile in self._tiles.items() if tile.hasFocus()), None)
        clear_layout(self._list)
        self._tiles, self._stops = {}, []
        for one in shared:
            self._add(one)
        if not shared:
            self._list.addWidget(Caption(self.tr("No word yet. Which word did you trip over this month?")))
        if focused in self._tiles:
            self._tiles[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Where Tab stops in it, in order."""
        return [*self._stops, self.add_button]

    def focus_record(self, uid: UUID) -> bool:
        """Put the keyboard on a word or a meaning; False where it is not here."""
        if uid in self._tiles:
            self._tiles[uid].setFocus(Qt.FocusReason.OtherFocusReason)
        return uid in self._tiles

    def _add(self, shared: Shared) -> None:
        word = shared.word
        self._list.addSpacing(px(8))
        head = _HeadTile(word.uid, self.tr("“{word}”").format(word=word.word), word.tripped.strip())
        head.opened.connect(lambda: self.word_wanted.emit(word))
        head.remove_wanted.connect(lambda: self.word_remove_wanted.emit(word))
        self._tiles[word.uid] = head
        self._stops.append(head)
        self._list.addWidget(head)
        for meaning in shared.meanings:
            means = meaning.means.strip() or self.tr("Not written yet.")
            spoken = self.tr("{whose} means: {words}").format(whose=meaning.whose, words=means)
            tile = _SideTile(meaning.uid, meaning.whose, means, spoken)
            tile.opened.connect(lambda one=meaning: self.meaning_wanted.emit(word, one))
            tile.remove_wanted.connect(lambda one=meaning: self.meaning_remove_wanted.emit(one))
            self._tiles[meaning.uid] = tile
            self._stops.append(tile)
            self._list.addWidget(tile)
        add = WideButton(self.tr("Write what another side means"), "link")
        add.setAccessibleName(self.tr("Write what another side means by “{word}”").format(word=word.word))
        add.clicked.connect(lambda: self.meaning_wanted.emit(word, None))
        self._list.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._stops.append(add)
        if word.we_say.strip():
            self._list.addWidget(
                _settled(self.tr("We will say"), word.we_say, self._wording.agreed_word(word))
            )
        else:
            self._list.addWidget(_unsettled(self._wording.not_agreed(shared)))


class _HeadTile(Tile):
    """The word itself, larger."""

    def __init__(self, uid: UUID, word: str, tripped: str) -> None:
        super().__init__(uid, word, tripped, f"{word}. {tripped}".strip())
        for label in self.findChildren(Sentence):
            if label.plain_text() == word:
                set_role(label, "head")


class _SideTile(Tile):
    """A side, and beside it what it means."""

    def __init__(self, uid: UUID, whose: str, means: str, spoken: str) -> None:
        self._side = Sentence(whose, "strong")
        super().__init__(uid, means, "", spoken, self._side)
        for label in self.findChildren(Sentence):
            if label is not self._side:
                set_role(label, "body")
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_side"):
            self._fit()

    def _fit(self) -> None:
        self._side.setFixedWidth(px(WHOSE_WIDTH))


def _settled(label: str, words: str, agreed: str) -> QWidget:
    box = QFrame()
    set_role(box, "message-good")
    column = QVBoxLayout(box)
    column.setContentsMargins(px(12), px(8), px(12), px(8))
    column.setSpacing(px(2))
    said = Sentence()
    said.set_parts([(f"{label} ", "bold"), (words.strip(), "plain")])
    column.addWidget(said)
    if agreed:
        column.addWidget(Caption(agreed))
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return box


def _unsettled(words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, px(4), 0, px(4))
    row.setSpacing(px(8))
    mark = QLabel()
    wear_icon(mark, "circle-dashed", "warn_text", 16)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Sentence(words, "warn"), 1)
    return made
