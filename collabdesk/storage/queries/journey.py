"""Reads what exercises filled, the choices their forms offer, and how much there is of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.declaration import Record, field_map, fields_of
from collabdesk.domain.record_names import names_of
from collabdesk.domain.records import KINDS
from collabdesk.storage.encoding import Primitive, encode
from collabdesk.storage.journal.search_index import NUMBER_LETTERS
from collabdesk.storage.queries.names import printed_number
from collabdesk.storage.queries.reading import every

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from collabdesk.storage.workbook import Workbook

WORDS_SHOWN = 60
"""Letters of an input's own words by which it is known in a list to choose from."""
NAME_SHOWN = 200
"""Letters of a name in such a list; a whole page pasted into a box for a name would stop it."""
COUNTED_AT_ONCE = 200
"""Counts in one query; SQLite allows many more columns than that."""


@dataclass(frozen=True, slots=True)
class Count:
    """Which records of a kind to count.

    Those that hold ``equals``, have all of ``filled`` filled and any of ``some``, where it names any. A
    field is filled where it holds something other than blank and its declared default. ``equals`` has
    values as records hold them or as files do.
    """

    kind: str
    equals: Mapping[str, object] = field(default_factory=dict)
    filled: tuple[str, ...] = ()
    some: tuple[str, ...] = ()


def records_for(book: Workbook, kinds: Iterable[str]) -> dict[str, tuple[Record, ...]]:
    """Give all records of these kinds: by number or position where they have one, else as they were made."""
    with book.reading() as connection:
        wanted = dict.fromkeys(kinds)
        return {kind: tuple(every(connection, KINDS[kind], _order(kind)).values()) for kind in wanted}


def names_to_choose(book: Workbook, kinds: Iterable[str]) -> dict[str, tuple[tuple[UUID, str], ...]]:
    """Give what fields that point at these kinds can be set to: each record with the name it is known by.

    A person is only their code. A numbered record is its number and its words ("A-003 A later bus"), an
    input its label or else its first words. A stock-take is its day as an ISO date, for
    `JourneyWording.named` to say. A name not written yet is blank.
    """
    found: dict[str, tuple[tuple[UUID, str], ...]] = {}
    with book.reading() as connection:
        for kind in dict.fromkeys(kinds):
            query = f'SELECT uid, {_number(kind)}, {_known_by(kind)} FROM "{kind}" ORDER BY 2, 3, 1'
            rows = connection.exec_driver_sql(query).all()
            found[kind] = tuple((UUID(uid), _name(kind, number, name)) for uid, number, name in rows)
    return found


def count_where(book: Workbook, counts: Sequence[Count]) -> tuple[int, ...]:
    """Count records, one number for each ``counts``, all of one moment."""
    found: list[int] = []
    with book.reading() as connection:
        for start in range(0, len(counts), COUNTED_AT_ONCE):
            asked = [_counting(count) for count in counts[start : start + COUNTED_AT_ONCE]]
            query = "SELECT " + ", ".join(f"({sql})" for sql, _ in asked)
            given = tuple(value for _, values in asked for value in values)
            found += [int(number) for number in connection.exec_driver_sql(query, given).one()]
    return tuple(found)


def _counting(count: Count) -> tuple[str, list[Primitive]]:
    """Give the query of one count and its values; names of fields are those of the declaration."""
    declared = field_map(KINDS[count.kind])
    held: list[str] = []
    values: list[Primitive] = []
    for name, value in count.equals.items():
        held.append(f'"{declared[name].name}" = ?')
        values.append(encode(value))
    for name in count.filled:
        sql, given = _is_filled(count.kind, name)
        held.append(sql)
        values += given
    if count.some:
        either = [_is_filled(count.kind, name) for name in count.some]
        held.append("(" + " OR ".join(sql for sql, _ in either) + ")")
        values += [value for _, given in either for value in given]
    where = f" WHERE {' AND '.join(held)}" if held else ""
    return f'SELECT count(*) FROM "{count.kind}"{where}', values


def _is_filled(kind: str, name: str) -> tuple[str, list[Primitive]]:
    declared = field_map(KINDS[kind])[name]
    column = f'"{declared.name}"'
    if declared.base is str:
        return f"trim({column}) <> ''", []
    if declared.required or declared.default is None:
        return f"{column} IS NOT NULL", []
    return f"{column} <> ?", [encode(declared.default)]


def _order(kind: str) -> str:
    names = field_map(KINDS[kind])
    return next((name for name in ("number", "position") if name in names), "uid")


def _number(kind: str) -> str:
    return "number" if kind in NUMBER_LETTERS else "0"


def _known_by(kind: str) -> str:
    """Give the SQL of the words a record is known by."""
    if kind == "person":
        return "''"
    if kind == "input":
        label, words = f"substr(label, 1, {NAME_SHOWN + 1})", f"substr(words, 1, {WORDS_SHOWN})"
        return f"CASE WHEN trim(label) <> '' THEN {label} ELSE {words} END"
    if kind == "stocktake":
        return "coalesce(held_on, planned_on, '')"
    title = names_of(kind).title
    texts = [one.name for one in fields_of(KINDS[kind]) if one.base is str]
    name = title if title in texts else next(iter(texts), "")
    # One letter more tells that there is more.
    return f'substr("{name}", 1, {NAME_SHOWN + 1})' if name else "''"


def _name(kind: str, number: int, name: str) -> str:
    words = " ".join((f"{name[:NAME_SHOWN]}…" if len(name) > NAME_SHOWN else name).split())
    if kind not in NUMBER_LETTERS:
        return words
    return f"{printed_number(kind, number)} {words}".rstrip()
