"""Deciding: seven answers, the reason in words they could repeat to a friend, who decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.gaps import empty_phrase
from collabdesk.domain.records import Decision
from collabdesk.domain.words import Answer, ReasonKind
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.names_field import NamesField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.said.forms.form import StepForm, Work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.ui.rooms.context import RoomContext

NEEDS_REASON_KIND = frozenset({Answer.NO, Answer.NOT_NOW, Answer.YES_CHANGED})


class DecideForm(StepForm):
    """What is our answer? Fields follow the answer; advice never blocks while typing."""

    def __init__(self, context: RoomContext, inputs: Sequence[UUID]) -> None:
        super().__init__(context, "scale", self.tr("Decide."), self.tr("What is our answer?"))
        self.promise, self.keep_text = self.tr("They will read these words."), self.tr("This is our answer")
        self._inputs = tuple(inputs)
        self._answer = PillGroup(self.tr("Our answer"))
        self._answer.set_choices([(a.value, context.wording.of(a)) for a in Answer])
        self._answer.chosen.connect(self._answer_chosen)
        self._advice = Sentence(role="accent")
        self._advice.hide()
        self.add_above(self._answer)
        self.add_above(self._advice)
        self._what, self._what_field = self.text_field(self.tr("What will happen"))
        self._kind = ChoiceField(self.tr("Because of"))
        kinds = [("", self.tr("Choose"))] + [(k.value, context.wording.of(k)) for k in ReasonKind]
        self._kind.set_choices(kinds)
        self._kind_field = self.fields.add_field(self.tr("Because of"), self._kind)
        self._reason, self._reason_field = self.text_field(
            self.tr("In words"), self.tr("they could repeat to a friend"), 2
        )
        self._reason.text_edited.connect(self._reason_edited)
        self._where = self.line_field(self.tr("Where"))
        self._where_field = self.fields.fields()[-1]
        self._until = self.day_field(self.tr("Trying until"))
        self._until_field = self.fields.fields()[-1]
        self._by = NamesField(self.tr("Who decided"), self.tr("Add"))
        self.fields.add_field(self.tr("Who decided"), self._by)
        self._room = NamesField(self.tr("In the room"), self.tr("Add"))
        self.fields.add_field(self.tr("In the room"), self._room)
        self._others, _ = self.text_field(self.tr("Other views"), self.tr("who saw it otherwise"))
        self._day = self.day_field(self.tr("Decided on"), context.today())
        self._again = self.day_field(self.tr("Look again on"))
        self._show_fields(None)

    def begin(self) -> None:
        """Start at the answers."""
        self._answer.pill(Answer.YES.value).setFocus()

    def work(self) -> Work | None:
        """Give the decision; a no without a reason is asked for it in full (K6)."""
        from collabdesk.operations.answering import decide

        if not self._answer.key():
            self._say(self.tr("Choose an answer first. “No, because” is a full answer."))
            return None
        answer = Answer(self._answer.key())
        if answer.is_no and not self._reason.text().strip():
            self._reason_field.say(
                self.tr("People can live with a no. They can’t live with silence. Add the reason.")
            )
            self._reason.setFocus()
            return None
        made = Decision(
            uid=new_uid(),
            number=0,
            answer=answer,
            decided_on=self._day.date() or self.context.today(),
            what=self._what.text().strip(),
            reason_kind=ReasonKind(self._kind.key()) if self._kind.key() else None,
            reason=self._reason.text().strip(),
            decided_by=", ".join(self._by.names()),
            in_the_room=", ".join(self._room.names()),
            other_views=self._others.text().strip(),
            look_again_on=self._again.date(),
            until=self._until.date() if answer is Answer.TRYING else None,
            where=self._where.text().strip() if answer in (Answer.ALREADY, Answer.PASSED_ON) else "",
        )
        inputs = self._inputs
        return lambda book: decide(book, made, inputs)

    def _answer_chosen(self, key: str) -> None:
        answer = Answer(key)
        self._show_fields(answer)
        self._say(self.tr("People can live with a no. They can’t live with silence.") if answer.is_no else "")

    def _show_fields(self, answer: Answer | None) -> None:
        self._what_field.setVisible(answer is not None and not answer.is_no)
        self._kind_field.setVisible(answer in NEEDS_REASON_KIND)
        self._where_field.setVisible(answer in (Answer.ALREADY, Answer.PASSED_ON))
        self._until_field.setVisible(answer is Answer.TRYING)

    def _reason_edited(self, text: str) -> None:
        phrase = empty_phrase(text)
        advice = self.tr("“{phrase}” often means nothing happened. What exactly, who, when?")
        self._reason_field.say(advice.format(phrase=phrase) if phrase else "")

    def _say(self, sentence: str) -> None:
        self._advice.set_text(sentence)
        self._advice.setVisible(bool(sentence))
