"""What stands around the words: label, hoped for, session, person, group, permission; never the words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.words import InputKind, Permission, SpeakingFor, Strength
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.rooms.said.forms.form import StepForm, Work
from collabdesk.ui.wordings.said import SaidWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import Input
    from collabdesk.storage.queries.around import Around
    from collabdesk.ui.rooms.context import RoomContext


class AboutForm(StepForm):
    """Everything around an input that can be put right later; each left empty is only a gap."""

    def __init__(self, context: RoomContext, said: Input, around: Around) -> None:
        super().__init__(
            context, "quote", self.tr("About these words."), self.tr("The words stay as they are.")
        )
        self._said = said
        wording, permissions = context.wording, SaidWording(context.wording, self)
        self._label = self.line_field(self.tr("Short name"), self.tr("printed where the words may not be"))
        self._label.setText(said.label)
        self._hoped, _ = self.text_field(self.tr("They hoped for"), ours=False)
        self._hoped.set_text(said.hoped)
        self._day = self.day_field(self.tr("Said on"), said.said_on)
        self._permission = self._choice(
            self.tr("May we quote it"),
            [(p.value, permissions.permission(p)) for p in Permission],
            said.permission,
        )
        self._speaking = self._choice(
            self.tr("Speaking for"), [(s.value, wording.of(s)) for s in SpeakingFor], said.speaking_for
        )
        unsaid = ("", self.tr("Not said"))
        self._kind = self._choice(
            self.tr("Kind"), [unsaid, *[(k.value, wording.of(k)) for k in InputKind]], said.kind or ""
        )
        self._strength = self._choice(
            self.tr("How strongly"),
            [unsaid, *[(s.value, wording.of(s)) for s in Strength]],
            said.strength or "",
        )
        people = [(str(p.uid), wording.number("person", p.number)) for p in around.people]
        self._person = self._choice(self.tr("Who said it"), [unsaid, *people], _key(said.person))
        sessions = [(str(s.uid), s.name) for s in around.sessions]
        self._session = self._choice(self.tr("Session"), [unsaid, *sessions], _key(said.session))
        groups = [(str(g.uid), g.name) for g in around.groups]
        self._group = self._choice(self.tr("Group"), [unsaid, *groups], _key(said.group))

    def work(self) -> Work | None:
        """Give the change to what stands around the words."""
        from collabdesk.operations.hearing import change_input

        values: dict[str, object] = {
            "label": self._label.text().strip(),
            "hoped": self._hoped.text(),
            "said_on": self._day.date(),
            "permission": Permission(self._permission.key()),
            "speaking_for": SpeakingFor(self._speaking.key()),
            "kind": InputKind(self._kind.key()) if self._kind.key() else None,
            "strength": Strength(self._strength.key()) if self._strength.key() else None,
            "person": _uid(self._person.key()),
            "session": _uid(self._session.key()),
            "group": _uid(self._group.key()),
        }
        uid = self._said.uid
        return lambda book: change_input(book, uid, values)

    def _choice(self, label: str, choices: Sequence[tuple[str, str]], now: str) -> ChoiceField:
        field = ChoiceField(label)
        field.set_choices(list(choices))
        field.choose(str(now))
        self.fields.add_field(label, field)
        return field


def _key(uid: UUID | None) -> str:
    return str(uid) if uid else ""


def _uid(key: str) -> UUID | None:
    return UUID(key) if key else None
