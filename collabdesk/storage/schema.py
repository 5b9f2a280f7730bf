"""The tables, made from the records' one declaration, and the journal they are a projection of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.declaration import Field, fields_of, kind_of
from collabdesk.domain.records import JOURNEY_KINDS, KINDS

if TYPE_CHECKING:
    from sqlalchemy.sql.operators import OperatorType

APPLICATION_ID = 0x436F4465
"""Written in the file's header ("CoDe"), so that a workbook is told from any other SQLite file."""
SCHEMA_VERSION = 5
"""Rises with every change of tables; each rise has a migration and one kept old file."""

METADATA = sa.MetaData()


class Json(sa.TypeDecorator[object]):
    """JSON, or JSONB where the tables stand in PostgreSQL; its dialect is slow to import, so only there."""

    impl = sa.JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[object]:
        if dialect.name == "postgresql":
            from sqlalchemy.dialects.postgresql import JSONB

            return dialect.type_descriptor(JSONB())
        return dialect.type_descriptor(sa.JSON())

    def coerce_compared_value(self, op: OperatorType | None, value: object) -> sa.types.TypeEngine[object]:
        return self.impl_instance.coerce_compared_value(op, value)


STEP = sa.Table(
    "step",
    METADATA,
    sa.Column("uid", sa.Uuid, primary_key=True),
    sa.Column("device", sa.Text, nullable=False),
    sa.Column("lamport", sa.Integer, nullable=False, index=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("verb", sa.Text, nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
    sa.Column("reverses", sa.Uuid),
    sqlite_with_rowid=False,
)

OP = sa.Table(
    "op",
    METADATA,
    sa.Column("uid", sa.Uuid, primary_key=True),
    sa.Column("step", sa.Uuid, nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
    sa.Column("row", sa.Uuid, nullable=False, index=True),
    sa.Column("fields", Json, nullable=False),
    sa.Column("seen", Json, nullable=False),
    sqlite_with_rowid=False,
)

CONTENT = sa.Table(
    "content",
    METADATA,
    sa.Column("fingerprint", sa.Text, primary_key=True),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
)

STANDING = sa.Table(
    "standing",
    METADATA,
    sa.Column("input", sa.Uuid, primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("silence", sa.Text, nullable=False),
    sa.Column("waiting", sa.Boolean, nullable=False),
    sa.Column("since", sa.Date),
    sa.Column("last_answer", sa.Text),
    sa.Column("due_on", sa.Date),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Index("standing_silence", sa.text("waiting DESC"), "since", "number"),
    sa.Index("standing_state", "state", "last_answer"),
)

SEARCHABLE = sa.Table(
    "searchable",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("record", sa.Text, nullable=False),
    sa.Column("row", sa.Uuid, nullable=False, unique=True),
    sa.Column("text", sa.Text, nullable=False),
)

SEARCH_DDL = (
    "CREATE VIRTUAL TABLE search USING fts5(text, content='searchable', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2')"
)


ColumnType = sa.Uuid[UUID] | sa.Date | sa.Boolean | sa.Integer | sa.Text


def _column_type(field: Field) -> ColumnType:
    if field.base is UUID:
        return sa.Uuid()
    if field.base is date:
        return sa.Date()
    if field.base is bool:
        return sa.Boolean()
    if field.base is int or issubclass(field.base, IntEnum):
        return sa.Integer()
    return sa.Text()


def _table(record: type) -> sa.Table:
    # A table of the journey holds few rows: each index, the one on the uid too, would only be a page more.
    few = kind_of(record) in JOURNEY_KINDS
    columns = [
        sa.Column(
            field.name,
            _column_type(field),
            primary_key=field.name == "uid",
            nullable=field.optional,
            index=None if few else (field.refers_to is not None or field.name == "number") or None,
            info={"privacy": field.privacy},
        )
        for field in fields_of(record)
    ]
    return sa.Table(kind_of(record), METADATA, *columns, sqlite_with_rowid=not few)


class _Tables(Mapping[str, sa.Table]):
    """Tables by kind, each made when it is first asked for: opening a workbook needs only a few."""

    def __getitem__(self, kind: str) -> sa.Table:
        found = METADATA.tables.get(kind)
        return _table(KINDS[kind]) if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter(KINDS)

    def __len__(self) -> int:
        return len(KINDS)


TABLES: Mapping[str, sa.Table] = _Tables()
"""The projected table of each record, by kind.

References are indexed and not enforced by foreign keys: the tables are the projection of a set union,
where a link may arrive before, or outlive, what it points at. ``check`` lists such links.
"""


def create_schema(connection: sa.Connection) -> None:
    """Make every table of a new workbook. The connection must be in a write transaction."""
    METADATA.create_all(
        connection, tables=[STEP, OP, CONTENT, STANDING, SEARCHABLE, *TABLES.values()], checkfirst=False
    )
    connection.exec_driver_sql(SEARCH_DDL)
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES('secure-delete', 1)")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
