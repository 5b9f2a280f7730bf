"""Runs the verbs of sorting and says what came of them; each is one step, so one Undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from collabdesk.base.identity import new_uid

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.storage.queries.patterns import Board
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.patterns import PatternsWording
    from collabdesk.work.desk import Desk


class Sorter(QObject):
    """Sorts. ``told`` carries a sentence for the person; ``made`` the uid of a new pattern."""

    told = Signal(str)
    made = Signal(object)

    def __init__(self, desk: Desk, context: RoomContext, wording: PatternsWording, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._context, self._wording = desk, context, wording
        self.board: Board | None = None

    def name_of(self, pattern: UUID) -> str:
        """Give a pattern's name as last read; "" where it is not there."""
        cards = self.board.patterns if self.board else ()
        return next((card.pattern.name for card in cards if card.pattern.uid == pattern), "")

    def put(self, things: Sequence[UUID], pattern: UUID | None, *, keep: bool = False) -> None:
        """Move things to a pattern, or to their own where it is None; ``keep`` adds and takes nothing out."""
        from collabdesk.operations.sorting import move_inputs, set_apart, sort_inputs

        if not things:
            return
        if pattern is None:
            said = self._wording.set_apart(len(things))
            self._desk.do_then(self._saying(said), self._refused, set_apart, things)
            return
        said = self._wording.moved(len(things), self.name_of(pattern))
        self._desk.do_then(
            self._saying(said), self._refused, sort_inputs if keep else move_inputs, things, pattern
        )

    def take_out(self, things: Sequence[UUID], pattern: UUID) -> None:
        """Take things out of one pattern; their words stay."""
        from collabdesk.operations.sorting import unsort_inputs

        self._desk.do_then(None, self._refused, unsort_inputs, things, pattern)

    def mark(self, thing: UUID, pattern: UUID, *, different: bool) -> None:
        """Mark whether a thing sees its pattern otherwise."""
        from collabdesk.operations.sorting import mark_different_view

        self._desk.do_then(None, self._refused, mark_different_view, thing, pattern, different=different)

    def make(self, name: str, things: Sequence[UUID]) -> None:
        """Make a pattern of these things; ``made`` carries its uid."""
        from collabdesk.domain.records import Pattern
        from collabdesk.operations.sorting import make_pattern

        pattern = Pattern(uid=new_uid(), name=name)

        def kept(_: Changes) -> None:
            self.made.emit(pattern.uid)

        self._desk.do_then(kept, self._refused, make_pattern, pattern, things)

    def change(self, pattern: UUID, values: dict[str, object]) -> None:
        """Change what is said about a pattern."""
        from collabdesk.operations.sorting import change_pattern

        self._desk.do_then(None, self._refused, change_pattern, pattern, values)

    def remove(self, pattern: UUID) -> None:
        """Take a pattern away, and say that what was in it stays."""
        from collabdesk.operations.sorting import remove_pattern

        cards = self.board.patterns if self.board else ()
        count = next((card.things for card in cards if card.pattern.uid == pattern), 0)
        said = self._wording.removed(self.name_of(pattern), count)
        self._desk.do_then(self._saying(said), self._refused, remove_pattern, pattern)

    def _saying(self, sentence: str) -> Callable[[Changes], None]:
        return lambda _changes: self.told.emit(sentence)

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.told.emit(f"{words.what} {words.safe}")
