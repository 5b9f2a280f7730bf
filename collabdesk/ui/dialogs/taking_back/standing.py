"""Where the words, or a name, also stand in what others wrote, with a way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.ui.dialogs.taking_back.work import Stands
    from collabdesk.ui.wordings.taken_back import TakenBackWording

SHOWN = 8
OPENED = frozenset({"decision", "action", "change", "pattern", "input", "person"})
"""Kinds that have a page of their own to go to."""


def may_be_rewritten(one: Stands) -> bool:
    """Whether a text can be given other words: ours, as it reads now. What others said is theirs."""
    theirs = one.echo.kind in ("input", "check", "verdict", "quietsaying", "attachment")
    return one.echo.place == "now" and not theirs


class AlsoStands(QWidget):
    """``open_wanted`` carries a record to look at; ``rewrite_wanted`` asks to take the words out."""

    open_wanted = Signal(str, UUID)
    rewrite_wanted = Signal()

    def __init__(self, wording: TakenBackWording, stands: Sequence[Stands], *, in_history: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = self.tr("These words also stand in")
        if any(one.echo.is_name for one in stands) or not stands:
            head = self.tr("Their words or name also stand in")
        column.addWidget(SectionHead(head))
        column.addWidget(Caption(self.tr("They stay there, unless you write those texts anew.")))
        for one in stands[:SHOWN]:
            row = Sentence()
            can_open = one.echo.kind in OPENED and one.echo.place == "now"
            row.set_parts([(wording.stands(one), "link" if can_open else "plain")])
            if can_open:
                row.link_pressed.connect(
                    lambda _link, echo=one.echo: self.open_wanted.emit(echo.kind, echo.row)
                )
            column.addWidget(row)
        if len(stands) > SHOWN:
            column.addWidget(Caption(self.tr("And in %n more.", "", len(stands) - SHOWN)))
        if in_history:
            column.addWidget(Sentence(self.tr("The history says that they did work here. That stays.")))
        self.rewrite_button = link_button(self.tr("Write these texts anew…"))
        self.rewrite_button.clicked.connect(self.rewrite_wanted)
        self.rewrite_button.setVisible(any(map(may_be_rewritten, stands)))
        column.addWidget(self.rewrite_button, 0, Qt.AlignmentFlag.AlignLeft)
