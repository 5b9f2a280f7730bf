"""Keeps pictures and papers beside what a person said, without what could give anyone away."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone, NoSuchFile, NotAPicture, TooLarge
from collabdesk.domain.records import Attachment, Input
from collabdesk.domain.verbs import Verb
from collabdesk.exchange.pictures import (
    APPLE_SUFFIXES,
    Picture,
    clean_picture,
    kind_of_picture,
    small_picture,
)
from collabdesk.operations.taking_away import take_away
from collabdesk.storage.queries.content import content_of

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook

LARGEST: Final = 20
"""The largest file kept beside words, in mebibytes."""
MEBIBYTE: Final = 1024 * 1024
MEDIA_TYPES: Final = {
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".wav": "audio/wav",
    ".mp4": "video/mp4",
}
"""What is known by its suffix; anything else is only bytes."""


def attach_file(book: Workbook, input: UUID, path: Path, description: str = "") -> Changes:  # noqa: A002
    """Keep a copy of a file beside an input; a picture is drawn anew, so that no place goes with it.

    Raises NoSuchFile, TooLarge, NotAPicture, Gone.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST * MEBIBYTE + 1)
    except OSError as missing:
        raise NoSuchFile(path.name) from missing
    return attach_bytes(book, input, data, path.name, description)


def attach_bytes(
    book: Workbook,
    input: UUID,  # noqa: A002 - the record's own field
    data: bytes,
    name: str,
    description: str = "",
) -> Changes:
    """Keep bytes, such as a pasted picture, beside an input. Raises TooLarge, NotAPicture, Gone."""
    if len(data) > LARGEST * MEBIBYTE:
        raise TooLarge(name, LARGEST)
    kept = _as_kept(data, name)
    if kept.media_type == "image/jpeg" and PurePath(name).suffix.lower() in APPLE_SUFFIXES:
        name = PurePath(name).with_suffix(".jpg").name
    with book.step(Verb.ADD_ATTACHMENT) as step:
        if step.get(Input, input).withdrawn_on is not None:
            raise Gone("input")
        step.make(
            Attachment(
                uid=new_uid(),
                input=input,
                fingerprint=step.keep_bytes(kept.data),
                name=name,
                description=description.strip(),
                media_type=kept.media_type,
                size=len(kept.data),
            )
        )
    return book.changes


def describe_attachment(book: Workbook, uid: UUID, description: str) -> Changes:
    """Say what a picture shows, as agreed with the person. Raises Gone."""
    with book.step(Verb.DESCRIBE_ATTACHMENT) as step:
        step.alter(Attachment, uid, description=description.strip())
    return book.changes


def remove_attachment(book: Workbook, uid: UUID) -> Changes:
    """Take a picture or paper away; undo brings it back. Raises Gone."""
    return take_away(book, Verb.REMOVE_ATTACHMENT, Attachment, uid)


def read_attachment(book: Workbook, uid: UUID) -> bytes:
    """Give what an attachment holds. Raises Gone."""
    return content_of(book, uid)[1]


def read_small_picture(book: Workbook, uid: UUID, side: int) -> bytes:
    """Give a kept picture as a PNG at most ``side`` pixels wide and high. Raises Gone, NotAPicture."""
    attachment, data = content_of(book, uid)
    return small_picture(data, attachment.name, side)


def _as_kept(data: bytes, name: str) -> Picture:
    suffix = PurePath(name).suffix.lower()
    kind = kind_of_picture(data, suffix)
    if kind in {"ours", "heic"}:
        return clean_picture(data, name)
    if kind:
        raise NotAPicture(name, kind)
    return Picture(data, MEDIA_TYPES.get(suffix, "application/octet-stream"))
