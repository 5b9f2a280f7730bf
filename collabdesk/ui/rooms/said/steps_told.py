"""Tells what was done with one input, step by step, in sentences, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collabdesk.ui.kit.buttons import link_button, plain_button
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.wordings.history import HistoryWording

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.history import HistoryEvent
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

AT_ONCE: Final = 40
"""Steps shown before the earlier ones are asked for."""


class StepsToldSheet(SheetDialog):
    """Who did what and when. More are fetched by the button at its end."""

    def __init__(self, parent: QWidget, title: str, desk: Desk, context: RoomContext, uid: UUID) -> None:
        super().__init__(parent, title, width=760)
        self._desk, self._context, self._uid = desk, context, uid
        self._words = HistoryWording(context.wording, self)
        self._shown = 0
        self.more_button = link_button(self.tr("Show earlier steps"))
        self.more_button.clicked.connect(self._ask)
        self.close_up = plain_button(self.tr("Close"))
        self.close_up.clicked.connect(self.reject)
        self.body.addWidget(self.more_button)
        self.more_button.hide()
        self.foot.addStretch()
        self.foot.addWidget(self.close_up)
        self._ask()

    def _ask(self) -> None:
        from collabdesk.operations.history import history

        self._desk.ask(self._came, history, self._uid, limit=AT_ONCE + 1, offset=self._shown)

    def _came(self, events: tuple[HistoryEvent, ...]) -> None:
        for event in events[:AT_ONCE]:
            if self._shown:
                self._put(Divider())
            self._put(Caption(self._words.heading(event, self._context.settings.device)))
            self._put(Sentence(self._words.deed(event), "strong"))
            for sentence in self._words.details(event):
                self._put(Sentence(sentence))
            self._shown += 1
        self.more_button.setVisible(len(events) > AT_ONCE)

    def _put(self, widget: QWidget) -> None:
        self.body.insertWidget(self.body.count() - 1, widget)
