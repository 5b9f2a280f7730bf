"""Notices what kind of place a workbook is in: a folder that syncs, a network drive, copies that conflict."""

from __future__ import annotations

import os
import re
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_BY_FOLDER: Final = (
    (re.compile(r"onedrive( - .+)?|onedrive-.+|skydrive"), "OneDrive"),
    (re.compile(r"dropbox( \(.+\))?"), "Dropbox"),
    (re.compile(r"google ?drive|googledrive-.+|my drive|shared drives"), "Google Drive"),
    (re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs"), "iCloud Drive"),
    (re.compile(r"nextcloud\d*"), "Nextcloud"),
    (re.compile(r"owncloud\d*"), "ownCloud"),
    (re.compile(r"box|box sync|box-box"), "Box"),
    (re.compile(r"pclouddrive|pcloud ?drive|pcloud sync"), "pCloud"),
    (re.compile(r"syncthing|sync\.st"), "Syncthing"),
    (re.compile(r"mega|megasync"), "MEGA"),
    (re.compile(r"proton ?drive"), "Proton Drive"),
)
"""Names of folders as these programs make them, in lower case; macOS has them under Library/CloudStorage."""
_BY_MARKER: Final = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".nextcloudsync.log", "Nextcloud"),
    (".tmp.driveupload", "Google Drive"),
    (".tmp.drivedownload", "Google Drive"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
)
"""Files such a program leaves in the top folder of what it syncs."""
_BY_VARIABLE: Final = (
    ("OneDrive", "OneDrive"),
    ("OneDriveCommercial", "OneDrive"),
    ("OneDriveConsumer", "OneDrive"),
)
"""What OneDrive for Windows tells every program: where its folder is."""
_WORDS_OF_ALL_DAYS: Final = frozenset({"box", "mega", "syncthing"})
"""Names anybody may give a folder; they tell something only where the program puts it."""

_NUMBERED_COPY: Final = r"(?: \(\d+\))?"
_CONFLICTED: Final = (
    r" \(.*conflict.*\)",  # Dropbox, Nextcloud and ownCloud, pCloud, in English
    r"\.sync-conflict-\d{8}-\d{6}-\w{7}",  # Syncthing
    r"_conflict-\d{8}-\d{6}",  # ownCloud and Nextcloud of some years ago
    r" \(\d+\)",  # Google Drive, iCloud Drive and a browser
    r" \d+",  # iCloud Drive
    r" ?\[conflict(?:ed)?.*\]",
    r"(?-i:-(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{4,15})",  # OneDrive: the other computer's name
)


def syncing(path: Path) -> str:
    """Give the name of the program that keeps a file's folder the same on several computers, "" for none.

    It is told by the names of folders, by what such a program leaves in its top folder, and by what OneDrive
    tells every program. Nothing is asked of the program itself.
    """
    place = path.absolute().parent
    for variable, program in _BY_VARIABLE:
        told = os.environ.get(variable, "")
        if told and place.is_relative_to(Path(told)):
            return program
    for folder in (place, *place.parents):
        named = _named(folder)
        if named:
            return named
        for marker, program in _BY_MARKER:
            with suppress(OSError):
                if any(True for _ in folder.glob(marker)):
                    return program
    return ""


def on_network(path: Path) -> bool:
    """Whether a file is on a drive of another computer, as far as this one tells."""
    place = path.absolute()
    if str(place).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        return _is_remote_drive(place.anchor)
    parts = [part.lower() for part in place.parts]
    if ".gvfs" in parts or "gvfs" in parts:
        return True
    return _mounted_as(place) in _NETWORK_SYSTEMS


def conflicted_copies(path: Path) -> tuple[Path, ...]:
    """Give the copies beside a workbook that a syncing program made where two people changed it, by name.

    Its name then says so, or has a number, or the name of the other computer.
    """
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    ends = "|".join((*_CONFLICTED, f"-{re.escape(socket.gethostname())}"))
    wanted = re.compile(f"{stem}(?:{ends}){_NUMBERED_COPY}{suffix}", re.IGNORECASE)
    try:
        beside = [other for other in path.parent.iterdir() if wanted.fullmatch(other.name) and other != path]
        return tuple(sorted(other for other in beside if other.is_file()))
    except OSError:
        return ()


def _named(folder: Path) -> str:
    name = folder.name.lower()
    for pattern, program in _BY_FOLDER:
        if pattern.fullmatch(name) and (name not in _WORDS_OF_ALL_DAYS or folder.parent == Path.home()):
            return program
    return ""


_NETWORK_SYSTEMS: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "9p", "ncpfs", "afs"}
)


def _mounted_as(place: Path) -> str:
    """Give the kind of file system a place is on, as Linux tells; "" where nothing does."""
    best, found = "", ""
    with suppress(OSError):
        for line in Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines():
            _, mounted, kind, *_ = [*line.split(" "), "", "", ""]
            at = mounted.replace("\\040", " ")
            if len(at) >= len(best) and place.is_relative_to(at):
                best, found = at, kind
    return found


def _is_remote_drive(anchor: str) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    remote = 4
    return bool(ctypes.windll.kernel32.GetDriveTypeW(anchor) == remote)
