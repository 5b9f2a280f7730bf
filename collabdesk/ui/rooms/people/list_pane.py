"""The people by the word they chose and their code; names only while somebody asked for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button, quiet_button
from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.paged_model import PAGE, CardRow, PagedModel
from collabdesk.ui.kit.text import Caption, Title
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.records import Person
    from collabdesk.ui.wordings.people import PeopleWording
    from collabdesk.work.desk import Desk


class PeoplePane(QWidget):
    """The left third of the room. ``first_loaded`` carries the first person's uid, None for nobody."""

    add_wanted = Signal()
    names_pressed = Signal()
    first_loaded = Signal(object)

    def __init__(self, desk: Desk, wording: PeopleWording) -> None:
        super().__init__()
        self._desk, self._wording = desk, wording
        self._asked, self._total = 0, -1
        self._names_open = False
        self.add_button = plain_button(self.tr("Add"), "plus")
        self.add_button.setAccessibleName(self.tr("Add a person"))
        self.model = PagedModel(self)
        self.cards = CardList(self.tr("People"), self.model, word_lines=1)
        self.circle_button = plain_button(self.tr("Who we set out to hear"))
        self.names_button = quiet_button("")
        self.model.page_wanted.connect(self._page_wanted)
        self.add_button.clicked.connect(self.add_wanted)
        self.names_button.clicked.connect(self.names_pressed)
        self.names_button.setToolTip(self.tr("Ctrl+Shift+N"))
        self._lay_out()
        self._say_names()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("People")), 1)
        head.addWidget(self.add_button)
        foot = QHBoxLayout()
        foot.addWidget(self.names_button)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(8), px(14))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(Caption(self.tr("By code. Names open only when you ask for them.")))
        column.addWidget(self.circle_button)
        column.addWidget(self.cards, 1)
        column.addLayout(foot)
        self.circle_button.hide()

    def open_names(self, *, opened: bool) -> None:
        """Show names in the list, or shut them again."""
        self._names_open = opened
        self._say_names()
        self.model.forget()

    def is_empty(self) -> bool:
        """Whether it is known that there is nothing to list."""
        return self._total == 0

    def reload(self) -> None:
        """Count again, then ask again for the pages in sight."""
        from collabdesk.storage.queries.people import count_people

        self._asked += 1
        asked = self._asked
        self._desk.ask(lambda total: self._counted(asked, total), count_people)

    def seek(self, uid: UUID) -> None:
        """Select a person, wherever in the list they are."""
        from collabdesk.storage.queries.people import place_of_person

        def placed(place: int | None) -> None:
            if place is not None:
                self.cards.select_row(place)

        self._desk.ask(placed, place_of_person, uid)

    def _counted(self, asked: int, total: int) -> None:
        if asked != self._asked:
            return
        if total != self._total:
            self._total = total
            self.model.set_total(total)
        else:
            self.model.forget()
        if total == 0:
            self.first_loaded.emit(None)

    def _page_wanted(self, page: int) -> None:
        from collabdesk.storage.queries.people import page_of_people

        asked = self._asked

        def loaded(people: tuple[Person, ...]) -> None:
            if asked != self._asked:
                return
            self.model.put_page(page, [self._row(person) for person in people])
            if page == 0 and people:
                self.first_loaded.emit(people[0].uid)

        self._desk.ask(loaded, page_of_people, page * PAGE, PAGE)

    def _row(self, person: Person) -> CardRow:
        words = self._wording.word(person)
        if self._names_open and person.name:
            chosen = person.described_as.strip()
            named = self.tr("{name}, {word}").format(name=person.name, word=chosen)
            words = named if chosen else person.name
        icon = "log-out" if person.left_on is not None else ""
        code = self._wording.code(person)
        return CardRow(person.uid, words, self._wording.row_line(person), icon, "text2", code)

    def _say_names(self) -> None:
        text = self.tr("Shut names") if self._names_open else self.tr("Show names")
        self.names_button.setText(text)
        wear_icon(self.names_button, "eye-off" if self._names_open else "eye", "text2", 18)
