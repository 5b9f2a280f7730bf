"""Makes the example workbook with the program's own verbs, its days counted from today so it stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import field_map
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
    ToldText,
    Verdict,
)
from collabdesk.operations import answering, hearing, people, sorting, telling
from collabdesk.operations.boards import OptionWritten, write_board_paper
from collabdesk.operations.example_journey import walk_the_journey
from collabdesk.operations.example_story import Story, Table, read, tables
from collabdesk.operations.starting import start_workbook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from collabdesk.storage.workbook import Author, Workbook

TAKEN_BACK = "taken_back"
"""The key of the one input whose words the example takes back at the person's wish."""


def make_example(path: Path, author: Author, today: date) -> Workbook:
    """Make "Home from Ward 4" as a new workbook at ``path`` and give it open.

    Every day in it is so many days from ``today``. Raises AlreadyThere, NoSuchFile, ReadOnlyPlace,
    DiskFull.
    """
    story = Story(today)
    who, said, then, asked = (read(name) for name in ("people", "said", "answers", "board"))
    project = who["project"]
    if not isinstance(project, dict):
        raise TypeError("the example has no project")
    book = start_workbook(path, author, story.record(Project, project))
    try:
        _meet(book, story, who)
        for table in tables(said, "input"):
            table.setdefault("recorded_on", table.get("said_on", 0))
            hearing.keep_input(book, story.record(Input, table))
        _listen(book, story, then)
        _answer(book, story, then)
        _tell(book, story, then)
        _ask(book, story, asked)
        walk_the_journey(book, story)
        hearing.take_back(book, story.uids[TAKEN_BACK])
    except BaseException:
        book.close()
        path.unlink(missing_ok=True)
        raise
    return book


def _meet(book: Workbook, story: Story, who: Mapping[str, object]) -> None:
    for table in tables(who, "group"):
        people.add_group(book, story.record(Group, table))
    for table in tables(who, "person"):
        people.add_person(book, story.record(Person, table))
    for table in tables(who, "session"):
        people.add_session(book, story.record(Session, table))
    for table in tables(who, "toldtext"):
        people.write_told_text(book, story.record(ToldText, table))
    for table in tables(who, "consent"):
        people.record_consent(book, story.record(Consent, table))


def _listen(book: Workbook, story: Story, then: Mapping[str, object]) -> None:
    for table in tables(then, "check"):
        hearing.check_input(book, story.record(Check, table))
    for table in tables(then, "hearing"):
        hearing.say_who_heard(
            book,
            story.inputs(table),
            str(table["who"]),
            story.day(table, "heard_on"),
            str(table["how"]),
        )
    for table in tables(then, "pattern"):
        pattern = story.record(Pattern, table)
        sorting.make_pattern(book, pattern, story.inputs(table))
        for uid in story.inputs(table, "different"):
            sorting.mark_different_view(book, uid, pattern.uid, different=True)


def _answer(book: Workbook, story: Story, then: Mapping[str, object]) -> None:
    for table in tables(then, "decision"):
        answering.decide(book, story.record(Decision, table), story.inputs(table))
    for table in tables(then, "action"):
        answering.plan_action(book, story.record(Action, table), story.inputs(table))
    for table in tables(then, "change"):
        answering.record_change(
            book,
            story.record(Change, table),
            actions=story.inputs(table, "actions"),
            inputs=story.inputs(table),
        )


def _tell(book: Workbook, story: Story, then: Mapping[str, object]) -> None:
    for table in tables(then, "reply"):
        telling.record_reply(book, story.record(Reply, table))
    for table in tables(then, "verdict"):
        telling.record_verdict(book, story.record(Verdict, table))


def _ask(book: Workbook, story: Story, asked: Mapping[str, object]) -> None:
    table = asked["board"]
    if not isinstance(table, dict):
        raise TypeError("the example asks the board nothing")
    board = story.record(BoardPaper, table)
    values = {name: getattr(board, name) for name in field_map(BoardPaper) if name != "uid"}
    options = [_option(option) for option in tables(asked, "option")]
    write_board_paper(book, None, values, options)


def _option(table: Table) -> OptionWritten:
    names = ("name", "cost", "risk_of_doing", "risk_of_not_doing")
    name, cost, doing, not_doing = (str(table[field]) for field in names)
    return OptionWritten(name, cost, doing, not_doing)
