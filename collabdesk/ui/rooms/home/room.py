"""Joins Home to its one query, so that the oldest silence is the first thing anyone sees."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.page import EmptyState
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Lead, SectionHead, Title
from collabdesk.ui.rooms.home.gaps import Gaps
from collabdesk.ui.rooms.home.last_backup import LastBackup
from collabdesk.ui.rooms.home.next_exercise import NextExercise, next_exercise
from collabdesk.ui.rooms.home.not_heard import NotHeard
from collabdesk.ui.rooms.home.promises import Promises
from collabdesk.ui.rooms.home.silences import Silences
from collabdesk.ui.rooms.home.unlocked import Unlocked
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.wordings.home import HomeWording

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.queries.home import Home
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class HomeRoom(QWidget):
    """Who waits for us, what we promised, what is missing, who is not heard yet."""

    record_wanted = Signal(str, UUID)
    exercise_wanted = Signal(str)
    message_told = Signal(str)
    shown = Signal()

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        words = HomeWording(context.wording, self)
        self._words = words
        self._title, self._lead = Title(""), Lead("")
        self._silences, self._promises, self._gaps = (
            Silences(context, words),
            Promises(context, words),
            Gaps(context.wording),
        )
        self._rested = EmptyState(
            "message-square-quote",
            self.tr("Begin with what somebody said"),
            [self.tr("Type one person’s exact words, or bring in a sheet you already have (Ctrl+I).")],
            self.tr("Write down what someone said"),
        )
        self._bring_in = self._rested.add_button(self.tr("Bring in a sheet"))
        self._next = NextExercise(context)
        self._not_heard = NotHeard(words)
        self._last_backup, self._unlocked = LastBackup(context), Unlocked(desk, context)
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        main, side = QVBoxLayout(left), QVBoxLayout(right)
        for column in (main, side):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(14))
        self._promise_head = SectionHead(self.tr("What we promised"))
        for widget in (self._silences, self._rested, self._promise_head, self._promises):
            main.addWidget(widget)
        main.addStretch()
        for unknown_yet in (self._silences, self._rested, self._promise_head):
            unknown_yet.hide()
        side.addWidget(self._gaps)
        side.addWidget(self._next)
        side.addWidget(self._not_heard)
        side.addStretch()
        side.addWidget(self._last_backup)
        self._halves = QHBoxLayout()
        self._halves.setSpacing(px(44))
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addWidget(left, 19)
        self._halves.addWidget(right, 10)
        halves = QWidget()
        halves.setLayout(self._halves)
        page = ScrollColumn(margins=(32, 26, 28, 24), gap=14)
        for part in (self._title, self._lead, halves, self._unlocked):
            page.add(part)
        page.add_stretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _join(self) -> None:
        self._silences.pressed.connect(lambda uid: self.record_wanted.emit("said", uid))
        self._silences.all_wanted.connect(self._open_said)
        self._promises.pressed.connect(self.record_wanted)
        self._gaps.pressed.connect(self.record_wanted)
        self._gaps.exercise_pressed.connect(self.exercise_wanted)
        self._unlocked.lock_wanted.connect(lambda: self.record_wanted.emit("settings", UUID(int=0)))
        self._next.pressed.connect(self.exercise_wanted)
        self._rested.pressed.connect(self._open_said)
        self._bring_in.clicked.connect(self._open_bring_in)

    def refresh(self, changes: Changes | None) -> None:
        """Ask again for Home: whatever was written may have ended a silence."""
        from collabdesk.storage.queries.home import load_home

        if changes is None or not changes.nothing:
            today = self._context.today()
            self._desk.ask(self._loaded, load_home, today)
            self._desk.ask(self._next.show_next, next_exercise, today)
            self._last_backup.look()
            self._unlocked.look()

    def open_record(self, _uid: UUID) -> None:
        """Home shows no record of its own."""

    def focus_start(self) -> None:
        """Put the keyboard on the first thing to press."""
        self._silences.setFocus()

    def _open_said(self) -> None:
        self.record_wanted.emit("said", UUID(int=0))

    def _open_bring_in(self) -> None:
        from collabdesk.ui.dialogs.bring_in import open_bring_in

        open_bring_in(self.window(), self._desk, self._context, None, None)

    def _loaded(self, home: Home) -> None:
        day = self._context.wording.long_day(self._context.today())
        self._title.set_text(self._words.title(home.waiting) if home.said else home.project.title)
        self._lead.set_text(self._words.lead(day, home.said, home.waiting))
        self._silences.show_silences(home.silences, home.waiting)
        self._silences.setVisible(bool(home.silences))
        self._rested.setVisible(not home.said)
        self._promise_head.show()
        self._promises.show_promises(home.promises)
        self._gaps.show_gaps(home.gaps)
        self._not_heard.show_those(home.not_heard, home.asked_often)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two halves under each other where the window is narrow for its words."""
        super().resizeEvent(event)
        narrow = is_narrow(self)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(direction)
