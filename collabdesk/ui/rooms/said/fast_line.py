"""The fast line: one box, as quick as a spreadsheet row; nothing but the words is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input
from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.menus import menu_for_one_use
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject

    from collabdesk.storage.queries.around import Around
    from collabdesk.ui.rooms.context import RoomContext

MANY_LINES = 3
"""From this many pasted lines on, bringing them in as rows is offered."""
_BUTTON_PADDING = 7


class FastLine(QFrame):
    """Keeps an input on Enter and stays. ``kept`` carries the input and whether to open its trail."""

    kept = Signal(object, bool)
    many_lines_pasted = Signal(str)

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._session: UUID | None = None
        self._around: Around | None = None
        asked = self.tr("Type someone’s exact words")
        self.box = GrowingTextEdit(asked, asked, most_lines=4)
        set_role(self.box, "bare")
        self.box.kept.connect(self._kept)
        self.box.kept_and_opened.connect(self._kept_and_opened)
        self.box.installEventFilter(self)
        self._where = quiet_button(self.tr("Choose a session"), "map-pin")
        self._where.clicked.connect(self._choose_session)
        self._hint = QLabel(self.tr("Enter keeps it"))
        set_role(self._hint, "caption")
        plus = QLabel()
        wear_icon(plus, "plus", "accent", 20)
        top = QHBoxLayout()
        # The mark above stands over the mark inside the button below, which has its own padding.
        top.setContentsMargins(px(_BUTTON_PADDING), 0, 0, 0)
        top.setSpacing(px(6))
        top.addWidget(plus, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.box, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._where)
        foot.addStretch()
        foot.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12 - _BUTTON_PADDING), px(10), px(12), px(3))
        column.setSpacing(px(2))
        column.addLayout(top)
        column.addLayout(foot)
        set_role(self, "fast-line")

    def show_around(self, around: Around) -> None:
        """Use these sessions from now on."""
        self._around = around
        names = {session.uid: session.name for session in around.sessions}
        if self._session not in names:
            self._session = None
        chosen = names.get(self._session) if self._session else None
        self._where.setText(chosen or self.tr("Choose a session"))

    def begin(self) -> None:
        """Put the cursor in the box."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_back(self, words: str) -> None:
        """Give words back that could not be kept, so that nobody has to type them again."""
        if not self.box.text():
            self.box.set_text(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer to bring in many lines when a sheet or a list is pasted."""
        if watched is self.box and event.type() == event.Type.KeyPress:
            from PySide6.QtGui import QKeyEvent

            if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste):
                text = QApplication.clipboard().text()
                if len([line for line in text.splitlines() if line.strip()]) >= MANY_LINES:
                    self.many_lines_pasted.emit(text)
        return super().eventFilter(watched, event)

    def _kept(self, words: str) -> None:
        self._keep(words, open_it=False)

    def _kept_and_opened(self, words: str) -> None:
        self._keep(words, open_it=True)

    def _keep(self, words: str, *, open_it: bool) -> None:
        if not words.strip():
            return
        today = self._context.today()
        said = Input(
            uid=new_uid(), number=0, words=words, recorded_on=today, said_on=today, session=self._session
        )
        self.box.set_text("")
        self.kept.emit(said, open_it)

    def _choose_session(self) -> None:
        menu = menu_for_one_use(self)
        group = QActionGroup(menu)
        sessions = self._around.sessions if self._around else ()
        choices = [(None, self.tr("No session")), *[(s.uid, s.name) for s in sessions]]
        for uid, name in choices:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(uid == self._session)
            action.setData(str(uid) if uid else "")
            group.addAction(action)
        chosen = menu.exec(self._where.mapToGlobal(QPoint(0, self._where.height())))
        if chosen is not None:
            key = str(chosen.data())
            self._session = UUID(key) if key else None
            if self._around is not None:
                self.show_around(self._around)
