"""Asks about a word we avoid and keeps the answer, from the room of words and from any box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.base.identity import new_uid
from collabdesk.ui.rooms.words.sheets import AvoidedSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import AvoidedWord
    from collabdesk.domain.word_advice import WordInUse
    from collabdesk.ui.records.keeper import RecordKeeper
    from collabdesk.ui.rooms.context import RoomContext


class Avoiding(QObject):
    """One sheet at a time over ``parent``, whose answers go to the keeper."""

    def __init__(self, parent: QWidget, context: RoomContext, keeper: RecordKeeper) -> None:
        super().__init__(parent)
        self._parent, self._context, self._keeper = parent, context, keeper
        self._sheet: AvoidedSheet | None = None

    def about(self, row: WordInUse | None, word: str = "") -> None:
        """Ask about a word of the list, or a new one, of which ``word`` is known already."""
        sheet = AvoidedSheet(self._parent, self._context, row, word)
        sheet.kept.connect(lambda values: self._keep(row, values))
        if row is not None:
            sheet.removed.connect(lambda: self.take_away(row))
        self._sheet = sheet
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        sheet.begin()

    def take_away(self, row: WordInUse) -> None:
        """Take our own word away; a word that came with CollabDesk is let stand here, or avoided again."""
        if row.shipped is None:
            if row.own is not None:
                self._keeper.remove("avoidedword", row.own.uid)
            return
        ended = self._context.today() if row.in_use else None
        if row.own is not None:
            self._keeper.change("avoidedword", row.own.uid, {"ended_on": ended})
        else:
            self._keeper.keep(_record(_of(row), ended_on=ended))

    def _keep(self, row: WordInUse | None, values: Mapping[str, object]) -> None:
        if row is not None and row.own is not None:
            self._keeper.change("avoidedword", row.own.uid, values)
        else:
            self._keeper.keep(_record(_of(row), **values))


def _of(row: WordInUse | None) -> dict[str, object]:
    if row is None:
        return {}
    return {"word": row.word, "say": row.say, "why": row.why, "ours": row.shipped is not None}


def _record(given: Mapping[str, object], **values: object) -> AvoidedWord:
    from collabdesk.domain.records import AvoidedWord

    made: Callable[..., AvoidedWord] = AvoidedWord
    return made(uid=new_uid(), **{**given, **values})
