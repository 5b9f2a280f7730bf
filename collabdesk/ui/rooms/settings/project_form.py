"""What is said of the project: the words it uses, what was promised, and what every paper opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from collabdesk.domain.words import PromiseStep
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from collabdesk.domain.records import Project
    from collabdesk.ui.wording import Wording

PAUSE: Final = 1200
"""Milliseconds without a key before what was typed is kept."""
MOST_DAYS: Final = 250


class ProjectForm(QWidget):
    """Fields of one project in a few columns that a room lays out.

    ``edited`` carries what a person changed, by the project's own names, after a pause or at ``keep_now``.
    """

    edited = Signal(dict)

    def __init__(self, wording: Wording, today: Callable[[], date]) -> None:
        super().__init__()
        self._wording, self._today = wording, today
        self._show: dict[str, Callable[[Project], None]] = {}
        self._pending: dict[str, object] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep_now)

    def show_project(self, project: Project) -> None:
        """Fill the fields, but for those a person is in the middle of changing."""
        for name, show in self._show.items():
            if name not in self._pending:
                show(project)

    def keep_now(self) -> None:
        """Tell what was changed so far, without waiting for a pause."""
        self._pause.stop()
        pending, self._pending = self._pending, {}
        if pending:
            self.edited.emit(pending)

    def names(self) -> FieldColumn:
        """Give the fields for what things and people are called."""
        fields = FieldColumn()
        self._line(fields, "title", self.tr("This workbook"))
        self._line(fields, "charity", self.tr("Charity or group"))
        self._line(fields, "place", self.tr("Place"))
        self._line(fields, "people_word", self.tr("People are called"), self.tr("carers"))
        self._line(fields, "person_word", self.tr("One of them"), self.tr("carer"))
        return fields

    def promises(self) -> FieldColumn:
        """Give the fields for what was promised and how far it went."""
        fields = FieldColumn()
        self._text(fields, "purpose", self.tr("What it is for"))
        self._text(fields, "fixed", self.tr("What is fixed"))
        self._text(fields, "open_to_change", self.tr("What is open"))
        self._step(fields, "promise", self.tr("Our promise"))
        self._text(fields, "last_word", self.tr("Who has the last word"))
        self._working_days(fields)
        self._step(fields, "reached_we_say", self.tr("Reached, we say"))
        self._step(fields, "reached_they_say", self.tr("Reached, they say"))
        self._day(fields, "reached_on", self.tr("Marked on"))
        return fields

    def for_papers(self) -> FieldColumn:
        """Give the fields that papers end with."""
        fields = FieldColumn()
        self._text(fields, "not_known_yet", self.tr("Not known yet"))
        self._text(fields, "asks", self.tr("What we ask of readers"))
        self._text(fields, "next_news", self.tr("Next news, and when"))
        self._text(fields, "how_to_tell_us", self.tr("How to tell us"))
        self._line(fields, "checked_by", self.tr("Read and checked by"))
        self._day(fields, "checked_on", self.tr("Checked on"))
        return fields

    def _line(self, fields: FieldColumn, name: str, label: str, example: str = "") -> None:
        editor = LineField(label, example)
        editor.textEdited.connect(lambda text: self._wait(name, text))
        editor.editingFinished.connect(self.keep_now)
        self._show[name] = lambda project: _show(editor, getattr(project, name))
        fields.add_field(label, editor)

    def _text(self, fields: FieldColumn, name: str, label: str) -> None:
        editor = GrowingTextEdit(label, enter_keeps=False, most_lines=6)
        editor.text_edited.connect(lambda text: self._wait(name, text))
        self._show[name] = lambda project: _fill(editor, getattr(project, name))
        fields.add_field(label, editor)

    def _step(self, fields: FieldColumn, name: str, label: str) -> None:
        editor = ChoiceField(label)
        said = [(step.name, self._wording.of(step)) for step in PromiseStep]
        editor.set_choices([("", self.tr("Not said yet")), *said])
        field = fields.add_field(label, editor)

        def show(project: Project) -> None:
            step: PromiseStep | None = getattr(project, name)
            editor.choose(step.name if step is not None else "")
            if name == "promise":
                field.say(self._wording.promise(step) if step is not None else "", "plain")

        def chosen(key: str) -> None:
            self._pending[name] = PromiseStep[key] if key else None
            self.keep_now()

        editor.chosen.connect(chosen)
        self._show[name] = show

    def _day(self, fields: FieldColumn, name: str, label: str) -> None:
        editor = DateField(label, self._today)
        editor.date_edited.connect(lambda day: self._wait(name, day))
        self._show[name] = lambda project: editor.set_date(getattr(project, name))
        fields.add_field(label, editor)

    def _working_days(self, fields: FieldColumn) -> None:
        label = self.tr("Answer within")
        both, number, words = QWidget(), LineField(label), QLabel(self.tr("working days"))
        number.setValidator(QIntValidator(1, MOST_DAYS, number))
        number.setFixedWidth(px(80))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(number)
        row.addWidget(words)
        row.addStretch()
        both.setFocusProxy(number)

        def edited(text: str) -> None:
            if number.hasAcceptableInput():
                self._wait("answer_within", int(text))

        number.textEdited.connect(edited)
        self._show["answer_within"] = lambda project: number.setText(str(project.answer_within))
        fields.add_field(label, both)

    def _wait(self, name: str, value: object) -> None:
        self._pending[name] = value
        self._pause.start()


def _fill(editor: GrowingTextEdit, text: str) -> None:
    if editor.text() != text:
        editor.set_text(text)


def _show(editor: LineField, text: str) -> None:
    if editor.text() != text:
        editor.setText(text)
        editor.setCursorPosition(0)
