"""What just happened is said in one line where the person is looking, with one way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from collabdesk.ui.kit.buttons import icon_button, link_button
from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

# Tone: role of the box, icon, colour of the icon.
_TONES: Final = {
    "good": ("message-good", "circle-check", "soft_text"),
    "warn": ("message-warn", "info", "warn_text"),
}
_ICON: Final = 18


class MessageLine(QFrame):
    """A line that is hidden until there is something to say, and said aloud when there is."""

    action_pressed = Signal()
    put_aside = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._sentence = Sentence()
        self.button = link_button("")
        self._away = icon_button("x", self.tr("Put this message away"))
        self._then: Callable[[], None] | None = None
        self.button.clicked.connect(self._pressed)
        self._away.clicked.connect(self.put_away)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self.button)
        self._row.addWidget(self._away)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()
        self.hide()

    def tell(
        self, sentence: str, tone: str = "good", action: str = "", then: Callable[[], None] | None = None
    ) -> None:
        """Say something; it takes the place of what was said before.

        Args:
            sentence: What happened, and that nothing is lost where something went wrong.
            tone: "good" or "warn".
            action: What the one button does ("Undo"); nothing for no button.
            then: What the button calls; without it, `action_pressed` is told.

        Raises:
            KeyError: There is no such tone.
        """
        role, icon, colour = _TONES[tone]
        self._then = then
        set_role(self, role)
        wear_icon(self._icon, icon, colour, _ICON)
        self._sentence.set_text(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self.show()
        say_aloud(self, sentence, at_once=tone == "warn")

    def put_away(self) -> None:
        """Say nothing any more."""
        if self.isHidden():
            return
        self.hide()
        self._sentence.set_text("")
        self.setAccessibleName("")
        self.put_aside.emit()

    def words(self) -> str:
        """What it says now, or nothing."""
        return self._sentence.plain_text()

    def _pressed(self) -> None:
        if self._then is None:
            self.action_pressed.emit()
            return
        self._then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self._row.setContentsMargins(px(12), px(3), px(4), px(3))
        self._row.setSpacing(px(8))
        # Room between lines lies under the words, which would stand too high beside the button.
        self._sentence.setContentsMargins(0, px(3), 0, 0)
