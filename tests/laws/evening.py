"""One evening with the window: a locked workbook is walked through, searched, locked, opened and shut."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections import defaultdict
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QClipboard, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from collabdesk.app import build_window
from collabdesk.base import logging as base_logging
from collabdesk.base.identity import new_uid
from collabdesk.base.paths import HOME_VARIABLE, log_file, settings_file, user_data_dir
from collabdesk.base.settings import Settings, Theme
from collabdesk.domain.records import Person, SafeguardingPointer
from collabdesk.operations import attaching, hearing, people, safeguarding, withdrawing
from collabdesk.papers.options import PaperOptions
from collabdesk.storage.lock import lock_path
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from collabdesk.ui.rooms.papers.chosen import Chosen
from collabdesk.ui.rooms.register import ROOMS
from collabdesk.work.desk import Desk
from tests.laws.sowing import PASSPHRASE, found_below
from tests.operations.test_sharing import TODAY
from tests.sample_workbook import HERE, an_input
from tests.ui.lock.conftest import Hand
from tests.ui.on_screen import button, dialog, said_on, settle
from tests.ui.on_screen import field as box_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from PySide6.QtCore import QMessageLogContext, QtMsgType, QUrl
    from pytestqt.qtbot import QtBot

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.main_window import MainWindow
    from tests.laws.sowing import Sown

RAISED = "canaryraisedbird"
"""Stands in the message of whatever is raised, and in what is asked of verbs that fail."""
WRONG = "canarywrongpassphrasebird"
TYPED = "canaryhalftypedbird"


@dataclass
class Evening:
    """What could be read, by where; ``opened`` is what a copy for another program held while it was there."""

    told: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    opened: list[bytes] = field(default_factory=list)
    clipboard: list[str] = field(default_factory=list)

    def hear(self, where: str, *texts: str) -> None:
        """Keep what could be read somewhere."""
        self.told[where] += texts


class Walk:
    """Does what a person does, and keeps what each way out tells meanwhile."""

    def __init__(self, window: MainWindow, qtbot: QtBot, sown: Sown, place: Path) -> None:
        self.window, self.qtbot, self.sown, self.place = window, qtbot, sown, place
        self.hand, self.evening = Hand(window, qtbot), Evening()

    def look(self) -> None:
        """Read what stands outside the window: titles as the desktop shows them, tips, names of files."""
        settle(self.qtbot, self.window)
        self.evening.hear("window titles", *(one.title() for one in QGuiApplication.topLevelWindows()))
        for one in QApplication.topLevelWidgets():
            if one.isVisible():
                self.evening.hear("window titles", one.windowTitle(), one.windowFilePath())
        window = self.window
        self.evening.hear("window tips", window.toolTip(), window.statusTip(), window.whatsThis())
        self.evening.hear("window tips", window.accessibleDescription(), window.accessibleName())
        self.evening.hear("window tips", QGuiApplication.applicationDisplayName(), window.windowIconText())

    def open(self) -> None:
        """Open the locked workbook, after a slip."""
        self.window.opening.open(self.place)
        self.hand.types(WRONG)
        self.look()
        self._passphrase()
        self.evening.hear("lock file", lock_path(self.place).read_text("utf-8"))

    def _passphrase(self) -> None:
        page = self.hand.page
        self.hand.opens(PASSPHRASE)
        self.look()
        boxes = self.window.findChildren(QLineEdit)
        self.evening.hear("boxes", *(one.text() for one in boxes))
        for one in boxes:
            if one.isUndoAvailable():
                one.undo()
                self.evening.hear("boxes", one.text())
        held = (self.window.opening, self.window.desk, self.window.window_lock, page, self.window)
        self.evening.hear("boxes", *(repr(vars(one)) for one in held))

    def walk_round(self, inputs: list[UUID], persons: list[UUID]) -> None:
        """Visit every room, everybody's card with its names shown, and everything that was said."""
        for room in ROOMS:
            self.window.open_room(room.key)
            self.look()
        self.window.open_room("people")
        self.look()
        button(self.window, "Show names").click()
        for room_key, uids in (("people", persons), ("said", inputs)):
            for uid in uids:
                self.window.open_record(room_key, uid)
                self.look()
        chosen = Chosen(TODAY, self.window.context.settings)
        chosen.begin("ours")
        chosen.looked_at("r1", RAISED)
        options = PaperOptions(
            today=TODAY, title=RAISED, question=RAISED, people_word=RAISED, person=persons[0]
        )
        chosen.take("r5", options, "en")

    def search(self) -> None:
        """Look for everything that may not be found; the question stays open, with the last words in it."""
        self.window.find_anything()
        front = dialog(self.qtbot)
        box = box_named(front, QLineEdit, "Find anything")
        found = box_named(front, QListWidget, "What was found")
        for wanted in (*sorted(self.sown.never), min(self.sown.words)):
            box.setText(wanted)
            box.textEdited.emit(wanted)
            QTest.keyClick(box, Qt.Key.Key_Return)
            self.look()
            rows = "\n".join(found.item(row).text() for row in range(found.count()))
            self.evening.hear("search" if wanted in self.sown.never else "search that finds", rows)
        front.reject()

    def worry(self) -> None:
        """Open the card and the page of what was passed on."""
        self.window.open_worry()
        self.look()
        self.evening.hear("the worry card", said_on(dialog(self.qtbot)))
        dialog(self.qtbot).reject()

    def fail(self, said: UUID) -> None:
        """Ask verbs for what they refuse, and have things go wrong that nobody foresaw."""
        broken = self.place.with_name("broken.png")
        broken.write_bytes(b"\x89PNG\r\n\x1a\n")
        pointer = SafeguardingPointer(uid=new_uid(), passed_on_day=TODAY, by=f"{RAISED} said")
        desk = self.window.desk
        asks: tuple[Callable[[], None], ...] = (
            lambda: desk.do(people.change_person, new_uid(), {"notes": RAISED}),
            lambda: desk.do(people.add_person, Person(uid=new_uid(), number=0, name=f"{RAISED}\0")),
            lambda: desk.do(hearing.keep_input, an_input(f"{RAISED}\ud800")),
            lambda: desk.do(safeguarding.pass_on, pointer),
            lambda: desk.do(attaching.attach_file, said, broken, RAISED),
            lambda: desk.do(_unforeseen),
            lambda: desk.ask(lambda _: None, _unforeseen),
            lambda: desk.do(_refused_by_sqlite),
        )
        for ask in asks:
            ask()
            self.look()
            self.evening.hear("what is said of failures", said_on(self.window.page.message))
        QTimer.singleShot(0, _raise)
        self.look()
        self.evening.hear("what is said of failures", said_on(self.window.page.message))
        thread = threading.Thread(target=_raise)
        thread.start()
        thread.join()
        _Falls().falls = True

    def open_attachment(self) -> None:
        """Have another program show what is attached; what it is shown is kept in ``opened``."""
        self.window.open_record("said", self.sown.quiet)
        self.look()
        room = self.window.page.rooms.room("said")
        pictures = room._actions.pictures  # type: ignore[union-attr]  # noqa: SLF001 - what the menu calls
        strip = room.trail_view.head.strip  # type: ignore[union-attr]
        (ours,) = (one.attachment for one in strip.tiles() if one.attachment.uid == self.sown.attachment)
        before = len(self.evening.opened)
        pictures.open(ours)
        self.qtbot.waitUntil(lambda: len(self.evening.opened) > before)

    def show(self, url: QUrl) -> None:
        """Stand in for this computer's own program."""
        self.evening.opened.append(Path(url.toLocalFile()).read_bytes())

    def lock(self) -> None:
        """Copy somebody's words, leave a sentence half typed and a question open, and press Ctrl+L."""
        line = box_named(self.window, QPlainTextEdit, "Type someone’s exact words")
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        line.setFocus()
        line.setPlainText(min(self.sown.words))
        line.selectAll()
        line.copy()
        clipboard = QApplication.clipboard()
        self.evening.clipboard.append(clipboard.text())
        line.setPlainText(TYPED)
        self.hand.locks()
        self.look()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            self.evening.hear("clipboard after lock", clipboard.text(mode))
        self.evening.hear("window after lock", said_on(self.window), self.window.windowTitle())
        self.evening.hear("temporary folder after lock", *_below(Path(tempfile.gettempdir())))
        self._passphrase()

    def take_back(self) -> None:
        """Take back the words that something is attached to, while another program shows it."""
        self.open_attachment()
        self.window.desk.do(withdrawing.take_back_input, self.sown.quiet, TODAY)
        self.look()
        self.evening.hear("temporary folder after words are taken back", *_below(Path(tempfile.gettempdir())))

    def shut(self) -> None:
        """Put the workbook away, look at the first page, and close the window."""
        self.window.close_workbook()
        self.look()
        self.evening.hear("recent list", said_on(self.window.start))
        self.evening.hear("recent list", *(one.toolTip() for one in self.window.start.findChildren(QWidget)))
        self.window.close()
        self.evening.hear("settings", settings_file().read_text("utf-8"))
        base_logging.stop_log()
        self.evening.hear("log", log_file().read_text("utf-8"))


