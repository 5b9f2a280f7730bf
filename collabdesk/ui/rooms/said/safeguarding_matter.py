"""Takes a typed disclosure out of the workbook, once its exact words are with the lead (method.md 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from collabdesk.ui.dialogs.taking_back.standing import AlsoStands
from collabdesk.ui.kit.buttons import danger_button, plain_button
from collabdesk.ui.kit.long_words import WordsBox
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.papers.saving import PlaceQuestion
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.history import HistoryWording
from collabdesk.ui.wordings.taken_back import TakenBackWording

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.dialogs.taking_back.work import Seen
    from collabdesk.ui.rooms.context import RoomContext

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SafeguardingMatterSheet(SheetDialog):
    """Shows the words once, to be copied by hand or printed on the concern form.

    ``print_wanted`` carries the place of the form; ``confirmed`` says that the words were given to the lead
    and may go; ``open_wanted`` and ``rewrite_wanted`` are about texts of ours that repeat them. Esc leaves
    everything as it is.
    """

    print_wanted = Signal(object)
    confirmed = Signal()
    open_wanted = Signal(str, UUID)
    rewrite_wanted = Signal()

    def __init__(self, parent: QWidget, context: RoomContext, trail: Trail, seen: Seen) -> None:
        super().__init__(parent, self.tr("This is a safeguarding matter"), width=820)
        self.set_lead(
            self.tr("The workbook is no place for it. Give the exact words to the safeguarding lead first.")
        )
        self._show_words(trail)
        self.print_button = plain_button(self.tr("Print them on the concern form"), "printer")
        self.print_button.clicked.connect(self._ask_place)
        self.body.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._told = Sentence(role="secondary")
        self._told.hide()
        self.body.addWidget(self._told)
        self._add_elsewhere(context, seen)
        self.body.addWidget(Sentence(self._what_then()))
        self.tick = QCheckBox(self.tr("The exact words have been given to the safeguarding lead"))
        self.tick.setAccessibleName(self.tick.text())
        self.tick.toggled.connect(self._ticked)
        self.body.addWidget(self.tick)
        self._fill_foot()

    def say(self, words: str) -> None:
        """Say what came of printing."""
        self._told.set_text(words)
        self._told.setVisible(bool(words))

    def _show_words(self, trail: Trail) -> None:
        said = trail.chain.input
        self.body.addWidget(Caption(self.tr("Copy them by hand, exactly as they stand, or print them.")))
        self._add_words(self.tr("Their words"), said.words)
        if trail.chain.words != said.words:
            self._add_words(self.tr("As they put it right when it was read back"), trail.chain.words)
        if said.hoped:
            self._add_words(self.tr("What they hoped for"), said.hoped)

    def _add_words(self, name: str, words: str) -> None:
        box = WordsBox(name, "long")
        box.set_words(words, quoted=not words.startswith("["))
        self.body.addWidget(Caption(name))
        self.body.addWidget(box)

    def _add_elsewhere(self, context: RoomContext, seen: Seen) -> None:
        says = TakenBackWording(context.wording, HistoryWording(context.wording, self), self)
        if seen.stands:
            also = AlsoStands(says, seen.stands, in_history=seen.in_history)
            also.open_wanted.connect(self.open_wanted)
            also.rewrite_wanted.connect(self.rewrite_wanted)
            self.body.addWidget(also)
        if seen.withdrawal.recalls:
            self.body.addWidget(SectionHead(self.tr("Papers already given out have these words")))
            for recall in seen.withdrawal.recalls:
                name, given = says.paper(recall)
                self.body.addWidget(Sentence(name, "strong"))
                self.body.addWidget(Caption(given))

    def _what_then(self) -> str:
        return self.tr(
            "Then the words go from this workbook, from what can be found, from Undo and from its backups. "
            "The number stays, with “[removed, passed on]”, so that counts still add up. In papers it reads "
            "as taken back. Copies on other computers and papers already printed keep the words: tell the "
            "lead."
        )

    def _fill_foot(self) -> None:
        self._last = Sentence(role="rose")
        self.keep_button = plain_button(self.tr("Leave it here for now"))
        self.danger_button = danger_button(self.tr("Remove the words"))
        self.keep_button.clicked.connect(self.reject)
        self.danger_button.clicked.connect(self._pressed)
        self.danger_button.installEventFilter(self)
        self.foot.addWidget(self._last, 1)
        self.foot.addWidget(self.keep_button)
        self.foot.addWidget(self.danger_button)
        QWidget.setTabOrder(self.tick, self.keep_button)
        QWidget.setTabOrder(self.keep_button, self.danger_button)
        self._ticked(ticked=False)

    def _ticked(self, ticked: bool) -> None:
        self.danger_button.setVisible(ticked)
        foot = self.foot.parentWidget()
        if foot is not None:
            set_role(foot, "rose-box" if ticked else "foot")
        self._last.set_text(
            self.tr("Undo can’t bring these words back. Nothing has gone yet.")
            if ticked
            else self.tr("First give the words to the safeguarding lead.")
        )

    def _ask_place(self) -> None:
        question = PlaceQuestion(self, self.tr("Concern form"))
        question.place_chosen.connect(self._place_chosen)
        question.open()

    def _place_chosen(self, place: Path) -> None:
        self.print_wanted.emit(place)

    def _pressed(self) -> None:
        if self.tick.isChecked():
            self.accept()
            self.confirmed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter is pressed by habit; what cannot be undone is pressed by hand or with the space bar.
        if watched is self.danger_button and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            return True
        return super().eventFilter(watched, event)
