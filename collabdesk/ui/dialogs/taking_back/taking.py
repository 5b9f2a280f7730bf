"""Leads from the wish to take words back to what can be handed to the person afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.dialogs.taking_back import work
from collabdesk.ui.dialogs.taking_back.done_sheet import DoneSheet
from collabdesk.ui.dialogs.taking_back.echo_sheet import EchoSheet
from collabdesk.ui.dialogs.taking_back.sheet import TakeBackSheet
from collabdesk.ui.dialogs.taking_back.waiting import Waiting
from collabdesk.ui.rooms.papers.saving import PlaceQuestion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.domain.withdrawal import Withdrawal
    from collabdesk.ui.dialogs.taking_back.work import Seen, Stands, Wished
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class TakingBack(QObject):
    """Takes back one input, or all of a person, over ``place``.

    ``told`` carries a sentence for the person; ``record_wanted`` a record they would rather look at;
    ``done`` that it is done.
    """

    told = Signal(str)
    record_wanted = Signal(str, UUID)
    done = Signal()

    def __init__(self, place: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(place)
        self._place, self._desk, self._context = place, desk, context
        self._sheet: TakeBackSheet | None = None
        self._said: UUID | None = None
        self._person: UUID | None = None
        self._is_looking = False

    def ask(self, *, said: UUID | None = None, person: UUID | None = None) -> None:
        """Read with the person what would go: of one input, or of a person."""
        if self._is_looking:
            return
        self._said, self._person, self._is_looking = said, person, True
        day, second = self._context.today(), self._second()
        waiting = Waiting(self._place, self._desk, self.tr("Looking where their words stand"))

        waiting.ended.connect(self._look_ended)

        def looked(seen: Seen) -> None:
            waiting.end()
            self._looked(seen)

        def refused(failure: Failure) -> None:
            waiting.end()
            self._refused(failure)

        self._desk.ask_then(
            looked, refused, work.look, said, person, day, second, cancelled=waiting.watch.stopped
        )

    def _look_ended(self) -> None:
        self._is_looking = False

    def _second(self) -> Path | None:
        place = self._context.settings.second_place
        return Path(place) if place else None

    def _looked(self, seen: Seen) -> None:
        self._sheet = sheet = TakeBackSheet(self._place, self._context, seen)
        sheet.wished.connect(self._take_back)
        sheet.print_wanted.connect(lambda which: self._ask_place(which, sheet.withdrawal(), sheet))
        sheet.open_wanted.connect(self._open)
        sheet.rewrite_wanted.connect(lambda: self._rewrite(sheet, seen))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _open(self, kind: str, uid: UUID) -> None:
        if self._sheet is not None:
            self._sheet.reject()
        self.record_wanted.emit(kind, uid)

    def _rewrite(self, over: TakeBackSheet, seen: Seen) -> None:
        sheet = EchoSheet(over, self._context, seen.stands)
        sheet.rewritten.connect(lambda new: self._write_anew(over, sheet, new))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _write_anew(self, over: TakeBackSheet, sheet: EchoSheet, new: dict[Stands, str]) -> None:
        left: list[int] = []
        sheet.finished.connect(left.append)

        def written(_changes: Changes) -> None:
            # What is said of this page has changed; whoever left it meanwhile asks again themselves.
            if not left:
                sheet.accept()
                over.reject()
                self.ask(said=self._said, person=self._person)

        def refused(failure: Failure) -> None:
            if left:
                self._refused(failure)
            else:
                sheet.say_not_kept(self._words_of(failure))

        self._desk.do_then(written, refused, work.take_out, new, self._second())

    def _take_back(self, wished: Wished) -> None:
        waiting = Waiting(
            self._place,
            self._desk,
            self.tr("Taking them back"),
            self.tr("Until this is full, Stop keeps them."),
            self.tr("Now the backups are gone through."),
        )

        def taken(changes: Changes) -> None:
            waiting.end()
            self._taken(changes)

        def refused(failure: Failure) -> None:
            waiting.end()
            self._refused(failure)

        self._desk.do_then(
            taken,
            refused,
            work.take_back,
            self._said,
            self._person,
            wished,
            self._context.today(),
            self._second(),
            waiting.watch.report,
            waiting.watch.stopped,
        )

    def _taken(self, changes: Changes) -> None:
        from collabdesk.domain.withdrawal import TakenBack

        self.done.emit()
        if isinstance(changes, TakenBack) and changes.withdrawal is not None:
            sheet = DoneSheet(self._place, self._context, changes.withdrawal)
            told = changes.withdrawal
            sheet.print_wanted.connect(lambda which: self._ask_place(which, told, sheet))
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

    def _ask_place(self, which: str, withdrawal: Withdrawal, over: DoneSheet | TakeBackSheet) -> None:
        names = {
            "certificate": self.tr("What was taken back"),
            "note": self.tr("A note to put with the copies"),
            "tell": self.tr("What to tell them"),
        }
        question = PlaceQuestion(over, names[which])
        question.place_chosen.connect(lambda target: self.print_at(which, target, withdrawal, over))
        question.open()

    def print_at(
        self, which: str, target: Path, withdrawal: Withdrawal, over: DoneSheet | TakeBackSheet
    ) -> None:
        """Print "certificate", "note" or "tell" at a place, and say so on the sheet it was asked on."""
        saved = self.tr("Saved as {file}.").format(file=target.name)
        self._desk.ask_then(
            lambda _printed: over.message.tell(saved),
            lambda failure: over.message.tell(self._words_of(failure), "warn"),
            work.print_paper,
            which,
            target,
            withdrawal,
        )

    def _refused(self, failure: Failure) -> None:
        self.told.emit(self._words_of(failure))

    def _words_of(self, failure: Failure) -> str:
        words = self._context.wording.failure(failure)
        return " ".join(part for part in (words.what, words.safe, words.next) if part)
