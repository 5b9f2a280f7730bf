"""What was moved because of what people said stands at the foot, because that is where change is proved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.storage.queries.actions import Moved
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.rooms.context import RoomContext


LONGEST = 140
"""Characters of what was moved that the foot has room for; the action itself shows all of it."""


class MovedBox(QFrame):
    """A few things that were moved, each with the number of what moved it; or the question why nothing was.

    ``input_pressed`` carries the uid of the words a number stands for.
    """

    input_pressed = Signal(object)

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        icon = QLabel()
        wear_icon(icon, "repeat", "soft_text", 18)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(10), px(14), px(10))
        row.setSpacing(px(12))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._lines, 1)
        set_role(self, "soft")
        self.hide()

    def minimumSizeHint(self) -> QSize:
        # Wrapped words ask for their height at their least width, which would make the window grow.
        return QSize(px(120), px(44))

    def show_moved(self, moved: Sequence[Moved], *, any_actions: bool) -> None:
        """Show what was moved; K25 where there are actions and nothing was."""
        clear_layout(self._lines)
        self.setVisible(any_actions)
        fill = self._context.project.fill
        if not moved:
            said = fill(self.tr("Nothing has been moved because of what {people} said. Say why?"))
            self._lines.addWidget(Sentence(said))
            return
        lead = fill(self.tr("Moved because of what {people} said:"))
        for place, one in enumerate(moved[:1] if is_narrow(self) else moved):
            line = Sentence()
            begin = f"{lead} " if place == 0 else ""
            number = self._context.wording.number("input", one.number)
            linked: list[Part] = [(number, "link")] if one.number else []
            line.set_parts([(begin, "bold"), (f"{_short(one.what)} ", "plain"), *linked])
            if one.input is not None:
                line.link_pressed.connect(partial(self._pressed, one.input))
            self._lines.addWidget(line)

    def _pressed(self, uid: UUID, _number: str) -> None:
        self.input_pressed.emit(uid)


def _short(what: str) -> str:
    what = what.strip().rstrip(".")
    return f"{what}." if len(what) <= LONGEST else what[: LONGEST - 1].rstrip() + "…"
