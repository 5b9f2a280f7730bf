"""A box for a passphrase, which leaves nothing of what was typed behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit

from collabdesk.ui.kit.fields import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_SENSITIVE: Final = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_COPYING: Final = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class PassphraseBox(LineField):
    """One line, of dots until a person asks to see it, that can be pasted into but not copied from."""

    def __init__(self, accessible_name: str, placeholder: str = "") -> None:
        super().__init__(accessible_name, placeholder)
        self.setInputMethodHints(_SENSITIVE | Qt.InputMethodHint.ImhHiddenText)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.show_letters(shown=False)

    @property
    def is_shown(self) -> bool:
        """Whether what is typed can be read."""
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def show_letters(self, *, shown: bool) -> None:
        """Show what is typed, or dots in its place."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def take(self) -> str:
        """Give what was typed and forget it, with all that Undo knows of it."""
        typed = self.text()
        self.forget()
        return typed

    def forget(self) -> None:
        """Empty the box; Undo does not bring it back."""
        # `clear` would leave it to Undo.
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _COPYING):
            return
        super().keyPressEvent(event)
