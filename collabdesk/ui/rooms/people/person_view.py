"""One person's card: their word, what they said yes to, how they want to hear from us, and what they said."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import icon_button, plain_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.tab_stops import tab_through
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.people.access_view import AccessView
from collabdesk.ui.rooms.people.answers import Answers
from collabdesk.ui.rooms.people.consent_view import ConsentView
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.storage.queries.people import PersonCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.people import PeopleWording


class PersonView(QFrame):
    """Shows one card.

    ``said_wanted`` carries an input of theirs to show its trail, ``told_wanted`` a text they were shown,
    ``need_wanted`` a need that is to be arranged.
    """

    said_wanted = Signal(UUID)
    change_wanted = Signal()
    ask_again_wanted = Signal()
    forget_wanted = Signal()
    told_wanted = Signal(UUID)
    need_wanted = Signal(UUID)
    remove_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, context: RoomContext, wording: PeopleWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self.card: PersonCard | None = None
        self._names_open = False
        self._consent: ConsentView | None = None
        self._parts: list[QWidget] = []
        self._word, self._code = SectionHead(), QLabel()
        set_role(self._word, "head")
        set_role(self._code, "number")
        self.change_button = plain_button(self.tr("Change"), "pencil")
        self.more = icon_button("ellipsis", self.tr("What you can do with this card"))
        self._body = QVBoxLayout()
        self.pages = ScrollColumn((24, 4, 24, 20), 10)
        self.change_button.clicked.connect(self.change_wanted)
        self.more.clicked.connect(self._open_menu)
        self._lay_out()

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(px(24), px(18), px(20), px(4))
        head.setSpacing(px(10))
        head.addWidget(self._word, 1)
        head.addWidget(self._code)
        head.addWidget(self.change_button)
        head.addWidget(self.more)
        body = QWidget()
        body.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(px(8))
        self.pages.add(body)
        self.pages.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.pages, 1)
        set_role(self, "pane")
        self.show_nobody()

    def show_nobody(self) -> None:
        """Say what this is for while there is nobody."""
        self.card = self._consent = None
        self._head.hide()
        clear_layout(self._body)
        self._body.addSpacing(px(14))
        self._body.addWidget(SectionHead(self.tr("Nobody is here yet")))
        self._body.addWidget(
            Sentence(
                self.tr(
                    "Add someone only if they want to be added: to hear back from you, to be asked again, or "
                    "to have their permission kept. What people said can stand without any name."
                )
            )
        )

    def show_card(self, card: PersonCard, *, names_open: bool) -> None:
        """Show a person; their name, how to reach them and notes only while names are open."""
        asked = self._consent is not None and self._consent.ask_button is self.window().focusWidget()
        self._consent = None
        self._parts = []
        self.card, self._names_open = card, names_open
        self._head.show()
        self._word.set_text(self._wording.word(card.person))
        self._code.setText(self._wording.code(card.person))
        clear_layout(self._body)
        here = card.person.withdrawn_on is None
        self.change_button.setVisible(here)
        self.more.setVisible(here)
        if not here:
            self._body.addWidget(
                Sentence(self.tr("Nothing of them is kept. Their number stays, so that counts still add up."))
            )
            return
        if card.person.left_on is not None:
            self._body.addWidget(Sentence(self._wording.left(card.person) + ".", "warn"))
        self._add_names()
        self._add_consent(card)
        self._add_access(card)
        self._head_line(self.tr("About them"))
        rows = [(question, answer, "") for question, answer in self._wording.about(card)]
        self._body.addWidget(Answers(rows, bold=False))
        self._add_said(card)
        # The card is made anew each time, and so would come last, after what lies beside it.
        tab_through([self._head, *self._parts])
        if asked:
            self.focus_consent()

    def focus_consent(self) -> None:
        """Put the keyboard on what asks them, where there is a card."""
        if self._consent is not None:
            self._consent.ask_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_names(self) -> None:
        if self.card is None:
            return
        if not self._names_open:
            shut = self.tr("The word they chose. Name and notes are shut.")
            self._body.addWidget(Sentence(shut, "caption"))
            return
        person, nothing = self.card.person, self.tr("Nothing kept")
        rows = [
            (self.tr("Name"), person.name or nothing, ""),
            (self.tr("How to reach them"), person.contact or nothing, ""),
            (self.tr("Notes"), person.notes or nothing, ""),
        ]
        self._body.addWidget(Answers(rows, bold=False))

    def _add_consent(self, card: PersonCard) -> None:
        shown = ConsentView(self._context, self._wording, card, names_open=self._names_open)
        self._consent = shown
        shown.ask_again_wanted.connect(self.ask_again_wanted)
        shown.forget_wanted.connect(self.forget_wanted)
        shown.told_wanted.connect(self.told_wanted)
        self._body.addWidget(shown)
        self._parts.append(shown)

    def _add_access(self, card: PersonCard) -> None:
        if not card.needs:
            return
        again = card.access.look_again_on if card.access is not None else None
        aside = self.tr("look again {day}").format(day=self._context.wording.day(again)) if again else ""
        self._head_line(self.tr("Access card"), aside)
        shown = AccessView(card.needs)
        shown.need_wanted.connect(self.need_wanted)
        self._body.addWidget(shown)
        self._parts.append(shown)

    def _add_said(self, card: PersonCard) -> None:
        self._head_line(self.tr("What they said"), self._wording.said(card.said_count))
        for said in card.said:
            words = said.words if said.words.startswith("[") else self._context.wording.quoted(said.words)
            row = Sentence()
            shown = self.tr("Taken back at their wish") if said.withdrawn else words
            number = self._context.wording.number("input", said.number)
            row.set_parts([(shown + "  ", "plain"), (number, "link")])
            row.link_pressed.connect(lambda _link, uid=said.uid: self.said_wanted.emit(uid))
            self._body.addWidget(row)
            self._parts.append(row)
        more = card.said_count - len(card.said)
        if more:
            self._body.addWidget(Caption(self.tr("And %n more, in What people said.", "", more)))

    def _head_line(self, text: str, aside: str = "") -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, px(10), 0, 0)
        row.addWidget(SectionHead(text), 1)
        if aside:
            said = QLabel(aside)
            set_role(said, "caption")
            row.addWidget(said)
        self._body.addLayout(row)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change what we keep of them")).triggered.connect(self.change_wanted)
        menu.addAction(self.tr("Ask again what they say yes to")).triggered.connect(self.ask_again_wanted)
        menu.addAction(self.tr("Take this card away")).triggered.connect(self.remove_wanted)
        menu.addAction(self.tr("They want everything taken back…")).triggered.connect(self.take_back_wanted)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
