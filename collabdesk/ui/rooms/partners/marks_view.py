"""What both sides marked of kind and depth, on plain words; nothing shows until both have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.domain.journey_words import MarkAbout
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, Part, Sentence
from collabdesk.ui.rooms.journey.tools.mark_reading import (
    Scale,
    differ,
    is_ours,
    may_show,
    newest_marks,
    of_scale,
    scales_for,
)
from collabdesk.ui.rooms.journey.tools.mark_scale import MarkScale, ScaleMark
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.domain.records import Mark
    from collabdesk.ui.wordings.partners import PartnersWording

SHOWN = (MarkAbout.KIND, MarkAbout.DEPTH_NOW, MarkAbout.DEPTH_WANTED)


class MarksView(QWidget):
    """Two scales, what they show in words, and the question where the sides differ."""

    mark_wanted = Signal()

    def __init__(self, wording: PartnersWording) -> None:
        super().__init__()
        self._wording = wording
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))

    def show_marks(self, marks: Sequence[Mark], partner: UUID) -> bool:
        """Show what both sides marked; gives whether anything could be shown."""
        clear_layout(self._column)
        shown, differing = False, False
        for scale in scales_for(SHOWN):
            on_scale = of_scale(marks, scale, partner)
            abouts = [about for about in scale.abouts if may_show(on_scale, about)]
            if not abouts:
                continue
            if not shown:
                self._column.addWidget(self._legend())
            shown = True
            differing = differing or any(differ(on_scale, about) for about in abouts)
            self._add_scale(scale, [m for m in newest_marks(on_scale) if m.about in abouts])
        if not shown:
            self._column.addWidget(_dashed(self.tr("Marks not swapped yet. Each side marks alone first.")))
        elif differing:
            self._column.addWidget(
                _question(self.tr("You marked these differently. Talk about what each word means to you."))
            )
        else:
            self._column.addWidget(Caption(self.tr("You see it the same way.")))
        again = link_button(self.tr("Mark it again") if shown else self.tr("Mark kind and depth"))
        again.clicked.connect(self.mark_wanted)
        self._column.addWidget(again)
        return shown

    def _add_scale(self, scale: Scale, marks: Sequence[Mark]) -> None:
        question = self.tr("How much do we join up?")
        if MarkAbout.KIND in scale.abouts:
            question = self.tr("If this stopped, what would happen?")
        self._column.addWidget(Caption(question))
        steps = [self._wording.journey.choice(step) for step in scale.steps]
        drawn = MarkScale(question, steps)
        places = {int(step): place for place, step in enumerate(scale.steps)}
        shown: list[ScaleMark] = []
        said: list[str] = []
        for mark in marks:
            if mark.value in places:
                wanted = mark.about is MarkAbout.DEPTH_WANTED
                shown.append(ScaleMark(places[mark.value], is_ours(mark), wanted))
                said.append(self._said(steps[places[mark.value]], ours=is_ours(mark), wanted=wanted))
        drawn.show_marks(shown, " ".join(said))
        self._column.addWidget(drawn)

    def _said(self, step: str, *, ours: bool, wanted: bool) -> str:
        if wanted:
            words = self.tr("We want: {step}.") if ours else self.tr("They want: {step}.")
        else:
            words = self.tr("We say: {step}.") if ours else self.tr("They say: {step}.")
        return words.format(step=step)

    def _legend(self) -> QWidget:
        legend = Caption()
        parts: list[Part] = [("● ", "accent"), (self.tr("Us, now"), "plain"), ("   ■ ", "info")]
        parts += [(self.tr("Them, now"), "plain"), ("   ○ ", "accent"), ("□ ", "info")]
        legend.set_parts([*parts, (self.tr("wanted"), "plain")])
        legend.setAccessibleName(
            self.tr("Round marks are ours, square ones theirs; outlined ones are wanted.")
        )
        return legend


def _question(words: str) -> QWidget:
    box = QFrame()
    set_role(box, "info-box")
    row = QHBoxLayout(box)
    row.setContentsMargins(px(12), px(8), px(12), px(8))
    row.setSpacing(px(10))
    mark = QLabel()
    wear_icon(mark, "split", "info_text", 18)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Sentence(words, "info"), 1)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return box


def _dashed(words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    mark = QLabel()
    wear_icon(mark, "circle-dashed", "warn_text", 16)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Sentence(words, "warn"), 1)
    return made
