"""Says what has gone, what is out of reach, and prints what the person may take with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from collabdesk.ui.dialogs.taking_back.cards import with_icon
from collabdesk.ui.dialogs.taking_back.printed import AlreadyPrinted, WhatToTell
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.wordings.history import HistoryWording
from collabdesk.ui.wordings.taken_back import TakenBackWording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.withdrawal import Withdrawal
    from collabdesk.ui.rooms.context import RoomContext


class DoneSheet(SheetDialog):
    """After it is done; ``print_wanted`` carries which paper: "certificate", "note" or "tell"."""

    print_wanted = Signal(str)

    def __init__(self, parent: QWidget, context: RoomContext, told: Withdrawal) -> None:
        day = context.wording.day(told.on)
        super().__init__(parent, self.tr("Taken back at their wish on {day}").format(day=day), 860)
        self.withdrawal = told
        words = TakenBackWording(context.wording, HistoryWording(context.wording, self), self)
        self.set_lead(self.tr("It is gone from this workbook, from search, from Undo and from its history."))
        self.message = MessageLine()
        self.body.addWidget(self.message)
        if told.backups:
            gone = Sentence(self.tr("It is gone from %n backup(s) too.", "", told.backups))
            self.body.addLayout(with_icon("check", "accent", gone))
        script = WhatToTell(words, told)
        script.print_wanted.connect(lambda: self.print_wanted.emit("tell"))
        self.body.addWidget(script)
        printed = AlreadyPrinted(words, told)
        printed.note_wanted.connect(lambda: self.print_wanted.emit("note"))
        self.body.addWidget(printed)
        self.body.addWidget(SectionHead(self.tr("Nobody can take these back from here")))
        for line in words.out_of_reach(told, done=True):
            self.body.addLayout(with_icon("info", "text2", Sentence(line)))
        self.body.addWidget(Caption(self.tr("The paper says all of this to them too, without their words.")))
        self.print_button = filled_button(self.tr("Print My record for them"), "printer")
        self.close_for_now = plain_button(self.tr("Close"))
        self.print_button.clicked.connect(lambda: self.print_wanted.emit("certificate"))
        self.close_for_now.clicked.connect(self.accept)
        self.foot.addWidget(Sentence(self.tr("This page is not kept."), "secondary"), 1)
        self.foot.addWidget(self.close_for_now)
        self.foot.addWidget(self.print_button)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)
