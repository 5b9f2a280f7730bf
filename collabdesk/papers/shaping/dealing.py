"""Deals the characters of a line out to its glyphs, so that each glyph says what it stands for."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from collabdesk.domain.failures import ShapingDiffers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGlyphRun, QTextLine

    from collabdesk.papers.shaping.fonts import ShapedFont
    from collabdesk.papers.shaping.source import Source

NOTHING: Final = "\N{WORD JOINER}"
"""What a glyph says that a letter has beyond its characters: it is invisible, and parts no word."""


class Placed(NamedTuple):
    """A glyph on a line.

    ``x`` is from the line's left end of the measure and ``rise`` from the baseline upwards, in 1/1000 em.
    ``crowded`` says that its letter has more glyphs than characters, so that some say `NOTHING`.
    """

    font: ShapedFont
    number: int
    text: str
    x: float
    rise: float
    backwards: bool
    stretch: int
    crowded: bool


class _Run(NamedTuple):
    font: ShapedFont
    units: list[int]
    numbers: list[int]
    places: list[tuple[float, float]]
    backwards: bool


def deal(source: Source, row: QTextLine, offset: int, first: int) -> list[Placed]:
    """Give the glyphs of a line in reading order, with every character of the line on one of them.

    Args:
        source: The prepared text.
        row: A line of its layout.
        offset: The unit of ``source`` that the layout begins with.
        first: The first unit that is set: what the layout has before it only sets the direction.

    Raises:
        ShapingDiffers: Qt took another font than it was told to.
    """
    runs = sorted(_runs(source, row, offset, first), key=lambda run: min(run.units))
    begin = max(offset + row.textStart(), first)
    end = offset + row.textStart() + row.textLength()
    starts = sorted({unit for run in runs for unit in run.units})
    # Spaces at the end of a wrapped line hang out of it and have no glyph, nor has a mark on one.
    drawn = starts[-1] + 1 if starts else begin
    bare = next((unit for unit in range(drawn, end) if source.characters[unit] == " "), end)
    stops = dict(zip(starts, [*starts[1:], bare], strict=True))
    glyphs = [glyph for run in runs for glyph in _letters(source, run, stops, begin)]
    for _stretch, units in groupby(range(bare, end), source.stretches.__getitem__):
        glyphs.append(_hanging(source, row.naturalTextWidth(), list(units)))
    return glyphs


def _runs(source: Source, row: QTextLine, offset: int, first: int) -> Iterator[_Run]:
    from PySide6.QtGui import QTextLayout

    flag = QTextLayout.GlyphRunRetrievalFlag
    wanted = flag.RetrieveGlyphIndexes | flag.RetrieveGlyphPositions | flag.RetrieveStringIndexes
    base = row.y() + row.ascent()
    run: QGlyphRun
    for run in row.glyphRuns(-1, -1, wanted):
        indexes = [offset + unit for unit in run.stringIndexes()]
        drawn = [at for at, unit in enumerate(indexes) if unit >= first and unit not in source.isolates]
        if not drawn:
            continue
        units, numbers, positions = [indexes[at] for at in drawn], run.glyphIndexes(), run.positions()
        font = source.fonts[units[0]]
        if run.rawFont().familyName() != font.family:
            raise ShapingDiffers(font.name)
        places = [(positions[at].x(), base - positions[at].y()) for at in drawn]
        yield _Run(font, units, [numbers[at] for at in drawn], places, run.isRightToLeft())


def _letters(source: Source, run: _Run, stops: dict[int, int], begin: int) -> Iterator[Placed]:
    """Share the characters of each letter among its glyphs: one each, and the last takes the rest."""
    first = min(stops)
    here = 0
    while here < len(run.units):
        unit = run.units[here]
        after = here + 1
        while after < len(run.units) and run.units[after] == unit:
            after += 1
        # what comes before the first letter of the line belongs to it
        spelt = [c for c in source.characters[begin if unit == first else unit : stops[unit]] if c]
        count = after - here
        crowded = len(spelt) < count
        if crowded:
            said = spelt + [NOTHING] * (count - len(spelt))
        else:
            said = [*spelt[: count - 1], "".join(spelt[count - 1 :])]
        for glyph, text in zip(range(here, after), said, strict=True):
            x, rise = run.places[glyph]
            yield Placed(
                run.font, run.numbers[glyph], text, x, rise, run.backwards, source.stretches[unit], crowded
            )
        here = after


def _hanging(source: Source, width: float, units: list[int]) -> Placed:
    font = source.fonts[units[-1]]
    x = -font.advances[font.space] if source.backwards else width
    spaces = "".join(source.characters[unit] for unit in units)
    return Placed(font, font.space, spaces, x, 0, source.backwards, source.stretches[units[0]], crowded=False)
