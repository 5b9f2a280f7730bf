"""Says one record in two lines, as a row of a list shows it: by its name, and what else is filled."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from collabdesk.domain.declaration import Field, Record, field_map, kind_of
from collabdesk.domain.record_names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording

_LONGEST: Final = 90
_MOST: Final = 4
_UNSAID: Final = frozenset({"uid", "position", "number"})


class SummingUp(QObject):
    """Sums records up. ``choose`` names what they point at, by kind, as for `RecordForm.show_choices`."""

    def __init__(self, context: RoomContext, wording: JourneyWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wording = context, wording
        self._named: dict[UUID, str] = {}

    def take_choices(self, choose: Mapping[str, Sequence[tuple[UUID, str]]]) -> None:
        """Know the names of what records point at."""
        self._named = {
            uid: self._wording.named(kind, name) for kind, named in choose.items() for uid, name in named
        }

    def title(self, record: Record, fields: Sequence[str]) -> tuple[str, str]:
        """Give what a row is known by, and the name of the field that says it ("" where none is filled)."""
        kind, declared = kind_of(type(record)), field_map(type(record))
        first = [names_of(kind).title, *fields, *declared]
        for name in dict.fromkeys(name for name in first if name in declared and name not in _UNSAID):
            said = self._said(kind, declared[name], getattr(record, name))
            if said:
                return _short(said), name
        one = self._wording.one(kind)
        return self.tr("{one}: nothing said yet").format(one=one[:1].upper() + one[1:]), ""

    def line(self, record: Record, fields: Sequence[str], without: Iterable[str] = ()) -> str:
        """Say what else is filled, a few things at most; "" where nothing is."""
        declared, left_out = field_map(type(record)), {*without, *_UNSAID}
        names = [name for name in fields or declared if name in declared and name not in left_out]
        said = [
            self._with_label(kind_of(type(record)), declared[name], words)
            for name in names
            if getattr(record, name) != declared[name].default
            and (words := self._said(kind_of(type(record)), declared[name], getattr(record, name)))
        ]
        more = len(said) - _MOST
        shown = ". ".join(said[:_MOST])
        return self.tr("{things}. And %n more", "", more).format(things=shown) if more > 0 else shown

    def _said(self, kind: str, field: Field, value: object) -> str:
        if value is None or value == "":
            return ""
        if isinstance(value, UUID):
            return self._named.get(value, "")
        if isinstance(value, Enum):
            return self._wording.choice(value)
        if isinstance(value, bool):
            return self.tr("yes") if value else (self.tr("no") if field.optional else "")
        if isinstance(value, int):
            steps = names_of(kind).scales.get(field.name, ())
            return self._wording.text(steps[value]) if 0 <= value < len(steps) else str(value)
        return self._context.wording.full_day(value) if isinstance(value, date) else str(value).strip()

    def _with_label(self, kind: str, field: Field, words: str) -> str:
        # What stands in brackets explains the question to whoever answers it, not the answer.
        label = re.sub(r"\s*\([^)]*\)", "", self._wording.field(kind, field.name)).rstrip(":. ")
        if label.endswith("?"):
            return self.tr("{question} {answer}").format(question=label, answer=_short(words).rstrip("."))
        return self.tr("{label}: {words}").format(label=label, words=_short(words).rstrip("."))


def _short(words: str) -> str:
    first = " ".join(words.split())
    return first if len(first) <= _LONGEST else first[: _LONGEST - 1].rstrip() + "…"
