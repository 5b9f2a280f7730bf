"""More ways to choose what the list shows: by state, pattern, session, group, or words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from collabdesk.domain.words import InputState
from collabdesk.ui.kit.menus import menu_for_one_use

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QMenu

    from collabdesk.storage.queries.around import Around
    from collabdesk.ui.rooms.context import RoomContext

T = TypeVar("T")


class ChoosingMenu(QWidget):
    """Builds the menu; what was chosen is a name and a value, given to ``chosen``."""

    def __init__(
        self, context: RoomContext, chosen: Callable[[str, object], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._chosen = context, chosen
        self.hide()

    def open_at(self, button: QWidget, around: Around) -> None:
        """Open the menu under a button."""
        menu = menu_for_one_use(button)
        wording = self._context.wording
        self._branch(menu, self.tr("How far it is"), "state", [(s, wording.of(s)) for s in InputState])
        patterns: list[tuple[UUID | None, str]] = [(p.uid, wording.quoted(p.name)) for p in around.patterns]
        self._branch(menu, self.tr("Pattern"), "pattern", patterns)
        self._add(menu, self.tr("Not in any pattern"), "unsorted", value=True)
        self._branch(menu, self.tr("Session"), "session", [(s.uid, s.name) for s in around.sessions])
        self._branch(menu, self.tr("Group"), "group", [(g.uid, g.name) for g in around.groups])
        self._add(menu, self.tr("Find in these…"), "search", value=True)
        menu.addSeparator()
        self._add(menu, self.tr("Show all again"), "nothing", value=True)
        menu.exec(button.mapToGlobal(QPoint(0, button.height())))

    def _branch(self, menu: QMenu, title: str, name: str, choices: Sequence[tuple[T, str]]) -> None:
        if not choices:
            return
        branch = menu.addMenu(title)
        for value, text in choices:
            self._add(branch, text, name, value=value)

    def _add(self, menu: QMenu, text: str, name: str, *, value: object) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: self._chosen(name, value))
