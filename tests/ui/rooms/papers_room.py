"""What tests of the room of papers share: the room itself, and what a person does in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input
from collabdesk.papers.options import CODES
from collabdesk.ui.rooms.papers.room import PapersRoom
from tests.ui.on_screen import dialog, said_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QComboBox, QDialog

    from collabdesk.papers.options import PaperCode
    from collabdesk.ui.rooms.papers.work import Drawn
    from tests.ui.rooms.conftest import Bench

WORDS = "Nobody asks if I can manage."


def said(bench: Bench, words: str = WORDS) -> Input:
    return Input(uid=new_uid(), number=0, words=words, recorded_on=bench.context.today())


def shown(bench: Bench) -> Iterator[PapersRoom]:
    """A room with one thing said, its first paper drawn, and kept up to date until the test is over."""
    bench.keep(said(bench))
    made = PapersRoom(bench.desk, bench.context)
    bench.qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.refresh(None)
    bench.desk.changed.connect(made.refresh)
    bench.qtbot.waitUntil(lambda: "Page 1 of" in said_on(made), timeout=20_000)
    bench.qtbot.waitUntil(lambda: drawn(made), timeout=20_000)
    yield made
    bench.desk.changed.disconnect(made.refresh)


def drawn(room: PapersRoom) -> bool:
    """Whether there is ink on the page."""
    image = room.view.page.grab().toImage()
    step = 3
    return any(
        image.pixelColor(x, y).lightness() < 120
        for x in range(20, image.width() - 20, step)
        for y in range(20, image.height() - 20, step)
    )


def choose(box: QComboBox, words: str) -> None:
    place = box.findText(words)
    assert place >= 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(place)
    box.activated.emit(place)


def open_paper(bench: Bench, room: PapersRoom, code: PaperCode) -> None:
    """Choose a paper and wait until all of it is made."""
    before = room.drawn
    room.cards.select_row(CODES.index(code))
    until_made(bench, room, before)


def until_made(bench: Bench, room: PapersRoom, before: Drawn | None) -> None:
    bench.qtbot.waitUntil(lambda: room.drawn is not before, timeout=20_000)


def choices(room: PapersRoom) -> None:
    """Turn to how the paper is made."""
    room.pane.show_choices()


def sheet_said(bench: Bench, words: str) -> QDialog:
    """The sheet that lies over the room, once it says so."""
    shown = dialog(bench.qtbot)
    bench.qtbot.waitUntil(lambda: words in said_on(shown), timeout=8000)
    return shown


def names_of_buttons(room: PapersRoom) -> list[str]:
    """What a screen reader calls each button of the room."""
    return [one.accessibleName() or one.text() for one in room.findChildren(QPushButton)]
