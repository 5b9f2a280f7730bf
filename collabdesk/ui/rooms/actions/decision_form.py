"""Changing a decision in place; a no without a reason is asked for it, kindly and in full (law 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.gaps import empty_phrase
from collabdesk.domain.words import Answer, ReasonKind
from collabdesk.ui.kit.names_field import NamesField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.actions.edit_form import EditForm, changed

if TYPE_CHECKING:
    from collabdesk.domain.records import Decision
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.said.forms.form import Work


class EditDecisionForm(EditForm):
    """Everything a decision says of itself, put right in place."""

    def __init__(self, context: RoomContext, decision: Decision) -> None:
        super().__init__(context, "scale", self.tr("Put it right."), self.tr("What is our answer?"))
        self.promise, self.keep_text = self.tr("They will read these words."), self.tr("This is our answer")
        self._decision, wording = decision, context.wording
        self._answer = PillGroup(self.tr("Our answer"))
        self._answer.set_choices([(a.value, wording.of(a)) for a in Answer])
        self._answer.choose(decision.answer.value)
        self._answer.chosen.connect(self._answer_chosen)
        self.add_above(self._answer)
        self._what = self.filled_text(self.tr("What will happen"), decision.what)
        kinds = [("", self.tr("Choose")), *[(k.value, wording.of(k)) for k in ReasonKind]]
        self._kind = self.choice_field(self.tr("Because of"), kinds, decision.reason_kind or "")
        self._reason, self._reason_field = self.text_field(
            self.tr("In words"), self.tr("they could repeat to a friend"), 2
        )
        self._reason.set_text(decision.reason)
        self._reason.text_edited.connect(self._reason_edited)
        self._where = self.line_field(self.tr("Where"), self.tr("or to whom it was passed on"))
        self._where.setText(decision.where)
        self._by, self._room = (
            NamesField(self.tr("Who decided"), self.tr("Add")),
            NamesField(self.tr("In the room"), self.tr("Add")),
        )
        for field, label, names in (
            (self._by, self.tr("Who decided"), decision.decided_by),
            (self._room, self.tr("In the room"), decision.in_the_room),
        ):
            field.set_names([name.strip() for name in names.split(",") if name.strip()])
            self.fields.add_field(label, field)
        self._others = self.filled_text(
            self.tr("Other views"), decision.other_views, self.tr("who saw it otherwise")
        )
        self._day = self.day_field(self.tr("Decided on"), decision.decided_on)
        self._until = self.day_field(self.tr("Trying until"), decision.until)
        self._again = self.day_field(self.tr("Look again on"), decision.look_again_on)

    def begin(self) -> None:
        """Start at the answer."""
        self._answer.pill(self._answer.key()).setFocus()

    def work(self) -> Work | None:
        """Give the change; a no without its reason is asked for it in full (K6)."""
        from collabdesk.operations.answering import change_decision

        answer = Answer(self._answer.key())
        if answer.is_no and not self._reason.text().strip():
            self._ask_for_reason()
            self._reason.setFocus()
            return None
        decision = self._decision
        values = changed(
            decision,
            {
                "answer": answer,
                "what": self._what.text().strip(),
                "reason_kind": ReasonKind(self._kind.key()) if self._kind.key() else None,
                "reason": self._reason.text().strip(),
                "where": self._where.text().strip(),
                "decided_by": _joined(self._by, decision.decided_by),
                "in_the_room": _joined(self._room, decision.in_the_room),
                "other_views": self._others.text().strip(),
                "decided_on": self._day.date() or decision.decided_on,
                "until": self._until.date(),
                "look_again_on": self._again.date(),
            },
        )
        uid = decision.uid
        return lambda book: change_decision(book, uid, values)

    def _answer_chosen(self, key: str) -> None:
        if Answer(key).is_no and not self._reason.text().strip():
            self._ask_for_reason()
        else:
            self._reason_field.say("")

    def _ask_for_reason(self) -> None:
        self._reason_field.say(
            self.tr("People can live with a no. They can’t live with silence. Add the reason.")
        )

    def _reason_edited(self, text: str) -> None:
        phrase = empty_phrase(text)
        advice = self.tr("“{phrase}” often means nothing happened. What exactly, who, when?")
        self._reason_field.say(advice.format(phrase=phrase) if phrase else "")


def _joined(field: NamesField, before: str) -> str:
    """Give the names as kept; names nobody touched stay as they were written."""
    names = ", ".join(field.names())
    return before if names == ", ".join(n.strip() for n in before.split(",") if n.strip()) else names
