"""Makes a copy of the workbook for somebody else to work with, and says first what is taken out of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from collabdesk.domain.failures import Cancelled, Failure
from collabdesk.domain.words import Audience
from collabdesk.ui.dialogs.told_list import ToldList
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.fields import FieldColumn, LineField
from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.progress_sheet import ProgressSheet
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, SectionHead
from collabdesk.ui.lock.passphrase_box import PassphraseBox
from collabdesk.ui.opening import SUFFIX
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from collabdesk.domain.changes import Changes
    from collabdesk.operations.sharing import Shared
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


def open_share_copy(parent: QWidget, desk: Desk, context: RoomContext, path: Path) -> ShareCopySheet:
    """Ask who the copy is for and where it goes, and make it; the sheet tells what came of it.

    Args:
        parent: Anything in the window it lies over.
        desk: Where the workbook is open.
        context: The day and the words.
        path: The open workbook: the copy is offered a place beside it.
    """
    sheet = ShareCopySheet(parent, desk, context, path)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet


class ShareCopySheet(SheetDialog):
    """Who it is for, to whom it goes, and a passphrase for it; ``told`` says what the copy holds."""

    told = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, context: RoomContext, path: Path) -> None:
        super().__init__(parent, self.tr("Share a copy"), 660)
        self._context, self._path = context, path
        self._making = Making(self, desk, context)
        self.message = MessageLine()
        self.audience = PillGroup(self.tr("Who will work with it?"))
        self.given_to = LineField(self.tr("Given to"), self.tr("Eastmere Hospital"))
        self.lock = QCheckBox(self.tr("Lock the copy with a passphrase of its own"))
        self.passphrase = PassphraseBox(self.tr("Passphrase of the copy"))
        self.again = PassphraseBox(self.tr("The same again"))
        self._leaves, self._stays = ToldList("circle-check", "accent"), ToldList("lock", "text2")
        self.set_lead(self.tr("A new workbook for somebody else. Yours is not changed."))
        self._build()
        self._say()

    def ask_where(self) -> None:
        """Look whether all is said, then ask for the place and make the copy there."""
        if not self._is_ready():
            return
        offered = self._path.with_name(self.tr("{name}, shared copy").format(name=self._path.stem) + SUFFIX)
        kind = self.tr("CollabDesk workbooks") + f" (*{SUFFIX})"
        dialog = QFileDialog(self, self.windowTitle(), str(offered), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(lambda place: self.save_at(Path(place)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_at(self, target: Path) -> None:
        """Make the copy there, whole or not at all."""
        self.message.put_away()
        typed = self.passphrase.text() if self.lock.isChecked() else ""
        audience = Audience(self.audience.key())
        wish = Wish(target, audience, self.given_to.text(), typed)
        self._making.make(wish, self._made, self._refused)

    def _made(self, target: Path, shared: Shared) -> None:
        self.passphrase.forget()
        self.again.forget()
        with_words = self.tr("%n thing(s) people said with their words", "", shared.with_words)
        without = self.tr("%n without", "", shared.without_words)
        words = self.tr("{file} holds {with_words}, {without}. It is in the list of papers given out.")
        self.told.emit(words.format(file=target.name, with_words=with_words, without=without))
        self.accept()

    def _refused(self, failure: Failure) -> None:
        if isinstance(failure, Cancelled):
            return
        said = self._context.wording.failure(failure)
        self.message.tell(" ".join(filter(None, (said.what, said.safe, said.next))), "warn")

    def _is_ready(self) -> bool:
        if not self.lock.isChecked():
            return True
        from collabdesk.domain.passphrases import is_too_short

        if is_too_short(self.passphrase.text()):
            self._first.say(self.tr("That is too short. Try four words."))
            self.passphrase.setFocus()
            return False
        if self.passphrase.text() != self.again.text():
            self._second.say(self.tr("These two are not the same yet."))
            self.again.setFocus()
            return False
        return True

    def _build(self) -> None:
        people = self._context.people_word()
        self.audience.set_choices(
            [
                (Audience.CHARITY.value, self.tr("Our charity")),
                (Audience.PARTNERS.value, self.tr("Partners")),
                (Audience.PUBLIC.value, self.tr("Anybody")),
            ]
        )
        self.audience.choose(Audience.PARTNERS.value)
        fields = FieldColumn()
        fields.add_field(self.tr("Given to"), self.given_to)
        self._phrases = FieldColumn()
        self._first = self._phrases.add_field(self.tr("Passphrase of the copy"), self.passphrase)
        self._second = self._phrases.add_field(self.tr("The same again"), self.again)
        tell = Caption(self.tr("Tell them the passphrase by phone, never beside the file."))
        self.lock.setAccessibleName(self.lock.text())
        for part in (
            self.message,
            SectionHead(self.tr("Who will work with it?")),
            self.audience,
            SectionHead(self.tr("What leaves with it")),
            self._leaves,
            SectionHead(self.tr("What stays here")),
            self._stays,
            Caption(
                self.tr(
                    "Taken out, not hidden. If one of the {people} takes words back later, "
                    "we can’t reach this copy: the list of papers given out will name it."
                ).format(people=people)
            ),
            fields,
            self.lock,
            self._phrases,
            tell,
        ):
            self.body.addWidget(part)
        self.body.setSpacing(px(8))
        self._tell = tell
        self.leave, self.choose = (
            plain_button(self.tr("Cancel")),
            filled_button(self.tr("Choose where it goes")),
        )
        self.foot.addStretch()
        self.foot.addWidget(self.leave)
        self.foot.addWidget(self.choose)
        self.audience.chosen.connect(self._say)
        self.lock.toggled.connect(self._show_lock)
        self.passphrase.textEdited.connect(lambda _: self._first.say(""))
        self.again.textEdited.connect(lambda _: self._second.say(""))
        self.leave.clicked.connect(self.reject)
        self.choose.clicked.connect(self.ask_where)
        self._show_lock(locked=False)
        self.audience.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lock(self, locked: bool) -> None:
        self._phrases.setVisible(locked)
        self._tell.setVisible(locked)

    def _say(self) -> None:
        readers = {
            Audience.CHARITY.value: self.tr("this charity"),
            Audience.PARTNERS.value: self.tr("partners"),
            Audience.PUBLIC.value: self.tr("everybody"),
        }[self.audience.key()]
        self._leaves.show_sentences(
            [
                self.tr("People’s words, only where they said yes to {readers}.").format(readers=readers),
                self.tr("What was decided and why, what was done, what changed, who was told."),
            ]
        )
        self._stays.show_sentences(
            [
                self.tr("Names, contact details, access cards, private notes, pictures."),
                self.tr("Words with no such yes, and numbers of fewer than 5 people."),
                self.tr("Anything passed on to the safeguarding lead, and our own history."),
            ]
        )


@dataclass(frozen=True, slots=True, repr=False)
class Wish:
    """Where the copy goes, who reads it, to whom it is given, and its passphrase, blank for none."""

    target: Path
    audience: Audience
    given_to: str
    passphrase: str


class Making(QObject):
    """Makes the copy off the window's thread, in sight and stoppable."""

    def __init__(self, sheet: SheetDialog, desk: Desk, context: RoomContext) -> None:
        super().__init__(sheet)
        self._sheet, self._desk, self._context = sheet, desk, context

    def make(
        self,
        wish: Wish,
        done: Callable[[Path, Shared], None],
        refused: Callable[[Failure], None],
    ) -> None:
        """Make it, then call ``done`` with its place and what it holds, or ``refused``."""
        watch = self._desk.watch()
        progress = ProgressSheet(self._sheet, self.tr("Making the copy…"))
        progress.stop_pressed.connect(watch.stop)
        shown = self._desk.progressed.connect(lambda part, whole: progress.show_progress(part, whole, ""))

        def end() -> None:
            self._desk.progressed.disconnect(shown)
            progress.done(0)
            progress.deleteLater()

        found: list[Shared] = []

        def made(_: Changes) -> None:
            end()
            done(wish.target, found[0])

        def failed(failure: Failure) -> None:
            end()
            refused(failure)

        progress.open()
        today = self._context.today()
        self._desk.do_then(made, failed, _share, found, wish, today, watch.report, watch.stopped)


def _share(
    book: Workbook,
    found: list[Shared],
    wish: Wish,
    today: date,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Changes:
    from collabdesk.operations.locking import make_secret
    from collabdesk.operations.sharing import share_copy

    secret = make_secret(wish.passphrase) if wish.passphrase else None
    found.append(
        share_copy(
            book,
            wish.target,
            wish.audience,
            today=today,
            given_to=wish.given_to,
            secret=secret,
            progress=progress,
            cancelled=cancelled,
        )
    )
    return book.changes
