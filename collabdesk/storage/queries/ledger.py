"""Loads the whole record at one moment, for papers, exports and indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain import records
from collabdesk.domain.failures import Gone
from collabdesk.domain.ledger import Ledger
from collabdesk.storage.queries.reading import every

if TYPE_CHECKING:
    import sqlalchemy as sa

    from collabdesk.storage.workbook import Workbook


def load_ledger(book: Workbook) -> Ledger:
    """Give everything a workbook holds, from one unchanging moment."""
    with book.reading() as connection:
        return Ledger(
            project=project_of(connection),
            groups=every(connection, records.Group, "name"),
            people=every(connection, records.Person, "number"),
            consents=every(connection, records.Consent, "given_on"),
            told_texts=every(connection, records.ToldText),
            sessions=every(connection, records.Session, "held_on"),
            inputs=every(connection, records.Input, "number"),
            attachments=every(connection, records.Attachment),
            checks=every(connection, records.Check),
            hearings=every(connection, records.Hearing),
            patterns=every(connection, records.Pattern),
            sortings=every(connection, records.Sorting),
            decisions=every(connection, records.Decision, "number"),
            answerings=every(connection, records.Answering),
            actions=every(connection, records.Action, "number"),
            actings=every(connection, records.Acting),
            changes=every(connection, records.Change, "number"),
            changings=every(connection, records.Changing),
            replies=every(connection, records.Reply),
            verdicts=every(connection, records.Verdict),
            board_papers=every(connection, records.BoardPaper),
            board_options=every(connection, records.BoardOption, "position"),
            issued_papers=every(connection, records.IssuedPaper),
            quotings=every(connection, records.Quoting),
            journey={kind: every(connection, kind) for kind in records.JOURNEY},
            steps=count_steps(connection),
        )


def count_steps(connection: sa.Connection) -> int:
    """Count the steps the record is made of; undone ones count, since undoing is a step too."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM step").scalar_one())


def project_of(connection: sa.Connection) -> records.Project:
    """Give the workbook's project: the first one made. Raises Gone where there is none."""
    for project in every(connection, records.Project).values():
        return project
    raise Gone("project")


def load_project(book: Workbook) -> records.Project:
    """Give the workbook's project."""
    with book.reading() as connection:
        return project_of(connection)
