"""When rows came out wrong, a person says how the file is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.exchange.delimiters import DELIMITERS
from collabdesk.exchange.encodings import ENCODINGS
from collabdesk.ui.dialogs.bringing_in.work import ReadingChoices
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.ui.dialogs.bringing_in.work import Read
    from collabdesk.ui.wordings.bringing_in import BringingInWording

FOUND = "found"
NONE = "0"
ROWS_OFFERED = 10


class _Choice(QWidget):
    """A small label over its box."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.field = ChoiceField(label)
        self.field.setFixedWidth(px(216))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(Caption(label))
        column.addWidget(self.field)


class ReadingForm(QWidget):
    """Folded until somebody says it looks wrong.

    ``reading_chosen`` tells new ReadingChoices; ``day_order_chosen`` whether the day stands before the month,
    or None to find out.
    """

    reading_chosen = Signal(object)
    day_order_chosen = Signal(object)

    def __init__(self, wording: BringingInWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.opener = link_button(self.tr("This looks wrong?"))
        self.opener.clicked.connect(self._fold)
        self._sheet = _Choice(self.tr("Sheet"))
        self._encoding = _Choice(self.tr("How letters are stored"))
        self._delimiter = _Choice(self.tr("Between the columns"))
        self._heading = _Choice(self.tr("Headings"))
        self._days = _Choice(self.tr("How dates are written"))
        self._box = QWidget()
        set_role(self._box, "clear")
        flow = FlowLayout(self._box, px(14))
        for choice in (self._sheet, self._encoding, self._delimiter, self._heading):
            flow.addWidget(choice)
            choice.field.chosen.connect(lambda _key: self.reading_chosen.emit(self.choices()))
        flow.addWidget(self._days)
        self._days.field.chosen.connect(self._days_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(4), px(12), px(4))
        column.setSpacing(px(4))
        column.addLayout(self._first_row())
        column.addWidget(self._box)
        self._box.hide()

    def _first_row(self) -> QHBoxLayout:
        lock = QLabel()
        wear_icon(lock, "lock", "text2", 16)
        names = Caption(self.tr("Names stay out of people’s words. You can link a person later, in People."))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(lock)
        row.addWidget(names, 1)
        row.addWidget(self.opener)
        return row

    def show_read(self, read: Read) -> None:
        """Offer what can be changed in how this was read."""
        text, choices = not read.sheets, read.choices
        found = (FOUND, self.tr("Found by itself"))
        pasted = read.source.path is None
        self._sheet.field.set_choices([(name, name) for name in read.sheets])
        self._sheet.field.choose(read.sheet.name)
        self._encoding.field.set_choices(
            [found, *((codec, self._wording.encoding(codec)) for codec in ENCODINGS)]
        )
        self._encoding.field.choose(choices.encoding or FOUND)
        self._delimiter.field.set_choices(
            [found, *((mark, self._wording.delimiter(mark)) for mark in DELIMITERS)]
        )
        self._delimiter.field.choose(choices.delimiter or FOUND)
        rows = [(str(row), self.tr("In row {number}").format(number=row)) for row in range(1, ROWS_OFFERED)]
        self._heading.field.set_choices([found, (NONE, self.tr("There are none")), *rows])
        self._heading.field.choose(FOUND if choices.header_row is None else str(choices.header_row))
        self._days.field.set_choices(
            [
                found,
                ("day", self.tr("05/02 is 5 February")),
                ("month", self.tr("05/02 is 2 May")),
            ]
        )
        self._sheet.setVisible(len(read.sheets) > 1)
        self._encoding.setVisible(text and not pasted)
        self._delimiter.setVisible(text and not pasted)
        self._heading.setVisible(not pasted)

    def choices(self) -> ReadingChoices:
        """How the file is to be read."""
        encoding, delimiter = self._encoding.field.key(), self._delimiter.field.key()
        heading = self._heading.field.key()
        return ReadingChoices(
            sheet=self._sheet.field.key() or None,
            encoding=None if encoding in ("", FOUND) else encoding,
            delimiter=None if delimiter in ("", FOUND) else delimiter,
            header_row=None if heading in ("", FOUND) else int(heading),
        )

    def _fold(self) -> None:
        self._box.setVisible(self._box.isHidden())

    def _days_chosen(self, key: str) -> None:
        self.day_order_chosen.emit({"day": True, "month": False}.get(key))
