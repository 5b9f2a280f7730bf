"""A record in which every field says where it stands, and where in the papers each of them is found again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from collabdesk.domain.declaration import Field, Record, field_map, fields_of, kind_of
from collabdesk.domain.journey_words import Sharing
from collabdesk.domain.records import JOURNEY, KINDS, Person, Project
from collabdesk.domain.words import Permission
from collabdesk.papers import plan
from collabdesk.papers.making import BUILDERS, plan_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.structure import structure
from tests.journey_records import whole
from tests.papers.ledgers import TODAY, worked_example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger

R = TypeVar("R", bound=Record)

NOT_WORDS = frozenset(
    {"language", "code", "fingerprint", "media_type", "sheet_code", "looked_at", "exercise"}
)
NUMBERS: dict[str, int] = {"value": 2, "height": 3, "year": 2025, "round_number": 4, "position": 1}
USUAL_NUMBER = 40
FIRST_LINES = "the first lines"
PLACE_BY_KIND = {
    "group": "groups", "person": "people", "consent": "consents", "session": "sessions", "input": "inputs",
    "check": "checks", "hearing": "hearings", "pattern": "patterns", "sorting": "sortings",
    "decision": "decisions", "action": "actions", "change": "changes", "reply": "replies",
    "verdict": "verdicts", "boardpaper": "board_papers", "boardoption": "board_options",
}  # fmt: skip
"""Where a ledger keeps the records of the chain."""
Section = tuple[str, str]
"""A heading, and all that is said under it, in small letters."""


def canary(kind: str, field: str) -> str:
    """Give a word that nothing else says."""
    return f"zq{kind}{field.replace('_', '')}qz"


def words_for(record: type, field: Field) -> str:
    return canary(kind_of(record), field.name)


def numbered_words(number: int) -> Callable[[type, Field], str]:
    """Give canaries that tell one guise from the next."""
    return lambda record, field: f"{words_for(record, field)} {number}"


@cache
def planted() -> Ledger:
    """The worked example with a canary in every text, and each record of the journey in every guise."""
    draft = worked_example()
    draft.keep(Person(uid=draft.uid(), number=1, name="Somebody"))
    draft.act("Ask the ward", next(iter(draft.ledger().inputs.values())), due_on=TODAY + timedelta(days=9))
    known = {
        kind: next(iter(draft.kept[place])) for kind, place in PLACE_BY_KIND.items() if draft.kept.get(place)
    }
    for record_class in JOURNEY:
        for one in guises(record_class, known):
            draft.keep(one)
            known.setdefault(kind_of(record_class), one.uid)
    for records in draft.kept.values():
        for uid, record in records.items():
            records[uid] = _with_canaries(record)
    draft.project = _with_canaries(draft.project)
    return draft.ledger()


def guises(record: type[Record], known: Mapping[str, UUID]) -> Iterator[Record]:
    """Give a record with all filled, then one for every other choice of each of its closed lists."""
    fields = [field for field in fields_of(record) if field.name != "uid"]
    more: dict[str, object] = {f.name: NUMBERS.get(f.name, USUAL_NUMBER) for f in fields if f.base is int} | {
        f.name: "4.1" for f in fields if f.name == "exercise"
    }
    yield whole(record, known, words_for, **more)
    choices = [(field, choice) for field in fields for choice in _choices(field)]
    for number, (field, choice) in enumerate(choices, start=2):
        yield whole(record, known, numbered_words(number), **{**more, field.name: choice})


def _choices(field: Field) -> list[object]:
    found: list[object] = [None] if field.optional and field.refers_to else []
    if field.base is bool:
        found.append(False)
    elif issubclass(field.base, Enum) and field.name not in ("sharing", "permission"):
        found += list(field.base)[1:]
    return found


def altered(ledger: Ledger, kind: str, name: str, choice: int) -> Ledger:
    """Give the ledger with one field of every record of a kind set to another value.

    Of a closed list that is its first or last member (``choice`` 0 or -1) in all of them, so that counts
    of each differ too.
    """
    record_class, field = KINDS[kind], field_map(KINDS[kind])[name]
    if record_class is Project:
        return replace(ledger, project=_altered(ledger.project, field, choice))
    if record_class in JOURNEY:
        kept = {uid: _altered(one, field, choice) for uid, one in ledger.journey[record_class].items()}
        return replace(ledger, journey={**ledger.journey, record_class: kept})
    place = PLACE_BY_KIND[kind]
    records: Mapping[UUID, Record] = getattr(ledger, place)
    changed: dict[str, object] = {place: {uid: _altered(one, field, choice) for uid, one in records.items()}}
    return replace(ledger, **changed)  # type: ignore[arg-type]


def _altered(record: R, field: Field, choice: int) -> R:
    value = getattr(record, field.name)
    changed: dict[str, object] = {field.name: _another(field, value, choice)}
    return replace(record, **changed)  # type: ignore[type-var]


def _another(field: Field, value: object, choice: int) -> object:
    if field.refers_to:
        return None
    if field.base is bool:
        return not value
    if field.base is date:
        return (value if isinstance(value, date) else TODAY) + timedelta(days=3)
    if field.base is int:
        return (value if isinstance(value, int) else 0) + 1
    kept: dict[type, object] = {Permission: Permission.NO, Sharing: Sharing.ROOM}
    return kept.get(field.base) or list(field.base)[choice]  # type: ignore[call-overload]


@dataclass(frozen=True)
class Printed:
    """A paper's sections; the last one of a name holds what all of that name hold."""

    sections: tuple[Section, ...]

    def under(self, heading: str) -> str:
        return "\n".join(text for name, text in self.sections if name == heading)


