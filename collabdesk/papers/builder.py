"""What every builder of a paper works from: the ledger, its numbers, the gate and the words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from collabdesk.domain.honesty import step_reached
from collabdesk.domain.indicators import Indicators, indicators
from collabdesk.domain.ledger import Ledger
from collabdesk.domain.record_names import in_their_words
from collabdesk.domain.words import Direction, InputState
from collabdesk.papers import plan
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.privacy import Gate
from collabdesk.papers.stops import STOPS
from collabdesk.papers.words import CHAIN_HEADINGS, PaperWords

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.records import Change, Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.domain.words import PromiseStep


LARGE_PRINT = 18
"""From this size on, tables of the chain become stacked cards."""
NUMBERS_NAMED = 6
"""How many record numbers a sentence names before it counts the rest."""
_CLOSING = "”’»\"'"
_URDU = frozenset("ٹڈڑےںہ")
"""Letters that no Arabic or Persian text has."""


@dataclass
class Builder:
    """Makes the parts that several papers share.

    ``text_size`` is in points: the one chosen, or the paper's own; ``has_chain`` says whether the paper
    holds the chain, to whose rows record numbers lead.
    """

    ledger: Ledger
    gate: Gate
    words: PaperWords
    options: PaperOptions
    text_size: int
    has_chain: bool = True

    @property
    def today(self) -> date:
        """The day the paper is dated."""
        return self.options.today

    @cached_property
    def numbers(self) -> Indicators:
        """The indicators, the same in every paper made from this record on this day (law 10)."""
        return indicators(self.ledger, self.today)

    @cached_property
    def chains(self) -> list[Chain]:
        """Every input that was not taken back, in the order of their numbers."""
        live = [c for c in self.ledger.chains.values() if c.input.withdrawn_on is None]
        return sorted(live, key=lambda c: c.input.number)

    @property
    def people(self) -> str:
        """What people who took part are called, in their own word where they chose one."""
        own = self.options.people_word or self.ledger.project.people_word
        return own or self.words.say("people who took part")

    def theirs(self, sentence: str) -> str:
        """Say a short line of ours with their own word, or "people", where it says "{people}"."""
        own = self.options.people_word or self.ledger.project.people_word
        said = self.words.say(sentence, people="{people}", person="{person}")
        one = self.ledger.project.person_word or self.words.say("person")
        return in_their_words(said, own or self.words.say("people"), one)

    @property
    def step(self) -> PromiseStep:
        """The lower of what was promised and what was reached, by either mark (method.md 5.3)."""
        return step_reached(self.ledger)

    @property
    def chain_heading(self) -> str:
        """The heading of the chain table, which follows that step."""
        return self.words.say(CHAIN_HEADINGS[self.step])

    @cached_property
    def rows(self) -> list[tuple[Decision | None, list[Chain]]]:
        """Every row of the chain table: a decision that stands, and the inputs it answers.

        An input stands in one row only. None stands for inputs where something was done but no answer
        is recorded; those that nothing has happened to yet stand in no row.
        """
        found: dict[UUID, tuple[Decision | None, list[Chain]]] = {}
        for chain in self.chains:
            decision = chain.decisions[-1] if chain.decisions else None
            if decision is not None:
                found.setdefault(decision.uid, (decision, []))[1].append(chain)
            elif chain.actions or chain.changes:
                first = chain.actions[0].uid if chain.actions else chain.changes[0].uid
                found.setdefault(first, (None, []))[1].append(chain)
        return sorted(found.values(), key=lambda row: row[1][0].input.number)

    @cached_property
    def targets(self) -> dict[int, str]:
        """What a link to an input leads to: the row of the chain table it stands in, by its number.

        A link to a row that the paper does not print becomes plain text (structure).
        """
        if not self.has_chain:
            return {}
        return {c.input.number: self.code("V", row[0].input.number) for _, row in self.rows for c in row}

    @cached_property
    def undecided(self) -> list[Chain]:
        """Inputs that have no answer yet."""
        return [c for c in self.chains if not c.decisions]

    @cached_property
    def changed(self) -> list[Chain]:
        """Inputs that changed something: a change held at 1 of 4 or more, which is not "the same"."""
        return [c for c in self.chains if any(made_a_difference(change) for change in c.changes)]

    @cached_property
    def told(self) -> int:
        """How many inputs have been told what happened."""
        done = (InputState.TOLD, InputState.THEY_ANSWERED)
        return sum(1 for c in self.chains if self.standing(c) in done)

    def standing(self, chain: Chain) -> InputState:
        """Give the state of an input."""
        return self.ledger.standings[chain.input.uid].state

    def quoted(self, chain: Chain) -> str:
        """Give an input as it may be printed: exact words in quotation marks, or its label, or neither."""
        exact = self.gate.exact_words(chain)
        if exact is not None:
            return exact if exact.startswith(("[", "“", '"')) else f"“{exact}”"
        if chain.input.label:
            return self.words.say("{label} (words kept private)", label=chain.input.label)
        return self.words.say("Words kept private")

    def code(self, letter: str, number: int) -> str:
        """Give a record number as printed, such as V-014."""
        return f"{letter}-{number:03d}"

    def linked(self, letter: str, number: int) -> plan.Run:
        """Give a record number that leads to its row in the chain table, where it has one."""
        link = self.targets.get(number, "") if letter == "V" else ""
        return plan.Run(self.code(letter, number), strong=True, link=link)

    def named(self, chains: list[Chain]) -> plan.Inline:
        """Give the numbers of inputs, with links; past six, how many more there are."""
        runs: list[plan.Run] = []
        for chain in chains[:NUMBERS_NAMED]:
            runs += [plan.Run(self.words.comma), self.linked("V", chain.input.number)]
        if rest := len(chains) - NUMBERS_NAMED:
            runs += [plan.Run(" " + self.words.say("and {n} more", n=rest))] if rest > 0 else []
        return tuple(runs[1:])

    def prose(self, sentence: str, **data: str | int) -> plan.Paragraph:
        """Make a paragraph of one sentence of ours."""
        return plan.prose(self.words.say(sentence, **data))


def made_a_difference(change: Change) -> bool:
    """Whether a change counts as something changed: held at 1 of 4 or more, and not "the same"."""
    return change.strength > 0 and change.direction is not Direction.SAME


def ended(words: str) -> str:
    """Give a sentence with the full stop of its own script, where it has none."""
    words = words.strip()
    return words if not words or words.rstrip(_CLOSING).endswith(STOPS) else f"{words}{_stop(words)}"


def _stop(words: str) -> str:
    """Give the full stop of the script that a sentence ends in, whatever language the paper is in."""
    last = next((letter for letter in reversed(words) if letter.isalpha()), "")
    if "\N{DEVANAGARI SIGN INVERTED CANDRABINDU}" <= last <= "\N{GURMUKHI ABBREVIATION SIGN}":
        return "।"
    return "۔" if _URDU & {*words} else "."
