"""Says any record of the journey in the names its fields have on screen, so that paper and screen agree."""

from __future__ import annotations

from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.declaration import field_map, fields_of, kind_of
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.record_names import choice_name, field_name, in_their_words
from collabdesk.domain.records import KINDS, Action, Input, Person
from collabdesk.papers import plan
from collabdesk.papers.builder import ended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from collabdesk.domain.declaration import Field, Record
    from collabdesk.papers.builder import Builder

POUNDS = frozenset(
    {
        "budget", "spent", "floor", "contract_money", "pounds", "pounds_thought", "pounds_spent",
        "price_paid", "true_cost",
    }
)  # fmt: skip
"""Fields that hold whole pounds."""
_NAMES = ("name", "title", "what", "word", "statement", "overlap", "if_we", "idea")
_QUIET = frozenset({"uid", "position", "permission", "sharing"})
"""Fields that order a record or decide how far it goes, and say nothing themselves."""
ASKING = ("?", "؟")
"""What ends a question, in the scripts there is a catalogue for."""
NO_SHORTER: Mapping[str, str] = MappingProxyType({})
Said = tuple[str, str]
"""What a field is called, and what it holds, both as printed."""


def fact(builder: Builder, record: Record, name: str) -> Said | None:
    """Give one field of a record as its name and what it holds, or None where it holds nothing."""
    return _fact(builder, record, field_map(type(record))[name])


def facts(
    builder: Builder, record: Record, names: Iterable[str], short: Mapping[str, str] = NO_SHORTER
) -> list[Said]:
    """Give those of the named fields that hold something, in order; ``short`` has other names for some."""
    found = ((name, fact(builder, record, name)) for name in names)
    return [(short.get(name, said[0]), said[1]) for name, said in found if said is not None]


def all_facts(builder: Builder, record: Record) -> list[Said]:
    """Give every field of a record that holds something, in the order of its declaration."""
    shown = (f for f in fields_of(type(record)) if f.name not in _QUIET)
    return [said for field in shown if (said := _fact(builder, record, field)) is not None]


def line(builder: Builder, said: Iterable[Said], first: str = "") -> plan.Inline:
    """Put facts in one line, each after its name; ``first`` stands before them in bold."""
    runs = [plan.Run(f"{ended(first)} ", strong=True)] if first else []
    for label, words in said:
        if label:
            mark = "" if label.endswith(ASKING) else ":"
            runs.append(plan.Run(f"{begun(label)}{mark} ", secondary=bool(first), strong=not first))
        runs.append(plan.Run(f"{ended(words) if label else begun(ended(words))} "))
    return tuple(runs)


def begun(words: str) -> str:
    """Give words as a sentence begins, with a capital letter."""
    return words[:1].upper() + words[1:]


def items(
    builder: Builder,
    records: Iterable[Record],
    names: tuple[str, ...],
    *,
    led: bool = True,
    short: Mapping[str, str] | None = None,
) -> list[plan.Inline]:
    """Give a line for each record of which a named field is filled.

    With ``led`` the first field leads in bold; ``short`` names fields more shortly than the screen does, or
    not at all, where a paper has little room.
    """
    lines: list[plan.Inline] = []
    for record in records:
        first, rest = (names[0], names[1:]) if led else ("", names)
        lead = fact(builder, record, first) if first else None
        said = facts(builder, record, rest, short or {})
        if lead or said:
            # A word that is spoken about stands as it is written.
            leads = lead[1] if lead and first == "word" else begun(lead[1]) if lead else ""
            lines.append(line(builder, said, leads))
    return lines


def rows(
    builder: Builder, record: Record, names: Iterable[str]
) -> Iterator[tuple[str, tuple[plan.Paragraph, ...]]]:
    """Give the filled ones of the named fields as rows of a `plan.Labelled`."""
    for label, words in facts(builder, record, names):
        yield label, (plan.prose(ended(words)),)


def label_of(builder: Builder, record_class: type[Record], name: str) -> str:
    """Give what a field is called, with the project's own words for people in it."""
    return ours(builder, field_name(kind_of(record_class), name))


def ours(builder: Builder, words: str) -> str:
    """Say words of ours that leave room for the project's own, as ``{people}`` and ``{person}``."""
    said = builder.words.say(words, people="{people}", person="{person}")
    person = builder.ledger.project.person_word or builder.words.say("person")
    return in_their_words(said, builder.people, person)


def called(builder: Builder, uid: UUID, kind: str) -> str:
    """Give what the record that a field points at is called; "" where it is gone or may not be named.

    Something said and taken back is not named: its number is nobody's any more.
    """
    ledger = builder.ledger
    if kind == "input":
        chain = ledger.chains.get(uid)
        return builder.code("V", chain.input.number) if chain and chain.input.withdrawn_on is None else ""
    if kind == "action":
        action = ledger.actions.get(uid)
        return f"{builder.code('A', action.number)} {action.what}" if action else ""
    record = _pointed_at(builder, uid, kind)
    if record is None or isinstance(record, Person | Input | Action):
        return ""
    name = next((getattr(record, n) for n in _NAMES if getattr(record, n, "")), "")
    held = getattr(record, "held_on", None) or getattr(record, "planned_on", None)
    return name or (builder.words.day(held) if isinstance(held, date) else "")


def _pointed_at(builder: Builder, uid: UUID, kind: str) -> Record | None:
    ledger = builder.ledger
    places: dict[str, Mapping[UUID, Record]] = {
        "session": ledger.sessions,
        "pattern": ledger.patterns,
        "change": ledger.changes,
        "group": ledger.groups,
    }
    if kind in places:
        return places[kind].get(uid)
    kept: tuple[Record, ...] = ledger.of(KINDS[kind])
    return next((one for one in kept if one.uid == uid), None)


def _fact(builder: Builder, record: Record, field: Field) -> Said | None:
    value = getattr(record, field.name)
    if isinstance(value, UUID):
        told = called(builder, value, field.refers_to) if field.refers_to else ""
    else:
        told = _told(builder, field, value)
    return (_asked(label_of(builder, type(record), field.name)), told) if told.strip() else None


def _asked(label: str) -> str:
    """Give a question without the hint that follows it, which is for whoever fills it in."""
    ends = [at for mark in ASKING if (at := label.find(mark)) >= 0]
    return label[: min(ends) + 1] if ends else label


def _told(builder: Builder, field: Field, value: object) -> str:
    """Say a value as it is printed; nothing is said of a blank, and of a tick only that it is there."""
    say, words = builder.words.say, builder.words
    if isinstance(value, Enum):
        return ours(builder, choice_name(value))
    if isinstance(value, bool):
        return say("yes") if value else (say("no") if field.optional else "")
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, int):
        return _number(builder, field, value)
    return " ".join(ended(each) for each in str(value).splitlines() if each.strip()) if value else ""


def _number(builder: Builder, field: Field, value: int) -> str:
    if field.privacy is Privacy.COUNTED:
        return builder.gate.people(value) if value else ""
    if field.name in POUNDS:
        return f"£{builder.words.number(value)}"
    if field.name == "year":
        return str(value)
    return builder.words.number(value) if value or field.optional else ""
