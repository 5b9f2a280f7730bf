"""A folder that syncs is told by its name and by what is left in it; a conflicted copy by its name."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from collabdesk.storage import places


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Ward 4 Charity/Co-design", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal/Work", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Ward 4)/Team", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-sam@example.org/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Work", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Nextcloud/Work/2026", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Box", "Box"),
        ("Box Sync", "Box"),
        ("pCloudDrive", "pCloud"),
        ("Syncthing", "Syncthing"),
        ("Documents", ""),
        ("Documents/Box", ""),
        ("Documents/Dropboxes", ""),
        ("Documents/Google Drives of old", ""),
    ],
)
def test_a_folder_is_told_by_its_name(home: Path, folder: str, program: str) -> None:
    assert places.syncing(home / folder / "neighbours.collab") == program


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".stfolder/", "Syncthing"),
        (".dropbox", "Dropbox"),
        (".sync_0a1b2c.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".tmp.driveupload/", "Google Drive"),
    ],
)
def test_a_folder_is_told_by_what_is_left_in_it(home: Path, marker: str, program: str) -> None:
    deep = home / "Shared" / "Co-design" / "2026"
    deep.mkdir(parents=True)
    assert places.syncing(deep / "neighbours.collab") == ""
    left = home / "Shared" / marker
    if marker.endswith("/"):
        left.mkdir()
    else:
        left.touch()
    assert places.syncing(deep / "neighbours.collab") == program


def test_onedrive_tells_where_it_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(home / "Files of the charity"))
    assert places.syncing(home / "Files of the charity" / "a" / "neighbours.collab") == "OneDrive"
    assert places.syncing(home / "Files" / "neighbours.collab") == ""


def test_a_place_that_cannot_be_looked_at_is_no_matter(home: Path) -> None:
    assert places.syncing(home / "nowhere" / "neighbours.collab") == ""
    assert places.conflicted_copies(home / "nowhere" / "neighbours.collab") == ()


CONFLICTED = [
    "neighbours (Sam's conflicted copy 2026-11-25).collab",
    "neighbours (conflicted copy 2026-11-25 101500).collab",
    "neighbours (Selective Sync Conflict).collab",
    "neighbours (Case Conflict).collab",
    "neighbours.sync-conflict-20261125-101500-ABCDEFG.collab",
    "neighbours_conflict-20261125-101500.collab",
    "neighbours (1).collab",
    "neighbours 2.collab",
    "neighbours-DESKTOP-4F2A.collab",
    "neighbours-OFFICE-PC (2).collab",
    "neighbours [conflicted].collab",
]
OTHERS = [
    "neighbours.collab",
    "neighbours-2025.collab",
    "neighbours-old.collab",
    "neighbours of the park.collab",
    "neighbours copy.collab",
    "neighbours before version 5 20261125-101500-123456.collab",
    "~$neighbours.collab.lock",
    "neighbours (1).pdf",
    "other (1).collab",
]


def test_copies_that_conflict_are_named(tmp_path: Path) -> None:
    for name in CONFLICTED + OTHERS:
        (tmp_path / name).touch()
    (tmp_path / "neighbours (9).collab").mkdir()
    found = places.conflicted_copies(tmp_path / "neighbours.collab")
    assert sorted(path.name for path in found) == sorted(CONFLICTED)


def test_the_name_of_this_computer_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "sams-macbook")
    (tmp_path / "neighbours-sams-macbook.collab").touch()
    assert len(places.conflicted_copies(tmp_path / "neighbours.collab")) == 1


def test_a_name_with_signs_in_it(tmp_path: Path) -> None:
    (tmp_path / "a+b [x] (1).collab").touch()
    assert len(places.conflicted_copies(tmp_path / "a+b [x].collab")) == 1


def test_a_network_drive_is_told_from_a_disk_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not places.on_network(tmp_path / "neighbours.collab")
    told = "sysfs /sys sysfs rw 0 0\n/dev/sda1 / ext4 rw 0 0\n//nas/share /mnt/the\\040share cifs rw 0 0\n"
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: told)
    monkeypatch.setattr("sys.platform", "linux")
    assert places.on_network(Path("/mnt/the share/a/neighbours.collab"))
    assert not places.on_network(Path("/mnt/other/neighbours.collab"))
    assert places.on_network(Path("//nas/share/neighbours.collab"))
