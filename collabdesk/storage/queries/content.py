"""Reads what attachments hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.failures import Gone
from collabdesk.domain.records import Attachment
from collabdesk.storage.queries.reading import one
from collabdesk.storage.schema import CONTENT

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook


def content_of(book: Workbook, uid: UUID) -> tuple[Attachment, bytes]:
    """Give an attachment and its bytes. Raises Gone where either is not there."""
    with book.reading() as connection:
        attachment = one(connection, Attachment, uid)
        wanted = sa.select(CONTENT.c.bytes).where(CONTENT.c.fingerprint == attachment.fingerprint)
        data = connection.scalar(wanted)
    if data is None:
        raise Gone("attachment")
    return attachment, bytes(data)
