"""What Home says: who waits and why, what was promised, and who owes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.promise_clock import ClockStep
from collabdesk.domain.promises import Promise, PromiseKind
from collabdesk.domain.standing import Silence

if TYPE_CHECKING:
    from collabdesk.domain.standing import Standing
    from collabdesk.storage.queries.asked_often import AskedOften
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.wording import Wording


class HomeWording(QObject):
    """Gives Home its sentences."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def title(self, waiting: int) -> str:
        """Say how many wait; a count of things said, since one person may have said several."""
        if waiting:
            return self.tr("Waiting for us: %n thing(s) people said", "", waiting)
        return self.tr("Everyone has heard from us")

    def lead(self, day: str, said: int, waiting: int) -> str:
        """Say the day, and how the others stand."""
        if not said:
            return self.tr("{day}. Nothing has been written down yet.").format(day=day)
        rest = said - waiting
        if not rest:
            return self.tr("{day}. Nobody has been told anything yet.").format(day=day)
        return self.tr("{day}. %n other(s) need nothing from us now.", "", rest).format(day=day)

    def silence(self, standing: Standing, person: str) -> str:
        """Say why somebody waits."""
        return {
            Silence.NOT_HEARD: self.tr("A {person} told us, and no one who can change it has heard it."),
            Silence.NOT_ANSWERED: self.tr("A {person} was heard, and has no answer."),
            Silence.NOT_TOLD: self.tr("There is an answer, and the {person} has not been told."),
            Silence.NOT_FAIR: self.tr("A {person} said our answer was not fair."),
            Silence.NOT_SURE: self.tr("A {person} was not sure our answer was fair."),
            Silence.NONE: "",
        }[standing.silence].format(person=person)

    def button(self, standing: Standing) -> str:
        """Say what to press."""
        return {
            Silence.NOT_HEARD: self.tr("Say who hears it"),
            Silence.NOT_ANSWERED: self.tr("Give an answer"),
            Silence.NOT_TOLD: self.tr("Tell them"),
            Silence.NOT_FAIR: self.tr("Answer again"),
            Silence.NOT_SURE: self.tr("Talk to them"),
            Silence.NONE: self.tr("Open"),
        }[standing.silence]

    def promise(self, promise: Promise, person: str, people: str) -> list[Part]:
        """Say what was promised, and who owes it; ``person`` and ``people`` as they are called here."""
        words = promise.words.rstrip(".")
        if promise.step is not None:
            return [
                (self.clock(promise.step).format(people=people), "plain"),
                (self.tr(" After {session}.").format(session=f"“{words}”") if words else "", "secondary"),
            ]
        if promise.kind is PromiseKind.STOCK_TAKE:
            with_whom = self.tr("Stop and look, with {who}.").format(who=words)
            return [(with_whom if words else self.tr("Stop and look together."), "plain")]
        if promise.kind is PromiseKind.REPLY:
            lead = self.tr("A {person} was promised an answer").format(person=person)
            parts: list[Part] = [
                (lead, "bold"),
                (" " + self.tr("about {words}").format(words=f"“{words}”"), "plain"),
            ]
        elif promise.kind is PromiseKind.ACTION:
            parts = [(words + ".", "plain")]
        else:
            parts = [(self.tr("Look again at: {words}.").format(words=words), "plain")]
        if promise.who:
            parts.append((self.tr(" With {who}.").format(who=promise.who.rstrip(".")), "secondary"))
        return parts

    def clock(self, step: ClockStep) -> str:
        """Say what is due after people were asked (method.md 6.4)."""
        return {
            ClockStep.THANKED: self.tr("Thank everyone, settle what they spent, ask how they are."),
            ClockStep.TYPED_UP: self.tr(
                "Typed up. Tell {people} that you have their words, and when they hear next."
            ),
            ClockStep.SENT_TO_CHECK: self.tr("What we heard goes to everyone for checking."),
            ClockStep.DECIDED: self.tr("Everything has an answer, or {people} know when it will."),
            ClockStep.FIRST_ACTION: self.tr("The first thing done is there to see."),
            ClockStep.LOOK_BACK: self.tr("Ask again: did it change? Did it last?"),
            ClockStep.STILL_THERE: self.tr("A year on: is it still there?"),
        }[step]

    def asked_often(self, asked: AskedOften) -> str:
        """Say who was asked most often, by code and never by name, and how often all were this month."""
        said = ", ".join(
            self.tr("{code} ({times})").format(
                code=self._wording.number("person", number), times=self.tr("%n time(s)", "", times)
            )
            for number, times in asked.people
        )
        more = asked.count - len(asked.people)
        if more > 0:
            said = self.tr("{people} and %n more", "", more).format(people=said)
        line = self.tr("Asked most often: {people}.").format(people=said)
        if asked.this_month:
            line += " " + self.tr("This month in all: %n time(s).", "", asked.this_month)
        return line

    def day(self, promise: Promise) -> str:
        """Say the day, with its weekday."""
        return self._wording.weekday_day(promise.on)

    def away(self, promise: Promise) -> str:
        """Say how far away the day is, or how late it is."""
        return self._wording.away(promise.on)
