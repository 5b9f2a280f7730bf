"""Editors for an answer out of a few, and for what a record points at, with a way back to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter

from collabdesk.ui.kit.fields import ChoiceField, LineField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.records.editor import FieldEditor
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

_MOST_PILLS: Final = 4
_LONGEST_PILLS: Final = 60
_SETTLED: Final = 350
"""Milliseconds in which arrows pass over pills without each one becoming a step to undo."""


class ChoiceEditor(FieldEditor):
    """One of a closed list: pills where they are few and short, else a list that drops down.

    Args:
        name: The question.
        choices: Each value with its words, in order.
        nothing: What is said for "nothing said"; "" where one of the choices says that.
        empty: The value that stands for nothing said.
    """

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], nothing: str, empty: object) -> None:
        self._values = {str(place): value for place, (value, _words) in enumerate(choices)}
        offered = [(str(place), words) for place, (_value, words) in enumerate(choices)]
        length = sum(len(words) for _key, words in offered)
        self._pills = len(offered) <= _MOST_PILLS and length <= _LONGEST_PILLS
        box: PillGroup | ChoiceField = PillGroup(name) if self._pills else ChoiceField(name)
        if nothing:
            offered = [*offered, ("", nothing)] if self._pills else [("", nothing), *offered]
        box.set_choices(offered)
        super().__init__(box, empty)
        self._box = box
        if nothing and isinstance(box, PillGroup):
            # Nothing said is the usual case, and must not be what stands out of a form.
            set_role(box.pill(""), "pill-unsaid")
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED)
        self._soon.timeout.connect(self.keep_now)
        box.chosen.connect(self._chosen)
        self.fill(empty)

    def value(self) -> object:
        """What is chosen."""
        return self._values.get(self._box.key(), self.empty)

    def fill(self, value: object) -> None:
        """Show a choice."""
        found = (key for key, each in self._values.items() if each == value and each is not None)
        self._box.choose(next(found, ""))

    def keep_now(self) -> None:
        """Tell the choice without waiting for another."""
        self._soon.stop()
        super().keep_now()

    def _chosen(self, _key: str) -> None:
        if self._pills:
            self._soon.start()
        else:
            self.keep_now()


class ReferenceEditor(FieldEditor):
    """One record out of those there are.

    Args:
        name: The question.
        kind: What it points at.
        nothing: What is said for none.
    """

    def __init__(self, name: str, kind: str, nothing: str) -> None:
        self._box = ChoiceField(name)
        self._kind, self._nothing = kind, nothing
        self._uids: dict[str, UUID] = {}
        self._wanted: object = None
        super().__init__(self._box, None)
        self._box.set_choices([("", nothing)])
        self._box.chosen.connect(self._chosen)

    def value(self) -> object:
        """The uid of what is chosen; one that is not offered (yet) stays."""
        return self._uids.get(self._box.key(), self._wanted)

    def fill(self, value: object) -> None:
        """Show what is pointed at."""
        self._wanted = value
        self._box.choose(str(value) if str(value) in self._uids else "")

    def show_choices(self, choose: Mapping[str, Sequence[tuple[UUID, str]]]) -> None:
        """Offer what there is."""
        offered = choose.get(self._kind, ())
        kept = self.value()
        self._uids = {str(uid): uid for uid, _words in offered}
        self._box.set_choices([("", self._nothing), *((str(uid), words) for uid, words in offered)])
        self.fill(kept)

    def _chosen(self, key: str) -> None:
        self._wanted = self._uids.get(key)
        self.keep_now()


class TypedReferenceEditor(FieldEditor):
    """One record out of very many, found by typing its number or some of its words.

    Args:
        name: The question.
        kind: What it points at.
        example: What the empty box says.
    """

    found = Signal(bool)

    def __init__(self, name: str, kind: str, example: str) -> None:
        self._box = LineField(name, example)
        self._kind = kind
        self._uids: dict[str, UUID] = {}
        self._words: dict[UUID, str] = {}
        self._model = QStringListModel()
        super().__init__(self._box, None)
        self._wanted: object = None
        self._box.installEventFilter(self)
        self._box.returnPressed.connect(self.keep_now)

    def value(self) -> object:
        """The uid of what is typed, None where the box is empty; what is not found leaves what was there."""
        typed = self._box.text().strip()
        if not typed:
            return None
        return self._found(typed) or self._wanted

    def fill(self, value: object) -> None:
        """Show the words of what is pointed at."""
        self._wanted = value
        words = next((words for uid, words in self._words.items() if uid == value), "")
        if not self._box.hasFocus():
            self._box.setText(words)
            self._box.setCursorPosition(0)

    def keep_now(self) -> None:
        """Tell what was found, or by ``found`` that nothing was."""
        typed = self._box.text().strip()
        if self._words:
            self.found.emit(not typed or self._found(typed) is not None)
        super().keep_now()

    def show_choices(self, choose: Mapping[str, Sequence[tuple[UUID, str]]]) -> None:
        """Know what there is."""
        self._words = dict(choose.get(self._kind, ()))
        self._uids = {words.casefold(): uid for uid, words in self._words.items()}
        self._model.setStringList([])
        self.fill(self._wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make ready what completes the words when the box is first entered."""
        if event.type() == QEvent.Type.FocusIn and not self._model.rowCount():
            self._offer()
        return super().eventFilter(watched, event)

    def _offer(self) -> None:
        self._model.setStringList(list(self._words.values()))
        if self._box.completer() is None:
            completer = QCompleter(self._model, self._box)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            popup = completer.popup()
            if popup is not None:
                popup.setAccessibleName(self._box.accessibleName())
            self._box.setCompleter(completer)

    def _found(self, typed: str) -> UUID | None:
        exact = self._uids.get(typed.casefold())
        if exact is not None:
            return exact
        first = typed.casefold().split(" ")[0]
        alike = [uid for words, uid in self._uids.items() if words.split(" ")[0] == first]
        alike = alike or [uid for words, uid in self._uids.items() if typed.casefold() in words]
        return alike[0] if len(alike) == 1 else None
