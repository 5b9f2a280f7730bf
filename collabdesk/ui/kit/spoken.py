"""What appears on screen without being asked for is also said aloud by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def say_aloud(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Let a screen reader, where there is one, say something.

    Args:
        widget: Where it is shown.
        words: What to say.
        at_once: Whether to break off what is being said, for something that must not be missed.
    """
    if not words:
        return
    # Its eight lists of names take longer to make than a page of the window; a start has nothing to say.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
