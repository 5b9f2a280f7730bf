"""What is said of the project: the words it uses, what was promised, and what every paper opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from collabdesk.domain.words import PromiseStep
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from collabdesk.domain.records import Project
    from collabdesk.ui.wording import Wording

CALLED: Final = ("title", "charity", "place", "people_word", "person_word")
TO_CALL: Final = (
    "safeguarding_lead",
    "safeguarding_phone",
    "safeguarding_deputy",
    "safeguarding_deputy_phone",
    "out_of_hours_phone",
)
PROMISED: Final = (
    "purpose",
    "fixed",
    "open_to_change",
    "yours",
    "promise",
    "last_word",
    "answer_within",
    "reached_we_say",
    "reached_they_say",
    "reached_on",
)
AT_THE_END: Final = ("not_known_yet", "asks", "next_news", "how_to_tell_us", "checked_by", "checked_on")
OF_THE_YEAR: Final = ("learned", "plans", "time_and_money")
LINES: Final = frozenset({*CALLED, *TO_CALL, "checked_by"})
STEPS: Final = frozenset({"promise", "reached_we_say", "reached_they_say"})
DAYS: Final = frozenset({"reached_on", "checked_on"})
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
        self._boxes: dict[str, QWidget] = {}
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

    def fields(self, names: Iterable[str]) -> FieldColumn:
        """Give boxes for these of the project's own names, in order; KeyError for one that has no box."""
        fields, labels = FieldColumn(), self._labels()
        for name in names:
            label = labels[name]
            if name in STEPS:
                self._step(fields, name, label)
            elif name in DAYS:
                self._day(fields, name, label)
            elif name == "answer_within":
                self._working_days(fields, label)
            elif name in LINES:
                self._line(fields, name, label, self._examples().get(name, ""))
            else:
                self._text(fields, name, label)
        return fields

    def known(self) -> frozenset[str]:
        """The names there can be a box for."""
        return frozenset(self._labels())

    def focus_box(self, name: str) -> bool:
        """Put the keyboard on the box of a name; False where there is none."""
        if name not in self._boxes:
            return False
        self._boxes[name].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _labels(self) -> dict[str, str]:
        return {
            "title": self.tr("This workbook"),
            "charity": self.tr("Charity or group"),
            "place": self.tr("Place"),
            "people_word": self.tr("People are called"),
            "person_word": self.tr("One of them"),
            "purpose": self.tr("What it is for"),
            "fixed": self.tr("What is fixed"),
            "open_to_change": self.tr("What is open"),
            "yours": self.tr("What is theirs to decide"),
            "promise": self.tr("Our promise"),
            "last_word": self.tr("Who has the last word"),
            "answer_within": self.tr("Answer within"),
            "reached_we_say": self.tr("Reached, we say"),
            "reached_they_say": self.tr("Reached, they say"),
            "reached_on": self.tr("Marked on"),
            "not_known_yet": self.tr("Not known yet"),
            "asks": self.tr("What we ask of readers"),
            "next_news": self.tr("Next news, and when"),
            "how_to_tell_us": self.tr("How to tell us"),
            "checked_by": self.tr("Read and checked by"),
            "checked_on": self.tr("Checked on"),
            "learned": self.tr("What we learned"),
            "plans": self.tr("What we plan next"),
            "time_and_money": self.tr("Hours and pounds"),
            "safeguarding_lead": self.tr("Who to call first"),
            "safeguarding_phone": self.tr("Their phone"),
            "safeguarding_deputy": self.tr("If they are away"),
            "safeguarding_deputy_phone": self.tr("That person’s phone"),
            "out_of_hours_phone": self.tr("At night, weekends"),
        }

    def _examples(self) -> dict[str, str]:
        return {"people_word": self.tr("carers"), "person_word": self.tr("carer")}

    def _line(self, fields: FieldColumn, name: str, label: str, example: str) -> None:
        editor = LineField(label, example)
        editor.textEdited.connect(lambda text: self._wait(name, text))
        editor.editingFinished.connect(self.keep_now)
        self._boxes[name] = editor
        self._show[name] = lambda project: _show(editor, getattr(project, name))
        fields.add_field(label, editor)

    def _text(self, fields: FieldColumn, name: str, label: str) -> None:
        editor = GrowingTextEdit(label, enter_keeps=False, ours=True, most_lines=6)
        editor.text_edited.connect(lambda text: self._wait(name, text))
        self._boxes[name] = editor
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
        self._boxes[name] = editor
        self._show[name] = show

    def _day(self, fields: FieldColumn, name: str, label: str) -> None:
        editor = DateField(label, self._today)
        editor.date_edited.connect(lambda day: self._wait(name, day))
        self._boxes[name] = editor
        self._show[name] = lambda project: editor.set_date(getattr(project, name))
        fields.add_field(label, editor)

    def _working_days(self, fields: FieldColumn, label: str) -> None:
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
        self._boxes["answer_within"] = number
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
