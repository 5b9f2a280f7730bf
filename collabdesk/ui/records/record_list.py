"""Rows of one kind of record, added, unfolded and taken away in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from collabdesk.domain.declaration import field_map
from collabdesk.journey.filled import meant
from collabdesk.ui.kit.buttons import link_button, quiet_button
from collabdesk.ui.kit.tab_stops import tab_through
from collabdesk.ui.records.draft import Draft
from collabdesk.ui.records.form import NOT_ASKED, RecordForm
from collabdesk.ui.records.making import made, missing, record_class
from collabdesk.ui.records.offers import Offers
from collabdesk.ui.records.row import RecordRow
from collabdesk.ui.records.summing_up import SummingUp
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.journey.exercise import Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording

_SHOWN_AT_FIRST: Final = 40


class RecordList(QWidget):
    """Shows records of one kind and tells what a person does with them; it writes nothing itself.

    ``keep_wanted`` carries a new record, ``change_wanted`` a kind, a uid and values by field,
    ``remove_wanted`` a kind and a uid.

    Args:
        context: The room's.
        wording: Says what records and fields are called.
        fill: What to show, with which fields and values, as an exercise's file has it.
        within: Values every record here has, such as the partner they belong to; others are not shown.
    """

    keep_wanted = Signal(object)
    change_wanted = Signal(str, object, object)
    remove_wanted = Signal(str, object)

    def __init__(
        self,
        context: RoomContext,
        wording: JourneyWording,
        fill: Fill,
        within: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__()
        self._context, self._wording, self._fill = context, wording, fill
        self._record = record_class(fill.record)
        self._given = {**meant(self._record, fill.fixed), **(within or {})}
        self._fields = self._asked_fields()
        self._summing = SummingUp(context, wording, self)
        self._rows: dict[UUID, RecordRow] = {}
        self._records: dict[UUID, Record] = {}
        self._choose: Mapping[str, Sequence[tuple[UUID, str]]] = {}
        self._draft: Draft | None = None
        self._most = _SHOWN_AT_FIRST
        self._lay_out()

    def _lay_out(self) -> None:
        one = self._wording.one(self._fill.record)
        add = self._wording.text(self._fill.add) or self.tr("Add: {one}").format(one=one)
        self.add_button = link_button(add)
        wear_icon(self.add_button, "plus", "accent", 18)
        self._more = quiet_button(self.tr("Show the rest"))
        self._offers = Offers(self._wording, self._fill)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self._stack)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._offers)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.hide()
        self.add_button.clicked.connect(self.add)
        self._more.clicked.connect(self._show_all)
        self._offers.taken.connect(self._take_offer)

    def record_kind(self) -> str:
        """The kind it shows."""
        return self._fill.record

    def kinds_chosen(self) -> frozenset[str]:
        """The kinds its forms and lines point at, whose names it wants beside the records."""
        declared = field_map(self._record)
        return frozenset(kind for name in self._fields if (kind := declared[name].refers_to) is not None)

    def show_records(
        self,
        records: Sequence[Record],
        choose: Mapping[str, Sequence[tuple[UUID, str]]] | None = None,
    ) -> None:
        """Show records in this order; open rows stay open, and what is half typed stays."""
        if choose is not None:
            self._choose = choose
            self._summing.take_choices(choose)
        belonging = [record for record in records if self._belongs(record)]
        self._records = {record.uid: record for record in belonging}
        if self._draft is not None and self._draft.row.uid in self._records:
            self._draft = None
        for uid in [uid for uid in self._rows if uid not in self._records and not self._is_draft(uid)]:
            self._let_go(uid)
        shown = belonging[: self._most]
        for place, record in enumerate(shown):
            self._show_row(place, record)
        self._more.setVisible(len(belonging) > len(shown))
        self._order_tabs()
        self._offers.show_left(belonging)

    def add(self) -> None:
        """Begin a new record with the keyboard in its first box; it is kept with the first thing said."""
        if self._draft is None:
            self._begin({})
        else:
            self._draft.row.unfold()

    def open_record(self, uid: UUID) -> bool:
        """Unfold a record and put the keyboard in it; False where it is not here."""
        if uid not in self._records:
            return False
        if uid not in self._rows:
            self._show_all()
        self._rows[uid].unfold()
        return True

    def step_back(self) -> bool:
        """Fold the row that has the keyboard, or else the last open one; False where none is open."""
        opened = [row for row in self._rows.values() if row.is_unfolded]
        if not opened:
            return False
        now = QApplication.focusWidget()
        next((row for row in opened if now is not None and row.isAncestorOf(now)), opened[-1]).fold()
        self._drop_empty_draft()
        return True

    def keep_now(self) -> None:
        """Keep what is half typed."""
        for row in self._rows.values():
            row.keep_now()

    def not_kept(self, uid: UUID) -> None:
        """Know that something of a record was refused, so that it is tried once more."""
        row = self._rows.get(uid)
        if row is not None and row.form is not None:
            row.form.try_again()
        if self._draft is not None and self._is_draft(uid):
            self._draft.is_sent = False

    def rows(self) -> list[RecordRow]:
        """The rows in sight, in order."""
        return sorted(self._rows.values(), key=self._stack.indexOf)

    def _asked_fields(self) -> tuple[str, ...]:
        declared = field_map(self._record)
        asked = [
            name
            for name in self._fill.fields or declared
            if name not in self._given and (name not in NOT_ASKED or name in self._fill.fields)
        ]
        return (*(n for n in missing(self._record, self._given) if n not in asked), *asked)

    def _belongs(self, record: Record) -> bool:
        return all(getattr(record, name) == value for name, value in self._given.items())

    def _is_draft(self, uid: UUID) -> bool:
        return self._draft is not None and self._draft.row.uid == uid

    def _begin(self, values: Mapping[str, object]) -> None:
        """Show a row for a record that is not kept yet, unfolded."""
        draft = Draft(self._record, {**self._given, **values})
        draft.choose_the_only(self._fields, self._choose)
        row = self._made_row(draft.uid)
        draft.take_row(row)
        self._draft = draft
        self._stack.addWidget(row)
        # A layout shows what it is given only later, and nothing unseen can take the keyboard.
        row.show()
        row.unfold()
        self._order_tabs()
        self._show_words(row, draft.shown())

    def _take_offer(self, values: Mapping[str, object]) -> None:
        whole = {**self._given, **values}
        if missing(self._record, whole):
            self._begin(values)
        else:
            self.keep_wanted.emit(made(self._record, whole))

    def _show_row(self, place: int, record: Record) -> None:
        row = self._rows.get(record.uid) or self._made_row(record.uid)
        if self._stack.indexOf(row) != place:
            self._stack.insertWidget(place, row)
        if row.form is not None:
            row.form.show_choices(self._choose)
            row.form.show_record(record)
        self._show_words(row, record)

    def _made_row(self, uid: UUID) -> RecordRow:
        row = RecordRow(uid, lambda: self._made_form(uid), self.tr("Take this away"))
        row.turned.connect(lambda: self._turned(row))
        row.edited.connect(lambda name, value: self._edited(uid, name, value))
        row.remove_wanted.connect(lambda: self._remove(uid))
        row.head.stepped.connect(lambda by: self._step(row, by))
        self._rows[uid] = row
        return row

    def _made_form(self, uid: UUID) -> RecordForm:
        form = RecordForm(self._context, self._wording, self._record, self._fields, self._fill.ask)
        form.show_choices(self._choose)
        form.show_record(self._draft.shown() if self._draft and self._is_draft(uid) else self._records[uid])
        return form

    def _show_words(self, row: RecordRow, record: Record) -> None:
        if self._is_draft(record.uid) and self._draft is not None:
            one = self._wording.one(self._fill.record)
            wanted = [self._wording.field(self._fill.record, name) for name in self._draft.missing()]
            line = self.tr("It is kept once this is said: {what}").format(what=", ".join(wanted))
            title = self.tr("New: {one}").format(one=one)
            row.head.show_words(title, line if wanted else "", unfolded=row.is_unfolded)
            return
        title, named_by = self._summing.title(record, self._fields)
        without = {named_by, *self._given}
        line = "" if row.is_unfolded else self._summing.line(record, self._fields, without)
        row.head.show_words(title, line, unfolded=row.is_unfolded)

    def _order_tabs(self) -> None:
        """Let Tab go by what is seen: rows made later would come after everything else on the page."""
        tab_through((self,))

    def tab_parts(self) -> Sequence[QWidget]:
        """Give its parts in the order of Tab."""
        return (*self.rows(), self._more, self._offers, self.add_button)

    def _turned(self, row: RecordRow) -> None:
        self._order_tabs()
        if self._is_draft(row.uid) and self._draft is not None:
            self._show_words(row, self._draft.shown())
        elif row.uid in self._records:
            self._show_words(row, self._records[row.uid])

    def _edited(self, uid: UUID, name: str, value: object) -> None:
        if value is None and not field_map(self._record)[name].optional:
            return
        if self._is_draft(uid) and self._draft is not None:
            fresh = self._draft.say(name, value)
            if fresh is not None:
                self.keep_wanted.emit(fresh)
                return
            self._show_words(self._draft.row, self._draft.shown())
            if not self._draft.is_sent:
                return
        self.change_wanted.emit(self._fill.record, uid, {name: value})

    def _remove(self, uid: UUID) -> None:
        self._step(self._rows[uid], 1)
        if self._is_draft(uid):
            self._draft = None
            self._let_go(uid)
        else:
            self.remove_wanted.emit(self._fill.record, uid)

    def _drop_empty_draft(self) -> None:
        if self._draft is not None and not self._draft.is_sent and not self._draft.said:
            uid, self._draft = self._draft.uid, None
            self._let_go(uid)

    def _let_go(self, uid: UUID) -> None:
        row = self._rows.pop(uid)
        now = QApplication.focusWidget()
        if now is not None and (row is now or row.isAncestorOf(now)):
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _step(self, row: RecordRow, by: int) -> None:
        rows = self.rows()
        place = rows.index(row) + by
        there: QWidget = (
            rows[place].head if 0 <= place < len(rows) else (row.head if by < 0 else self.add_button)
        )
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_all(self) -> None:
        self._most = max(len(self._records), self._most)
        self.show_records(list(self._records.values()))
