"""What the board is asked and what it could choose are written in one step, and taken back in one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import Failure
from collabdesk.domain.records import BoardPaper
from collabdesk.operations import undoing
from collabdesk.operations.boards import OptionWritten, write_board_paper
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.papers import board_paper
from tests.sample_workbook import new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    """A workbook with nothing in it but its project."""
    book = new_book(tmp_path / "a.collab")
    yield book
    book.close()


def test_what_the_board_is_asked_is_kept_in_one_step(book: Workbook) -> None:
    assert board_paper(book).board is None
    bus, door = OptionWritten("A later bus", "£4,000", "Half empty", "People walk"), OptionWritten("A door")
    write_board_paper(book, None, {"agree": "A later bus", "meeting_on": TODAY}, [bus, OptionWritten(), door])
    view = board_paper(book)
    assert view.board is not None
    assert (view.board.agree, view.board.meeting_on, view.board.for_decision) == ("A later bus", TODAY, True)
    assert [option.name for option in view.options] == ["A later bus", "A door"]
    first, second = view.options
    assert (first.cost, first.risk_of_doing, first.risk_of_not_doing) == (
        "£4,000",
        "Half empty",
        "People walk",
    )
    rewritten = [OptionWritten("A lighter door", uid=second.uid), OptionWritten("Neither")]
    write_board_paper(book, view.board.uid, {"for_decision": False}, rewritten)
    now = board_paper(book)
    assert now.board is not None
    assert (now.board.uid, now.board.agree, now.board.for_decision) == (view.board.uid, "A later bus", False)
    assert [(option.name, option.position) for option in now.options] == [
        ("A lighter door", 0),
        ("Neither", 1),
    ]
    assert now.options[0].uid == second.uid
    undoing.undo(book)
    assert board_paper(book) == view
    undoing.undo(book)
    assert board_paper(book).board is None
    assert load_ledger(book).board_options == {}


def test_options_are_left_alone_where_none_are_given(book: Workbook) -> None:
    write_board_paper(book, None, {}, [OptionWritten("A later bus")])
    before = board_paper(book)
    assert before.board is not None
    write_board_paper(book, before.board.uid, {"knew": "What people said"})
    assert board_paper(book).options == before.options
    assert load_ledger(book).board_papers[before.board.uid].knew == "What people said"


def test_an_option_of_another_board_paper_is_refused(book: Workbook) -> None:
    write_board_paper(book, None, {}, [OptionWritten("A later bus")])
    [option] = board_paper(book).options
    steps = load_ledger(book).steps
    with pytest.raises(Failure):
        write_board_paper(book, None, {}, [OptionWritten("Mine", uid=option.uid)])
    with pytest.raises(TypeError):
        write_board_paper(book, None, {"meeting_on": "soon"})
    assert load_ledger(book).steps == steps
    assert [type(one) for one in load_ledger(book).board_papers.values()] == [BoardPaper]
