"""A paper that was given out is remembered, and says so when words in it are taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFrame

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import IssuedPaper
from collabdesk.domain.words import Audience
from collabdesk.storage.queries.papers import GivenOut
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.papers.given_out_sheet import GivenOutSheet
from collabdesk.ui.theme.roles import role_of
from collabdesk.ui.wordings.given_out import GivenOutWording
from tests.ui.on_screen import said_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.rooms.conftest import Bench


def paper(bench: Bench, code: str, given_to: str, title: str = "") -> IssuedPaper:
    return IssuedPaper(
        uid=new_uid(),
        code=code,
        title=title,
        issued_on=bench.context.today(),
        steps=214,
        audience=Audience.PARTNERS,
        pages=4,
        file_name="Home.pdf",
        given_to=given_to,
    )


@pytest.fixture
def window(bench: Bench) -> QWidget:
    from PySide6.QtWidgets import QWidget

    made = QWidget()
    bench.qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def shown(bench: Bench, window: QWidget, papers: list[GivenOut]) -> GivenOutSheet:
    sheet = GivenOutSheet(window, GivenOutWording(bench.context.wording), papers)
    sheet.open()
    bench.qtbot.waitUntil(sheet.isVisible)
    return sheet


def test_each_paper_says_when_to_whom_and_whose_words(bench: Bench, window: QWidget) -> None:
    sheet = shown(bench, window, [GivenOut(paper(bench, "r2", "the commissioner"), quoted=(1, 4))])
    words = said_on(sheet).replace("\N{NO-BREAK SPACE}", " ")
    for line in (
        "Involvement report, 11 June 2026",
        "Given to the commissioner. Made after 214 steps of the record. Saved as Home.pdf.",
        "4 pages · 12 point · For partners · English",
        "Holds the words of V-001, V-004.",
    ):
        assert line in words, line
    assert "Taken back" not in words
    assert unnamed(sheet) == []
    assert too_small(sheet) == []


def test_words_taken_back_since_come_first_with_what_to_say(bench: Bench, window: QWidget) -> None:
    newer = GivenOut(paper(bench, "r3", "the board"))
    older = GivenOut(paper(bench, "r1", "everyone"), quoted=(1, 4), withdrawn=(4,))
    sheet = shown(bench, window, [newer, older])
    rows = [one for one in sheet.findChildren(QFrame) if role_of(one) == "card"]
    assert [row.accessibleName().split(",")[0] for row in rows] == [
        "What we heard and what happened",
        "Trustee paper",
    ]
    assert "Taken back since: V-004. The words are still in this paper." in said_on(sheet)
    assert "We can’t take back copies." in said_on(sheet)


def test_before_any_was_given_out_it_says_so(bench: Bench, window: QWidget) -> None:
    sheet = shown(bench, window, [])
    assert "No paper was issued yet." in said_on(sheet)
    assert unnamed(sheet) == []


def test_many_are_counted_not_named(bench: Bench, window: QWidget) -> None:
    sheet = shown(bench, window, [GivenOut(paper(bench, "r8", ""), quoted=tuple(range(1, 40)))])
    assert "Holds the words of 39 things said." in said_on(sheet)
    assert "It holds nobody" not in said_on(sheet)
