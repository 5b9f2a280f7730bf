"""Writes the operators that paint lines of placed glyphs, word by word, each within its element."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from collabdesk.papers.shaping.dealing import NOTHING
from collabdesk.papers.shaping.embedding import embedded
from collabdesk.papers.shaping.fonts import EM
from collabdesk.papers.shaping.marking import Marking, document_of, emit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from collabdesk.papers.shaping.dealing import Placed
    from collabdesk.papers.shaping.embedding import EmbeddedFont
    from collabdesk.papers.shaping.fonts import ShapedFont
    from collabdesk.papers.shaping.marking import Rectangle
    from collabdesk.papers.shaping.pieces import Piece

_NEAR = 0.01
"""Places closer than this many thousandths of an em are one."""


class Row(NamedTuple):
    """Glyphs of one line, and where their line begins, in points from the paragraph's lower left corner."""

    glyphs: Sequence[Placed]
    x: float
    y: float


class Painting:
    """One painting of a paragraph; ``inks`` are by piece, ``size`` is the font's, in points."""

    def __init__(self, canvas: Canvas, pieces: Sequence[Piece], inks: Sequence[Color], size: float) -> None:
        self._canvas, self._pieces, self._inks, self._size = canvas, pieces, inks, size
        self._marking = canvas if isinstance(canvas, Marking) else None

    def paint(self, rows: Sequence[Row]) -> None:
        """Paint rows in reading order, then lay the links over them."""
        operators, links = ["q BT"], []
        for row in rows:
            for word in _words(row.glyphs):
                shown = self._shown(word, row)
                operators += [opened, *shown, "EMC"] if (opened := self._opened(word)) else shown
                link = self._pieces[word[0].stretch].link
                if link is not None and any(not glyph.text.isspace() for glyph in word):
                    links.append((link, self._box(word, row)))
        emit(self._canvas, [*operators, "ET Q"])
        if self._marking is not None:
            for link, box in links:
                self._marking.link(link, box, relative=1)

    def _opened(self, word: Sequence[Placed]) -> str:
        if self._marking is None:
            return ""
        owner = self._pieces[word[0].stretch].owner
        if not word[0].crowded:
            return self._marking.open_content(owner)
        spelt = "".join(glyph.text for glyph in word).replace(NOTHING, "")
        return self._marking.open_content(owner, spelt=spelt, backwards=word[0].backwards)

    def _shown(self, word: Sequence[Placed], row: Row) -> list[str]:
        """Show glyphs: from the left as strings while font and height stay, from the right one by one."""
        ink = self._inks[word[0].stretch]
        operators = [f"{ink.red:.4g} {ink.green:.4g} {ink.blue:.4g} rg"]
        scale = self._size / EM
        font: ShapedFont | None = None
        rise, pen = 0.0, 0.0
        codes: list[str] = []
        for glyph in word:
            if glyph.font is not font or glyph.backwards or glyph.rise != rise:
                if codes:
                    operators.append(f"[{' '.join(codes)}] TJ")
                if glyph.font is not font:
                    font = glyph.font
                    operators.append(f"/{self._embedded(font).resource_name} {self._size:g} Tf")
                x, y = row.x + glyph.x * scale, row.y + glyph.rise * scale
                operators.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
                codes, rise = [], glyph.rise
            elif abs(pen - glyph.x) > _NEAR:
                codes.append(f"{pen - glyph.x:.2f}")
            codes.append(f"<{self._embedded(glyph.font).code(glyph.number, glyph.text):04X}>")
            pen = glyph.x + glyph.font.advances[glyph.number]
        return [*operators, f"[{' '.join(codes)}] TJ"]

    def _embedded(self, font: ShapedFont) -> EmbeddedFont:
        return embedded(document_of(self._canvas), font)

    def _box(self, word: Sequence[Placed], row: Row) -> Rectangle:
        scale = self._size / EM
        inked = [glyph for glyph in word if not glyph.text.isspace()]
        left = min(glyph.x for glyph in inked)
        right = max(glyph.x + glyph.font.advances[glyph.number] for glyph in inked)
        low = min(glyph.font.descent for glyph in inked)
        high = max(glyph.font.ascent for glyph in inked)
        return row.x + left * scale, row.y + low * scale, row.x + right * scale, row.y + high * scale


def _words(glyphs: Sequence[Placed]) -> list[list[Placed]]:
    """Part a line where its dress or direction changes, and where words that need spelling begin and end."""
    word: list[Placed] = []
    found: list[list[Placed]] = []
    for glyph, after in zip_longest(glyphs, glyphs[1:]):
        word.append(glyph)
        if after is None or glyph.text.endswith(" ") or _dress(glyph) != _dress(after):
            crowded = any(each.crowded for each in word)
            if crowded:
                word = [each._replace(crowded=True) for each in word]
            if found and (*_dress(found[-1][0]), found[-1][0].crowded) == (*_dress(word[0]), crowded):
                found[-1].extend(word)
            else:
                found.append(word)
            word = []
    return found


def _dress(glyph: Placed) -> tuple[int, bool]:
    return glyph.stretch, glyph.backwards
