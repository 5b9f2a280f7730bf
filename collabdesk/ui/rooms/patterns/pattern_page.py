"""One pattern: its name, how strongly, who would be worse off, chosen or not and why, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import icon_button, quiet_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.patterns.pattern_fields import PatternFields
from collabdesk.ui.rooms.patterns.thing_row import ThingRow
from collabdesk.ui.rooms.patterns.things_list import things_in
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

    from collabdesk.storage.queries.patterns import PatternPage
    from collabdesk.storage.queries.things import Thing
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.patterns import PatternsWording


class PatternView(QFrame):
    """The page of one pattern. ``edited`` carries its changed fields by their own names."""

    back_wanted = Signal()
    edited = Signal(UUID, object)
    remove_wanted = Signal(UUID)
    said_wanted = Signal(UUID)
    taken_out = Signal(UUID)
    different_marked = Signal(UUID, bool)
    all_wanted = Signal(UUID)
    dropped = Signal(object, list, bool)

    def __init__(self, context: RoomContext, wording: PatternsWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self.page: PatternPage | None = None
        self.back = quiet_button(self.tr("All patterns"), "arrow-left")
        self.more = icon_button("ellipsis", self.tr("What you can do with this pattern"))
        self.fields = PatternFields(context, wording)
        self._head, self._contents = SectionHead(self.tr("What belongs here")), Caption()
        self._question = Sentence(role="accent")
        self._things = QVBoxLayout()
        self._scroll = ScrollColumn((28, 8, 24, 24), 10)
        self.back.clicked.connect(self.back_wanted)
        self.more.clicked.connect(self._open_menu)
        self.fields.edited.connect(self._edited)
        self.setAcceptDrops(True)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(px(22), px(14), px(20), px(2))
        top.addWidget(self.back)
        top.addStretch()
        top.addWidget(self.more)
        self._things.setContentsMargins(0, 0, 0, 0)
        self._things.setSpacing(px(2))
        things = QWidget()
        things.setLayout(self._things)
        for widget in (self.fields, self._head, self._contents, self._question, things):
            self._scroll.add(widget)
        self._scroll.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        set_role(self, "pane")

    def show_page(self, page: PatternPage) -> None:
        """Show a pattern; what is half typed in its boxes stays while it is the same one."""
        wording = self._wording
        self.page = page
        self.fields.show_pattern(page.card.pattern)
        beside = wording.beside(page.card)
        self._contents.set_text(f"{wording.contents(page.card)}. {beside}".strip())
        self._question.set_text(wording.question(page.card))
        self._question.setVisible(bool(wording.question(page.card)))
        clear_layout(self._things)
        for thing in page.things:
            self._things.addWidget(self._row(thing, page.card.pattern.uid))
        if page.card.things > len(page.things):
            self._things.addWidget(self._rest(page.card.things - len(page.things)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the cursor in the name with F2."""
        if event.key() == Qt.Key.Key_F2:
            self.fields.begin_renaming()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome things: what is dropped on the page goes into its pattern."""
        if things_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the things; with Ctrl held they stay where they were too."""
        things = things_in(event.mimeData())
        if things and self.page is not None:
            keep = event.dropAction() == Qt.DropAction.CopyAction
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(self.page.card.pattern.uid, things, keep)

    def _row(self, thing: Thing, pattern: UUID) -> ThingRow:
        different = thing.differs_in(pattern)
        row = ThingRow(self._wording.words(thing), self._wording.foot(thing), different=different)
        row.said_wanted.connect(lambda: self.said_wanted.emit(thing.uid))
        row.taken_out.connect(lambda: self.taken_out.emit(thing.uid))
        row.different_marked.connect(lambda now: self.different_marked.emit(thing.uid, now))
        return row

    def _rest(self, count: int) -> Sentence:
        rest = Sentence()
        said = self.tr("And %n more. ", "", count)
        rest.set_parts([(said, "secondary"), (self.tr("Show them all in the list"), "link")])
        rest.link_pressed.connect(self._all_pressed)
        return rest

    def _all_pressed(self, _link: str) -> None:
        if self.page is not None:
            self.all_wanted.emit(self.page.card.pattern.uid)

    def _edited(self, values: dict[str, object]) -> None:
        uid = self.fields.uid
        if uid is not None:
            self.edited.emit(uid, values)

    def _open_menu(self) -> None:
        if self.page is None:
            return
        uid = self.page.card.pattern.uid
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Give it another name")).triggered.connect(self.fields.begin_renaming)
        menu.addAction(self.tr("Take this pattern away")).triggered.connect(
            lambda: self.remove_wanted.emit(uid)
        )
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
