"""Makes link annotations that say where they lead, and belong to an element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import Destination

    from collabdesk.papers.tagging.painted import Box

PRINTED = 4
"""The one flag PDF/A asks for: the annotation is printed (ISO 19005-3, 6.3.2)."""


def link_annotation(leads_to: str | Destination, place: Box, says: str, key: int) -> PDFDictionary:
    """Make a link annotation (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5).

    Args:
        leads_to: An https or mailto address, or a place inside the paper.
        place: The rectangle, in points from the corner of the page.
        says: What a reader hears of it.
        key: The key in the parent tree that leads to its element.
    """
    entries: dict[str, object] = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Link"),
        "Rect": PDFArray(place),
        "Border": PDFArray([0, 0, 0]),
        "F": PRINTED,
        "Contents": PDFString(says),
        "StructParent": key,
    }
    if isinstance(leads_to, str):
        entries["A"] = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(leads_to)})
    else:
        entries["Dest"] = leads_to
    return PDFDictionary(entries)
