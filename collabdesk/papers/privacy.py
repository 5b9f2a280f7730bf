"""The privacy gate of every paper: what may be printed for whom is decided here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from collabdesk.domain.ledger import Ledger
from collabdesk.domain.words import Permission
from collabdesk.papers.words import PaperWords

if TYPE_CHECKING:
    from collabdesk.domain.records import Consent
    from collabdesk.domain.standing import Chain

SMALLEST_PEOPLE = 5
"""A count of people under this prints as "fewer than 5" (method.md 3.6)."""
SMALLEST_BASE = 10
"""No percentage, and no table of people, on fewer than this."""
WORDS_ALONE_UP_TO = 50
"""Up to this base, "x of y" stands without a percentage."""


class Audience(StrEnum):
    """Who a paper is for; a person's permission is given for one of these."""

    CHARITY = "charity"
    PARTNERS = "partners"
    PUBLIC = "public"


@dataclass
class Gate:
    """Lets through only what this audience may read, and remembers what it changed or held back."""

    ledger: Ledger
    audience: Audience
    words: PaperWords
    themes_only: bool = False
    withheld: list[int] = field(default_factory=list)
    """Numbers of inputs whose words were not printed."""
    hidden_counts: int = 0
    """How many counts of people were replaced."""

    def exact_words(self, chain: Chain) -> str | None:
        """Give the words as last agreed, or None where there is no yes for this audience."""
        if not self._allowed(chain):
            self.withheld.append(chain.input.number)
            return None
        return chain.words

    def hoped(self, chain: Chain) -> str:
        """Give what they hoped for; it is their words too, so it needs the same yes."""
        return chain.input.hoped if self._allowed(chain) else ""

    def people(self, number: int) -> str:
        """Give a count of people, hidden under five."""
        if 0 < number < SMALLEST_PEOPLE:
            self.hidden_counts += 1
            return self.words.say("fewer than 5")
        return str(number)

    def people_phrase(self, number: int) -> str:
        """Give a count of people with its word, hidden under five."""
        return self.words.say("{count} people", count=self.people(number))

    def people_column(self, numbers: list[int]) -> list[str] | None:
        """Give a column of people counts that is printed with its total, or None where none is safe.

        Where the total would give a hidden cell away, the next smallest is hidden too (method.md 3.6).
        """
        small = {i for i, n in enumerate(numbers) if 0 < n < SMALLEST_PEOPLE}
        also: set[int] = set()
        others = sorted((i for i, n in enumerate(numbers) if n >= SMALLEST_PEOPLE), key=lambda i: numbers[i])
        while small and _tells([numbers[i] for i in small], [numbers[i] for i in also]):
            if not others:
                return None
            also.add(others.pop(0))
        self.hidden_counts += len(also)
        hidden = self.words.say("not shown")
        return [hidden if i in also else self.people(n) for i, n in enumerate(numbers)]

    def part(self, count: int, base: int) -> str:
        """Give a count out of its base: "x of y", with a percentage only past fifty."""
        joined = self.words.say("{count} of {base}", count=count, base=base).replace(
            " ", "\N{NO-BREAK SPACE}"
        )
        if base <= WORDS_ALONE_UP_TO:
            return joined
        return f"{joined} ({round(100 * count / base)}%)"

    def kept_private(self) -> int:
        """Give how many inputs have words that no paper for this audience may print."""
        live = (c for c in self.ledger.chains.values() if c.input.withdrawn_on is None)
        return sum(1 for chain in live if not self._allowed(chain))

    def their_answer(self, chain: Chain) -> str:
        """Give what they said of our answer; these are their words too, so they need the same yes."""
        words = chain.verdicts[-1].words if chain.verdicts else ""
        return words if self._allowed(chain) else ""

    def _allowed(self, chain: Chain) -> bool:
        if self.themes_only or chain.input.withdrawn_on is not None:
            return False
        permission = self.ledger.permission_for(chain.input)
        if permission not in (Permission.WITHOUT_NAME, Permission.WITH_NAME):
            return False
        consent = self.ledger.consent_of(chain.input.person) if chain.input.person else None
        return consent is None or self._covers(consent)

    def _covers(self, consent: Consent) -> bool:
        if consent.words is Permission.NO:
            return False
        return {
            Audience.CHARITY: consent.this_charity,
            Audience.PARTNERS: consent.partners or consent.public,
            Audience.PUBLIC: consent.public,
        }[self.audience]


def _tells(small: list[int], also: list[int]) -> bool:
    """Whether the sum of the hidden cells, which a total reveals, leaves one way to read the small ones.

    A reader knows that each of ``small`` is 1 to 4 and each of ``also`` is 5 or more.
    """
    count, total = len(small), sum(small) + sum(also)
    largest = count * (SMALLEST_PEOPLE - 1)
    if also:
        return min(largest, total - SMALLEST_PEOPLE * len(also)) <= count
    return count == 1 or total in (count, largest)
