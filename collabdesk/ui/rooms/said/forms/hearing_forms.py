"""Reading the words back, and saying who with the power to change it heard them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Check
from collabdesk.domain.words import CheckResult
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.said.forms.form import StepForm, Work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.ui.rooms.context import RoomContext


class CheckForm(StepForm):
    """Have we got that right? Corrected words stand beside the original."""

    def __init__(self, context: RoomContext, said: UUID) -> None:
        super().__init__(context, "check", self.tr("Read it back."), self.tr("Have we got that right?"))
        self._said = said
        self._result = PillGroup(self.tr("What they said"))
        self._result.set_choices([(r.value, context.wording.of(r)) for r in CheckResult])
        self._result.choose(CheckResult.YES.value)
        self._result.chosen.connect(self._chosen)
        self.add_above(self._result)
        self._words, self._words_field = self.text_field(
            self.tr("Their words"),
            self.tr("as they put it now; the first words are kept too"),
            2,
            ours=False,
        )
        self._words_field.hide()
        self._day = self.day_field(self.tr("When"), context.today())
        self._by = self.line_field(self.tr("Who read it back"))

    def begin(self) -> None:
        """Start at the three answers."""
        self._result.pill(self._result.key()).setFocus()

    def work(self) -> Work | None:
        """Give the check, or ask for the corrected words."""
        from collabdesk.operations.hearing import check_input

        result = CheckResult(self._result.key())
        words = self._words.text() if result is CheckResult.CORRECTED else ""
        if result is CheckResult.CORRECTED and not words.strip():
            self._words_field.say(self.tr("What did they say instead?"))
            self._words.setFocus()
            return None
        check = Check(
            uid=new_uid(),
            input=self._said,
            checked_on=self._day.date() or self.context.today(),
            result=result,
            corrected_words=words,
            by=self._by.text(),
        )
        return lambda book: check_input(book, check)

    def _chosen(self, key: str) -> None:
        self._words_field.setVisible(key == CheckResult.CORRECTED.value)


class HeardForm(StepForm):
    """Who with the power to change this heard it, and when."""

    def __init__(self, context: RoomContext, inputs: Sequence[UUID]) -> None:
        super().__init__(context, "ear", self.tr("Who heard it?"), self.tr("Someone who can change it."))
        self._inputs = tuple(inputs)
        self._who = self.line_field(self.tr("Who"), self.tr("a role, such as ward manager"))
        self._who_field = self.fields.fields()[0]
        self._day = self.day_field(self.tr("When"), context.today())
        self._how = self.line_field(self.tr("How"), self.tr("such as “read out by a carer”"))

    def work(self) -> Work | None:
        """Give the hearing, or ask who it was."""
        from collabdesk.operations.hearing import say_who_heard

        who, how = self._who.text().strip(), self._how.text().strip()
        if not who:
            self._who_field.say(self.tr("Who heard it? A role is enough."))
            self._who.setFocus()
            return None
        day, inputs = self._day.date() or self.context.today(), self._inputs
        return lambda book: say_who_heard(book, inputs, who, day, how)
