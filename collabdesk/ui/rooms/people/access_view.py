"""What makes it possible for a person to come, each thing with how far it has got in six steps."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.rooms.people.squares import Squares
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.access import AccessWording, steps_done

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import AccessNeed


class AccessView(QWidget):
    """One row for each need. ``need_wanted`` carries one that still has to be arranged."""

    need_wanted = Signal(UUID)

    def __init__(self, needs: Sequence[AccessNeed]) -> None:
        super().__init__()
        wording = AccessWording(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        top = Qt.AlignmentFlag.AlignTop
        for place, need in enumerate(needs):
            if place:
                grid.addWidget(Divider(), 2 * place - 1, 0, 1, 3)
            grid.addWidget(Sentence(need.need.strip(), "strong"), 2 * place, 0, top)
            grid.addWidget(Squares(steps_done(need), wording.spoken(need)), 2 * place, 1, top)
            state = Sentence()
            state.set_parts([(wording.state(need), "link" if wording.is_open(need) else "secondary")])
            state.link_pressed.connect(lambda _link, uid=need.uid: self.need_wanted.emit(uid))
            grid.addWidget(state, 2 * place, 2, top)
        grid.addWidget(Caption(wording.steps()), 2 * len(needs), 0, 1, 3)
