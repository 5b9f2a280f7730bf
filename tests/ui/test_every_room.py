"""Every room, full and empty, in every look: named, readable, whole, in plain words and reached with Tab."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

import pytest
import shiboken6
from PySide6.QtCore import QEventLoop, QTimer

from collabdesk.app import build_window
from collabdesk.base.paths import HOME_VARIABLE
from collabdesk.base.settings import Settings, Theme
from collabdesk.storage.workbook import Author
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.rooms.register import ROOMS
from collabdesk.work.desk import Desk
from tests.sample_workbook import new_book
from tests.ui.conftest import TODAY
from tests.ui.longer import spoken
from tests.ui.looking import faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from collabdesk.ui.main_window import MainWindow

LOOKS: Final = (
    (Theme.LIGHT, 100, False),
    (Theme.DARK, 100, False),
    (Theme.HIGH_CONTRAST, 100, False),
    (Theme.LIGHT, 200, False),
    (Theme.LIGHT, 100, True),
)
"""The theme, the size of the words in percent, and whether all words are a third longer."""
PLACES: Final = ("start", *(f"{book} {room.key}" for book in ("example", "empty") for room in ROOMS))
PATIENCE = 10
"""How many times a fault is looked at again before it is one."""
SIZE: Final = (1280, 800)
Faults = dict[str, list[str]]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The example and a workbook with nothing in it yet."""
    from collabdesk.operations.example import make_example

    folder = tmp_path_factory.mktemp("books")
    found = {"example": folder / "Home from Ward 4.collab", "empty": folder / "Getting here.collab"}
    make_example(found["example"], Author("laptop", "Ada"), TODAY).close()
    new_book(found["empty"]).close()
    return found


@pytest.fixture(
    scope="module",
    params=LOOKS,
    ids=[f"{theme.value}-{size}{'-longer' if more else ''}" for theme, size, more in LOOKS],
)
def seen(
    qapp: QApplication,
    books: dict[str, Path],
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Faults]:
    """What is wrong in each place, gone through once in one window."""
    theme, percent, more = request.param
    with pytest.MonkeyPatch.context() as patch, spoken(qapp) if more else nullcontext():
        patch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("profile")))
        desk = Desk()
        window = build_window(qapp, desk, Settings(theme=theme, text_size=percent), today=lambda: TODAY)
        window.resize(*SIZE)
        # The window puts the plurals of English in front of what was spoken before it was there.
        with spoken(qapp) if more else nullcontext():
            window.begin(None)
            window.show()
            yield go_round(window, desk, books)
        window.close()
        look = window.context.theme
        for part in (window, look, desk):
            shiboken6.delete(part)


def go_round(window: MainWindow, desk: Desk, books: dict[str, Path]) -> Faults:
    """Visit every place and list its faults."""
    settle(desk)
    found = {"start": lasting(window, desk)}
    for name, path in books.items():
        window.opening.open(path)
        settle(desk)
        for room in ROOMS:
            window.open_room(room.key)
            settle(desk)
            found[f"{name} {room.key}"] = [*lasting(window, desk), *beside(window, desk)]
    return found


def beside(window: MainWindow, desk: Desk) -> list[str]:
    """What is wrong with the record, where the words are so large that the list stands alone."""
    found = []
    for panes in window.page.rooms.findChildren(TwoPane):
        if panes.isVisible() and panes.is_narrow():
            panes.show_detail()
            settle(desk)
            found += lasting(window, desk)
            panes.show_list()
    return [f"in the record, {fault}" for fault in found]


def lasting(window: MainWindow, desk: Desk) -> list[str]:
    """What is wrong and stays wrong: on a busy machine a number may be there before it is laid out."""
    found = fault_lines(window)
    for _ in range(PATIENCE):
        if not found:
            break
        settle(desk)
        found = fault_lines(window)
    return found


def fault_lines(window: MainWindow) -> list[str]:
    """What is wrong in sight; the window must also fit the screen of a small laptop."""
    high = window.height()
    return [*([f"{high} px high"] if high > SIZE[1] else []), *faults(window)]


def settle(desk: Desk) -> None:
    """Wait until what was asked for has come back, what that asked for too, and all of it is laid out."""
    for _ in range(3):
        loop = QEventLoop()
        desk.call(lambda _, loop=loop: loop.quit(), None, lambda: True)  # type: ignore[misc]
        loop.exec()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_wrong_with_what_is_shown(seen: Faults, place: str) -> None:
    assert seen[place] == []
