"""Joins the sheet to the work thread: read, plan, bring in, and take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.failures import Cancelled
from collabdesk.domain.verbs import Verb
from collabdesk.ui.dialogs.bringing_in import work
from collabdesk.ui.kit.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.exchange.mapping import Mapping
    from collabdesk.ui.dialogs.bringing_in.bring_in_sheet import BringInSheet
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk, Watch


class Bringing(QObject):
    """One bringing in, from the choice of a file to the word that it came in."""

    def __init__(self, sheet: BringInSheet, desk: Desk, context: RoomContext) -> None:
        super().__init__(sheet)
        self._sheet, self._desk, self._context = sheet, desk, context
        self._read: work.Read | None = None
        self._before = work.Before()
        self._mapping: Mapping | None = None
        self._planned: work.Planned | None = None
        self._turn = 0
        self._watch: Watch | None = None
        self._saying = ""
        self._left = False
        self._wanted = False
        sheet.file_given.connect(lambda path: self.read(work.Source(path)))
        sheet.text_given.connect(lambda text: self.read(work.Source(None, text)))
        sheet.rows.reading.reading_chosen.connect(self._read_again)
        sheet.rows.mapping_chosen.connect(self._mapping_chosen)
        sheet.wanted.connect(self._bring_in)
        sheet.stop_wanted.connect(self._stop)
        sheet.finished.connect(self._leave)
        desk.progressed.connect(self._progressed)

    def read(self, source: work.Source, choices: work.ReadingChoices | None = None) -> None:
        """Read a file or pasted text, and show its rows."""
        self._sheet.message.put_away()
        self._begin(self.tr("Reading {file}").format(file=source.path.name if source.path else "").strip())
        watch = self._desk.watch()
        self._watch = watch
        wanted = choices or work.ReadingChoices()
        self._desk.call(self._read_done, self._not_read, work.read, source, wanted, watch)

    def _begin(self, sentence: str) -> None:
        self._saying = sentence
        self._sheet.show_busy(sentence)

    def _read_again(self, choices: work.ReadingChoices) -> None:
        if self._read is not None:
            self.read(self._read.source, choices)

    def _read_done(self, read: work.Read) -> None:
        if self._left:
            return
        self._watch, self._read, self._mapping, self._planned = None, read, read.guessed, None
        self._sheet.show_rows(read)
        self._sheet.show_count(0)
        self._desk.ask(self._before_known, work.look_before, read.sheet.source_name)

    def _not_read(self, failure: Failure) -> None:
        if self._left:
            return
        self._watch = None
        if self._read is not None:
            # What was there before is still good; a wrong way of reading it takes nothing away.
            self._sheet.back_to_rows()
            self._sheet.rows.reading.show_read(self._read)
        else:
            self._sheet.show_choosing()
        if not isinstance(failure, Cancelled):
            said = self._context.wording.failure(failure)
            self._sheet.message.tell(" ".join(filter(None, (said.what, said.safe, said.next))), "warn")

    def _before_known(self, before: work.Before) -> None:
        if not self._left:
            self._before = before
            self._plan()

    def _mapping_chosen(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self._sheet.message.put_away()
        self._plan()

    def _plan(self) -> None:
        self._turn += 1
        self._planned = None
        if self._read is None or self._mapping is None:
            return
        if not self._mapping.has_words:
            self._sheet.rows.show_words_missing()
            self._sheet.show_count(0)
            return
        self._desk.call(
            self._plan_made,
            self._not_read,
            work.plan,
            self._turn,
            self._read.sheet,
            self._mapping,
            self._before,
        )

    def _plan_made(self, planned: work.Planned) -> None:
        if self._left or planned.turn != self._turn:
            return
        self._planned = planned
        self._sheet.rows.show_plan(planned, self._before)
        self._sheet.show_count(len(planned.plan.inputs))
        if self._wanted:
            self._bring_in()

    def _bring_in(self) -> None:
        self._wanted = False
        if self._mapping is None or not self._mapping.has_words:
            self._sheet.message.tell(self.tr("Choose the column that holds their exact words."), "warn")
            self._sheet.rows.strip.begin()
            return
        if self._planned is None:
            self._wanted = True
            return
        if not self._planned.plan.inputs:
            self._sheet.message.tell(self.tr("No row has words in that column. Choose another."), "warn")
            self._sheet.rows.strip.begin()
            return
        self._begin(self.tr("Bringing in"))
        self._context.backups.sheet_coming.emit()
        watch = self._desk.watch()
        self._watch = watch
        plan, today = self._planned.plan, self._context.today()
        self._desk.do_then(self._came_in, self._did_not, work.keep, plan, today, watch)

    def _came_in(self, _changes: Changes) -> None:
        count = len(self._planned.plan.inputs) if self._planned is not None else 0
        window = self._sheet.parentWidget()
        self._watch = None
        self._sheet.accept()
        if window is not None:
            CameIn(window.window(), self._desk, self._context, count)

    def _did_not(self, failure: Failure) -> None:
        if self._left:
            return
        self._watch = None
        self._sheet.back_to_rows()
        if isinstance(failure, Cancelled):
            words = self.tr("Stopped. Nothing came in.")
        else:
            said = self._context.wording.failure(failure)
            nothing = self.tr("Nothing came in.")
            words = " ".join(filter(None, (said.what, nothing, said.next)))
        self._sheet.message.tell(words, "warn")

    def _progressed(self, done: int, total: int) -> None:
        if self._watch is None or self._left or not self._sheet.is_busy():
            return
        words = self._saying
        if self._planned is not None and total:
            words = self.tr("Bringing in {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._sheet.busy.show_progress(done, total, words)

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.stop()

    def _leave(self) -> None:
        self._left = True
        self._desk.progressed.disconnect(self._progressed)


class CameIn(QObject):
    """Says that it came in, with an Undo that holds as long as nothing was done since."""

    def __init__(self, window: QWidget, desk: Desk, context: RoomContext, count: int) -> None:
        super().__init__(window)
        self._desk, self._context, self._count = desk, context, count
        self._toast = Toast(window)
        self._toast.action_pressed.connect(self._take_back)
        desk.changed.connect(self._changed)
        desk.closed.connect(self._toast.hide)
        self._toast.tell(self.tr("%n thing(s) came in.", "", count), self.tr("Undo"))

    def _take_back(self) -> None:
        self._desk.do_then(self._taken_back, None, work.take_back)

    def _taken_back(self, _changes: Changes) -> None:
        self._toast.tell(self._context.wording.undone(Verb.BRING_IN, self._count))

    def _changed(self, _changes: Changes) -> None:
        # Undo takes back the last step, which is not this one any more.
        self._toast.hide()
