"""Reads with a person what goes and what stays, before their words are taken back for good."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QWidget

from collabdesk.ui.dialogs.taking_back.cards import card_of
from collabdesk.ui.dialogs.taking_back.printed import AlreadyPrinted, WhatToTell
from collabdesk.ui.dialogs.taking_back.standing import AlsoStands
from collabdesk.ui.dialogs.taking_back.theirs import TheirsList
from collabdesk.ui.dialogs.taking_back.work import Wished
from collabdesk.ui.kit.buttons import danger_button, plain_button
from collabdesk.ui.kit.long_words import WordsBox
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.history import HistoryWording
from collabdesk.ui.wordings.taken_back import TakenBackWording
from collabdesk.ui.wordings.taking_back import TakingBackWording

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from collabdesk.domain.withdrawal import Withdrawal
    from collabdesk.ui.dialogs.taking_back.work import Seen
    from collabdesk.ui.rooms.context import RoomContext

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TakeBackSheet(SheetDialog):
    """Two steps: read and tick, then press. Esc keeps the words.

    ``wished`` carries what they wish, as `Wished`; ``print_wanted`` which paper ("note" or "tell");
    ``open_wanted`` a record to look at instead; ``rewrite_wanted`` that texts are to be written anew.
    """

    wished = Signal(object)
    print_wanted = Signal(str)
    open_wanted = Signal(str, UUID)
    rewrite_wanted = Signal()

    def __init__(self, parent: QWidget, context: RoomContext, seen: Seen) -> None:
        alone = seen.said is not None
        title = self.tr("Take these words back") if alone else self.tr("Take everything back")
        super().__init__(parent, title, width=1120)
        self.seen, self._context, self._narrow = seen, context, is_narrow(parent)
        self._words = TakingBackWording(context.wording, self)
        self._told = TakenBackWording(context.wording, HistoryWording(context.wording, self), self)
        self.set_lead(self.tr("They do not have to say why."))
        self.message = MessageLine()
        self.body.addWidget(self.message)
        self.theirs: TheirsList | None = None
        self.contact_tick = self._tick(self.tr("Also forget how to reach them"))
        self.access_tick = self._tick(self.tr("Also forget their access card"))
        self._add_whose()
        self._add_cards()
        self._add_printed()
        if seen.stands or seen.in_history:
            also = AlsoStands(self._told, seen.stands, in_history=seen.in_history)
            also.open_wanted.connect(self.open_wanted)
            also.rewrite_wanted.connect(self.rewrite_wanted)
            self.body.addWidget(also)
        self.tick = self._tick(self.tr("They asked for this, and it was read to them"))
        self.tick.toggled.connect(self._ticked)
        self.body.addWidget(self.tick)
        self._fill_foot()

    def wish(self) -> Wished:
        """Give what is ticked."""
        keep = self.theirs.kept() if self.theirs is not None else frozenset()
        return Wished(keep, self.contact_tick.isChecked(), self.access_tick.isChecked())

    def withdrawal(self) -> Withdrawal:
        """Give what the wish comes to, as far as it is ticked."""
        keep = self.wish().keep
        if not keep:
            return self.seen.withdrawal
        kept = tuple(one.number for one in self.seen.theirs if one.uid in keep)
        going = tuple(number for number in self.seen.withdrawal.inputs if number not in kept)
        return replace(self.seen.withdrawal, inputs=going, kept=kept)

    def _tick(self, text: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setAccessibleName(text)
        return made

    def _add_whose(self) -> None:
        seen, number = self.seen, self._context.wording.number
        if seen.said is not None:
            words = WordsBox(self.tr("Their words"))
            words.set_words(seen.said.words, quoted=not seen.said.words.startswith("["))
            self.body.addWidget(words)
            code = number("input", seen.said.number)
            if seen.person is not None:
                code = self.tr("{number}, said by {person}").format(
                    number=code, person=number("person", seen.person.number)
                )
            self.body.addWidget(Caption(code))
            if seen.said.voices > 1:
                shared = self.tr(
                    "%n people said this same thing. It would go for all of them.", "", seen.said.voices
                )
                self.body.addWidget(Sentence(shared, "warn"))
        elif seen.person is not None:
            self.body.addWidget(Sentence(number("person", seen.person.number), "head"))

    def _add_cards(self) -> None:
        words, seen = self._words, self.seen
        more = self.tr("and more, which stays too")
        hold = card_of(self.tr("We hold"), self.tr("today"), words.we_hold(seen), "text2")
        go = card_of(self.tr("Will go"), self.tr("for good"), words.will_go(seen), "rose_text")
        stay = card_of(
            self.tr("Will stay"), self.tr("without their words"), words.will_stay(seen), "accent", more
        )
        if seen.said is not None and seen.person is not None:
            for tick, held in (
                (self.contact_tick, bool(seen.person.contact)),
                (self.access_tick, seen.has_access_card),
            ):
                if held:
                    go.body.addWidget(tick)
        columns = self._beside()
        for card in (hold, go, stay):
            card.body.addStretch()
            columns.addWidget(card, 1)
        self.body.addLayout(columns)
        if seen.theirs:
            self.theirs = TheirsList(self._context.wording, seen.theirs)
            self.theirs.changed.connect(lambda: self._script.show_for(self.withdrawal()))
            self.body.addWidget(self.theirs)

    def _add_printed(self) -> None:
        told = self.seen.withdrawal
        printed, self._script = AlreadyPrinted(self._told, told), WhatToTell(self._told, self.withdrawal())
        printed.note_wanted.connect(lambda: self.print_wanted.emit("note"))
        self._script.print_wanted.connect(lambda: self.print_wanted.emit("tell"))
        row = self._beside()
        row.setContentsMargins(0, px(8), 0, px(4))
        row.addWidget(printed, 1)
        row.addWidget(self._script, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        far = self.tr("Nobody can take these back from here:")
        self.body.addWidget(Caption(" ".join([far, *self._told.out_of_reach(told, done=False)])))

    def _beside(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        if self._narrow:
            row.setDirection(QBoxLayout.Direction.TopToBottom)
        return row

    def _fill_foot(self) -> None:
        self._last = Sentence(role="rose")
        self.keep_button = plain_button(self.tr("Keep them for now"))
        alone = self.seen.said is not None
        self.danger_button = danger_button(
            self.tr("Take these words back") if alone else self.tr("Take everything back")
        )
        self.keep_button.clicked.connect(self.reject)
        self.danger_button.clicked.connect(self._pressed)
        self.danger_button.installEventFilter(self)
        self.foot.addWidget(self._last, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addStretch()
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.danger_button)
        self.foot.addLayout(buttons)
        if self._narrow:
            self.foot.setDirection(QBoxLayout.Direction.TopToBottom)
        QWidget.setTabOrder(self.tick, self.keep_button)
        QWidget.setTabOrder(self.keep_button, self.danger_button)
        self._ticked(ticked=False)

    def _ticked(self, ticked: bool) -> None:
        self.danger_button.setVisible(ticked)
        foot = self.foot.parentWidget()
        if foot is not None:
            set_role(foot, "rose-box" if ticked else "foot")
        self._last.set_text(
            self.tr("Second and last step. Undo can’t bring these words back. Nothing has gone yet.")
            if ticked
            else self.tr("First read this page with them, or with their guide.")
        )
        if ticked:
            self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self) -> None:
        if self.tick.isChecked():
            self.wished.emit(self.wish())
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QWidget:
        """Give the first tick in sight."""
        first = self.theirs.first() if self.theirs is not None else None
        ticks = (self.contact_tick, self.access_tick)
        return next((one for one in ticks if one.isVisible()), first or self.tick)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter is pressed by habit; what cannot be undone is pressed by hand or with the space bar.
        if watched is self.danger_button and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            return True
        return super().eventFilter(watched, event)
