"""A form made from a record's declaration, in which each field is kept when it is left."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from collabdesk.domain.declaration import Field, Record, field_map, kind_of
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.record_names import names_of
from collabdesk.ui.kit.fields import FieldColumn
from collabdesk.ui.kit.focus import give_focus
from collabdesk.ui.records.choosing import ChoiceEditor, ReferenceEditor, TypedReferenceEditor
from collabdesk.ui.records.editor import (
    DayEditor,
    FieldEditor,
    LineEditor,
    NumberEditor,
    TextEditor,
    TickEditor,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording

MANY: Final = frozenset({"input"})
"""Kinds of which a workbook can hold so many that one is found by typing."""
_LINES: Final = frozenset(
    {"name", "title", "people", "person", "word", "code", "charity", "place", "person_word", "people_word"}
)
NOT_ASKED: Final = frozenset({"uid", "number", "position"})
"""Fields that the program fills."""


class RecordForm(FieldColumn):
    """Boxes for the fields of one record. ``field_changed`` carries a field's name and its new value.

    It is told only by what a person does: when a box is left, a choice is made, or Ctrl+Enter is pressed.

    Args:
        context: The room's.
        wording: Says what fields and choices are called.
        record: The record's class.
        fields: Which of its fields, in order; nothing for all that a person fills.
        ask: Other words for some of the fields, by name.
    """

    field_changed = Signal(str, object)

    def __init__(
        self,
        context: RoomContext,
        wording: JourneyWording,
        record: type[Record],
        fields: Sequence[str] = (),
        ask: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._context, self._wording, self._record = context, wording, record
        self._editors: dict[str, FieldEditor] = {}
        declared = field_map(record)
        for name in fields or [name for name in declared if name not in NOT_ASKED]:
            asked = wording.text((ask or {}).get(name, "")) or wording.field(kind_of(record), name)
            self._add(declared[name], asked)

    def names(self) -> tuple[str, ...]:
        """The fields it has a box for."""
        return tuple(self._editors)

    def editor(self, name: str) -> FieldEditor:
        """The editor of a field; KeyError where it has none."""
        return self._editors[name]

    def show_record(self, record: Record | None) -> None:
        """Show what is kept; a box in which something else was typed is left alone. None empties it."""
        for name, editor in self._editors.items():
            editor.show_value(getattr(record, name) if record is not None else editor.empty)

    def show_choices(self, choose: Mapping[str, Sequence[tuple[UUID, str]]]) -> None:
        """Offer what its fields can point at: by kind, the uid and the name of each."""
        said = {
            kind: [(uid, self._wording.named(kind, name)) for uid, name in choose[kind]]
            for kind in self.kinds()
            if kind in choose
        }
        for editor in self._editors.values():
            editor.show_choices(said)

    def kinds(self) -> frozenset[str]:
        """The kinds its fields point at."""
        declared = field_map(self._record)
        return frozenset(kind for name in self._editors if (kind := declared[name].refers_to) is not None)

    def keep_now(self) -> None:
        """Tell what was typed and not told yet."""
        for editor in self._editors.values():
            editor.keep_now()

    def try_again(self) -> None:
        """Know that what was told could not be kept; it is told once more when its box is left."""
        for editor in self._editors.values():
            editor.try_again()

    def focus_first(self) -> None:
        """Put the keyboard in the first box."""
        give_focus(self)

    def focus_field(self, name: str) -> bool:
        """Put the keyboard in the box of a field; False where it has none."""
        return name in self._editors and give_focus(self._editors[name].widget)

    def _add(self, field: Field, asked: str) -> None:
        editor = self._made(field, asked)
        self._editors[field.name] = editor
        editor.left.connect(lambda value: self.field_changed.emit(field.name, value))
        place = self.add_field(asked, editor.widget)
        if isinstance(editor, TypedReferenceEditor):
            lost = self.tr("We do not find that. Each thing somebody said has a number, such as V-014.")
            editor.found.connect(lambda found: place.say("" if found else lost))

    def _made(self, field: Field, asked: str) -> FieldEditor:
        if field.refers_to is not None:
            return self._pointing(field, asked)
        if issubclass(field.base, Enum):
            return self._choosing(field, field.base, asked)
        if field.base is bool:
            return self._agreeing(field, asked)
        if field.base is int:
            return self._counting(field, asked)
        if field.base is str:
            return self._writing(field, asked)
        return DayEditor(asked, self._today)

    def _writing(self, field: Field, asked: str) -> FieldEditor:
        if field.name in _LINES:
            return LineEditor(asked)
        return TextEditor(asked, ours=field.privacy is Privacy.OPEN)

    def _counting(self, field: Field, asked: str) -> FieldEditor:
        steps = names_of(kind_of(self._record)).scales.get(field.name, ())
        if not steps:
            return NumberEditor(asked, None if field.optional else 0)
        said = [(number, self._wording.text(step)) for number, step in enumerate(steps)]
        return ChoiceEditor(asked, said, "", field.default)

    def _agreeing(self, field: Field, asked: str) -> FieldEditor:
        if not field.optional:
            return TickEditor(asked, self.tr("Yes"))
        answers = [(True, self.tr("Yes")), (False, self.tr("No"))]
        return ChoiceEditor(asked, answers, self.tr("Not said"), None)

    def _choosing(self, field: Field, closed: type[Enum], asked: str) -> FieldEditor:
        members = [(member, self._wording.choice(member)) for member in closed]
        nothing = self.tr("Not said") if field.optional else ""
        empty = None if field.optional else field.default
        return ChoiceEditor(asked, members, nothing, empty)

    def _pointing(self, field: Field, asked: str) -> FieldEditor:
        kind = field.refers_to or ""
        if kind in MANY:
            return TypedReferenceEditor(asked, kind, self.tr("a number such as V-014, or some of the words"))
        return ReferenceEditor(asked, kind, self.tr("Not said"))

    def _today(self) -> date:
        return self._context.today()
