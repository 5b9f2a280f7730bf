"""What every form that changes a record in place shares: only what was changed is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.rooms.said.forms.form import StepForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabdesk.domain.declaration import Record
    from collabdesk.ui.kit.growing_text import GrowingTextEdit


class EditForm(StepForm):
    """A form filled from a record. Ask ``changed`` for the values that differ from it."""

    def filled_text(self, label: str, text: str, hint: str = "") -> GrowingTextEdit:
        """Add a box for several lines that holds a text already."""
        editor, _ = self.text_field(label, hint)
        editor.set_text(text)
        return editor

    def choice_field(self, label: str, choices: Sequence[tuple[str, str]], key: str) -> ChoiceField:
        """Add one choice of several, made already."""
        field = ChoiceField(label)
        field.set_choices(choices)
        field.choose(key)
        self.fields.add_field(label, field)
        return field


def changed(record: Record, values: Mapping[str, object]) -> dict[str, object]:
    """Give the values that are not in the record already, so that two people's changes can stand together."""
    return {name: value for name, value in values.items() if getattr(record, name) != value}
