"""An empty room teaches the chain: eight marks that have not begun, one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.marks import Mark
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.kit.timeline import Rail, TimelineRow
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.said import SaidWording

if TYPE_CHECKING:
    from collabdesk.ui.rooms.context import RoomContext


class EmptyChain(QFrame):
    """What happens to every piece of input here, before there is any."""

    bring_in_wanted = Signal()

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        page = ScrollColumn(margins=(28, 28, 24, 20))
        page.add(SectionHead(self.tr("Nothing has been written down yet")))
        page.add(
            Sentence(
                self.tr("Type someone’s exact words above the list, or bring in a sheet (Ctrl+I). Then:")
            )
        )
        self.bring_in_button = plain_button(self.tr("Bring in a sheet"))
        self.bring_in_button.clicked.connect(self.bring_in_wanted)
        page.column.addWidget(self.bring_in_button, 0, Qt.AlignmentFlag.AlignLeft)
        rail = Rail()
        for icon, name, sentence in SaidWording(context.wording, self).chain_explained():
            body = QWidget()
            column = QVBoxLayout(body)
            column.setContentsMargins(0, 0, 0, 0)
            words = Sentence()
            words.set_parts([(name + ". ", "bold"), (sentence, "plain")])
            column.addWidget(words)
            row = TimelineRow("", "", Mark(icon, "empty"), body)
            row.setAccessibleName(f"{name}. {sentence}")
            rail.add_row(row)
        page.add(rail)
        page.add_stretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        set_role(self, "pane")
