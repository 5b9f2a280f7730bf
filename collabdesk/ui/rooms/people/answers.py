"""Questions and answers under one another, with one left edge for the answers so that they can be scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUESTION: Final = 200
_ICON: Final = 16


class Answers(QWidget):
    """A list of questions with their answers, and a tick or a cross where there is one.

    Args:
        rows: A question, its answer, and an icon or "" each.
        bold: Whether the answers are what stands out.
    """

    def __init__(self, rows: Sequence[tuple[str, str, str]], *, bold: bool) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(_QUESTION))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        top = Qt.AlignmentFlag.AlignTop
        for place, (question, answer, icon) in enumerate(rows):
            if place:
                grid.addWidget(Divider(), 2 * place - 1, 0, 1, 3)
            grid.addWidget(Sentence(question), 2 * place, 0, top)
            if icon:
                mark = QLabel()
                wear_icon(mark, icon, "accent" if icon == "check" else "text2", _ICON)
                grid.addWidget(mark, 2 * place, 1, top)
            said = Sentence(answer, "strong" if bold else "body")
            grid.addWidget(said, 2 * place, 2 if icon else 1, 1, 1 if icon else 2, top)