def _raise() -> NoReturn:
    raise ValueError(f"cannot keep {RAISED}") from KeyError(RAISED)


def _unforeseen(_book: Workbook) -> Changes:
    _raise()


def _refused_by_sqlite(book: Workbook) -> Changes:
    with book.reading() as connection:
        connection.exec_driver_sql(f"SELECT ? FROM {RAISED}", (RAISED,))
    return book.changes


class _Falls:
    falls = False

    def __del__(self) -> None:
        if self.falls:
            _raise()


def _below(folder: Path) -> list[str]:
    """Give the name of every file below a folder, with what is in it."""
    return [f"{one.name} {one.read_bytes()!r}" for one in folder.rglob("*") if one.is_file()]


def spend(sown: Sown, folder: Path, qtbot: QtBot, application: QApplication) -> Evening:
    """Spend the evening; everything that is written goes below ``folder``."""
    places = {name: folder / name for name in ("ours", "profile", "scratch", "home")}
    for each in places.values():
        each.mkdir()
    place = places["ours"] / "ours.collab"
    place.write_bytes(sown.locked.read_bytes())
    inputs, persons = _in(sown)
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv(HOME_VARIABLE, str(places["profile"]))
        patch.setattr(tempfile, "tempdir", str(places["scratch"]))
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(places["home"]))
        patch.setenv("TMPDIR", str(places["scratch"]))
        complaints = folder / "complaints.txt"
        stack.enter_context(_complaining_to(complaints))
        stack.enter_context(_log_of_the_window())
        window = stack.enter_context(_window(application, qtbot))
        walk = Walk(window, qtbot, sown, place)
        patch.setattr(QDesktopServices, "openUrl", walk.show)
        base_logging.start_log()
        base_logging.catch_the_unexpected(lambda _failure: window.tell_unexpected())
        walk.open()
        walk.walk_round(inputs, persons)
        walk.search()
        walk.worry()
        walk.open_attachment()
        walk.lock()
        walk.take_back()
        # After the last of it the workbook counts as damaged, and is no longer written to.
        walk.fail(next(uid for uid in inputs if uid != sown.quiet))
        walk.shut()
        evening = walk.evening
        evening.hear("profile folder", *_found(user_data_dir(), sown))
    for name in ("ours", "scratch", "home"):
        evening.hear(f"{name} folder", *_found(places[name], sown))
    evening.hear("standard error", complaints.read_text("utf-8"))
    return evening


