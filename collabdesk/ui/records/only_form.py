"""The one form of a record of which a workbook has one, made when the first word of it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.declaration import field_map
from collabdesk.journey.filled import meant
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.records.making import record_class

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.journey.exercise import Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording


class OnlyForm(QWidget):
    """Shows the one record of a kind. ``write_wanted`` carries its kind and values by field.

    Arguments as for `RecordList`.
    """

    write_wanted = Signal(str, object)

    def __init__(self, context: RoomContext, wording: JourneyWording, fill: Fill) -> None:
        super().__init__()
        self._fill = fill
        self._record = record_class(fill.record)
        self._given = meant(self._record, fill.fixed)
        fields = [name for name in fill.fields if name not in self._given]
        self.form = RecordForm(context, wording, self._record, fields, fill.ask)
        self._uid: UUID | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.form.field_changed.connect(self._edited)

    def record_kind(self) -> str:
        """The kind it shows."""
        return self._fill.record

    def kinds_chosen(self) -> frozenset[str]:
        """The kinds its fields point at, whose names it wants beside the records."""
        return self.form.kinds()

    def show_records(
        self,
        records: Sequence[Record],
        choose: Mapping[str, Sequence[tuple[UUID, str]]] | None = None,
    ) -> None:
        """Show the last of these, or empty boxes; what is half typed stays."""
        if choose is not None:
            self.form.show_choices(choose)
        last = next(reversed(records), None)
        self._uid = last.uid if last is not None else None
        self.form.show_record(last)

    def open_record(self, uid: UUID) -> bool:
        """Put the keyboard in the form; False where it shows another record."""
        if uid != self._uid:
            return False
        self.form.focus_first()
        return True

    def add(self) -> None:
        """Put the keyboard in the first box."""
        self.form.focus_first()

    def step_back(self) -> bool:
        """There is nothing to fold."""
        return False

    def keep_now(self) -> None:
        """Keep what is half typed."""
        self.form.keep_now()

    def not_kept(self) -> None:
        """Know that something was refused, so that it is tried once more."""
        self.form.try_again()

    def _edited(self, name: str, value: object) -> None:
        if value is not None or field_map(self._record)[name].optional:
            self.write_wanted.emit(self._fill.record, {**self._given, name: value})
