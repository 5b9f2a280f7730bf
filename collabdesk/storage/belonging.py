"""Names the first thing in a file's structure that CollabDesk never made, so that a refusal can say what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from collabdesk.storage import connecting

if TYPE_CHECKING:
    from collabdesk.storage.connecting import Driver, Structure

LONGEST_NAME: Final = 40
"""Letters of a name somebody else chose that are said; none needs more to be found."""
_ORDER: Final = ("trigger", "view", "virtual", "table", "index")
_VIRTUAL = re.compile(r"\s*CREATE\s+VIRTUAL\s+TABLE", re.IGNORECASE)


def does_not_belong(driver: Driver) -> str:
    """Say what is in an open file and not in ours, or is missing: a kind and a name, with a space between.

    The kinds are trigger, view, virtual (a table another module would run), table, index, generated and
    column (as table.column), changed and missing; what runs by itself is named before what does not. Blank
    where nothing can be named. The driver's time should be bounded: the file may be made to keep it busy.
    """
    found, expected = connecting.structure(driver), connecting.expected_structure()
    ours = {(kind, name): sql for kind, name, sql in expected}
    theirs = {(kind, name): sql for kind, name, sql in found}
    strange = [(_kind(kind, sql), name) for (kind, name), sql in theirs.items() if (kind, name) not in ours]
    for kind in _ORDER:
        for named, name in strange:
            if named == kind:
                return f"{kind} {short(name)}"
    for (kind, name), sql in theirs.items():
        if ours[kind, name] != sql:
            return _difference(driver, _kind(kind, sql), name, expected)
    missing = sorted((kind != "table", name) for kind, name in ours if (kind, name) not in theirs)
    return f"missing {missing[0][1]}" if missing else ""


def short(name: str) -> str:
    """Give a name somebody else chose so that it can be said: printable, in one line and not long."""
    plain = "".join(letter if letter.isprintable() else " " for letter in name)
    plain = " ".join(plain.split())
    return plain if len(plain) <= LONGEST_NAME else f"{plain[:LONGEST_NAME]}…"


def _kind(kind: str, sql: str) -> str:
    if kind == "table" and _VIRTUAL.match(sql):
        return "virtual"
    return kind if kind in _ORDER else "table"


def _difference(driver: Driver, kind: str, name: str, expected: Structure) -> str:
    """Say how a table of ours was changed: by a column, if that is all we can see."""
    if kind == "table":
        ours = _columns_as_made(name, expected)
        try:
            theirs = _columns(driver, name)
        except (dbapi2.Error, UnicodeDecodeError):
            return f"changed {short(name)}"
        for column, generated in theirs.items():
            if column not in ours:
                return f"{'generated' if generated else 'column'} {name}.{short(column)}"
    return f"changed {short(name)}"


def _columns(driver: Driver, table: str) -> dict[str, bool]:
    """Give a table's columns, and whether each is worked out from others whenever it is read."""
    rows = driver.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    return {str(row[1]): row[6] in (2, 3) for row in rows}


def _columns_as_made(table: str, expected: Structure) -> dict[str, bool]:
    driver: Driver = dbapi2.connect(":memory:", isolation_level=None)
    try:
        for kind, name, sql in expected:
            if (kind, name) == ("table", table):
                driver.execute(sql)
        return _columns(driver, table)
    finally:
        driver.close()
