"""What is said of papers that were given out, and of words in them that were taken back since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.papers.options import CODES
from collabdesk.ui.languages import language_name
from collabdesk.ui.wordings.papers import PapersWording

if TYPE_CHECKING:
    from collabdesk.storage.queries.papers import GivenOut
    from collabdesk.ui.wording import Wording

NAMED = 12
"""So many records are named by number; more are counted."""


class GivenOutWording(QObject):
    """Says when a paper was issued, how it was made, to whom it went, and whose words it holds."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._papers = wording, PapersWording(self)

    def title(self, given: GivenOut) -> str:
        """Name a paper, and the day it was issued."""
        code = next((code for code in CODES if code == given.paper.code), None)
        name = self._papers.title(code) if code else self.tr("A copy of the workbook")
        return self.tr("{name}, {day}").format(name=name, day=self._wording.full_day(given.paper.issued_on))

    def made(self, given: GivenOut) -> str:
        """Say to whom it went and which version of the record it was made from."""
        paper = given.paper
        parts = [self.tr("Given to {who}.").format(who=paper.given_to)] if paper.given_to else []
        parts.append(self.tr("Made after %n step(s) of the record.", "", paper.steps))
        if paper.file_name:
            parts.append(self.tr("Saved as {file}.").format(file=paper.file_name))
        return " ".join(parts)

    def options(self, given: GivenOut) -> str:
        """Say in one line how it was made."""
        paper = given.paper
        parts = [
            self.tr("%n page(s)", "", paper.pages) if paper.pages else "",
            self.tr("{size} point").format(size=paper.text_size),
            dict(self._papers.audiences())[paper.audience.value],
            language_name(paper.language),
            self.tr("Themes only") if paper.themes_only else "",
            self.tr("Black and white") if paper.black_and_white else "",
            self.tr("Easier version") if paper.easier else "",
        ]
        return " · ".join(filter(None, parts))

    def quotes(self, given: GivenOut) -> str:
        """Say whose exact words it holds, by record number."""
        if not given.quoted:
            return self.tr("It holds nobody’s exact words.")
        return self.tr("Holds the words of {numbers}.").format(numbers=self._numbers(given.quoted))

    def taken_back(self, given: GivenOut) -> str:
        """Say which of those words were taken back since; "" where none were (K30)."""
        if not given.withdrawn:
            return ""
        return self.tr("Taken back since: {numbers}. The words are still in this paper.").format(
            numbers=self._numbers(given.withdrawn)
        )

    def what_to_say(self) -> str:
        """Say what can be told to a person whose words were given out before they took them back."""
        return self.tr(
            "We can’t take back copies. Tell the person: “Your words are in a paper we gave out before you "
            "asked. They will not be in any paper from now on.”"
        )

    def _numbers(self, numbers: tuple[int, ...]) -> str:
        if len(numbers) > NAMED:
            return self.tr("%n thing(s) said", "", len(numbers))
        return ", ".join(self._wording.number("input", number) for number in numbers)
