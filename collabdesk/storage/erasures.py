"""Remembers what was taken back, without a word of it, so that no backup brings it back."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from uuid import UUID

from collabdesk.base.atomic import write_atomically
from collabdesk.base.paths import user_data_place
from collabdesk.domain.declaration import field_map
from collabdesk.domain.records import KINDS
from collabdesk.domain.verbs import TAKES_OUT
from collabdesk.domain.withdrawing import TAKEN_OUT
from collabdesk.storage import backups
from collabdesk.storage.backups import Backup
from collabdesk.storage.journal import forgetting, union
from collabdesk.storage.journal.resolve import OpKind
from collabdesk.storage.refusals import failure_of_place
from collabdesk.storage.whole_files import private_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook

Row = dict[str, object]
MARK: Final = "erased.json"
"""In a folder of backups: the register as it was when they were last gone through, and which were."""
_BLANKS: Final = (None, "", TAKEN_OUT)
_TAKES_OUT: Final = frozenset(verb.value for verb in TAKES_OUT)


@dataclass(frozen=True, slots=True)
class Register:
    """What was taken back: the steps and ops that erase, as the journal has them, by uid in hex.

    ``applied`` names the files of one folder of backups that were gone through, each with the `digest`
    of the register then. Nothing in it says what the words were, or whose.
    """

    steps: Mapping[str, Row] = field(default_factory=dict)
    ops: Mapping[str, Row] = field(default_factory=dict)
    applied: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """SHA-256, in hex, of which ops there are."""
        return hashlib.sha256(" ".join(sorted(self.ops)).encode()).hexdigest()

    def joined(self, other: Register) -> Register:
        """Give the union of two registers, with this one's ``applied``."""
        return Register({**other.steps, **self.steps}, {**other.ops, **self.ops}, self.applied)

    def journal(self) -> union.Journal:
        """Give it as a journal that can be absorbed."""
        return union.Journal(
            tuple(_unhexed(row, ("uid", "reverses")) for row in self.steps.values()),
            tuple(_unhexed(row, ("uid", "step", "row")) for row in self.ops.values()),
            (),
        )


@dataclass(frozen=True, slots=True)
class Purged:
    """What became of the backups.

    ``done`` hold nothing taken back any more; ``removed`` were damaged, so that nobody could look, and are
    gone; ``out_of_reach`` names the places and files that remain.
    """

    done: tuple[Backup, ...] = ()
    out_of_reach: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def register_file(project: UUID) -> Path:
    """Give the place of a workbook's register, by the uid of its project."""
    return user_data_place() / "erasures" / f"{project.hex}.json"


def load(project: UUID) -> Register:
    """Give what is remembered of a workbook; its backups' own copy stands in for a register that is gone."""
    beside = read(backups.folder_of(project) / MARK)
    return read(register_file(project)).joined(beside)


def of_book(book: Workbook) -> Register:
    """Give what an open workbook says was taken back."""
    with book.reading() as connection:
        steps, ops = forgetting.lasting(connection)
    return _checked(map(_hexed, steps), map(_hexed, ops))


def remember(book: Workbook) -> Register:
    """Add what an open workbook says was taken back to what is remembered, and give all of it.

    Raises ReadOnlyPlace, DiskFull: the profile cannot take it.
    """
    project, _ = backups.identity_of(book)
    before = load(project)
    register = of_book(book).joined(before)
    if register.ops.keys() != read(register_file(project)).ops.keys():
        write(register_file(project), register, book.name)
    return register


def apply_to(book: Workbook, register: Register) -> int:
    """Take back in an open workbook what a register says, and give how many entries it had not heard of."""
    return union.absorb(book, register.journal()).count


