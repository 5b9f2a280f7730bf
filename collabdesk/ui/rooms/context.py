"""What every room is given beside the Desk, so that no room reaches for anything global."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from collabdesk.ui.choices import Choices
from collabdesk.ui.keeping.news import BackupNews
from collabdesk.ui.theme.theme import Theme
from collabdesk.ui.wording import Wording

if TYPE_CHECKING:
    from collabdesk.ui.project_words import ProjectWords


@dataclass(frozen=True)
class RoomContext:
    """The day, the words, the theme and this person's choices.

    ``today`` gives the day the window takes for today. ``settings`` are live: read ``settings.author``,
    ``settings.device``. ``project.people()`` is what people are called here ("carers"). ``backups`` is how a
    room hears of them and asks for one.
    """

    today: Callable[[], date]
    settings: Choices
    theme: Theme
    wording: Wording
    backups: BackupNews = field(default_factory=BackupNews)

    @property
    def project(self) -> ProjectWords:
        """What the open workbook calls itself and the people in it."""
        return self.wording.project

    def people_word(self) -> str:
        """Say what people who take part are called here, plural."""
        return self.project.people()

    def person_word(self) -> str:
        """Say what one of them is called."""
        return self.project.person()
