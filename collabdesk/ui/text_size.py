"""Changes the size of the words at once, and asks whether to keep it, so that nobody is stuck with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from collabdesk.base.settings import LARGEST_TEXT, SMALLEST_TEXT
from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.ui.rooms.context import RoomContext

STEP: Final = 25
SECONDS_TO_KEEP: Final = 15
SIZES: Final = tuple(range(SMALLEST_TEXT, LARGEST_TEXT + 1, STEP))


class KeepSize(QFrame):
    """Asks "Keep this size?" at the foot of the window, and answers no by itself after a while."""

    answered = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        set_role(self, "toast")
        self._window = window
        self._left = SECONDS_TO_KEEP
        self._words = QLabel()
        self._keep, self._back = plain_button(self.tr("Keep it")), plain_button(self.tr("As it was"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        for part in (self._words, self._keep, self._back):
            row.addWidget(part)
        self._keep.clicked.connect(lambda: self._answer(keep=True))
        self._back.clicked.connect(lambda: self._answer(keep=False))
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._second_passed)

    def ask(self) -> None:
        """Ask anew, with all the time there is."""
        self._left = SECONDS_TO_KEEP
        self._clock.start()
        self._say()
        self.show()
        self.raise_()
        self._place()

    def put_away(self) -> None:
        """Ask no longer; nothing is answered."""
        self._clock.stop()
        self.hide()

    def _second_passed(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._answer(keep=False)
        else:
            self._say()

    def _answer(self, *, keep: bool) -> None:
        self.put_away()
        self.answered.emit(keep)

    def _say(self) -> None:
        self._words.setText(self.tr("Keep this size? It goes back in %n second(s).", "", self._left))
        self._words.setAccessibleName(self._words.text())

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._window.width() - self.width()) // 2, self._window.height() - self.height() - px(84))


class TextSize(QObject):
    """The size of the words, 100 to 200 percent, in steps a person can see."""

    def __init__(self, window: QWidget, context: RoomContext) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._kept = context.settings.text_size
        self._question: KeepSize | None = None
        context.settings.changed.connect(self._settings_changed)

    def step(self, by: int) -> None:
        """Go so many steps up or down; 0 goes to 100 percent."""
        now = self._context.theme.percent
        self.choose(SMALLEST_TEXT if by == 0 else now + by * STEP)

    def choose(self, percent: int) -> None:
        """Use a size at once; anything but the kept size is asked about."""
        size = max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))
        if size != self._context.theme.percent:
            self._context.settings.choose_text_size(size)

    def _settings_changed(self) -> None:
        settings, theme = self._context.settings, self._context.theme
        if (settings.theme.value, settings.text_size) == (theme.choice, theme.percent):
            return
        resized = settings.text_size != theme.percent
        theme.apply(settings.theme.value, settings.text_size)
        if resized:
            self._ask()

    def _ask(self) -> None:
        if self._question is None:
            self._question = KeepSize(self._window)
            self._question.answered.connect(self._answered)
        if self._context.theme.percent == self._kept:
            self._question.put_away()
        else:
            self._question.ask()

    def _answered(self, keep: bool) -> None:
        if keep:
            self._kept = self._context.theme.percent
        else:
            self._context.settings.choose_text_size(self._kept)
