"""The one table of everything a person can do from anywhere: its words, its keys and what it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from collabdesk.ui.rooms.register import ROOMS
from collabdesk.ui.wordings.rooms import RoomWording

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtWidgets import QMenu, QWidget

FIGURES: Final = 9
"""Keys with a figure for rooms; Ctrl+0 is the size of the words."""


class Needs(StrEnum):
    """What must be so for an action to be possible."""

    NOTHING = "nothing"
    WORKBOOK = "workbook"
    WRITING = "writing"
    UNDO = "undo"
    REDO = "redo"


class Shell(Protocol):
    """What the window can do; each action calls one of these."""

    def open_room(self, key: str) -> None:
        """Show a room."""

    def find_anything(self) -> None:
        """Ask what to find."""

    def start_fast_line(self) -> None:
        """Go to the line where words are typed as they are said."""

    def avoid_word(self) -> None:
        """Add the word under the cursor to the words we avoid."""

    def undo(self) -> None:
        """Take the last step back."""

    def redo(self) -> None:
        """Do it again."""

    def move_region(self, by: int) -> None:
        """Go to the next part of the window, or with -1 to the one before."""

    def go_back(self) -> None:
        """Go back one level."""

    def choose_workbook(self) -> None:
        """Ask which workbook to open."""

    def start_workbook(self) -> None:
        """Ask what a new workbook is called."""

    def close_workbook(self) -> None:
        """Put the workbook away and show the first page."""

    def lock(self) -> None:
        """Put the workbook out of sight until a person opens it again."""

    def bring_in(self) -> None:
        """Bring in a sheet."""

    def save_ledger(self) -> None:
        """Save a copy of the whole record to use elsewhere."""

    def share_copy(self) -> None:
        """Make a copy of the workbook for somebody else."""

    def resize_words(self, by: int) -> None:
        """Make the words larger or smaller by so many steps; 0 makes them as they were at first."""

    def show_keys(self) -> None:
        """List the keys."""

    def open_worry(self) -> None:
        """Show what to do when something worrying was said."""


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One row of the table.

    ``keys`` are as Qt writes them, the first is the one that is shown. ``menu`` is the part of the menu it
    stands in, or empty. ``heard`` is false for a key the window listens for when nobody else took it.
    """

    key: str
    text: str
    keys: tuple[str, ...]
    icon: str
    needs: Needs
    menu: str
    calls: Callable[[Shell], None]
    heard: bool = True


