"""What a job calls belongs to the window, so the thread of work never has the last hold on it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
import shiboken6

from collabdesk.domain.failures import DiskFull
from collabdesk.work.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Held:
    """Stands for a widget: it notes on which thread it was taken apart."""

    def __init__(self, noted: list[int], told: list[object]) -> None:
        self._noted, self._told = noted, told

    def __del__(self) -> None:
        self._noted.append(threading.get_ident())

    def answered(self, answer: object) -> None:
        self._told.append(answer)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.shut()
    shiboken6.delete(made)


def fails() -> None:
    raise DiskFull("a stick")


@pytest.mark.usefixtures("qapp")
def test_what_is_called_is_let_go_on_the_window_s_thread(desk: Desk, qtbot: QtBot) -> None:
    noted: list[int] = []
    told: list[object] = []
    for number in range(50):
        held = Held(noted, told)
        if number % 2:
            desk.call(held.answered, None, lambda number=number: number)  # type: ignore[misc]
        else:
            desk.call(lambda _: None, held.answered, fails)
        del held
    qtbot.waitUntil(lambda: len(told) == 50)
    desk.call(told.append, None, lambda: "the last")
    qtbot.waitUntil(lambda: len(told) == 51)
    assert [answer for answer in told if isinstance(answer, int)] == list(range(1, 50, 2)), "in order"
    assert noted == [threading.get_ident()] * 50
