"""Every record there is, each declared once; tables, journal, exports and papers follow from these."""

from collabdesk.domain.records.answering import (
    Acting,
    Action,
    Answering,
    Change,
    Changing,
    Decision,
)
from collabdesk.domain.records.hearing import Attachment, Check, Hearing, Input
from collabdesk.domain.records.papers import BoardOption, BoardPaper, IssuedPaper, Quoting
from collabdesk.domain.records.people import Consent, Group, Person
from collabdesk.domain.records.project import Project, Session
from collabdesk.domain.records.sorting import Pattern, Sorting
from collabdesk.domain.records.telling import Reply, Verdict

RECORDS: tuple[type, ...] = (
    Project,
    Group,
    Person,
    Consent,
    Session,
    Input,
    Attachment,
    Check,
    Hearing,
    Pattern,
    Sorting,
    Decision,
    Answering,
    Action,
    Acting,
    Change,
    Changing,
    Reply,
    Verdict,
    BoardPaper,
    BoardOption,
    IssuedPaper,
    Quoting,
)
"""In an order in which a record comes after everything it points at."""

KINDS: dict[str, type] = {record.__name__.lower(): record for record in RECORDS}
"""Record classes by kind (their table's name)."""

__all__ = [
    "KINDS",
    "RECORDS",
    "Acting",
    "Action",
    "Answering",
    "Attachment",
    "BoardOption",
    "BoardPaper",
    "Change",
    "Changing",
    "Check",
    "Consent",
    "Decision",
    "Group",
    "Hearing",
    "Input",
    "IssuedPaper",
    "Pattern",
    "Person",
    "Project",
    "Quoting",
    "Reply",
    "Session",
    "Sorting",
    "Verdict",
]
