"""What is done about it, and what changed because of it, as we say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Action, Change
from collabdesk.domain.words import Direction
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.said.forms.form import StepForm, Work
from collabdesk.ui.wordings.steps import StepWording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.ui.rooms.context import RoomContext

SURE = 3
"""From this strength on, somebody outside the team must say so too (K31)."""


class ActionForm(StepForm):
    """What will be done, by whom and by when."""

    def __init__(self, context: RoomContext, inputs: Sequence[UUID]) -> None:
        super().__init__(context, "footprints", self.tr("Do something."), self.tr("What will be different?"))
        self._inputs = tuple(inputs)
        self._what, self._what_field = self.text_field(self.tr("What"))
        self._owner = self.line_field(self.tr("Who does it"), self.tr("someone who asked for it may lead"))
        self._starts = self.day_field(self.tr("From"), context.today())
        self._due = self.day_field(self.tr("By"))
        self._again = self.day_field(self.tr("Look again on"))
        self._lose, _ = self.text_field(self.tr("Who could lose out"))

    def work(self) -> Work | None:
        """Give the action, or ask what it is."""
        from collabdesk.operations.answering import plan_action

        if not self._what.text().strip():
            self._what_field.say(self.tr("What will be done?"))
            self._what.setFocus()
            return None
        action = Action(
            uid=new_uid(),
            number=0,
            what=self._what.text().strip(),
            owner=self._owner.text().strip(),
            starts_on=self._starts.date(),
            due_on=self._due.date(),
            look_again_on=self._again.date(),
            who_could_lose=self._lose.text().strip(),
        )
        inputs = self._inputs
        return lambda book: plan_action(book, action, inputs)


class ChangeForm(StepForm):
    """Who does what differently, which way it went, and how sure we are."""

    def __init__(self, context: RoomContext, actions: Sequence[UUID], inputs: Sequence[UUID]) -> None:
        super().__init__(context, "sprout", self.tr("What changed?"), self.tr("As far as we can tell."))
        self._actions, self._inputs = tuple(actions), () if actions else tuple(inputs)
        self._direction = PillGroup(self.tr("Which way it went"))
        self._direction.set_choices([(d.value, context.wording.of(d)) for d in Direction])
        self._direction.choose(Direction.BETTER.value)
        self.add_above(self._direction)
        self._what, self._what_field = self.text_field(self.tr("What"), self.tr("who does what differently"))
        self._strength = ChoiceField(self.tr("How sure"))
        words = StepWording(context.wording, self)
        self._strength.set_choices([(str(n), words.strength(n)) for n in range(5)])
        self._strength.chosen.connect(self._strength_chosen)
        self._strength_field = self.fields.add_field(self.tr("How sure"), self._strength)
        self._why, _ = self.text_field(self.tr("Why we think so"))
        self._outside = self.line_field(self.tr("Who outside the team says so"))
        self._contributors = self.line_field(self.tr("Who took part and says so"))
        self._decider = self.line_field(self.tr("Who decided and says so"))
        self._else, _ = self.text_field(self.tr("What else helped"))
        self._seen = self.day_field(self.tr("Seen on"), context.today())

    def work(self) -> Work | None:
        """Give the change, or ask what it is."""
        from collabdesk.operations.answering import record_change

        if not self._what.text().strip():
            self._what_field.say(self.tr("What is different now? “Nothing yet” can be said too."))
            self._what.setFocus()
            return None
        change = Change(
            uid=new_uid(),
            number=0,
            what=self._what.text().strip(),
            seen_on=self._seen.date() or self.context.today(),
            direction=Direction(self._direction.key()),
            strength=int(self._strength.key()),
            why_we_think_so=self._why.text().strip(),
            outside_source=self._outside.text().strip(),
            contributor_source=self._contributors.text().strip(),
            decider_source=self._decider.text().strip(),
            else_helped=self._else.text().strip(),
        )
        actions, inputs = self._actions, self._inputs
        return lambda book: record_change(book, change, actions, inputs)

    def _strength_chosen(self, key: str) -> None:
        unsaid = not self._outside.text().strip() and not self._contributors.text().strip()
        sure = int(key) >= SURE and unsaid
        advice = self.tr("You say it clearly helped. Who outside the team says so?")
        self._strength_field.say(advice if sure else "")
