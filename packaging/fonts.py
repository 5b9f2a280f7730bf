"""Makes the copies of the fonts that Qt sets text with, whose originals it would set wrongly."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "resources" / "fonts"
PREPARED = SHIPPED / "prepared"
KEPT = {
    "GDEF", "GPOS", "GSUB", "GlyphOrder", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "kern", "loca",
    "maxp", "name", "post",
}  # fmt: skip
ON_SCREEN = ("NotoNastaliqUrdu",)
"""Fonts whose copy keeps its outlines, because the window too shows their letters misplaced without it."""

# Each script Qt knows, by its OpenType tags. Qt refuses a font for a letter, and takes one of the system's,
# where the font has layout tables and none names the script Qt thinks the letter belongs to.
SCRIPTS = (
    ("syrc",), ("thaa",), ("deva", "dev2"), ("beng", "bng2"), ("guru", "gur2"), ("gujr", "gjr2"),
    ("orya", "ory2"), ("taml", "tml2"), ("telu", "tel2"), ("knda", "knd2"), ("mlym", "mlm2"), ("sinh",),
    ("khmr",), ("nko ",),
)  # fmt: skip
NAMES_REPLACED = {1, 2, 3, 4, 6, 16, 17, 21, 22, 25}


def main() -> int:
    """Make every prepared copy anew, and write down what Qt makes of a sentence in each script."""
    PREPARED.mkdir(exist_ok=True)
    sys.path.insert(0, str(ROOT))
    from collabdesk.papers.shaping import fonts

    size = 0
    for name, file in fonts.FILES.items():
        made = prepared(SHIPPED / file, fonts.private_family(name))
        (PREPARED / file).write_bytes(made)
        size += len(made)
    (PREPARED / "expected.json").write_text(expected_text(), encoding="utf-8")
    print(f"{len(fonts.FILES)} fonts prepared, {size / 1e6:.1f} MB in {PREPARED.relative_to(ROOT)}/.")
    return 0


def expected_text() -> str:
    """Set each font's sentence with Qt: the numbers and places of its glyphs, a line a font, as JSON."""
    from collabdesk.papers.shaping import identity

    rows = [f'"{name}": {json.dumps(glyphs)}' for name, glyphs in identity.measured().items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def prepared(shipped: Path, family: str) -> bytes:
    """Give the copy of a font that Qt takes: the same glyphs by number, the same advances, in its own family.

    Args:
        shipped: The TrueType file as its makers gave it.
        family: The family's name in the copy. It must be no other font's: Qt mixes families of one name.
    """
    font = TTFont(shipped, recalcTimestamp=False, recalcBBoxes=False)
    for table in [tag for tag in font.keys() if tag not in KEPT]:  # noqa: SIM118 - a font is no mapping
        del font[table]
    name_all_scripts(font)
    forget_languages(font)
    anchor_by_place(font)
    rename(font, family)
    strip_outlines(font, all_of_them=not shipped.name.startswith(ON_SCREEN))
    font["post"].formatType = 3.0
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def name_all_scripts(font: TTFont) -> None:
    """Let the font's substitutions name every script, those it has nothing for with its default."""
    if "GSUB" not in font:
        font["GSUB"] = newTable("GSUB")
        font["GSUB"].table = made(
            "GSUB",
            Version=0x00010000,
            ScriptList=made("ScriptList", ScriptRecord=[]),
            FeatureList=made("FeatureList", FeatureRecord=[]),
            LookupList=made("LookupList", Lookup=[]),
        )
    records = font["GSUB"].table.ScriptList.ScriptRecord
    have = {record.ScriptTag: record.Script for record in records}
    default = have.get("DFLT") or have.get("latn") or made("Script", DefaultLangSys=None, LangSysRecord=[])
    for tags in SCRIPTS:
        if not have.keys() & set(tags):
            records += [made("ScriptRecord", ScriptTag=tag, Script=default) for tag in tags]
    records.sort(key=lambda record: record.ScriptTag)


def forget_languages(font: TTFont) -> None:
    """Leave each script one set of rules: else the letters follow the language of the person's computer."""
    for tag in ("GSUB", "GPOS"):
        for record in font[tag].table.ScriptList.ScriptRecord if tag in font else []:
            record.Script.LangSysRecord, record.Script.LangSysCount = [], 0


def anchor_by_place(font: TTFont) -> None:
    """Make anchors that follow a point of an outline plain places: Qt sets the former in the wrong unit."""
    for anchor in anchors(font["GPOS"].table.LookupList) if "GPOS" in font else ():
        if anchor.Format == 2:  # noqa: PLR2004 - AnchorFormat2 of OpenType's GPOS
            anchor.Format = 1
            del anchor.AnchorPoint


def anchors(part: object) -> Iterator[otTables.Anchor]:
    """Find every anchor within a part of a layout table."""
    if isinstance(part, list):
        for each in part:
            yield from anchors(each)
    elif isinstance(part, otTables.Anchor):
        yield part
    elif isinstance(part, otTables.BaseTable):
        part.ensureDecompiled()
        for each in list(vars(part).values()):
            yield from anchors(each)


def rename(font: TTFont, family: str) -> None:
    """Give the copy a name of its own, as the Open Font Licence asks of a changed font."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID not in NAMES_REPLACED]
    for number, name in ((1, family), (2, "Regular"), (3, family), (4, family), (6, family.replace(" ", ""))):
        names.setName(name, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400  # Qt asks for no other, and would thicken one that is not
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x21 | 0x40
    font["head"].macStyle = 0


def strip_outlines(font: TTFont, *, all_of_them: bool) -> None:
    """Take out what layout does not ask for: the outlines, or their hints alone."""
    outlines = font["glyf"]
    for name in font.getGlyphOrder():
        if all_of_them:
            outlines.glyphs[name] = Glyph()
        else:
            outlines[name].removeHinting()


def made(kind: str, **parts: object) -> otTables.BaseTable:
    """Make a part of a layout table."""
    table: otTables.BaseTable = getattr(otTables, kind)()
    for name, value in parts.items():
        setattr(table, name, value)
    return table


if __name__ == "__main__":
    sys.exit(main())
