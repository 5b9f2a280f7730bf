"""A person's choices survive a restart, a power cut and a newer version."""

from __future__ import annotations

import json
import os
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.paths import settings_file
from collabdesk.base.settings import (
    LOCK_AFTER,
    RecentWorkbook,
    Settings,
    Theme,
    load_settings,
    save_settings,
    with_recent,
    without_recent,
)

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

anything_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
names = st.sampled_from([entry.name for entry in fields(Settings)])
choices = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    text_size=st.integers(100, 200),
    language=st.text(),
    recent=st.lists(
        st.builds(
            RecentWorkbook,
            path=st.text(min_size=1),
            title=st.text(),
            opened=st.datetimes(timezones=st.just(UTC)),
        ),
        max_size=12,
    ).map(tuple),
    window_geometry=st.text(),
    last_room=st.text(),
    device=st.uuids().map(lambda uid: uid.hex),
    author=st.text(),
    lock_after=st.sampled_from(LOCK_AFTER),
)


@given(chosen=choices)
def test_what_is_saved_is_loaded(tmp_path_factory: pytest.TempPathFactory, chosen: Settings) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    save_settings(file, chosen)
    assert load_settings(file) == chosen


@given(stored=st.dictionaries(names, anything_json))
def test_nonsense_falls_back_and_never_fails(
    tmp_path_factory: pytest.TempPathFactory, stored: dict[str, object]
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_text(json.dumps(stored), encoding="utf-8")
    loaded = load_settings(file)
    assert loaded.theme in Theme
    assert 100 <= loaded.text_size <= 200
    assert UUID(loaded.device)
    assert load_settings(file) == loaded


def test_the_device_is_made_once() -> None:
    first = load_settings(settings_file())
    assert UUID(first.device).hex == first.device
    assert load_settings(settings_file()).device == first.device


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b"[" * 100_000])
def test_a_damaged_file_is_kept_aside(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(damage)
    loaded = load_settings(file)
    assert replace(loaded, device="") == Settings(device="")
    assert (tmp_path / "settings.damaged").read_bytes() == damage
    assert load_settings(file) == loaded


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"voice": {"speed": 2}, "text_size": 150}), encoding="utf-8")
    save_settings(file, replace(load_settings(file), theme=Theme.DARK))
    stored = json.loads(file.read_text(encoding="utf-8"))
    assert (stored["voice"], stored["text_size"], stored["theme"]) == ({"speed": 2}, 150, "dark")


@pytest.mark.parametrize(("stored", "read"), [(20, 100), (1000, 200), (150.4, 150), (True, 100), ("9", 100)])
def test_text_is_never_too_small_or_too_large(tmp_path: Path, stored: object, read: int) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"text_size": stored}), encoding="utf-8")
    assert load_settings(file).text_size == read


def test_recent_workbooks_are_newest_first_and_named_once(tmp_path: Path) -> None:
    settings = Settings()
    for day in range(14):
        settings = with_recent(settings, tmp_path / str(day), f"Day {day}", NOON + timedelta(days=day))
    settings = with_recent(settings, tmp_path / "9", "Day nine", NOON + timedelta(days=20))
    assert [entry.title for entry in settings.recent[:3]] == ["Day nine", "Day 13", "Day 12"]
    assert len({entry.path for entry in settings.recent}) == len(settings.recent) == 12
    assert "Day 13" not in [entry.title for entry in without_recent(settings, tmp_path / "13").recent]


def test_a_recent_workbook_that_makes_no_sense_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    good = {"path": "a", "title": "A", "opened": NOON.isoformat()}
    bad = [
        {"path": "a"},
        7,
        {**good, "opened": "soon"},
        {**good, "opened": "2026-03-01"},
        {**good, "path": ""},
    ]
    file.write_text(json.dumps({"recent": [*bad, good]}), encoding="utf-8")
    assert load_settings(file).recent == (RecentWorkbook(path="a", title="A", opened=NOON),)


def test_a_full_disk_leaves_the_old_choices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    old = load_settings(file)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_settings(file, replace(old, author="Ann"))
    assert load_settings(file) == old
    assert list(tmp_path.iterdir()) == [file]
