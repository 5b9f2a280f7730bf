"""What people said that stands in the circle of what they asked for: links to it, never copies."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from collabdesk.domain.records import SweetAsk
from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.records.form import RecordForm
from collabdesk.ui.rooms.journey.tools.turning import turn_to
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.table_tool import Choose
    from collabdesk.ui.wordings.journey import JourneyWording


class AskedFor(QWidget):
    """The links of one sweet spot. ``chosen`` carries an input's identity, ``let_go`` a link's.

    Args:
        context: The room's.
        wording: Names things.
    """

    chosen = Signal(object)
    let_go = Signal(object)

    def __init__(self, context: RoomContext, wording: JourneyWording) -> None:
        super().__init__()
        self._shown: tuple[tuple[UUID, str], ...] | None = None
        self.form = RecordForm(context, wording, SweetAsk, ["input"])
        self.form.field_changed.connect(self._choose)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        many = wording.many("sweetask")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(SectionHead(many[:1].upper() + many[1:]))
        column.addLayout(self._rows)
        column.addWidget(self.form)

    def show_links(self, links: Sequence[SweetAsk], names: Mapping[UUID, str], choose: Choose) -> None:
        """Show links.

        Args:
            links: Of the spot that is chosen.
            names: What each input is called, by its identity: "V-014 ...".
            choose: What can be chosen, as for a form.
        """
        self.form.show_choices(choose)
        said = tuple((link.uid, names.get(link.input, "")) for link in links)
        if said == self._shown:
            return
        self._shown = said
        clear_layout(self._rows)
        for uid, words in said:
            self._rows.addWidget(self._row(uid, words))

    def _row(self, uid: UUID, words: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Sentence(words), 1)
        button = icon_button("x", self.tr("Take {thing} out of this circle").format(thing=words))
        button.clicked.connect(lambda: self.let_go.emit(uid))
        line.addWidget(button)
        return row

    def _choose(self, _name: str, value: object) -> None:
        if isinstance(value, UUID):
            self.chosen.emit(value)
            box = self.form.editor("input").widget
            if isinstance(box, QLineEdit):
                box.clear()
            turn_to(self.form, None)
