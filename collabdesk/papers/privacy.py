"""The privacy gate of every paper: what may be printed for whom is decided here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.ledger import Ledger
from collabdesk.domain.words import Audience
from collabdesk.papers.clearing import cleared, may_read
from collabdesk.papers.words import NO_BREAK, PaperWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.standing import Chain

SMALLEST_PEOPLE = 5
"""A count of people under this prints as "fewer than 5" (method.md 3.6)."""
SMALLEST_BASE = 10
"""No percentage, and no table of people, on fewer than this."""
WORDS_ALONE_UP_TO = 50
"""Up to this base, "x of y" stands without a percentage."""


@dataclass
class Gate:
    """Lets through only what this audience may read, and remembers what it changed or held back.

    It is made with the whole record; ``ledger`` is then the record as these readers may have it
    (clearing.cleared). ``person`` is the one person R9 is for.
    """

    ledger: Ledger
    audience: Audience
    words: PaperWords
    themes_only: bool = False
    person: UUID | None = None
    left_out: frozenset[UUID] = frozenset()
    """Inputs whose words somebody chose not to print in this paper."""
    withheld: list[int] = field(default_factory=list)
    """Numbers of inputs whose words were not printed."""
    quoted: list[UUID] = field(default_factory=list)
    """Inputs of which words were given out as they were said, each once."""
    hidden_counts: int = 0
    """How many counts of people were replaced."""
    _quoted_before: set[UUID] = field(default_factory=set, repr=False)

    def __post_init__(self) -> None:
        self.ledger = cleared(
            self.ledger,
            self.audience,
            themes_only=self.themes_only,
            person=self.person,
            left_out=self.left_out,
        )

    def exact_words(self, chain: Chain) -> str | None:
        """Give the words as last agreed, or None where there is no yes for this audience."""
        if not self._allowed(chain):
            self.withheld.append(chain.input.number)
            return None
        return self._given(chain, chain.words)

    def hoped(self, chain: Chain) -> str:
        """Give what they hoped for; it is their words too, so it needs the same yes."""
        return self._given(chain, chain.input.hoped) if self._allowed(chain) else ""

    def their_answer(self, chain: Chain) -> str:
        """Give what they said of our answer; these are their words too, so they need the same yes."""
        words = chain.verdicts[-1].words if chain.verdicts else ""
        return self._given(chain, words) if self._allowed(chain) else ""

    def people(self, number: int) -> str:
        """Give a count of people, hidden under five."""
        if 0 < number < SMALLEST_PEOPLE:
            self.hidden_counts += 1
            return self.words.say("fewer than 5")
        return str(number)

    def people_phrase(self, number: int) -> str:
        """Give a count of people with its word, hidden under five."""
        return self.words.say("{count} people", count=self.people(number))

    def people_column(self, numbers: Sequence[int]) -> list[str] | None:
        """Give a column of people counts that is printed with its total, or None where none is safe.

        Where the total would give a hidden cell away, the next smallest is hidden too (method.md 3.6).
        Whether that is enough is judged by what a reader sees who knows this very rule.
        """
        small = [i for i, n in enumerate(numbers) if 0 < n < SMALLEST_PEOPLE]
        also = _hidden_too(numbers, small)
        if also is None:
            return None
        self.hidden_counts += len(also)
        hidden = self.words.say("not shown")
        return [hidden if i in also else self.people(n) for i, n in enumerate(numbers)]

    def may_tabulate(self, total: int) -> bool:
        """Say whether so many people in all may stand in a table; fewer are put in a sentence."""
        return total >= SMALLEST_BASE

    def part(self, count: int, base: int) -> str:
        """Give a count of things out of its base: "x of y", with a percentage only past fifty."""
        joined = self._joined("{count} of {base}", count, base)
        return joined if base <= WORDS_ALONE_UP_TO else f"{joined} ({round(100 * count / base)}%)"

    def people_part(self, count: int, base: int) -> str:
        """Give a count of people out of a base of people, where neither it nor the rest may tell.

        A count under five prints as "fewer than 5 of 19"; a rest under five as "more than 14 of 19";
        of fewer than ten people only "none", "some" or "all" is said.
        """
        if base < SMALLEST_PEOPLE or (base < SMALLEST_BASE and 0 < count < base):
            self.hidden_counts += 1
            words = self.words
            said = (
                words.say("none") if count == 0 else words.say("all") if count == base else words.say("some")
            )
            return self._joined("{count} of {base}", said, self.people(base))
        if 0 < count < SMALLEST_PEOPLE:
            return self._joined("{count} of {base}", self.people(count), base)
        if 0 < base - count < SMALLEST_PEOPLE:
            self.hidden_counts += 1
            return self._joined("more than {count} of {base}", str(base - SMALLEST_PEOPLE), base)
        return self.part(count, base)

    def kept_private(self) -> int:
        """Give how many inputs have words that no paper for this audience may print."""
        live = (c for c in self.ledger.chains.values() if c.input.withdrawn_on is None)
        return sum(1 for chain in live if not self._allowed(chain))

    def may_quote(self, chain: Chain) -> bool:
        """Say whether an input's words may be printed for this audience, without giving them out."""
        return self._allowed(chain)

    def _joined(self, sentence: str, count: str | int, base: str | int) -> str:
        joined = self.words.say(sentence, count=count, base=base)
        return joined.replace(" ", NO_BREAK) if isinstance(count, int) else joined

    def _given(self, chain: Chain, words: str) -> str:
        if words and chain.input.uid not in self._quoted_before:
            self._quoted_before.add(chain.input.uid)
            self.quoted.append(chain.input.uid)
        return words

    def _allowed(self, chain: Chain) -> bool:
        return may_read(
            self.ledger,
            chain.input,
            self.audience,
            themes_only=self.themes_only,
            person=self.person,
            left_out=self.left_out,
        )


def _hidden_too(numbers: Sequence[int], small: list[int]) -> set[int] | None:
    """Give which cells are hidden beside the small ones, or None where no choice is safe.

    A reader knows the total, that each of ``small`` is 1 to 4, and, of the one hidden beside them, that
    it is 5 or more and no larger than the smallest that is shown. All this function asks is known to that
    reader too, so knowing the rule tells nothing more.
    """
    count, known = len(small), sum(numbers[i] for i in small)
    if not small:
        return set()
    if count > 1:
        return set() if count < known < count * (SMALLEST_PEOPLE - 1) else None
    others = sorted((n, i) for i, n in enumerate(numbers) if n >= SMALLEST_PEOPLE)
    if not others:
        return None
    (next_smallest, place), *shown = others
    known += next_smallest
    # Of two that are equal the earlier one is hidden, which a reader knows as well.
    largest = shown[0][0] - (place > shown[0][1]) if shown else known
    ways = [n for n in range(1, SMALLEST_PEOPLE) if SMALLEST_PEOPLE <= known - n <= largest]
    return {place} if len(ways) > 1 else None
