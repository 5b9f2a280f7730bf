"""Reads a damaged workbook page by page, from a copy that SQLite can open whatever has happened to it."""

from __future__ import annotations

import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from collabdesk.domain.failures import Cancelled
from collabdesk.storage import connecting, guarding, keys
from collabdesk.storage.connecting import Driver
from collabdesk.storage.page_copies import copied_pages, settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from collabdesk.storage.keys import Secret

Row = tuple[object, ...]

_MOUNTED_AT_ONCE: Final = 400
_MOST_TRIES: Final = 400
_FAR: Final = 1 << 20
"""How many rows past the last readable one are looked for where the end of a table is gone."""
_SLOWEST: Final = 200_000
"""Bytes a second; a file that takes longer to read was made to."""
_LOOK_EVERY: Final = 10_000


@dataclass
class Remains:
    """A copy of a damaged file, whose every page can be looked at as if it were a table of its own.

    SQLite finds rows from the first page down; where a page on that way is gone, all below it is out of
    reach. So the copy has a first page of ours, in which any page can be named as the root of a table
    (sqlite.org/fileformat2.html, section 1.6). The same works for a locked file, whose pages SQLCipher reads.
    """

    driver: Driver
    pages: int

    def rows(self, *, with_rowid: bool, columns: int, where: str) -> Iterator[Row]:
        """Give the rows of every page that can be read as a leaf or a branch of a table.

        A row below a branch comes more than once. Values of columns a row does not have are None.

        Args:
            with_rowid: Whether to read pages of tables with a rowid, or of those without.
            columns: How many columns a row has at most; they are called c0, c1, ...
            where: What must be true of a row, as SQL of ours.
        """
        for start in range(2, self.pages + 1, _MOUNTED_AT_ONCE):
            part = range(start, min(start + _MOUNTED_AT_ONCE, self.pages + 1))
            self._mount({f"m{page}": page for page in part}, columns, with_rowid=with_rowid)
            for page in part:
                yield from self._scan(f"SELECT * FROM m{page} WHERE {where}", ())[0]

    def table(self, root: int, columns: int, *, with_rowid: bool) -> list[Row]:
        """Give the rows that can be reached from a table's root: the middle is tried where it is broken."""
        self._mount({"m": root}, columns, with_rowid=with_rowid)
        if not with_rowid:
            rows, whole = self._scan("SELECT * FROM m ORDER BY c0", ())
            return rows if whole else rows + self._scan("SELECT * FROM m ORDER BY c0 DESC", ())[0]
        found: dict[object, Row] = {}
        gaps, tries = [(0, _FAR)], 0
        if self._forward(found, 0, None):
            return list(found.values())
        first = self._backward(found, 0, None)
        forward = [int(str(key)) for key in found if first is None or int(str(key)) < first]
        low = max(forward, default=0)
        gaps = [(low, first if first is not None else low + _FAR)]
        while gaps and tries < _MOST_TRIES:
            tries += 1
            low, high = gaps.pop()
            middle = (low + high) // 2
            if middle in (low, high):
                continue
            before = set(found)
            if not self._forward(found, middle, high):
                fresh = [int(str(key)) for key in found.keys() - before]
                gaps.append((max(fresh, default=middle), high))
            reached = self._backward(found, low + 1, middle)
            if reached is not None or not self._clear(low + 1, middle):
                gaps.append((low, reached if reached is not None else middle))
        return list(found.values())

    def whole_table(self, root: int) -> set[object] | None:
        """Give the first column of each row of a table without a rowid, None where any cannot be reached."""
        self._mount({"m": root}, 1, with_rowid=False)
        rows, whole = self._scan("SELECT c0 FROM m", ())
        return {row[0] for row in rows} if whole else None

    def _forward(self, found: dict[object, Row], low: int, high: int | None) -> bool:
        """Read rows up to ``high`` until one cannot be read, and say whether all could."""
        below = "" if high is None else f" AND rowid < {high}"
        rows, whole = self._scan(f"SELECT rowid, * FROM m WHERE rowid >= {low}{below} ORDER BY rowid", ())
        found.update((row[0], row[1:]) for row in rows)
        return whole

    def _backward(self, found: dict[object, Row], low: int, high: int | None) -> int | None:
        """Read rows down to ``low`` until one cannot be read, and give the last, if not all could."""
        below = "" if high is None else f" AND rowid < {high}"
        rows, whole = self._scan(
            f"SELECT rowid, * FROM m WHERE rowid >= {low}{below} ORDER BY rowid DESC", ()
        )
        found.update((row[0], row[1:]) for row in rows)
        return None if whole or not rows else int(str(rows[-1][0]))

    def _clear(self, low: int, high: int) -> bool:
        return self._scan(f"SELECT rowid FROM m WHERE rowid >= {low} AND rowid < {high}", ())[1]

    def _scan(self, query: str, values: Row) -> tuple[list[Row], bool]:
        """Run a query until its end or until something cannot be read, and say which."""
        rows: list[Row] = []
        try:
            cursor = self.driver.execute(query, values)
            while (row := cursor.fetchone()) is not None:
                rows.append(tuple(row))
        except (dbapi2.Error, UnicodeDecodeError, OverflowError, MemoryError):
            return rows, False
        return rows, True

    def _mount(self, roots: dict[str, int], columns: int, *, with_rowid: bool) -> None:
        names = [f"c{number}" for number in range(columns)]
        key, end = ("", "") if with_rowid else (" PRIMARY KEY", " WITHOUT ROWID")
        listed = ", ".join([names[0] + key, *names[1:]])
        self.driver.execute("ROLLBACK").fetchall()
        self.driver.execute("BEGIN").fetchall()
        self.driver.execute("PRAGMA writable_schema=ON").fetchall()
        for name, page in roots.items():
            self.driver.execute(
                "INSERT INTO sqlite_master VALUES ('table', ?, ?, ?, ?)",
                (name, name, page, f"CREATE TABLE {name}({listed}){end}"),
            ).fetchall()
        self.driver.execute("PRAGMA writable_schema=RESET").fetchall()


