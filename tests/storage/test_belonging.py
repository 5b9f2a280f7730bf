"""What another program put into a workbook is refused by name, in one short line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from collabdesk.domain.failures import Tampered
from collabdesk.storage.belonging import LONGEST_NAME, short
from collabdesk.storage.workbook import open_workbook
from collabdesk.ui.wordings.failures import FailureWording
from tests.sample_workbook import HERE
from tests.storage.test_opening import alter

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

IN_SCHEMA = "PRAGMA writable_schema=ON"
SMUGGLED = {
    "trigger evil": ("CREATE TRIGGER evil AFTER INSERT ON input BEGIN DELETE FROM input; END",),
    "view evil": ("CREATE VIEW evil AS SELECT load_extension('x')",),
    "table evil": ("CREATE TABLE evil (a)",),
    "index evil": ("CREATE INDEX evil ON input (upper(words))",),
    "virtual evil": ("CREATE VIRTUAL TABLE evil USING fts5vocab('search', 'row')",),
    "column input.evil": ("ALTER TABLE input ADD COLUMN evil TEXT",),
    "generated input.evil": ("ALTER TABLE input ADD COLUMN evil TEXT AS (upper(words))",),
    "missing verdict": ("DROP TABLE verdict",),
    "missing standing_state": ("DROP INDEX standing_state",),
    "log": ("PRAGMA journal_mode=WAL",),
    "changed input": (
        IN_SCHEMA,
        "UPDATE sqlite_master SET sql = replace(sql, 'voices INTEGER', 'voices INTEGER CHECK (voices)')"
        " WHERE name = 'input'",
    ),
    "virtual module": (
        IN_SCHEMA,
        "INSERT INTO sqlite_master VALUES"
        " ('table', 'module', 'module', 0, 'CREATE VIRTUAL TABLE module USING nobody_knows(a)')",
    ),
    "changed search": (
        IN_SCHEMA,
        "UPDATE sqlite_master SET sql = 'CREATE VIRTUAL TABLE search USING fts4(text)' WHERE name = 'search'",
    ),
}


@pytest.mark.parametrize("what", SMUGGLED)
def test_each_smuggled_part_is_named(place: Path, what: str, qapp: QApplication) -> None:
    assert qapp
    alter(place, *SMUGGLED[what])
    before = place.read_bytes()
    for read_only, from_outside in ((False, False), (True, False), (False, True)):
        with pytest.raises(Tampered) as told:
            open_workbook(place, HERE, read_only=read_only, from_outside=from_outside).close()
        assert told.value.what == what
    assert place.read_bytes() == before
    assert list(place.parent.iterdir()) == [place]
    said = FailureWording().words(told.value)
    name = what.partition(" ")[2]
    assert name in said.what
    assert len(said.what) > len("neighbours.collab has been changed by another program.")


def test_what_acts_by_itself_is_named_first(place: Path) -> None:
    alter(place, "CREATE TABLE aaa (a)", "ALTER TABLE input ADD COLUMN aaa", *SMUGGLED["trigger evil"])
    with pytest.raises(Tampered) as told:
        open_workbook(place, HERE)
    assert told.value.what == "trigger evil"


def test_a_name_made_to_mislead_is_said_in_one_short_line(place: Path) -> None:
    name = "evil\n\u202e\u0007<b>" + "x" * 500
    alter(place, f'CREATE TABLE "{name}" (a)')
    with pytest.raises(Tampered) as told:
        open_workbook(place, HERE)
    assert told.value.what == f"table {short(name)}"
    assert len(short(name)) == LONGEST_NAME + 1
    assert short(name).isprintable()


def test_an_older_file_with_a_trigger_is_refused_before_it_is_brought_up_to_date(
    tmp_path: Path, old_file: Path
) -> None:
    place = tmp_path / old_file.name
    place.write_bytes(old_file.read_bytes())
    alter(place, *SMUGGLED["trigger evil"])
    before = place.read_bytes()
    with pytest.raises(Tampered) as told:
        open_workbook(place, HERE)
    assert told.value.what == "trigger evil"
    assert place.read_bytes() == before
    assert list(tmp_path.iterdir()) == [place]


@pytest.fixture
def old_file() -> Path:
    from tests.rules.source import ROOT

    return ROOT / "tests" / "old_files" / "v4.collab"


def test_the_sample_can_be_opened_as_it_is(place: Path) -> None:
    open_workbook(place, HERE, from_outside=True).close()
    with pytest.raises(dbapi2.OperationalError):
        alter(place, "CREATE TABLE input (a)")
