"""The chain table of R1 and R2: what people said, what was decided and why, what happened, what next."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from collabdesk.domain.words import SpeakingFor
from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT, ended
from collabdesk.papers.parts.chain_cells import decided, happened, next_step, why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder
    from collabdesk.papers.words import PaperWords

SHOWN_TOGETHER, SHOWN_IN_R1 = 5, 1
"""How many inputs of one shared answer are printed in full; the others are named by number."""
RANGES_NAMED = 30
LONGEST_CELL, LONGEST_WORDS = 600, 1_500
"""Characters past which a record is printed as a card (papers-look: how things break)."""


Row = tuple["Decision | None", "list[Chain]"]


def chain_rows(builder: Builder, rows: Sequence[Row], *, in_r1: bool) -> list[plan.Block]:
    """Make the chain table: an answered input stands in exactly one row (law 3).

    ``rows`` are those of ``builder.rows`` to print. ``in_r1`` speaks to those who said it, and prints one of
    the words that an answer is for; R2 prints up to five, with what was hoped for and who heard it. Two wide
    columns take half the page that four narrow ones did. In large print each record is a card.
    """
    made = [_Record(builder, decision, chains, in_r1=in_r1) for decision, chains in rows]
    blocks: list[plan.Block] = []
    for as_cards, records in groupby(made, key=lambda record: record.needs_card):
        if as_cards:
            blocks += [record.card() for record in records]
        else:
            blocks.append(_table(builder, tuple(record.row() for record in records), in_r1=in_r1))
    return blocks


def _table(builder: Builder, rows: tuple[plan.ChainRow, ...], *, in_r1: bool) -> plan.ChainTable:
    say = builder.words.say
    said = say("You said") if in_r1 else builder.theirs("What {people} said")
    return plan.ChainTable(said, (say("We decided, and why"), say("What happened, and what next")), rows)


class _Record:
    """One row of the chain, made once and laid out as a row or as a card."""

    def __init__(
        self, builder: Builder, decision: Decision | None, chains: list[Chain], *, in_r1: bool
    ) -> None:
        self.builder, self.decision, self.in_r1 = builder, decision, in_r1
        self.chains = spoken_first(builder, chains) if in_r1 else chains
        self.shown = SHOWN_IN_R1 if in_r1 else SHOWN_TOGETHER
        self.said = tuple(self._said(chain) for chain in self.chains[: self.shown])
        self.cells = (
            decided(builder, decision, chains),
            why(builder, decision),
            happened(builder, chains, to_readers=in_r1),
            next_step(builder, decision, chains, to_readers=in_r1),
        )
        self.target = builder.code("V", chains[0].input.number)

    @property
    def needs_card(self) -> bool:
        """Whether it reads better as a card: in large print, or when it would leave its columns."""
        words = sum(len(plan.plain(said.words)) for said in self.said)
        longest = max(sum(len(plan.plain(runs)) for runs in cell) for cell in self.cells)
        return self.builder.text_size >= LARGE_PRINT or words > LONGEST_WORDS or longest > LONGEST_CELL

    def card(self) -> plan.Card:
        """Lay it out as labelled paragraphs."""
        say = self.builder.words.say
        labels = (say("We decided:"), say("Why:"), say("What has happened:"), say("What next:"))
        parts = tuple((label, _joined(cell)) for label, cell in zip(labels, self.cells, strict=True) if cell)
        return plan.Card(self.said, parts, self._note(), self.target)

    def row(self) -> plan.ChainRow:
        """Lay it out as one row of the table."""
        say = self.builder.words.say
        answer, reason, done, then = self.cells
        said = tuple(_run_on(one) for one in self.said)
        left = (*_joined(answer), *_led(say("Why:"), reason))
        right = (*done, *_led(say("Next:"), _one_after_another(then)))
        return plan.ChainRow(said, (left, right), self._note(), self.target)

    def _said(self, chain: Chain) -> plan.Said:
        words = self.builder.quoted(chain)
        code = self.builder.code("V", chain.input.number)
        exact = words.startswith(("“", "[", '"'))
        if self.in_r1:
            return plan.Said((plan.Run(words + " ", strong=exact), plan.Run(code)))
        detail = (plan.Run(self._detail(chain, code), secondary=True),)
        return plan.Said(plan.text(words, strong=exact), detail)

    def _detail(self, chain: Chain, code: str) -> str:
        say, said, gate = self.builder.words.say, chain.input, self.builder.gate
        parts: list[str] = []
        if said.voices > 1:
            parts.append(ended(gate.people_phrase(said.voices)))
        if said.speaking_for is SpeakingFor.PASSED_ON:
            parts.append(say("Passed on for others."))
        if hoped := gate.hoped(chain):
            parts.append(say("Hoped for: {hoped}", hoped=ended(hoped)))
        if chain.hearings:
            parts.append(say("Heard by: {who}", who=ended(chain.hearings[-1].who)))
        return f"{code}: {' '.join(parts)}" if parts else code

    def _note(self) -> plan.Inline:
        words = self.builder.words
        if len(self.chains) == 1:
            return ()
        rest = self.chains[self.shown :]
        sentence = words.say("One answer to all of these.")
        if rest:
            sentence = words.count(
                "The same answer was given to {n} more: {numbers}.",
                "The same answer was given to {n} more: {numbers}.",
                len(rest),
                numbers=ranges(words, [c.input.number for c in rest]),
            )
        return (plan.Run(sentence, secondary=True),)


def spoken_first(builder: Builder, chains: list[Chain]) -> list[Chain]:
    """Give inputs with those first whose words may be printed, so that words lead and no label does."""
    return sorted(chains, key=lambda chain: not builder.gate.may_quote(chain))


def _led(label: str, paragraphs: tuple[plan.Inline, ...]) -> tuple[plan.Inline, ...]:
    lead = plan.Run(f"{label} ", strong=True)
    return tuple((lead, *runs) if i == 0 else runs for i, runs in enumerate(paragraphs))


def _run_on(said: plan.Said) -> plan.Said:
    """Put the facts in the line of the words, which are bold."""
    return plan.Said((*said.words, plan.Run(" "), *said.detail)) if said.detail else said


def _one_after_another(sentences: tuple[plan.Inline, ...]) -> tuple[plan.Inline, ...]:
    """Put the steps that are next in one paragraph, as prose does."""
    runs: list[plan.Run] = []
    for sentence in sentences:
        runs += [plan.Run(" "), *sentence] if runs else sentence
    return (tuple(runs),) if runs else ()


def _joined(paragraphs: tuple[plan.Inline, ...]) -> tuple[plan.Inline, ...]:
    """Put the answer and what was decided in one paragraph, as prose does."""
    match paragraphs:
        case ((plan.Run(text=answer, strong=True),), second, *rest):
            return ((plan.Run(ended(answer) + " ", strong=True), *second), *rest)
        case ((plan.Run(text=answer, strong=True),),):
            return (plan.text(ended(answer), strong=True),)
    return paragraphs


def ranges(words: PaperWords, numbers: list[int], letter: str = "V") -> str:
    """Give numbers as V-012, V-015 to V-018; past thirty stretches an ellipsis stands for the others."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [
        f"{letter}-{r[0]:03d}"
        if len(r) == 1
        else words.say("{first} to {last}", first=f"{letter}-{r[0]:03d}", last=f"{letter}-{r[-1]:03d}")
        for r in runs
    ]
    if len(shown) > RANGES_NAMED:
        shown = [*shown[:RANGES_NAMED], "…"]
    return words.row(shown)
