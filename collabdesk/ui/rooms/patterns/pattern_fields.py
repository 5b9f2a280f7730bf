"""What is said about a pattern, kept as it is changed: name, strength, who is worse off, chosen or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.domain.words import Chosen, Strength
from collabdesk.ui.kit.fields import FieldColumn, LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.patterns.strength import StrengthLine

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.records import Pattern
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.patterns import PatternsWording

PAUSE: Final = 1200
"""Milliseconds without a key before what was typed is kept."""


class PatternFields(QWidget):
    """Fields of one pattern. ``edited`` carries what a person changed, at once or after a pause."""

    # As an object: a dict sent by Qt comes out with its closed lists turned to plain text.
    edited = Signal(object)

    def __init__(self, context: RoomContext, wording: PatternsWording) -> None:
        super().__init__()
        self._context, self._wording = context, wording
        self.uid: UUID | None = None
        self._pending: dict[str, object] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep_now)
        self._fields = FieldColumn()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fields)
        self._add_name()
        self._add_strength()
        worse_off = self.tr("Is anyone worse off if we do this?")
        self._worse_off = GrowingTextEdit(worse_off, enter_keeps=False, ours=True)
        self._fields.add_field(self.tr("Is anyone worse off if we do this?"), self._worse_off)
        self._worse_off.text_edited.connect(lambda text: self._typed("worse_off", text))
        self._add_chosen()

    def _add_name(self) -> None:
        self.name = LineField(self.tr("Name, in their words"))
        self._name_field = self._fields.add_field(self.tr("Name, in their words"), self.name)
        self.name.textEdited.connect(self._name_edited)
        self.name.editingFinished.connect(self.keep_now)

    def _add_strength(self) -> None:
        self._line, self._strength = StrengthLine(), PillGroup(self.tr("How strongly, as they drew it"))
        self._strength.set_choices(self._wording.strength_choices())
        self._strength.chosen.connect(self._strength_chosen)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._strength)
        beside.addWidget(self._line)
        beside.addStretch()
        row.setFocusProxy(self._strength)
        row.setAccessibleName(self.tr("How strongly, as they drew it"))
        self._fields.add_field(self.tr("How strongly, as they drew it"), row)

    def _add_chosen(self) -> None:
        self._chosen = PillGroup(self.tr("Chosen?"))
        self._chosen.set_choices(self._wording.chosen_choices())
        self._chosen.chosen.connect(self._chosen_chosen)
        self._fields.add_field(self.tr("Chosen?"), self._chosen)
        self._why = GrowingTextEdit(self.tr("Because"), enter_keeps=False, ours=True)
        self._why_field = self._fields.add_field(self.tr("Because"), self._why)
        self._why.text_edited.connect(self._why_edited)

    def show_pattern(self, pattern: Pattern) -> None:
        """Fill the fields; those a person is in the middle of changing stay while it is the same pattern."""
        if pattern.uid != self.uid:
            self.keep_now()
            self.uid = pattern.uid
        if "name" not in self._pending and self.name.text() != pattern.name:
            self.name.setText(pattern.name)
        self._strength.choose(pattern.strength.value if pattern.strength else "")
        self._line.show_strength(pattern.strength, self._wording.strength(pattern.strength))
        if "worse_off" not in self._pending:
            self._worse_off.set_text(pattern.worse_off)
        self._chosen.choose(pattern.chosen.value)
        if "chosen_why" not in self._pending:
            self._why.set_text(pattern.chosen_why)
        self._ask_why(pattern.chosen)

    def begin_renaming(self) -> None:
        """Put the cursor in the name, all of it selected (F2)."""
        self.name.setFocus()
        self.name.selectAll()

    def keep_now(self) -> None:
        """Tell what was typed so far, without waiting for a pause."""
        self._pause.stop()
        pending, self._pending = self._pending, {}
        if pending and self.uid is not None:
            self.edited.emit(pending)

    def _typed(self, name: str, text: str) -> None:
        self._pending[name] = text.strip()
        self._pause.start()

    def _name_edited(self, text: str) -> None:
        if text.strip():
            self._name_field.say("")
            self._typed("name", text)
        else:
            self._pending.pop("name", None)
            self._name_field.say(
                self.tr("A pattern needs a name. It keeps the one it had until then."), "plain"
            )

    def _strength_chosen(self, key: str) -> None:
        self.edited.emit({"strength": Strength(key) if key else None})

    def _chosen_chosen(self, key: str) -> None:
        chosen = Chosen(key)
        self._ask_why(chosen)
        day = None if chosen is Chosen.NOT_YET else self._context.today()
        self.keep_now()
        self.edited.emit({"chosen": chosen, "chosen_on": day})
        if chosen is not Chosen.NOT_YET and not self._why.text().strip():
            self._why.setFocus()

    def _why_edited(self, text: str) -> None:
        self._typed("chosen_why", text)
        self._ask_why(Chosen(self._chosen.key() or Chosen.NOT_YET.value))

    def _ask_why(self, chosen: Chosen) -> None:
        decided = chosen is not Chosen.NOT_YET
        self._why_field.setVisible(decided or bool(self._why.text().strip()))
        missing = decided and not self._why.text().strip()
        self._why_field.say(self._wording.ask_why(chosen) if missing else "", "good")
