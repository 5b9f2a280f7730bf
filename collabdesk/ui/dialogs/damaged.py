"""Says that a workbook cannot be read whole, what is safe, and offers a good backup or what can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from collabdesk.domain.failures import Tampered
from collabdesk.ui.dialogs.told_list import ToldList
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.fields import LabelledField
from collabdesk.ui.kit.page import Card
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.lock.passphrase_box import PassphraseBox
from collabdesk.ui.theme.current import is_narrow, px

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from collabdesk.domain.failures import Failure
    from collabdesk.ui.wording import Wording


class DamagedSheet(SheetDialog):
    """Two ways on side by side, and looking at it as it is.

    ``newest_wanted`` tells that a person goes back to the newest backup, ``earlier_wanted`` that they want to
    choose one, ``salvage_wanted`` that what can be read is to be saved, ``read_wanted`` and ``other_wanted``
    that they only look at it, or open another workbook; ``passphrase_typed`` carries what opens a locked one.
    """

    newest_wanted = Signal()
    earlier_wanted = Signal()
    salvage_wanted = Signal()
    read_wanted = Signal()
    other_wanted = Signal()
    passphrase_typed = Signal(str)

    def __init__(
        self, parent: QWidget, wording: Wording, failure: Failure, name: str, *, is_open: bool
    ) -> None:
        said = wording.failure(failure)
        super().__init__(parent, said.what.rstrip("."), width=820)
        tampered = isinstance(failure, Tampered)
        if not tampered:
            self.set_lead(self._why())
        self.body.addWidget(Sentence(self._safe(name, is_open=is_open)))
        self._needs_passphrase, self._looking = False, True
        self.body.addWidget(self._ask_passphrase())
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(px(16))
        self._halves.addWidget(self._backup_card(), 1)
        self._halves.addWidget(self._salvage_card(), 1)
        self.body.addLayout(self._halves)
        self.body.addStretch()
        self._fill_foot(is_open=is_open, tampered=tampered)

    def show_newest(self, moment: str, where: str, sentences: Sequence[str]) -> None:
        """Offer the newest good backup.

        Args:
            moment: When it was made, such as "Yesterday at 17:40".
            where: Where it is.
            sentences: What it holds, or how it differs from now.
        """
        self._looking = False
        self._when.set_text(self.tr("{moment}. {where}. The copy opens.").format(moment=moment, where=where))
        self._differs.show_sentences(sentences)
        for part in (self._newest, self._earlier):
            part.show()
        self._newest.setFocus()

    def show_locked(self) -> None:
        """Ask for the passphrase, without which nothing of it can be read."""
        self._needs_passphrase = True
        if self._looking:
            self._when.set_text(self.tr("Type the passphrase first, so that we can look into it."))
        self._passphrase.show()
        self._box.setFocus()

    def show_unlocked(self) -> None:
        """Ask for it no more: what was typed opens it."""
        self._needs_passphrase = False
        if self._looking:
            self._when.set_text(self.tr("Looking…"))
        self._passphrase.hide()

    def say_wrong(self) -> None:
        """Say that what was typed does not open it."""
        self._field.say(self.tr("That did not open it. Check Caps Lock."))
        self._box.setFocus()

    def show_no_backup(self) -> None:
        """Say that there is no backup."""
        self._looking = False
        self._when.set_text(
            self.tr(
                "There is none on this computer. A memory stick may have one, or somebody you gave a copy."
            )
        )
        self._differs.show_sentences(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self.parentWidget() or self)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _why(self) -> str:
        return self.tr(
            "A worn disk, a stick pulled out too soon or half a copy can do this. It is nobody’s fault."
        )

    def _safe(self, name: str, *, is_open: bool) -> str:
        if is_open:
            return self.tr(
                "Nothing more is written into {name}, so that it gets no worse. You can go on reading it. "
                "Choose one of these to go on writing."
            ).format(name=name)
        return self.tr("Nothing was written into {name}. Choose one of these to go on.").format(name=name)

    def _backup_card(self) -> Card:
        card = Card()
        self._when, self._differs = (
            Sentence(self.tr("Looking…"), "secondary"),
            ToldList("corner-down-right", "text2"),
        )
        self._newest = filled_button(self.tr("Go back to it"), "history")
        self._earlier = plain_button(self.tr("Choose another"))
        for part in (SectionHead(self.tr("The newest good backup")), self._when, self._differs):
            card.add(part)
        card.body.addStretch()
        card.add(Caption(self.tr("The file as it is now is kept too.")))
        card.body.addLayout(_row(self._newest, self._earlier))
        for button, signal in ((self._newest, self.newest_wanted), (self._earlier, self.earlier_wanted)):
            button.hide()
            button.clicked.connect(self.accept)
            button.clicked.connect(signal)
        return card

    def _ask_passphrase(self) -> QWidget:
        self._passphrase, self._box = QWidget(), PassphraseBox(self.tr("Passphrase, or the recovery sheet"))
        self._field = LabelledField(self.tr("Passphrase, or the recovery sheet"), self._box)
        self._field.arrange(0, on_top=True)
        look = plain_button(self.tr("Look into it"))
        look.clicked.connect(self._typed)
        self._box.returnPressed.connect(self._typed)
        column = QVBoxLayout(self._passphrase)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        column.addLayout(_row(look))
        self._passphrase.hide()
        return self._passphrase

    def _typed(self) -> None:
        typed = self._box.take()
        if typed:
            self._field.say("")
            self.passphrase_typed.emit(typed)

    def _wants_salvage(self) -> None:
        if self._needs_passphrase:
            self._field.say(self.tr("It is locked. Type its passphrase first."))
            self._box.setFocus()
            return
        self.accept()
        self.salvage_wanted.emit()

    def _salvage_card(self) -> Card:
        card = Card()
        words = self.tr(
            "We read the file piece by piece and put everything that is whole into a new workbook beside it. "
            "Then you see how much came back, and what did not."
        )
        self._salvage = plain_button(self.tr("Save what can be read"), "life-buoy")
        self._salvage.clicked.connect(self._wants_salvage)
        card.add(SectionHead(self.tr("What can still be read")))
        card.add(Sentence(words, "secondary"))
        card.body.addStretch()
        card.add(Caption(self.tr("It may hold newer work than the backup.")))
        card.body.addLayout(_row(self._salvage))
        return card

    def _fill_foot(self, *, is_open: bool, tampered: bool) -> None:
        read = plain_button(self.tr("Go on reading it") if is_open else self.tr("Open to read"), "eye")
        read.clicked.connect(self.accept)
        if not is_open:
            read.clicked.connect(self.read_wanted)
        other = plain_button(self.tr("Open another workbook"))
        other.clicked.connect(self.accept)
        other.clicked.connect(self.other_wanted)
        later = plain_button(self.tr("Not now"))
        later.clicked.connect(self.reject)
        # A file that somebody changed is not looked at either: what was put into it might act.
        for button in [] if tampered else [read]:
            self.foot.addWidget(button)
        self.foot.addWidget(other)
        self.foot.addStretch()
        if not is_open:
            self.foot.addWidget(later)


def _row(*widgets: QWidget) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setSpacing(px(8))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
