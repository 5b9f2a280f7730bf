"""What every tool of the table has in common, so that the exercise's page treats them alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from collabdesk.domain.declaration import Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from collabdesk.journey.exercise import Exercise, Fill
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording

    Records = Mapping[str, Sequence[Record]]
    Choose = Mapping[str, Sequence[tuple[UUID, str]]]

R = TypeVar("R", bound=Record)


class TableTool(QWidget):
    """A tool that shows records and asks for them to be kept, changed or taken away.

    ``keep_wanted`` carries a new record, ``change_wanted`` a kind, an identity and new values by field,
    ``remove_wanted`` a kind and an identity.

    Args:
        context: What every room is given.
        wording: The words for records, fields and choices.
        exercise: The exercise it stands in.
        fills: What it fills there, at least one.
    """

    keep_wanted = Signal(object)
    change_wanted = Signal(str, object, object)
    remove_wanted = Signal(str, object)

    def __init__(
        self, context: RoomContext, wording: JourneyWording, exercise: Exercise, fills: Sequence[Fill]
    ) -> None:
        super().__init__()
        self.context, self.wording, self.exercise = context, wording, exercise
        self.fills = tuple(fills)

    def show_records(self, records: Records, choose: Choose) -> None:
        """Show what is kept; what is chosen and what is half typed stay as they are.

        Args:
            records: The records of each kind, by kind; a kind that is left out has none.
            choose: What a field that points elsewhere may point at, by kind: identity and words.
        """

    def fill_of(self, kind: str) -> Fill | None:
        """Give the first fill of a kind, if the exercise has one."""
        return next((fill for fill in self.fills if fill.record == kind), None)


def of_class(records: Records, kind: str, record: type[R]) -> tuple[R, ...]:
    """Give the records of a kind as what they are; ``record`` is the class of that kind."""
    return tuple(each for each in records.get(kind, ()) if isinstance(each, record))


def changed_by(record: R, values: Mapping[str, object]) -> R:
    """Give a record with some fields changed, by name, as the workbook will hold it."""
    made: Callable[..., R] = type(record)
    kept = {field.name: getattr(record, field.name) for field in fields_of(type(record))}
    return made(**{**kept, **values})
