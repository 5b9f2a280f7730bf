"""Makes ReportLab's objects exact where PDF/A and PDF/UA are stricter than its own readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFFormXObject,
    PDFImageXObject,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFPages,
    PDFStream,
    PDFString,
)

from collabdesk.papers.tagging.reportlab_parts import enter

if TYPE_CHECKING:
    from reportlab.lib.utils import TimeStamp

END_OF_STREAM = b"endstream\n"
FORBIDDEN = (0, 0xFEFF, 0xFFFE)
"""What a ToUnicode map may not lead to (ISO 14289-1, 7.21.7)."""


def exact_end(written: bytes) -> bytes:
    """Give a written stream with an end of line before its last keyword (ISO 19005-3, 6.1.7.1).

    Where the data end in a carriage return, a line feed alone would make the two one end of line.
    """
    if not written.endswith(END_OF_STREAM):
        return written
    data = written[: -len(END_OF_STREAM)]
    return data + (b"\r\n" if data.endswith(b"\r") else b"\n") + END_OF_STREAM


class ExactStream(PDFStream):
    """A stream of any kind."""

    def format(self, document: PDFDocument) -> bytes:
        """Give the bytes of the stream, its end exact."""
        return exact_end(super().format(document))


class ExactForm(PDFFormXObject):
    """A form."""

    def format(self, document: PDFDocument) -> bytes:
        """Give the bytes of the form, its end exact."""
        return exact_end(super().format(document))


class ExactImage(PDFImageXObject):
    """An image."""

    def format(self, document: PDFDocument) -> bytes:
        """Give the bytes of the image, its end exact."""
        return exact_end(super().format(document))


class TaggedPage(PDFPage):
    """A page that knows its key in the parent tree, and is gone through in the order of its structure."""

    __NoDefault__: list[str] = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]  # noqa: RUF012 - as there
    Tabs = "/S"
    StructParents: int | None = None


class TaggedCatalog(PDFCatalog):
    """A catalogue that says for which colours the file was made."""

    __NoDefault__: list[str] = [*PDFCatalog.__NoDefault__, "OutputIntents"]  # noqa: RUF012 - as there
    __Refs__: list[str] = [*PDFCatalog.__Refs__, "OutputIntents"]  # noqa: RUF012 - as there
    MarkInfo: PDFDictionary
    Lang: PDFString
    Metadata: PDFStream
    OutputIntents: PDFArray
    StructTreeRoot: PDFObject


class RawObject(PDFObject):
    """An object whose bytes are ready."""

    def __init__(self, data: bytes = b"null") -> None:
        self.data = data

    def format(self, _document: PDFDocument) -> bytes:
        """Give the bytes."""
        return self.data


_EXACT: dict[type, type] = {
    PDFStream: ExactStream,
    PDFFormXObject: ExactForm,
    PDFImageXObject: ExactImage,
    PDFPage: TaggedPage,
    PDFCatalog: TaggedCatalog,
}
_TO_UNICODE = "toUnicodeCMap:"
_PAIR = re.compile(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", re.MULTILINE)


class TaggedDocument(PDFDocument):
    """A document that makes each object exact as it is entered."""

    Catalog: TaggedCatalog
    Pages: PDFPages
    idToObjectNumberAndVersion: dict[str, tuple[int, int]]  # noqa: N815 - ReportLab's name
    _timeStamp: TimeStamp  # noqa: N815 - ReportLab's name

    def Reference(  # noqa: N802 - ReportLab's name
        self, obj: object, name: str | None = None
    ) -> object:
        """Enter an object and give a reference to it."""
        exact = _EXACT.get(type(obj))
        if exact is not None:
            obj.__class__ = exact
            if name is not None and name.startswith(_TO_UNICODE):
                _clear_map(obj)
        return enter(self, obj, name)

    def number_of(self, entered: PDFObject) -> int:
        """Give the number an entered object has in the file."""
        reference = self.Reference(entered)
        if not isinstance(reference, PDFObjectReference):
            raise TypeError(entered)
        return self.idToObjectNumberAndVersion[reference.name][0]

    def enter(self, data: bytes = b"null") -> tuple[RawObject, int]:
        """Enter an object whose bytes are ready, or will be, and give it with its number."""
        made = RawObject(data)
        return made, self.number_of(made)

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - ReportLab's name
        """Add a page; what stands on it is part of what tells this file from all others."""
        self.updateSignature(page.stream)
        super().addPage(page)


def _clear_map(stream: object) -> None:
    if isinstance(stream, PDFStream) and isinstance(stream.content, str):
        stream.content = exact_map(stream.content)


def exact_map(content: str) -> str:
    """Give a ToUnicode map without the characters that no map may hold, in parts of at most 100."""
    pairs = [
        f"<{code}> <{chr(int(character, 16)).encode('utf-16-be').hex().upper()}>"
        for code, character in _PAIR.findall(content)
        if int(character, 16) not in FORBIDDEN
    ]
    start, end = content.index("1 begincodespacerange"), content.index("endcmap")
    lines = ["1 begincodespacerange", "<00> <FF>", "endcodespacerange"]
    for first in range(0, len(pairs), 100):
        part = pairs[first : first + 100]
        lines += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join([content[:start].rstrip("\n"), *lines, content[end:]])


def tagged_document(document: TaggedDocument) -> None:
    """Make a document that a canvas has just made an exact one."""
    document.__class__ = TaggedDocument
    document.Catalog.__class__ = TaggedCatalog
