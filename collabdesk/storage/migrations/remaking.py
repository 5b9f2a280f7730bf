"""Makes tables, and makes them anew with more columns, so that each comes out exactly as in a new file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from alembic.operations import Operations

_TYPES: Mapping[str, type[sa.Text | sa.Integer | sa.Date | sa.Boolean | sa.Uuid[UUID]]] = {
    "t": sa.Text,
    "i": sa.Integer,
    "d": sa.Date,
    "b": sa.Boolean,
    "u": sa.Uuid,
}


def remake(operations: Operations, kind: str, columns: str, blank: str) -> None:
    """Make a table anew with more columns than it had, and keep its rows.

    Args:
        operations: Of the migration, in its transaction.
        kind: The table.
        columns: Each column after the uid as name:type; ? may be empty, > has an index.
        blank: What stands in a new column of a row that was there before, each as name=SQL.
    """
    earlier = f"{kind}_as_it_was"
    operations.rename_table(kind, earlier)
    there = {column["name"] for column in sa.inspect(operations.get_bind()).get_columns(earlier)}
    for name in _indexed(columns):
        if name in there:
            operations.drop_index(f"ix_{kind}_{name}")
    make(operations, kind, columns, with_rowid=True)
    added = dict(part.split("=") for part in blank.split())
    names = ["uid", *(_name(column) for column in columns.split())]
    into = ", ".join(f'"{name}"' for name in names)
    taken = ", ".join(added.get(name, f'"{name}"') for name in names)
    operations.execute(f'INSERT INTO "{kind}" ({into}) SELECT {taken} FROM "{earlier}"')
    operations.drop_table(earlier)


def make(operations: Operations, kind: str, columns: str, *, with_rowid: bool) -> None:
    """Make a table with its indexes; ``columns`` as for `remake`."""
    made = [
        sa.Column(_name(column), _TYPES[column.split(":")[1][0]](), nullable="?" in column)
        for column in columns.split()
    ]
    uid = sa.Column("uid", sa.Uuid(), primary_key=True, nullable=False)
    operations.create_table(kind, uid, *made, sqlite_with_rowid=with_rowid)
    for name in _indexed(columns):
        operations.create_index(f"ix_{kind}_{name}", kind, [name])


def _name(column: str) -> str:
    return column.split(":", maxsplit=1)[0]


def _indexed(columns: str) -> list[str]:
    return [_name(column) for column in columns.split() if column.endswith(">")]
