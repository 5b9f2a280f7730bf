"""What is said where a paper lacks something that only a person can write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.papers.checks.finding import CheckKind

if TYPE_CHECKING:
    from collabdesk.ui.wording import Wording


class PaperGapWording(QObject):
    """Says what is missing, why it matters, and the way on; ``wording`` knows the project's words."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def words(self, kind: CheckKind, name: str = "") -> tuple[str, str, str]:
        """Give what, where and the way on; ``name`` is the declared name of the blank box, if it is one."""
        what, where, way_on = self._said(kind, name)
        return self._wording.fill(what), self._wording.fill(where), way_on

    def _said(self, kind: CheckKind, name: str) -> tuple[str, str, str]:
        write = self.tr("Write it")
        if kind is CheckKind.UNWRITTEN:
            return (
                self._blanks().get(name, self.tr("Something this paper says is not written yet.")),
                "",
                write,
            )
        return {
            **self._of_the_journey(),
            CheckKind.NO_SAFEGUARDING_CONTACT: (
                self.tr("Add who to call if someone is being hurt."),
                self.tr("We can’t print the session pack without it."),
                self.tr("Add who to call"),
            ),
            CheckKind.NO_FIXED_OPEN_YOURS: (
                self.tr("Say what is fixed, what is open, and what {people} decide themselves."),
                self.tr("Nobody can take part in what they cannot see."),
                write,
            ),
            CheckKind.NO_PERSON_CHOSEN: (
                self.tr("Whose record is it?"),
                self.tr("My record is for one person, when they ask."),
                self.tr("Choose the person"),
            ),
            CheckKind.NO_QUESTION: (
                self.tr("Which question does it answer?"),
                self.tr("Copy it as it stands on the form."),
                self.tr("Write the question"),
            ),
            CheckKind.NOT_CHECKED: (
                self.tr("Nobody has checked it yet."),
                self.tr("Ask three {people}."),
                self.tr("Say who checked it"),
            ),
            CheckKind.NO_GROUPS: (
                self.tr("Whom you set out to hear is not written down."),
                self.tr("So the paper cannot say who is missing."),
                write,
            ),
            CheckKind.EASIER_NOT_CHECKED: (
                self.tr("Call this a draft until people with learning disabilities have checked it."),
                "",
                self.tr("Say who checked it"),
            ),
        }[kind]

    def _of_the_journey(self) -> dict[CheckKind, tuple[str, str, str]]:
        look = self.tr("Look at it")
        return {
            CheckKind.PROMISE_ABOVE_OPEN: (
                self.tr("You promise to design together, but everything is marked fixed."),
                self.tr("Which is true?"),
                look,
            ),
            CheckKind.JOINED_AFTER_DECISION: (
                self.tr("{people} joined after the first decision."),
                self.tr("Say so in the report, or call this Ask."),
                look,
            ),
            CheckKind.NO_RISK_FROM_PEOPLE: (
                self.tr("No one who lives with this was asked what could go wrong."),
                "",
                look,
            ),
            CheckKind.SMALLEST_CARRIES: (
                self.tr("The smallest partner would carry a risk."),
                self.tr("Did they agree, and what helps?"),
                look,
            ),
            CheckKind.NOTHING_MOVED: (
                self.tr("Nothing has been moved because of what {people} said."),
                self.tr("Say why?"),
                look,
            ),
        }

    def _blanks(self) -> dict[str, str]:
        return {
            "not_known_yet": self.tr("“What we do not know yet” is empty."),
            "purpose": self.tr("What you asked is not written down."),
            "fixed": self.tr("What is fixed is not written down."),
            "open_to_change": self.tr("What is open is not written down."),
            "yours": self.tr("What {people} decide themselves is not written down."),
            "promise": self.tr("What you promised is not written down."),
            "last_word": self.tr("Who has the last word is not written down."),
            "next_news": self.tr("When {people} hear from you next is not written down."),
            "how_to_tell_us": self.tr("How to tell you that you got it wrong is not written down."),
            "asks": self.tr("What you ask of readers is not written down."),
            "learned": self.tr("What you learned is not written down."),
            "plans": self.tr("What you plan next is not written down."),
            "time_and_money": self.tr("What it cost, in hours and pounds, is not written down."),
            "checked_by": self.tr("Nobody has checked it yet."),
            "reached_we_say": self.tr("How far you say you came is not marked."),
            "reached_they_say": self.tr("How far {people} say you came is not marked."),
            "agree": self.tr("What trustees are asked to agree is not written down."),
            "recommend": self.tr("What {people} recommend is not written down."),
            "options": self.tr("No way the board could choose is written down."),
            "author": self.tr("Who wrote the paper is not written down."),
            "meeting_on": self.tr("When the board meets is not written down."),
            "can_do_because": self.tr("Why the board may decide this is not written down."),
            "doing_it_for": self.tr("What the board does it for is not written down."),
            "knew": self.tr("What the board knew is not written down."),
            "weighed": self.tr("What the board weighed is not written down."),
            "set_aside": self.tr("What the board set aside is not written down."),
            "interests": self.tr("Whether anyone has an interest in it is not written down."),
            "sensible": self.tr("Why the decision is sensible is not written down."),
            "safeguarding_confirmed_on": self.tr(
                "The safeguarding lead has not confirmed that each worry was handled."
            ),
            "charity": self.tr("The name of the charity is not written down."),
            "people_word": self.tr("What people are called here is not written down."),
        }
