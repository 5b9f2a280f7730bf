"""Knows whom to call at any moment: as the open workbook has it, else as the profile remembers it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from collabdesk.base.paths import user_data_dir
from collabdesk.base.settings import ToCall

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.queries.safeguarding import WhomToCall
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.choices import Choices
    from collabdesk.ui.opening import Opening
    from collabdesk.work.desk import Desk

_SOON: Final = 600
"""Milliseconds after a workbook was opened: what its room asks for comes first."""


class Knowing(QObject):
    """Reads whom to call when a workbook is opened or changes it, and remembers it in the profile.

    ``changed`` tells that there is something newer to show. The card itself reads nothing.
    """

    changed = Signal()

    def __init__(self, desk: Desk, settings: Choices, opening: Opening) -> None:
        super().__init__(opening)
        self._desk, self._settings, self._opening = desk, settings, opening
        self._open: ToCall | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.read)
        opening.done.connect(lambda _project: self._soon.start())
        desk.changed.connect(self._changed)
        desk.closed.connect(self._closed)

    def now(self) -> ToCall:
        """Give whom to call: what the open workbook has, else what the last one had."""
        known, here = self._settings.to_call, self._open
        if here is None:
            return known
        if not here.nobody:
            return here
        return replace(known, adults=here.adults or known.adults, children=here.children or known.children)

    def from_the_example(self) -> bool:
        """Whether what ``now`` gives is made up, as everything in the example is."""
        return self._open is not None and not self._open.nobody and self._is_example()

    def read(self) -> None:
        """Ask the open workbook whom to call."""
        if self._desk.has_workbook:
            self._desk.ask(self._take, _read)

    def _take(self, found: WhomToCall) -> None:
        project, start = found.project, found.start
        self._open = ToCall(
            lead=project.safeguarding_lead.strip(),
            lead_phone=project.safeguarding_phone.strip(),
            deputy=project.safeguarding_deputy.strip(),
            deputy_phone=project.safeguarding_deputy_phone.strip(),
            out_of_hours=project.out_of_hours_phone.strip(),
            adults=start.adult_front_door.strip() if start else "",
            children=start.child_front_door.strip() if start else "",
            project=project.uid.hex,
        )
        # A workbook that names nobody takes away only what it once said itself, and the example, whose
        # numbers reach nobody, takes nothing.
        says_so = not self._open.nobody or self._settings.to_call.project == self._open.project
        if says_so and not self._is_example():
            self._settings.remember_to_call(self._open)
        self.changed.emit()

    def _is_example(self) -> bool:
        path = self._opening.path
        return path is not None and _in_the_profile(path)

    def _changed(self, changes: Changes) -> None:
        from collabdesk.domain.records import Project, SafeStart

        if changes.concerns(Project, SafeStart):
            self.read()

    def _closed(self) -> None:
        self._soon.stop()
        self._open = None
        self.changed.emit()


def _in_the_profile(path: Path) -> bool:
    return path.is_relative_to(user_data_dir() / "example")


def _read(book: Workbook) -> WhomToCall:
    from collabdesk.storage.queries.safeguarding import whom_to_call

    return whom_to_call(book)
