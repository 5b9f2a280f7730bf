"""Everything one person said, each with whether the words are taken back too or left with us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.ui.dialogs.taking_back.work import Theirs
    from collabdesk.ui.wording import Wording

SHOWN = 12


class TheirsList(QWidget):
    """A tick for each thing they said; ticked goes. ``changed`` when a person ticked or unticked one."""

    changed = Signal()

    def __init__(self, wording: Wording, theirs: Sequence[Theirs]) -> None:
        super().__init__()
        self._wording, self._theirs = wording, theirs
        self._ticks: dict[UUID, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(SectionHead(self.tr("What they said")))
        column.addWidget(
            Caption(self.tr("Ticked words go. Untick what they leave with us: it then says nobody’s name."))
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(4))
        column.addLayout(self._rows)
        self._add(0, SHOWN)
        rest = len(theirs) - SHOWN
        if rest > 0:
            words = self.tr("Show the other %n, which go too", "", rest)
            if any(map(_is_shared, theirs[SHOWN:])):
                words = self.tr("Show the other %n", "", rest)
            self.rest_button = link_button(words)
            self.rest_button.clicked.connect(self._show_rest)
            column.addWidget(self.rest_button, 0, Qt.AlignmentFlag.AlignLeft)

    def kept(self) -> frozenset[UUID]:
        """Give what they leave with us; what several people said stays, also while it is not in sight."""
        unseen = self._theirs[len(self._ticks) :]
        return frozenset(
            [uid for uid, tick in self._ticks.items() if not tick.isChecked()]
            + [one.uid for one in unseen if _is_shared(one)]
        )

    def first(self) -> QWidget | None:
        """Give where the keyboard begins."""
        return next(iter(self._ticks.values()), None)

    def _add(self, first: int, last: int) -> None:
        for one in self._theirs[first:last]:
            number = self._wording.number("input", one.number)
            tick = QCheckBox(number)
            # What others said too is not one person's to take away; only that they said it is.
            tick.setChecked(not _is_shared(one))
            words = _short(one.words)
            tick.setAccessibleName(self.tr("Take back {number}: {words}").format(number=number, words=words))
            tick.clicked.connect(self.changed)
            self._ticks[one.uid] = tick
            row = QVBoxLayout()
            row.setSpacing(0)
            row.addWidget(tick)
            said = Sentence(words if words.startswith("[") else self._wording.quoted(words))
            said.setContentsMargins(px(30), 0, 0, px(4))
            row.addWidget(said)
            if one.voices > 1:
                shared = Caption(
                    self.tr("%n people said this, so it stays unless you tick it.", "", one.voices)
                )
                shared.setContentsMargins(px(30), 0, 0, px(4))
                row.addWidget(shared)
            self._rows.addLayout(row)

    def _show_rest(self) -> None:
        before = len(self._ticks)
        self._add(SHOWN, len(self._theirs))
        list(self._ticks.values())[before].setFocus()
        self.rest_button.hide()


def _is_shared(one: Theirs) -> bool:
    return one.voices > 1


def _short(text: str, most: int = 240) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
