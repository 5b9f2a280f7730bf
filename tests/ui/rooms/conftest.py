"""A room under test stands on a real workbook file and a real Desk, as it does in the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from collabdesk.base.settings import Settings
from collabdesk.operations import hearing
from collabdesk.operations.starting import start_workbook
from collabdesk.storage.workbook import Author, Workbook
from collabdesk.ui.choices import Choices
from collabdesk.ui.languages import speak
from collabdesk.ui.rooms.context import RoomContext
from collabdesk.ui.rooms.said.room import SaidRoom
from collabdesk.ui.wording import Wording
from collabdesk.work.desk import Desk
from tests.ui.on_screen import button, said_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QApplication, QWidget

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.records import Input
    from collabdesk.ui.theme.theme import Theme

P = ParamSpec("P")
R = TypeVar("R", bound="QWidget")
TODAY = date(2026, 6, 11)


@dataclass
class Bench:
    """What a room test works with: the workbook behind the room, its Desk, and the words on screen."""

    book: Workbook
    desk: Desk
    context: RoomContext
    qtbot: QtBot

    def keep(self, said: Input) -> UUID:
        """Keep an input before the room looks, and give its uid."""
        self.do(hearing.keep_input, said)
        return said.uid

    def do(
        self, verb: Callable[Concatenate[Workbook, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Run a verb where the window would, on the work thread, and wait until it is written."""
        done: list[Changes] = []
        self.desk.do_then(done.append, None, verb, *args, **kwargs)
        self.qtbot.waitUntil(lambda: bool(done))

    def press(self, widget: QWidget, name: str) -> None:
        """Press a button once it is in sight."""

        def there() -> bool:
            return any(
                one.isVisible() and name in (one.text(), one.accessibleName())
                for one in widget.findChildren(QAbstractButton)
            )

        self.qtbot.waitUntil(there, timeout=4000)
        self.qtbot.mouseClick(button(widget, name), Qt.MouseButton.LeftButton)

    def shows(self, widget: QWidget, words: str) -> None:
        """Wait until the words are on screen."""
        self.qtbot.waitUntil(lambda: words in said_on(widget), timeout=4000)

    def shown(self, room: R, refresh: Callable[[Changes | None], None]) -> Iterator[R]:
        """Show a room as wide as a usual window, and keep it up to date until the test is over."""
        self.desk.changed.connect(refresh)
        room.resize(1280, 800)
        room.show()
        self.qtbot.waitExposed(room)
        refresh(None)
        yield room
        room.close()
        room.deleteLater()


@pytest.fixture
def bench(tmp_path: Path, theme: Theme, qapp: QApplication, qtbot: QtBot) -> Iterator[Bench]:
    """An open, empty workbook with its project."""
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.records import Project

    speak(qapp, "en")
    book = start_workbook(
        tmp_path / "ward.collab", Author("this-device"), Project(uid=new_uid(), title="Home from Ward 4")
    )
    desk = Desk()
    desk.take(book)

    def today() -> date:
        return TODAY

    choices = Choices(Settings(), lambda _settings: None)
    yield Bench(book, desk, RoomContext(today, choices, theme, Wording(today)), qtbot)
    desk.shut()
    shiboken6.delete(desk)


@pytest.fixture
def said_room(bench: Bench) -> Iterator[SaidRoom]:
    """What people said, shown beside its trail, as wide as a usual window."""
    made = SaidRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)
