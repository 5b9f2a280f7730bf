"""Joins to the window everything that keeps a workbook from being lost, so that the window stays small."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.failures import Damaged, Tampered
from collabdesk.ui.keeping.guarding import Guarding
from collabdesk.ui.keeping.keeping import Keeping

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.failures import Failure
    from collabdesk.ui.failure_line import FailureLine
    from collabdesk.ui.keeping.going_back import GoingBack
    from collabdesk.ui.keeping.salvaging import Salvaging
    from collabdesk.ui.keeping.ways_on import WaysOn
    from collabdesk.ui.main_window import MainWindow
    from collabdesk.ui.pages import Pages


class KeptSafe(QObject):
    """Backups, going back, damage and places that other programs write to, for one window."""

    def __init__(self, window: MainWindow, pages: Pages, line: FailureLine) -> None:
        super().__init__(window)
        desk, context, opening = window.desk, window.context, window.opening
        self._window, self._pages, self._line = window, pages, line
        self.keeping = Keeping(window, desk, context, opening, line)
        self.guarding = Guarding(desk, context, opening, pages, self)
        context.backups.earlier_wanted.connect(self._choose_earlier)
        self.guarding.told.connect(window.tell)
        self.guarding.backup_wanted.connect(self._choose_after_loss)
        self.guarding.damage_found.connect(self._found_damaged)
        line.damage_met.connect(self.guarding.damaged)
        line.beside_wanted.connect(self.guarding.save_beside)
        # The window has asked its room to fill by then; nobody can have written anything yet.
        opening.done.connect(self.guarding.look)

    # What few people ever need is made when somebody does; the first paint does not wait for it.

    @cached_property
    def going_back(self) -> GoingBack:
        """What takes a person back to a backup."""
        from collabdesk.ui.keeping.going_back import GoingBack

        window = self._window
        made = GoingBack(window, window.desk, window.context, window.opening)
        made.leaving.connect(self._pages.keep_now)
        made.told.connect(window.tell)
        return made

    @cached_property
    def salvaging(self) -> Salvaging:
        """What saves all that can be read of a damaged workbook."""
        from collabdesk.ui.keeping.salvaging import Salvaging

        window = self._window
        return Salvaging(window, window.desk, window.context, window.opening, self._line)

    @cached_property
    def ways_on(self) -> WaysOn:
        """What offers the two where a workbook is damaged."""
        from collabdesk.ui.keeping.ways_on import WaysOn

        window, ways = self._window, (self.going_back, self.salvaging)
        made = WaysOn(window, window.desk, window.context, window.opening, ways)
        made.leaving.connect(window.close_workbook)
        made.other_wanted.connect(window.choose_workbook)
        return made

    def refused(self, failure: Failure, path: Path) -> bool:
        """Offer the ways on where a workbook did not open because it is damaged; False where it is not."""
        if not isinstance(failure, Damaged | Tampered):
            return False
        self.ways_on.offer(failure, path)
        return True

    def _choose_earlier(self) -> None:
        self.going_back.choose_open()

    def _choose_after_loss(self) -> None:
        self.going_back.choose_after_loss()

    def _found_damaged(self, failure: Failure, can_be_shown: bool) -> None:
        path = self._window.opening.path
        if path is not None:
            self.ways_on.offer(failure, path, can_be_shown=can_be_shown)
