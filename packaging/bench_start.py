"""Starts one window, bare or ours, and says when it was painted and when rows stood on the screen."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

HEAVY = ("reportlab", "openpyxl", "alembic", "sqlalchemy")
PATIENCE = 30
"""Seconds to wait for rows."""


def main() -> int:
    """Run as ``bench_start.py bare`` or ``bench_start.py app WORKBOOK``; writes one line of JSON."""
    return bare() if sys.argv[1] == "bare" else app(Path(sys.argv[2]))


def bare() -> int:
    """Show a bare Qt window."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.UpdateRequest:
                QTimer.singleShot(0, painted)
            return False

    def painted() -> None:
        now = time.time()
        report(painted=now, rows=now, heavy=[])
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

    from collabdesk.app import Moments, run

    moments: dict[str, float] = {}
    heavy: list[str] = []
    timer = QTimer()

    def painted() -> None:
        moments["painted"] = time.time()
        heavy.extend(name for name in HEAVY if name in sys.modules)
        timer.start(1)

    def look() -> None:
        late = time.time() - moments["painted"] > PATIENCE
        if rows_on_screen() or late:
            timer.stop()
            report(painted=moments["painted"], rows=float("inf") if late else time.time(), heavy=heavy)
            QApplication.closeAllWindows()

    timer.timeout.connect(look)
    return run(workbook, Moments(painted=painted))


def rows_on_screen() -> bool:
    """Whether a list on the screen has its first row, not only room for it; it is then painted."""
    from PySide6.QtWidgets import QApplication

    from collabdesk.ui.kit.card_list import CardList
    from collabdesk.ui.kit.paged_model import PagedModel

    for view in QApplication.allWidgets():
        if isinstance(view, CardList) and view.isVisible():
            model = view.model()
            if isinstance(model, PagedModel) and model.rowCount() and model.row_at(0) is not None:
                view.viewport().repaint()
                return True
    return False


def report(*, painted: float, rows: float, heavy: list[str]) -> None:
    """Write the moments in seconds since the epoch, the largest memory in MiB, and what was loaded early."""
    print(json.dumps({"painted": painted, "rows": rows, "memory": peak_memory(), "heavy": heavy}), flush=True)


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
