"""Nobody being there is noticed once, also by a laptop that slept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.ui.lock import idle as watched
from collabdesk.ui.lock.idle import Idle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Clock:
    """A clock on the wall that a test turns."""

    def __init__(self) -> None:
        self.now = 1000.0

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(watched, "time", made)
    return made


@pytest.fixture
def idle(clock: Clock, qapp: QApplication) -> Iterator[Idle]:
    assert clock
    made = Idle(qapp, lambda: 10)
    yield made
    made.deleteLater()


def test_a_laptop_that_slept_is_locked_before_the_first_move_counts(
    idle: Idle, clock: Clock, qtbot: QtBot
) -> None:
    told: list[bool] = []
    idle.idled.connect(lambda: told.append(True))
    clock.now += 599
    idle.touch()
    assert told == []
    clock.now += 600
    with qtbot.waitSignal(idle.idled):
        idle.touch()
    idle.touch()
    assert told == [True]


def test_a_clock_put_back_counts_as_nobody_knows_how_long(idle: Idle, clock: Clock, qtbot: QtBot) -> None:
    clock.now -= 3600
    with qtbot.waitSignal(idle.idled):
        idle.touch()
