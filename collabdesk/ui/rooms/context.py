"""What every room is given beside the Desk, so that no room reaches for anything global."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.choices import Choices
from collabdesk.ui.theme.theme import Theme
from collabdesk.ui.wording import Wording

if TYPE_CHECKING:
    from collabdesk.domain.records import Project


class ProjectWords(QObject):
    """What the open workbook calls itself and the people in it; the shell keeps it up to date."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None

    @property
    def project(self) -> Project | None:
        """The project as last read; None before a workbook is open."""
        return self._project

    def take(self, project: Project | None) -> None:
        """Use what a workbook says from now on."""
        if project != self._project:
            self._project = project
            self.changed.emit()

    def people(self) -> str:
        """Say what people who take part are called here, plural, in lower case: "carers"."""
        chosen = self._project.people_word.strip() if self._project else ""
        return chosen or self.tr("people")

    def person(self) -> str:
        """Say what one of them is called: "carer"."""
        chosen = self._project.person_word.strip() if self._project else ""
        return chosen or self.tr("person")


@dataclass(frozen=True)
class RoomContext:
    """The day, the words, the theme and this person's choices.

    ``today`` gives the day the window takes for today. ``settings`` are live: read ``settings.author``,
    ``settings.device``. ``project.people()`` is what people are called here ("carers").
    """

    today: Callable[[], date]
    settings: Choices
    theme: Theme
    wording: Wording
    project: ProjectWords = field(default_factory=ProjectWords)

    def people_word(self) -> str:
        """Say what people who take part are called here, plural."""
        return self.project.people()

    def person_word(self) -> str:
        """Say what one of them is called."""
        return self.project.person()
