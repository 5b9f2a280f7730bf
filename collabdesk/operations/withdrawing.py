"""Takes words back at a person's wish, of one thing they said or of all of it, for good (law 9)."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from collabdesk.domain.changes import Changes
from collabdesk.domain.failures import Cancelled, Gone
from collabdesk.domain.records import KINDS, Input, Person
from collabdesk.domain.verbs import Verb
from collabdesk.domain.withdrawal import TakenBack, Withdrawal
from collabdesk.domain.withdrawing import unlinked_from_person, written_to
from collabdesk.operations.taking_words_out import go_through_backups, older_wordings, take_out
from collabdesk.operations.wishes import Wish
from collabdesk.storage.journal import forgetting
from collabdesk.storage.queries import withdrawing as held
from collabdesk.storage.queries.reading import where
from collabdesk.storage.second_place import in_reach

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.journal.forgetting import Hanging
    from collabdesk.storage.journal.step import Step
    from collabdesk.storage.workbook import Workbook

_ACCESS: Final = frozenset({"accesscard", "accessneed"})


def what_would_go(
    book: Workbook,
    *,
    input: UUID | None = None,  # noqa: A002 - the record's own name
    person: UUID | None = None,
    keep: frozenset[UUID] = frozenset(),
    on: date | None = None,
    second: Path | None = None,
) -> Withdrawal:
    """Say what is held, what would go, what stays and which papers quote it; nothing is changed.

    Args:
        book: An open workbook.
        input: The one thing said that is to be taken back, or else
        person: whose everything is to be taken back.
        keep: What they said that they leave with us, without anything that says who it was.
        on: The day of the wish; None is today.
        second: The second place of backups, where one was chosen.

    Raises:
        Gone: There is no such input or person, or they were taken back before.
    """
    day = on or datetime.now(UTC).date()
    with book.reading() as connection:
        found = Wish.of(connection, input, person, keep)
        going = [*found.with_inputs, *found.with_person]
        told = Withdrawal(
            on=day,
            person=found.person.number if found.person else None,
            inputs=tuple(one.number for one in found.going),
            kept=tuple(one.number for one in found.kept),
            goes=held.counted(held.alive(connection, going)),
            stays=held.staying(connection, [one.uid for one in found.going], (one.kind for one in going)),
            recalls=held.recalls(connection, [one.uid for one in (*found.going, *found.kept)]),
            others=held.other_devices(connection, book.author.device),
        )
    away = second is not None and not in_reach(second)
    return replace(
        told,
        backups=_count_backups(book, second),
        out_of_reach=(second.name,) if second is not None and away else (),
    )


def take_back_input(
    book: Workbook,
    uid: UUID,
    on: date | None = None,
    second: Path | None = None,
    *,
    also: frozenset[str] = frozenset(),
    passed_on: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> TakenBack:
    """Take the words of one input back for good; a number and dates are all that stays of it.

    Everything that repeats the words goes with them: checks, what was said in replies, verdicts,
    attachments, those removed before too, in every backup in reach. ``also`` says what else is forgotten of
    whoever said it: "contact", how to reach them, and "access", their access card; ``passed_on`` that the
    words went to the safeguarding lead (method.md 3.3). Undo cannot bring any of it back. ``progress`` is
    told when it can be stopped no more; until then ``cancelled`` is heeded. Raises Gone, and Cancelled,
    after which nothing has gone.
    """
    told = what_would_go(book, input=uid, on=on, second=second)
    with book.step(Verb.TAKE_BACK) as step:
        step.count = 1
        found = Wish.of(step.connection, uid, None, frozenset())
        old = older_wordings(step.connection, found)
        _forget_of_speaker(step, step.get(Input, uid).person, also)
        kept: dict[str, object] = {"passed_on": True} if passed_on else {}
        erase_inputs(step, [uid], withdrawn_on=told.on, **kept)
        for one in old:
            take_out(step, one)
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(1, 1)
    return _finished(book, told, second)


def take_back_person(
    book: Workbook,
    person: UUID,
    keep: frozenset[UUID] = frozenset(),
    on: date | None = None,
    second: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> TakenBack:
    """Take back everything of a person for good: who they are, what they agreed to and need, what they said.

    Args:
        book: An open workbook.
        person: Who wishes it. Their number stays, so that counts still add up.
        keep: What they said that they leave with us: the words stay, and nothing says who said them.
        on: The day of the wish; None is today.
        second: The second place of backups, where one was chosen.
        progress: Told how many of how many things are done.
        cancelled: Whether to stop; heeded until the step is kept, and then nothing has gone.

    Raises:
        Gone: There is no such person, or they were taken back before.
        Cancelled: Somebody asked to stop; nothing has gone.
    """
    told = what_would_go(book, person=person, keep=keep, on=on, second=second)
    with book.step(Verb.TAKE_BACK_PERSON) as step:
        found = Wish.of(step.connection, None, person, keep)
        step.count = max(1, len(found.going))
        old = older_wordings(step.connection, found)
        work: list[Callable[[], object]] = [
            *(partial(erase_inputs, step, [one.uid], withdrawn_on=told.on) for one in found.going),
            *(partial(step.erase, KINDS[one.kind], one.row) for one in found.gone_before),
            *(partial(step.erase, KINDS[one.kind], one.row) for one in found.with_person),
            *(partial(_unlink, step, one, person) for one in found.linked),
            partial(step.erase, Person, person, withdrawn_on=told.on),
            *(partial(take_out, step, one) for one in old),
            lambda: step.project(forgetting.unname(step.connection, [person])),
        ]
        for done, each in enumerate(work):
            if cancelled is not None and cancelled():
                raise Cancelled
            each()
            if progress is not None:
                progress(done + 1, len(work))
    return _finished(book, told, second)


def erase_inputs(step: Step, uids: Sequence[UUID], **kept: object) -> None:
    """Erase inputs and all that repeats their words, within a step.

    ``kept`` are values of fields that stay through erasure, such as ``withdrawn_on``. Raises Gone.
    """
    step.flush()
    for uid in uids:
        step.get(Input, uid)
    for one in forgetting.hanging(step.connection, "input", uids):
        step.erase(KINDS[one.kind], one.row)
    for uid in uids:
        step.erase(Input, uid, **kept)


def _forget_of_speaker(step: Step, person: UUID | None, also: frozenset[str]) -> None:
    if person is None or not where(step.connection, Person, "uid", [person]):
        return
    if "contact" in also:
        step.rewrite(Person, person, contact="")
    if "access" in also:
        for one in forgetting.hanging(step.connection, "person", [person]):
            if one.kind in _ACCESS:
                step.erase(KINDS[one.kind], one.row)


def _unlink(step: Step, one: Hanging, person: UUID) -> None:
    """Leave no link to the person in a row that stays, and no words addressed to them."""
    record = KINDS[one.kind]
    now: Record = step.get(record, one.row)
    named = {name: getattr(now, name) for name in unlinked_from_person()[one.kind]}
    values: dict[str, object] = {name: None if who == person else who for name, who in named.items()}
    values |= {name: "" for name in written_to(one.kind) if getattr(now, name)}
    step.rewrite(record, one.row, **values)


def _finished(book: Workbook, told: Withdrawal, second: Path | None) -> TakenBack:
    purged = go_through_backups(book, second)
    if purged is None:
        told = replace(told, backups_later=True)
    else:
        told = replace(
            told,
            backups=len(purged.done),
            out_of_reach=tuple(Path(one).name or one for one in purged.out_of_reach),
        )
    values = {field.name: getattr(book.changes, field.name) for field in fields(Changes)}
    return TakenBack(**values, withdrawal=told)


def _count_backups(book: Workbook, second: Path | None) -> int:
    from collabdesk.storage.backups import identity_of, list_backups

    try:
        project, _ = identity_of(book)
    except Gone:
        return 0
    return len(list_backups(project, second))
