"""A person's own choices while the window is open: every part sees the newest, and each is kept at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.base.settings import with_recent, without_recent

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from collabdesk.base.settings import RecentWorkbook, Settings, Theme, ToCall


class Choices(QObject):
    """The settings of this person on this computer.

    ``keep`` is called with the whole of them after each change and must not make the window wait.
    """

    changed = Signal()

    def __init__(
        self, settings: Settings, keep: Callable[[Settings], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._keep = keep

    @property
    def author(self) -> str:
        """The name a person gave themselves, or empty."""
        return self._settings.author

    @property
    def device(self) -> str:
        """What names this profile in a journal."""
        return self._settings.device

    @property
    def theme(self) -> Theme:
        """How the window is coloured."""
        return self._settings.theme

    @property
    def text_size(self) -> int:
        """The size of the words in percent, 100 to 200."""
        return self._settings.text_size

    @property
    def language(self) -> str:
        """A code such as "en", or empty for the system's."""
        return self._settings.language

    @property
    def last_room(self) -> str:
        """The key of the room that was open last."""
        return self._settings.last_room

    @property
    def window_geometry(self) -> str:
        """What the window remembers of its size and place."""
        return self._settings.window_geometry

    @property
    def papers(self) -> str:
        """How papers were made last, as the room of papers wrote it down."""
        return self._settings.papers

    @property
    def exercise(self) -> str:
        """The exercise that was open last, as the journey's room wrote it down."""
        return self._settings.exercise

    @property
    def lock_after(self) -> int:
        """Minutes after which a workbook nobody works on locks itself; 0 for never."""
        return self._settings.lock_after

    @property
    def recent(self) -> tuple[RecentWorkbook, ...]:
        """The workbooks that were open here, newest first."""
        return self._settings.recent

    @property
    def to_call(self) -> ToCall:
        """Whom to call when something worrying was said, as a workbook had it last."""
        return self._settings.to_call

    @property
    def second_place(self) -> str:
        """The folder that backups go to as well, blank for none."""
        return self._settings.second_place

    def choose_second_place(self, place: Path) -> None:
        """Keep backups there as well from now on."""
        self._take(replace(self._settings, second_place=str(place)))

    @property
    def second_place_asked(self) -> date | None:
        """The day somebody was last reminded of the second place, or None."""
        return self._settings.second_place_asked

    def remember_asked(self, day: date) -> None:
        """Remember that somebody was reminded of the second place on that day."""
        self._take(replace(self._settings, second_place_asked=day))

    def explain_once(self, project: str) -> bool:
        """Whether it has still to be said of a project that its folder is copied elsewhere; then it was."""
        if project in self._settings.explained:
            return False
        self._take(replace(self._settings, explained=(*self._settings.explained, project)))
        return True

    def choose_theme(self, theme: Theme) -> None:
        """Colour the window another way."""
        self._take(replace(self._settings, theme=theme))

    def choose_text_size(self, percent: int) -> None:
        """Make words larger or smaller; ``percent`` from 100 to 200."""
        self._take(replace(self._settings, text_size=percent))

    def choose_language(self, code: str) -> None:
        """Use another language the next time the window opens."""
        self._take(replace(self._settings, language=code))

    def choose_lock_after(self, minutes: int) -> None:
        """Let a workbook lock itself after so many minutes, 0 for never."""
        self._take(replace(self._settings, lock_after=minutes))

    def call_author(self, name: str) -> None:
        """Sign steps with this name from now on."""
        self._take(replace(self._settings, author=name))

    def remember_window(self, geometry: str, room: str) -> None:
        """Remember the window's size and place, and the room that was open."""
        self._take(replace(self._settings, window_geometry=geometry, last_room=room))

    def remember_papers(self, text: str) -> None:
        """Remember how papers are made; ``text`` holds no word of any workbook."""
        self._take(replace(self._settings, papers=text))

    def remember_exercise(self, text: str) -> None:
        """Remember which exercise was open; ``text`` is only its key and the identity of its project."""
        self._take(replace(self._settings, exercise=text))

    def remember_to_call(self, to_call: ToCall) -> None:
        """Remember whom to call, so that the card works with no workbook and while one is locked."""
        self._take(replace(self._settings, to_call=to_call))

    def remember_workbook(self, path: Path, title: str, opened: datetime) -> None:
        """Put a workbook at the head of those to open again; ``opened`` carries its time zone."""
        self._take(with_recent(self._settings, path, title, opened))

    def forget_workbook(self, path: Path) -> None:
        """Take a workbook off the list; the file stays."""
        self._take(without_recent(self._settings, path))

    def _take(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._keep(settings)
            self.changed.emit()
