"""Starts a workbook and keeps what is said of its project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Project
from collabdesk.domain.verbs import Verb
from collabdesk.storage.queries.ledger import project_of
from collabdesk.storage.workbook import Author, Workbook, create_workbook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.keys import Secret


def start_workbook(path: Path, author: Author, project: Project, secret: Secret | None = None) -> Workbook:
    """Make a new workbook file that holds its project, locked if there is a secret, and open it.

    Raises AlreadyThere, NoSuchFile, ReadOnlyPlace, DiskFull, NothingToSay (no title).
    """
    book = create_workbook(path, author, secret)
    try:
        with book.step(Verb.START_WORKBOOK) as step:
            step.make(project)
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    return book


def change_project(book: Workbook, values: Mapping[str, object]) -> Changes:
    """Change what is said of the project; ``values`` by field name."""
    with book.step(Verb.CHANGE_PROJECT) as step:
        step.alter(Project, project_of(step.connection).uid, **values)
    return book.changes
