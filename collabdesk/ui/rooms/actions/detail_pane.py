"""One record beside its list: what is known of it, its next step, and its forms in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, icon_button
from collabdesk.ui.kit.chip import Chip
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.rooms.said.form_foot import FormFoot
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu

    from collabdesk.ui.kit.page import EmptyState
    from collabdesk.ui.rooms.said.forms.form import StepForm


class DetailPane(QFrame):
    """Fill it with ``begin``, ``page.add`` and ``show_next``.

    ``next_pressed`` is the one filled button, ``more_wanted`` the menu of everything else, ``form_kept``
    carries the form whose button was pressed, and ``form_folded`` tells that a form is out of sight again,
    and whether the keyboard was in it.
    """

    next_pressed = Signal()
    more_wanted = Signal()
    form_kept = Signal(object)
    form_folded = Signal(bool)

    def __init__(self, empty: EmptyState) -> None:
        super().__init__()
        self._form: StepForm | None = None
        self._folded: dict[Hashable, StepForm] = {}
        self._has_record = False
        self._chip, self._number = Chip(), QLabel()
        set_role(self._number, "number")
        self.more = icon_button("ellipsis", self.tr("Everything else you can do here"))
        self.more.clicked.connect(self.more_wanted)
        self.page = ScrollColumn(margins=(28, 8, 24, 20), gap=10)
        self._caption, self.next = Caption(), filled_button("")
        self.next.clicked.connect(self.next_pressed)
        self._form_page = ScrollColumn(margins=(28, 20, 24, 20))
        self._form_foot = FormFoot()
        self._form_foot.not_yet.connect(self.fold_form)
        self._form_foot.kept.connect(self._kept)
        self._pages = QStackedLayout(self)
        for page in (self._empty_page(empty), self._record_page(), self._made_form_page()):
            self._pages.addWidget(page)
        self._fit()
        set_role(self, "pane")

    @property
    def form(self) -> StepForm | None:
        """The form that is open, if any."""
        return self._form

    def begin(self, chip: tuple[str, str, str], number: str, title: str) -> None:
        """Begin another record: its state (words, icon, tone), its printed number and what it is."""
        self._has_record = True
        self._chip.show_state(*chip)
        self._number.setText(number)
        self.page.clear()
        if title:
            head = Sentence(title, "head")
            head.setMinimumWidth(1)
            self.page.add(head)
        self._show_page()

    def show_next(self, caption: str, button: str) -> None:
        """Say what comes next, and what its button does; no button text hides the button."""
        self._caption.set_text(caption)
        self.next.setText(button)
        self.next.setVisible(bool(button))
        self._foot.setVisible(bool(caption or button))

    def clear(self) -> None:
        """Show that nothing is chosen."""
        self._has_record = False
        self.fold_form()
        self._show_page()

    def open_form(self, key: Hashable, make: Callable[[], StepForm]) -> None:
        """Open a form in the place of the record; folded under the same key, it holds what was typed."""
        self.fold_form()
        form = self._folded.get(key)
        if form is None:
            form = self._folded[key] = make()
            form.kept.connect(self._kept)
        self._form = form
        self._form_page.column.insertWidget(0, form)
        form.show()
        self._form_foot.show_form(form.promise, form.keep_text)
        self._show_page()
        form.begin()

    def fold_form(self) -> None:
        """Go back to the record; what was typed stays in the form."""
        form, self._form = self._form, None
        if form is None:
            self._show_page()
            return
        focus = QApplication.focusWidget()
        within = focus is not None and (form.isAncestorOf(focus) or self._form_foot.isAncestorOf(focus))
        self._form_page.column.removeWidget(form)
        form.hide()
        self._show_page()
        if within:
            self.focus_start()
        self.form_folded.emit(within)

    def form_done(self) -> None:
        """Go back to the record and let the form go: what it held is kept."""
        done = self._form
        self.fold_form()
        for key, form in list(self._folded.items()):
            if form is done:
                self._folded.pop(key).deleteLater()

    def show_menu(self, menu: QMenu) -> None:
        """Open the menu of everything else under its button, until something is chosen."""
        menu.exec(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def focus_start(self) -> None:
        """Put the keyboard on the next step, or on everything else where nothing is next."""
        first = self.next if self.next.isVisible() else self.more
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Fold an open form back; False where there is none."""
        if self._form is None:
            return False
        self.fold_form()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.step_back():
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _empty_page(self, empty: EmptyState) -> QWidget:
        page = ScrollColumn(margins=(28, 60, 24, 20))
        page.add(empty)
        page.add_stretch()
        return page

    def _record_page(self) -> QWidget:
        row = QHBoxLayout()
        row.addWidget(self._chip)
        row.addWidget(self._number)
        row.addStretch()
        row.addWidget(self.more)
        self._head = QVBoxLayout()
        self._head.addLayout(row)
        self._foot = QFrame()
        set_role(self._foot, "foot")
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self._caption, 1)
        self._foot_row.addWidget(self.next)
        return self._column(self._head, self.page, self._foot)

    def _made_form_page(self) -> QWidget:
        self._form_page.add_stretch()
        return self._column(None, self._form_page, self._form_foot)

    def _column(self, head: QVBoxLayout | None, page: QWidget, foot: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if head is not None:
            column.addLayout(head)
        column.addWidget(page, 1)
        column.addWidget(foot)
        return holder

    def _fit(self) -> None:
        self._head.setContentsMargins(px(28), px(18), px(24), px(4))
        self._head.setSpacing(px(8))
        self._foot_row.setContentsMargins(px(28), px(12), px(24), px(12))
        self._foot_row.setSpacing(px(12))

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(2 if self._form is not None else int(self._has_record))

    def _kept(self) -> None:
        if self._form is None:
            return
        for day in self._form.findChildren(DateField):
            # A day nobody can read would be lost without a word; the field says what is wrong as it is left.
            if not day.is_readable():
                day.line.setFocus(Qt.FocusReason.OtherFocusReason)
                day.line.editingFinished.emit()
                return
        self.form_kept.emit(self._form)
