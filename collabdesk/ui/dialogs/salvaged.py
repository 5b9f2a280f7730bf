"""Says what of a damaged workbook came back and what did not, and opens the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from collabdesk.ui.dialogs.told_list import ToldList
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.wordings.counts import CountWording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget


class SalvagedSheet(SheetDialog):
    """The count, and the new workbook; ``open_wanted`` tells that it is to be opened.

    Args:
        parent: Anything in the window it lies over.
        name: What the new workbook is called.
        came_back: How many of each kind of record came back.
        missing: How many of each kind are known to be missing.
        numbers: The numbers of the inputs that did not come back.
    """

    open_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        name: str,
        came_back: Mapping[str, int],
        missing: Mapping[str, int],
        numbers: Iterable[int] = (),
    ) -> None:
        super().__init__(parent, self.tr("What came back"), 660)
        self.set_lead(self.tr("It is in {name}. The damaged file is as it was.").format(name=name))
        says = CountWording(self)
        back, lost = ToldList("circle-check", "accent"), ToldList("circle-alert", "warn_text")
        back.show_sentences(says.counts(came_back) or [self.tr("Nothing could be read.")])
        gone = says.counts(missing)
        told = says.numbers(numbers)
        if told:
            gone.append(self.tr("Their words are not there: {numbers}").format(numbers=told))
        for part in (SectionHead(self.tr("Here again")), back, SectionHead(self.tr("Not found"))):
            self.body.addWidget(part)
        if gone:
            lost.show_sentences(gone)
            self.body.addWidget(lost)
            counted = self.tr("There may be more: only what the file still speaks of can be counted.")
            elsewhere = self.tr("A backup may have them. Papers you gave out may, too.")
            self.body.addWidget(Caption(f"{counted} {elsewhere}"))
        else:
            lost.deleteLater()
            self.body.addWidget(Caption(self.tr("Nothing, as far as the file tells.")))
        self.body.addStretch()
        self._fill_foot()

    def _fill_foot(self) -> None:
        opening = filled_button(self.tr("Open it"), "folder-open")
        opening.clicked.connect(self.accept)
        opening.clicked.connect(self.open_wanted)
        later = plain_button(self.tr("Not now"))
        later.clicked.connect(self.reject)
        self.foot.addStretch()
        self.foot.addWidget(later)
        self.foot.addWidget(opening)
        opening.setFocus()
