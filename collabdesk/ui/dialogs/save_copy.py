"""Saves a copy of the record to use elsewhere, and says first what leaves with it and what stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from collabdesk.domain.failures import Failure
from collabdesk.ui.dialogs.told_list import ToldList
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.kit.toast import Toast
from collabdesk.ui.opening import documents_folder
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

FOR_ANYONE: Final = "anyone"
FOR_US: Final = "us"
KINDS: Final = (".xlsx", ".csv", ".json")


def open_save_copy(parent: QWidget, desk: Desk, context: RoomContext, beside: Path | None = None) -> None:
    """Ask what to save and where, and save it.

    Args:
        parent: Anything in the window it lies over.
        desk: Where the workbook is open.
        context: The words.
        beside: The open workbook: the copy is offered its place and name; None offers the documents.
    """
    toast = Toast(parent.window())
    sheet = SaveCopySheet(parent, desk, context, beside or documents_folder() / "CollabDesk")
    sheet.told.connect(toast.tell)
    sheet.rejected.connect(toast.deleteLater)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


class SaveCopySheet(SheetDialog):
    """What kind of file, who will hold it, and what that means; ``told`` says that it is saved."""

    told = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, context: RoomContext, beside: Path) -> None:
        super().__init__(parent, self.tr("Save a copy to use elsewhere"), 660)
        self._desk, self._context, self._beside = desk, context, beside
        self._left = False
        self.kinds = PillGroup(self.tr("What kind of file"))
        self.holders = PillGroup(self.tr("Who will hold it"))
        self._kind_words = Caption()
        self._leaves, self._stays = ToldList("circle-check", "accent"), ToldList("lock", "text2")
        self.message = MessageLine()
        self.leave = plain_button(self.tr("Cancel"))
        self.choose = filled_button(self.tr("Choose where to save it"))
        self.set_lead(self.tr("A copy for another program. The workbook itself is not changed."))
        self._build()
        self._say()

    def ask_where(self) -> None:
        """Ask for the place, and save it there."""
        kind = self.kinds.key()
        endings = {
            ".xlsx": self.tr("Spreadsheet"),
            ".csv": self.tr("Plain sheet"),
            ".json": self.tr("For another program"),
        }
        dialog = QFileDialog(
            self, self.windowTitle(), str(self._beside.with_suffix(kind)), f"{endings[kind]} (*{kind})"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.removeprefix("."))
        dialog.fileSelected.connect(lambda place: self.save_at(Path(place)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_at(self, target: Path) -> None:
        """Save the copy there, whole or not at all."""
        self.message.put_away()
        self.choose.setEnabled(False)

        def done(result: int | Failure) -> None:
            if not self._left:
                self._done(result, target)

        self._desk.ask(done, _save, target, self._context.today(), self.holders.key() == FOR_US)

    def _done(self, result: int | Failure, target: Path) -> None:
        self.choose.setEnabled(True)
        if isinstance(result, Failure):
            said = self._context.wording.failure(result)
            self.message.tell(" ".join(filter(None, (said.what, said.safe, said.next))), "warn")
            return
        words = self.tr("Saved %n thing(s) people said, with no names, in {file}.", "", result)
        self.told.emit(words.format(file=target.name))
        self.accept()

    def _build(self) -> None:
        self.close_button.hide()
        self.kinds.set_choices(
            [
                (".xlsx", self.tr("Spreadsheet (Excel)")),
                (".csv", self.tr("Plain sheet (CSV)")),
                (".json", self.tr("For another program (JSON)")),
            ]
        )
        self.holders.set_choices(
            [(FOR_ANYONE, self.tr("To hand to others")), (FOR_US, self.tr("Everything, for ourselves"))]
        )
        self.kinds.choose(".xlsx")
        self.holders.choose(FOR_ANYONE)
        for part in (
            self.message,
            SectionHead(self.tr("Who will hold it?")),
            self.holders,
            SectionHead(self.tr("What leaves with it")),
            self._leaves,
            SectionHead(self.tr("What stays here")),
            self._stays,
            SectionHead(self.tr("What kind of file?")),
            self.kinds,
            self._kind_words,
        ):
            self.body.addWidget(part)
        self.body.setSpacing(px(8))
        self.foot.addStretch()
        self.foot.addWidget(self.leave)
        self.foot.addWidget(self.choose)
        self.kinds.chosen.connect(self._say)
        self.holders.chosen.connect(self._say)
        self.leave.clicked.connect(self.reject)
        self.choose.clicked.connect(self.ask_where)
        self.finished.connect(self._leave)

    def _say(self) -> None:
        chain = self.tr("What was decided and why, what was done, what changed, who was told.")
        never = self.tr("Names, contact details, and private notes. They never leave, whoever asks.")
        if self.holders.key() == FOR_US:
            self._leaves.show_sentences([self.tr("Everything people said, in their exact words."), chain])
            self._stays.show_sentences([never])
        else:
            words = self.tr("People’s words, only where they said yes to the public. Every number stands.")
            counts = self.tr("Words with no such yes, and numbers of fewer than 5 people.")
            self._leaves.show_sentences([words, chain])
            self._stays.show_sentences([never, counts])
        one_row = self.tr("One row for each thing said, with all that came of it.")
        each = self.tr("One row for each thing said, and a page for every kind of record.")
        self._kind_words.set_text(one_row if self.kinds.key() == ".csv" else each)

    def _leave(self) -> None:
        self._left = True


def _save(book: Workbook, target: Path, today: date, everything: bool) -> int | Failure:
    from collabdesk.operations.exporting import export_ledger

    try:
        return export_ledger(book, target, today=today, everything=everything)
    except Failure as failure:
        return failure
