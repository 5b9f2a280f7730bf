"""Every point of the report is a row of METHOD.md that leads to where it is done, kept and printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

import pytest

from collabdesk.domain.declaration import field_map
from collabdesk.domain.records import KINDS
from collabdesk.journey.reading import load_guide
from collabdesk.papers.making import BUILDERS
from collabdesk.papers.options import PaperCode
from tests.rules.planting import Printed, canary, printed, printed_otherwise
from tests.rules.source import ROOT

if TYPE_CHECKING:
    from pathlib import Path

IN_ORDER = """
F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18
1a 1b 1c 1d 1e 1f 1g 1h
2a 2b 2c 2d 2e 2f 2g 2h 2i 2j 2k 2l 2m 2n 2o 2p 2q 2r 2s 2t 2u 2v 2w 2x 2y 2z
2aa 2ab 2ac 2ad 2ae 2af 2ag
3a 3b 3c 3d 3e 3f 3g 3h 3i
4a 4b 4c 4d 4e 4f 4g 4h 4i 4j 4k 4l 4m 4n 4o 4p 4q 4r 4s 4t 4u 4v 4w 4x 4y 4z 4aa 4ab
5a 5b 5c 5d 5e 5f 5g 5h 5i
6a1 6a2 6a3 6a4 6a5 6a6 6a7 6a8 6a9 6b1 6b2 6b3 6b4 6b5 6b6 6b7
6c1 6c2 6c3 6c4 6c5 6c6 6c7 6c8 6c9 6c10 6c11 6c12 6c13 6c14 6c15 6c16 6c17 6c18 6c19 6c20
6c21 6c22 6c23 6c24 6c25 6c26 6c27 6c28 6c29 6c30 6c31 6c32 6c33 6c34 6c35 6c36 6c37 6c38 6c39 6c40
6c41 6c42 6c43 6c44 6c45 6c46 6c47 6c48 6c49 6c50
C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12
"""
POINTS = IN_ORDER.split()
"""The points of the report, by their numbers in the method."""
CODES: dict[str, PaperCode] = {code.upper(): code for code in get_args(PaperCode)}
NEVER = "never: "


@dataclass(frozen=True)
class Row:
    """One point: ``kept`` are fields (kind and name), ``rules`` tests that hold what the program does itself.

    ``prints`` are papers and headings; ``never`` the kept fields that no paper may hold.
    """

    point: str
    says: str
    done: tuple[str, ...]
    kept: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    prints: tuple[tuple[PaperCode, str], ...]
    never: tuple[tuple[str, str], ...]
    why_never: str

    @property
    def shown(self) -> list[tuple[str, str]]:
        return [field for field in self.kept if field not in self.never]


def rows_of(text: str) -> list[Row]:
    lines = (line for line in text.splitlines() if line.startswith("| "))
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [_row(*row) for row in cells[1:]]


def _row(point: str, says: str, done: str, kept: str, prints: str) -> Row:
    places = [part.strip() for part in prints.split(";")]
    papers = [part.partition(": ") for part in places if part[:2] in CODES]
    why = next((part.removeprefix(NEVER) for part in places if part.startswith(NEVER)), "")
    fields = _fields(kept)
    never = _fields(why) if papers else (fields if why else ())
    return Row(
        point=point,
        says=says,
        done=tuple(part.strip() for part in done.split(",") if part.strip()),
        kept=fields,
        rules=tuple(re.findall(r"rule (\S+?)(?:,|$)", kept)),
        prints=tuple((CODES[code], heading) for code, _, heading in papers),
        never=never,
        why_never=why,
    )


def _fields(text: str) -> tuple[tuple[str, str], ...]:
    named = (part.strip().partition(".") for part in text.split(",") if not part.strip().startswith("rule "))
    return tuple((kind, name) for kind, dot, name in named if dot and kind in KINDS)


ROWS = rows_of((ROOT / "METHOD.md").read_text(encoding="utf-8"))
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.point)


def test_every_point_has_its_row_and_there_is_no_other() -> None:
    assert [row.point for row in ROWS] == POINTS


@each_row
def test_a_point_is_done_somewhere_and_leads_somewhere(row: Row) -> None:
    assert row.says
    assert row.done
    assert row.kept or row.rules
    assert row.prints or row.why_never
    for place in row.done:
        if place.startswith("room "):
            assert _room(place).is_dir(), place
        else:
            assert place in load_guide().exercises
    for rule in row.rules:
        assert (ROOT / rule).is_file(), rule


@each_row
def test_what_is_kept_is_filled_where_the_row_says(row: Row) -> None:
    rooms = [_room(place) for place in row.done if place.startswith("room ")]
    exercises = [load_guide().exercises[place] for place in row.done if not place.startswith("room ")]
    filled = {(f.record, name) for e in exercises for f in e.fills for name in (*f.fields, *f.fixed)}
    for kind, name in row.kept:
        assert name in field_map(KINDS[kind])
        assert (kind, name) in filled or any(_edits(room, name) for room in rooms), f"{kind}.{name}"


@each_row
def test_what_is_kept_prints_where_the_row_says(row: Row) -> None:
    seen: set[tuple[str, str]] = set()
    for code, heading in row.prints:
        paper = printed(code)
        assert any(heading == name for name, _ in paper.sections), f"{code} has no “{heading}”"
        here = {field for field in row.shown if _stands(paper, code, heading, *field)}
        assert here or not row.shown, f"nothing of it stands in {code} under “{heading}”"
        seen |= here
    assert not row.prints or seen == {*row.shown}


@each_row
def test_what_may_never_leave_is_in_no_paper(row: Row) -> None:
    for kind, name in row.never:
        for code in BUILDERS:
            if code != "r9":
                assert not _anywhere(code, kind, name), f"{kind}.{name} stands in {code}"


def test_a_field_that_prints_elsewhere_is_found_missing() -> None:
    assert _stands(printed("r3"), "r3", "Why now", "commonground", "why_now")
    assert not _stands(printed("r3"), "r3", "Options", "commonground", "why_now")
    assert not _stands(printed("r3"), "r3", "Options", "stuck", "since")
    assert _anywhere("r3", "stuck", "since")


def _stands(paper: Printed, code: PaperCode, heading: str, kind: str, name: str) -> bool:
    """Whether a heading holds what a field does: its word, or other words where it has another value."""
    text = paper.under(heading)
    if field_map(KINDS[kind])[name].base is str:
        return canary(kind, name) in text
    return any(text != other.under(heading) for other in printed_otherwise(code, kind, name))


def _anywhere(code: PaperCode, kind: str, name: str) -> bool:
    whole = "\n".join(text for _, text in printed(code).sections)
    if field_map(KINDS[kind])[name].base is str:
        return canary(kind, name) in whole
    others = printed_otherwise(code, kind, name)
    return any(printed(code).sections != other.sections for other in others)


def _room(place: str) -> Path:
    return ROOT / "collabdesk" / "ui" / "rooms" / place.removeprefix("room ")


def _edits(room: Path, name: str) -> bool:
    return any(
        re.search(rf"(?<![a-z]){name}(?![a-z])", file.read_text(encoding="utf-8"))
        for file in sorted(room.rglob("*.py"))
    )
