"""Asks for a new passphrase twice, says how hard it is to guess, and works out what it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from collabdesk.domain.passphrases import Strength, is_too_short, judge
from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.fields import LabelledField
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.lock.passphrase_box import PassphraseBox
from collabdesk.ui.lock.strength_wording import StrengthWording
from collabdesk.ui.theme.current import em, px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from collabdesk.storage.keys import Secret
    from collabdesk.work.desk import Desk

PAUSE: Final = 300
"""Milliseconds without a key before a passphrase is worked out, which takes a quarter of a second."""
_LEAST_EMS: Final = 32


class NewPassphrase(QWidget):
    """Two boxes and a line about them.

    ``secret_changed`` tells that what they hold was worked out, or no longer stands.

    Args:
        desk: Works it out.
        names: Gives what the workbook, the charity and the place are called, which is tried first by others.
        label: What the first box is called; "" for "Passphrase".
    """

    secret_changed = Signal()

    def __init__(self, desk: Desk, names: Callable[[], tuple[str, ...]], label: str = "") -> None:
        super().__init__()
        self._desk, self._names = desk, names
        self._wording = StrengthWording(self)
        self.secret: Secret | None = None
        self._asked = 0
        self._then: Callable[[Secret], None] | None = None
        self._label = label or self.tr("Passphrase")
        self.first, self.again = (
            PassphraseBox(self._label),
            PassphraseBox(self.tr("The same again")),
        )
        self._eye = icon_button("eye", self.tr("Show the passphrase as I type"))
        self._sign, self._tick = QLabel(), QLabel()
        self._strength = Sentence("", "body")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._work_out)
        self._eye.clicked.connect(self._turn_letters)
        for box in (self.first, self.again):
            box.textEdited.connect(self._edited)
        self._show()

    def ask(self, then: Callable[[Secret], None]) -> None:
        """Call with the secret of what is typed, or say what is missing and put the keyboard there."""
        missing = self._missing()
        if missing is not None:
            box, field, words = missing
            field.say(words)
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.secret is not None:
            then(self.secret)
        else:
            self._then = then
            self._work_out()

    def names_changed(self) -> None:
        """Judge anew: the workbook is called something else now."""
        self._show()

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._then = None
        self._asked += 1
        self._pause.stop()
        for box in (self.first, self.again):
            box.forget()
        self.secret = None
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        first, again = QWidget(), QWidget()
        for holder, box, beside in ((first, self.first, self._eye), (again, self.again, self._tick)):
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(6))
            row.addWidget(box, 1)
            row.addWidget(beside)
            holder.setFocusProxy(box)
        self._first_field = LabelledField(self._label, first)
        self._again_field = LabelledField(self.tr("The same again"), again)
        self._fields = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fields.setSpacing(px(12))
        for field in (self._first_field, self._again_field):
            field.arrange(0, on_top=True)
            self._fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        told = QHBoxLayout()
        told.setSpacing(px(8))
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._strength, 1)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self._fields)
        column.addLayout(told)

    def _arrange(self) -> None:
        beside = self.width() >= _LEAST_EMS * em()
        along = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._fields.setDirection(along)
        self._tick.setFixedWidth(px(24))

    def _edited(self) -> None:
        self._asked += 1
        self._then = None
        for field in (self._first_field, self._again_field):
            field.say("")
        if self.secret is not None:
            self.secret = None
            self.secret_changed.emit()
        self._show()
        if self._missing() is None:
            self._pause.start()
        else:
            self._pause.stop()

    def _missing(self) -> tuple[PassphraseBox, LabelledField, str] | None:
        typed = self.first.text()
        if not typed.strip():
            return self.first, self._first_field, self.tr("Type a passphrase first.")
        if is_too_short(typed):
            return self.first, self._first_field, self.tr("It is too short. Try four words.")
        if self.again.text() != typed:
            return self.again, self._again_field, self.tr("These two are not the same yet.")
        return None

    def _work_out(self) -> None:
        self._pause.stop()
        self._asked += 1
        asked = self._asked

        def worked_out(secret: Secret) -> None:
            if asked != self._asked:
                return
            self.secret = secret
            self.secret_changed.emit()
            then, self._then = self._then, None
            if then is not None:
                then(secret)

        self._desk.call(worked_out, None, _secret_of, self.first.text())

    def _turn_letters(self) -> None:
        shown = not self.first.is_shown
        for box in (self.first, self.again):
            box.show_letters(shown=shown)
        words = (
            self.tr("Hide the passphrase as I type") if shown else self.tr("Show the passphrase as I type")
        )
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)
        wear_icon(self._eye, "eye-off" if shown else "eye", "text2", 20)

    def _show(self) -> None:
        typed, again = self.first.text(), self.again.text()
        same = bool(typed) and typed == again
        if same and not is_too_short(typed):
            wear_icon(self._tick, "check", "accent", 20)
            self._tick.setAccessibleName(self.tr("The two are the same"))
        else:
            wear_icon(self._tick, "")
            self._tick.setAccessibleName("")
        if not typed:
            hint = self.tr("Four words that do not belong together are easy to remember and hard to guess.")
            self._strength.set_text(hint)
            self._sign.hide()
            return
        judged = judge(typed, self._names())
        strong = judged.strength is Strength.STRONG
        tone = "accent" if strong else "text2" if judged.strength is Strength.FAIR else "warn_text"
        wear_icon(self._sign, "shield-check" if strong else "shield", tone, 18)
        self._sign.show()
        bold, rest = self._wording.words(judged)
        weak = judged.strength is Strength.WEAK
        self._strength.set_parts([(bold, "warn" if weak else "bold"), (f" {rest}", "plain")])


def _secret_of(passphrase: str) -> Secret:
    from collabdesk.operations.locking import make_secret

    return make_secret(passphrase)
