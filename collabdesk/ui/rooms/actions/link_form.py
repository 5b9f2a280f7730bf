"""Saying which words an action answers, by their printed numbers, so that no promise stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.ui.rooms.said.forms.form import StepForm

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.domain.records import Action
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import Work


class LinkForm(StepForm):
    """Numbers as they stand beside the words, and why; where one is not there, none is joined."""

    def __init__(self, context: RoomContext, action: Action) -> None:
        super().__init__(context, "link", self.tr("It answers"), self.tr("whose words?"))
        self._action = action
        self._numbers = self.line_field(self.tr("Numbers"), self.tr("such as V-014, V-002"))
        self._numbers_field = self.fields.fields()[-1]
        self._reason, _ = self.text_field(self.tr("Why"))

    def work(self) -> Work | None:
        """Give the joining, or ask for a number."""
        from collabdesk.operations.answering import link_action
        from collabdesk.storage.queries.actions import inputs_numbered

        numbers = self._numbers.text()
        if not any(letter.isdigit() for letter in numbers):
            self._numbers_field.say(self.tr("Each thing somebody said has a number, such as V-014."))
            self._numbers.setFocus()
            return None
        uid, reason = self._action.uid, self._reason.text().strip()

        def join(book: Workbook) -> Changes:
            return link_action(book, uid, inputs_numbered(book, numbers), reason)

        return join
