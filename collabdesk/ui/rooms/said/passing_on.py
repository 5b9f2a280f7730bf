"""What the trail's menu does with a safeguarding matter: shows it once, prints the form, takes it out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.dialogs.taking_back import work
from collabdesk.ui.dialogs.taking_back.echo_sheet import EchoSheet
from collabdesk.ui.rooms.said.safeguarding_matter import SafeguardingMatterSheet
from collabdesk.ui.safeguarding.passed_on_sheet import initials_of

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.dialogs.taking_back.work import Seen, Stands
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class PassingOn(QObject):
    """``told`` carries what came of it; ``going`` the uid of an input whose words are about to go.

    ``record_wanted`` carries a record to look at first, where the words also stand.
    """

    told = Signal(str)
    going = Signal(object)
    record_wanted = Signal(str, UUID)

    def __init__(self, parent: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(parent)
        self._over, self._desk, self._context = parent, desk, context
        self._sheet: SafeguardingMatterSheet | None = None

    def ask(self, trail: Trail) -> None:
        """Show the words once; nothing goes before a person has ticked and pressed."""
        uid, day, second = trail.chain.input.uid, self._context.today(), self._second()
        look = work.look
        self._desk.ask_then(
            lambda seen: self._looked(trail, seen), self._not_looked, look, uid, None, day, second
        )

    def _looked(self, trail: Trail, seen: Seen) -> None:
        uid = trail.chain.input.uid
        self._sheet = sheet = SafeguardingMatterSheet(self._over, self._context, trail, seen)
        sheet.print_wanted.connect(lambda place: self.print_at(uid, place))
        sheet.open_wanted.connect(self._open)
        sheet.rewrite_wanted.connect(lambda: self._rewrite(trail, seen))
        sheet.confirmed.connect(lambda: self._remove(uid))
        sheet.finished.connect(self._put_away)
        sheet.open()

    def print_at(self, uid: UUID, place: Path) -> None:
        """Print the concern form at a place; it is kept nowhere else."""
        saved = self.tr("Saved as {file}. Print it, hand it over, then throw the file away.")
        self._desk.ask_then(
            lambda _: self._say(saved.format(file=place.name)),
            lambda failure: self._say(self._words_of(failure)),
            _print_form,
            uid,
            place,
            self._context.today(),
            initials_of(self._context.settings.author),
        )

    def _open(self, kind: str, uid: UUID) -> None:
        if self._sheet is not None:
            self._sheet.reject()
        self.record_wanted.emit(kind, uid)

    def _rewrite(self, trail: Trail, seen: Seen) -> None:
        if self._sheet is None:
            return
        sheet = EchoSheet(self._sheet, self._context, seen.stands)
        sheet.rewritten.connect(lambda new: self._write_anew(trail, new))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _write_anew(self, trail: Trail, new: dict[Stands, str]) -> None:
        def written(_changes: Changes) -> None:
            if self._sheet is not None:
                self._sheet.reject()
            self.ask(trail)

        self._desk.do_then(written, self._not_looked, work.take_out, new, self._second())

    def _remove(self, uid: UUID) -> None:
        self.going.emit(uid)
        self._desk.do_then(self._removed, None, _remove, uid, self._context.today(), self._second())

    def _removed(self, changes: Changes) -> None:
        from collabdesk.domain.withdrawal import TakenBack

        words = [
            self.tr("Removed. Press “Something worrying was said” to note that it was passed on."),
        ]
        gone = changes.withdrawal if isinstance(changes, TakenBack) else None
        if gone is not None and gone.out_of_reach:
            missing = self.tr(", ").join(gone.out_of_reach)
            words.append(
                self.tr("Not in reach now: {places}. It goes from there next time.").format(places=missing)
            )
        elif gone is not None and gone.backups_later:
            words.append(self.tr("It goes from the backups when the next one is made."))
        self.told.emit(" ".join(words))

    def _not_looked(self, failure: Failure) -> None:
        self.told.emit(self._words_of(failure))

    def _words_of(self, failure: Failure) -> str:
        said = self._context.wording.failure(failure)
        return " ".join(part for part in (said.what, said.safe, said.next) if part)

    def _say(self, words: str) -> None:
        if self._sheet is not None:
            self._sheet.say(words)

    def _second(self) -> Path | None:
        place = self._context.settings.second_place
        return Path(place) if place else None

    def _put_away(self, _result: int) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.deleteLater()


def _print_form(book: Workbook, uid: UUID, place: Path, today: date, initials: str) -> None:
    from collabdesk.operations.safeguarding_papers import print_concern_form

    print_concern_form(book, uid, place, today, initials)


def _remove(book: Workbook, uid: UUID, today: date, second: Path | None) -> Changes:
    from collabdesk.operations.safeguarding import remove_disclosure

    return remove_disclosure(book, uid, today, second)
