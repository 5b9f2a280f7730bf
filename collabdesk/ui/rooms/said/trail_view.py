"""The trail of one input: its words, a timeline in sentences, and the next step pinned under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from collabdesk.domain.next_step import NextStep, StepKind, next_step
from collabdesk.ui.kit.next_step import NextStepBar
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.timeline import Rail
from collabdesk.ui.rooms.said.bringing import brought, is_brought
from collabdesk.ui.rooms.said.form_foot import FormFoot
from collabdesk.ui.rooms.said.head import TrailHead
from collabdesk.ui.rooms.said.steps import first_round, rows_of
from collabdesk.ui.rooms.said.trail_rows import TrailRows
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.wordings.boxes import BoxWording
from collabdesk.ui.wordings.said import SaidWording
from collabdesk.ui.wordings.steps import StepWording

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import StepForm

HEAD_AT_MOST = 0.4
"""The part of the height that a head may be pinned in; a higher one scrolls with the steps."""


class TrailView(QFrame):
    """Shows one trail.

    ``step_pressed`` carries the next step's kind; ``menu_wanted`` asks for the others;
    ``things_brought`` carries what was dropped here, as a list of paths or of image bytes.
    """

    step_pressed = Signal(object)
    menu_wanted = Signal()
    form_kept = Signal(object)
    things_brought = Signal(list)

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._context = context
        self._said, self._steps = SaidWording(context.wording, self), StepWording(context.wording, self)
        self._boxes = BoxWording(self)
        self._rows = TrailRows(context, self)
        self._rows.unfold_wanted.connect(self._unfold)
        self._trail: Trail | None = None
        self._form: StepForm | None = None
        self._unfolded = False
        self._next = NextStep(StepKind.REST)
        self.head = TrailHead(context, self._said)
        self.head.more_wanted.connect(self.menu_wanted)
        self._rail = Rail()
        self._scroll = ScrollColumn(margins=(0, 0, 0, 0), gap=0)
        self.bar, self.foot = NextStepBar(), FormFoot()
        self.bar.pressed.connect(self._bar_pressed)
        self.foot.not_yet.connect(self.fold_form)
        self.foot.kept.connect(self._foot_kept)
        self._lay_out()
        QShortcut(QKeySequence("N"), self._rail, self._bar_pressed)

    def _lay_out(self) -> None:
        holder = QWidget()
        self._around_rail = QVBoxLayout(holder)
        self._around_rail.addWidget(self._rail)
        self._scroll.column.addWidget(holder, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.head, self._scroll, self.bar, self.foot):
            self._column.addWidget(widget, 1 if widget is self._scroll else 0)
        set_role(self, "pane")
        set_role(holder, "clear")
        self.foot.hide()
        self.setAcceptDrops(True)
        self._space()

    def _space(self) -> None:
        self._around_rail.setContentsMargins(px(12), px(14), px(24), 0)
        self.bar.set_rail_start(px(12))

    @property
    def trail(self) -> Trail | None:
        """The trail on show."""
        return self._trail

    @property
    def form(self) -> StepForm | None:
        """The form that is open in the trail, if any."""
        return self._form

    def show_trail(self, trail: Trail) -> None:
        """Show a trail; an open form stays open while it is of the same input."""
        same = self._trail is not None and self._trail.chain.input.uid == trail.chain.input.uid
        if not same:
            self.fold_form()
            self._unfolded = False
        self._trail = trail
        self.head.show_trail(trail)
        self._place_head()
        self._next = next_step(trail.chain)
        self._fill()
        self._show_next()
        if not same:
            self._scroll.verticalScrollBar().setValue(0)

    def open_form(self, form: StepForm) -> None:
        """Open a form in place, under its own mark; the pinned bar becomes its foot."""
        self.fold_form()
        self._form, self._unfolded = form, False
        form.kept.connect(self._foot_kept, Qt.ConnectionType.UniqueConnection)
        self._fill()
        self.bar.hide()
        self.foot.show_form(form.promise, form.keep_text)
        self.foot.show()
        form.begin()
        self._scroll.ensureWidgetVisible(form)

    def fold_form(self) -> None:
        """Fold the form back; what was typed stays with the form for as long as it is kept by the room."""
        if self._form is None:
            return
        form, self._form = self._form, None
        form.setParent(None)
        self.foot.hide()
        self.bar.show()
        if self._trail is not None:
            self._fill()

    def _fill(self) -> None:
        if self._trail is None:
            return
        if self._form is not None:
            self._form.setParent(None)
        self._rail.clear()
        rows = rows_of(self._trail, self._steps, self._boxes, self._context.wording)
        folded = len(rows) if self._form is not None else first_round(rows)
        for row in self._rows.made(rows, 0 if self._unfolded else folded):
            self._rail.add_row(row)
        if self._form is not None:
            self._rail.add_row(self._rows.form_row(self._form))
        missing = self._form is None and self._next.kind is not StepKind.REST
        self._rail.set_tail("dashed" if missing else "none")

    def _place_head(self) -> None:
        """Pin the head over the steps, or let it scroll with them where it would leave them no room."""
        height = self.head.heightForWidth(self.width())
        pinned = not self.head.is_long() and height <= self.height() * HEAD_AT_MOST
        set_role(self.head, "head-band" if pinned else "clear")
        column = self._column if pinned else self._scroll.column
        if column.indexOf(self.head) < 0:
            column.insertWidget(0, self.head)

    def _unfold(self) -> None:
        self._unfolded = True
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()
        if self._trail is not None:
            self._place_head()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._trail is not None and is_brought(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.things_brought.emit(brought(event.mimeData()))

    def _show_next(self) -> None:
        if self._trail is not None and self._trail.chain.input.withdrawn_on is not None:
            self.bar.show_rest(self._said.taken_back())
            return
        if self._next.kind is StepKind.REST:
            self.bar.show_rest(self._said.rest(self._next))
            return
        person = self._context.person_word()
        icon, sentence, caption, button = self._said.next_step(self._next, person)
        self.bar.show_step(self.tr("Next"), icon, sentence, caption, button)

    def _bar_pressed(self) -> None:
        if self._form is None and self._trail is not None:
            self.step_pressed.emit(self._next.kind)

    def _foot_kept(self) -> None:
        if self._form is not None:
            self.form_kept.emit(self._form)
