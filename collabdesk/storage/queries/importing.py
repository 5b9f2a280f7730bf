"""What an import asks of the workbook before it brings anything in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.storage.schema import TABLES

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook


def every_words(book: Workbook) -> list[str]:
    """Give the exact words of every input that still has them."""
    table = TABLES["input"]
    with book.reading() as connection:
        return list(connection.scalars(sa.select(table.c.words).where(table.c.words != "")).all())


def count_from_file(book: Workbook, file: str) -> int:
    """Count the inputs that came in from a file of this name, whatever folder it was in."""
    table = TABLES["input"]
    from_it = sa.or_(
        table.c.source_name.startswith(f"{file}, row ", autoescape=True),
        table.c.source_name.contains(f"({file}, row ", autoescape=True),
    )
    with book.reading() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table).where(from_it)) or 0
