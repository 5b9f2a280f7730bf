"""Reads what was dropped or pasted on a trail: files by their place, a picture by its pixels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

Brought = Path | bytes
"""A file on this computer, or a picture as PNG."""


def is_brought(data: QMimeData) -> bool:
    """Whether there is a file or a picture in it."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def brought(data: QMimeData) -> list[Brought]:
    """Give the files, or else the picture; nothing where it is neither."""
    files: list[Brought] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files or not data.hasImage():
        return files
    held = data.imageData()
    image = held.toImage() if isinstance(held, QPixmap) else held
    if not isinstance(image, QImage) or image.isNull():
        return []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know no name of a format here
    return [bytes(buffer.data().data())]
