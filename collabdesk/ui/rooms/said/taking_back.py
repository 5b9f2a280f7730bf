"""Reads with a person what goes and what stays, before their words are taken back for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import danger_button, plain_button
from collabdesk.ui.kit.long_words import WordsBox
from collabdesk.ui.kit.page import Card
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.taking_back import TakingBackWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.taking_back import Line

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TakeBackSheet(SheetDialog):
    """Two steps: read and tick, then press. ``wished`` says that both were taken; Esc keeps the words."""

    wished = Signal()

    def __init__(self, parent: QWidget, title: str, context: RoomContext, trail: Trail) -> None:
        super().__init__(parent, title, width=980)
        self._words = TakingBackWording(context.wording, self)
        self.set_lead(self.tr("They do not have to say why."))
        words = WordsBox(self.tr("Their words"))
        words.set_words(trail.chain.words, quoted=not trail.chain.words.startswith("["))
        self.body.addWidget(words)
        columns = QHBoxLayout()
        columns.setSpacing(px(12))
        if is_narrow(parent):
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
        lost, kept = self._words.will_go(trail), self._words.will_stay(trail, context.today())
        columns.addWidget(_card(self.tr("Will go"), self.tr("for good"), lost, "x", "rose_text"), 1)
        columns.addWidget(
            _card(self.tr("Will stay"), self.tr("without their words"), kept, "check", "accent"), 1
        )
        out = _card(
            self.tr("We can’t take back"),
            self.tr("so tell them"),
            self._words.out_of_reach(),
            "file-text",
            "text2",
        )
        columns.addWidget(out, 1)
        self.body.addLayout(columns)
        self.tick = QCheckBox(self.tr("They or their guide asked for this"))
        self.tick.setAccessibleName(self.tick.text())
        self.tick.toggled.connect(self._ticked)
        self.body.addWidget(self.tick)
        self._fill_foot()

    def _fill_foot(self) -> None:
        self._last = Sentence(role="rose")
        self.keep_button = plain_button(self.tr("Keep them for now"))
        self.danger_button = danger_button(self.tr("Take these words back"))
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
            self.tr("Second and last step. Undo can’t bring these words back. Nothing has gone yet.")
            if ticked
            else self.tr("First read this page with them.")
        )

    def _pressed(self) -> None:
        if self.tick.isChecked():
            self.wished.emit()
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter is pressed by habit; what cannot be undone is pressed by hand or with the space bar.
        if watched is self.danger_button and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            return True
        return super().eventFilter(watched, event)


def _card(title: str, beside: str, lines: Sequence[Line], icon: str, tone: str) -> Card:
    card = Card(18)
    head = QHBoxLayout()
    head.addWidget(SectionHead(title), 1)
    head.addWidget(Caption(beside), 0, Qt.AlignmentFlag.AlignBottom)
    card.body.addLayout(head)
    for line in lines:
        mark = QLabel()
        wear_icon(mark, icon, tone, 18)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Sentence(line.what))
        if line.more:
            words.addWidget(Caption(line.more))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        card.body.addLayout(row)
    card.body.addStretch()
    return card
