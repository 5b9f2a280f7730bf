"""How a paper is made: who it is for, in which language, and what only this paper asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from collabdesk.domain.words import Audience
from collabdesk.papers.options import ExtractLayout, YearEndReader
from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LabelledField, LineField
from collabdesk.ui.kit.focus import give_focus
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.languages import language_name
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.papers.options import PaperCode, PaperOptions
    from collabdesk.ui.wordings.papers import PapersWording

PAUSE: Final = 700
"""Milliseconds without a key before the paper is made anew."""
OWN: Final[dict[PaperCode, tuple[str, ...]]] = {
    "r1": ("easier",),
    "r4": ("reader",),
    "r5": ("question", "word_limit", "layout"),
    "r7": ("session",),
    "r9": ("person",),
}
"""What only one paper asks, by the names of the options."""


class OptionsPane(QWidget):
    """A plain form; ``changed`` tells that a person chose something, ``write_wanted`` and ``closed`` a press.

    Args:
        wording: The room's sentences.
        parent: As in Qt.
    """

    changed = Signal()
    write_wanted = Signal()
    closed = Signal()

    def __init__(self, wording: PapersWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: dict[str, QWidget] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.changed)
        self._page = ScrollColumn((20, 20, 16, 12), 10)
        self._page.setAccessibleName(self.tr("How it is made"))
        self._page.add(SectionHead(self.tr("How it is made")))
        self._add_own(wording)
        self._add_every(wording)
        self._page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _add_own(self, wording: PapersWording) -> None:
        self._own["easier"], self.easier = self._tick(
            self.tr("Easier version (draft)"), self.tr("Short sentences, large words")
        )
        fields = FieldColumn()
        self.question = GrowingTextEdit(self.tr("The question"), enter_keeps=False, ours=True, most_lines=6)
        self.question.text_edited.connect(lambda _text: self._pause.start())
        self._own["question"] = fields.add_field(self.tr("The question"), self.question)
        self.reader, self._own["reader"] = self._choice(
            fields, self.tr("Written for"), wording.year_end_readers()
        )
        self.word_limit, self._limit = self._choice(fields, self.tr("At most"), wording.word_limits())
        self._own["word_limit"] = self._limit
        self.layout_field, self._own["layout"] = self._choice(
            fields, self.tr("Laid out as"), wording.layouts()
        )
        self.session, self._own["session"] = self._choice(fields, self.tr("Session"), [])
        self.person, self._own["person"] = self._choice(fields, self.tr("Whose record"), [])
        self._own_fields = fields
        self._page.add(fields)

    def _add_every(self, wording: PapersWording) -> None:
        fields, words = FieldColumn(), FieldColumn()
        self.audience, _ = self._choice(fields, self.tr("Who it is for"), wording.audiences())
        self.language, _ = self._choice(fields, self.tr("Language"), [])
        self._page.add(fields)
        _, self.themes_only = self._tick(self.tr("Themes only"), self.tr("No exact words at all"))
        _, self.black_and_white = self._tick(self.tr("Black and white"), "")
        self.title = self._line(words, self.tr("Title in this paper"))
        self.people_word = self._line(words, self.tr("People are called"))
        self._page.add(words)
        self.write_button = plain_button(self.tr("What this paper says…"), "pencil")
        self.close_button = plain_button(self.tr("Back to the checks"), "arrow-left")
        self.write_button.clicked.connect(self.write_wanted)
        self.close_button.clicked.connect(self.closed)
        self._page.add(self.write_button)
        self._page.add(self.close_button)

    def offer(
        self,
        languages: Sequence[str],
        sessions: Sequence[tuple[str, str]],
        people: Sequence[tuple[str, str]],
    ) -> None:
        """Offer what this workbook has; sessions and people as their identity and their words."""
        self.language.set_choices([(code, language_name(code)) for code in languages])
        self.session.set_choices([("", self.tr("None in particular")), *sessions])
        self.person.set_choices([("", self.tr("Choose a person")), *people])

    def show_options(self, code: PaperCode, options: PaperOptions) -> None:
        """Fill the form with how a paper is made, and show only what that paper asks."""
        own = OWN.get(code, ())
        for name, field in self._own.items():
            field.setVisible(name in own)
        self._own_fields.setVisible(any(name != "easier" for name in own))
        if self._pause.isActive():
            return
        self.audience.choose(options.audience.value if options.audience else "")
        self.language.choose(options.language)
        self.themes_only.setChecked(options.themes_only)
        self.black_and_white.setChecked(options.black_and_white)
        self.easier.setChecked(options.easier)
        self.reader.choose(options.reader.value)
        self.word_limit.choose(str(options.word_limit))
        self.layout_field.choose(options.layout.value)
        self.session.choose(str(options.session or ""))
        self.person.choose(str(options.person or ""))
        self.question.set_text(options.question)
        for line, words in ((self.title, options.title), (self.people_word, options.people_word)):
            if line.text() != words:
                line.setText(words)

    def options(self, before: PaperOptions) -> PaperOptions:
        """Give how the paper is made now; what the form does not ask stays as ``before``."""
        session, person = self.session.key(), self.person.key()
        return replace(
            before,
            audience=Audience(self.audience.key()),
            language=self.language.key() or before.language,
            themes_only=self.themes_only.isChecked(),
            black_and_white=self.black_and_white.isChecked(),
            people_word=self.people_word.text(),
            title=self.title.text(),
            easier=self.easier.isChecked(),
            reader=YearEndReader(self.reader.key()),
            question=self.question.text(),
            word_limit=int(self.word_limit.key()),
            layout=ExtractLayout(self.layout_field.key()),
            session=UUID(session) if session else None,
            person=UUID(person) if person else None,
        )

    def settle(self) -> None:
        """Tell at once of what is half typed."""
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()

    def show_words(self, count: int) -> None:
        """Say under the question how many words the paper has of those it may have."""
        limit = int(self.word_limit.key() or 0)
        said = self.tr("{count} of {limit} words.").format(count=count, limit=limit)
        self._limit.say(said if count else "", "plain" if count <= limit else "warn")

    def focus_own(self, name: str) -> None:
        """Put the keyboard on what one paper asks, by the name of the option."""
        give_focus(self._own[name])

    def _choice(
        self, fields: FieldColumn, label: str, choices: list[tuple[str, str]]
    ) -> tuple[ChoiceField, LabelledField]:
        field = ChoiceField(label)
        field.set_choices(choices)
        field.chosen.connect(lambda _key: self.changed.emit())
        return field, fields.add_field(label, field)

    def _line(self, fields: FieldColumn, label: str) -> LineField:
        line = LineField(label, self.tr("As in the workbook"))
        line.textEdited.connect(lambda _text: self._pause.start())
        fields.add_field(label, line)
        return line

    def _tick(self, words: str, meaning: str) -> tuple[QWidget, QCheckBox]:
        tick, holder = QCheckBox(words), QWidget()
        tick.clicked.connect(lambda _ticked: self.changed.emit())
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(tick)
        if meaning:
            column.addWidget(Caption(meaning))
            tick.setAccessibleDescription(meaning)
        self._page.add(holder)
        return holder, tick
