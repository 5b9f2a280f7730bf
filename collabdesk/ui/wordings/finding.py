"""The words of finding: what sort of thing was found, and how many."""

from __future__ import annotations

from PySide6.QtCore import QObject


class FindWording(QObject):
    """Says what Ctrl+K found."""

    def found(self, count: int) -> str:
        """Say how many things were found."""
        if not count:
            return self.tr("Nothing has those letters. Try a shorter word, or one from what they said.")
        return self.tr("%n found", "", count)

    def group(self, kind: str) -> str:
        """Say what a kind of record is called over its rows; "" for one that only the journey names."""
        return {
            "input": self.tr("What people said"),
            "check": self.tr("Put right when read back"),
            "hearing": self.tr("Who heard it"),
            "pattern": self.tr("Patterns"),
            "decision": self.tr("Answers"),
            "action": self.tr("Actions"),
            "change": self.tr("Changes"),
            "reply": self.tr("What we told people"),
            "verdict": self.tr("What they said then"),
            "person": self.tr("People"),
            "group": self.tr("Groups"),
            "session": self.tr("Sessions"),
            "toldtext": self.tr("What people are told"),
            "project": self.tr("This workbook"),
        }.get(kind, "")
