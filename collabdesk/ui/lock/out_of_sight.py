"""Takes everything of a workbook that is not in the window itself out of sight, and puts it back."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from collabdesk.ui.kit.toast import Toast


@dataclass
class Hidden:
    """A question or window that stood in sight; ``over`` once it is answered."""

    widget: QWidget
    modality: Qt.WindowModality
    over: bool = False

    def hide(self) -> None:
        """Take it out of sight; work that was under way may still end it."""
        if isinstance(self.widget, QDialog):
            self.widget.finished.connect(self._end)
        self.widget.hide()

    def _end(self) -> None:
        self.over = True


def hide_others(window: QWidget) -> tuple[Hidden, ...]:
    """Hide every other window of ours, with menus, tips and what was told; gives what can come back.

    What is half typed in a question stays in it. Asking for a place is given up, which shows files.
    """
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if QApplication.activePopupWidget() is popup:
            popup.hide()
            break
    QToolTip.hideText()
    for toast in window.findChildren(Toast):
        toast.hide()
    others = [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]
    hidden = []
    # The one in front goes first, so that none is left for a moment without what it waits for.
    for one in sorted(others, key=_depth, reverse=True):
        if isinstance(one, QFileDialog):
            one.reject()
        else:
            hidden.append(Hidden(one, one.windowModality()))
            hidden[-1].hide()
    return tuple(reversed(hidden))


def is_half_typed(hidden: tuple[Hidden, ...]) -> bool:
    """Whether a person typed something into what was hidden, which only waits as long as the program runs."""
    return any(
        any(line.isModified() for line in one.widget.findChildren(QLineEdit))
        or any(words.document().isModified() for words in one.widget.findChildren(QPlainTextEdit))
        for one in hidden
    )


def bring_back(hidden: tuple[Hidden, ...]) -> None:
    """Show again what was hidden, in the order in which it lay."""
    for one in hidden:
        if shiboken6.isValid(one.widget) and not one.over:
            one.widget.setWindowModality(one.modality)
            one.widget.show()


def let_go(hidden: tuple[Hidden, ...]) -> None:
    """Close for good what was hidden: its workbook is not coming back."""
    for one in reversed(hidden):
        if shiboken6.isValid(one.widget):
            one.widget.close()


def _depth(widget: QWidget) -> int:
    above = widget.parentWidget()
    return 0 if above is None else 1 + _depth(above)
