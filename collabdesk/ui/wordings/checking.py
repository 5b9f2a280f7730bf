"""Says what a look through a whole workbook found, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.findings import FindingKind

if TYPE_CHECKING:
    from collabdesk.domain.findings import Findings


class CheckingWording(QObject):
    """Gives the sentences for what was found in a workbook."""

    def summary(self, findings: Findings) -> str:
        """Say in one sentence how the workbook is."""
        if findings.clean:
            return self.tr(
                "All is as it should be: %n thing(s) people said, each in one place in the chain.",
                "",
                findings.inputs,
            )
        return self.tr("%n thing(s) to look at. Nothing was changed by looking.", "", len(findings.found))

    def found(self, kind: FindingKind, count: int) -> str:
        """Say one kind of finding and how many records have it."""
        return {
            FindingKind.DAMAGED: self.tr(
                "Parts of the file cannot be read. Make a copy of it now, and open the last backup."
            ),
            FindingKind.ROW_DIFFERS: self.tr(
                "%n record(s) (differs|differ) from their own history.", "", count
            ),
            FindingKind.STANDING_DIFFERS: self.tr(
                "%n thing(s) said (stands|stand) in another place than the chain says.", "", count
            ),
            FindingKind.INPUT_LOST: self.tr(
                "%n thing(s) said (is|are) gone, and nobody asked for that.", "", count
            ),
            FindingKind.NO_WITHOUT_REASON: self.tr("%n answer(s) of no without a reason.", "", count),
            FindingKind.NUMBER_TWICE: self.tr(
                "%n record(s) (shares|share) a number with another.", "", count
            ),
            FindingKind.LINK_DANGLES: self.tr(
                "%n record(s) (points|point) at one that is not there.", "", count
            ),
            FindingKind.WORDS_LEFT: self.tr(
                "%n record(s) still (holds|hold) words that were taken back.", "", count
            ),
        }[kind]
