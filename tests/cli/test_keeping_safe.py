"""Backups are made and gone back to without a window, and every refusal is a sentence."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.base.paths import settings_file
from collabdesk.base.settings import load_settings, save_settings
from collabdesk.domain.records import Project
from collabdesk.operations.starting import start_workbook
from collabdesk.storage import connecting, second_place
from collabdesk.storage.backups import back_up
from collabdesk.storage.keys import from_passphrase, new_salt
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, keep, new_book

if TYPE_CHECKING:
    from tests.cli.conftest import Command, Told

PASSPHRASE = "four plain words here"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A closed workbook with one thing said in it."""
    folder = tmp_path / "charity"
    folder.mkdir()
    book = new_book(folder / "neighbours.collab")
    keep(book, "Two buses.")
    book.close()
    return folder / "neighbours.collab"


def add(place: Path, words: str) -> None:
    book = open_workbook(place, HERE)
    keep(book, words)
    book.close()


def inputs(collabdesk: Command, place: Path) -> int:
    told = collabdesk("status", place, "--json")
    assert told.code == 0, told.err
    return int(json.loads(told.out)["inputs"])


def paths_in(told: Told) -> list[Path]:
    return [Path(line.strip()) for line in told.out.splitlines() if line.startswith("  ")]


def refused(told: Told) -> str:
    assert told.code == 1
    assert told.out == ""
    assert "Traceback" not in told.err
    assert told.err.strip().endswith(".")
    return told.err


def test_a_backup_is_made_and_listed(collabdesk: Command, place: Path, profile: Path) -> None:
    told = collabdesk("backup", place)
    assert told.code == 0, told.err
    assert "neighbours.collab is backed up, and the copy opens." in told.out
    [made] = paths_in(told)
    assert made.is_relative_to(profile)
    listed = collabdesk("restore", place, "--list")
    assert listed.code == 0
    assert str(made) in listed.out
    assert inputs(collabdesk, made) == 1


