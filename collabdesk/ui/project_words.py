"""The project's own words for people stand in every sentence of ours that speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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

    def fill(self, words: str) -> str:
        """Put the project's own words where a text says "{people}" or "{person}".

        One that begins a sentence begins with a capital.
        """
        from collabdesk.domain.record_names import in_their_words

        return in_their_words(words, self.people(), self.person())
