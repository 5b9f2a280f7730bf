"""Shows the recovery sheet as it will print, before anything is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.ui.wording import Wording

_GROUPS: Final = 6
_ACROSS: Final = 3
_NOT_YET: Final = "····"


class SheetPreview(QWidget):
    """A page with a title, six groups and where to keep it."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._named = Caption()
        self._groups = [QLabel() for _ in range(_GROUPS)]
        head = QHBoxLayout()
        head.addWidget(SectionHead(self.tr("Recovery sheet")), 1)
        head.addWidget(Caption(self.tr("one page, A4")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._page())
        column.addWidget(Caption(self.tr("We never keep a copy. It is made here, printed, and forgotten.")))
        column.addStretch()
        self.show_sheet("", None, ())

    def show_sheet(self, title: str, day: date | None, groups: tuple[str, ...]) -> None:
        """Show the groups, or that there are none yet."""
        made = self.tr("made {day}").format(day=self._wording.full_day(day)) if day is not None else ""
        self._named.set_text(", ".join(part for part in (title, made) if part))
        for place, label in enumerate(self._groups):
            group = groups[place] if groups else ""
            label.setText(group or _NOT_YET)
            spoken = self.tr("Group {number}: {letters}").format(number=place + 1, letters=" ".join(group))
            label.setAccessibleName(spoken if group else self.tr("Not made yet"))

    def _page(self) -> QFrame:
        page = QFrame()
        set_role(page, "paper-page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(px(22), px(20), px(22), px(22))
        inside.setSpacing(px(8))
        inside.addWidget(Sentence(self.tr("Recovery sheet"), "head"))
        inside.addWidget(self._named)
        inside.addWidget(Sentence(self.tr("If the passphrase is forgotten, type these six groups instead.")))
        grid = QGridLayout()
        grid.setSpacing(px(6))
        for place, label in enumerate(self._groups):
            set_role(label, "group")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(label, place // _ACROSS, place % _ACROSS)
        inside.addLayout(grid)
        inside.addWidget(
            Sentence(
                self.tr("Keep it somewhere locked, away from the computer. A trustee’s file is a good place.")
            )
        )
        anyone = Sentence()
        anyone.set_parts([(self.tr("Anyone with this sheet and the file can read it."), "bold")])
        inside.addWidget(anyone)
        line = QFrame()
        set_role(line, "divider-strong")
        line.setFixedHeight(1)
        inside.addWidget(line)
        inside.addWidget(Caption(self.tr("Kept by (role):")))
        inside.addWidget(Caption(self.tr("Where:")))
        return page
