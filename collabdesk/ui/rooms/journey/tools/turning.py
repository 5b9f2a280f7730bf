"""Lets one form show one record after another, without the words of one staying for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collabdesk.domain.declaration import Record
    from collabdesk.ui.records.form import RecordForm


def turn_to(form: RecordForm, record: Record | None) -> None:
    """Show another record; what was typed for the one before was told when its box was left.

    Args:
        form: The form.
        record: What it shows from now on; None empties it.
    """
    for name in form.names():
        editor = form.editor(name)
        # An editor keeps what it holds until that is kept; for another record it must not.
        editor.show_value(editor.value())
    form.show_record(record)
