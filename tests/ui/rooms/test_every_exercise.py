"""Every exercise, through the real window and by keyboard alone: filled, read, undone, printed, skipped."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from collabdesk.app import build_window
from collabdesk.base.paths import HOME_VARIABLE
from collabdesk.base.settings import Settings, Theme
from collabdesk.domain.changes import Changes
from collabdesk.journey.exercise import Tool
from collabdesk.journey.reading import load_guide
from collabdesk.operations.walking import walk
from collabdesk.storage.queries.journey import records_for
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.main_window import MainWindow
from collabdesk.ui.rooms.journey.room import JourneyRoom
from collabdesk.ui.rooms.journey.tools.mark_scale import MarkScale
from collabdesk.work.desk import Desk
from tests.sample_workbook import fill, new_book
from tests.ui.conftest import TODAY
from tests.ui.on_screen import said_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from collabdesk.domain.declaration import Record
    from collabdesk.journey.exercise import Exercise
    from collabdesk.ui.rooms.journey.exercise_page import ExercisePage
    from collabdesk.ui.rooms.journey.part import Part

MOST_TABS = 150
MOST_FIELDS = 12


@dataclass
class Walker:
    """Somebody without a mouse in front of the window."""

    window: MainWindow
    desk: Desk
    steps: list[Changes] = field(default_factory=list)

    @property
    def room(self) -> JourneyRoom:
        room = self.window.page.rooms.room("journey")
        assert isinstance(room, JourneyRoom)
        return room

    @property
    def page(self) -> ExercisePage:
        assert self.room.page is not None
        return self.room.page

    def settle(self) -> None:
        """Wait until what was asked for has come back, and what that asked for too."""
        for _ in range(3):
            loop = QEventLoop()
            self.desk.call(lambda _, loop=loop: loop.quit(), None, lambda: True)  # type: ignore[misc]
            loop.exec()
        QApplication.sendPostedEvents()

    def pause(self) -> None:
        """Wait as long as it takes for pills and marks to settle."""
        loop = QEventLoop()
        QTimer.singleShot(450, loop.quit)
        loop.exec()
        self.settle()

    def wake(self) -> None:
        """Come back to the window from a question in front of it."""
        while not self.window.isActiveWindow():
            self.window.activateWindow()
            self.settle()

    def here(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.here(), key, held)

    def tab_to(self, wanted: Callable[[QWidget], bool]) -> QWidget:
        """Press Tab until the keyboard is where it is wanted."""
        for _ in range(MOST_TABS):
            if wanted(self.here()):
                return self.here()
            self.key(Qt.Key.Key_Tab)
        raise AssertionError("never reached with Tab")

    def press(self, text: str) -> None:
        """Go to a button with Tab and press it with Space."""
        self.tab_to(
            lambda one: isinstance(one, QAbstractButton) and text in (one.text(), one.accessibleName())
        )
        self.key(Qt.Key.Key_Space)
        self.settle()

    def records(self, kinds: tuple[str, ...]) -> dict[str, tuple[Record, ...]]:
        found: list[dict[str, tuple[Record, ...]]] = []
        self.desk.ask(found.append, records_for, kinds)
        self.settle()
        return found[0]

    def open(self, key: str) -> None:
        """Find an exercise by its number, and open it."""
        self.wake()
        self.window.open_room("journey")
        self.settle()
        if self.room.page is not None:
            self.room.show_overview()
        self.room.overview.find_box.setFocus()
        self.room.overview.find_box.clear()
        QTest.keyClicks(self.room.overview.find_box, key)
        self.key(Qt.Key.Key_Return)
        self.key(Qt.Key.Key_Return)
        self.settle()
        assert self.page.key == key

    def begin(self, part: Part) -> None:
        """Go with Tab into a part, and begin a new row where it has rows."""
        self.page.focus_start()
        self.tab_to(part.isAncestorOf)
        if part.fills[0].tool in {Tool.LIST, Tool.CIRCLES, Tool.CARDS, Tool.MAP}:
            self.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
            self.settle()

    def answer(self, words: str) -> None:
        """Give some answer to whatever has the keyboard."""
        here = self.here()
        if isinstance(here, MarkScale):
            self.key(Qt.Key.Key_Right)
            self.key(Qt.Key.Key_Space)
        elif isinstance(here, QTableView):
            for letter in words:
                QTest.keyClicks(self.here(), letter)
            self.key(Qt.Key.Key_Return)
            # Qt closes what a cell is typed in only after the key.
            self.settle()
        elif isinstance(here, QLineEdit | QPlainTextEdit):
            self._type(here, words)
        elif isinstance(here, QComboBox):
            self.key(Qt.Key.Key_Down)
        elif isinstance(here, QCheckBox):
            self.key(Qt.Key.Key_Space)

    def _type(self, box: QLineEdit | QPlainTextEdit, words: str) -> None:
        if isinstance(box, QLineEdit) and box.validator() is not None:
            QTest.keyClicks(box, "7")
        elif "5 June" in box.placeholderText():
            QTest.keyClicks(box, "5 June 2026")
        else:
            QTest.keyClicks(box, words)

    def fill_part(self, part: Part, words: str) -> None:
        """Answer one box after another until one step of this part is kept."""
        kinds = {one.record for one in part.fills}
        self.begin(part)
        done = len(self.steps)
        for _ in range(MOST_FIELDS):
            self.answer(words)
            self.key(Qt.Key.Key_Tab)
            self.settle()
            if part.fills[0].tool in {Tool.MAP, Tool.MARKS}:
                self.pause()
            if any(kinds & set(step.touched) for step in self.steps[done:]):
                return
        raise AssertionError(f"nothing was kept of {kinds}")

    def read(self) -> str:
        """Everything a screen reader would say, from one end of the page to the other."""
        self.page.focus_start()
        said, seen = [], set[QWidget]()
        for _ in range(MOST_TABS):
            here = self.here()
            if here in seen:
                break
            seen.add(here)
            typed = here.toPlainText() if isinstance(here, QPlainTextEdit) else ""
            typed = here.text() if isinstance(here, QLineEdit) else typed
            if isinstance(here, QTableView):
                said += cells(here)
            said.append(f"{here.accessibleName()} {here.accessibleDescription()} {typed}")
            self.key(Qt.Key.Key_Tab)
        return "\n".join(said)


def cells(table: QTableView) -> list[str]:
    """What the arrows would come to in a table."""
    model, role = table.model(), Qt.ItemDataRole.AccessibleTextRole
    places = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return [str(model.index(row, column).data(role)) for row, column in places]


@pytest.fixture(scope="module")
def walker(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walker]:
    """One window on a workbook with a record of every kind."""
    place = tmp_path_factory.mktemp("books") / "Getting here.collab"
    book = new_book(place)
    fill(book)
    book.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("profile")))
        desk = Desk()
        window = build_window(qapp, desk, Settings(theme=Theme.LIGHT), today=lambda: TODAY)
        window.resize(1280, 800)
        window.begin(None)
        window.show()
        made = Walker(window, desk)
        desk.changed.connect(made.steps.append)
        window.opening.open(place)
        made.settle()
        yield made
        window.close()
        look = window.context.theme
        for part in (window, look, desk):
            shiboken6.delete(part)


@pytest.mark.parametrize("key", list(load_guide().exercises))
def test_an_exercise_is_filled_undone_skipped_printed_and_read(
    walker: Walker, key: str, tmp_path: Path
) -> None:
    exercise = load_guide().exercises[key]
    walker.open(key)
    page = walker.page
    assert "Say this" in said_on(page)
    assert unnamed(page) == []
    assert too_small(page) == []
    fill_and_undo(walker, f"Kept in {key}")
    print_it(walker, tmp_path / "sheet.pdf")
    skip_it(walker, exercise)


def fill_and_undo(walker: Walker, words: str) -> None:
    """Fill every part, hear it all read out, and take every step back."""
    parts = walker.page.parts
    kinds = walker.page.kinds()
    before = walker.records(kinds)
    walker.steps.clear()
    for part in parts:
        if part.fills[0].tool is Tool.ROOM:
            assert any(one.text().startswith("Open ") for one in part.findChildren(QAbstractButton))
        else:
            walker.fill_part(part, words)
    after = walker.records(kinds)
    assert after != before or not kinds
    if words in repr(after):
        assert words in walker.read()
    for _ in range(len(walker.steps)):
        walker.window.undo()
        walker.settle()
    assert walker.records(kinds) == before


def print_it(walker: Walker, target: Path) -> None:
    """Print its sheet where a person says."""
    walker.page.focus_start()
    walker.press("Print for the room")
    question = walker.window.findChild(QFileDialog)
    assert isinstance(question, QFileDialog)
    question.fileSelected.emit(str(target))
    question.close()
    walker.settle()
    walker.wake()
    assert target.read_bytes().startswith(b"%PDF")


def skip_it(walker: Walker, exercise: Exercise) -> None:
    """Skip it with a reason, unless it is never skipped."""
    if exercise.required:
        assert "Skip…" not in said_on(walker.page)
        return
    walker.page.focus_start()
    walker.press("Skip…")
    QTest.keyClicks(walker.here(), "not this time")
    walker.key(Qt.Key.Key_Return)
    walker.settle()
    found: list[object] = []
    walker.desk.ask(lambda now: found.append(now.state(exercise.key)), walk, TODAY)
    walker.settle()
    assert getattr(found[0], "reason", "") == "not this time"
    labels = [one.text() for one in walker.page.findChildren(QLabel) if one.isVisible()]
    assert any("not this time" in label for label in labels)
    walker.window.undo()
    walker.settle()