class Actions(QObject):
    """Every action as Qt knows it, made from the table; menus and buttons take theirs from here."""

    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._shell = shell
        self.entries = (*self._workbook(), *self._rooms(), *self._going(), *self._looking())
        self._actions = {entry.key: self._made(entry, window) for entry in self.entries}

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def allow(self, there: Collection[Needs]) -> None:
        """Make possible what needs only these, and nothing else."""
        for entry in self.entries:
            self._actions[entry.key].setEnabled(entry.needs is Needs.NOTHING or entry.needs in there)

    def fill(self, menu: QMenu, *parts: str) -> None:
        """Put the actions of these parts into a menu, a line between two parts."""
        for part in parts:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions([self._actions[entry.key] for entry in self.entries if entry.menu == part])

    def _made(self, entry: ActionEntry, window: QWidget) -> QAction:
        action = QAction(entry.text, self)
        action.setObjectName(entry.key)
        if entry.heard:
            action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
            window.addAction(action)
        action.triggered.connect(lambda: entry.calls(self._shell))
        return action

    def _workbook(self) -> tuple[ActionEntry, ...]:
        nothing, workbook, writing = Needs.NOTHING, Needs.WORKBOOK, Needs.WRITING
        return (
            ActionEntry(
                "new", self.tr("Start a new workbook…"), ("Ctrl+Shift+N",), "square-pen", nothing, "file",
                lambda shell: shell.start_workbook(),
            ),
            ActionEntry(
                "open", self.tr("Open a workbook…"), ("Ctrl+O",), "folder-open", nothing, "file",
                lambda shell: shell.choose_workbook(),
            ),
            ActionEntry(
                "close", self.tr("Put this workbook away"), ("Ctrl+W",), "book-check", workbook, "file",
                lambda shell: shell.close_workbook(),
            ),
            ActionEntry(
                "lock", self.tr("Lock it now"), ("Ctrl+L",), "lock", workbook, "file",
                lambda shell: shell.lock(),
            ),
            ActionEntry(
                "bring_in", self.tr("Bring in a sheet…"), ("Ctrl+I",), "import", writing, "sheets",
                lambda shell: shell.bring_in(),
            ),
            ActionEntry(
                "save_ledger", self.tr("Save a copy of everything to use elsewhere…"), ("Ctrl+E",),
                "file-down", workbook, "sheets", lambda shell: shell.save_ledger(),
            ),
            ActionEntry(
                "share_copy", self.tr("Share a copy of this workbook…"), ("Ctrl+Shift+E",), "send", writing,
                "sheets", lambda shell: shell.share_copy(),
            ),
        )  # fmt: skip

    def _rooms(self) -> tuple[ActionEntry, ...]:
        names = RoomWording(self)
        return tuple(
            ActionEntry(
                f"room_{entry.key}",
                names.name(entry.key),
                _keys_to(entry.key, place),
                entry.icon,
                Needs.WORKBOOK,
                "rooms",
                _going_to(entry.key),
            )
            for place, entry in enumerate(ROOMS, 1)
        )

    def _going(self) -> tuple[ActionEntry, ...]:
        nothing, workbook = Needs.NOTHING, Needs.WORKBOOK
        return (
            ActionEntry(
                "find", self.tr("Find anything"), ("Ctrl+K",), "search", workbook, "going",
                lambda shell: shell.find_anything(),
            ),
            ActionEntry(
                "fast_line", self.tr("Type what someone said"), ("Ctrl+N",), "message-square-quote",
                Needs.WRITING, "going", lambda shell: shell.start_fast_line(),
            ),
            ActionEntry(
                "avoid_word", self.tr("Add this word to the words we avoid"), ("Ctrl+Shift+W",), "book-open",
                Needs.WRITING, "going", lambda shell: shell.avoid_word(),
            ),
            ActionEntry(
                "undo", self.tr("Undo"), ("Ctrl+Z",), "undo-2", Needs.UNDO, "going",
                lambda shell: shell.undo(),
            ),
            ActionEntry(
                "redo", self.tr("Do again"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", Needs.REDO, "going",
                lambda shell: shell.redo(),
            ),
            ActionEntry(
                "next_region", self.tr("Go to the next part of the window"), ("F6",), "", nothing, "",
                lambda shell: shell.move_region(1),
            ),
            ActionEntry(
                "last_region", self.tr("Go to the part of the window before"), ("Shift+F6",), "", nothing, "",
                lambda shell: shell.move_region(-1),
            ),
            ActionEntry(
                "back", self.tr("Go back one level"), ("Esc",), "", nothing, "",
                lambda shell: shell.go_back(), heard=False,
            ),
        )  # fmt: skip

    def _looking(self) -> tuple[ActionEntry, ...]:
        nothing = Needs.NOTHING
        return (
            ActionEntry(
                "larger", self.tr("Larger words"), ("Ctrl++", "Ctrl+="), "zoom-in", nothing, "look",
                lambda shell: shell.resize_words(1),
            ),
            ActionEntry(
                "smaller", self.tr("Smaller words"), ("Ctrl+-",), "zoom-out", nothing, "look",
                lambda shell: shell.resize_words(-1),
            ),
            ActionEntry(
                "first_size", self.tr("Words as they were at first"), ("Ctrl+0",), "a-large-small",
                nothing, "look", lambda shell: shell.resize_words(0),
            ),
            ActionEntry(
                "worry", self.tr("Something worrying was said"), ("F8",), "shield", nothing, "look",
                lambda shell: shell.open_worry(),
            ),
            ActionEntry(
                "keys", self.tr("Keys"), ("F1",), "keyboard", nothing, "look",
                lambda shell: shell.show_keys(),
            ),
        )  # fmt: skip


def _keys_to(key: str, place: int) -> tuple[str, ...]:
    """Give the keys of a room; there are nine figures, and the rooms after have keys of their own."""
    own = {"papers": ("Ctrl+Shift+P",), "settings": ("Ctrl+,",)}
    numbered = (f"Ctrl+{place}",) if place <= FIGURES else ()
    return (*numbered, *own.get(key, ()))


def _going_to(key: str) -> Callable[[Shell], None]:
    return lambda shell: shell.open_room(key)
