"""The safeguarding lead's own page: that concerns were passed on, and the print that only it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.page import Divider, clear_layout
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.rooms.papers.saving import PlaceQuestion
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.safeguarding import SafeguardingWording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.storage.queries.safeguarding import PassedOn
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class SafeguardingPage(SheetDialog):
    """``acknowledged`` carries the uid of a pointer; ``print_wanted`` asks for the lead's own print."""

    acknowledged = Signal(object)
    print_wanted = Signal()

    def __init__(self, parent: QWidget, context: RoomContext) -> None:
        super().__init__(parent, self.tr("What was passed on"), 760)
        self.set_lead(
            self.tr("For the safeguarding lead. It stands in no paper, no copy and no list but this one.")
        )
        self._wording, self._says = context.wording, SafeguardingWording(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        self.body.addLayout(self._rows)
        self._told = Sentence(role="secondary")
        self._told.hide()
        self.body.addWidget(self._told)
        self.print_button = plain_button(self.tr("Print for the safeguarding lead"), "printer")
        self.close_quietly = filled_button(self.tr("Close"))
        self.print_button.clicked.connect(self.print_wanted)
        self.close_quietly.clicked.connect(self.reject)
        self.foot.addWidget(self.print_button)
        self.foot.addStretch()
        self.foot.addWidget(self.close_quietly)

    def show_passed_on(self, found: Sequence[PassedOn], *, read_only: bool) -> None:
        """List what was passed on, the latest first."""
        clear_layout(self._rows)
        self.print_button.setVisible(bool(found))
        if not found:
            self._rows.addWidget(Sentence(self.tr("Nothing was passed on yet."), "secondary"))
        for place, each in enumerate(found):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(each, read_only=read_only))

    def say(self, words: str) -> None:
        """Say what came of a print."""
        self._told.set_text(words)
        self._told.setVisible(bool(words))

    def _row(self, each: PassedOn, *, read_only: bool) -> QWidget:
        said = self._says.passed_on(each, self._wording)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Sentence(said, "strong"))
        words.addWidget(Caption(self._says.to_whom(each)))
        tick = QCheckBox(self.tr("Acknowledged"))
        tick.setAccessibleName(self.tr("Acknowledged: {which}").format(which=said))
        tick.setChecked(each.pointer.acknowledged)
        tick.setEnabled(not each.pointer.acknowledged and not read_only)
        tick.clicked.connect(lambda _checked=False: self.acknowledged.emit(each.pointer.uid))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignVCenter)
        return made


class PassedOnList(QObject):
    """Opens the page, keeps what is ticked there, and prints it where a person says.

    ``told`` carries what came of it.
    """

    told = Signal(str)

    def __init__(self, parent: QObject, desk: Desk, context: RoomContext) -> None:
        super().__init__(parent)
        self._desk, self._context = desk, context
        self._page: SafeguardingPage | None = None
        desk.changed.connect(self._changed)
        desk.closed.connect(self._put_away)

    def open(self, over: QWidget) -> None:
        """Show the page over a window or a question."""
        self._page = page = SafeguardingPage(over, self._context)
        page.acknowledged.connect(self._acknowledge)
        page.print_wanted.connect(self._print)
        page.finished.connect(self._put_away)
        self._load()
        page.open()

    def _load(self) -> None:
        self._desk.ask(self._show, _found)

    def _show(self, found: tuple[tuple[PassedOn, ...], bool]) -> None:
        if self._page is not None:
            self._page.show_passed_on(found[0], read_only=found[1])

    def _acknowledge(self, uid: UUID) -> None:
        from collabdesk.operations.safeguarding import acknowledge

        self._desk.do(acknowledge, uid)

    def _changed(self, changes: Changes) -> None:
        from collabdesk.domain.records import SafeguardingPointer

        if self._page is not None and changes.concerns(SafeguardingPointer):
            self._load()

    def _print(self) -> None:
        if self._page is None:
            return
        question = PlaceQuestion(self._page, self.tr("For the safeguarding lead"))
        question.place_chosen.connect(self.print_at)
        question.open()

    def print_at(self, target: Path) -> None:
        """Print what was passed on at a place; it is kept in no register."""
        self._desk.ask_then(
            lambda _: self._say(self.tr("Saved as {file}.").format(file=target.name)),
            self._refused,
            _print,
            target,
            self._context.today(),
        )

    def _refused(self, failure: Failure) -> None:
        said = self._context.wording.failure(failure)
        self._say(" ".join(part for part in (said.what, said.safe) if part))

    def _say(self, words: str) -> None:
        if self._page is not None:
            self._page.say(words)
        self.told.emit(words)

    def _put_away(self, _result: int = 0) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.close()
            page.deleteLater()


def _found(book: Workbook) -> tuple[tuple[PassedOn, ...], bool]:
    from collabdesk.storage.queries.safeguarding import passed_on

    return passed_on(book), book.read_only


def _print(book: Workbook, target: Path, today: date) -> None:
    from collabdesk.operations.safeguarding_papers import print_passed_on

    print_passed_on(book, target, today)
