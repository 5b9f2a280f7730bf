"""Whom to call if someone may be at risk of harm, a row each; whatever is missing is amber in its own row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.page import Divider
from collabdesk.ui.kit.record_sheet import RecordSheet
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.rooms.settings.backups_view import BackupRow
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLineEdit

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.queries.safeguarding import WhomToCall
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "lead": ("safeguarding_lead", "safeguarding_phone"),
    "out_of_hours": ("out_of_hours_phone",),
    "deputy": ("safeguarding_deputy", "safeguarding_deputy_phone"),
    "adults": ("adult_front_door",),
    "children": ("child_front_door",),
}
"""The fields that each row holds, of the project or of what is safe to start with."""
OF_THE_START: Final = frozenset({"adult_front_door", "child_front_door"})


class ToCallView(QWidget):
    """The rows. ``page_wanted`` asks for what was passed on so far."""

    page_wanted = Signal()

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._values: dict[str, str] = {}
        self._labels = {
            "lead": self.tr("Safeguarding lead"),
            "out_of_hours": self.tr("Out of hours"),
            "deputy": self.tr("Deputy lead"),
            "adults": self.tr("Council, adults"),
            "children": self.tr("Council, children"),
        }
        self._rows = {key: BackupRow(label, self.tr("Add it")) for key, label in self._labels.items()}
        danger = BackupRow(self.tr("In danger now"))
        danger.say([(self.tr("999"), "plain")])
        self.page_button = quiet_button(self.tr("What was passed on"), "list")
        self.page_button.clicked.connect(self.page_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(SectionHead(self.tr("If someone may be at risk of harm")))
        column.addWidget(Caption(self.tr("Printed on every session sheet. Never in a report.")))
        for key, row in self._rows.items():
            row.button.clicked.connect(lambda _checked=False, key=key: self._ask(key))
            column.addWidget(row)
            column.addWidget(Divider())
        column.addWidget(danger)
        column.addWidget(self.page_button, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Show whom to call now."""
        self._desk.ask(self._show, _whom)

    def open_row(self, key: str = "lead") -> None:
        """Put the keyboard on a row."""
        self._rows[key].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, found: WhomToCall) -> None:
        every = {name for names in FIELDS.values() for name in names}
        self._values = {
            name: str(getattr(found.start if name in OF_THE_START else found.project, name, ""))
            for name in every
        }
        for key, names in FIELDS.items():
            said = [self._values[name].strip() for name in names]
            self._rows[key].say(self._said(said))
            complete = bool(said[-1])
            self._rows[key].call(self.tr("Change") if complete else self.tr("Add it"))

    def _said(self, said: list[str]) -> list[Part]:
        name, number = said[0] if len(said) > 1 else "", said[-1]
        if number:
            return [("  ".join(part for part in (name, number) if part), "plain")]
        missing: Part = (self.tr("No number yet"), "warn")
        return [(f"{name}  ", "plain"), missing] if name else [missing]

    def _ask(self, key: str) -> None:
        sheet = ToCallSheet(self, self._labels[key], key, self._values)
        sheet.kept.connect(self._keep)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        sheet.begin()

    def _keep(self, values: dict[str, object]) -> None:
        changed = {name: value for name, value in values.items() if value != self._values.get(name, "")}
        if not changed:
            return
        if OF_THE_START & changed.keys():
            self._desk.do(_change_start, changed)
        else:
            self._desk.do(_change_project, changed)


class ToCallSheet(RecordSheet):
    """Asks for one of them: a name where it is a person, and a number."""

    def __init__(self, parent: QWidget, title: str, key: str, values: Mapping[str, str]) -> None:
        super().__init__(
            parent, title, self.tr("A worker or an office. Try the number once before you rely on it.")
        )
        *names, number = FIELDS[key]
        self._boxes: dict[str, QLineEdit] = {
            name: self.line(self.tr("Name"), values.get(name, "")) for name in names
        }
        self._boxes[number] = self.line(self.tr("Number"), values.get(number, ""))
        self._first = names[0] if names else number

    def begin(self) -> None:
        """Put the keyboard on what is missing, else on the first box."""
        empty = next((box for box in self._boxes.values() if not box.text().strip()), None)
        (empty or self._boxes[self._first]).setFocus()

    def values(self) -> dict[str, object]:
        """Give what is typed; a blank takes it away."""
        return {name: box.text().strip() for name, box in self._boxes.items()}


def _whom(book: Workbook) -> WhomToCall:
    from collabdesk.storage.queries.safeguarding import whom_to_call

    return whom_to_call(book)


def _change_project(book: Workbook, values: dict[str, object]) -> Changes:
    from collabdesk.operations.starting import change_project

    return change_project(book, values)


def _change_start(book: Workbook, values: dict[str, object]) -> Changes:
    from collabdesk.domain.records import SafeStart
    from collabdesk.operations.exercises import write_only

    return write_only(book, SafeStart, values)
