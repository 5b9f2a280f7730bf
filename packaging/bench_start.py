"""Starts one window, bare or ours, and says when it was painted and when rows stood on the screen."""

from __future__ import annotations

import json
import sys
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.kit.card_list import CardList
    from collabdesk.ui.main_window import MainWindow

HEAVY = ("reportlab", "openpyxl", "alembic", "sqlalchemy")
Moment = tuple[float, float]
PATIENCE = 30
"""Seconds to wait for rows."""


def main() -> int:
    """Run as ``bench_start.py bare|floor|app WORKBOOK``; writes one line of JSON."""
    kind, workbook = sys.argv[1], Path(sys.argv[2])
    return app(workbook) if kind == "app" else bare(workbook if kind == "floor" else None)


def bare(workbook: Path | None) -> int:
    """Show a bare Qt window, and then do what nothing can be shown from a workbook without."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.UpdateRequest:
                QTimer.singleShot(0, painted)
            return False

    def painted() -> None:
        window.removeEventFilter(watch)
        at = now()
        if workbook is not None:
            read_one_row(workbook)
        report(painted=at, rows=now(), heavy=[])
        application.quit()

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Bare"))
    window.resize(1280, 800)
    watch = Watch(window)
    window.installEventFilter(watch)
    window.show()
    return application.exec()


def app(workbook: Path) -> int:
    """Start CollabDesk on a workbook."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from collabdesk.__main__ import open_window

    moments: list[Moment] = []
    heavy: list[str] = []
    windows: list[MainWindow] = []
    timer = QTimer()

    def painted() -> None:
        moments.append(now())
        heavy.extend(name for name in HEAVY if name in sys.modules)
        from collabdesk.ui.main_window import MainWindow

        windows.extend(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        timer.start(1)

    def look() -> None:
        late = time.time() - moments[0][0] > PATIENCE
        if late or any(rows_on_screen(window) for window in windows):
            timer.stop()
            report(painted=moments[0], rows=(float("inf"), 0.0) if late else now(), heavy=heavy)
            QApplication.closeAllWindows()

    timer.timeout.connect(look)
    return open_window(workbook, painted)


def rows_on_screen(window: MainWindow) -> bool:
    """Whether the list on the screen has its first row, not only room for it; it is then painted.

    Asked every millisecond, so it must not keep the start from its work: a room is searched once, and no
    module imported before the room stands there.
    """
    room = window.page.rooms.currentWidget()
    if room is None or "collabdesk.ui.kit.card_list" not in sys.modules or not room.isVisible():
        return False
    from collabdesk.ui.kit.paged_model import PagedModel

    view = list_in(room)
    model = view.model() if view is not None else None
    if view is None or not isinstance(model, PagedModel) or model.rowCount() == 0 or model.row_at(0) is None:
        return False
    view.viewport().repaint()
    return True


@cache
def list_in(room: QWidget) -> CardList | None:
    """Give the first list that can be seen in a room."""
    from collabdesk.ui.kit.card_list import CardList

    return next((view for view in room.findChildren(CardList) if view.isVisible()), None)


def read_one_row(workbook: Path) -> None:
    """Read from a workbook with SQLAlchemy, without any of our own tables, checks or verbs."""
    import sqlalchemy
    from sqlcipher3 import dbapi2

    engine = sqlalchemy.create_engine(
        "sqlite://", module=dbapi2, creator=lambda: dbapi2.connect(str(workbook))
    )
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("SELECT words FROM input LIMIT 1")).all()


def now() -> Moment:
    """Give this moment, in seconds since the epoch and of processor time this process took up to it."""
    return time.time(), time.process_time()


def report(*, painted: Moment, rows: Moment, heavy: list[str]) -> None:
    """Write the moments, the largest memory in MiB, and what was loaded early."""
    told = {
        "painted": painted[0],
        "rows": rows[0],
        "worked_painted": painted[1],
        "worked_rows": rows[1],
        "memory": peak_memory(),
        "heavy": heavy,
    }
    print(json.dumps(told), flush=True)


def peak_memory() -> float:
    """Give the most memory this process ever held, in MiB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if status.is_file():
        # getrusage would still count the parent, whose memory a forked child shares before it runs this.
        lines = (line.split() for line in status.read_text(encoding="utf-8").splitlines())
        return next(int(line[1]) / 1024 for line in lines if line[0] == "VmHWM:")
    if sys.platform == "win32":
        return 0.0
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
