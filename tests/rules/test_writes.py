"""Every write to a workbook is an entry in the journal, so only the journal may write."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.rules.source import Module, broken, calls, imported, planted, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITERS = (
    "collabdesk/storage/journal",
    "collabdesk/storage/schema.py",
    "collabdesk/storage/migrations",
    # They write what a damaged file is read from: a copy that is gone afterwards, and no workbook.
    "collabdesk/storage/remains.py",
    "collabdesk/storage/page_copies.py",
)
VERBS = ("insert", "update", "delete")
WRITING = re.compile(
    r"\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update\s+(?:or\s+\w+\s+)?[\w\"\[\]{}.]+\s*\w*\s+set|delete\s+from)\b",
    re.IGNORECASE,
)


def other_writers(module: Module) -> Iterator[str]:
    if module.within(*WRITERS):
        return
    for statement, name in imported(module):
        if name.startswith("sqlalchemy") and name.rsplit(".", 1)[-1] in VERBS:
            yield module.at(statement, f"imports {name}")
    # A widget's `update()` asks to be painted again; SQLAlchemy cannot be imported there anyway.
    paints = module.within("collabdesk/ui")
    for call in calls(module, *VERBS):
        owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        of_a_table = isinstance(call.func, ast.Attribute) and not call.args and not call.keywords
        if owner in {"sqlalchemy", "sa"} or (of_a_table and not paints):
            yield module.at(call, f"writes: {ast.unparse(call)}")
    for call in calls(module, "add_all", "bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings"):
        yield module.at(call, f"writes: {ast.unparse(call)}")
    for node, text in strings(module):
        if WRITING.search(text):
            yield module.at(node, f"writes: {text}")


def test_only_the_journal_writes() -> None:
    assert broken(other_writers) == []


def test_planted_writers_are_found() -> None:
    for line in (
        "from sqlalchemy import insert",
        "from sqlalchemy.dialects.sqlite import insert",
        "sqlalchemy.delete(inputs)",
        "connection.execute(inputs.update().values(words=''))",
        "connection.execute(text('DELETE FROM input'))",
        "connection.exec_driver_sql('INSERT OR IGNORE INTO input VALUES (1)')",
        "connection.exec_driver_sql(f'update {table} set words = 1')",
        "session.add_all(rows)",
    ):
        assert planted(other_writers, f"{line}\n", "collabdesk/operations/x.py"), line


def test_what_only_reads_is_left_alone() -> None:
    for line in (
        "known.update({1: 2})",
        "rows.insert(0, row)",
        "x = 'To update it, set it'",
        "select(inputs)",
    ):
        assert planted(other_writers, f"{line}\n", "collabdesk/storage/queries/x.py") == [], line
    assert planted(other_writers, "from sqlalchemy import insert\n", "collabdesk/storage/journal/x.py") == []
