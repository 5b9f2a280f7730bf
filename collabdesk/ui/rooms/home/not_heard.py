"""Who is not heard yet, and who was asked again and again, which is often the same question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.words import Reach
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collabdesk.domain.records import Group
    from collabdesk.storage.queries.asked_often import AskedOften
    from collabdesk.ui.wordings.home import HomeWording


class NotHeard(QWidget):
    """Groups that are not heard well, each with its plan, and one calm line of who was asked most often."""

    def __init__(self, words: HomeWording) -> None:
        super().__init__()
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))

    def show_those(self, groups: tuple[Group, ...], asked: AskedOften | None) -> None:
        """Show these groups, and those asked often, where there are any."""
        clear_layout(self._column)
        if groups:
            self._column.addWidget(SectionHead(self.tr("Not heard yet, or only a little")))
        for group in groups:
            heard = self.tr(" A little so far.") if group.reach is Reach.A_LITTLE else ""
            plan = (
                self.tr(" Plan: {plan}").format(plan=group.plan) if group.plan else self.tr(" No plan yet.")
            )
            sentence = Sentence()
            sentence.set_parts([(group.name.rstrip(".") + ".", "bold"), (heard + plan, "plain")])
            self._column.addWidget(sentence)
        if asked is not None:
            self._column.addWidget(Caption(self._words.asked_often(asked)))
        self.setVisible(bool(groups or asked))
