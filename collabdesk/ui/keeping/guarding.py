"""Reads a workbook through once it is in sight, and says what its place and other programs do to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.domain.failures import Damaged, Failure, ReadOnlyPlace, Replaced
from collabdesk.ui.opening import documents_folder

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.pages import Pages
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What copies the workbook's folder elsewhere, blank for nothing, and copies of it that this left."""

    syncing: str = ""
    copies: tuple[Path, ...] = ()


class Guarding(QObject):
    """Looks after the workbook that was opened last.

    ``damage_found`` tells that it cannot be read through, and whether its rooms can be shown all the same; it
    is open only to read from then on.
    ``backup_wanted`` tells that only a backup has what was kept, as another program wrote over the file.
    ``told`` says what came of saving it beside a file that was put in its place.
    """

    damage_found = Signal(Failure, bool)
    backup_wanted = Signal()
    told = Signal(str)

    def __init__(
        self, desk: Desk, context: RoomContext, opening: Opening, pages: Pages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._context, self._opening, self._pages = desk, context, opening, pages
        self._new = self._found = False
        desk.opened.connect(self._opened)

    def look(self) -> None:
        """Look at a workbook once its room has been asked to fill, before anybody can write into it."""
        if self._new and self._desk.has_workbook:
            self._new = False
            self._desk.ask_then(lambda _: None, self.damaged, _examine)
            self._desk.ask_then(self._tell, lambda _: None, _look_round)

    def damaged(self, failure: Failure) -> None:
        """Stop writing into a workbook of which part cannot be read, and say so once."""
        if not isinstance(failure, Damaged):
            return
        self._opening.hold_still(in_sight=not self._new)
        if not self._found:
            self._found = True
            self.damage_found.emit(failure, not self._new)

    def save_beside(self) -> None:
        """Save what is open here beside the file that another program put in its place, and go on with it."""
        self._desk.ask_then(self._saved_beside, self._not_saved, _copy_beside)

    def _saved_beside(self, copy: Workbook) -> None:
        folder, name = copy.path.parent.name, copy.path.name
        if self._desk.is_suspended:
            # Locked meanwhile: nothing is opened behind that page.
            self._desk.call(lambda _: None, None, copy.close)
            words = self.tr("Your own copy is saved: {name}, in {folder}. This one is the other file.")
            self.told.emit(words.format(name=name, folder=folder))
            return
        self._opening.go_on_with(copy)
        words = self.tr("You go on in your own copy: {name}, in {folder}. The other file is left as it is.")
        self.told.emit(words.format(name=name, folder=folder))

    def _not_saved(self, failure: Failure) -> None:
        if isinstance(failure, Replaced):
            # The file itself was written over: what was kept here is in the backups.
            self.backup_wanted.emit()
        else:
            self._desk.failed.emit(failure)

    def _opened(self) -> None:
        self._new, self._found = True, False

    def _tell(self, around: Surroundings) -> None:
        if around.copies:
            self._tell_of_copy(around.copies)
            return
        project = self._context.project.project
        if not around.syncing or project is None:
            return
        if self._context.settings.explain_once(project.uid.hex):
            words = self.tr(
                "{program} copies this folder to other computers. Have the workbook open on one of them at a "
                "time. We notice if {program} changes the file, and tell you before anything is written."
            )
            self._pages.workbook.message.tell(words.format(program=around.syncing))

    def _tell_of_copy(self, copies: tuple[Path, ...]) -> None:
        newest = copies[0]
        words = self.tr(
            "Beside this workbook there (is|are) %n more cop(y|ies) of it, which happens when it is open in "
            "two places at once. What was written there is not in this one: {name}.",
            "",
            len(copies),
        )
        self._pages.workbook.message.tell(
            words.format(name=newest.name),
            "warn",
            self.tr("Look at it"),
            lambda: self._opening.open(newest, read_only=True),
        )


def _examine(book: Workbook) -> None:
    try:
        book.examine_whole()
    except Damaged:
        # Here, so that nothing that waits behind this writes into it.
        book.read_only = True
        raise


def _copy_beside(book: Workbook) -> Workbook:
    from collabdesk.operations.copying import copy_open
    from collabdesk.storage.workbook import open_workbook

    try:
        copy = copy_open(book)
    except ReadOnlyPlace:
        copy = copy_open(book, documents_folder())
    return open_workbook(copy, book.author, secret=book.secret)


def _look_round(book: Workbook) -> Surroundings:
    from collabdesk.storage.places import conflicted_copies, syncing

    copies = tuple(one for one in conflicted_copies(book.path) if _is_a_copy(book, one))
    return Surroundings(syncing(book.path), copies)


def _is_a_copy(book: Workbook, other: Path) -> bool:
    """Whether a file is a copy of the open workbook, and not only of a like name."""
    from collabdesk.storage.backups import identity_of
    from collabdesk.storage.connecting import sniff
    from collabdesk.storage.whole_files import identity_at

    try:
        secret = book.secret if sniff(other) else None
        return identity_at(other, secret) == identity_of(book)[0]
    except Failure:
        return False
