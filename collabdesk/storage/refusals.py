"""Turns what SQLite says into the one family of failures, so that nobody reads a driver's message."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlalchemy.exc
from sqlcipher3 import dbapi2

from collabdesk.domain.failures import Damaged, DiskFull, Failure, InUse, NotAWorkbook, ReadOnlyPlace
from collabdesk.storage.encoding import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BY_MESSAGE: tuple[tuple[str, type[Failure]], ...] = (
    ("disk is full", DiskFull),
    ("readonly", ReadOnlyPlace),
    ("read-only", ReadOnlyPlace),
    ("unable to open", ReadOnlyPlace),
    ("disk i/o error", DiskFull),
    ("malformed", Damaged),
    ("corrupt", Damaged),
    ("not a database", NotAWorkbook),
    ("encrypted", NotAWorkbook),
    ("interrupted", Damaged),
)


@contextmanager
def told_plainly(name: str) -> Iterator[None]:
    """Raise a Failure about the file ``name`` for whatever SQLite raises inside.

    A damaged file can make the driver raise UnicodeDecodeError, since its message quotes bytes of the
    file; that is damage too. What the driver says of a mistake in the program stays as it is.
    """
    try:
        yield
    except (sqlalchemy.exc.ProgrammingError, dbapi2.ProgrammingError):
        raise
    except sqlalchemy.exc.DBAPIError as problem:
        raise failure_for(str(problem.orig), name) from problem
    except dbapi2.Error as problem:
        raise failure_for(str(problem), name) from problem
    except (UnicodeDecodeError, OverflowError, MemoryError, UnreadableError) as problem:
        raise Damaged(name) from problem


def failure_of_place(problem: OSError, name: str) -> Failure:
    """Give the failure that the system's refusal to write a file stands for."""
    full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
    return DiskFull(name) if full else ReadOnlyPlace(name)


def failure_for(message: str, name: str) -> Failure:
    """Give the failure that a driver's message stands for."""
    lowered = message.lower()
    if "locked" in lowered or "busy" in lowered:
        return InUse(name, "", "")
    for part, kind in _BY_MESSAGE:
        if part in lowered:
            return kind(name)
    return Damaged(name)
