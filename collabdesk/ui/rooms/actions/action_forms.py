"""Changing an action in place: who, by when, how it went; a stopped action keeps its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import ActionState
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.actions.edit_form import EditForm, changed
from collabdesk.ui.wordings.actions import ActionsWording

if TYPE_CHECKING:
    from collabdesk.domain.records import Action
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import Work


class OutcomeForm(EditForm):
    """How did it go? The state, what was done or why it stopped, and what surprised us."""

    def __init__(self, context: RoomContext, action: Action) -> None:
        super().__init__(context, "footprints", self.tr("And now?"), self.tr("How did it go?"))
        self._action = action
        self._words = ActionsWording(context.wording, context.today, self)
        self.promise = self.tr("Stopped is an answer too, with its reason.")
        self._state = PillGroup(self.tr("How it went"))
        self._state.set_choices([(s.value, context.wording.of(s)) for s in ActionState])
        self._state.choose(action.state.value)
        self._state.chosen.connect(self._state_chosen)
        self.add_above(self._state)
        self._outcome, self._outcome_field = self.text_field(self.tr("In words"), lines=2)
        self._outcome.set_text(action.outcome)
        self._surprised = self.filled_text(self.tr("What surprised us"), action.surprised)
        self._ended = self.day_field(self.tr("When"), action.ended_on)
        self._again = self.day_field(self.tr("Look again on"), action.look_again_on)

    def begin(self) -> None:
        """Start at how it went."""
        self._state.pill(self._state.key()).setFocus()

    def work(self) -> Work | None:
        """Give the change; a stop without its reason is asked for it."""
        from collabdesk.operations.answering import change_action

        state = ActionState(self._state.key())
        if state is ActionState.STOPPED and not self._outcome.text().strip():
            self._outcome_field.say(self.tr("Why did it stop? The reason stays with it."))
            self._outcome.setFocus()
            return None
        ended = None if state.is_open else self._ended.date() or self.context.today()
        values = changed(
            self._action,
            {
                "state": state,
                "outcome": self._outcome.text().strip(),
                "surprised": self._surprised.text().strip(),
                "ended_on": ended,
                "look_again_on": self._again.date(),
            },
        )
        uid = self._action.uid
        return lambda book: change_action(book, uid, values)

    def _state_chosen(self, key: str) -> None:
        self._outcome_field.say(self._words.outcome_name(ActionState(key)), "plain")


class EditActionForm(EditForm):
    """Everything an action says of itself, put right in place."""

    def __init__(self, context: RoomContext, action: Action) -> None:
        super().__init__(context, "footprints", self.tr("Change it."), self.tr("What will be done?"))
        self._action = action
        self._what, self._what_field = self.text_field(self.tr("What"))
        self._what.set_text(action.what)
        self._owner = self.line_field(self.tr("Who does it"), self.tr("someone who asked for it may lead"))
        self._owner.setText(action.owner)
        self._partner = self.line_field(self.tr("With"))
        self._partner.setText(action.partner)
        self._starts = self.day_field(self.tr("From"), action.starts_on)
        self._due = self.day_field(self.tr("By"), action.due_on)
        self._again = self.day_field(self.tr("Look again on"), action.look_again_on)
        self._lose = self.filled_text(self.tr("Who could lose out"), action.who_could_lose)
        self._knock_on = self.filled_text(
            self.tr("Knock-on"), action.knock_on, self.tr("can others cope, who pays")
        )
        self._moved = self.filled_text(
            self.tr("Moved"), action.resources_moved, self.tr("money, hours or a rule, from where to where")
        )
        self._test = self.filled_text(self.tr("Smallest test"), action.smallest_test)
        self._expected = self.filled_text(self.tr("We expect"), action.expected)
        self._surprised = self.filled_text(self.tr("What surprised us"), action.surprised)

    def begin_with_owner(self) -> None:
        """Start at who does it."""
        self._owner.setFocus()

    def work(self) -> Work | None:
        """Give the change, or ask what will be done."""
        from collabdesk.operations.answering import change_action

        if not self._what.text().strip():
            self._what_field.say(self.tr("What will be done?"))
            self._what.setFocus()
            return None
        values = changed(
            self._action,
            {
                "what": self._what.text().strip(),
                "owner": self._owner.text().strip(),
                "partner": self._partner.text().strip(),
                "starts_on": self._starts.date(),
                "due_on": self._due.date(),
                "look_again_on": self._again.date(),
                "who_could_lose": self._lose.text().strip(),
                "knock_on": self._knock_on.text().strip(),
                "resources_moved": self._moved.text().strip(),
                "smallest_test": self._test.text().strip(),
                "expected": self._expected.text().strip(),
                "surprised": self._surprised.text().strip(),
            },
        )
        uid = self._action.uid
        return lambda book: change_action(book, uid, values)
