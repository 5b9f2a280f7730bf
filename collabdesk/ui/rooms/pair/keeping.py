"""Runs what a form of the detail pane stands for, and folds the form once it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.ui.rooms.actions.detail_pane import DetailPane
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import StepForm
    from collabdesk.work.desk import Desk


class Keeping(QObject):
    """``made`` carries a form and the uid of the first record it made, ``message_told`` why it was refused.

    A form that is refused stays open with what was typed in it.
    """

    made = Signal(object, object)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext, detail: DetailPane) -> None:
        super().__init__(detail)
        self._desk, self._context, self._detail = desk, context, detail
        detail.form_kept.connect(self._form_kept)

    def _form_kept(self, form: StepForm) -> None:
        work = form.work()
        if work is None:
            return

        def kept(changes: Changes) -> None:
            if self._detail.form is form:
                self._detail.form_done()
            made = [uid for uid in changes.made if isinstance(uid, UUID)]
            if made:
                self.made.emit(form, made[0])

        def refused(failure: Failure) -> None:
            words = self._context.wording.failure(failure)
            self.message_told.emit(f"{words.what} {words.safe}")

        self._desk.do_then(kept, refused, work)
