"""The board: every pattern as a pile of notes, what stands on its own last, and a line to name a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.page import EmptyState
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.patterns.note import PAPERS, Note
from collabdesk.ui.rooms.patterns.pile import Pile
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from collabdesk.storage.queries.patterns import Board, PatternCard
    from collabdesk.storage.queries.things import Thing
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.patterns import PatternsWording


class BoardView(QFrame):
    """All piles. ``made`` carries a new name and the things that go in; ``dropped`` a pattern or None."""

    made = Signal(str, list)
    pattern_opened = Signal(UUID)
    alone_opened = Signal()
    renamed = Signal(UUID, str)
    remove_wanted = Signal(UUID)
    dropped = Signal(object, list, bool)

    def __init__(self, context: RoomContext, wording: PatternsWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self.name = LineField(self.tr("Name of a new pattern"), self.tr("A new pattern, in their words"))
        self.make_button = plain_button(self.tr("Make it"), "plus")
        self.going_in = Sentence(role="accent")
        self.teaching = self._made_teaching()
        self._waiting: list[UUID] = []
        self._piles: list[Pile] = []
        self._papers: dict[str, int] = {}
        self._scroll = ScrollColumn((24, 4, 24, 24), 12)
        self.name.returnPressed.connect(self._make)
        self.make_button.clicked.connect(self._make)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.make_button)
        line.setSpacing(px(8))
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(20), px(24), px(8))
        head.addLayout(line)
        head.addWidget(self.going_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._scroll.add(self.teaching)
        self.going_in.hide()
        set_role(self, "page")

    def piles(self) -> list[Pile]:
        """Give the piles in order; what stands on its own is last."""
        return list(self._piles)

    def pile(self, uid: UUID | None) -> Pile | None:
        """Give a pattern's pile, or that of what stands on its own for None."""
        return next((pile for pile in self._piles if pile.uid == uid), None)

    def show_board(self, board: Board) -> None:
        """Show the piles; a pile that was there stays the same widget, so the keyboard stays on it."""
        wanted: list[UUID | None] = [*[card.pattern.uid for card in board.patterns], None]
        if [pile.uid for pile in self._piles] != wanted:
            self._rebuild(wanted)
        for pile, card in zip(self._piles, board.patterns, strict=False):
            self._show_pattern(pile, card)
        self._show_alone(self._piles[-1], board)
        self.teaching.setVisible(not board.patterns)

    def begin_naming(self, things: Sequence[UUID]) -> None:
        """Put the cursor where a new pattern is named; these things go into it."""
        self._waiting = list(things)
        self.going_in.set_text(self._wording.going_in(len(things)) if things else "")
        self.going_in.setVisible(bool(things))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop_naming(self) -> bool:
        """Let go of the things that would have gone into a new pattern; False where there were none."""
        waiting, self._waiting = bool(self._waiting), []
        self.going_in.hide()
        return waiting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc in the line let go of what would have gone in."""
        if event.key() == Qt.Key.Key_Escape and self.stop_naming():
            return
        super().keyPressEvent(event)

    def _made_teaching(self) -> EmptyState:
        return EmptyState(
            "sticky-note",
            self.tr("No pattern yet"),
            [
                self.tr("A pattern holds what belongs together, named in the words they were said in."),
                self.tr("Nothing is merged, and a different view stays beside the others."),
                self.tr("Type a name above, or choose things in the list and press Ctrl+M."),
            ],
        )

    def _make(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        things = list(self._waiting)
        self.stop_naming()
        self.name.clear()
        self.made.emit(name, things)

    def _rebuild(self, wanted: Sequence[UUID | None]) -> None:
        focused = next((pile.uid for pile in self._piles if pile.hasFocus()), None)
        had_focus = any(pile.hasFocus() for pile in self._piles)
        kept = {pile.uid: pile for pile in self._piles}
        column = self._scroll.column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Pile) and widget.uid not in wanted:
                widget.hide()
                widget.deleteLater()
        self._piles = [kept.get(uid) or self._made_pile(uid) for uid in wanted]
        for widget in (self.teaching, *self._piles):
            column.addWidget(widget)
        self._scroll.add_stretch()
        if had_focus and focused not in wanted:
            self._piles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_pile(self, uid: UUID | None) -> Pile:
        pile = Pile(uid)
        pile.dropped.connect(lambda things, keep: self.dropped.emit(uid, things, keep))
        pile.step_wanted.connect(lambda by: self._step(pile, by))
        if uid is None:
            pile.opened.connect(self.alone_opened)
            return pile
        pile.opened.connect(lambda: self.pattern_opened.emit(uid))
        pile.renamed.connect(lambda name: self.renamed.emit(uid, name))
        pile.remove_wanted.connect(lambda: self.remove_wanted.emit(uid))
        pile.menu_wanted.connect(lambda: self._open_menu(pile, uid))
        return pile

    def _show_pattern(self, pile: Pile, card: PatternCard) -> None:
        wording = self._wording
        name = self._context.wording.quoted(card.pattern.name)
        chosen = self._context.wording.of(card.pattern.chosen)
        parts = [wording.contents(card), wording.beside(card).rstrip("."), chosen]
        said = ". ".join(part for part in parts if part)
        question = wording.question(card)
        pile.show_words(card.pattern.name, name, f"{said}.", question, f"{name}. {said}. {question}".strip())
        pile.show_notes([self._note(thing, card.pattern.uid) for thing in card.glance])

    def _show_alone(self, pile: Pile, board: Board) -> None:
        kept = self.tr("Kept. It does not have to belong.")
        count = self.tr("%n thing(s). Kept. (It does|They do) not have to belong.", "", board.alone)
        said = count if board.alone else kept
        head = self.tr("On its own")
        pile.show_words(head, head, said, "", f"{head}. {said}")
        pile.show_notes([self._note(thing, None) for thing in board.alone_glance])

    def _note(self, thing: Thing, pattern: UUID | None) -> Note:
        differs = pattern is not None and thing.differs_in(pattern)
        different = self.tr("A different view") if differs else ""
        # A colour for each session, as on a wall; the session is written on the note too.
        paper = self._papers.setdefault(thing.session, len(self._papers) % PAPERS + 1)
        return Note(self._wording.words(thing), self._wording.foot(thing), different, paper)

    def _open_menu(self, pile: Pile, uid: UUID) -> None:
        menu = QMenu(pile)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.pattern_opened.emit(uid))
        menu.addAction(self.tr("Give it another name")).triggered.connect(pile.begin_renaming)
        menu.addAction(self.tr("Take this pattern away")).triggered.connect(
            lambda: self.remove_wanted.emit(uid)
        )
        menu.popup(pile.more.mapToGlobal(QPoint(0, pile.more.height())))

    def _step(self, pile: Pile, by: int) -> None:
        place = self._piles.index(pile) + by
        if 0 <= place < len(self._piles):
            self._piles[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(self._piles[place])
