"""One question of the marks: a line to mark on alone, or both sides' marks and what to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from collabdesk.domain.journey_words import MarkAbout, Side
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.journey.tools.asking_line import AskingLine
from collabdesk.ui.rooms.journey.tools.mark_reading import earlier_marks, is_ours, may_show, newest_marks
from collabdesk.ui.rooms.journey.tools.mark_scale import MarkScale, ScaleMark
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import Mark
    from collabdesk.ui.rooms.journey.tools.mark_reading import Scale
    from collabdesk.ui.rooms.journey.tools.mark_wording import MarkWording


class MarkBox(QFrame):
    """One scale. ``marked`` carries what it is about and the value of the step.

    Args:
        scale: What is marked.
        words: Says it.
    """

    marked = Signal(object, int)

    def __init__(self, scale: Scale, words: MarkWording) -> None:
        super().__init__()
        self.scale, self._words = scale, words
        self._earlier: tuple[Mark, ...] = ()
        steps = [words.step(step) for step in scale.steps]
        self.lines: dict[MarkAbout, MarkScale] = {}
        self._marking = QWidget()
        column = QVBoxLayout(self._marking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for about in scale.abouts:
            question = f"{words.question(scale)} {words.asked(about)}"
            line = MarkScale(question, steps, takes_marks=True, wanted=about is MarkAbout.DEPTH_WANTED)
            line.mark_set.connect(lambda place, about=about: self._set(about, place))
            self.lines[about] = line
            if len(scale.abouts) > 1:
                column.addWidget(Caption(words.asked(about)))
            column.addWidget(line)
        self._hint = Caption(self.tr("Left and right move the mark. Space or a click sets it."))
        self._kept = Sentence("", "accent")
        column.addWidget(self._hint)
        column.addWidget(self._kept)
        self._kept.hide()
        self.together = MarkScale(words.question(scale), steps)
        self.said = Sentence()
        self.waiting = Sentence("", "secondary")
        self.asking = AskingLine()
        self._fold = link_button("")
        self._fold.clicked.connect(self._unfold)
        self._past = Sentence("", "caption")
        self._past.hide()
        self._lay_out()

    def begin(self, *, ours: bool) -> None:
        """Let a side mark, starting from nothing; ``ours`` says which."""
        self._kept.hide()
        for line in self.lines.values():
            line.begin(ours=ours)

    def show_marks(
        self, marks: Sequence[Mark], round_marks: Sequence[Mark], side: Side | None, other: Side
    ) -> None:
        """Show what may be seen.

        Args:
            marks: All marks ever made on this scale, oldest first.
            round_marks: Those of this round.
            side: Who is marking now, so that nothing shows; None for both together.
            other: Who the other side is.
        """
        words, scale = self._words, self.scale
        alone = side is not None
        seen = [about for about in scale.abouts if may_show(round_marks, about)]
        shown = [mark for mark in newest_marks(round_marks) if mark.about in seen]
        said = words.shown(scale, round_marks)
        self._marking.setVisible(alone)
        self.together.setVisible(not alone and bool(shown))
        self.together.show_marks([self._placed(mark) for mark in shown], said)
        self.said.set_text("" if alone else said)
        self.said.setVisible(bool(said) and not alone)
        self.waiting.set_text(words.waiting(scale, round_marks, other))
        self.waiting.setVisible(bool(self.waiting.plain_text()))
        self.asking.ask(*(("", "differ") if alone else words.asking(scale, round_marks)))
        self._show_earlier(() if alone else self._past_of(marks, round_marks))

    def _past_of(self, marks: Sequence[Mark], round_marks: Sequence[Mark]) -> tuple[Mark, ...]:
        # What one side marked before the other ever did stays unseen too.
        seen = {about for about in self.scale.abouts if may_show(marks, about)}
        in_round = {mark.uid for mark in round_marks}
        before = [mark for mark in reversed(marks) if mark.uid not in in_round]
        return tuple(mark for mark in (*earlier_marks(round_marks), *before) if mark.about in seen)

    def _show_earlier(self, earlier: tuple[Mark, ...]) -> None:
        self._earlier = earlier
        self._fold.setText(self.tr("%n earlier mark(s)", "", len(earlier)))
        self._fold.setVisible(bool(earlier))
        self._past.set_text("\n".join(self._words.earlier(self.scale, mark) for mark in earlier))
        if not earlier:
            self._past.hide()

    def _unfold(self) -> None:
        self._past.setVisible(self._past.isHidden())

    def _placed(self, mark: Mark) -> ScaleMark:
        place = next((n for n, step in enumerate(self.scale.steps) if step == mark.value), 0)
        return ScaleMark(place, is_ours(mark), mark.about is MarkAbout.DEPTH_WANTED)

    def _set(self, about: MarkAbout, place: int) -> None:
        step = self.scale.steps[place]
        kept = self.tr("Kept. Nobody sees it before both sides have marked.")
        promise = self._words.promise(step)
        self._kept.set_text(f"{promise} {kept}".strip())
        self._kept.show()
        self.marked.emit(about, int(step))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(SectionHead(self._words.question(self.scale)))
        for widget in (
            self._marking,
            self.together,
            self.said,
            self.waiting,
            self.asking,
            self._fold,
            self._past,
        ):
            column.addWidget(widget)
