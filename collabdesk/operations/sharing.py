"""Writes a copy of a workbook for somebody else to work with, from which what may not leave was taken out."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import Record, fields_of, kind_of
from collabdesk.domain.failures import AlreadyThere, Cancelled, Gone
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.records import KINDS, Input, IssuedPaper, Quoting
from collabdesk.domain.verbs import Verb
from collabdesk.exchange.own_files import KEPT_PRIVATE
from collabdesk.operations.leaving import Leaving
from collabdesk.papers.clearing import cleared
from collabdesk.papers.privacy import SMALLEST_PEOPLE
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author, create_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from collabdesk.domain.declaration import Field
    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.words import Audience
    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook

CODE: Final = "copy"
"""What stands in the register in the place of a paper's code, so that words taken back name the copy too."""
STAYS_HOME: Final = frozenset(
    {
        "person",
        "consent",
        "guidance",
        "accesscard",
        "accessneed",
        "payment",
        "attachment",
        "issuedpaper",
        "quoting",
        "safeguardingpointer",
        "offrecord",
        "hardmessage",
        "checkin",
    }
)
"""Kinds of which no row leaves: what is about one person, what is private in every field, pictures, of which
nobody can say what else they show, and our own register. Even an empty row would tell that it is there."""
_EVERY: Final = 500


@dataclass(frozen=True, slots=True)
class Shared:
    """What a shared copy holds: inputs with their words, inputs of which only what came of them is there."""

    with_words: int
    without_words: int
    entry: IssuedPaper


def share_copy(
    book: Workbook,
    target: Path,
    audience: Audience,
    *,
    today: date,
    given_to: str = "",
    secret: Secret | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Shared:
    """Make a new workbook of what these readers may have, and enter it in the register.

    Fields of the classes D to G are taken out, not hidden: they are in no table and in no entry of the
    journal, which begins anew (method.md 9.2). Words are in it where there is a yes for ``audience``. It
    is a workbook of its own, and no copy of this one: bringing the two together would bring nothing back.

    Args:
        book: The workbook.
        target: Where the copy goes; nothing may be there.
        audience: Who will read it.
        today: For what has run out, and for the register.
        given_to: Whom it is given to, as typed; stays here.
        secret: Locks the copy; None leaves it without a passphrase.
        progress: Is told records done and in all.
        cancelled: Is asked whether to stop.

    Raises:
        AlreadyThere, NoSuchFile, ReadOnlyPlace, DiskFull, Cancelled: Nothing is left at ``target``.
        Gone: Words in it were taken back while it was being made.
    """
    if target.exists():
        raise AlreadyThere(target.name)
    ledger = load_ledger(book).on(today)
    leaving = Leaving.of(ledger, everything=False)
    records = list(_leaving(cleared(ledger, audience), leaving))
    copy = create_workbook(target, Author(uuid4().hex), secret)
    try:
        _fill(copy, records, progress, cancelled)
        copy.close()
        entry = IssuedPaper(
            uid=new_uid(),
            code=CODE,
            title=ledger.project.title,
            issued_on=today,
            steps=ledger.steps,
            language=ledger.project.language,
            audience=audience,
            file_name=target.name,
            given_to=given_to.strip(),
        )
        return _enter(book, records, entry)
    except BaseException:
        copy.close()
        target.unlink(missing_ok=True)
        raise


def _fill(
    copy: Workbook,
    records: list[Record],
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    with copy.step(Verb.START_WORKBOOK) as step:
        for done, record in enumerate(records):
            if done % _EVERY == 0:
                if cancelled is not None and cancelled():
                    raise Cancelled
                if progress is not None:
                    progress(done, len(records))
            step.make(record)
        step.count = 1
    if progress is not None:
        progress(len(records), len(records))


def _enter(book: Workbook, records: list[Record], entry: IssuedPaper) -> Shared:
    """Enter the copy in the register: it can be called back as little as a printed paper."""
    inputs = [record for record in records if isinstance(record, Input)]
    spoken = [one for one in inputs if one.withdrawn_on is None and one.words != KEPT_PRIVATE]
    with book.step(Verb.ISSUE_PAPER) as step:
        step.count = 1
        step.make(entry)
        for said in spoken:
            if step.get(Input, said.uid).withdrawn_on is not None:
                raise Gone("input")
            step.make(Quoting(uid=new_uid(), paper=entry.uid, input=said.uid))
    return Shared(len(spoken), len(inputs) - len(spoken), entry)


def _leaving(ledger: Ledger, leaving: Leaving) -> Iterator[Record]:
    """Give every record that leaves, each after what it points at."""
    kept: dict[str, list[Record]] = {}
    for place in dataclasses.fields(ledger):
        held = getattr(ledger, place.name)
        if place.name != "journey" and isinstance(held, dict) and held:
            first: Record = next(iter(held.values()))
            kept[kind_of(type(first))] = list(held.values())
    for record_class, rows in ledger.journey.items():
        kept[kind_of(record_class)] = list(rows.values())
    yield replace(ledger.project, uid=new_uid())
    for kind in KINDS:
        if not stays_home(kind):
            yield from (as_it_leaves(record, leaving) for record in kept.get(kind, ()))


def stays_home(kind: str) -> bool:
    """Whether no record of this kind leaves: it is private, or nothing without one that is."""
    return kind in STAYS_HOME or any(
        field.refers_to is not None and not field.optional and stays_home(field.refers_to)
        for field in fields_of(KINDS[kind])
        if field.refers_to != kind
    )


def as_it_leaves(record: Record, leaving: Leaving) -> Record:
    """Give a record that was cleared as it stands in a shared copy: unlinked, with no small counts."""
    values: dict[str, object] = {}
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.refers_to is not None and value is not None and _unlinked(field, value, leaving):
            values[field.name] = None
        elif field.privacy is Privacy.COUNTED and field.base is int and _is_small(value):
            values[field.name] = None if field.optional else field.default
    if isinstance(record, Input) and record.withdrawn_on is None and not record.words.strip():
        values["words"] = KEPT_PRIVATE
    # The names and values come from the record's own declaration, which mypy cannot follow.
    return replace(record, **values) if values else record  # type: ignore[type-var]


def _unlinked(field: Field, value: object, leaving: Leaving) -> bool:
    if field.refers_to is not None and stays_home(field.refers_to):
        return True
    return field.privacy is Privacy.COUNTED and field.refers_to == "group" and not leaving.is_large(value)


def _is_small(value: object) -> bool:
    return isinstance(value, int) and 0 < value < SMALLEST_PEOPLE
