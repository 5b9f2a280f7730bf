"""Says what goes, what stays and what is out of reach when a person takes their words back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Line:
    """One thing, and what more there is to say of it."""

    what: str
    more: str = ""


class TakingBackWording(QObject):
    """The sentences of the page that is read together before words are taken back."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def will_go(self, trail: Trail) -> list[Line]:
        """Say what is lost for good."""
        chain = trail.chain
        lines = [Line(self.tr("Their exact words"), self.tr("here, in what can be found, and in Undo"))]
        if chain.input.hoped:
            lines.append(Line(self.tr("What they hoped for")))
        if trail.person is not None:
            code = self._wording.number("person", trail.person.number)
            lines.append(Line(self.tr("That {person} said them").format(person=code)))
        if chain.checks:
            lines.append(Line(self.tr("What was written when it was read back")))
        if chain.replies:
            lines.append(Line(self.tr("What we told them about it")))
        if chain.verdicts:
            lines.append(Line(self.tr("What they said to our answer")))
        if trail.attachments:
            count = len(trail.attachments)
            lines.append(Line(self.tr("%n picture(s) or paper(s)", "", count)))
        return lines

    def will_stay(self, trail: Trail, today: date) -> list[Line]:
        """Say what is kept, so that counts still add up and nobody else loses by it."""
        lines = [
            Line(
                self.tr("Our answer: {answer}").format(
                    answer=self._wording.quoted(self._wording.of(d.answer))
                )
            )
            for d in trail.chain.decisions
        ]
        lines += [Line(action.what, self.tr("It goes on.")) for action in trail.chain.actions]
        line = self.tr("Taken back at their wish on {day}").format(day=self._wording.day(today))
        lines.append(
            Line(
                self.tr("One line: {line}").format(line=self._wording.quoted(line)),
                self.tr("so that what people said still adds up"),
            )
        )
        return lines

    def out_of_reach(self) -> list[Line]:
        """Say what nobody can take back from here."""
        return [
            Line(self.tr("Papers already given out"), self.tr("They may still have these words.")),
            Line(
                self.tr("Copies of this workbook elsewhere"),
                self.tr("The words go there when the copies next come together."),
            ),
            Line(self.tr("Backups made before today"), self.tr("Whoever keeps them can throw them away.")),
        ]
