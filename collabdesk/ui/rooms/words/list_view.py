"""The words we avoid as rows, ours first and then those that came with CollabDesk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.rooms.words.word_row import WordRow
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.honesty import Stage
    from collabdesk.domain.records import Input
    from collabdesk.domain.word_advice import WordInUse
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.words import WordsWording

_Shown = tuple["WordInUse", str, str, str, str]
"""A word with all a row says of it: what to say, why, where it comes from, and the number of who asked."""


class WordsList(QWidget):
    """Rows of words. Signals carry a WordInUse; ``said_wanted`` the uid of what somebody said."""

    opened = Signal(object)
    remove_wanted = Signal(object)
    said_wanted = Signal(object)

    def __init__(self, context: RoomContext, wording: WordsWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self._rows: dict[_Shown, WordRow] = {}
        self._standing_shown = False
        self._list, self._let_stand = QVBoxLayout(), QVBoxLayout()
        self._head = Caption(self.tr("Words we let stand here"))
        self._standing = link_button("")
        self._standing.clicked.connect(self._turn_standing)
        self._shown: tuple[tuple[WordInUse, ...], Mapping[UUID, Input], tuple[Stage, ...]] = ((), {}, ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(SectionHead(self.tr("Words we avoid, what we say, and why")))
        column.addLayout(self._list)
        column.addWidget(self._head)
        column.addLayout(self._let_stand)
        column.addWidget(self._standing)
        for layout in (self._list, self._let_stand):
            layout.setSpacing(0)

    def show_words(
        self, rows: Sequence[WordInUse], asked_by: Mapping[UUID, Input], missing: Sequence[Stage] = ()
    ) -> None:
        """Show the list; the word that has the keyboard keeps it, and a row that says the same stays.

        ``missing`` are the stages at which the record does not tell that people took part.
        """
        focused = next((row.row.word for row in self._rows.values() if row.hasFocus()), None)
        self._shown = (tuple(rows), asked_by, tuple(missing))
        standing = [row for row in rows if not row.in_use]
        shown = [self._said(row, asked_by) for row in rows if row.in_use or self._standing_shown]
        shown.sort(key=lambda one: not one[0].in_use)
        if shown != list(self._rows):
            self._replace(shown, asked_by)
            self._focus(focused)
        self._head.setVisible(bool(standing) and self._standing_shown)
        self._standing.setVisible(bool(standing))
        hide = self.tr("Hide the words we let stand")
        show = self.tr("Show %n word(s) we let stand", "", len(standing))
        self._standing.setText(hide if self._standing_shown else show)

    def rows(self) -> list[WordRow]:
        """The rows, in order."""
        return list(self._rows.values())

    def stops(self) -> list[QWidget]:
        """Where Tab stops in it, in order."""
        return [*(stop for row in self.rows() for stop in row.stops()), self._standing]

    def focus_first(self) -> bool:
        """Put the keyboard on the first row; False where there is none."""
        rows = self.rows()
        if rows:
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(rows)

    def focus_record(self, uid: UUID) -> bool:
        """Put the keyboard on the row of a record; False where there is none."""
        for row in self.rows():
            if row.row.own is not None and row.row.own.uid == uid:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _said(self, row: WordInUse, asked_by: Mapping[UUID, Input]) -> _Shown:
        said = _behind(row, asked_by)
        number = self._context.wording.number("input", said.number) if said is not None else ""
        say = self._wording.say(row) if row.in_use else ""
        why = self._wording.why(row, self._shown[2])
        return row, say, why, self._wording.source(row), number

    def _replace(self, shown: Sequence[_Shown], asked_by: Mapping[UUID, Input]) -> None:
        before, self._rows = self._rows, {}
        for layout in (self._list, self._let_stand):
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if isinstance(widget, Divider):
                    widget.deleteLater()
        for one in shown:
            row = before.pop(one, None) or self._made(one, asked_by)
            layout = self._list if one[0].in_use else self._let_stand
            if layout.count():
                layout.addWidget(Divider())
            layout.addWidget(row)
            self._rows[one] = row
        for gone in before.values():
            gone.hide()
            gone.deleteLater()

    def _made(self, shown: _Shown, asked_by: Mapping[UUID, Input]) -> WordRow:
        row, say, why, source, number = shown
        avoid = self.tr("Avoid “{word}”") if row.in_use else self.tr("“{word}” may stand here")
        spoken = self._wording.spoken(row, why)
        made = WordRow(row, avoid.format(word=row.word), say, why, source, spoken, number)
        made.opened.connect(lambda: self.opened.emit(row))
        made.remove_wanted.connect(lambda: self.remove_wanted.emit(row))
        made.stepped.connect(lambda by: self._step(made, by))
        said = _behind(row, asked_by)
        if said is not None:
            made.said_wanted.connect(lambda: self.said_wanted.emit(said.uid))
        return made

    def _step(self, row: WordRow, by: int) -> None:
        rows = self.rows()
        place = min(max(rows.index(row) + by, 0), len(rows) - 1)
        rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _focus(self, word: str | None) -> None:
        for row in self.rows():
            if row.row.word == word and not row.hasFocus():
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_standing(self) -> None:
        self._standing_shown = not self._standing_shown
        self.show_words(*self._shown)


def _behind(row: WordInUse, asked_by: Mapping[UUID, Input]) -> Input | None:
    """Give what somebody said that asked for a word, where it is known."""
    return asked_by.get(row.own.input) if row.own is not None and row.own.input is not None else None
