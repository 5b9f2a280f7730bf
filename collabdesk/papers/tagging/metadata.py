"""Writes what a file says about itself: its title, language and date, and the standards it keeps to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from collabdesk.papers.cleaning import clean

if TYPE_CHECKING:
    from collabdesk.papers.tagging.exact import TaggedDocument

CREATOR, PRODUCER = "CollabDesk", "CollabDesk with ReportLab"
SRGB = "sRGB IEC61966-2.1"
_PROFILE_DATE, _PROFILE_ID = slice(24, 36), slice(84, 100)
"""Where an ICC profile holds the moment it was made, and its digest (ICC.1:2010, 7.2)."""
_FIXED_DATE = bytes((7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))


@dataclass(frozen=True)
class DocumentFacts:
    """What a file says about itself.

    ``language`` is a BCP 47 tag; ``on`` is the day the paper is dated, and the only date in the file.
    """

    title: str
    language: str
    author: str
    subject: str
    on: date


def stamp(document: TaggedDocument, on: date) -> None:
    """Date a document, so that the same record and day give the same bytes."""
    moment = TimeStamp(1)
    moment.YMDhms = (on.year, on.month, on.day, 0, 0, 0)
    document._timeStamp = moment  # noqa: SLF001 - ReportLab has no other way to say it
    document.updateSignature(on.isoformat())


def describe(document: TaggedDocument, facts: DocumentFacts) -> None:
    """Write the facts, the standards and the colour space into a document that is about to be saved."""
    title, author, subject = clean(facts.title), clean(facts.author), clean(facts.subject)
    document.setTitle(title)
    document.setAuthor(author)
    document.setSubject(subject)
    document.setCreator(CREATOR)
    document.setProducer(PRODUCER)
    catalog = document.Catalog
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.Lang = PDFString(facts.language)
    entries = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    packet = _packet(title, author, subject, facts)
    # A reader that knows no PDF looks for the packet as plain text, so it is not compressed.
    catalog.Metadata = PDFStream(PDFDictionary(entries), packet.encode())
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), filters=[PDFZCompress])
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(SRGB),
        "Info": PDFString(SRGB),
        "DestOutputProfile": document.Reference(profile, "sRGB"),
    }
    catalog.OutputIntents = PDFArray([PDFDictionary(intent)])


@cache
def srgb_profile() -> bytes:
    """Give an ICC profile of sRGB, the same bytes on every run."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_PROFILE_DATE] = _FIXED_DATE
    profile[_PROFILE_ID] = bytes(16)
    return bytes(profile)


def _packet(title: str, author: str, subject: str, facts: DocumentFacts) -> str:
    """Give the XMP packet (ISO 16684-1), whose facts must equal those of the Info dictionary."""
    creator = (
        f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    )
    return "\n".join(
        (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
            _about(
                'xmlns:dc="http://purl.org/dc/elements/1.1/"',
                f"<dc:title>{_default(title)}</dc:title>{creator}"
                f"<dc:description>{_default(subject)}</dc:description>"
                f"<dc:language><rdf:Bag><rdf:li>{escape(facts.language)}</rdf:li></rdf:Bag></dc:language>",
            ),
            _about(
                'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
                f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>"
                f"<xmp:CreateDate>{facts.on}T00:00:00+00:00</xmp:CreateDate>"
                f"<xmp:ModifyDate>{facts.on}T00:00:00+00:00</xmp:ModifyDate>"
                f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
            ),
            _about('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', "<pdfuaid:part>1</pdfuaid:part>"),
            _about(
                'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
                "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
            ),
            _about(
                'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
                ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
                ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
                _EXTENSION,
            ),
            "</rdf:RDF></x:xmpmeta>",
            '<?xpacket end="r"?>',
        )
    )


def _about(spaces: str, content: str) -> str:
    return f'<rdf:Description rdf:about="" {spaces}>{content}</rdf:Description>'


def _default(words: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(words)}</rdf:li></rdf:Alt>'


# PDF/A allows a property of another standard only where the packet describes it (ISO 19005-3, 6.6.2.3).
_EXTENSION = (
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>The part of ISO 14289 the file keeps to</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)
