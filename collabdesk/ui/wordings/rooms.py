"""What the rooms of the window are called."""

from __future__ import annotations

from PySide6.QtCore import QObject


class RoomWording(QObject):
    """Gives the name of a room by its key."""

    def name(self, key: str) -> str:
        """Say a room; KeyError for a key that is no room."""
        return {
            "home": self.tr("Home"),
            "journey": self.tr("Journey"),
            "said": self.tr("What people said"),
            "patterns": self.tr("Patterns"),
            "actions": self.tr("Decisions and actions"),
            "replies": self.tr("Changes and replies"),
            "people": self.tr("People"),
            "partners": self.tr("Partners"),
            "words": self.tr("Words"),
            "papers": self.tr("Papers"),
            "settings": self.tr("Settings"),
        }[key]
