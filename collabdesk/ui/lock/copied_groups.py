"""Asks for two groups of a recovery sheet that was copied by hand, so that a slip is found in time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.fields import LabelledField, LineField
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px

_READ_AS = str.maketrans("OIL", "011")


class CopiedGroups(QWidget):
    """A box for each of two groups. ``confirmed`` tells that Enter was pressed in the last."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked: list[tuple[int, LineField, LabelledField]] = []
        self._fields = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        lead = self.tr("Read these two from your own copy. We look whether they are right.")
        self._column.addWidget(Sentence(lead, "strong"))
        self._column.addWidget(self._fields)

    def ask(self, places: tuple[int, ...]) -> None:
        """Ask for the groups at these places, from 0."""
        self._column.removeWidget(self._fields)
        self._fields.deleteLater()
        self._fields = QWidget()
        self._row = QHBoxLayout(self._fields)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._column.addWidget(self._fields)
        self._asked = [self._field(place) for place in places]
        self._asked[-1][1].returnPressed.connect(self.confirmed)

    def is_right(self, groups: tuple[str, ...]) -> bool:
        """Say beside its box whichever group is not the one on the sheet, and give whether all are."""
        wrong = [
            (box, field) for place, box, field in self._asked if _as_printed(box.text()) != groups[place]
        ]
        for _box, field in wrong:
            field.say(self.tr("This is not what the sheet says. Look at your copy, or show the sheet again."))
        if wrong:
            wrong[0][0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def focus_start(self) -> None:
        """Put the keyboard in the first box."""
        self._asked[0][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        for _place, box, field in self._asked:
            box.setText("")
            field.say("")

    def _field(self, place: int) -> tuple[int, LineField, LabelledField]:
        label = self.tr("Group {number}").format(number=place + 1)
        box = LineField(label)
        field = LabelledField(label, box)
        field.arrange(0, on_top=True)
        self._row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        box.textEdited.connect(lambda _: field.say(""))
        return place, box, field


def _as_printed(typed: str) -> str:
    return "".join(typed.upper().replace("-", "").split()).translate(_READ_AS)
