"""The Qt that is installed is one that can be left open all day."""

from __future__ import annotations

import subprocess
import sys

from tests.rules.source import calls, modules

REFERENCES = """
import sys

from tests.rules.source import calls, modules
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for number in range(2000):
    label.setText(str(number))
print(sys.getrefcount(None) - before)
"""

SOAK = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget


class Room(QWidget):
    frames = 0

    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawText(20, 40, str(self.frames))
        painter.end()
        self.frames += 1
        label.setText(str(self.frames))
        if self.frames == 2000:
            application.quit()
        QTimer.singleShot(0, self.update)


application = QApplication([])
room = Room()
label = QLabel(room)
QVBoxLayout(room).addWidget(label)
room.resize(200, 100)
room.show()
QTimer.singleShot(60000, application.quit)
application.exec()
print(room.frames)
"""


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120
    )


def test_a_call_keeps_its_references() -> None:
    told = run(REFERENCES)
    assert told.returncode == 0, told.stderr
    assert abs(int(told.stdout)) <= 100


def test_two_thousand_frames_are_painted() -> None:
    told = run(SOAK)
    assert told.returncode == 0, told.stderr
    assert int(told.stdout) >= 2000


def test_nothing_walks_the_ring_of_tab() -> None:
    """PySide takes a widget of the ring for the owner of the next, and lets a living one go with it."""
    for walked in ("nextInFocusChain", "previousInFocusChain"):
        assert [module.path for module in modules() for _ in calls(module, walked)] == []
