"""Saying that they were told, or why not, and what they said then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Reply, Verdict
from collabdesk.domain.words import ReplyState, Said, Way
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.said.forms.form import StepForm, Work

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.ui.rooms.context import RoomContext

SHORT_OF_TOLD = (ReplyState.TOLD, ReplyState.TRIED, ReplyState.COULD_NOT_REACH, ReplyState.ASKED_NOT_TO)


class ToldForm(StepForm):
    """Were they told? When, how, by whom, what was said, and whether it did the job."""

    def __init__(
        self, context: RoomContext, said: UUID, person: UUID | None, promised: UUID | None = None
    ) -> None:
        super().__init__(context, "send", self.tr("Told?"), self.tr("What did we tell them?"))
        self._said, self._person, self._promised = said, person, promised
        self._state = PillGroup(self.tr("How far it came"))
        self._state.set_choices([(s.value, context.wording.of(s)) for s in SHORT_OF_TOLD])
        self._state.choose(ReplyState.TOLD.value)
        self.add_above(self._state)
        self._way = ChoiceField(self.tr("How"))
        ways = [(w.value, context.wording.of(w)) for w in Way if w is not Way.DO_NOT_CONTACT]
        self._way.set_choices(ways)
        self.fields.add_field(self.tr("How"), self._way)
        self._by = self.line_field(self.tr("Who told them"))
        self._words, _ = self.text_field(self.tr("What was said"))
        self._day = self.day_field(self.tr("When"), context.today())
        self._ticks = {
            "full": QCheckBox(self.tr("Full: it answers what they hoped for")),
            "friendly": QCheckBox(self.tr("Friendly: it sounds like a person")),
            "fast": QCheckBox(self.tr("Fast: inside the time we promised")),
        }
        for tick in self._ticks.values():
            self.layout_ticks(tick)
        self._follow = self.day_field(self.tr("Ask again on"))

    def layout_ticks(self, tick: QCheckBox) -> None:
        """Put a tick under the fields."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(tick)

    def begin_with(self, state: ReplyState, way: Way, words: str) -> None:
        """Fill in how far it came, which way and what was said, as known from a letter."""
        self._state.choose(state.value)
        self._way.choose(way.value)
        self._words.set_text(words)

    def begin(self) -> None:
        """Start at how far it came."""
        self._state.pill(self._state.key()).setFocus()

    def work(self) -> Work | None:
        """Give the reply; one that was promised and has ended is altered, so that the promise is kept."""
        from collabdesk.operations.telling import change_reply, record_reply

        reply = Reply(
            uid=new_uid(),
            input=self._said,
            state=ReplyState(self._state.key()),
            person=self._person,
            happened_on=self._day.date() or self.context.today(),
            way=Way(self._way.key()),
            by=self._by.text().strip(),
            said=self._words.text(),
            full=self._ticks["full"].isChecked(),
            friendly=self._ticks["friendly"].isChecked(),
            fast=self._ticks["fast"].isChecked(),
            follow_up_on=self._follow.date(),
        )
        promised = self._promised
        if promised is not None and reply.state is not ReplyState.TRIED:
            names = set(Reply.__slots__) - {"uid", "input", "due_on", "followed_up"}
            values = {name: getattr(reply, name) for name in names}
            return lambda book: change_reply(book, promised, values)
        return lambda book: record_reply(book, reply)


class VerdictForm(StepForm):
    """Three questions, asked of the person, and their own words."""

    def __init__(self, context: RoomContext, said: UUID, reply: UUID | None) -> None:
        super().__init__(
            context,
            "message-circle-reply",
            self.tr("They said."),
            self.tr("Ask, and write what they answer."),
        )
        self._said, self._reply = said, reply
        self.promise = self.tr("If it is not fair, it opens again.")
        self._answers: dict[str, PillGroup] = {}
        for key, question in (
            ("understood", self.tr("Did we understand you?")),
            ("fair", self.tr("Is it fair, even if it’s a no?")),
            ("changed_for_me", self.tr("Has anything changed for you?")),
        ):
            pills = PillGroup(question)
            pills.set_choices([(s.value, context.wording.of(s)) for s in Said])
            pills.choose(Said.NOT_ASKED.value)
            self.fields.add_field(question, pills)
            self._answers[key] = pills
        self._words, _ = self.text_field(self.tr("In their words"), ours=False)
        self._day = self.day_field(self.tr("When"), context.today())

    def begin(self) -> None:
        """Start at the first question."""
        self._answers["understood"].pill(Said.YES.value).setFocus()

    def work(self) -> Work | None:
        """Give the verdict."""
        from collabdesk.operations.telling import record_verdict

        verdict = Verdict(
            uid=new_uid(),
            input=self._said,
            given_on=self._day.date() or self.context.today(),
            reply=self._reply,
            understood=Said(self._answers["understood"].key()),
            fair=Said(self._answers["fair"].key()),
            changed_for_me=Said(self._answers["changed_for_me"].key()),
            words=self._words.text(),
        )
        return lambda book: record_verdict(book, verdict)
