"""Says who has a workbook open, so that two laptops on one share do not write over each other."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import InUse
from collabdesk.storage.refusals import failure_of_place

SESSION = new_uid().hex
"""This run of the program: a lock with our process number and another session was left by a dead one."""
_HALF_WRITTEN_SECONDS = 0.2
"""How long to wait for somebody who is writing a lock this very moment."""
_LONGEST = 60
"""Letters of what somebody else wrote in a lock that are said."""


@dataclass
class Lock:
    """The ``~$name.lock`` beside a workbook that we hold, ``since`` when in seconds since 1970."""

    path: Path
    since: int

    def beat(self) -> None:
        """Write that we are still here; a place that has gone away meanwhile does not stop anyone's work.

        A lock that somebody took over is theirs and stays so.
        """
        holder = _read(self.path)
        if holder is None or _ours(holder):
            with suppress(OSError):
                self.path.write_bytes(_told(self.since))

    def release(self) -> None:
        """Take the lock away, if it is still ours; one that cannot be removed will be seen as abandoned."""
        holder = _read(self.path)
        if holder and _ours(holder):
            with suppress(OSError):
                self.path.unlink(missing_ok=True)


def lock_path(workbook: Path) -> Path:
    """Give the place of a workbook's lock: beside it, so that a share carries it along."""
    return workbook.with_name(f"~${workbook.name}.lock")


def take_lock(workbook: Path, *, even_if_held: bool = False) -> Lock:
    """Take the lock of a workbook.

    A lock left by a process of this machine that is gone is taken over. Raises InUse where somebody
    else holds it (unless ``even_if_held``), ReadOnlyPlace or DiskFull where no lock can be written.
    """
    path, now = lock_path(workbook), int(time.time())
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        holder = _read_whole(path)
        if holder and not even_if_held and not _abandoned(holder):
            raise _in_use(workbook.name, holder) from None
        handle = None
    except OSError as problem:
        raise failure_of_place(problem, workbook.name) from problem
    try:
        if handle is None:
            path.write_bytes(_told(now))
        else:
            with os.fdopen(handle, "wb") as file:
                file.write(_told(now))
    except OSError as problem:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise failure_of_place(problem, workbook.name) from problem
    return Lock(path, now)


def held_here(workbook: Path) -> bool:
    """Whether this very process has the workbook open."""
    holder = _read(lock_path(workbook))
    return bool(holder and _ours(holder))


def _ours(holder: dict[str, object]) -> bool:
    return (holder.get("host"), holder.get("pid"), holder.get("session")) == (
        socket.gethostname(),
        os.getpid(),
        SESSION,
    )


def _told(since: int) -> bytes:
    """Give what a lock says of us; ``beat`` is when we were last here."""
    holder = {
        "user": _user(),
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "session": SESSION,
        "since": since,
        "beat": int(time.time()),
    }
    return json.dumps(holder).encode()


def _in_use(name: str, holder: dict[str, object]) -> InUse:
    who, host = (" ".join(str(holder.get(key, "")).split())[:_LONGEST] for key in ("user", "host"))
    return InUse(name, who, host, _moment(holder.get("since")), _moment(holder.get("beat")))


def _moment(seconds: object) -> str:
    """Give a moment in ISO 8601, in UTC; blank for what is none."""
    if not isinstance(seconds, int):
        return ""
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    except (OverflowError, OSError, ValueError):
        return ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _read(path: Path) -> dict[str, object] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _read_whole(path: Path) -> dict[str, object] | None:
    """Read a lock that is there; one that cannot be read may be half written, and is read once more."""
    holder = _read(path)
    if holder is None:
        time.sleep(_HALF_WRITTEN_SECONDS)
        holder = _read(path)
    return holder


def _abandoned(holder: dict[str, object]) -> bool:
    if holder.get("host") != socket.gethostname():
        return False
    pid = holder.get("pid")
    if pid == os.getpid():
        return holder.get("session") != SESSION
    return not (isinstance(pid, int) and _alive(pid))


def _alive(pid: int) -> bool:
    if sys.platform == "win32":
        return _alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _alive_on_windows(pid: int) -> bool:
    """Ask Windows, where ``os.kill(pid, 0)`` would end the process."""
    if sys.platform != "win32":
        return True
    import ctypes

    kernel = ctypes.windll.kernel32
    handle = kernel.OpenProcess(0x1000, False, pid)
    if not handle:
        return False
    kernel.CloseHandle(handle)
    return True
