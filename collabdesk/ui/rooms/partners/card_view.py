"""One partner in two columns: what each side marked, who decides, what limits each and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QVBoxLayout

from collabdesk.domain.records import Mark
from collabdesk.ui.kit.buttons import filled_button, icon_button, plain_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.partners.marks_view import MarksView
from collabdesk.ui.rooms.partners.section import CardRowBox, CardSection
from collabdesk.ui.rooms.partners.sections import OTHERS, Sections
from collabdesk.ui.theme.current import em, is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.storage.queries.partners import PartnerCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.partners import PartnersWording

_TWO_COLUMNS_EMS: Final = 36


class PartnerView(QFrame):
    """The card. ``record_wanted`` carries a kind, a uid or None, and whether it names no partner."""

    record_wanted = Signal(str, object, bool)
    exercise_wanted = Signal(str)
    agreement_wanted = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, context: RoomContext, wording: PartnersWording) -> None:
        super().__init__()
        self._wording = wording
        self._sections = Sections(context, wording, self)
        self.card: PartnerCard | None = None
        self._step_key = ""
        self._names: dict[str, str] = {}
        self._name, self._about = Sentence(role="head"), Caption()
        self.print_button = plain_button(self.tr("Print the agreement"), "printer")
        self.more = icon_button("ellipsis", self.tr("Everything else you can do here"))
        self.marks = MarksView(wording)
        self._top = QFrame()
        self._is_narrow: bool | None = None
        self._page = ScrollColumn((28, 16, 24, 20), 8)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left_rows, self._right_rows = QVBoxLayout(), QVBoxLayout()
        self._first_head = SectionHead(self.tr("Kind and depth"))
        self._next, self.next_button = Sentence(role="strong"), filled_button("")
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._name)
        words.addWidget(self._about)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.more)
        buttons.addStretch()
        set_role(self._top, "head")
        self._head = QHBoxLayout(self._top)
        self._head.addLayout(words, 1)
        self._head.addLayout(buttons)
        for layout in (self._left, self._right, self._left_rows, self._right_rows):
            layout.setSpacing(px(4))
        self._left.addWidget(self._first_head)
        self._left.addWidget(self.marks)
        self._left.addSpacing(px(14))
        self._left.addLayout(self._left_rows)
        self._left.addStretch()
        self._right.addLayout(self._right_rows)
        self._right.addStretch()
        self._columns.addLayout(self._left, 1)
        self._columns.addLayout(self._right, 1)
        self._page.column.addLayout(self._columns)
        foot = QFrame()
        set_role(foot, "foot")
        self._foot = QHBoxLayout(foot)
        self._foot.addWidget(self._next, 1)
        self._foot.addWidget(self.next_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._page, 1)
        self._column.addWidget(foot)
        set_role(self, "pane")
        self._arrange()

    def _join(self) -> None:
        self.marks.mark_wanted.connect(lambda: self.exercise_wanted.emit("3.1"))
        self.print_button.clicked.connect(self.agreement_wanted)
        self.more.clicked.connect(self._open_menu)
        self.next_button.clicked.connect(lambda: self.exercise_wanted.emit(self._step_key))

    def name_exercises(self, names: dict[str, str]) -> None:
        """Know what exercises are called, by key."""
        self._names = names
        if self.card is not None:
            self.show_card(self.card)

    def show_card(self, card: PartnerCard) -> None:
        """Show a partner; the row that has the keyboard keeps it."""
        focused = next((row.uid for row in self.findChildren(CardRowBox) if row.hasFocus()), None)
        self.card = card
        self._name.set_text(self._wording.name(card.partner))
        self._about.set_text(self._wording.about(card.partner))
        marked = self.marks.show_marks(card.of(Mark), card.partner.uid)
        others = self._sections.others(card)
        self._fill(self._left_rows, [*self._sections.left(card), *others[::2]])
        self._fill(self._right_rows, [*self._sections.right(card), *others[1::2]])
        sentence, self._step_key = self._wording.next_step(card, marked=marked)
        self._next.set_text(sentence)
        name = self._names.get(self._step_key, "")
        plan, look = self.tr("Plan “{exercise}”").format(exercise=name), self.tr("Open it in Journey")
        self.next_button.setText(plan if name else look)
        self.next_button.setVisible(bool(self._step_key))
        for row in self.findChildren(CardRowBox):
            if row.uid == focused and not row.isHidden():
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self, kind: str) -> str:
        """Say what the part of the card that shows a kind is about."""
        return self._sections.title(kind)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _fill(self, layout: QVBoxLayout, sections: list[CardSection]) -> None:
        clear_layout(layout)
        for section in sections:
            section.record_wanted.connect(self.record_wanted)
            layout.addWidget(section)

    def _arrange(self) -> None:
        one = is_narrow(self) or self.width() < _TWO_COLUMNS_EMS * em()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if one else across)
        self._columns.setSpacing(px(8) if one else px(32))
        narrow = is_narrow(self)
        # As high as a heading with a button beside it, so that both columns begin on one line.
        self._first_head.setMinimumHeight(px(37))
        self._head.setDirection(down if narrow else across)
        self._head.setContentsMargins(0 if narrow else px(28), px(18 if not narrow else 4), px(20), px(12))
        self._head.setSpacing(px(8))
        if narrow != self._is_narrow:
            # Large words leave no room to pin both ends: the head then scrolls with the rest.
            self._is_narrow = narrow
            (self._page.column if narrow else self._column).insertWidget(0, self._top)
        self._foot.setDirection(down if narrow else across)
        self._foot.setContentsMargins(px(28), px(12), px(24), px(12))
        self._foot.setSpacing(px(12))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change what we know of them")).triggered.connect(self.change_wanted)
        for kind in OTHERS:
            words = self.title(kind)
            if kind == "steppingback":
                menu.addSeparator()
                words = self.tr("Pause or end, with the door open")
            menu.addAction(words).triggered.connect(
                lambda _checked=False, kind=kind: self.record_wanted.emit(kind, None, False)
            )
        menu.addSeparator()
        menu.addAction(self.tr("Take this partner away")).triggered.connect(self.remove_wanted)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


class TogetherView(QFrame):
    """What all do together: how it stands, and the way to it in Journey."""

    exercise_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._title, self._words = Sentence(role="head"), Sentence()
        self.button = filled_button(self.tr("Open it in Journey"))
        self.button.clicked.connect(lambda: self.exercise_wanted.emit(self._key))
        self._page = ScrollColumn((28, 24, 24, 20), 14)
        for widget in (self._title, self._words):
            self._page.add(widget)
        self._page.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._page.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        set_role(self, "pane")

    def show_words(self, title: str, words: str, exercise: str) -> None:
        """Say what it is and how it stands; ``exercise`` is the key of its exercise."""
        self._key = exercise
        self._title.set_text(title)
        self._words.set_text(words)
