"""A box for a date, written as people write one or picked from a calendar."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.dates_in_words import read_date
from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS: Final = range(1, 13)
_STYLES: Final = {"words": "dddd d MMMM yyyy", "short": "d MMM yyyy", "digits": "dd/MM/yyyy"}


class DateField(QWidget):
    """A date that may be left blank; what it cannot read stays as it was typed, and it says so beside it.

    Args:
        accessible_name: Which date, for a screen reader.
        today: Gives the day it is.
        style: How a date is shown: "words", "short" or "digits".
        parent: As for every widget.
    """

    date_edited = Signal(object)

    def __init__(
        self,
        accessible_name: str,
        today: Callable[[], datetime.date],
        style: str = "words",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._today = today
        self._format = _STYLES[style]
        self._date: datetime.date | None = None
        self._calendar: QMenu | None = None
        self.line = LineField(accessible_name, self.tr("A day, such as 5 June"))
        self._button = icon_button("calendar", self.tr("Choose from a calendar"))
        self._button.setAccessibleDescription(accessible_name)
        self._trouble = Sentence("", "advice", self)
        self._trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._trouble)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self._read)
        self._button.clicked.connect(self._open_calendar)

    def date(self) -> datetime.date | None:
        """The date that stands in it, also while it is typed; None if it is blank.

        What cannot be read as a day leaves the one that stood there before.
        """
        text = self.line.text()
        if text == self._shown(self._date):
            return self._date
        return (self._meant(text) or self._date) if text.strip() else None

    def set_date(self, day: datetime.date | None) -> None:
        """Show a date without telling anybody; None leaves it blank."""
        self._date = day
        self.line.setText(self._shown(day))
        self._trouble.hide()

    def is_readable(self) -> bool:
        """Whether what stands in it is a date, or nothing."""
        text = self.line.text()
        return not text.strip() or text == self._shown(self._date) or self._meant(text) is not None

    def _shown(self, day: datetime.date | None) -> str:
        if day is None:
            return ""
        return QLocale().toString(QDate(day.year, day.month, day.day), self._format)

    def _meant(self, text: str) -> datetime.date | None:
        today = self._today()
        near = {self.tr("today"): 0, self.tr("tomorrow"): 1, self.tr("yesterday"): -1}
        if text.strip().casefold() in near:
            return today + datetime.timedelta(days=near[text.strip().casefold()])
        locale = QLocale()
        lengths = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
        months = {locale.monthName(m, length).casefold().strip("."): m for m in _MONTHS for length in lengths}
        return read_date(text, today, months)

    def _read(self) -> None:
        text = self.line.text()
        if text == self._shown(self._date):
            self._trouble.hide()
            return
        meant = self._meant(text) if text.strip() else None
        if text.strip() and meant is None:
            said = self.tr("We can’t read that as a day. Try {day}.").format(day=self._shown(self._today()))
            self._trouble.set_text(said)
            self._trouble.show()
            return
        self._take(meant)

    def _take(self, day: datetime.date | None) -> None:
        changed = day != self._date
        self.set_date(day)
        if changed:
            self.date_edited.emit(day)

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self._button.accessibleName())
        calendar = self._made_calendar(menu)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        self._calendar = menu
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        calendar.setFocus()

    def _made_calendar(self, menu: QMenu) -> QCalendarWidget:
        calendar = QCalendarWidget(menu)
        calendar.setAccessibleName(self.tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setNavigationBarVisible(True)
        shown = self._date or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        names = {
            "qt_calendar_prevmonth": ("chevron-left", self.tr("The month before")),
            "qt_calendar_nextmonth": ("chevron-right", self.tr("The month after")),
        }
        for name, (picture, words) in names.items():
            button = calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture, "text"))
                button.setAccessibleName(words)
        for part in calendar.findChildren(QWidget):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus and not part.accessibleName():
                part.setAccessibleName(calendar.accessibleName())

        def taken(chosen: QDate) -> None:
            self._take(datetime.date(chosen.year(), chosen.month(), chosen.day()))
            menu.close()
            self.line.setFocus()

        calendar.clicked.connect(taken)
        calendar.activated.connect(taken)
        return calendar
