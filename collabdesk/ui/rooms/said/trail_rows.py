"""Draws the steps of a trail: a sentence each, with the words, boxes and captions that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.long_words import WordsBox
from collabdesk.ui.kit.marks import Mark
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.kit.timeline import TimelineRow
from collabdesk.ui.kit.verdict import VerdictBox
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import StepForm
    from collabdesk.ui.rooms.said.steps import StepRow
    from collabdesk.ui.wordings.boxes import Box


class TrailRows(QObject):
    """Makes the rows of a rail. ``unfold_wanted`` says that folded steps were asked for."""

    unfold_wanted = Signal()

    def __init__(self, context: RoomContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def made(self, rows: list[StepRow], folded: int = 0) -> list[TimelineRow]:
        """Give rows to show, the first ``folded`` of them as one line."""
        days = [row.day for row in rows]
        befores = [None, *days[:-1]]
        shown = [self._folded(rows[:folded])] if folded else []
        for row, before in list(zip(rows, befores, strict=True))[folded:]:
            since = (row.day - before).days if row.day and before else None
            shown.append(self._row(row, since))
        return shown

    def form_row(self, form: StepForm) -> TimelineRow:
        """Give the row of a form that is open now."""
        day = self._context.wording.short_day(self._context.today())
        return TimelineRow(day, self.tr("today"), Mark(form.icon, "dashed"), form, "warn")

    def _folded(self, rows: list[StepRow]) -> TimelineRow:
        days = [row.day for row in rows if row.day is not None]
        since = self._context.wording.short_day(days[0]) if days else ""
        sentence = Sentence()
        sentence.set_parts([(self.tr("Show %n step(s)", "", len(rows)), "link")])
        sentence.link_pressed.connect(lambda _link: self.unfold_wanted.emit())
        return TimelineRow(since, "", Mark("chevrons-up-down", "plain"), sentence)

    def _row(self, row: StepRow, since: int | None) -> TimelineRow:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        sentence = Sentence()
        sentence.set_parts(row.parts)
        column.addWidget(sentence)
        if row.words:
            words = WordsBox(self.tr("Their words"), "small")
            words.set_words(row.words)
            column.addWidget(words)
        if row.caption:
            column.addWidget(Caption(row.caption))
        for box in row.boxes:
            column.addWidget(_made_box(box))
        wording = self._context.wording
        day = wording.short_day(row.day) if row.day else self.tr("no day yet")
        made = TimelineRow(day, wording.later(since) if since is not None else "", row.mark, body)
        made.setAccessibleName(f"{day}. {sentence.plain_text()} {row.words} {row.caption}".strip())
        return made


def _made_box(box: Box) -> VerdictBox:
    made = VerdictBox(box.tone)
    for icon, parts in box.sentences:
        made.add_sentence(parts, icon)
    if box.caption:
        made.add_caption(box.caption)
    if box.answers:
        made.add_answers(box.answers)
    return made
