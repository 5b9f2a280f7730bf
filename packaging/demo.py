"""Leaves the example's papers and a picture of each room where somebody without a screen can look."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
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

    from collabdesk.papers.options import PaperCode
    from collabdesk.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
PAPERS: dict[PaperCode, str] = {
    "r1": "What we heard and what happened",
    "r2": "Involvement report",
    "r3": "Trustee paper",
    "r4": "Year-end statement",
    "r5": "Evidence extract",
    "r6": "Working agreement",
    "r7": "Session pack",
    "r8": "Full record",
    "r9": "My record",
}
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
    from collabdesk.storage.queries.ledger import load_ledger
    from collabdesk.storage.workbook import Author

    example.unlink(missing_ok=True)
    book = make_example(example, Author("demo", "Demo"), date.today())
    try:
        person = next(iter(load_ledger(book).people))
        question = "How do you work with the people who use your service?"
        options = PaperOptions(today=date.today(), person=person, question=question)
        for code, name in PAPERS.items():
            save_paper(book, code, PLACE / f"{code.upper()} {name}.pdf", options, html=True)
        easier = replace(options, easier=True)
        save_paper(book, "r1", PLACE / "R1 Easier version (draft).pdf", easier, html=True)
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
