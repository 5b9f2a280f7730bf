"""Joins the pictures and papers of a trail to their verbs: add, open, describe, take away."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from collabdesk.domain.failures import Failure
from collabdesk.ui.kit.menus import menu_for_one_use
from collabdesk.ui.rooms.said.bringing import brought
from collabdesk.ui.rooms.said.describing import DescribeSheet
from collabdesk.ui.rooms.said.pictures import PICTURE_SIDE
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QMenu

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.records import Attachment
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.bringing import Brought
    from collabdesk.ui.rooms.said.pictures import PictureTile
    from collabdesk.ui.rooms.said.trail_view import TrailView
    from collabdesk.work.desk import Desk

OPENED: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
}
"""What this computer's own program may open; anything else can only be saved."""


class TrailPictures(QObject):
    """Does what is asked of the pictures of the trail on show. ``message_told`` carries a sentence."""

    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext, view: TrailView) -> None:
        super().__init__(view)
        self._desk, self._context, self._view = desk, context, view
        self._opened: QTemporaryDir | None = None
        desk.closing.connect(self._put_away)
        desk.closed.connect(self._put_away)
        desk.changed.connect(self._put_away_what_is_gone)
        view.things_brought.connect(self.add)
        view.head.strip.pressed.connect(self._tile_pressed)

    def load(self) -> None:
        """Fetch the small pictures of the trail on show."""
        strip = self._view.head.strip
        side = round(px(PICTURE_SIDE) * self._view.devicePixelRatio())
        for tile in strip.tiles():
            if not tile.wants_picture:
                continue
            tile.wants_picture = False
            uid = tile.attachment.uid

            def came(small: bytes, uid: UUID = uid) -> None:
                shown = strip.tile(uid)
                if shown is not None:
                    shown.show_picture(small)

            self._desk.ask(came, _small_or_nothing, uid, side)

    def choose(self) -> None:
        """Ask for a file and add it."""
        chosen, _kinds = QFileDialog.getOpenFileName(self._view.window(), self.tr("Add a picture or file"))
        if chosen:
            self.add([Path(chosen)])

    def paste(self) -> None:
        """Add the picture or the files that were copied; nothing where it is neither."""
        self.add(brought(QGuiApplication.clipboard().mimeData()))

    def add(self, things: list[Brought]) -> None:
        """Add files and pictures to the trail on show, one step each."""
        from collabdesk.operations.attaching import attach_bytes, attach_file

        trail = self._view.trail
        if trail is None or trail.chain.input.withdrawn_on is not None:
            return
        uid = trail.chain.input.uid
        for thing in things:
            if isinstance(thing, Path):
                self._desk.do_then(None, self._refused, attach_file, uid, thing)
            else:
                name = self.tr("Pasted picture") + ".png"
                self._desk.do_then(None, self._refused, attach_bytes, uid, thing, name)

    def open(self, attachment: Attachment) -> None:
        """Open a copy with this computer's own program.

        It goes when the workbook is closed or locked, and when the picture or paper is taken away.
        """
        from collabdesk.operations.attaching import read_attachment

        def came(data: bytes) -> None:
            if self._desk.is_suspended:
                return
            if self._opened is None:
                self._opened = QTemporaryDir()
            place = Path(self._opened.path()) / f"{attachment.uid.hex}{OPENED[attachment.media_type]}"
            place.write_bytes(data)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

        self._desk.ask(came, read_attachment, attachment.uid)

    def save(self, attachment: Attachment) -> None:
        """Ask where to, and save a copy there."""
        from collabdesk.operations.attaching import read_attachment

        chosen, _kinds = QFileDialog.getSaveFileName(
            self._view.window(), self.tr("Save a copy"), attachment.name
        )
        if not chosen:
            return

        def came(data: bytes) -> None:
            try:
                Path(chosen).write_bytes(data)
            except OSError:
                self.message_told.emit(
                    self.tr("{name} could not be saved there.").format(name=Path(chosen).name)
                )

        self._desk.ask(came, read_attachment, attachment.uid)

    def describe(self, attachment: Attachment) -> None:
        """Ask what it shows, and keep the answer."""
        from collabdesk.operations.attaching import describe_attachment

        sheet = DescribeSheet(self._view, self.tr("What does it show?"), attachment)
        sheet.described.connect(lambda words: self._desk.do(describe_attachment, attachment.uid, words))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def take_away(self, attachment: Attachment) -> None:
        """Take it away; Undo brings it back."""
        from collabdesk.operations.attaching import remove_attachment

        self._desk.do(remove_attachment, attachment.uid)

    def menu_of(self, tile: PictureTile) -> QMenu:
        """Give what can be done with a picture or paper."""
        one, menu = tile.attachment, menu_for_one_use(tile)
        if one.media_type in OPENED:
            menu.addAction(self.tr("Open")).triggered.connect(lambda: self.open(one))
        menu.addAction(self.tr("Save a copy…")).triggered.connect(lambda: self.save(one))
        menu.addAction(self.tr("Say what it shows…")).triggered.connect(lambda: self.describe(one))
        menu.addSeparator()
        menu.addAction(self.tr("Take it away")).triggered.connect(lambda: self.take_away(one))
        return menu

    def _put_away(self) -> None:
        if self._opened is not None:
            self._opened.remove()
            self._opened = None

    def _put_away_what_is_gone(self, changes: Changes) -> None:
        """Remove the copies of what changed: a copy of what was taken back may not outlive it."""
        if self._opened is None:
            return
        for uid in changes.touched.get("attachment", ()):
            for copy in Path(self._opened.path()).glob(f"{uid.hex}.*"):
                # Another program may hold it; then it goes with its folder.
                with suppress(OSError):
                    copy.unlink()

    def _tile_pressed(self, tile: PictureTile) -> None:
        self.menu_of(tile).exec(tile.mapToGlobal(QPoint(0, tile.height())))

    def _refused(self, failure: Failure) -> None:
        words = self._context.wording.failure(failure)
        self.message_told.emit(" ".join(said for said in (words.what, words.next) if said))


def _small_or_nothing(book: Workbook, uid: UUID, side: int) -> bytes:
    """Give a small picture, or nothing where it cannot be shown: its tile keeps the mark of a picture."""
    from collabdesk.operations.attaching import read_small_picture

    try:
        return read_small_picture(book, uid, side)
    except Failure:
        return b""
