"""Adding a change, or putting one right in place: who does what differently, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.domain.gaps import gaps_of_change
from collabdesk.domain.records import Change
from collabdesk.domain.words import Direction
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.actions.edit_form import EditForm, changed
from collabdesk.ui.wordings.steps import StepWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import Action
    from collabdesk.ui.kit.fields import LineField
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import Work

SURE = 3
"""From this strength on, somebody outside the team must say so too (K31)."""
STRENGTHS = 5
EXPECTED = {"": None, "yes": True, "no": False}


class FullChangeForm(EditForm):
    """Everything a change says of itself; a new one names the action it came of."""

    def __init__(self, context: RoomContext, change: Change | None, actions: Sequence[Action] = ()) -> None:
        super().__init__(context, "sprout", self.tr("What changed?"), self.tr("As far as we can tell."))
        self.is_new = change is None
        self._change = change or Change(uid=new_uid(), number=0, what="", seen_on=context.today())
        now = self._change
        self.promise = self.tr("What we say. What they say stays apart.")
        self._direction = PillGroup(self.tr("Which way it went"))
        self._direction.set_choices([(d.value, context.wording.of(d)) for d in Direction])
        self._direction.choose(now.direction.value)
        self.add_above(self._direction)
        self._what, self._what_field = self.text_field(self.tr("What"), self.tr("who does what differently"))
        self._what.set_text(now.what)
        if self.is_new:
            unsaid = ("", self.tr("Not joined to an action"))
            known = [(str(a.uid), _short(a.what)) for a in actions]
            self._came_of = self.choice_field(self.tr("Came of"), [unsaid, *known], "")
        words = StepWording(context.wording, self)
        steps = [(str(n), words.strength(n)) for n in range(STRENGTHS)]
        self._strength = self.choice_field(self.tr("How sure"), steps, str(now.strength))
        self._strength_field = self.fields.fields()[-1]
        self._strength.chosen.connect(lambda _key: self._advise())
        self._why = self.filled_text(self.tr("Why we think so"), now.why_we_think_so)
        self._outside = self._line(self.tr("Who outside the team says so"), now.outside_source)
        self._contributors = self._line(self.tr("Who took part and says so"), now.contributor_source)
        self._decider = self._line(self.tr("Who decided and says so"), now.decider_source)
        self._else = self.filled_text(self.tr("What else helped"), now.else_helped)
        answers = [("", self.tr("Not said")), ("yes", self.tr("Yes")), ("no", self.tr("No"))]
        expected = next(key for key, value in EXPECTED.items() if value is now.expected)
        self._expected = self.choice_field(self.tr("Did we expect it"), answers, expected)
        self._where = self._line(self.tr("Where"), now.where)
        self._seen = self.day_field(self.tr("Seen on"), now.seen_on)
        self._since = self.day_field(self.tr("Since"), now.since)

    def work(self) -> Work | None:
        """Give the new change or what was put right; asks what it is where nothing is said."""
        from collabdesk.operations.answering import change_change, record_change

        if not self._what.text().strip():
            self._what_field.say(self.tr("What is different now? “Nothing yet” can be said too."))
            self._what.setFocus()
            return None
        made = self._made()
        if self.is_new:
            actions = [UUID(self._came_of.key())] if self._came_of.key() else []
            return lambda book: record_change(book, made, actions)
        values = changed(self._change, {name: getattr(made, name) for name in Change.__slots__})
        return lambda book: change_change(book, made.uid, values)

    def _made(self) -> Change:
        return Change(
            uid=self._change.uid,
            number=self._change.number,
            what=self._what.text().strip(),
            seen_on=self._seen.date() or self._change.seen_on,
            since=self._since.date(),
            where=self._where.text().strip(),
            direction=Direction(self._direction.key()),
            expected=EXPECTED[self._expected.key()],
            else_helped=self._else.text().strip(),
            strength=int(self._strength.key()),
            why_we_think_so=self._why.text().strip(),
            outside_source=self._outside.text().strip(),
            contributor_source=self._contributors.text().strip(),
            decider_source=self._decider.text().strip(),
        )

    def _line(self, label: str, text: str) -> LineField:
        field = self.line_field(label)
        field.setText(text)
        field.textEdited.connect(lambda _text: self._advise())
        return field

    def _advise(self) -> None:
        sure = int(self._strength.key()) >= SURE and any(gaps_of_change(self._made()))
        advice = self.tr("You say it clearly helped. Who outside the team says so?")
        self._strength_field.say(advice if sure else "")


def _short(what: str, most: int = 60) -> str:
    return what if len(what) <= most else what[: most - 1].rstrip() + "…"