def test_a_folder_gets_a_copy_too(collabdesk: Command, place: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    told = collabdesk("backup", place, "--to", stick)
    assert told.code == 0, told.err
    here, there = paths_in(told)
    assert there.is_relative_to(stick)
    assert here.read_bytes() == there.read_bytes()


def test_the_second_place_that_was_chosen_gets_one(collabdesk: Command, place: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    second_place.choose(stick)
    choices = load_settings(settings_file())
    save_settings(settings_file(), replace(choices, second_place=str(stick)))
    assert len(paths_in(collabdesk("backup", place))) == 2
    away = stick.rename(tmp_path / "away")
    told = collabdesk("backup", place)
    assert told.code == 0
    assert f"{stick} is not there now." in told.out
    assert len(collabdesk("restore", place, "--list").out.splitlines()) == 2
    away.rename(stick)
    assert len(collabdesk("restore", place, "--list").out.splitlines()) == 3


def test_a_folder_that_takes_none_is_told_and_the_backup_is_there(
    collabdesk: Command, place: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    second_place.choose(stick)
    [made] = paths_in(collabdesk("backup", place))
    (stick / second_place.FOLDER / made.parent.name).write_text("no folder")
    told = collabdesk("backup", place, "--to", stick)
    assert told.code == 1
    assert "is backed up" in told.out
    assert f"The copy in {stick} was not made." in told.err


def test_going_back_says_what_went_and_where_it_is_kept(collabdesk: Command, place: Path) -> None:
    [made] = paths_in(collabdesk("backup", place))
    add(place, "Said after.")
    told = collabdesk("restore", place, "--from", made)
    assert told.code == 0, told.err
    assert "neighbours.collab is as it was in the backup" in told.out
    assert "V-002" in told.out
    assert inputs(collabdesk, place) == 1
    kept = paths_in(told)[-1]
    assert inputs(collabdesk, kept) == 2
    assert list(place.parent.iterdir()) == [place]


def test_going_back_by_day(collabdesk: Command, place: Path) -> None:
    collabdesk("backup", place)
    listed = collabdesk("restore", place, "--list").out
    day = listed.split()[0]
    place.unlink()
    assert "from that day or before" in refused(collabdesk("restore", place, "--date", "2020-01-01"))
    told = collabdesk("restore", place, "--date", day)
    assert told.code == 0, told.err
    assert inputs(collabdesk, place) == 1


def test_a_damaged_workbook_comes_back_and_is_kept(collabdesk: Command, place: Path) -> None:
    [made] = paths_in(collabdesk("backup", place))
    spoilt = place.read_bytes()[:9000]
    place.write_bytes(spoilt)
    told = collabdesk("restore", place, "--from", made)
    assert told.code == 0, told.err
    assert "could not be read" in told.out
    assert paths_in(told)[-1].read_bytes() == spoilt
    assert inputs(collabdesk, place) == 1


def test_a_sheet_comes_in_after_a_backup(
    collabdesk: Command, place: Path, tmp_path: Path, profile: Path
) -> None:
    sheet = tmp_path / "said.csv"
    sheet.write_text("Comment\nTwo trains.\n", encoding="utf-8")
    told = collabdesk("import", place, sheet, "--words", "Comment")
    assert told.code == 0, told.err
    [made] = profile.rglob("*before import*.collab")
    assert (inputs(collabdesk, made), inputs(collabdesk, place)) == (1, 2)
    made.unlink()
    made.parent.rename(profile / "elsewhere")
    made.parent.write_text("no folder")
    told = collabdesk("import", place, sheet, "--words", "Comment")
    assert told.code == 0
    assert "No backup was made first." in told.err
    assert inputs(collabdesk, place) == 3


def test_what_cannot_be_is_refused_in_a_sentence(collabdesk: Command, place: Path, tmp_path: Path) -> None:
    assert "no backup" in refused(collabdesk("restore", place, "--list"))
    assert "no backup" in refused(collabdesk("restore", place, "--date", "2026-11-25"))
    refused(collabdesk("restore", place, "--from", tmp_path / "nowhere.collab"))
    refused(collabdesk("backup", tmp_path / "nowhere.collab"))
    theirs = new_book(tmp_path / "other.collab")
    made = back_up(theirs).path
    theirs.close()
    before = place.read_bytes()
    assert "another workbook" in refused(collabdesk("restore", place, "--from", made))
    assert place.read_bytes() == before


@pytest.mark.parametrize("words", [(), ("--date", "yesterday"), ("--list", "--date", "2026-11-25")])
def test_what_is_not_understood_says_what_can_be_typed(
    collabdesk: Command, place: Path, words: tuple[str, ...]
) -> None:
    told = collabdesk("restore", place, *words)
    assert told.code == 2
    assert "--date YYYY-MM-DD" in told.err


def test_somebody_who_has_it_open_is_not_written_over(collabdesk: Command, place: Path) -> None:
    [made] = paths_in(collabdesk("backup", place))
    book = open_workbook(place, HERE)
    told = collabdesk("restore", place, "--from", made)
    assert "open" in refused(told)
    book.close()


def descriptor_with(line: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, f"{line}\n".encode())
    os.close(writing)
    return reading


def test_a_locked_workbook_is_backed_up_and_comes_back(collabdesk: Command, tmp_path: Path) -> None:
    place = tmp_path / "locked.collab"
    secret = from_passphrase(PASSPHRASE, new_salt())
    start_workbook(place, HERE, Project(uid=new_uid(), title="Getting here"), secret).close()
    told = collabdesk("backup", place, "--passphrase-fd", descriptor_with(PASSPHRASE))
    assert told.code == 0, told.err
    [made] = paths_in(told)
    assert connecting.sniff(made)
    listed = collabdesk("restore", place, "--list")
    assert listed.code == 0
    assert str(made) in listed.out
    wrong = collabdesk("restore", place, "--from", made, "--passphrase-fd", descriptor_with("no"))
    refused(wrong)
    told = collabdesk("restore", place, "--from", made, "--passphrase-fd", descriptor_with(PASSPHRASE))
    assert told.code == 0, told.err
    assert connecting.sniff(place)
    place.unlink()
    told = collabdesk("restore", place, "--from", made, "--passphrase-fd", descriptor_with(PASSPHRASE))
    assert told.code == 0, told.err
    open_workbook(place, HERE, secret=secret).close()
    assert PASSPHRASE not in told.out + told.err
