"""What a paper says of the work itself is written where its absence is noticed: beside the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from collabdesk.ui.kit.buttons import filled_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.rooms.project_form import TO_CALL, ProjectForm

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import Project
    from collabdesk.papers.options import PaperCode
    from collabdesk.ui.rooms.context import RoomContext

_CHECKED: Final = ("checked_by", "checked_on")
SAYS: Final[dict[PaperCode, tuple[str, ...]]] = {
    "r1": ("purpose", "open_to_change", "fixed", "not_known_yet", "next_news", "how_to_tell_us", *_CHECKED),
    "r2": ("purpose", "open_to_change", "fixed", "not_known_yet", "asks", "next_news", *_CHECKED),
    "r3": ("purpose", "asks", "not_known_yet", *_CHECKED),
    "r4": ("learned", "plans", "time_and_money", "purpose", *_CHECKED),
    "r5": ("purpose", "learned", "plans", *_CHECKED),
    "r6": ("purpose", "fixed", "open_to_change", "yours", "last_word", "promise", "next_news"),
    "r7": (*TO_CALL, "fixed", "open_to_change", "yours", "purpose", "next_news", "how_to_tell_us"),
    "r8": ("purpose", "not_known_yet", *_CHECKED),
    "r9": ("how_to_tell_us", "next_news"),
}
"""What each paper prints of the project, by the project's own names, what it cannot do without first."""


class WordsSheet(SheetDialog):
    """Boxes for what a paper says of the work; ``edited`` carries what was changed, by the project's names.

    Args:
        room: What asks.
        context: The day and the words.
        code: Which paper.
        project: What is written so far.
        name: The box to begin at; "" for the first.
    """

    edited = Signal(dict)

    def __init__(
        self, room: QWidget, context: RoomContext, code: PaperCode, project: Project, name: str = ""
    ) -> None:
        super().__init__(room, self.tr("What this paper says"), 640)
        self.set_lead(self.tr("Kept as you write. Undo works for it."))
        self._name = name
        self._form = ProjectForm(context.wording, context.today)
        names = SAYS[code]
        if name not in names and name in self._form.known():
            names = (name, *names)
        self.body.addWidget(self._form.fields(names))
        self._form.setParent(self)
        self._form.hide()
        self._form.show_project(project)
        self._form.edited.connect(self.edited)
        done = filled_button(self.tr("Done"))
        done.clicked.connect(self.accept)
        self.foot.addStretch()
        self.foot.addWidget(done)
        self.finished.connect(self._form.keep_now)

    def showEvent(self, event: QShowEvent) -> None:
        self._form.focus_box(self._name)
        super().showEvent(event)
