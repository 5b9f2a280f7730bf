"""Embeds fonts by glyph, with a code for each glyph and text, so that every use says what it stands for."""

from __future__ import annotations

import hashlib
import io
import weakref
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

    from collabdesk.papers.shaping.fonts import ShapedFont

_UNUSED: Final = ["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "MATH", "STAT", "meta"]
"""Tables that only layout reads, and that was done."""

_SYMBOLIC: Final = 4
_A_BLOCK: Final = 100
"""The most pairs that one block of a character map may hold (Adobe Technical Note 5411)."""

_made: weakref.WeakKeyDictionary[PDFDocument, dict[str, EmbeddedFont]] = weakref.WeakKeyDictionary()


class EmbeddedFont:
    """What one document uses of a font: a Type 0 font with Identity-H (ISO 32000-1, 9.7)."""

    def __init__(self, font: ShapedFont, resource_name: str) -> None:
        self.font, self.resource_name = font, resource_name
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: int, text: str) -> int:
        """Give the code by which a glyph is painted where it stands for some text."""
        return self._codes.setdefault((glyph, text), len(self._codes) + 1)

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - ReportLab calls it when it saves
        """Write the font into a document, with those of its glyphs that were used."""
        glyphs = [glyph for glyph, _ in self._codes]
        data = subset_of(self.font, sorted(set(glyphs)))
        tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
        name = PDFName(f"{tag}+{self.font.postscript_name}")
        descriptor = _added(
            document,
            PDFDictionary({
                "Type": PDFName("FontDescriptor"), "FontName": name, "Flags": _SYMBOLIC, "ItalicAngle": 0,
                "FontBBox": PDFArray(list(self.font.box)), "Ascent": self.font.ascent,
                "Descent": self.font.descent, "CapHeight": 700, "StemV": 80,
                "FontFile2": _stream(document, data, Length1=len(data)),
            })
        )  # fmt: skip
        descendant = _added(
            document,
            PDFDictionary({
                "Type": PDFName("Font"), "Subtype": PDFName("CIDFontType2"), "BaseFont": name,
                "FontDescriptor": descriptor, "DW": 0,
                "CIDSystemInfo": PDFDictionary({
                    "Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0,
                }),
                "W": PDFArray([1, PDFArray([self.font.advances[glyph] for glyph in glyphs])]),
                "CIDToGIDMap": _stream(document, b"".join(g.to_bytes(2, "big") for g in [0, *glyphs])),
            })
        )  # fmt: skip
        whole = PDFDictionary({
            "Type": PDFName("Font"), "Subtype": PDFName("Type0"), "BaseFont": name,
            "Encoding": PDFName("Identity-H"), "DescendantFonts": PDFArray([descendant]),
            "ToUnicode": _stream(document, _to_unicode([text for _, text in self._codes])),
        })  # fmt: skip
        _added(document, whole, self.resource_name)


def embedded(document: PDFDocument, font: ShapedFont) -> EmbeddedFont:
    """Give the font as this document holds it, made when it is first used there."""
    fonts = _made.setdefault(document, {})
    if font.name not in fonts:
        made = fonts[font.name] = EmbeddedFont(font, f"S{len(fonts) + 1}")
        # As ReportLab's own TrueType fonts do: into the fonts of all pages, and written when all is painted.
        pages_fonts = document.idToObject["BasicFonts"]
        assert isinstance(pages_fonts, PDFDictionary)
        pages_fonts[made.resource_name] = PDFObjectReference(made.resource_name)
        document.delayedFonts.append(made)
    return fonts[font.name]


def _stream(document: PDFDocument, data: bytes, **facts: int) -> PDFObjectReference:
    return _added(document, PDFStream(PDFDictionary(dict(facts)), data, filters=[PDFZCompress]))


def _added(document: PDFDocument, part: PDFObject, name: str | None = None) -> PDFObjectReference:
    reference: PDFObjectReference = document.Reference(part, name)  # type: ignore[no-untyped-call]
    return reference


def subset_of(font: ShapedFont, glyphs: Sequence[int]) -> bytes:
    """Cut a font down to some glyphs, each keeping its number."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        retain_gids=True, notdef_outline=True, layout_features=[], hinting=False, glyph_names=False,
        name_IDs=[], legacy_kern=False, recalc_timestamp=False,
    )  # fmt: skip
    options.drop_tables += _UNUSED
    with TTFont(font.original, lazy=True, recalcTimestamp=False) as whole:
        subsetter = subset.Subsetter(options)
        subsetter.populate(gids=glyphs)
        subsetter.subset(whole)
        out = io.BytesIO()
        whole.save(out)
    return out.getvalue()


def _to_unicode(texts: Sequence[str]) -> bytes:
    """Map codes, from 1 on, to what they stand for (ISO 32000-1, 9.10.3)."""
    pairs = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in enumerate(texts, 1)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for first in range(0, len(pairs), _A_BLOCK):
        block = pairs[first : first + _A_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
