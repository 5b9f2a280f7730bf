"""Leaves the example's papers and a picture of each room where somebody without a screen can look."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from collabdesk.app import build_window, make_application
from collabdesk.base.settings import Settings, Theme
from collabdesk.ui.rooms.register import ROOMS
from collabdesk.work.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from collabdesk.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "build" / "demo"
SIZE = (1280, 800)
LOOKS = ((Theme.LIGHT, 100), (Theme.DARK, 100), (Theme.HIGH_CONTRAST, 100), (Theme.LIGHT, 200))


def main() -> int:
    """Make everything and say where it is; nobody's own profile is read or written."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="collabdesk-demo-") as home:
        os.environ["COLLABDESK_HOME"] = home
        make_everything()
    return 0


def make_everything() -> None:
    """Make the papers, then the pictures, and say what there is."""
    PLACE.mkdir(parents=True, exist_ok=True)
    example = PLACE / "Home from Ward 4.collab"
    make_papers(example)
    application = make_application()
    for theme, percent in LOOKS:
        picture_rooms(application, example, theme, percent)
    print(f"\nThe papers and pictures are in {PLACE.relative_to(ROOT)}:")
    for file in sorted(PLACE.iterdir()):
        if file.suffix in {".pdf", ".png"}:
            print(f"  {file.name}")


def make_papers(example: Path) -> None:
    """Make the example workbook anew, and its papers."""
    from collabdesk.operations.example import make_example
    from collabdesk.operations.issuing import save_paper
    from collabdesk.papers.options import PaperOptions
    from collabdesk.storage.workbook import Author

    example.unlink(missing_ok=True)
    book = make_example(example, Author("demo", "Demo"), date.today())
    try:
        options = PaperOptions(today=date.today())
        save_paper(book, "r1", PLACE / "R1 What we heard and what happened.pdf", options)
        save_paper(book, "r2", PLACE / "R2 Involvement report.pdf", options)
    finally:
        book.close()


def picture_rooms(application: QApplication, example: Path, theme: Theme, percent: int) -> None:
    """Open the real window in one look and keep a picture of the first page and of each room."""
    desk = Desk()
    window = build_window(application, desk, Settings(theme=theme, text_size=percent))
    window.resize(*SIZE)
    window.begin(None)
    window.show()
    look = f"{theme.value} {percent}"
    settle(desk)
    keep_picture(window, f"start, {look}")
    window.opening.open(example)
    settle(desk)
    for room in ROOMS:
        window.open_room(room.key)
        settle(desk)
        keep_picture(window, f"{room.key}, {look}")
    window.close()
    window.deleteLater()
    settle_quietly(50)


def keep_picture(window: MainWindow, name: str) -> None:
    """Save what the window shows now."""
    if not window.grab().save(str(PLACE / f"{name}.png")):
        raise SystemExit(f"{name} could not be saved")


def settle(desk: Desk) -> None:
    """Wait until everything that was asked for has come and been painted."""
    for _ in range(4):
        wait_for(desk)
        settle_quietly(150)


def wait_for(desk: Desk) -> None:
    """Wait until what was put to the Desk so far has come back."""
    loop = QEventLoop()
    desk.call(lambda _: loop.quit(), None, lambda: True)
    loop.exec()


def settle_quietly(milliseconds: int) -> None:
    """Let the window go about its business for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
