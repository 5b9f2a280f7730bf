"""The rooms there are, in order, and where each is built from when it is first visited."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.changes import Changes
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class Room(Protocol):
    """What the window asks of every room; a room is a widget beside."""

    def refresh(self, changes: Changes | None) -> None:
        """Bring the room up to date: all of it for None, else only if the changes concern it."""

    def open_record(self, uid: UUID) -> None:
        """Show a record."""

    def focus_start(self) -> None:
        """Put the keyboard where work in this room begins."""


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """One room: its key, the icon beside its name, its group in the navigation, and its class's name."""

    key: str
    icon: str
    group: int
    factory: str


ROOMS: Final = (
    RoomEntry("home", "house", 0, "HomeRoom"),
    RoomEntry("journey", "route", 0, "JourneyRoom"),
    RoomEntry("said", "message-square-quote", 1, "SaidRoom"),
    RoomEntry("patterns", "sticky-note", 1, "PatternsRoom"),
    RoomEntry("actions", "scale", 1, "ActionsRoom"),
    RoomEntry("replies", "sprout", 1, "RepliesRoom"),
    RoomEntry("people", "users", 2, "PeopleRoom"),
    RoomEntry("partners", "handshake", 2, "PartnersRoom"),
    RoomEntry("words", "book-open", 2, "WordsRoom"),
    RoomEntry("papers", "file-text", 3, "PapersRoom"),
    RoomEntry("settings", "settings", 4, "SettingsRoom"),
)


def is_room(key: str) -> bool:
    """Whether there is a room of that key."""
    return any(entry.key == key for entry in ROOMS)


def build_room(key: str, desk: Desk, context: RoomContext) -> QWidget:
    """Make a room. It is imported here and not before, so that the window opens without it."""
    entry = next(entry for entry in ROOMS if entry.key == key)
    module = import_module(f"collabdesk.ui.rooms.{key}.room")
    return cast("QWidget", getattr(module, entry.factory)(desk, context))


def as_room(widget: QWidget) -> Room:
    """Treat a widget that ``build_room`` made as the room it is."""
    return cast("Room", widget)