def purge_backups(
    book: Workbook,
    second: Path | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Purged:
    """Take back in every backup the program controls what was taken back in an open workbook.

    Each is written anew without the words, checked, and put in its place. What is out of reach is gone
    through when it is next seen (`purging.sweep`), since the register stays.

    Args:
        book: Outside any step; what it says was taken back is remembered first.
        second: The second place, if there is one.
        progress: Told backups done and in all.
        cancelled: Whether to stop between two backups; the rest are gone through with the next backup.

    Raises:
        ReadOnlyPlace, DiskFull: The register cannot be kept.
        Cancelled: Somebody asked to stop.
    """
    from collabdesk.storage.purging import purge

    return purge(book, remember(book), second, progress, cancelled)


def read(file: Path) -> Register:
    """Read a register; what is not one is none, and what it says beside erasures is left out."""
    try:
        found: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Register()
    if not isinstance(found, dict):
        return Register()
    applied = found.get("applied")
    register = _checked(_rows(found.get("steps")), _rows(found.get("ops")))
    names = applied.items() if isinstance(applied, dict) else ()
    return Register(register.steps, register.ops, {str(name): str(digest) for name, digest in names})


def write(file: Path, register: Register, name: str) -> None:
    """Write a register of the workbook ``name``, whole or not at all. Raises ReadOnlyPlace, DiskFull."""
    kept = {
        "steps": list(register.steps.values()),
        "ops": list(register.ops.values()),
        "applied": dict(register.applied),
    }
    private_folder(file.parent, name)
    try:
        write_atomically(file, json.dumps(kept).encode())
        with contextlib.suppress(OSError):
            file.chmod(0o600)
    except OSError as problem:
        raise failure_of_place(problem, name) from problem


def _rows(found: object) -> Iterable[Row]:
    return (row for row in found if isinstance(row, dict)) if isinstance(found, list) else ()


def _checked(steps: Iterable[Row], ops: Iterable[Row]) -> Register:
    """Give a register of just what it may hold: a stick is not trusted, and neither is a workbook."""
    known = {str(step["uid"]): step for step in map(_step, steps) if step is not None}
    good = {str(op["uid"]): op for op in (_op(op, known) for op in ops) if op is not None}
    named = {op["step"] for op in good.values()}
    return Register({uid: step for uid, step in known.items() if uid in named}, good)


def _op(row: Row, steps: Mapping[str, Row]) -> Row | None:
    """Give an op that erases, or that leaves blank what a step took out; None for any other."""
    kind, record, fields, seen = (row.get(name) for name in ("kind", "record", "fields", "seen"))
    step = steps.get(str(row.get("step")))
    if step is None or record not in KINDS or not isinstance(fields, dict):
        return None
    if not all(_is_hex(row.get(name)) for name in ("uid", "step", "row")):
        return None
    declared = field_map(KINDS[str(record)])
    if kind == OpKind.ERASE.value:
        kept = {name: value for name, value in fields.items() if name in declared and declared[name].kept}
    elif kind == OpKind.SET.value and step["verb"] in _TAKES_OUT:
        if not all(value in _BLANKS for value in fields.values()):
            return None
        kept = {name: value for name, value in fields.items() if name in declared}
    else:
        return None
    heads = seen if isinstance(seen, dict) else {}
    saw = {
        name: [uid for uid in uids if _is_hex(uid)]
        for name, uids in heads.items()
        if name in declared and isinstance(uids, list | tuple)
    }
    same = {name: row[name] for name in ("uid", "step", "kind", "record", "row")}
    return {**same, "fields": kept, "seen": saw}


def _step(row: Row) -> Row | None:
    texts = all(isinstance(row.get(name), str) for name in ("device", "at", "verb"))
    numbers = all(isinstance(row.get(name), int) for name in ("lamport", "count"))
    if not (texts and numbers and _is_hex(row.get("uid"))):
        return None
    same = {name: row[name] for name in ("uid", "device", "lamport", "at", "verb", "count")}
    reverses = row.get("reverses")
    # Who took the words back is a colleague's name; it stays in the workbook, which may be locked.
    return {**same, "author": "", "reverses": reverses if _is_hex(reverses) else None}


def _is_hex(value: object) -> bool:
    try:
        return isinstance(value, str) and UUID(hex=value).hex == value
    except ValueError:
        return False


def _hexed(row: Row) -> Row:
    return {name: value.hex if isinstance(value, UUID) else value for name, value in row.items()}


def _unhexed(row: Row, names: tuple[str, ...]) -> Row:
    return {
        name: UUID(hex=str(value)) if name in names and value is not None else value
        for name, value in row.items()
    }
