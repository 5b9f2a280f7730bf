"""The letter on the desk: drafted from the record, changed by whoever sends it, never thrown away unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.domain.words import Way
from collabdesk.ui.kit.advice_underline import AdviceLine, AdviceUnderline
from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.replies.letter_colours import LetterColours
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.ui.rooms.context import RoomContext

WAYS = (Way.LETTER, Way.PHONE, Way.IN_PERSON, Way.SLIP, Way.NOTICE, Way.ALOUD)
LEAST_HEIGHT = 300


class LetterDesk(QWidget):
    """Ways as pills, the text, and what it is made of.

    ``way_chosen`` carries the key of a way and ``text_edited`` what a person has typed. ``trail_wanted``
    tells that the number of the words was pressed, ``cursor_moved`` how far down the cursor is, in pixels.
    """

    way_chosen = Signal(str)
    text_edited = Signal(str)
    draft_again_pressed = Signal()
    mine_wanted = Signal()
    trail_wanted = Signal()
    cursor_moved = Signal(int)

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        self._filling = False
        self._asked = Sentence(role="caption")
        self._asked.link_pressed.connect(self.trail_wanted)
        self.ways = PillGroup(self.tr("Which way to tell them"))
        self.ways.set_choices([(way.value, context.wording.of(way)) for way in WAYS])
        self.ways.chosen.connect(self.way_chosen)
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("What we will tell them"))
        self.editor.setTabChangesFocus(True)
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.editor.textChanged.connect(self._text_changed)
        self.editor.cursorPositionChanged.connect(self._cursor_moved)
        self.editor.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._fit())
        self._colours = LetterColours(self.editor.document())
        self._advice = AdviceUnderline(self.editor)
        self.message = MessageLine()
        self.message.action_pressed.connect(self.mine_wanted)
        self._made_of = Caption()
        self.again = quiet_button(self.tr("Draft again"))
        self.again.clicked.connect(self.draft_again_pressed)
        self._lay_out()

    def _lay_out(self) -> None:
        paper = QFrame()
        set_role(paper, "card")
        self._inside = QVBoxLayout(paper)
        set_role(self.editor, "bare")
        self._inside.addWidget(self.editor)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(SectionHead(self.tr("Tell them")))
        head.addWidget(self._asked, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._made_of, 1)
        foot.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.ways)
        column.addWidget(self.message)
        column.addWidget(paper, 1)
        column.addWidget(AdviceLine(self._advice))
        column.addLayout(foot)
        self.message.put_away()
        self._fit()

    def text(self) -> str:
        """Give what will be told."""
        return self.editor.toPlainText()

    def show_letter(self, way: Way, text: str, words: str, added: str) -> None:
        """Show a text for a way; ``words`` in it stand bold, ``added`` is shaded."""
        self.ways.choose(way.value)
        if text != self.text():
            self._filling = True
            self.editor.setPlainText(text)
            self._filling = False
        self._colours.mark(words, added)
        self._advice.spare(words)
        made_of = self.tr("Drafted from the record. Change any of it.")
        late = self.tr("Shaded: added because this is late.")
        self._made_of.set_text(f"{made_of} {late}" if added and added in text else made_of)

    def say_asked(self, number: str, sentence: str) -> None:
        """Say whose words it answers, as the way to their trail, and which way they asked for."""
        self._asked.set_parts([(number, "link"), (f". {sentence}", "secondary")])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()
            self._colours.rehighlight()

    def _fit(self) -> None:
        self._inside.setContentsMargins(px(22), px(18), px(14), px(14))
        # Where the page scrolls, the letter does not scroll inside it as well.
        lines = round(self.editor.document().size().height()) + 1
        whole = lines * self.editor.fontMetrics().lineSpacing() + px(20)
        height = max(px(LEAST_HEIGHT), whole if is_narrow(self) else 0)
        if height != self.editor.minimumHeight():
            self.editor.setMinimumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _cursor_moved(self) -> None:
        place = self.editor.cursorRect().center()
        self.cursor_moved.emit(self.editor.mapTo(self, place).y())

    def _text_changed(self) -> None:
        self._fit()
        if not self._filling:
            self.text_edited.emit(self.text())
