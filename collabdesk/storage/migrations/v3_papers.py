"""Version 3: what the board is asked, papers that were issued, and what papers say of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_COPIED = (
    "uid, title, charity, place, purpose, fixed, open_to_change, promise, last_word, reached_we_say, "
    "reached_they_say, reached_on, people_word, person_word, answer_within, not_known_yet, asks, next_news, "
    "how_to_tell_us, checked_by, checked_on, started_on, language"
)
_NEW = (
    "yours, learned, plans, time_and_money, safeguarding_lead, safeguarding_phone, safeguarding_deputy, "
    "safeguarding_deputy_phone, out_of_hours_phone"
)


def upgrade(operations: Operations) -> None:
    """Add the four tables of papers, and give the project its new answers, blank until somebody says them.

    The project's table is made anew, as in version 2, so that its structure is a new file's.
    """
    operations.rename_table("project", "project_of_version_2")
    _make_project(operations)
    blanks = ", ".join("''" for _ in _NEW.split(", "))
    operations.execute(
        f"INSERT INTO project ({_COPIED}, {_NEW}) SELECT {_COPIED}, {blanks} FROM project_of_version_2"
    )
    operations.drop_table("project_of_version_2")
    _make_board(operations)
    _make_issued(operations)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _make_project(operations: Operations) -> None:
    operations.create_table(
        "project",
        sa.Column("uid", sa.Uuid(), primary_key=True, nullable=False),
        *map(_text, ("title", "charity", "place", "purpose", "fixed", "open_to_change", "yours")),
        sa.Column("promise", sa.Integer()),
        _text("last_word"),
        sa.Column("reached_we_say", sa.Integer()),
        sa.Column("reached_they_say", sa.Integer()),
        sa.Column("reached_on", sa.Date()),
        *map(_text, ("people_word", "person_word")),
        sa.Column("answer_within", sa.Integer(), nullable=False),
        *map(_text, ("not_known_yet", "asks", "next_news", "how_to_tell_us", "checked_by")),
        sa.Column("checked_on", sa.Date()),
        sa.Column("started_on", sa.Date()),
        *map(_text, ("learned", "plans", "time_and_money", "safeguarding_lead", "safeguarding_phone")),
        *map(_text, ("safeguarding_deputy", "safeguarding_deputy_phone", "out_of_hours_phone", "language")),
    )


def _make_board(operations: Operations) -> None:
    operations.create_table(
        "boardpaper",
        sa.Column("uid", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("meeting_on", sa.Date()),
        sa.Column("for_decision", sa.Boolean(), nullable=False),
        *map(_text, ("author", "agree", "recommend", "can_do_because", "doing_it_for", "knew", "weighed")),
        *map(_text, ("set_aside", "interests", "sensible")),
        sa.Column("safeguarding_confirmed_on", sa.Date()),
    )
    operations.create_table(
        "boardoption",
        sa.Column("uid", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("board", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *map(_text, ("name", "cost", "risk_of_doing", "risk_of_not_doing")),
    )
    operations.create_index("ix_boardoption_board", "boardoption", ["board"])


def _make_issued(operations: Operations) -> None:
    operations.create_table(
        "issuedpaper",
        sa.Column("uid", sa.Uuid(), primary_key=True, nullable=False),
        *map(_text, ("code", "title")),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("text_size", sa.Integer(), nullable=False),
        *map(_text, ("language", "audience")),
        sa.Column("themes_only", sa.Boolean(), nullable=False),
        sa.Column("black_and_white", sa.Boolean(), nullable=False),
        sa.Column("easier", sa.Boolean(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        *map(_text, ("fingerprint", "file_name", "given_to", "looked_at")),
    )
    operations.create_table(
        "quoting",
        sa.Column("uid", sa.Uuid(), primary_key=True, nullable=False),
        sa.Column("paper", sa.Uuid(), nullable=False),
        sa.Column("input", sa.Uuid(), nullable=False),
    )
    operations.create_index("ix_quoting_input", "quoting", ["input"])
    operations.create_index("ix_quoting_paper", "quoting", ["paper"])