def _found(folder: Path, sown: Sown) -> list[str]:
    wanted = sown.everything | {RAISED, WRONG, TYPED, PASSPHRASE}
    return [f"{name}: {texts}" for name, texts in found_below(folder, wanted).items()]


def _in(sown: Sown) -> tuple[list[UUID], list[UUID]]:
    book = open_workbook(sown.plain, HERE, read_only=True)
    ledger = load_ledger(book)
    book.close()
    alive = [uid for uid, said in ledger.inputs.items() if said.withdrawn_on is None]
    return alive, [uid for uid, person in ledger.people.items() if person.withdrawn_on is None]


@contextmanager
def _window(application: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    desk = Desk()
    window = build_window(application, desk, Settings(theme=Theme.LIGHT), today=lambda: date(2026, 6, 11))
    window.resize(1280, 800)
    window.begin(None)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()
    theme = window.context.theme
    for one in (window, theme, desk):
        shiboken6.delete(one)


@contextmanager
def _log_of_the_window() -> Iterator[None]:
    """Leave the hooks of this process as they were."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", sys.excepthook)
        patch.setattr(sys, "unraisablehook", sys.unraisablehook)
        patch.setattr(threading, "excepthook", threading.excepthook)
        yield
        base_logging.stop_log()


@contextmanager
def _complaining_to(file: Path) -> Iterator[None]:
    """Have all that goes to standard error, and what Qt says, go to a file."""

    def said(_kind: QtMsgType, _where: QMessageLogContext, message: str | None) -> None:
        os.write(2, f"Qt: {message}\n".encode())

    kept, target = os.dup(2), os.open(file, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    os.dup2(target, 2)
    before = qInstallMessageHandler(said)
    stderr, sys.stderr = sys.stderr, os.fdopen(os.dup(2), "w", encoding="utf-8", errors="replace")
    try:
        yield
    finally:
        sys.stderr.close()
        sys.stderr = stderr
        qInstallMessageHandler(before)
        os.dup2(kept, 2)
        os.close(kept)
        os.close(target)
