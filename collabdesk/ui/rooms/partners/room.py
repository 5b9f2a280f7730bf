"""Joins the partners, one card and what all do together to the verbs and queries of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from collabdesk.ui.kit.page import EmptyState
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.records.keeper import RecordKeeper
from collabdesk.ui.rooms.partners.asking import Asking
from collabdesk.ui.rooms.partners.card_view import PartnerView, TogetherView
from collabdesk.ui.rooms.partners.list_pane import PartnersPane
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.journey import JourneyWording
from collabdesk.ui.wordings.partners import PartnersWording

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.journey.exercise import Guide
    from collabdesk.storage.queries.partners import PartnerCard, PartnersShown
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

LIST_WIDTH: Final = 250
AGREEMENT: Final = "r6"
_EXERCISES: Final = {"panel": "0.2", "sweet": "3.6", "stock": "9.1"}


class PartnersRoom(QWidget):
    """Partners. ``exercise_wanted`` carries an exercise's key, ``paper_wanted`` a paper's code."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)
    exercise_wanted = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        journey = JourneyWording(context.wording, context.people_word, context.person_word, self)
        self._wording = PartnersWording(context, journey, self)
        self._keeper = RecordKeeper(desk, context, journey, self)
        self._asking = Asking(self, desk, context, self._wording, self._keeper)
        self.pane = PartnersPane(self._wording)
        self.view, self.together = PartnerView(context, self._wording), TogetherView()
        self._selected: UUID | str | None = None
        self._wanted: UUID | None = None
        self._shown: PartnersShown | None = None
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self._empty = EmptyState(
            "handshake",
            self.tr("No partner yet"),
            [
                self.tr("A partner is an organisation you work with, by its name."),
                self.tr(
                    "Begin with one. You can say later what limits each of you, and who carries the risk."
                ),
            ],
            self.tr("Add a partner"),
        )
        nobody = ScrollColumn((32, 32, 24, 20))
        set_role(nobody, "pane")
        nobody.add(self._empty)
        nobody.column.addStretch()
        self._pages = QStackedWidget()
        for page in (nobody, self.view, self.together):
            self._pages.addWidget(page)
        self.panes = TwoPane(self.pane, self._pages, LIST_WIDTH)
        self.panes.set_back(self.tr("Partners"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def _join(self) -> None:
        self._keeper.told.connect(self.message_told)
        self._asking.partner_added.connect(self._added)
        self._empty.pressed.connect(self._asking.about_new)
        self.pane.add_wanted.connect(self._asking.about_new)
        self.pane.chosen.connect(self._chosen)
        self.pane.opened.connect(self._opened)
        self.view.record_wanted.connect(self._ask_about)
        self.view.exercise_wanted.connect(self.exercise_wanted)
        self.together.exercise_wanted.connect(self.exercise_wanted)
        self.view.agreement_wanted.connect(lambda: self.paper_wanted.emit(AGREEMENT))
        self.view.change_wanted.connect(self._change)
        self.view.remove_wanted.connect(self._remove)
        self.panes.previous_wanted.connect(lambda: self._walk(-1))
        self.panes.next_wanted.connect(lambda: self._walk(1))

    def refresh(self, changes: Changes | None) -> None:
        """Bring the list and the card up to date where the changes concern them."""
        from collabdesk.domain import records
        from collabdesk.storage.queries.partners import OF_A_PARTNER, OF_A_PARTNER_OR_ALL, load_partners

        if changes is None:
            self._name_exercises()
        listed = (records.Partner, records.Mark, records.SteppingBack, records.SweetSpot, records.StockTake)
        if changes is None or changes.concerns(*listed, records.Project):
            self._desk.ask(self._listed, load_partners, self._context.today())
        if changes is None or changes.concerns(records.Partner, *OF_A_PARTNER, *OF_A_PARTNER_OR_ALL):
            self._load()

    def open_record(self, uid: UUID) -> None:
        """Show a partner, or the partner a record belongs to."""
        from collabdesk.storage.queries.partners import partner_at

        def found(partner: UUID | None) -> None:
            if partner is not None:
                self._select(partner)

        self._desk.ask(found, partner_at, uid)
        self.panes.show_detail()

    def focus_start(self) -> None:
        """Put the keyboard in the list."""
        (self.pane.cards if self.pane.first_partner() else self.pane.add_button).setFocus()

    def step_back(self) -> bool:
        """Leave the card where it is alone in sight."""
        return self.panes.step_back()

    def _name_exercises(self) -> None:
        from collabdesk.journey.reading import load_guide

        self._desk.call(self._named, None, load_guide)

    def _named(self, guide: Guide) -> None:
        names = {key: self._wording.journey.text(one.name) for key, one in guide.exercises.items()}
        self.view.name_exercises(names)

    def _listed(self, shown: PartnersShown) -> None:
        self._shown = shown
        self.pane.show_list(shown)
        there = {line.partner.uid for line in shown.lines}
        if self._wanted in there:
            wanted, self._wanted = self._wanted, None
            self._select(wanted)
        elif isinstance(self._selected, str) or self._selected in there:
            self._select(self._selected)
        else:
            self._selected = None
            self._select(self.pane.first_partner())

    def _select(self, key: UUID | str | None) -> None:
        if key is None:
            self._pages.setCurrentIndex(0)
            return
        self.pane.select(key)
        self._show(key)

    def _chosen(self, key: object) -> None:
        if isinstance(key, UUID | str) and key != self._selected:
            self._show(key)

    def _opened(self, key: object) -> None:
        if key == "none":
            self._asking.about_new()
            return
        self._chosen(key)
        self.panes.show_detail()

    def _show(self, key: UUID | str) -> None:
        self._selected = key
        if isinstance(key, UUID):
            self._load()
        elif key in _EXERCISES and self._shown is not None:
            rows = {row[0]: row for row in self._wording.together(self._shown.together)}
            _, title, words = rows[key]
            overlap = self._shown.together.overlap if key == "sweet" else ""
            said = f"{words}\n\n{overlap}" if overlap else words
            self.together.show_words(title, said, _EXERCISES[key])
            self._pages.setCurrentWidget(self.together)
        else:
            self._pages.setCurrentIndex(0)

    def _load(self) -> None:
        from collabdesk.storage.queries.partners import load_partner

        uid = self._selected
        if isinstance(uid, UUID):
            self._desk.ask(lambda card: self._loaded(uid, card), load_partner, uid)

    def _loaded(self, uid: UUID, card: PartnerCard | None) -> None:
        if card is None or uid != self._selected:
            return
        self.view.show_card(card)
        self._asking.take_card(card)
        self._pages.setCurrentWidget(self.view)

    def _added(self, uid: object) -> None:
        if isinstance(uid, UUID):
            self._wanted = uid

    def _ask_about(self, kind: str, uid: UUID | None, of_all: bool) -> None:
        if self.view.card is not None:
            self._asking.about_records(self.view.card, kind, self.view.title(kind), uid, of_all=of_all)

    def _change(self) -> None:
        if self.view.card is not None:
            self._asking.about_partner(self.view.card)

    def _remove(self) -> None:
        if self.view.card is not None:
            self._asking.about_removing(self.view.card)

    def _walk(self, by: int) -> None:
        cards = self.pane.cards
        cards.select_row(cards.currentIndex().row() + by)
