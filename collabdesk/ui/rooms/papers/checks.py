"""Beside the page stands what to know before it is handed over: what is missing, changed, or good to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collabdesk.ui.rooms.papers.work import Drawn
    from collabdesk.ui.wording import Wording

NOWHERE = UUID(int=0)
MISSING, EYE, PRIVACY, KNOW = "missing", "eye", "privacy", "know"
SHOWN_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to know: what, where, and one way on (a room's key and the record to open there)."""

    group: str
    what: str
    where: str = ""
    action: str = ""
    room: str = ""
    uid: UUID = NOWHERE


class PaperChecks(QObject):
    """Says what a paper lacks and what was changed in it."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def notes(self, drawn: Drawn) -> list[Note]:
        """Give everything to know of a paper, what is missing first."""
        return [*self._missing(drawn), *self._privacy(drawn), *self._know(drawn)]

    def _missing(self, drawn: Drawn) -> list[Note]:
        project, write = drawn.project, self.tr("Write it")
        notes: list[Note] = []
        if not (project.checked_by.strip() and project.checked_on):
            notes.append(
                Note(
                    MISSING,
                    self.tr("Nobody has checked it yet."),
                    self.tr("Ask three people who took part."),
                    self.tr("Say who checked it"),
                    "settings",
                )
            )
        for words, name in (
            (project.not_known_yet, self.tr("“What we do not know yet” is empty.")),
            (project.purpose, self.tr("What you asked is not written down.")),
            (project.next_news, self.tr("When people hear from you next is not written down.")),
        ):
            if not words.strip():
                notes.append(Note(MISSING, name, "", write, "settings"))
        if not drawn.groups:
            what = self.tr("Whom you set out to hear is not written down.")
            where = self.tr("So the paper cannot say who is missing.")
            notes.append(Note(MISSING, what, where, write, "people"))
        return notes

    def _privacy(self, drawn: Drawn) -> list[Note]:
        notes: list[Note] = []
        if drawn.withheld:
            what = self.tr("%n thing(s) said (prints|print) without the words.", "", drawn.withheld)
            where = self.tr("We have no yes for these readers. Each number still stands.")
            uid = drawn.first_withheld or NOWHERE
            notes.append(Note(PRIVACY, what, where, self.tr("Show the first"), "said", uid))
        if drawn.hidden_counts:
            what = self.tr("%n small number(s) (reads|read) “fewer than 5”.", "", drawn.hidden_counts)
            notes.append(Note(PRIVACY, what, self.tr("A small number could point to a person.")))
        if drawn.small_counts:
            sentences = "\n".join(f"“{words}”" for words in drawn.small_counts[:SHOWN_SENTENCES])
            what = self.tr(
                "%n sentence(s) you wrote (speaks|speak) of fewer than 5 people.",
                "",
                len(drawn.small_counts),
            )
            where = self.tr("We never change what you wrote. Does it point to a person?")
            notes.append(Note(EYE, what, f"{where}\n{sentences}"))
        return notes

    def _know(self, drawn: Drawn) -> list[Note]:
        promised = drawn.project.promise
        where = ""
        if promised is not None:
            where = self.tr("You promised: {promise}.").format(promise=self._wording.of(promised).lower())
            if drawn.step is not promised:
                reached = self.tr("What was reached: {step}.").format(
                    step=self._wording.of(drawn.step).lower()
                )
                where = f"{where} {reached}"
        notes = [Note(KNOW, self.tr("The heading is “{heading}”.").format(heading=drawn.heading), where)]
        if drawn.no_glyph:
            what = self.tr("%n character(s) (prints|print) as an empty box.", "", len(drawn.no_glyph))
            where = self.tr("No font here has {characters}.").format(characters=" ".join(drawn.no_glyph[:12]))
            notes.append(Note(KNOW, what, where))
        return notes
