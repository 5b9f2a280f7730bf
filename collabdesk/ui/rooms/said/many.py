"""Does one thing with several inputs: each is one step, and one Undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from collabdesk.domain.words import Permission
from collabdesk.ui.kit.menus import menu_for_one_use
from collabdesk.ui.rooms.said.form_sheet import FormSheet
from collabdesk.ui.rooms.said.forms.decide_form import DecideForm
from collabdesk.ui.rooms.said.forms.hearing_forms import HeardForm
from collabdesk.ui.wordings.said import SaidWording

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtCore import QItemSelection
    from PySide6.QtWidgets import QMenu

    from collabdesk.domain.failures import Failure
    from collabdesk.storage.queries.around import Around
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import StepForm
    from collabdesk.ui.rooms.said.list_pane import ListPane
    from collabdesk.ui.rooms.said.listing import Listing
    from collabdesk.work.desk import Desk

Chosen = tuple["UUID", ...]


class ManyAtOnce(QObject):
    """Follows the selection of the list and runs what its bar asks for."""

    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext, pane: ListPane, listing: Listing) -> None:
        super().__init__(pane)
        self._desk, self._context, self._pane, self._listing = desk, context, pane, listing
        self._permissions = SaidWording(context.wording, self)
        self.around: Around | None = None
        self._half_typed: dict[tuple[str, Chosen], StepForm] = {}
        pane.cards.selectionModel().selectionChanged.connect(self._selection_changed)
        pane.model.modelReset.connect(lambda: pane.many.show_count(0))
        pane.many.pressed.connect(self._pressed)
        pane.many.let_go.connect(self.let_go)

    def are_chosen(self) -> bool:
        """Whether more than one is chosen."""
        return not self._pane.many.isHidden()

    def let_go(self) -> None:
        """Choose only the current one again."""
        cards = self._pane.cards
        cards.select_row(cards.currentIndex().row())
        cards.setFocus()

    def _selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        ranges = self._pane.cards.selectionModel().selection()
        self._pane.many.show_count(sum(one.height() for one in ranges.toList()))

    def _pressed(self, key: str) -> None:
        doing = {"sort": self._sort, "heard": self._heard, "decide": self._decide, "quote": self._quote}

        def chosen(uids: Chosen) -> None:
            if uids:
                doing[key](uids)

        self._listing.chosen(chosen)

    def _heard(self, chosen: Chosen) -> None:
        title = self.tr("Who heard these %n thing(s)?", "", len(chosen))
        self._open(title, ("heard", chosen), lambda: HeardForm(self._context, chosen))

    def _decide(self, chosen: Chosen) -> None:
        title = self.tr("One answer to %n thing(s) people said", "", len(chosen))
        self._open(title, ("decide", chosen), lambda: DecideForm(self._context, chosen))

    def _open(self, title: str, key: tuple[str, Chosen], make: Callable[[], StepForm]) -> None:
        form = self._half_typed.pop(key, None) or make()
        sheet = FormSheet(self._pane, title, form)

        def keep() -> None:
            work = form.work()
            if work is not None:
                self._desk.do_then(lambda _changes: sheet.accept(), self._refused, work)

        def left() -> None:
            # What was typed comes back when the same things are chosen again.
            form.setParent(None)
            self._half_typed[key] = form

        sheet.keep_wanted.connect(keep)
        sheet.rejected.connect(left)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _sort(self, chosen: Chosen) -> None:
        if self.around is None or not self.around.patterns:
            self.message_told.emit(self.tr("There is no pattern yet. Make one in Patterns first."))
            return
        self.patterns_menu(chosen).exec(self._under("sort"))

    def patterns_menu(self, chosen: Chosen) -> QMenu:
        """Give the patterns these can be sorted into."""
        from collabdesk.operations.sorting import sort_inputs

        menu = menu_for_one_use(self._pane)
        for pattern in self.around.patterns if self.around else ():
            name = self._context.wording.quoted(pattern.name).replace("&", "&&")
            menu.addAction(name).triggered.connect(
                lambda _checked=False, uid=pattern.uid: self._desk.do_then(
                    None, self._refused, sort_inputs, chosen, uid
                )
            )
        return menu

    def _quote(self, chosen: Chosen) -> None:
        self.permissions_menu(chosen).exec(self._under("quote"))

    def permissions_menu(self, chosen: Chosen) -> QMenu:
        """Give what may be done with the words of all of these."""
        from collabdesk.operations.hearing import change_inputs

        menu = menu_for_one_use(self._pane)
        for permission in Permission:
            menu.addAction(self._permissions.permission(permission)).triggered.connect(
                lambda _checked=False, p=permission: self._desk.do_then(
                    None, self._refused, change_inputs, chosen, {"permission": p}
                )
            )
        return menu

    def _under(self, key: str) -> QPoint:
        button = self._pane.many.button(key)
        return button.mapToGlobal(QPoint(0, button.height()))

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.message_told.emit(" ".join(said for said in (words.what, words.safe) if said))
