"""What is said of a paper before it is handed over: what was found, where, and the one way on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.words import PromiseStep
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.ui.languages import language_name
from collabdesk.ui.wordings.paper_gaps import PaperGapWording

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.ui.wording import Wording

SHOWN_SENTENCES = 3
SHOWN_LEFT_OUT = 12


@dataclass(frozen=True, slots=True)
class FoundWords:
    """A finding in words: ``what`` was found, ``where`` or what it means, and the words of its way on.

    ``where`` and ``way_on`` may be empty.
    """

    what: str
    where: str = ""
    way_on: str = ""


class PaperFindingWording(QObject):
    """Turns findings into sentences, for the window and for the command line (method.md 10).

    Args:
        wording: The words of closed lists, days and numbers.
        parent: As in Qt.
    """

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._gaps = wording, PaperGapWording(wording, self)

    def weight(self, weight: Weight) -> str:
        """Name a group of findings."""
        return {
            Weight.STOPS: self.tr("Stops it"),
            Weight.MISSING: self.tr("Missing"),
            Weight.PRIVACY: self.tr("Changed for privacy"),
            Weight.KNOW: self.tr("Good to know"),
        }[weight]

    def words(self, finding: Finding) -> FoundWords:
        """Say a finding, with the sentences it was found in."""
        said = self._parts()[finding.kind](finding)
        most = SHOWN_LEFT_OUT if finding.kind is CheckKind.LEFT_OUT else SHOWN_SENTENCES
        shown = [f"“{words}”" for words in finding.sentences[:most]]
        more = len(finding.sentences) - len(shown)
        if more > 0:
            shown.append(self.tr("And %n more.", "", more))
        return FoundWords(said.what, "\n".join(filter(None, (said.where, *shown))), said.way_on)

    def leave_out(self) -> str:
        """Say the answer that keeps somebody's words out of this paper."""
        return self.tr("Leave these words out")

    def print_again(self) -> str:
        """Say what prints all words again that were left out."""
        return self.tr("Print them again")

    def points_to_nobody(self) -> str:
        """Say the answer that lets a question no longer stop the paper."""
        return self.tr("It points to nobody")

    def _parts(self) -> dict[CheckKind, Callable[[Finding], FoundWords]]:
        kind = CheckKind
        gaps = dict.fromkeys(
            (kind.NO_SAFEGUARDING_CONTACT, kind.NO_FIXED_OPEN_YOURS, kind.NO_PERSON_CHOSEN, kind.NO_QUESTION,
             kind.NOT_CHECKED, kind.UNWRITTEN, kind.NO_GROUPS, kind.EASIER_NOT_CHECKED,
             kind.PROMISE_ABOVE_OPEN, kind.JOINED_AFTER_DECISION, kind.NO_RISK_FROM_PEOPLE,
             kind.SMALLEST_CARRIES, kind.NOTHING_MOVED),
            self._gap,
        )  # fmt: skip
        return gaps | {
            kind.ONLY_GOOD_NEWS: self._only_good_news,
            kind.NO_MINORITY_VIEW: self._no_minority_view,
            kind.CO_PRODUCED_NOT_MET: self._co_produced,
            kind.SMALL_COUNT_IN_WORDS: self._small_count,
            kind.SMALL_COUNTS_CHANGED: self._counts_changed,
            kind.WORDS_WITHOUT_PERMISSION: self._without_permission,
            kind.WORDS_WITHHELD: self._withheld,
            kind.WORDS_LEFT_OUT: self._words_left_out,
            kind.RECOGNISABLE: self._recognisable,
            kind.PERCENTAGE_ON_SMALL_BASE: self._percentage,
            kind.WITHDRAWN_WORDS_GIVEN_OUT: self._given_out,
            kind.STRENGTH_WITHOUT_SOURCE: self._no_source,
            kind.TOO_LONG: self._too_long,
            kind.NOT_CONFORMING: self._not_conforming,
            kind.MISSING_CHARACTERS: self._missing_characters,
            kind.NOT_TRANSLATED: self._not_translated,
            kind.TRANSLATION_DRAFT: self._translation_draft,
            kind.COUNTS_NOT_READ: self._counts_not_read,
            kind.HEADING_FOLLOWS: self._heading,
            kind.LEFT_OUT: self._left_out,
        }

    def _gap(self, finding: Finding) -> FoundWords:
        return FoundWords(*self._gaps.words(finding.kind, str(finding.facts.get("field", ""))))

    def _only_good_news(self, _finding: Finding) -> FoundWords:
        what = self.tr("Nothing went badly, and nothing stayed the same?")
        return FoundWords(what, self.tr("Readers will doubt it."), self.tr("Look at what changed"))

    def _no_minority_view(self, _finding: Finding) -> FoundWords:
        what = self.tr("Did everyone really agree?")
        where = self.tr("No answer says who saw it otherwise.")
        return FoundWords(what, where, self.tr("Look at the answers"))

    def _co_produced(self, finding: Finding) -> FoundWords:
        steps = {
            "framing": self.tr("framing"),
            "choosing": self.tr("choosing"),
            "doing": self.tr("doing"),
            "reviewing": self.tr("reviewing"),
        }
        missing = [step.strip() for step in str(finding.facts.get("missing", "")).split(",")]
        named = ", ".join(steps.get(step, step) for step in missing if step)
        what = self._wording.fill(
            self.tr("To say “co-produced”, {people} took part in framing, choosing, doing and reviewing.")
        )
        where = self.tr("Missing: {steps}. Use “designed together”?").format(steps=named)
        return FoundWords(what, where, self.tr("Change the words"))

    def _small_count(self, finding: Finding) -> FoundWords:
        what = self.tr("A sentence you wrote speaks of fewer than 5 people.")
        return FoundWords(
            what, self._asked(finding, self.tr("Does it point to a person?")), self._show(finding)
        )

    def _asked(self, finding: Finding, question: str) -> str:
        if finding.weight is not Weight.STOPS:
            return self.tr("You looked at it: it points to nobody.")
        return self.tr("We never change what you wrote. {question}").format(question=question)

    def _counts_changed(self, finding: Finding) -> FoundWords:
        what = self.tr(
            "%n small number(s) now (reads|read) “fewer than 5”.", "", _number(finding, "count") or 1
        )
        return FoundWords(what, self.tr("A small number could point to a person."))

    def _without_permission(self, finding: Finding) -> FoundWords:
        what = self.tr("We don’t have a yes for these words in this report.")
        number = self._wording.number("input", _number(finding, "number"))
        where = self.tr(
            "Words of {number} stand in something you wrote. Ask the person, or take the words out."
        ).format(number=number)
        return FoundWords(what, where, self._show(finding))

    def _withheld(self, finding: Finding) -> FoundWords:
        count = _number(finding, "count") or 1
        what = self.tr("%n thing(s) said (prints|print) without the words.", "", count)
        where = self.tr("We have no yes for these readers. Each number still stands.")
        return FoundWords(what, where, self.tr("Show the first") if finding.record else "")

    def _words_left_out(self, finding: Finding) -> FoundWords:
        what = self.tr("You left out the words of %n thing(s) said.", "", _number(finding, "count") or 1)
        where = self.tr("In this paper only. Each number still stands.")
        return FoundWords(what, where, self.tr("Show the first") if finding.record else "")

    def _recognisable(self, finding: Finding) -> FoundWords:
        facts = {
            "place": self.tr("a place"),
            "age": self.tr("an age"),
            "condition": self.tr("a condition"),
            "date": self.tr("a date"),
            "family": self.tr("a family fact"),
            "job": self.tr("a job"),
            "number": self.tr("a number"),
        }
        found = [
            f"{name} (“{finding.facts[kind]}”)" for kind, name in facts.items() if finding.facts.get(kind)
        ]
        where = self.tr("Their words hold {facts}.").format(facts=", ".join(found)) if found else ""
        if finding.facts.get("read") == 0:
            unread = self.tr("We cannot read their language, so we looked at ages, dates and numbers only.")
            where = f"{where} {unread}".strip()
        if finding.weight is not Weight.STOPS:
            where = self.tr("You looked at it: it points to nobody.")
        return FoundWords(self.tr("Could a neighbour recognise this person?"), where, self._show(finding))

    def _percentage(self, finding: Finding) -> FoundWords:
        base = _number(finding, "base")
        what = self.tr("Only %n (person|people). Use “x of y”.", "", base) if base else ""
        return FoundWords(
            what or self.tr("A percentage of very few people. Use “x of y”."), "", self._show(finding)
        )

    def _given_out(self, finding: Finding) -> FoundWords:
        facts = finding.facts
        number = self._wording.number("input", _number(finding, "number"))
        what = self.tr("The words of {number} are in “{paper}”.")
        if facts.get("taken_back") == 0:
            where = self.tr("There is no yes for them any more.")
        else:
            where = self.tr("They were taken back since.")
        day, who = str(facts.get("on", "")), str(facts.get("given_to", ""))
        when = self._wording.full_day(date.fromisoformat(day)) if day else ""
        given = self.tr("Given to {who} on {day}.") if who else self.tr("Given out on {day}.")
        safe = self.tr("We can’t take back copies. Tell the person where their words went.")
        return FoundWords(
            what.format(number=number, paper=facts.get("title", "")),
            " ".join((where, given.format(who=who, day=when), safe)),
            self.tr("Show papers given out"),
        )

    def _no_source(self, finding: Finding) -> FoundWords:
        what = self.tr("You say it clearly helped. Who outside the team says so?")
        return FoundWords(what, "", self._show(finding))

    def _too_long(self, finding: Finding) -> FoundWords:
        pages, words = _number(finding, "pages"), _number(finding, "words")
        what = self.tr("It is longer than it may be.")
        if pages:
            what = self.tr("It has %n page(s). Five is the most for an easier version.", "", pages)
        elif words:
            what = self.tr("A sentence has %n word(s). Shorter is easier to read.", "", words)
        return FoundWords(what, "", self._show(finding) if finding.record else "")

    def _not_conforming(self, finding: Finding) -> FoundWords:
        what = self.tr("A screen reader could not read this paper through.")
        where = self.tr(
            "That is our mistake, not yours. Save a draft copy, and tell the makers of CollabDesk."
        )
        rules = str(finding.facts.get("rules", ""))
        return FoundWords(what, " ".join(filter(None, (where, rules))))

    def _missing_characters(self, finding: Finding) -> FoundWords:
        count = _number(finding, "count") or len(finding.sentences) or 1
        what = self.tr("%n character(s) (prints|print) as an empty box.", "", count)
        return FoundWords(what, self.tr("No font here has them."))

    def _not_translated(self, finding: Finding) -> FoundWords:
        count = _number(finding, "count") or 1
        what = self.tr("%n sentence(s) of ours (is|are) still in English.", "", count)
        return FoundWords(what, self.tr("What you wrote prints as you wrote it."))

    def _translation_draft(self, finding: Finding) -> FoundWords:
        what = self.tr("This translation is our draft. Nobody who speaks {language} has checked it.")
        where = self.tr("Ask somebody who speaks {language} to read it before it goes out.")
        name = language_name(str(finding.facts.get("language", "")))
        return FoundWords(what.format(language=name), where.format(language=name))

    def _counts_not_read(self, finding: Finding) -> FoundWords:
        what = self.tr("We know the words for numbers and people in English only.")
        where = self.tr("Look through what you wrote in {language}: does it count fewer than 5 people?")
        name = language_name(str(finding.facts.get("language", "")))
        return FoundWords(what, where.format(language=name))

    def _heading(self, finding: Finding) -> FoundWords:
        what = self.tr("The heading is “{heading}”.").format(heading=finding.facts.get("heading", ""))
        promised, reached = _number(finding, "promised"), _number(finding, "reached")
        where = []
        if promised:
            step = self._wording.of(PromiseStep(promised)).lower()
            where.append(self.tr("You promised: {promise}.").format(promise=step))
        if promised and reached and reached != promised:
            step = self._wording.of(PromiseStep(reached)).lower()
            where.append(self.tr("What was reached: {step}.").format(step=step))
        return FoundWords(what, " ".join(where))

    def _left_out(self, finding: Finding) -> FoundWords:
        count = _number(finding, "count") or len(finding.sentences) or 1
        what = self.tr("%n line(s) did not fit and (is|are) left out.", "", count)
        return FoundWords(what, "", self.tr("Allow more words"))

    def _show(self, finding: Finding) -> str:
        if finding.record is None:
            return ""
        return self.tr("Show the words") if finding.record[0] == "input" else self.tr("Show me")


def _number(finding: Finding, name: str) -> int:
    found = finding.facts.get(name, 0)
    return found if isinstance(found, int) else 0
