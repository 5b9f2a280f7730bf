"""Says how many of each kind of record there are, for what came back and what did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from collabdesk.ui.wordings.marks import numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from collabdesk.storage.queries.comparing import Differences

_NUMBERS_SAID: Final = 6
ITSELF: Final = "project"
"""The record of the workbook itself, which nobody would count among what is in it."""


class CountWording(QObject):
    """Counts by kind, in the order of the chain; what has no words of its own is counted together."""

    def counts(self, counts: Mapping[str, int]) -> list[str]:
        """Say a sentence for each kind there is any of; ``counts`` by kind, such as ``{"input": 3}``."""
        said = self._said()
        known = [say(counts[kind]) for kind, say in said.items() if counts.get(kind)]
        others = sum(count for kind, count in counts.items() if kind not in said and kind != ITSELF)
        if others:
            known.append(self.tr("%n other thing(s) written down", "", others))
        return known

    def numbers(self, numbers: Iterable[int]) -> str:
        """Say the numbers of inputs, the first few of many: "V-003, V-014 and 5 more"; "" for none."""
        all_of_them = sorted(numbers)
        first = ", ".join(numbered("input", number) for number in all_of_them[:_NUMBERS_SAID])
        more = len(all_of_them) - _NUMBERS_SAID
        if more <= 0:
            return first
        return self.tr("{numbers} and %n more", "", more).format(numbers=first)

    def differences(self, differ: Differences, *, known_now: bool = True) -> list[str]:
        """Say what going back to a backup would change.

        Args:
            differ: What was compared.
            known_now: Whether there is a present to compare with; else everything comes back.
        """
        if not known_now:
            held = ", ".join(self.counts(differ.comes_back))
            return [self.tr("It holds {what}.").format(what=held or self.tr("nothing yet"))]
        if differ.none:
            return [self.tr("It holds the same as now.")]
        parts = (
            (self.tr("Goes: {what}"), differ.goes, differ.inputs_going),
            (self.tr("Comes back: {what}"), differ.comes_back, differ.inputs_coming_back),
            (self.tr("Is as it was then: {what}"), differ.changes, differ.inputs_changing),
        )
        said = [
            sentence.format(what=self._with_numbers(counts, numbers))
            for sentence, counts, numbers in parts
            if counts
        ]
        if differ.steps_since:
            said.append(self.tr("%n step(s) (was|were) taken since.", "", differ.steps_since))
        return said

    def _with_numbers(self, counts: Mapping[str, int], numbers: Collection[int]) -> str:
        said = self.counts(counts)
        told = self.numbers(numbers)
        if told and counts.get("input"):
            more = counts["input"] - len(numbers)
            ending = self.tr(" and %n more", "", more) if more > 0 else ""
            said[0] = self.tr("{things} ({numbers})").format(things=said[0], numbers=told + ending)
        return ", ".join(said)

    def _said(self) -> dict[str, Callable[[int], str]]:
        return {
            "input": lambda n: self.tr("%n thing(s) people said", "", n),
            "pattern": lambda n: self.tr("%n pattern(s)", "", n),
            "decision": lambda n: self.tr("%n answer(s)", "", n),
            "action": lambda n: self.tr("%n action(s)", "", n),
            "change": lambda n: self.tr("%n change(s)", "", n),
            "reply": lambda n: self.tr("%n time(s) somebody was told", "", n),
            "verdict": lambda n: self.tr("%n answer(s) to whether it was fair", "", n),
            "person": lambda n: self.tr("%n (person|people)", "", n),
            "session": lambda n: self.tr("%n session(s)", "", n),
            "attachment": lambda n: self.tr("%n picture(s)", "", n),
            "content": lambda n: self.tr("%n file(s) of a picture", "", n),
        }
