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
from pathlib import Path

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import InUse
from collabdesk.storage.refusals import failure_of_place

SESSION = new_uid().hex
"""This run of the program: a lock with our process number and another session was left by a dead one."""
STALE_SECONDS = 180
"""A heartbeat older than this, from another machine, is said so when asking what to do."""


@dataclass
class Lock:
    """The ``~$name.lock`` beside a workbook that we hold."""

    path: Path

    def beat(self) -> None:
        """Write that we are still here; a place that has gone away meanwhile does not stop anyone's work."""
        with suppress(OSError):
            _write(self.path)

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
    path = lock_path(workbook)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError:
        holder = _read(path)
        if holder and not even_if_held and not _abandoned(holder):
            raise InUse(workbook.name, str(holder.get("user", "")), str(holder.get("host", ""))) from None
    except OSError as problem:
        raise failure_of_place(problem, workbook.name) from problem
    else:
        os.close(handle)
    try:
        _write(path)
    except OSError as problem:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise failure_of_place(problem, workbook.name) from problem
    return Lock(path)


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


def _write(path: Path) -> None:
    holder = {
        "user": _user(),
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "session": SESSION,
        "beat": int(time.time()),
    }
    path.write_text(json.dumps(holder), encoding="utf-8")


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
