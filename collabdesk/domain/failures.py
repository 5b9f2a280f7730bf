"""The one family of failures, each a kind with data, so that the words said about it live in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class Failure(Exception):  # noqa: N818 - the house word; a failure is told, not shown as an error
    """Something could not be done; what is safe and what to do next is said by ui/wording."""

    def __str__(self) -> str:
        """Name the kind, for logs: never anyone's words."""
        return type(self).__name__


@dataclass(eq=False)
class NotAWorkbook(Failure):
    """The file is not a CollabDesk workbook."""

    name: str


@dataclass(eq=False)
class Locked(Failure):
    """The workbook is locked, and no passphrase was given."""

    name: str


@dataclass(eq=False)
class WrongPassphrase(Failure):
    """The passphrase did not open the file."""

    name: str


@dataclass(eq=False)
class PassphraseTooShort(Failure):
    """A new passphrase has too few letters; ``least`` is how many it needs."""

    least: int


@dataclass(eq=False)
class PassphrasesDiffer(Failure):
    """The same passphrase was to be typed twice, and was not."""


@dataclass(eq=False)
class NoPassphrase(Failure):
    """A passphrase was to come from a file descriptor, by its number, and none came."""

    descriptor: int


@dataclass(eq=False)
class LockedAlready(Failure):
    """The workbook has a passphrase already; changing it is asked for in another way."""

    name: str


@dataclass(eq=False)
class NotLocked(Failure):
    """The workbook has no passphrase that could be changed or taken off."""

    name: str


@dataclass(eq=False)
class Newer(Failure):
    """The file was made by a newer version of CollabDesk."""

    name: str


@dataclass(eq=False)
class Damaged(Failure):
    """The file is a workbook, and parts of it cannot be read."""

    name: str


@dataclass(eq=False)
class Tampered(Failure):
    """The file's structure is not the one CollabDesk makes; ``what`` names what does not belong there."""

    name: str
    what: str = ""


@dataclass(eq=False)
class InUse(Failure):
    """Somebody has the workbook open; ``who`` and ``host`` as they wrote them.

    ``since`` and ``last_seen`` are moments in ISO 8601, blank where the lock does not tell.
    """

    name: str
    who: str
    host: str
    since: str = ""
    last_seen: str = ""


@dataclass(eq=False)
class Replaced(Failure):
    """Another program put a different file in the place of the open workbook; nothing was written to it."""

    name: str


@dataclass(eq=False)
class NotTheSame(Failure):
    """The file is a workbook, and not a copy of the open one."""

    name: str


@dataclass(eq=False)
class ReadOnlyPlace(Failure):
    """The place the file is in cannot be written to."""

    name: str


@dataclass(eq=False)
class DiskFull(Failure):
    """There is no room left; the step was rolled back."""

    name: str


@dataclass(eq=False)
class FileInUse(Failure):
    """Another program holds the file that should be replaced."""

    name: str


@dataclass(eq=False)
class NoSuchFile(Failure):
    """There is no file at that place."""

    name: str


@dataclass(eq=False)
class AlreadyThere(Failure):
    """A file of that name exists and would be overwritten."""

    name: str


@dataclass(eq=False)
class FolderThere(Failure):
    """A folder has the name that a file should have."""

    name: str


@dataclass(eq=False)
class NotASheet(Failure):
    """No rows could be found; ``reason``: binary, empty, broken, unsafe, encoding, locked, no such sheet."""

    reason: str
    name: str


@dataclass(eq=False)
class EmptySheet(Failure):
    """The sheet has no row of words."""

    name: str


@dataclass(eq=False)
class NoSuchColumn(Failure):
    """The sheet has no column of that name; ``have`` are the ones it has."""

    wanted: str
    have: tuple[str, ...]


@dataclass(eq=False)
class TooLarge(Failure):
    """The file is larger than can be brought in safely; ``limit`` in mebibytes."""

    name: str
    limit: int


@dataclass(eq=False)
class NotAPicture(Failure):
    """A picture cannot be kept; ``reason``: broken, huge, other."""

    name: str
    reason: str


@dataclass(eq=False)
class Cancelled(Failure):
    """The person asked to stop; nothing was kept."""


@dataclass(eq=False)
class NoWords(Failure):
    """An input needs its words, and only those (law 7)."""


@dataclass(eq=False)
class NoReason(Failure):
    """A no or a not now needs a reason (law 3)."""


@dataclass(eq=False)
class NothingToSay(Failure):
    """A record lacks the one thing it is for; ``kind`` and ``field`` as declared."""

    kind: str
    field: str


@dataclass(eq=False)
class NotKept(Failure):
    """A text holds a character no record can keep: a NUL or half of a surrogate pair."""

    kind: str
    field: str


@dataclass(eq=False)
class Gone(Failure):
    """The record is not there any more."""

    kind: str


@dataclass(eq=False)
class NothingToUndo(Failure):
    """There is no step to take back."""


@dataclass(eq=False)
class NothingToRedo(Failure):
    """There is no step to do again."""


@dataclass(eq=False)
class LawBroken(Failure):
    """The workbook holds something a law forbids; ``law`` by number, ``count`` of records."""

    law: int
    count: int


@dataclass(eq=False)
class ShapingDiffers(Failure):
    """This computer sets a script otherwise than it was checked to; ``script`` names it in English."""

    script: str


@dataclass(eq=False)
class FontMissing(Failure):
    """A font of papers is not in this copy of CollabDesk, or is damaged; ``name`` of its file."""

    name: str


@dataclass(eq=False)
class PaperStopped(Failure):
    """A paper was not given out; ``kinds`` holds the kind, by value, of each finding that stops it."""

    kinds: tuple[str, ...]
