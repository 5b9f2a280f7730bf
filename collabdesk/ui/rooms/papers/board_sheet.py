"""What the board is asked, the ways it could choose, and the seven lines of its decision record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import FieldColumn
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.rooms.papers.board_option import OptionForm

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from collabdesk.domain.records import BoardOption, BoardPaper
    from collabdesk.ui.kit.growing_text import GrowingTextEdit
    from collabdesk.ui.rooms.context import RoomContext

DECISION, ASSURANCE = "decision", "assurance"


class BoardSheet(RecordSheet):
    """The boxes of a trustee paper.

    ``kept`` carries the values by the record's own names; ``options`` then gives the options as written.

    Args:
        room: What it lies over.
        context: The day and the words.
        board: What is written so far; None where nothing is.
        options: The ways the board could choose, in order.
        name: The box to begin at; "" for the first.
    """

    def __init__(
        self,
        room: QWidget,
        context: RoomContext,
        board: BoardPaper | None,
        options: Sequence[BoardOption],
        name: str = "",
    ) -> None:
        super().__init__(room, self.tr("What the board is asked"))
        self._context, self._name = context, name
        self._boxes: dict[str, QWidget] = {}
        self._texts: dict[str, GrowingTextEdit] = {}
        self._days: dict[str, DateField] = {}
        self._forms: list[OptionForm] = []
        self._ask(board)
        self._choose(options)
        self._record(board)

    def values(self) -> dict[str, object]:
        """Give what the fields hold."""
        return {
            "for_decision": self._kind.key() == DECISION,
            "author": self._author.text().strip(),
            **{name: box.text().strip() for name, box in self._texts.items()},
            **{name: box.date() for name, box in self._days.items()},
        }

    def options(self) -> list[OptionForm]:
        """Give the options in which something is written, in order."""
        return [form for form in self._forms if not form.is_blank()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._name in self._boxes:
            self._boxes[self._name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, board: BoardPaper | None) -> None:
        self._kind = self.choice(
            self.tr("This paper is"),
            [(DECISION, self.tr("For decision")), (ASSURANCE, self.tr("For assurance"))],
            DECISION if board is None or board.for_decision else ASSURANCE,
        )
        self._day("meeting_on", self.tr("The board meets on"), board.meeting_on if board else None)
        self._author = self.line(self.tr("Written by"), board.author if board else "", self.tr("A role"))
        self._boxes["author"] = self._author
        self._text("agree", self.tr("What it is asked to agree"), board.agree if board else "")
        recommend = self._context.project.fill(self.tr("What {people} recommend"))
        self._text("recommend", recommend, board.recommend if board else "")

    def _choose(self, options: Sequence[BoardOption]) -> None:
        self._column = QVBoxLayout()
        self.body.addWidget(SectionHead(self.tr("Ways it could choose")))
        self.body.addLayout(self._column)
        add = plain_button(self.tr("Add an option"), "plus")
        add.clicked.connect(lambda: self._add(None))
        self.body.addWidget(add)
        self._boxes["options"] = add
        for option in options:
            self._add(option)

    def _record(self, board: BoardPaper | None) -> None:
        self.body.addWidget(SectionHead(self.tr("How the board decided")))
        self.body.addWidget(Caption(self.tr("Seven lines, as the Charity Commission’s CC27 asks.")))
        self.fields = FieldColumn()
        self.body.addWidget(self.fields)
        for name, label, words in (
            ("can_do_because", self.tr("It may decide this because"), board.can_do_because if board else ""),
            ("doing_it_for", self.tr("It does it for"), board.doing_it_for if board else ""),
            ("knew", self.tr("It knew"), board.knew if board else ""),
            ("weighed", self.tr("It weighed"), board.weighed if board else ""),
            ("set_aside", self.tr("It set aside"), board.set_aside if board else ""),
            ("interests", self.tr("Who had an interest"), board.interests if board else ""),
            ("sensible", self.tr("It is sensible because"), board.sensible if board else ""),
        ):
            self._text(name, label, words)
        confirmed = board.safeguarding_confirmed_on if board else None
        self._day("safeguarding_confirmed_on", self.tr("Safeguarding lead confirmed"), confirmed)

    def _text(self, name: str, label: str, words: str) -> None:
        self._texts[name] = self._boxes[name] = self.text(label, words)

    def _day(self, name: str, label: str, day: date | None) -> None:
        box = DateField(label, self._context.today)
        box.set_date(day)
        self.fields.add_field(label, box)
        self._days[name] = self._boxes[name] = box

    def _add(self, option: BoardOption | None) -> None:
        form = OptionForm(len(self._forms) + 1, option)
        form.removed.connect(lambda: self._remove_option(form))
        self._forms.append(form)
        self._column.addWidget(form)

    def _remove_option(self, form: OptionForm) -> None:
        self._forms.remove(form)
        self._column.removeWidget(form)
        form.deleteLater()
