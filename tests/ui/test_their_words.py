"""What a project calls people stands in every room, in the place of our word for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Project
from collabdesk.operations.example import make_example
from collabdesk.operations.exercises import change_record
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.workbook import Author
from collabdesk.ui.project_words import ProjectWords
from collabdesk.ui.rooms.register import ROOMS
from tests.ui.conftest import TODAY
from tests.ui.on_screen import open_workbook, said_on, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

OURS = ("people who take part", "people who took part")
SAYING_IT = {"home", "journey", "actions", "partners", "words", "people"}
"""Rooms that speak of them in what is first in sight of the example."""


def rows_on(window: MainWindow) -> Iterator[str]:
    """What the rows of each list in sight say to somebody who listens."""
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model is not None:
            for row in range(model.rowCount()):
                yield str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")


@pytest.fixture
def zebrafolk(tmp_path: Path) -> Path:
    """The example, in a place where people want to be called Zebrafolk."""
    path = tmp_path / "Home from Ward 4.collab"
    book = make_example(path, Author("laptop", "Ada"), TODAY)
    words = {"people_word": "Zebrafolk", "person_word": "Zebra"}
    change_record(book, Project, load_project(book).uid, words)
    book.close()
    return path


def test_no_room_says_our_word_where_they_chose_one(
    qtbot: QtBot, window: MainWindow, zebrafolk: Path
) -> None:
    open_workbook(qtbot, window, zebrafolk)
    said: dict[str, str] = {}
    for room in ROOMS:
        window.open_room(room.key)
        settle(qtbot, window)
        said[room.key] = "\n".join((said_on(window), *rows_on(window)))
    assert {key: [words for words in OURS if words in text.casefold()] for key, text in said.items()} == {
        key: [] for key in said
    }
    assert {key for key, text in said.items() if "zebra" in text.casefold()} >= SAYING_IT
    assert not any("{people}" in text or "{person}" in text for text in said.values())


def test_a_word_that_begins_a_sentence_begins_with_a_capital(qtbot: QtBot) -> None:
    words = ProjectWords()
    assert (
        words.fill("{people} left. {people} came: the {people}.") == "People left. People came: the people."
    )
    project = Project(uid=new_uid(), title="Home", people_word="carers", person_word="carer")
    with qtbot.waitSignal(words.changed):
        words.take(project)
    assert words.fill("{people} asked a {person}") == "Carers asked a carer"
    words.take(replace(project, people_word=" "))
    assert words.people() == "people"
