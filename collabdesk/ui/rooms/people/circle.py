"""Whom we set out to hear, how well we did and the plan for each, and when people were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.words import Reach
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.people.squares import heard_squares
from collabdesk.ui.rooms.people.tile import Tile
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from collabdesk.domain.records import Group, Session
    from collabdesk.storage.queries.people import Circle
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.people import PeopleWording


class CircleView(QWidget):
    """Groups, then sessions. The signals carry a Group or a Session, None to add one."""

    group_wanted = Signal(object)
    session_wanted = Signal(object)
    group_remove_wanted = Signal(UUID)
    session_remove_wanted = Signal(UUID)

    def __init__(self, context: RoomContext, wording: PeopleWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self._tiles: dict[UUID, Tile] = {}
        self._asked = SectionHead()
        self._groups, self._sessions = QVBoxLayout(), QVBoxLayout()
        self.add_group_button = self._adding(self.tr("Add a group"))
        self.add_session_button = self._adding(self.tr("Add a session"))
        self.add_group_button.clicked.connect(lambda: self.group_wanted.emit(None))
        self.add_session_button.clicked.connect(lambda: self.session_wanted.emit(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for layout in (self._groups, self._sessions):
            layout.setSpacing(px(2))
        column.addWidget(SectionHead(self.tr("Who we set out to hear")))
        column.addLayout(self._groups)
        column.addWidget(self.add_group_button)
        column.addWidget(Caption(self.tr("These are groups, never people. Nobody is scored.")))
        column.addSpacing(px(18))
        column.addWidget(self._asked)
        column.addLayout(self._sessions)
        column.addWidget(self.add_session_button)
        column.addStretch()

    def tile(self, uid: UUID) -> Tile | None:
        """Give the tile of a group or session, if it is in sight."""
        return self._tiles.get(uid)

    def show_circle(self, circle: Circle) -> None:
        """Show groups by how well they were heard, and sessions, the latest first."""
        focused = next((uid for uid, tile in self._tiles.items() if tile.hasFocus()), None)
        clear_layout(self._groups)
        clear_layout(self._sessions)
        self._tiles = {}
        self._asked.set_text(self._context.project.fill(self.tr("When {people} were asked")))
        set_out = [group for group in circle.groups if group.set_out]
        for reach in Reach:
            self._add_part(self._context.wording.of(reach), [g for g in set_out if g.reach is reach], reach)
        others = [group for group in circle.groups if not group.set_out]
        self._add_part(self.tr("Also named in what was brought in"), others, None)
        if not circle.groups:
            self._groups.addWidget(
                Caption(self.tr("Nobody yet. Name who should be heard, above all those who seldom are."))
            )
        for session in circle.sessions:
            self._add_session(session)
        if not circle.sessions:
            self._sessions.addWidget(Caption(self.tr("No session yet.")))
        more = circle.session_count - len(circle.sessions)
        if more:
            self._sessions.addWidget(Caption(self.tr("And %n earlier session(s).", "", more)))
        if focused in self._tiles:
            self._tiles[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_part(self, head: str, groups: list[Group], reach: Reach | None) -> None:
        if not groups:
            return
        self._groups.addSpacing(px(8))
        self._groups.addWidget(Sentence(head, "warn" if reach is Reach.NOT_YET else "secondary"))
        for group in groups:
            said = self._context.wording.of(group.reach)
            plan = self._wording.plan(group)
            missing = not group.plan.strip() and bool(plan)
            spoken = ". ".join(part for part in (group.name, said, plan) if part)
            tile = Tile(
                group.uid,
                group.name,
                plan,
                spoken,
                heard_squares(group.reach, said),
                "advice" if missing else "caption",
            )
            tile.opened.connect(lambda group=group: self.group_wanted.emit(group))
            tile.remove_wanted.connect(lambda uid=group.uid: self.group_remove_wanted.emit(uid))
            self._tiles[group.uid] = tile
            self._groups.addWidget(tile)

    def _add_session(self, session: Session) -> None:
        line = self._wording.session(session)
        tile = Tile(session.uid, session.name, line, f"{session.name}. {line}")
        tile.opened.connect(lambda: self.session_wanted.emit(session))
        tile.remove_wanted.connect(lambda: self.session_remove_wanted.emit(session.uid))
        self._tiles[session.uid] = tile
        self._sessions.addWidget(tile)

    def _adding(self, text: str) -> QPushButton:
        made = link_button(text)
        wear_icon(made, "plus", "accent", 18)
        return made
