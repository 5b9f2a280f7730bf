"""Denies what no reading or writing of a workbook needs, whatever a file or a statement asks for."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.storage.connecting import Driver

_OK, _DENY = 0, 1
_PRAGMA, _ATTACH, _DETACH, _FUNCTION = 19, 24, 25, 31
"""Codes of what an authorizer is asked (sqlite.org/c3ref/c_alter_table.html)."""
_ELSEWHERE: Final = frozenset({_ATTACH, _DETACH})
_BUILDING: Final = frozenset({*range(1, 9), *range(10, 18), 26, 27, 28, 29, 30})
"""Making, altering and dropping tables, indexes, triggers, views and virtual tables, and statistics."""
_ASKED_CLOSELY: Final = _ELSEWHERE | _BUILDING | {_PRAGMA, _FUNCTION}
_FUNCTIONS: Final = frozenset(
    {"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "sqlcipher_export", "zipfile"}
)
"""What reads, writes or runs something outside the file; most are in no driver of ours, and none may come."""
_PRAGMAS: Final = frozenset(
    {
        "cell_size_check",
        "data_store_directory",
        "hexrekey",
        "locking_mode",
        "mmap_size",
        "rekey",
        "temp_store",
        "temp_store_directory",
        "trusted_schema",
        "writable_schema",
    }
)
"""What would loosen a guard, change the key, or have SQLite write elsewhere; each may still be asked."""


def guard(driver: Driver) -> None:
    """Deny attaching, building, loading and loosening on a connection from now on."""
    driver.set_authorizer(_authorise)


@contextmanager
def building(driver: Driver) -> Iterator[None]:
    """Let tables be made and altered meanwhile, for a new file and for an older one brought up to date."""
    driver.set_authorizer(_authorise_building)
    try:
        yield
    finally:
        guard(driver)


@contextmanager
def unguarded(driver: Driver) -> Iterator[None]:
    """Let another file be attached meanwhile, as SQLite does itself to vacuum; only for files we made."""
    driver.set_authorizer(None)
    try:
        yield
    finally:
        guard(driver)


def _authorise(action: int, first: str | None, second: str | None, *_: object) -> int:
    if action not in _ASKED_CLOSELY:
        return _OK
    return _DENY if action in _BUILDING else _authorise_building(action, first, second)


def _authorise_building(action: int, first: str | None, second: str | None, *_: object) -> int:
    if action in _ELSEWHERE:
        return _DENY
    if action == _FUNCTION:
        return _DENY if str(second).lower() in _FUNCTIONS else _OK
    if action == _PRAGMA and second is not None:
        name = str(first).lower()
        if name == "journal_mode":
            return _OK if second.lower() == "delete" else _DENY
        return _DENY if name in _PRAGMAS or name.startswith("cipher") else _OK
    return _OK
