"""Settings: how it looks, who you are, and what the project calls things; kept as they are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.domain.records import Project, ReferenceNote, SafeStart
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, SectionHead, Title
from collabdesk.ui.languages import FIRST, language_name, languages
from collabdesk.ui.rooms.project_form import (
    AT_THE_END,
    CALLED,
    OF_THE_YEAR,
    PAUSE,
    PROMISED,
    ProjectForm,
)
from collabdesk.ui.rooms.settings.backups_view import BackupsView
from collabdesk.ui.rooms.settings.lock_view import LockView
from collabdesk.ui.rooms.settings.notes_view import NotesView
from collabdesk.ui.rooms.settings.noting import Noting
from collabdesk.ui.rooms.settings.theme_cards import ThemeCards
from collabdesk.ui.rooms.settings.to_call_view import ToCallView
from collabdesk.ui.text_size import SIZES
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.reference_notes import Note
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class SettingsRoom(QWidget):
    """This person's own choices on the left, and the project's on the right."""

    record_wanted = Signal(str, object)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        set_role(self, "page")
        self._desk, self._context = desk, context
        self._form = ProjectForm(context.wording, context.today)
        self._form.edited.connect(self._edited)
        self._cards, self._sizes = ThemeCards(), PillGroup(self.tr("Size of the words"))
        self._notes, self._noting = NotesView(context.wording), Noting(self, desk, context)
        self._notes.checked.connect(self._noting.checked)
        self._notes.change_wanted.connect(self._noting.about)
        self._noting.told.connect(self.message_told)
        self._to_call = ToCallView(desk, context)
        self._to_call.page_wanted.connect(self._open_passed_on)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(32))
        self._columns.addLayout(self._left(), 27)
        self._columns.addLayout(self._right(), 25)
        page = ScrollColumn()
        page.setAccessibleName(self.tr("Settings"))
        page.column.addLayout(self._head())
        page.column.addLayout(self._columns)
        page.column.addWidget(self._notes)
        page.column.addStretch()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page)
        context.settings.changed.connect(self._show_choices)
        self._show_choices()

    def refresh(self, changes: Changes | None) -> None:
        """Show the project as it is now."""
        if changes is None or changes.concerns(Project):
            self._desk.ask(self._form.show_project, _project)
        if changes is None or changes.concerns(Project, SafeStart):
            self._to_call.refresh()
        if changes is None or changes.concerns(ReferenceNote):
            self._desk.ask(self._notes.show_notes, _notes, self._context.today())

    def open_record(self, uid: UUID) -> None:
        """Go to a note, or to the project's fields: there is one project."""
        self._names.setFocus()
        self._notes.open_note(uid)

    def focus_start(self) -> None:
        """Put the keyboard on the first choice."""
        self._cards.focus_start()

    def keep_now(self) -> None:
        """Keep what is half typed; the window asks this before it closes."""
        self._form.keep_now()
        self._sign()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._desk.has_workbook:
            self._form.keep_now()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow(self) else across)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(px(14))
        head.addWidget(Title(self.tr("Settings")))
        head.addWidget(Caption(self.tr("Kept as you change them. Undo works for the project’s words.")), 1)
        return head

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(SectionHead(self.tr("How it looks")))
        column.addWidget(self._cards)
        column.addWidget(self._own())
        column.addSpacing(px(14))
        column.addWidget(BackupsView(self._context))
        column.addSpacing(px(14))
        column.addWidget(SectionHead(self.tr("Names")))
        self._names = self._form.fields(CALLED)
        column.addWidget(self._names)
        column.addSpacing(px(14))
        column.addWidget(SectionHead(self.tr("What papers end with")))
        column.addWidget(self._form.fields(AT_THE_END))
        column.addStretch()
        return column

    def _own(self) -> FieldColumn:
        self._sizes.set_choices([(str(size), self.tr("{size} %").format(size=size)) for size in SIZES])
        self._language = ChoiceField(self.tr("Screens speak"))
        self._language.set_choices([(code, language_name(code)) for code in languages()])
        self._author = LineField(self.tr("Your name"), self.tr("As history should show it"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._sign)
        self._cards.chosen.connect(self._context.settings.choose_theme)
        self._sizes.chosen.connect(lambda key: self._context.settings.choose_text_size(int(key)))
        self._language.chosen.connect(self._language_chosen)
        self._author.textEdited.connect(lambda _: self._pause.start())
        self._author.editingFinished.connect(self._sign)
        fields = FieldColumn()
        fields.add_field(self.tr("Size of the words"), self._sizes)
        self._speaks = fields.add_field(self.tr("Screens speak"), self._language)
        fields.add_field(self.tr("Your name"), self._author)
        return fields

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(self._to_call)
        column.addSpacing(px(14))
        self._lock = LockView(self, self._desk, self._context)
        self._lock.told.connect(self.message_told)
        column.addWidget(self._lock)
        column.addSpacing(px(14))
        column.addWidget(SectionHead(self.tr("What was promised")))
        column.addWidget(self._form.fields(PROMISED))
        column.addSpacing(px(14))
        column.addWidget(SectionHead(self.tr("For the year-end statement")))
        column.addWidget(self._form.fields(OF_THE_YEAR))
        column.addStretch()
        return column

    def _show_choices(self) -> None:
        settings = self._context.settings
        self._cards.choose(settings.theme)
        self._sizes.choose(str(settings.text_size))
        self._language.choose(settings.language or FIRST)
        if not self._pause.isActive():
            self._author.setText(settings.author)

    def _language_chosen(self, code: str) -> None:
        self._context.settings.choose_language(code)
        self._speaks.say(self.tr("The screens change when CollabDesk is opened again."), "plain")

    def _sign(self) -> None:
        self._pause.stop()
        self._context.settings.call_author(self._author.text().strip())

    def _open_passed_on(self) -> None:
        from collabdesk.ui.safeguarding.page import PassedOnList

        PassedOnList(self, self._desk, self._context).open(self)

    def _edited(self, values: dict[str, object]) -> None:
        self._desk.do(_change, values)


def _project(book: Workbook) -> Project:
    from collabdesk.storage.queries.ledger import load_project

    return load_project(book)


def _notes(book: Workbook, today: date) -> tuple[Note, ...]:
    from collabdesk.domain.reference_notes import notes
    from collabdesk.storage.queries.reading import every

    with book.reading() as connection:
        kept = every(connection, ReferenceNote).values()
    return notes(kept, today)


def _change(book: Workbook, values: dict[str, object]) -> Changes:
    from collabdesk.operations.starting import change_project

    return change_project(book, values)
