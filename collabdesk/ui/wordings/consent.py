"""The sentences about what a person says yes to, how they were asked, and until when it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.consent import QUOTABLE, has_run_out, parent_is_asked_for, runs_out_soon
from collabdesk.domain.words import ParentSays, Permission, TakingPart, Way

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.records import Consent, Person, Session, ToldText
    from collabdesk.ui.wording import Wording
    from collabdesk.ui.wordings.people import PeopleWording

Answer = tuple[str, bool, str]
"""One thing they were asked: the question, whether they said yes, and the answer in words."""


class ConsentWording(QObject):
    """Says what a person said yes to and what it still lacks; not asked is said to count as no."""

    def __init__(self, wording: Wording, people: PeopleWording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._people = wording, people

    def head(self, consent: Consent, told: ToldText | None) -> str:
        """Say when they said so, and which version of the text they were shown."""
        day = self._wording.full_day(consent.given_on)
        return self.tr("{version}, {day}").format(version=self.version(told), day=day) if told else day

    def day(self, consent: Consent) -> str:
        """Say when they said so."""
        return self._wording.full_day(consent.given_on)

    def version(self, told: ToldText) -> str:
        """Name a version of what people are told."""
        return self.tr("Version {name}").format(name=told.version)

    def version_and_day(self, told: ToldText) -> str:
        """Name a version, and say from when it was in use."""
        if told.in_use_from is None:
            return self.version(told)
        day = self._wording.full_day(told.in_use_from)
        return self.tr("{version}, from {day}").format(version=self.version(told), day=day)

    def answers(self, consent: Consent | None) -> list[Answer]:
        """Give each thing they were asked with their answer, in the order it is asked (method.md 3.4)."""
        if consent is None:
            return [(self.tr("Use my words"), False, self.tr("Not asked yet"))]
        quoted = consent.words in QUOTABLE or consent.words is Permission.SUMMARY
        taking, found = consent.take_part, []
        if taking is not TakingPart.NOT_ASKED:
            found.append((self.tr("Take part"), taking is TakingPart.YES, self._wording.of(taking)))
        found += [
            (self.tr("Use my words"), quoted, self.permission(consent.words)),
            self._yes_or_no(self.tr("For this charity to read"), yes=consent.this_charity),
            self._yes_or_no(self.tr("For our partners to read"), yes=consent.partners),
            self._yes_or_no(self.tr("For anyone to read"), yes=consent.public),
            *self._beside(consent),
            (self.tr("Keep how to reach me"), consent.keep_contact, self._contact(consent)),
        ]
        if consent.tell_by is not None:
            told = consent.tell_by is not Way.DO_NOT_CONTACT
            found.append((self.tr("Tell me what happened"), told, self._people.told(consent.tell_by)))
        if consent.young:
            yes = not parent_is_asked_for(consent)
            found.append((self.tr("A parent or carer"), yes, self._parent(consent)))
        return found

    def private(self, consent: Consent) -> list[tuple[str, str, str]]:
        """Give what only shows while names do: question, answer, and no mark."""
        rows = [
            (self.tr("The name they chose"), consent.chosen_name),
            (self.tr("Told through"), consent.tell_through),
            (self.tr("What helped them decide"), consent.helped_decide),
            (self.tr("Who they wanted with them"), consent.wanted_with_them),
        ]
        return [(question, answer.strip(), "") for question, answer in rows if answer.strip()]

    def asked(self, consent: Consent, session: Session | None) -> str:
        """Say who asked them, how and at which session, as far as that was written down."""
        parts = []
        if consent.taken_by.strip():
            parts.append(self.tr("Asked by {who}").format(who=consent.taken_by.strip()))
        if consent.asked_how is not None:
            parts.append(self._wording.of(consent.asked_how))
        if session is not None:
            parts.append(session.name)
        return ". ".join(parts) + "." if parts else ""

    def lacking(self, consent: Consent | None, person: Person) -> list[str]:
        """Say what stands in the way of a yes, or soon will, the most pressing first."""
        today, found = self._wording.today(), []
        if consent is None:
            return []
        if parent_is_asked_for(consent):
            said_no = consent.parent_says is ParentSays.NO
            no = self.tr("A parent or carer said no, so none of their words are used.")
            found.append(
                no
                if said_no
                else self.tr("A parent or carer has not said yes, so none of their words are used yet.")
            )
        if consent.runs_out_on is not None and has_run_out(consent, today):
            ended = self.tr("This ran out on {day}. It counts as not asked.")
            found.append(ended.format(day=self._wording.day(consent.runs_out_on)))
        elif consent.runs_out_on is not None and runs_out_soon(consent, today):
            soon = self.tr("This runs out after {day}. Ask again before then.")
            found.append(soon.format(day=self._wording.day(consent.runs_out_on)))
        if self.contact_is_overdue(consent, person):
            found.append(self._kept_too_long(consent.contact_until))
        return found

    def contact_is_overdue(self, consent: Consent | None, person: Person) -> bool:
        """Say whether how to reach them is kept past the day they agreed to."""
        until = consent.contact_until if consent is not None else None
        return until is not None and until < self._wording.today() and bool(person.contact.strip())

    def holds(self, consent: Consent) -> str:
        """Say until when a yes holds, where it has a last day; "" where it has none."""
        ends = consent.runs_out_on
        if ends is None or ends < self._wording.today():
            return ""
        return self.tr("This holds until {day}.").format(day=self._wording.full_day(ends))

    def earlier(self, consent: Consent, told: ToldText | None) -> str:
        """Say in one line what they said yes to before."""
        answers = [f"{question}: {answer}" for question, _, answer in self.answers(consent)]
        return f"{self.head(consent, told)}. {'. '.join(answers)}."

    def permissions(self) -> list[tuple[str, str]]:
        """Give what a person can say yes to about their words."""
        return [(each.value, self.permission(each)) for each in Permission]

    def permission(self, permission: Permission) -> str:
        """Say what may be done with their words."""
        return {
            Permission.NOT_ASKED: self.tr("Not asked yet"),
            Permission.NO: self.tr("No"),
            Permission.SUMMARY: self.tr("Only in a summary"),
            Permission.WITHOUT_NAME: self.tr("Exact words, no name"),
            Permission.WITH_NAME: self.tr("Exact words, with the name they chose"),
        }[permission]

    def _beside(self, consent: Consent) -> list[Answer]:
        """Social media, pictures and recordings: one line where the answer to all is no."""
        asked = [
            (self.tr("Social media"), consent.social),
            (self.tr("Pictures"), consent.photos),
            (self.tr("Recordings"), consent.recordings),
        ]
        if not any(yes for _, yes in asked):
            return [self._yes_or_no(self.tr("Social media, pictures, recordings"), yes=False)]
        return [self._yes_or_no(question, yes=yes) for question, yes in asked]

    def _contact(self, consent: Consent) -> str:
        if not consent.keep_contact:
            return self.tr("No")
        if consent.contact_until is None:
            return self.tr("Yes")
        return self.tr("Until {day}").format(day=self._wording.full_day(consent.contact_until))

    def _parent(self, consent: Consent) -> str:
        said = self._wording.of(consent.parent_says)
        if consent.parent_asked_on is None:
            return said
        return self.tr("{said}, {day}").format(said=said, day=self._wording.day(consent.parent_asked_on))

    def _kept_too_long(self, until: date | None) -> str:
        if until is None:
            return ""
        said = self.tr("How to reach them was to be kept until {day}, and is still here.")
        return said.format(day=self._wording.day(until))

    def _yes_or_no(self, question: str, *, yes: bool) -> Answer:
        return question, yes, self.tr("Yes") if yes else self.tr("No")
