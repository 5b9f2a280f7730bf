"""CollabDesk finds its own data and the person's, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import platformdirs
import pytest

from collabdesk.base import paths

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder that stands where a source tree has it."""
    folder = tmp_path / "tree" / "collabdesk"
    folder.mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", folder)
    return folder


def test_a_source_tree_has_its_data_beside_the_package(package: Path) -> None:
    icon = package.parent / "resources" / "icons" / "check.svg"
    icon.parent.mkdir(parents=True)
    icon.touch()
    assert paths.resource("icons", "check.svg") == icon
    assert paths.resource("icons") == icon.parent


def test_a_wheel_has_its_data_inside_the_package(package: Path) -> None:
    (package.parent / "resources").mkdir()
    icon = package / "_resources" / "check.svg"
    icon.parent.mkdir()
    icon.touch()
    catalogue = package / "_translations" / "collabdesk_cy.qm"
    catalogue.parent.mkdir()
    catalogue.touch()
    assert paths.resource("check.svg") == icon
    assert paths.translation("collabdesk_cy.qm") == catalogue


def test_what_was_not_shipped_is_named(package: Path) -> None:
    (package.parent / "resources").mkdir()
    with pytest.raises(FileNotFoundError, match=r"resources/fonts/none\.ttf"):
        paths.resource("fonts", "none.ttf")


def test_the_real_resources_are_found() -> None:
    assert paths.resource().is_dir()
    assert paths.translation().is_dir()


def test_the_profile_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "memory stick" / "profile"
    monkeypatch.setenv(paths.HOME_VARIABLE, str(stick))
    assert paths.user_data_dir() == stick
    assert stick.is_dir()
    assert paths.settings_file().parent == stick
    assert paths.log_file().parent == stick
    assert paths.backups_dir().is_dir()


def test_the_profile_is_where_the_system_keeps_profiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda name, appauthor: tmp_path / name)
    assert paths.user_data_dir() == tmp_path / "CollabDesk"
