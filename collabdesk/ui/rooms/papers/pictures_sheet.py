"""How far things got, drawn on screen from the same plan the papers print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.ui.kit.bar_chart import BarChart, Chart, ChartRow
from collabdesk.ui.kit.buttons import filled_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from collabdesk.papers.plan import Funnel, Marks


class PicturesSheet(SheetDialog):
    """The charts of a workbook, one under another.

    Args:
        room: What it lies over.
        charts: As the papers plan them.
    """

    def __init__(self, room: QWidget, charts: Sequence[Funnel | Marks]) -> None:
        super().__init__(room, self.tr("How far things got"), 860)
        self.set_lead(self.tr("The same pictures stand in the papers. Each number is also in words."))
        self.charts = [BarChart(as_chart(planned)) for planned in charts]
        self.body.setSpacing(28)
        for chart in self.charts:
            self.body.addWidget(chart)
        if not charts:
            self.body.addWidget(Sentence(self.tr("Nothing was said yet, so there is nothing to draw.")))
        self.body.addStretch()
        done = filled_button(self.tr("Back"))
        done.clicked.connect(self.accept)
        self.foot.addStretch()
        self.foot.addWidget(done)


def as_chart(planned: Funnel | Marks) -> Chart:
    """Turn what a paper prints as a chart into what the screen draws."""
    from collabdesk.papers.plan import Marks

    if isinstance(planned, Marks):
        rows = tuple(
            ChartRow(label, words, remark, filled=filled, of=planned.of)
            for label, filled, words, remark in planned.rows
        )
        return Chart(planned.caption, planned.heads, rows, planned.note)
    return Chart(planned.caption, planned.heads, _bars(planned), planned.note)


def _bars(funnel: Funnel) -> tuple[ChartRow, ...]:
    longest = max((count for _label, count, _why in funnel.rows), default=0) or 1
    rows, before = [], 0
    for place, (label, count, why) in enumerate(funnel.rows):
        amount = funnel.amounts[place] if funnel.amounts else f"{count:,}"
        there_were = before / longest if funnel.narrowing else None
        remark = "".join(run.text for run in why).strip()
        rows.append(ChartRow(label, amount, remark, count / longest, there_were))
        before = count
    return tuple(rows)
