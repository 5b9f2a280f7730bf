"""The questions the window asks, each opened in one place so that the window itself stays small."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from collabdesk.ui.kit.advice_underline import set_advisor
from collabdesk.ui.opening import SUFFIX, documents_folder
from collabdesk.ui.safeguarding.path import SafeguardingPath
from collabdesk.ui.words_in_use import WordsInUse

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from collabdesk.domain.failures import Failure
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.actions import Actions
    from collabdesk.ui.dialogs.find import FindDialog
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class WindowDialogs(QObject):
    """Opens what stands in front of the window. None of it holds the window up.

    ``told`` tells a sentence about what came of an answer; ``words`` are those the open workbook avoids, of
    which every box of our writing is told; ``safeguarding`` opens its card over anything.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, desk: Desk, context: RoomContext, opening: Opening) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._context, self._opening = context, opening
        self._find: FindDialog | None = None
        self.words = WordsInUse(desk, context, self)
        set_advisor(self.words)
        self.safeguarding = SafeguardingPath(window, desk, context, opening)
        self.safeguarding.told.connect(self.told)

    def find(self, open_record: Callable[[str, UUID], None]) -> None:
        """Ask what to find, and open it."""
        from collabdesk.ui.dialogs.find import FindDialog

        if self._find is None:
            self._find = FindDialog(self._window, self._desk, self._context)
            self._find.record_wanted.connect(open_record)
        self._find.ask()

    def avoid_word(self) -> None:
        """Ask about the word under the cursor, wherever it is typed, and add it to the words we avoid."""
        from collabdesk.ui.rooms.words.adding import add_from_box

        add_from_box(self._window, self._desk, self._context, self.told.emit)

    def choose_workbook(self) -> None:
        """Ask which workbook to open."""
        recent = self._context.settings.recent
        folder = Path(recent[0].path).parent if recent else documents_folder()
        dialog = QFileDialog(
            self._window,
            self.tr("Open a workbook"),
            str(folder),
            _filters((self.tr("CollabDesk workbooks"), f"*{SUFFIX}"), (self.tr("Everything"), "*")),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask_place(dialog, self._opening.open)

    def start_workbook(self) -> None:
        """Ask what a new workbook is called and where it goes, and begin it."""
        from collabdesk.ui.dialogs.new_workbook import NewWorkbookDialog

        dialog = NewWorkbookDialog(self._window, self._desk, self._context)
        dialog.workbook_wanted.connect(self._opening.create)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring_in(self, path: Path | None) -> None:
        """Bring in a sheet: the one at ``path``, or the one a person then chooses."""
        from collabdesk.ui.dialogs.bring_in import open_bring_in

        open_bring_in(self._window, self._desk, self._context, path, None)

    def save_ledger(self) -> None:
        """Ask what to save of everything and where, and save it."""
        from collabdesk.ui.dialogs.save_copy import open_save_copy

        path = self._opening.path
        if path is not None:
            open_save_copy(self._window, self._desk, self._context, path)

    def share_copy(self) -> None:
        """Ask who a copy of the workbook is for, and make it."""
        from collabdesk.ui.dialogs.share_copy import open_share_copy

        path = self._opening.path
        if path is not None:
            sheet = open_share_copy(self._window, self._desk, self._context, path)
            sheet.told.connect(self.told)

    def save_copy_elsewhere(self) -> None:
        """Ask for a folder and put a copy of the open workbook there."""
        path = self._opening.path
        if path is None:
            return
        dialog = QFileDialog(self._window, self.tr("Where to put the copy"), str(documents_folder()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask_place(dialog, lambda folder: self._desk.ask(self._copied, _copy_to, folder))

    def show_keys(self, actions: Actions) -> None:
        """List the keys."""
        from collabdesk.ui.dialogs.keys import KeysDialog

        dialog = KeysDialog(self._window, actions)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tell_not_opened(self, failure: Failure, path: Path) -> None:
        """Say why a workbook did not open, with the ways on there are."""
        from collabdesk.ui.dialogs.open_failures import OpenFailureDialog

        dialog = OpenFailureDialog(self._window, self._context.wording, failure, path)
        dialog.read_wanted.connect(lambda: self._opening.open(path, read_only=True))
        dialog.copy_wanted.connect(lambda: self._opening.open_copy(path))
        dialog.again_wanted.connect(lambda: self._opening.open(path))
        dialog.other_wanted.connect(self.choose_workbook)
        dialog.sheet_wanted.connect(lambda: self.bring_in(path))
        dialog.forget_wanted.connect(lambda: self._context.settings.forget_workbook(path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _copied(self, copy: Path) -> None:
        self.told.emit(self.tr("A copy is in {place}.").format(place=copy))

    def _ask_place(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda place: then(Path(place)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _filters(*kinds: tuple[str, str]) -> str:
    return ";;".join(f"{name} ({endings})" for name, endings in kinds)


def _copy_to(book: Workbook, folder: Path) -> Path:
    from collabdesk.operations.copying import copy_open

    return copy_open(book, folder)
