"""Hands what lists and forms want kept to the verbs, and says what went when a record is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.ui.records.making import record_class

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.failures import Failure
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.journey import JourneyWording
    from collabdesk.work.desk import Desk


class RecordKeeper(QObject):
    """One for a room. ``told`` carries a sentence for the person; each write is one step to undo."""

    told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext, wording: JourneyWording, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._context, self._wording = desk, context, wording

    def serve(self, widget: QWidget) -> None:
        """Do what a list, a form or a tool asks for by the signals it has."""
        not_kept: Callable[..., None] = getattr(widget, "not_kept", _nothing)
        asked: dict[str, Callable[..., None]] = {
            "keep_wanted": lambda record: self.keep(record, not_kept),
            "change_wanted": lambda kind, uid, values: self.change(kind, uid, values, not_kept),
            "write_wanted": lambda kind, values: self.write(kind, values, not_kept),
            "remove_wanted": self.remove,
        }
        for signal, slot in asked.items():
            if hasattr(widget, signal):
                getattr(widget, signal).connect(slot)

    def keep(self, record: Record, not_kept: Callable[..., None] | None = None) -> None:
        """Keep a new record; ``not_kept`` is called with its uid where it is refused."""
        from collabdesk.operations.exercises import keep_record

        refused = self._refusing(not_kept, record.uid)
        self._desk.do_then(None, refused, keep_record, record)

    def change(
        self,
        kind: str,
        uid: UUID,
        values: Mapping[str, object],
        not_kept: Callable[..., None] | None = None,
    ) -> None:
        """Change some fields of a record; ``not_kept`` is called with its uid where that is refused."""
        from collabdesk.operations.exercises import change_record

        refused = self._refusing(not_kept, uid)
        self._desk.do_then(None, refused, change_record, record_class(kind), uid, values)

    def write(
        self, kind: str, values: Mapping[str, object], not_kept: Callable[..., None] | None = None
    ) -> None:
        """Change the one record of a kind, or make it; ``not_kept`` is called where that is refused."""
        from collabdesk.operations.exercises import write_only

        self._desk.do_then(None, self._refusing(not_kept), write_only, record_class(kind), values)

    def remove(self, kind: str, uid: UUID) -> None:
        """Take a record away, and say what went with it and what stays without it."""
        from collabdesk.operations.exercises import remove_record
        from collabdesk.operations.taking_away import going_with

        record = record_class(kind)

        def counted(left: tuple[dict[str, int], dict[str, int]]) -> None:
            said = self._taken(kind, *left)
            self._desk.do_then(lambda _changes: self._say(said), self._refused, remove_record, record, uid)

        self._desk.ask_then(counted, self._refused, going_with, record, uid)

    def _say(self, sentence: str) -> None:
        self.told.emit(sentence)

    def _taken(self, kind: str, with_it: Mapping[str, int], without: Mapping[str, int]) -> str:
        one = self._wording.one(kind)
        said = [self.tr("Taken away: {thing}.").format(thing=one)]
        if with_it:
            said.append(self.tr("With it: {things}.").format(things=self._listed(with_it)))
        if without:
            said.append(
                self.tr("Still here, and no longer joined to it: {things}.").format(
                    things=self._listed(without)
                )
            )
        said.append(self.tr("Undo brings it back."))
        return " ".join(said)

    def _listed(self, counts: Mapping[str, int]) -> str:
        return ", ".join(
            f"{count} {self._wording.one(kind) if count == 1 else self._wording.many(kind)}"
            for kind, count in counts.items()
        )

    def _refusing(self, not_kept: Callable[..., None] | None, *about: UUID) -> Callable[[Failure], None]:
        def refused(failure: Failure) -> None:
            if not_kept is not None:
                not_kept(*about)
            self._refused(failure)

        return refused

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.told.emit(" ".join(part for part in (words.what, words.safe) if part))


def _nothing(*_about: UUID) -> None:
    """What a widget does that has nothing to try again."""
