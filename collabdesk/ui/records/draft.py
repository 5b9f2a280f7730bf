"""A new record is kept with the first thing said of it, so that pressing Add leaves nothing empty behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import field_map
from collabdesk.ui.records.making import blank, made, missing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.ui.records.row import RecordRow


class Draft:
    """What is said so far of a record that is not kept yet. ``given`` are values it begins with."""

    row: RecordRow

    def __init__(self, record: type[Record], given: Mapping[str, object]) -> None:
        self.uid = new_uid()
        self.is_sent = False
        self.said = False
        self._record = record
        self._values = dict(given)

    def take_row(self, row: RecordRow) -> None:
        """Know the row it is shown in."""
        self.row = row

    def choose_the_only(
        self, fields: Sequence[str], choose: Mapping[str, Sequence[tuple[UUID, str]]]
    ) -> None:
        """Point at the only record there is, where it must point at one."""
        declared = field_map(self._record)
        for name in self.missing():
            kind = declared[name].refers_to
            offered = choose.get(kind, ()) if kind else ()
            if name in fields and len(offered) == 1:
                self._values[name] = offered[0][0]

    def missing(self) -> tuple[str, ...]:
        """What must be said before it can be kept."""
        return missing(self._record, self._values)

    def shown(self) -> Record:
        """The record as it stands, to show."""
        return blank(self._record, self.uid, self._values)

    def say(self, name: str, value: object) -> Record | None:
        """Take a value; give the record the moment it can be kept, once."""
        self._values[name] = value
        self.said = True
        if self.is_sent or self.missing():
            return None
        self.is_sent = True
        return made(self._record, {**self._values, "uid": self.uid})
