"""Asks for a passphrase and sees that its recovery sheet is on paper before anything is locked with it."""

from __future__ import annotations

import secrets
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.lock.copied_groups import CopiedGroups
from collabdesk.ui.lock.new_passphrase import NewPassphrase
from collabdesk.ui.lock.sheet_preview import SheetPreview
from collabdesk.ui.rooms.papers.saving import PlaceQuestion
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from collabdesk.domain.failures import Failure
    from collabdesk.storage.keys import Secret
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

GROUPS: Final = 6


class Kept(StrEnum):
    """How the recovery sheet came to be on paper, as far as we know."""

    NOT_YET = "not_yet"
    SAVED = "saved"
    BY_HAND = "by_hand"


class LockingForm(QWidget):
    """A passphrase, a warning, and the two ways to a recovery sheet. ``agreed`` carries the Secret.

    ``preview`` and the buttons ``by_hand`` and ``go`` are placed by whoever shows the form.

    Args:
        desk: Works out the secret and prints the sheet.
        context: The day and the words.
        names: Gives what the workbook, the charity and the place are called, the workbook first.
        first: What the button says before the sheet is on paper, such as "Print the sheet, then make it".
        last: What it says then, such as "Make the workbook".
        ready: Says whether all else is filled in; asked before anything is printed.
        label: What the box for the passphrase is called; "" for "Passphrase".
    """

    agreed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        context: RoomContext,
        names: Callable[[], tuple[str, ...]],
        first: str,
        last: str,
        ready: Callable[[], bool] = lambda: True,
        label: str = "",
    ) -> None:
        super().__init__()
        self._desk, self._context, self._names, self._ready = desk, context, names, ready
        self._first, self._last = first, last
        self._kept = Kept.NOT_YET
        self._saved: Path | None = None
        self.passphrase = NewPassphrase(desk, names, label)
        self.preview = SheetPreview(context.wording)
        self.copied = CopiedGroups()
        self.message = MessageLine()
        self.by_hand, self.go = plain_button(self.tr("I have copied it by hand")), filled_button(first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._warning = self._make_warning()
        for part in (self.passphrase, self._warning, self.copied, self.message):
            column.addWidget(part)
        self.passphrase.secret_changed.connect(self._start_over)
        self.by_hand.clicked.connect(lambda: self._if_ready(self._copy_by_hand))
        self.go.clicked.connect(self._go)
        self.copied.confirmed.connect(self._go)
        self._show()

    def names_changed(self) -> None:
        """Show and judge anew: the workbook is called something else now."""
        self.passphrase.names_changed()
        if self._kept is Kept.SAVED:
            self._start_over()
        self._show()

    def forget(self) -> None:
        """Keep nothing of what was typed or made."""
        self.passphrase.forget()
        self._start_over()

    def print_at(self, target: Path) -> None:
        """Write the sheet there, for a person to print."""
        secret = self.passphrase.secret
        if secret is None:
            return
        self.go.setEnabled(False)
        title, today = self._names()[0], self._context.today()
        self._desk.call(
            lambda _pages: self._printed(target, secret),
            self._not_printed,
            _print,
            target,
            title,
            secret,
            today,
        )

    def _make_warning(self) -> QFrame:
        box = QFrame()
        set_role(box, "warn-box")
        picture, words = QLabel(), Sentence()
        wear_icon(picture, "key-round", "warn_text", 20)
        lost = self.tr("If you lose the passphrase and the recovery sheet, nobody can open it,")
        us = self.tr("and that includes us. There is no back door. Print the sheet before you begin.")
        words.set_parts([(lost, "bold"), (f" {us}", "plain")])
        row = QHBoxLayout(box)
        row.setContentsMargins(px(14), px(10), px(14), px(8))
        row.setSpacing(px(12))
        row.addWidget(picture)
        row.addWidget(words, 1)
        return box

    def _go(self) -> None:
        if self._kept is Kept.NOT_YET:
            self._if_ready(self._ask_place)
        elif self._kept is Kept.BY_HAND:
            self._if_ready(self._check_groups)
        else:
            self._if_ready(self.agreed.emit)

    def _if_ready(self, then: Callable[[Secret], None]) -> None:
        if self._ready():
            self.passphrase.ask(then)

    def _ask_place(self, _secret: Secret) -> None:
        name = self.tr("Recovery sheet, {workbook}").format(workbook=self._names()[0])
        question = PlaceQuestion(self, _as_name(name))
        question.place_chosen.connect(self.print_at)
        question.open()

    def _printed(self, target: Path, secret: Secret) -> None:
        self.go.setEnabled(True)
        if self.passphrase.secret is not secret:
            return
        self._kept, self._saved = Kept.SAVED, target
        words = self.tr(
            "Saved as {file}. Print it now, then delete that file: with it, anyone can open the workbook."
        )
        self.message.tell(
            words.format(file=target.name), "warn", self.tr("Open it to print"), self._open_to_print
        )
        self._show()
        self.message.button.setFocus()
        self._bring_into_sight(self.message)

    def _not_printed(self, failure: Failure) -> None:
        self.go.setEnabled(True)
        said = self._context.wording.failure(failure)
        self.message.tell(" ".join(filter(None, (said.what, said.safe, said.next))), "warn")

    def _open_to_print(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    def _copy_by_hand(self, _secret: Secret) -> None:
        if self._kept is Kept.BY_HAND:
            self._start_over()
            return
        self.message.put_away()
        self._kept = Kept.BY_HAND
        self.copied.ask(tuple(sorted(secrets.SystemRandom().sample(range(GROUPS), 2))))
        self._show()
        # What is to be typed from paper is not to be read off the screen.
        self.copied.focus_start()
        self._bring_into_sight(self.copied)

    def _bring_into_sight(self, part: QWidget) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            # After what is now shown has found its place.
            QTimer.singleShot(0, above, lambda: above.ensureWidgetVisible(part))

    def _check_groups(self, secret: Secret) -> None:
        if self.copied.is_right(secret.groups):
            self.agreed.emit(secret)
        else:
            self._bring_into_sight(self.copied)

    def _start_over(self) -> None:
        self._kept, self._saved = Kept.NOT_YET, None
        self.copied.forget()
        self.message.put_away()
        self._show()

    def _show(self) -> None:
        by_hand, secret = self._kept is Kept.BY_HAND, self.passphrase.secret
        groups = secret.groups if secret is not None and not by_hand else ()
        self.preview.show_sheet(self._names()[0], self._context.today(), groups)
        self.copied.setVisible(by_hand)
        self._warning.setVisible(not by_hand)
        self.go.setText(self._first if self._kept is Kept.NOT_YET else self._last)
        back, copied = self.tr("Show the sheet again"), self.tr("I have copied it by hand")
        self.by_hand.setText(back if by_hand else copied)


def _as_name(words: str) -> str:
    return " ".join("".join(" " if letter in '<>:"/\\|?*' else letter for letter in words).split())[:80]


def _print(target: Path, title: str, secret: Secret, today: date) -> int:
    from collabdesk.operations.recovery_sheet import print_recovery_sheet

    return print_recovery_sheet(target, title, secret, today)
