"""The first page: what this is, the ways in, and the workbooks that were open before."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.opening_work import look_at
from collabdesk.ui.safeguarding.button import WorryButton
from collabdesk.ui.start.chain_line import ChainLine
from collabdesk.ui.start.doors import Door, RecentRow, Way
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from collabdesk.base.settings import RecentWorkbook
    from collabdesk.ui.opening_work import Found
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class StartPage(QWidget):
    """Each signal tells what a person wants; ``workbook_wanted`` carries the place of a workbook.

    ``worry`` opens the card for when something worrying was said.
    """

    new_wanted = Signal()
    example_wanted = Signal()
    open_wanted = Signal()
    workbook_wanted = Signal(Path)
    size_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, desk: Desk, context: RoomContext, worry: QAction) -> None:
        super().__init__()
        set_role(self, "page")
        self._desk, self._context = desk, context
        self._worry, self._foot = WorryButton(worry), QFrame()
        set_role(self._foot, "foot")
        QHBoxLayout(self._foot)
        self._rows: dict[Path, RecentRow] = {}
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(0)
        self._left, self._right = QWidget(), QWidget()
        self._ways, self._again = QVBoxLayout(self._left), QVBoxLayout(self._right)
        for column in (self._ways, self._again):
            column.setSpacing(0)
        set_role(self._left, "clear")
        set_role(self._right, "pane")
        self._sides.addWidget(self._left, 812)
        self._sides.addWidget(self._right, 468)
        page = ScrollColumn((0, 0, 0, 0), 0)
        page.setAccessibleName(self.tr("Ways in"))
        page.column.addLayout(self._sides, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page)
        around.addWidget(self._foot)
        self._fill_left()
        self._fill_right()
        context.settings.changed.connect(self._settings_changed)

    def refresh(self) -> None:
        """Show the workbooks open before, look which are there, and put the keyboard on the newest."""
        self._show_recent()
        first = next(iter(self._rows.values()), None)
        (first.button if first is not None else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Give the two sides, for F6."""
        return [self._left, self._right]

    def show_busy(self, path: Path) -> None:
        """Say that a workbook is being opened or made, and take no other wish meanwhile."""
        self._busy.setText(self.tr("Opening “{name}”…").format(name=path.stem))
        self._busy.show()
        self._set_waiting(waiting=True)

    def show_rest(self) -> None:
        """Take wishes again."""
        self._busy.hide()
        self._set_waiting(waiting=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self)
        along = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(along)
        self._place_worry(narrow=narrow)
        edge = px(32)
        self._ways.setContentsMargins(*((edge,) * 4 if narrow else (px(84), px(64), px(72), edge)))
        self._again.setContentsMargins(*((edge,) * 4 if narrow else (px(40), px(72), px(40), edge)))

    def _fill_left(self) -> None:
        self.new = Door(
            "square-pen",
            self.tr("Start a new workbook"),
            self.tr("A name, then type what someone said."),
            filled=True,
        )
        self.example = Door(
            "flask-conical",
            self.tr("Look round the example"),
            self.tr("Carers, a hospital ward, and a “no” that was not fair. Change anything you like."),
        )
        self.open = Door(
            "folder-open", self.tr("Open a workbook"), self.tr("From this computer or a memory stick.")
        )
        self.new.clicked.connect(self.new_wanted)
        self.example.clicked.connect(self.example_wanted)
        self.open.clicked.connect(self.open_wanted)
        for door in (self.new, self.example, self.open):
            door.passed.connect(self._go_on)
        self._busy = QLabel()
        set_role(self._busy, "info")
        self._busy.hide()
        column = self._ways
        column.addLayout(self._name())
        column.addSpacing(px(20))
        promise = self.tr("Keep what people tell you joined to what happens because of it.")
        what = self.tr("A workbook for charities that shape services with the people who use them.")
        column.addWidget(Sentence(promise, "opening"))
        column.addSpacing(px(10))
        column.addWidget(Sentence(what, "secondary"))
        column.addSpacing(px(30))
        column.addWidget(ChainLine())
        column.addSpacing(px(36))
        for door in (self.new, self.example, self.open):
            column.addWidget(door)
            column.addSpacing(px(12))
        column.addWidget(self._busy)
        column.addStretch()
        column.addSpacing(px(24))
        column.addLayout(self._promise())

    def _name(self) -> QHBoxLayout:
        picture, name = QLabel(), QLabel("CollabDesk")
        set_role(name, "head")
        wear_icon(picture, "heart-handshake", "accent", 34)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(picture)
        row.addWidget(name)
        row.addStretch()
        return row

    def _promise(self) -> QHBoxLayout:
        picture = QLabel()
        wear_icon(picture, "cloud-off", "text2", 16)
        words = Sentence(
            self.tr("No account and no internet. What people tell you stays on this computer."), "caption"
        )
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._beside_promise = row
        return row

    def _place_worry(self, *, narrow: bool) -> None:
        """Keep the button in sight: where the page scrolls it stands under it."""
        foot = self._foot.layout()
        wanted = foot if narrow else self._beside_promise
        if wanted is not None and wanted.indexOf(self._worry) < 0:
            wanted.addWidget(self._worry)
        self._foot.setVisible(narrow)

    def _fill_right(self) -> None:
        self._recent_head = QLabel(self.tr("Open again"))
        set_role(self._recent_head, "head")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(px(4))
        self._size = quiet_button(self.tr("Text size"), "a-large-small")
        self._keys = quiet_button(self.tr("Keys"), "keyboard")
        self._size.setToolTip(self.tr("Makes the words one step larger. Ctrl+0 makes them as they were."))
        self._size.clicked.connect(self.size_wanted)
        self._keys.clicked.connect(self.keys_wanted)
        foot = QHBoxLayout()
        foot.setSpacing(px(12))
        foot.addWidget(self._size)
        foot.addWidget(self._keys)
        foot.addStretch()
        column = self._again
        column.addWidget(self._recent_head)
        column.addSpacing(px(12))
        column.addLayout(self._recent)
        column.addStretch()
        column.addLayout(foot)

    def _show_recent(self) -> None:
        recent = self._context.settings.recent
        for row in self._rows.values():
            self._recent.removeWidget(row)
            row.deleteLater()
        called = Counter(entry.title for entry in recent)
        self._rows = {Path(entry.path): self._row(entry, twin=called[entry.title] > 1) for entry in recent}
        for row in self._rows.values():
            self._recent.addWidget(row)
            row.button.passed.connect(self._go_on)
        order = [self.open, *(part for row in self._rows.values() for part in (row.button, row.again))]
        for before, after in pairwise([*order, self._size, self._keys]):
            self.setTabOrder(before, after)
        self._recent_head.setVisible(bool(recent))
        self._right.setVisible(bool(recent))
        if recent:
            self._desk.call(self._show_there, None, _look, tuple(self._rows))

    def _row(self, entry: RecentWorkbook, *, twin: bool) -> RecentRow:
        path = Path(entry.path)
        when = self._context.wording.moment(entry.opened.astimezone())
        place = self.tr("In {folder}").format(folder=path.parent.name)
        if twin:
            place = self.tr("{file}, in {folder}").format(file=path.name, folder=path.parent.name)
        row = RecentRow(entry.title or path.stem, place, when)
        row.wanted.connect(lambda: self.workbook_wanted.emit(path))
        row.forgotten.connect(lambda: self._context.settings.forget_workbook(path))
        return row

    def _show_there(self, found: dict[Path, Found]) -> None:
        for path, row in self._rows.items():
            if path in found:
                row.show_there(there=found[path].there, locked=found[path].locked)

    def _settings_changed(self) -> None:
        now = tuple(Path(entry.path) for entry in self._context.settings.recent)
        if self.isVisible() and now != tuple(self._rows):
            self.refresh()

    def _ways_in(self) -> list[Way]:
        return [self.new, self.example, self.open, *(row.button for row in self._rows.values())]

    def _go_on(self, step: int) -> None:
        ways, here = self._ways_in(), self.sender()
        if isinstance(here, Way) and here in ways:
            ways[(ways.index(here) + step) % len(ways)].setFocus(Qt.FocusReason.TabFocusReason)

    def _set_waiting(self, *, waiting: bool) -> None:
        for way in self._ways_in():
            way.setEnabled(not waiting)


def _look(paths: tuple[Path, ...]) -> dict[Path, Found]:
    return {path: look_at(path) for path in paths}