@cache
def printed(code: PaperCode) -> Printed:
    return sections_of(code, planted())


@cache
def printed_otherwise(code: PaperCode, kind: str, name: str) -> tuple[Printed, ...]:
    """The same paper of records in which one field of all records of a kind is another."""
    choices = (0, -1) if issubclass(field_map(KINDS[kind])[name].base, Enum) else (0,)
    return tuple(sections_of(code, altered(planted(), kind, name, choice)) for choice in choices)


def sections_of(code: PaperCode, ledger: Ledger) -> Printed:
    options = PaperOptions(
        today=TODAY,
        person=next(iter(ledger.people)),
        session=next(iter(ledger.sessions)),
        question="How do you listen?",
        word_limit=10**6,
    )
    paper, _ = plan_paper(code, ledger, options)
    blocks = paper.blocks
    found: list[Section] = []
    first = next((at for at, block in enumerate(blocks) if isinstance(block, plan.Heading)), len(blocks))
    found.append((FIRST_LINES, _said(paper, blocks[:first])))
    for at, block in enumerate(blocks):
        if isinstance(block, plan.Heading):
            found.append((block.text, _said(paper, blocks[at + 1 : _end(blocks, at, block.level)])))
        elif isinstance(block, plan.Labelled) and at < first:
            # What stands before the first heading has labels instead.
            found += [(row[0], _said(paper, (plan.Labelled((row,)),))) for row in block.rows]
    return Printed(tuple(found))


def _end(blocks: Sequence[plan.Block], at: int, level: int) -> int:
    """Give where the section that begins at a heading ends: at the next one as high."""
    later = range(at + 1, len(blocks))
    ends = (n for n in later if isinstance(block := blocks[n], plan.Heading) and block.level <= level)
    return next(ends, len(blocks))


def everywhere() -> dict[PaperCode, Printed]:
    return {code: printed(code) for code in BUILDERS}


def _said(paper: plan.Paper, blocks: tuple[plan.Block, ...]) -> str:
    return "\n".join(structure(replace(paper, blocks=blocks)).spoken()).casefold()


def _with_canaries(record: R) -> R:
    words: dict[str, object] = {
        field.name: words_for(type(record), field)
        for field in fields_of(type(record))
        if field.base is str and field.name not in NOT_WORDS
    }
    return replace(record, **words)  # type: ignore[type-var]
