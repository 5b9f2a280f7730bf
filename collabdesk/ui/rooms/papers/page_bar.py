"""Above the page: which page it is, how large its words are, and words only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import icon_button, plain_button
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.ui.wordings.papers import PapersWording


class PageBar(QWidget):
    """``turned`` tells by how many pages, ``look_chosen`` that a size was chosen."""

    turned = Signal(int)
    look_chosen = Signal()
    words_only_chosen = Signal(bool)
    stop_pressed = Signal()

    def __init__(self, wording: PapersWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.back = icon_button("chevron-left", self.tr("The page before (Page Up)"))
        self.forward = icon_button("chevron-right", self.tr("The page after (Page Down)"))
        self._where = QLabel()
        set_role(self._where, "strong")
        self.size_field = ChoiceField(self.tr("How large its words are"))
        self.words_only = plain_button(self.tr("Words only"))
        self.words_only.setCheckable(True)
        set_role(self.words_only, "pill")
        self.size_field.set_choices(wording.sizes())
        self._bar, self._progress = QProgressBar(), Caption()
        self.stop = plain_button(self.tr("Stop"))
        self._busy = QWidget()
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self._bar.setTextVisible(False)
        self._pages = QWidget()
        pages = QHBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        for widget in (self.back, self._where, self.forward):
            pages.addWidget(widget)
        row = FlowLayout(gap=8)
        for part in (self._pages, self.size_field, self.words_only):
            row.addWidget(part)
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self._progress)
        busy.addWidget(self._bar, 1)
        busy.addWidget(self.stop)
        self._busy.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._busy)
        self._fit()

    def _join(self) -> None:
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.forward.clicked.connect(lambda: self.turned.emit(1))
        self.size_field.chosen.connect(lambda _key: self.look_chosen.emit())
        self.words_only.toggled.connect(self.words_only_chosen)
        self.stop.clicked.connect(self.stop_pressed)

    def show_size(self, size: int) -> None:
        """Say how large the words are, in points."""
        self.size_field.choose(str(size))

    def show_page(self, page: int, pages: int, where: str = "") -> None:
        """Say which page this is, counted from 0; ``where`` says it while nobody knows how many there are."""
        self._where.setText(where or (self._wording.page(page, pages) if pages else ""))
        self.back.setEnabled(page > 0)
        self.forward.setEnabled(page < pages - 1)

    def page_words(self) -> str:
        """Which page it is, in words."""
        return self._where.text()

    def show_busy(self, sentence: str, done: int = 0, total: int = 0) -> None:
        """Say how far the drawing is; a total of 0 where nobody knows."""
        self._progress.set_text(sentence)
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(done)
        self._bar.setAccessibleName(sentence)
        self.stop.setEnabled(True)
        self._busy.show()

    def show_rest(self) -> None:
        """Say that nothing is being drawn."""
        self._busy.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.size_field.setFixedWidth(px(130))
        # Wide enough for any number of pages, or the row would jump once they are counted.
        self._where.setMinimumWidth(self._where.fontMetrics().horizontalAdvance(self._wording.page(98, 99)))
        self._progress.setMinimumWidth(px(190))
