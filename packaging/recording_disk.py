"""A file layer under SQLite that writes down each write, sync and removal, for cutting the power."""

from __future__ import annotations

import ctypes as c
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from sqlcipher3 import _sqlite3 as _native

Kind = Literal["make", "write", "truncate", "sync", "remove", "rename", "sync folder", "told"]
_OK: Final = 0
_CREATE: Final = 0x4
_NAME: Final = b"recording"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a file: ``at`` and ``data`` of a write, ``at`` the size of a truncation.

    ``safe`` says of a removal that its folder was synced with it. ``other`` is where a file was renamed to.
    ``told`` stands for what the program said it had kept: ``data`` is that.
    """

    kind: Kind
    path: str
    at: int = 0
    data: bytes = b""
    safe: bool = False
    other: str = ""


class _File(c.Structure):
    """sqlite3_file."""


class _Methods(c.Structure):
    """sqlite3_io_methods, up to the last method that is replaced here."""


_Pointer = c.c_void_p
_Close = c.CFUNCTYPE(c.c_int, _Pointer)
_Read = c.CFUNCTYPE(c.c_int, _Pointer, _Pointer, c.c_int, c.c_int64)
_Write = c.CFUNCTYPE(c.c_int, _Pointer, _Pointer, c.c_int, c.c_int64)
_Truncate = c.CFUNCTYPE(c.c_int, _Pointer, c.c_int64)
_Sync = c.CFUNCTYPE(c.c_int, _Pointer, c.c_int)
_Open = c.CFUNCTYPE(c.c_int, _Pointer, _Pointer, _Pointer, c.c_int, _Pointer)
_Delete = c.CFUNCTYPE(c.c_int, _Pointer, c.c_char_p, c.c_int)

_Methods._fields_ = [
    ("version", c.c_int),
    ("close", _Close),
    ("read", _Read),
    ("write", _Write),
    ("truncate", _Truncate),
    ("sync", _Sync),
    ("rest", _Pointer * 14),
]
_File._fields_ = [("methods", c.POINTER(_Methods))]


class _Layer(c.Structure):
    """sqlite3_vfs."""


_Layer._fields_ = [
    ("version", c.c_int),
    ("file_size", c.c_int),
    ("longest_path", c.c_int),
    ("next", _Pointer),
    ("name", c.c_char_p),
    ("data", _Pointer),
    ("open", _Open),
    ("delete", _Delete),
    ("rest", _Pointer * 14),
]


class RecordingDisk:
    """Registers itself as SQLite's file layer and keeps ``events``, oldest first; ``stop`` takes it away.

    What Python does to files beside SQLite is written down too: renaming, removing and syncing by way of
    `os`. There can be one at a time, and only on Linux, where SQLite's symbols are visible and a
    descriptor tells its file.
    """

    def __init__(self, folder: Path) -> None:
        self.events: list[Event] = []
        self._folder = str(folder)
        self._library = c.CDLL(_native.__file__)
        find = self._library.sqlite3_vfs_find
        find.restype = c.POINTER(_Layer)
        self._real = find(None)
        self._files: dict[int, tuple[str, _Methods]] = {}
        self._made: list[object] = []
        layer = _Layer()
        c.memmove(c.byref(layer), self._real, c.sizeof(_Layer))
        layer.name, layer.open, layer.delete = _NAME, _Open(self._open), _Delete(self._delete)
        self._layer = layer
        self._library.sqlite3_vfs_register(c.byref(layer), 1)
        self._python = (os.replace, os.rename, os.unlink, os.remove, os.fsync)
        self._listen_to_python()

    def tell(self, data: bytes) -> None:
        """Write down that the program has just said this is kept."""
        self.events.append(Event("told", "", data=data))

    def stop(self) -> None:
        """Give SQLite its own file layer back."""
        self._library.sqlite3_vfs_register(self._real, 1)
        self._library.sqlite3_vfs_unregister(c.byref(self._layer))
        os.replace, os.rename, os.unlink, os.remove, os.fsync = self._python

    def _ours(self, path: str) -> bool:
        return path.startswith(self._folder)

    def _open(self, _: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        # SQLite keeps the pointer to the name, so that it is handed on as it came.
        path = os.fsdecode(c.string_at(name)) if name else ""
        there = bool(path) and Path(path).exists()
        result = int(self._real.contents.open(c.cast(self._real, _Pointer), name, file, flags, out))
        opened = _File.from_address(file)
        if result == _OK and self._ours(path) and opened.methods:
            if not there and flags & _CREATE:
                self.events.append(Event("make", path))
            real = opened.methods.contents
            mine = _Methods()
            c.memmove(c.byref(mine), c.byref(real), c.sizeof(_Methods))
            mine.write, mine.truncate = _Write(self._write), _Truncate(self._truncate)
            mine.sync, mine.close = _Sync(self._sync), _Close(self._close)
            self._made.append(mine)
            self._files[file] = (path, real)
            opened.methods = c.pointer(mine)
        return result

    def _write(self, file: int, data: int, size: int, at: int) -> int:
        path, real = self._files[file]
        self.events.append(Event("write", path, at, c.string_at(data, size)))
        return int(real.write(file, data, size, at))

    def _truncate(self, file: int, size: int) -> int:
        path, real = self._files[file]
        self.events.append(Event("truncate", path, size))
        return int(real.truncate(file, size))

    def _sync(self, file: int, flags: int) -> int:
        path, real = self._files[file]
        result = int(real.sync(file, flags))
        self.events.append(Event("sync", path))
        return result

    def _close(self, file: int) -> int:
        _, real = self._files.pop(file)
        _File.from_address(file).methods = c.pointer(real)
        return int(real.close(file))

    def _delete(self, _: int, name: bytes, folder_too: int) -> int:
        path = os.fsdecode(name)
        there = Path(path).exists()
        result = int(self._real.contents.delete(c.cast(self._real, _Pointer), name, folder_too))
        if result == _OK and there and self._ours(path):
            self.events.append(Event("remove", path, safe=bool(folder_too)))
        return result

    def _listen_to_python(self) -> None:
        replace, _, unlink, _, fsync = self._python

        def renamed(source: str | Path, target: str | Path, **more: int | None) -> None:
            replace(source, target, **more)
            self.events.append(Event("rename", str(source), other=str(target)))

        def removed(path: str | Path, **more: int | None) -> None:
            unlink(path, **more)
            self.events.append(Event("remove", str(path)))

        def synced(descriptor: int) -> None:
            fsync(descriptor)
            path = str(Path(f"/proc/self/fd/{descriptor}").readlink())
            self.events.append(Event("sync folder" if Path(path).is_dir() else "sync", path))

        os.replace = os.rename = renamed  # type: ignore[assignment]
        os.unlink = os.remove = removed  # type: ignore[assignment]
        os.fsync = synced  # type: ignore[assignment]