@contextmanager
def remains_of(
    path: Path,
    beside: Path,
    secret: Secret | None,
    tell: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Iterator[Remains]:
    """Give what is left of a file, which is only read; the copy it is read from is gone afterwards.

    Args:
        path: The damaged file, which nobody may have open in this process.
        beside: A file in whose folder the copy is made; it is locked as the damaged one is.
        secret: Of a locked file, `with_salt`.
        tell: Told pages done and in all.
        cancelled: Asked whether to stop.

    Raises:
        NotAWorkbook: There is not one page in it.
        Cancelled: Somebody asked to stop.
    """
    copy = beside.with_name(f"{beside.name}.remains")
    put_right = beside.with_name(f"{beside.name}.settled")
    try:
        source = settled(path, put_right, secret)
        pages = copied_pages(source, copy, secret, tell, cancelled)
        driver = connecting.connect(copy, writable=True, secret=secret)
        try:
            _make_ready(driver, pages, cancelled)
            with guarding.unguarded(driver):
                driver.execute("PRAGMA journal_mode=MEMORY").fetchall()
                driver.execute("BEGIN").fetchall()
                yield Remains(driver, pages)
        except dbapi2.Error as problem:
            if cancelled():
                raise Cancelled from problem
            raise
        finally:
            driver.close()
    finally:
        for place in (copy, put_right):
            for left in (place, connecting.journal_path(place)):
                with suppress(OSError):
                    left.unlink(missing_ok=True)


def _make_ready(driver: Driver, pages: int, cancelled: Callable[[], bool]) -> None:
    """Take text that is none for nothing, and bound the time."""
    driver.execute("PRAGMA synchronous=OFF").fetchall()
    driver.text_factory = _text
    end = time.monotonic() + 10 * connecting.PROBE_SECONDS + pages * keys.PAGE_SIZE / _SLOWEST
    driver.set_progress_handler(lambda: cancelled() or time.monotonic() > end, _LOOK_EVERY)


def _text(raw: bytes) -> str | None:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None
