"""Joins the list of papers, the real page and what to know of it to the workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.failures import Cancelled, Failure
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.rooms.papers import work
from collabdesk.ui.rooms.papers.checks import Note, PaperChecks
from collabdesk.ui.rooms.papers.checks_pane import ChecksPane
from collabdesk.ui.rooms.papers.page_bar import PageBar
from collabdesk.ui.rooms.papers.page_view import PageView
from collabdesk.ui.rooms.papers.saving import PlaceQuestion
from collabdesk.ui.rooms.papers.view import PapersPanes
from collabdesk.ui.wordings.papers import PapersWording

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from collabdesk.domain.changes import Changes
    from collabdesk.papers.preview import PagePicture
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk, Watch

SHOWN_AFTER: Final = 350
"""Milliseconds after which a person wants to know how far it is."""


class PapersRoom(QWidget):
    """The papers there are, and one of them as it prints."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._words, self._checks = PapersWording(self), PaperChecks(context.wording, self)
        self._code: work.PaperCode = "r1"
        self._looks = dict(work.USUAL)
        self._drawn: work.Drawn | None = None
        self._stale, self._saving = True, False
        self._watch: Watch | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self.model = PagedModel()
        self.cards = CardList(self.tr("Papers"), self.model)
        self.view = PageView(PageBar(self._words))
        self.pane, self.message = ChecksPane(self._words), MessageLine()
        self.panes = PapersPanes(self.cards, self.view, self.pane, self.message)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.panes)
        self._join()
        rows = [CardRow(code, self._words.title(code), self._words.readers(code)) for code in work.USUAL]
        self.model.set_rows(rows)
        self.cards.select_row(0)
        self._show_look()

    def _join(self) -> None:
        self.cards.row_chosen.connect(self._paper_chosen)
        self.cards.row_opened.connect(self._paper_opened)
        self.view.picture_wanted.connect(self._draw_page)
        self.view.bar.look_chosen.connect(self._look_chosen)
        self.view.bar.stop_pressed.connect(self._stop)
        self.pane.audience_chosen.connect(self._look_chosen)
        self.pane.save_pressed.connect(self._ask_where)
        self.pane.way_on_wanted.connect(self._go_on)
        self.panes.previous_wanted.connect(lambda: self._walk(-1))
        self.panes.next_wanted.connect(lambda: self._walk(1))
        self._slow.timeout.connect(lambda: self._progressed(0, 0))
        self._desk.progressed.connect(self._progressed)
        self.message.action_pressed.connect(self._make)

    @property
    def in_sight(self) -> bytes:
        """The paper that is shown, as the bytes of its PDF; none before the first is made."""
        return self._drawn.pdf if self._drawn is not None else b""

    @property
    def is_stale(self) -> bool:
        """Whether the record has changed since the paper was made."""
        return self._stale

    def refresh(self, changes: Changes | None) -> None:
        """Make the paper anew if it is in sight; otherwise when it next is."""
        if changes is not None and changes.nothing:
            return
        self._stale = True
        if self._drawn is not None:
            self.pane.show_state(self.tr("The record has changed."))
        if self.isVisible():
            self._make()

    def open_record(self, _uid: UUID) -> None:
        """Papers stand for no record of their own."""

    def focus_start(self) -> None:
        """Put the keyboard on the list of papers."""
        self.cards.setFocus()

    def step_back(self) -> bool:
        """Go from the page to the list, where only one of the two is shown."""
        return self.panes.step_back()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self._desk.has_workbook:
            self._make()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Nobody looks, and whatever is done elsewhere must not wait for a long paper.
        if self._watch is not None and not self._saving:
            self._watch.stop()
            self._stale = True
            self._rest()

    def _wish(self) -> work.Wish:
        size, audience = self._looks[self._code]
        return work.Wish(self._code, size, audience)

    def _show_look(self) -> None:
        size, audience = self._looks[self._code]
        self.view.bar.show_size(size)
        self.pane.audience_field.choose(audience)

    def _look_chosen(self) -> None:
        size = int(self.view.bar.size_field.key())
        self._looks[self._code] = (size, self.pane.audience_field.key())
        self._make()

    def _paper_chosen(self, key: object) -> None:
        code = next((code for code in work.USUAL if code == key), None)
        if code is not None and code != self._code:
            self._code = code
            self.view.first_page()
            self._show_look()
            if self.isVisible():
                self._make()

    def _paper_opened(self, key: object) -> None:
        self._paper_chosen(key)
        self.panes.show_detail()
        self.view.page.setFocus()

    def _walk(self, by: int) -> None:
        self.cards.select_row(self.cards.currentIndex().row() + by)

    def _begin(self) -> Watch:
        if self._watch is not None:
            self._watch.stop()
        self._watch = self._desk.watch()
        self._slow.start(SHOWN_AFTER)
        return self._watch

    def _make(self) -> None:
        if self._saving:
            return
        self._stale = False
        self.message.put_away()
        self.view.page.fade()
        self._desk.ask(self._made, work.make, self._wish(), self._context.today(), self._begin())

    def _made(self, result: work.Drawn | Failure) -> None:
        if isinstance(result, work.Drawn):
            if result.wish != self._wish():
                return
            self._rest()
            self._drawn = result
            self.view.show_paper(result.pages, result.spoken)
            self.pane.show_notes(self._checks.notes(result))
        elif not isinstance(result, Cancelled):
            self._rest()
            self._tell(result)
        elif self._watch is not None and self._watch.stopped():
            self._rest()
            self.message.tell(self.tr("Stopped. The page before is still here."), "warn", self.tr("Draw it"))

    def _draw_page(self, page: int, scale: float) -> None:
        if self._drawn is not None:
            pdf = self._drawn.pdf

            def drawn(picture: PagePicture) -> None:
                if self._drawn is not None and self._drawn.pdf is pdf:
                    self.view.show_picture(page, picture)

            self._desk.call(drawn, None, work.picture, pdf, page, scale)

    def _progressed(self, done: int, total: int) -> None:
        if self._watch is not None and not self._slow.isActive() and not self._watch.stopped():
            self.view.bar.show_busy(self._words.drawing(done, total), done, total)

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.stop()

    def _rest(self) -> None:
        self._watch = None
        self._slow.stop()
        self.view.bar.show_rest()

    def _go_on(self, note: Note) -> None:
        self.record_wanted.emit(note.room, note.uid)

    def _ask_where(self) -> None:
        if self._drawn is not None and not self._saving:
            name = self._words.file_name(self._code, self._drawn.project.title)
            question = PlaceQuestion(self, name)
            question.place_chosen.connect(self.save_at)
            question.open()

    def save_at(self, target: Path) -> None:
        """Save the paper in sight as a PDF there."""
        watch = self._begin()
        self._saving = True
        self._desk.ask(self._saved, work.save, self._wish(), target, self._context.today(), watch)

    def _saved(self, result: Path | Failure) -> None:
        self._saving = False
        self._rest()
        if isinstance(result, Path):
            self.message_told.emit(self.tr("Saved as {file}.").format(file=result.name))
        else:
            self._tell(result)
        if self._stale and self.isVisible():
            self._make()

    def _tell(self, failure: Failure) -> None:
        said = self._context.wording.failure(failure)
        self.message.tell(" ".join(filter(None, (said.what, said.safe, said.next))), "warn")
