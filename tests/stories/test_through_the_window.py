"""One worker's first weeks in the window itself: nothing is known of it but the words on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit

from collabdesk.app import build_window
from collabdesk.base.paths import settings_file
from collabdesk.base.settings import load_settings
from collabdesk.work.desk import Desk
from tests.stories.visitor import Visitor
from tests.ui.conftest import TODAY
from tests.ui.on_screen import said_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow
    from collabdesk.ui.rooms.said.room import SaidRoom

pytestmark = pytest.mark.slow

LETTER = "The letter comes after I gave the tablets."
MANAGE = "Nobody asks if I can manage."
SUNDAY = "I want Sunday discharge or none at all."
SHEET = "Date,Comment\n01/06/2026,Two buses and then the stairs.\n02/06/2026,The leaflet goes in the bin.\n"
SAID, PATTERNS, ACTIONS, HOME = 3, 4, 5, 1


@pytest.fixture
def visitor(window: MainWindow, qtbot: QtBot) -> Visitor:
    return Visitor(window, qtbot)


@pytest.fixture
def another_day(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[], Visitor]]:
    """Start the window anew, with the choices that were kept when it closed."""
    made: list[tuple[MainWindow, Desk]] = []

    def start() -> Visitor:
        desk = Desk()
        window = build_window(qapp, desk, load_settings(settings_file()), today=lambda: TODAY)
        made.append((window, desk))
        return Visitor(window, qtbot)

    yield start
    for window, desk in made:
        window.close()
        look = window.context.theme
        for part in (window, look, desk):
            shiboken6.delete(part)


def test_from_the_first_page_to_a_paper_and_back_another_day(
    visitor: Visitor, another_day: Callable[[], Visitor], tmp_path: Path
) -> None:
    book = tmp_path / "Ward 4.collab"
    begins(visitor, book)
    writes_down_three(visitor)
    brings_in_a_sheet(visitor, tmp_path)
    sorts(visitor)
    answers_no_and_is_not_believed(visitor)
    does_something(visitor)
    finds_what_is_open_again(visitor)
    thinks_better_of_it(visitor)
    visitor.window.close()
    later = another_day()
    comes_back(later, book)
    prints(later, tmp_path / "report.pdf")


def begins(visitor: Visitor, book: Path) -> None:
    visitor.presses("Start a new workbook")
    front = visitor.front()
    visitor.types(QLineEdit, "What is it about?", "Home from Ward 4", front)
    visitor.presses("Somewhere else…", front)
    visitor.names_file(book)
    visitor.presses("Leave it unlocked", front)
    visitor.presses("Start it", front)
    visitor.sees("Begin with what somebody said")
    assert "Home from Ward 4" in visitor.window.windowTitle()


def writes_down_three(visitor: Visitor) -> None:
    QTest.keyClick(visitor.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for words in (LETTER, MANAGE, SUNDAY):
        visitor.types(QPlainTextEdit, "Type someone’s exact words", words)
        visitor.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    visitor.sees("All 3")


def brings_in_a_sheet(visitor: Visitor, folder: Path) -> None:
    (folder / "ward.csv").write_text(SHEET, "utf-8")
    QTest.keyClick(visitor.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    front = visitor.front()
    visitor.presses("Choose a file", front)
    visitor.names_file(folder / "ward.csv")
    visitor.sees("2 things people said", front)
    visitor.presses("Bring in these 2", front)
    visitor.sees("2 things came in.")
    visitor.sees("All 5")


def sorts(visitor: Visitor) -> None:
    visitor.opens_room(PATTERNS)
    visitor.chooses(LETTER, "Things said")
    visitor.keys(Qt.Key.Key_M)
    visitor.types(QLineEdit, "Name of a new pattern", "The letter and the tablets")
    visitor.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    visitor.sees("“The letter and the tablets”")
    visitor.chooses("The leaflet", "Things said")
    visitor.presses("Move to…")
    visitor.types(QLineEdit, "Type to find a pattern", "letter", visitor.front())
    visitor.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    visitor.sees("Not sorted 3")


def answers_no_and_is_not_believed(visitor: Visitor) -> None:
    opens(visitor, SUNDAY)
    visitor.presses("Say who heard it")
    visitor.types(QLineEdit, "Who", "Ward manager")
    visitor.presses("Keep it")
    visitor.sees("Heard by Ward manager.")
    visitor.presses("Give our answer")
    visitor.presses("No")
    visitor.presses("This is our answer")
    visitor.sees("They can’t live with silence. Add the reason.")
    visitor.types(QPlainTextEdit, "In words", "There is no pharmacist at weekends.")
    visitor.presses("This is our answer")
    visitor.sees("Decided: no.")
    visitor.presses("Say they were told")
    visitor.presses("Keep it")
    visitor.sees("Told.")
    visitor.presses("Record what they say")
    form = room(visitor).trail_view.form
    assert form is not None
    visitor.presses("No", form.fields.fields()[1])
    visitor.presses("Keep it")
    visitor.sees("They said it was not fair. It is open again.")


def does_something(visitor: Visitor) -> None:
    opens(visitor, LETTER)
    visitor.presses("Say who heard it")
    visitor.types(QLineEdit, "Who", "Ward manager")
    visitor.presses("Keep it")
    visitor.presses("Give our answer")
    visitor.presses("Yes")
    visitor.presses("This is our answer")
    visitor.sees("Decided: yes.")
    visitor.picks("Everything else you can do here", "Plan what will be done")
    visitor.types(QPlainTextEdit, "What", "Give the letter before leaving")
    visitor.types(QLineEdit, "Who does it", "Ward sister")
    visitor.types(QLineEdit, "By", "30 June 2026")
    visitor.presses("Keep it")
    visitor.sees("Give the letter before leaving.")
    visitor.opens_room(ACTIONS)
    visitor.presses("Say how it went")
    visitor.presses("Done")
    visitor.presses("Keep it")
    visitor.presses("Record what changed")
    visitor.types(QPlainTextEdit, "What", "Nine of ten had the letter in time")
    visitor.presses("Keep it")
    visitor.sees("Nine of ten had the letter in time")


def finds_what_is_open_again(visitor: Visitor) -> None:
    visitor.opens_room(HOME)
    visitor.sees("A person said our answer was not fair.")
    visitor.keys(Qt.Key.Key_K)
    front = visitor.front()
    visitor.types(QLineEdit, "Find anything", "manage", front)
    found = visitor.box(QListWidget, "What was found", front)
    visitor.waits(lambda: found.count() > 0, "manage")
    visitor.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    visitor.sees(f"“{MANAGE}”", room(visitor).trail_view)


def thinks_better_of_it(visitor: Visitor) -> None:
    opens(visitor, LETTER)
    for gone in ("Nine of ten", "Did.", "Give the letter before leaving"):
        assert gone in trail(visitor)
        visitor.keys(Qt.Key.Key_Z)
        visitor.waits(lambda gone=gone: gone not in trail(visitor), gone)  # type: ignore[misc]
    for _ in range(3):
        visitor.keys(Qt.Key.Key_Y)
    visitor.sees("Nine of ten had the letter in time")


def comes_back(visitor: Visitor, book: Path) -> None:
    visitor.window.begin(book)
    visitor.window.show()
    visitor.qtbot.waitExposed(visitor.window)
    visitor.window.resize(1280, 800)
    visitor.window.go_on()
    visitor.sees("All 5")
    visitor.opens_room(HOME)
    visitor.sees("A person said our answer was not fair.")
    opens(visitor, LETTER)
    for words in ("Heard by Ward manager.", "Decided: yes.", "Nine of ten had the letter in time"):
        visitor.sees(words)
    visitor.keys(Qt.Key.Key_Z)
    visitor.waits(lambda: "Nine of ten" not in trail(visitor), "Taken back")
    visitor.keys(Qt.Key.Key_Y)
    visitor.sees("Nine of ten had the letter in time")


def prints(visitor: Visitor, target: Path) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(visitor.window, Qt.Key.Key_P, both)
    visitor.rests()
    visitor.chooses("Involvement report", "Papers")
    visitor.sees("Page 1 of")
    visitor.presses("Save a draft copy")
    visitor.names_file(target)
    visitor.sees("Saved as report.pdf.")
    text = printed(target)
    for words in ("Involvement report", "Nine of ten had the letter", "There is no pharmacist at weekends."):
        assert words in text, words
    for words in (LETTER, MANAGE, SUNDAY):
        assert words not in text, "nobody said yes to that"


def opens(visitor: Visitor, words: str) -> None:
    """Go to something said, from the list of everything."""
    visitor.opens_room(SAID)
    visitor.chooses(words, "What people said")
    visitor.sees(f"“{words}”", room(visitor).trail_view)


def room(visitor: Visitor) -> SaidRoom:
    from collabdesk.ui.rooms.said.room import SaidRoom

    made = visitor.window.page.rooms.room("said")
    assert isinstance(made, SaidRoom)
    return made


def trail(visitor: Visitor) -> str:
    return said_on(room(visitor).trail_view)


def printed(paper: Path) -> str:
    """What a paper says, its lines joined."""
    document = pypdfium2.PdfDocument(paper)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())
