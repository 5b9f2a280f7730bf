"""Opens the real window on a workbook and times a scroll, the refreshes of Home, or each exercise opened."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from collabdesk.app import build_window, make_application
from collabdesk.base.settings import Settings
from collabdesk.ui.kit.card_list import CardList
from collabdesk.work.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.ui.main_window import MainWindow

    Finished = Callable[[list[float]], None]

FRAMES, REFRESHES = 150, 12
SETTLED = 1_500
"""Milliseconds after which a room has come to rest."""
PATIENCE = 90_000


def main() -> int:
    """Run as ``bench_rooms.py scroll|home|exercises WORKBOOK``; writes the times in seconds as JSON."""
    jobs = {"scroll": (scroll, "said"), "home": (refresh_home, "home"), "exercises": (open_each, "journey")}
    job, room = jobs[sys.argv[1]]
    application = make_application()
    window = build_window(application, Desk(), Settings(last_room=room))

    def finished(times: list[float]) -> None:
        print(json.dumps(times), flush=True)
        window.close()
        QTimer.singleShot(0, application.quit)

    window.rows_shown.connect(lambda: QTimer.singleShot(SETTLED, lambda: job(window, finished)))
    QTimer.singleShot(PATIENCE, application.quit)
    window.begin(Path(sys.argv[2]))
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(0, window.go_on)
    return application.exec()


def scroll(window: MainWindow, finished: Finished) -> None:
    """Scroll the list by a wheel's steps, with a jump now and then to a part nobody has seen yet."""
    lists = [view for view in window.findChildren(CardList) if view.isVisible()]
    if not lists:
        finished([])
        return
    view, timer = lists[0], QTimer(window)
    times: list[float] = []
    bar = view.verticalScrollBar()

    def frame() -> None:
        if len(times) >= FRAMES:
            timer.stop()
            finished(times)
            return
        step = bar.maximum() // 20 if len(times) % 15 == 0 else view.viewport().height() // 4
        began = time.perf_counter()
        bar.setValue((bar.value() + step) % max(1, bar.maximum()))
        view.viewport().repaint()
        times.append(time.perf_counter() - began)

    timer.timeout.connect(frame)
    timer.start(16)


def refresh_home(window: MainWindow, finished: Finished) -> None:
    """Refresh Home again and again, each timed until the work thread has answered and it is painted."""
    room = window.page.rooms.room("home")
    refresh: Callable[[None], None] | None = getattr(room, "refresh", None)
    if refresh is None:
        finished([])
        return
    times: list[float] = []

    def begin() -> None:
        began = time.perf_counter()
        refresh(None)
        window.desk.call(lambda _: answered(began), None, lambda: None)

    def answered(began: float) -> None:
        window.repaint()
        times.append(time.perf_counter() - began)
        if len(times) < REFRESHES:
            QTimer.singleShot(0, begin)
        else:
            finished(times[2:])

    begin()


def open_each(window: MainWindow, finished: Finished) -> None:
    """Open every exercise; give the times until each is there and painted, then those until all of it is."""
    from collabdesk.journey.reading import load_guide

    room = window.page.rooms.room("journey")
    open_exercise: Callable[[str], None] | None = getattr(room, "open_exercise", None)
    keys = list(load_guide().exercises)
    if open_exercise is None:
        finished([])
        return
    there: list[float] = []
    whole: list[float] = []

    def begin() -> None:
        began = time.perf_counter()
        open_exercise(keys[len(whole)])
        window.desk.call(lambda _: answered(began), None, lambda: None)

    def answered(began: float) -> None:
        window.repaint()
        there.append(time.perf_counter() - began)
        wait(began)

    def wait(began: float) -> None:
        page = getattr(room, "page", None)
        if getattr(page, "is_settled", True):
            window.desk.call(lambda _: all_there(began), None, lambda: None)
        else:
            QTimer.singleShot(0, lambda: wait(began))

    def all_there(began: float) -> None:
        window.repaint()
        whole.append(time.perf_counter() - began)
        if len(whole) < len(keys):
            QTimer.singleShot(0, begin)
        else:
            finished([*there, *whole])

    begin()


if __name__ == "__main__":
    sys.exit(main())
