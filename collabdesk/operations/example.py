"""Makes the example workbook with the program's own verbs, its days counted from today so it stays alive."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.base.paths import resource
from collabdesk.domain.declaration import Record, field_map
from collabdesk.domain.records import (
    Action,
    BoardPaper,
    Change,
    Check,
    Consent,
    Decision,
    Group,
    Input,
    Pattern,
    Person,
    Project,
    Reply,
    Session,
    Verdict,
)
from collabdesk.operations import answering, hearing, people, sorting, telling
from collabdesk.operations.boards import OptionWritten, write_board_paper
from collabdesk.operations.starting import start_workbook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from collabdesk.storage.workbook import Author, Workbook

R = TypeVar("R", bound=Record)
Table = dict[str, object]
TAKEN_BACK = "taken_back"
"""The key of the one input whose words the example takes back at the person's wish."""


def make_example(path: Path, author: Author, today: date) -> Workbook:
    """Make "Home from Ward 4" as a new workbook at ``path`` and give it open.

    Every day in it is so many days from ``today``. Raises AlreadyThere, NoSuchFile, ReadOnlyPlace,
    DiskFull.
    """
    story = _Story(today)
    who, said, then, asked = (_read(name) for name in ("people", "said", "answers", "board"))
    project = who["project"]
    if not isinstance(project, dict):
        raise TypeError("the example has no project")
    book = start_workbook(path, author, story.record(Project, project))
    try:
        _meet(book, story, who)
        for table in _tables(said, "input"):
            table.setdefault("recorded_on", table.get("said_on", 0))
            hearing.keep_input(book, story.record(Input, table))
        _listen(book, story, then)
        _answer(book, story, then)
        _tell(book, story, then)
        _ask(book, story, asked)
        hearing.take_back(book, story.uids[TAKEN_BACK])
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    return book


@dataclass
class _Story:
    """What the tables of the example stand for: days from today, and records by their keys."""

    today: date
    uids: dict[str, UUID] = field(default_factory=dict)

    def record(self, kind: type[R], table: Table) -> R:
        """Make a record of a table: numbers of days become dates, keys the uids they stand for."""
        uid = new_uid()
        values: dict[str, object] = {"uid": uid}
        fields = field_map(kind)
        if "number" in fields:
            values["number"] = 0
        for name, value in table.items():
            if name == "key":
                self.uids[str(value)] = uid
            elif name in fields:
                values[name] = self._value(fields[name].base, value)
        return kind(**values)

    def inputs(self, table: Table, name: str = "inputs") -> list[UUID]:
        """Give the uids of the keys in a list of a table, none where it has no such list."""
        keys = table.get(name, [])
        return [self.uids[str(key)] for key in keys] if isinstance(keys, list) else []

    def day(self, table: Table, name: str) -> date:
        """Give the day so many days from today."""
        return self.today + timedelta(days=int(str(table[name])))

    def _value(self, base: type, value: object) -> object:
        if base is UUID:
            return self.uids[str(value)]
        if base is date:
            return self.today + timedelta(days=int(str(value)))
        return value if base in (str, int, bool) else base(value)


def _read(name: str) -> Mapping[str, object]:
    return tomllib.loads(resource("example", f"{name}.toml").read_text(encoding="utf-8"))


def _tables(source: Mapping[str, object], name: str) -> list[Table]:
    found = source.get(name, [])
    return [dict(table) for table in found] if isinstance(found, list) else []


def _meet(book: Workbook, story: _Story, who: Mapping[str, object]) -> None:
    for table in _tables(who, "group"):
        people.add_group(book, story.record(Group, table))
    for table in _tables(who, "person"):
        people.add_person(book, story.record(Person, table))
    for table in _tables(who, "consent"):
        people.record_consent(book, story.record(Consent, table))
    for table in _tables(who, "session"):
        people.add_session(book, story.record(Session, table))


def _listen(book: Workbook, story: _Story, then: Mapping[str, object]) -> None:
    for table in _tables(then, "check"):
        hearing.check_input(book, story.record(Check, table))
    for table in _tables(then, "hearing"):
        hearing.say_who_heard(
            book,
            story.inputs(table),
            str(table["who"]),
            story.day(table, "heard_on"),
            str(table["how"]),
        )
    for table in _tables(then, "pattern"):
        pattern = story.record(Pattern, table)
        sorting.make_pattern(book, pattern, story.inputs(table))
        for uid in story.inputs(table, "different"):
            sorting.mark_different_view(book, uid, pattern.uid, different=True)


def _answer(book: Workbook, story: _Story, then: Mapping[str, object]) -> None:
    for table in _tables(then, "decision"):
        answering.decide(book, story.record(Decision, table), story.inputs(table))
    for table in _tables(then, "action"):
        answering.plan_action(book, story.record(Action, table), story.inputs(table))
    for table in _tables(then, "change"):
        answering.record_change(
            book,
            story.record(Change, table),
            actions=story.inputs(table, "actions"),
            inputs=story.inputs(table),
        )


def _tell(book: Workbook, story: _Story, then: Mapping[str, object]) -> None:
    for table in _tables(then, "reply"):
        telling.record_reply(book, story.record(Reply, table))
    for table in _tables(then, "verdict"):
        telling.record_verdict(book, story.record(Verdict, table))


def _ask(book: Workbook, story: _Story, asked: Mapping[str, object]) -> None:
    table = asked["board"]
    if not isinstance(table, dict):
        raise TypeError("the example asks the board nothing")
    board = story.record(BoardPaper, table)
    values = {name: getattr(board, name) for name in field_map(BoardPaper) if name != "uid"}
    options = [_option(option) for option in _tables(asked, "option")]
    write_board_paper(book, None, values, options)


def _option(table: Table) -> OptionWritten:
    names = ("name", "cost", "risk_of_doing", "risk_of_not_doing")
    name, cost, doing, not_doing = (str(table[field]) for field in names)
    return OptionWritten(name, cost, doing, not_doing)
