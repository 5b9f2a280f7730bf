"""Pictures and papers that belong to somebody's words, small, under the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.domain.records import Attachment

PICTURE_SIDE: Final = 60
_TILE: Final = (232, 74)
_SHOWN: Final = 64
"""Characters of a description on the tile; all of it is its spoken name and its tip."""


class PictureTile(QPushButton):
    """One picture or paper; pressing it gives what can be done with it."""

    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        self.attachment = attachment
        self.wants_picture = attachment.media_type.startswith("image/")
        said = attachment.description or (
            self.tr("Not said yet what it shows") if self.wants_picture else attachment.name
        )
        name = self.tr("Picture: {what}") if self.wants_picture else self.tr("Paper: {what}")
        self.setAccessibleName(name.format(what=said))
        self.setToolTip(said)
        self.setAutoDefault(False)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedSize(px(PICTURE_SIDE), px(PICTURE_SIDE))
        wear_icon(self.picture, "image" if self.wants_picture else "file-text", "text2", 24)
        caption = Caption(said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…")
        caption.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(6), px(8), px(6))
        row.setSpacing(px(10))
        row.addWidget(self.picture)
        row.addWidget(caption, 1)
        set_role(self, "recent")

    def sizeHint(self) -> QSize:
        return QSize(px(_TILE[0]), px(_TILE[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_picture(self, small: bytes) -> None:
        """Show what it is a picture of; ``small`` is an image file no larger than the tile."""
        pixels = QPixmap()
        if pixels.loadFromData(small):
            pixels.setDevicePixelRatio(self.devicePixelRatio())
            self.picture.setPixmap(pixels)


class PictureStrip(QWidget):
    """All of an input's pictures and papers. ``pressed`` carries the tile."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, 8)
        self._tiles: dict[UUID, PictureTile] = {}
        self._shown: tuple[Attachment, ...] = ()
        self.hide()

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show these; tiles of the same ones stay as they are."""
        if tuple(attachments) == self._shown:
            return
        self._shown = tuple(attachments)
        clear_layout(self._flow)
        self._tiles = {}
        for attachment in attachments:
            tile = PictureTile(attachment)
            tile.clicked.connect(lambda _checked=False, t=tile: self.pressed.emit(t))
            self._flow.addWidget(tile)
            self._tiles[attachment.uid] = tile
        self.setVisible(bool(attachments))

    def tiles(self) -> list[PictureTile]:
        """The tiles in the order they were added."""
        return list(self._tiles.values())

    def tile(self, uid: UUID) -> PictureTile | None:
        """The tile of an attachment, if it is on show."""
        return self._tiles.get(uid)
