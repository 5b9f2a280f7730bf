"""Joins the list of papers, the real page and what to know of it to the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.failures import Cancelled, PaperStopped
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.options import CODES
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.paged_model import CardRow, PagedModel
from collabdesk.ui.rooms.papers import work
from collabdesk.ui.rooms.papers.choosing import Choosing
from collabdesk.ui.rooms.papers.handing_over import HandingOver
from collabdesk.ui.rooms.papers.making import Making
from collabdesk.ui.rooms.papers.page_bar import PageBar
from collabdesk.ui.rooms.papers.page_view import PageView
from collabdesk.ui.rooms.papers.side_pane import SidePane
from collabdesk.ui.rooms.papers.view import PapersPanes
from collabdesk.ui.rooms.papers.ways import Place, way_of
from collabdesk.ui.rooms.papers.writing import Writing
from collabdesk.ui.wordings.paper_findings import PaperFindingWording
from collabdesk.ui.wordings.papers import PapersWording

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.papers.preview import PagePicture
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

SHOWN_AFTER: Final = 350
"""Milliseconds after which a person wants to know how far it is."""


class PapersRoom(QWidget):
    """The papers there are, and one of them as it prints."""

    record_wanted = Signal(str, UUID)
    exercise_wanted = Signal(str)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._words = PapersWording(self)
        self._drawn: work.Drawn | None = None
        self._pdf = b""
        self._stale = True
        self._making = Making(desk, self)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self.model = PagedModel()
        self.cards = CardList(self.tr("Papers"), self.model, 1)
        self.view = PageView(PageBar(self._words))
        self.pane = SidePane(self._words, PaperFindingWording(context.wording, self))
        self.message = MessageLine()
        self.panes = PapersPanes(self.cards, self.view, self.pane, self.message)
        self._choosing = Choosing(context, self._words, self.pane, self.view.bar)
        self._handing = HandingOver(self, desk, context, self._words, self._making)
        self._writing = Writing(self, desk, context)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.panes)
        self._join()
        self.model.set_rows(
            [CardRow(code, self._words.title(code), self._words.readers(code)) for code in CODES]
        )
        self.cards.select_row(0)

    def _join(self) -> None:
        self.cards.row_chosen.connect(self._paper_chosen)
        self.cards.row_opened.connect(self._paper_opened)
        self.view.picture_wanted.connect(self._draw_page)
        self.view.bar.stop_pressed.connect(self._making.stop)
        self._choosing.changed.connect(self._make)
        self.pane.options.write_wanted.connect(lambda: self._writing.write(self._choosing.code))
        self.pane.checks.way_on_wanted.connect(self._go_on)
        self.pane.checks.answered.connect(lambda finding: self._choosing.answer(finding.key))
        self.pane.checks.leave_out_wanted.connect(lambda finding: self._choosing.leave_out(finding.record[1]))
        self.pane.checks.print_again_wanted.connect(self._choosing.print_again)
        self.pane.issue_pressed.connect(lambda: self._handing.issue(self._ready()))
        self.pane.draft_pressed.connect(lambda: self._handing.save_draft(self._ready()))
        self.panes.previous_wanted.connect(lambda: self._walk(-1))
        self.panes.next_wanted.connect(lambda: self._walk(1))
        self.panes.given_out_wanted.connect(self._handing.show_given_out)
        self.panes.pictures_wanted.connect(self._handing.show_pictures)
        self._slow.timeout.connect(lambda: self._progressed(0, 0))
        self._making.glanced.connect(self._glanced)
        self._making.made.connect(self._made)
        self._making.refused.connect(self._refused)
        self._making.stopped.connect(self._stopped)
        self._making.progressed.connect(self._progressed)
        self._handing.started.connect(lambda: self._slow.start(SHOWN_AFTER))
        self._handing.ended.connect(self._handed)
        self._handing.told.connect(self.message_told)
        self.message.action_pressed.connect(self._make)
        next_check = QShortcut(QKeySequence(Qt.Key.Key_F8), self)
        next_check.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_check.activated.connect(self._next_check)

    @property
    def in_sight(self) -> bytes:
        """The paper that is shown, as the bytes of its PDF; none before the first is made."""
        return self._drawn.pdf if self._drawn is not None else b""

    @property
    def drawn(self) -> work.Drawn | None:
        """The paper that is shown, as it was made; none before the first is made."""
        return self._drawn

    @property
    def is_stale(self) -> bool:
        """Whether the record has changed since the paper was made."""
        return self._stale

    @property
    def making(self) -> Making:
        """What makes the paper in sight."""
        return self._making

    @property
    def handing(self) -> HandingOver:
        """What saves and issues the paper in sight."""
        return self._handing

    def refresh(self, changes: Changes | None) -> None:
        """Make the paper anew if it is in sight; otherwise when it next is."""
        if changes is not None and changes.nothing:
            return
        self._stale = True
        if self._drawn is not None:
            self.pane.show_state(self.tr("The record has changed."))
        if self.isVisible():
            self._look()

    def open_record(self, _uid: UUID) -> None:
        """Papers stand for no record of their own."""

    def open_paper(self, code: str) -> None:
        """Choose a paper by its code ("r6"); one there is not leaves the choice as it is."""
        place = next((place for place, one in enumerate(CODES) if one == code), None)
        if place is not None:
            self.cards.select_row(place)
            self.panes.show_detail()

    def focus_start(self) -> None:
        """Put the keyboard on the list of papers."""
        self.cards.setFocus()

    def step_back(self) -> bool:
        """Go from the page to the list, where only one of the two is shown."""
        return self.panes.step_back()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self._desk.has_workbook:
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Nobody looks, and whatever is done elsewhere must not wait for a long paper.
        if self._making.is_busy() and not self._handing.is_busy:
            self._making.leave()
            self._stale = True
            self._rest()

    def _look(self) -> None:
        self._stale = False
        self._desk.ask(self._offered, work.around)

    def _offered(self, around: work.Around) -> None:
        self._choosing.offer(around)
        if self.isVisible():
            self._make()
        else:
            self._stale = True

    def _paper_chosen(self, key: object) -> None:
        code = next((code for code in CODES if code == key), None)
        if code is not None and code != self._choosing.code:
            self._choosing.choose(code)
            self.view.first_page()
            if self.isVisible():
                self._make()

    def _paper_opened(self, key: object) -> None:
        self._paper_chosen(key)
        self.panes.show_detail()
        self.view.page.setFocus()

    def _walk(self, by: int) -> None:
        self.cards.select_row(self.cards.currentIndex().row() + by)

    def _make(self) -> None:
        if self._handing.is_busy:
            self._stale = True
            return
        self.message.put_away()
        self.view.page.fade()
        self._slow.start(SHOWN_AFTER)
        another = self._drawn is None or self._drawn.wish.code != self._choosing.code
        if another:
            self.pane.show_waiting()
        self._making.make(self._choosing.wish(), glance=another)

    def _glanced(self, first: work.FirstLook) -> None:
        self._pdf = first.pdf
        self.view.show_paper(1, (), self._words.first_page())

    def _made(self, drawn: work.Drawn) -> None:
        self._rest()
        self._drawn, self._pdf = drawn, drawn.pdf
        self.view.show_paper(drawn.pages, drawn.spoken)
        self.pane.show_findings(drawn.findings)
        self.pane.options.show_words(drawn.words)

    def _refused(self, failure: Failure) -> None:
        self._rest()
        said = self._context.wording.failure(failure)
        self.message.tell(" ".join(filter(None, (said.what, said.safe, said.next))), "warn")

    def _stopped(self) -> None:
        self._rest()
        self.message.tell(self.tr("Stopped. The page before is still here."), "warn", self.tr("Draw it"))

    def _draw_page(self, page: int, scale: float) -> None:
        pdf = self._pdf

        def drawn(picture: PagePicture) -> None:
            if self._pdf is pdf:
                self.view.show_picture(page, picture)

        if pdf:
            self._desk.call(drawn, None, work.picture, pdf, page, scale)

    def _progressed(self, done: int, total: int) -> None:
        if self._making.is_busy() and not self._slow.isActive():
            self.view.bar.show_busy(self._words.drawing(done, total), done, total)

    def _rest(self) -> None:
        self._slow.stop()
        self.view.bar.show_rest()

    def _handed(self, failure: Failure | None) -> None:
        self._rest()
        if isinstance(failure, PaperStopped) and self._drawn is not None:
            self._stopped_by(failure, self._drawn)
        elif failure is not None and not isinstance(failure, Cancelled):
            self._refused(failure)
        if self._stale and self.isVisible():
            self._look()

    def _stopped_by(self, failure: PaperStopped, drawn: work.Drawn) -> None:
        known = {finding.kind.value for finding in drawn.findings}
        found = [Finding(CheckKind(kind), Weight.STOPS) for kind in failure.kinds if kind not in known]
        self.pane.show_findings((*found, *drawn.findings))
        self.pane.checks.go_to_what_stops()

    def _next_check(self) -> None:
        self.pane.show_checks()
        self.pane.checks.next_check()

    def _ready(self) -> work.Drawn | None:
        # What is handed over is what was looked at, never what is still being drawn.
        if self._drawn is not None and self._drawn.wish == self._choosing.wish() and not self._stale:
            return self._drawn
        self.pane.show_state(self.tr("It is still being drawn. Press again when you have seen it."))
        return None

    def _go_on(self, finding: Finding) -> None:
        way = way_of(finding)
        if way.place is Place.ROOM:
            self.record_wanted.emit(way.name, way.uid)
        elif way.place is Place.EXERCISE:
            self.exercise_wanted.emit(way.name)
        elif way.place is Place.CHOICES:
            self.pane.show_choices()
            self.pane.options.focus_own(way.name)
        elif way.place is Place.WORDS:
            self._writing.write(self._choosing.code, way.name)
        elif way.place is Place.BOARD:
            self._writing.write_board(way.name)
        else:
            self._handing.show_given_out()
