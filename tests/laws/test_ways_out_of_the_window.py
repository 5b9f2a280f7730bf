"""Nothing that may not leave is in what a desktop shows, keeps or finds of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from tests.laws.evening import RAISED, TYPED, WRONG, spend
from tests.laws.sowing import ATTACHED, PASSPHRASE, found_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.laws.evening import Evening
    from tests.laws.sowing import Sown

NOTHING_AT_ALL = (
    "clipboard after lock",
    "home folder",
    "lock file",
    "log",
    "ours folder",
    "profile folder",
    "recent list",
    "scratch folder",
    "settings",
    "standard error",
    "temporary folder after lock",
    "temporary folder after words are taken back",
    "what is said of failures",
    "window after lock",
    "window tips",
    "window titles",
)
INSIDE = ("boxes", "search", "the worry card")
"""Where names may be, for whoever may open the workbook, and no pointer, key or words taken back."""


@pytest.fixture(scope="module")
def evening(
    sown: Sown, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, qapp: QApplication
) -> Evening:
    """Everything that could be read that evening."""
    return spend(sown, tmp_path_factory.mktemp("evening"), QtBot(request), qapp)


@pytest.mark.parametrize("where", NOTHING_AT_ALL)
def test_nothing_of_the_workbook(evening: Evening, sown: Sown, where: str) -> None:
    wanted = sown.everything | {RAISED, WRONG, TYPED, PASSPHRASE}
    assert found_in("\n".join(evening.told[where]), wanted) == []


@pytest.mark.parametrize("where", INSIDE)
def test_no_pointer_no_key_and_nothing_taken_back(evening: Evening, sown: Sown, where: str) -> None:
    assert evening.told[where]
    assert found_in("\n".join(evening.told[where]), sown.never | {RAISED, WRONG, PASSPHRASE}) == []


def test_the_evening_was_spent(evening: Evening, sown: Sown) -> None:
    """The searches above would pass where nothing was looked at."""
    told = {where: "\n".join(texts) for where, texts in evening.told.items()}
    assert "CollabDesk" in told["window titles"]
    assert "is locked" in told["window after lock"]
    assert "Open again" in told["recent list"]
    assert '"pid"' in told["lock file"]
    assert '"recent"' in told["settings"]
    assert "r5" in told["settings"]
    assert "builtins.ValueError" in told["log"]
    for refused in ("WrongPassphrase", "Gone", "NotKept", "NotAPicture", "Damaged"):
        assert f"refused: {refused}" in told["log"]
    assert "refused: ReadOnlyPlace" not in told["log"]
    assert told["log"].count("Unexpected failure") == 3
    assert "did not foresee" in told["what is said of failures"]
    assert min(sown.words) in told["search that finds"]
    assert evening.clipboard == [min(sown.words)]
    assert evening.opened == [ATTACHED.encode()] * 2
    assert told["clipboard after lock"].strip() == ""
    assert told["temporary folder after lock"] == ""
