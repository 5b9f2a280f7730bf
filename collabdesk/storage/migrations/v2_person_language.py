"""Version 2: a person says which language they want to be answered in (method.md 3.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_COPIED = 'uid, number, name, described_as, role, "group", contact, reply_way, notes, joined_on, left_on'


def upgrade(operations: Operations) -> None:
    """Give each person a language, blank until somebody asks them.

    The table is made anew, since a column added by ALTER TABLE leaves another structure than a new
    file's; the old one is set aside first because SQLite rewrites the text of a renamed table.
    """
    operations.rename_table("person", "person_of_version_1")
    operations.drop_index("ix_person_group")
    operations.drop_index("ix_person_number")
    operations.create_table(
        "person",
        sa.Column("uid", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("described_as", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("group", sa.Uuid()),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("reply_way", sa.Text()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("joined_on", sa.Date()),
        sa.Column("left_on", sa.Date()),
    )
    operations.execute(
        f"INSERT INTO person ({_COPIED}, language) SELECT {_COPIED}, '' FROM person_of_version_1"
    )
    operations.drop_table("person_of_version_1")
    operations.create_index("ix_person_group", "person", ["group"])
    operations.create_index("ix_person_number", "person", ["number"])
