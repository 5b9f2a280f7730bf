"""The things said, those not sorted yet first, fed a page at a time; from here they are moved."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.paged_model import PAGE, CardRow
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Caption, Sentence, Title
from collabdesk.ui.rooms.patterns.things_list import ThingsList, ThingsModel
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.storage.queries.patterns import Board
    from collabdesk.storage.queries.things import Thing, ThingFilter
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.patterns import PatternsWording
    from collabdesk.work.desk import Desk


class ThingsPane(QWidget):
    """The left half of the room. ``move_wanted`` and ``pattern_wanted`` are about what is selected."""

    move_wanted = Signal()
    pattern_wanted = Signal()
    thing_opened = Signal(UUID)

    def __init__(self, desk: Desk, context: RoomContext, wording: PatternsWording) -> None:
        super().__init__()
        self._desk, self._context, self._wording = desk, context, wording
        self._asked, self._total = 0, -1
        self._everything = 0
        self.lead = Sentence(role="secondary")
        self.pills = PillGroup(self.tr("Which things to show"))
        self.one = ChoiceField(self.tr("Only one pattern"))
        self.model = ThingsModel(self)
        self.cards = ThingsList(self.tr("Things said"), self.model)
        self.nothing = Caption()
        self.move_button = plain_button(self.tr("Move to…"))
        self.pattern_button = plain_button(self.tr("New pattern"), "plus")
        self.board_button = plain_button(self.tr("See the patterns"), "sticky-note")
        self._keys = Caption(self.tr("M moves what is chosen, Ctrl+M makes a pattern of it."))
        self._join()
        self._lay_out()

    def _join(self) -> None:
        self.pills.set_choices([("unsorted", self.tr("Not sorted")), ("all", self.tr("All"))])
        self.pills.choose("unsorted")
        self.pills.chosen.connect(self._pill_chosen)
        self.one.chosen.connect(self._one_chosen)
        set_role(self.one, "quiet")
        self.model.page_wanted.connect(self._page_wanted)
        self.cards.move_wanted.connect(self.move_wanted)
        self.cards.pattern_wanted.connect(self.pattern_wanted)
        self.cards.row_opened.connect(self._opened)
        self.move_button.clicked.connect(self.move_wanted)
        self.pattern_button.clicked.connect(self.pattern_wanted)
        self.move_button.setToolTip(self.tr("Move what is chosen in the list (M)"))
        self.pattern_button.setToolTip(self.tr("Make a pattern of what is chosen in the list (Ctrl+M)"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(10), px(14))
        column.setSpacing(px(8))
        for widget in (Title(self.tr("Patterns")), self.lead, self.pills, self.one, self.nothing):
            column.addWidget(widget)
        column.addWidget(self.cards, 1)
        buttons = FlowLayout(gap=px(8))
        buttons.addWidget(self.move_button)
        buttons.addWidget(self.pattern_button)
        buttons.addWidget(self.board_button)
        column.addLayout(buttons)
        column.addWidget(self._keys)
        self.nothing.hide()
        self.board_button.hide()

    def set_narrow(self, narrow: bool) -> None:
        """Make room where only one half is in sight, and offer the way to the other."""
        self.board_button.setVisible(narrow)
        self._keys.setVisible(not narrow)
        self.lead.setVisible(not narrow)

    def show_board(self, board: Board) -> None:
        """Say how many there are, and which patterns can be looked at alone."""
        self._everything = board.things
        self.lead.set_text(self._wording.lead(board))
        self.nothing.set_text(self._nothing_here())
        self.pills.set_choices(
            [
                ("unsorted", self.tr("Not sorted {n}").format(n=f"{board.alone:,}")),
                ("all", self.tr("All {n}").format(n=f"{board.things:,}")),
            ]
        )
        kept = self.one.key()
        quoted = self._context.wording.quoted
        patterns = [(str(card.pattern.uid), quoted(card.pattern.name)) for card in board.patterns]
        self.one.set_choices([("", self.tr("Only one pattern…")), *patterns])
        self.one.choose(kept)
        if kept and not self.one.key():
            self.pills.choose("unsorted")
        self.one.setVisible(bool(patterns))

    def show_only(self, pattern: UUID | None) -> None:
        """List what is in one pattern, or what is in none."""
        self.one.choose(str(pattern) if pattern else "")
        self.pills.choose("" if pattern else "unsorted")
        self._total = -1
        self.reload()

    def pattern(self) -> UUID | None:
        """Give the one pattern that is listed, if it is one."""
        return UUID(self.one.key()) if self.one.key() else None

    def is_empty(self) -> bool:
        """Whether it is known that there is nothing to list."""
        return self._total == 0

    def reload(self) -> None:
        """Count again, then ask again for the pages in sight; scroll and selection stay where they can."""
        from collabdesk.storage.queries.things import count_things

        self._asked += 1
        asked = self._asked
        self._desk.ask(lambda total: self._counted(asked, total), count_things, self._filter())

    def _filter(self) -> ThingFilter:
        from collabdesk.storage.queries.things import ThingFilter

        return ThingFilter(unsorted=self.pills.key() == "unsorted", pattern=self.pattern())

    def _counted(self, asked: int, total: int) -> None:
        if asked != self._asked:
            return
        if total != self._total:
            place = self.cards.currentIndex().row()
            self._total = total
            self.model.set_total(total)
            self.cards.select_row(min(max(place, 0), total - 1))
        else:
            self.model.forget()
        self.nothing.setVisible(total == 0)
        self.nothing.set_text(self._nothing_here())
        for button in (self.move_button, self.pattern_button):
            button.setEnabled(total > 0)

    def _nothing_here(self) -> str:
        if self.pattern() is not None:
            return self.tr("Nothing is in this pattern yet. Show all, and move something here.")
        if self.pills.key() == "unsorted" and self._everything:
            return self.tr("Everything said so far is in a pattern.")
        return self._context.project.fill(
            self.tr("What {people} say will wait here to be sorted. Begin in What people said.")
        )

    def _page_wanted(self, page: int) -> None:
        from collabdesk.storage.queries.things import page_of_things

        asked = self._asked

        def loaded(things: tuple[Thing, ...]) -> None:
            if asked == self._asked:
                self.model.put_page(page, [self._row(thing) for thing in things])

        self._desk.ask(loaded, page_of_things, self._filter(), page * PAGE, PAGE)

    def _row(self, thing: Thing) -> CardRow:
        shown = self.pattern()
        different = thing.differs_in(shown) if shown else any(place.different for place in thing.placed)
        icon = "split" if different else "sticky-note" if thing.placed else "circle-dashed"
        tone = "info" if different else "text2"
        number = self._context.wording.number("input", thing.number)
        return CardRow(
            thing.uid,
            self._wording.words(thing),
            self._wording.inside(thing, shown) if shown else self._wording.place(thing),
            icon,
            tone,
            number,
            spoken=thing.session,
        )

    def _pill_chosen(self, _key: str) -> None:
        self.one.choose("")
        self._total = -1
        self.reload()

    def _one_chosen(self, key: str) -> None:
        self.pills.choose("" if key else "unsorted")
        self._total = -1
        self.reload()

    def _opened(self, key: object) -> None:
        if isinstance(key, UUID):
            self.thing_opened.emit(key)
