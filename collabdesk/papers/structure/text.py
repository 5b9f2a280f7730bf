"""Makes nodes that hold text: cleaned, its links and languages marked, in one paragraph each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from collabdesk.papers.cleaning import clean
from collabdesk.papers.plan import Card, ChainTable, Inline, Paper, Run, text
from collabdesk.papers.stops import text_key
from collabdesk.papers.tagging.node import Node
from collabdesk.papers.words import ENGLISH, PaperWords

SAFE_ADDRESS = re.compile(r"(https://|mailto:)\S+", re.IGNORECASE)
"""The only addresses a paper links to; any other prints as plain text."""
_SPACES = re.compile(" {2,}")


@dataclass(frozen=True)
class TextMaker:
    """Makes text nodes for one paper, in its language."""

    paper: Paper
    words: PaperWords

    @cached_property
    def targets(self) -> frozenset[str]:
        """The records a link can lead to: those this paper prints in a row or on a card of their own."""
        blocks = self.paper.blocks
        cards = {block.target for block in blocks if isinstance(block, Card)}
        rows = {row.target for block in blocks if isinstance(block, ChainTable) for row in block.rows}
        return frozenset(cards | rows) - {""}

    def node(self, tag: str, runs: Inline | str, *, strong: bool = False, language: str = "") -> Node:
        """Make a node of ``tag`` that holds runs, or one plain or strong stretch of text."""
        inline = tidy(text(runs, strong=strong) if isinstance(runs, str) else runs)
        node = Node(tag, language=language or self._language_of(inline))
        node.parts = [self._part(run, node.language) for run in inline]
        return node

    def _part(self, run: Run, around: str) -> Node | Run:
        language = run.language or self._language(run.text)
        language = "" if language == (around or self.paper.language) else language
        if run.link in self.targets or SAFE_ADDRESS.fullmatch(run.address):
            target = run.link if run.link in self.targets else run.address
            return Node("Link", [run], language=language, target=target, says=self._says(run))
        return Node("Span", [run], language=language) if language else run

    def _language_of(self, inline: Inline) -> str:
        """Give the one language that all runs with words have, where it is not the paper's."""
        if whole := self._language("".join(run.text for run in inline)):
            return whole
        found = {
            run.language or self._language(run.text) for run in inline if any(map(str.isalpha, run.text))
        }
        return found.pop() if len(found) == 1 else ""

    def _language(self, words: str) -> str:
        """Give the language of a text that is not in the paper's, so that no voice misreads it.

        It is a sentence of ours that has no translation, or one that somebody wrote in the record.
        """
        if words.strip() in self.paper.english:
            return ENGLISH
        return self.paper.written.get(text_key(words), "") if self.paper.written else ""

    def _says(self, run: Run) -> str:
        if run.link in self.targets:
            return self.words.say("Go to {place}", place=run.text)
        return self.words.say("Link to {address}", address=run.address.removeprefix("mailto:"))


def tidy(runs: Inline) -> Inline:
    """Clean runs as one paragraph prints them: no space at either end, and none doubled."""
    found: list[Run] = []
    ends_in_space = True
    for run in runs:
        words = _SPACES.sub(" ", clean(run.text))
        if ends_in_space:
            words = words.removeprefix(" ")
        if words:
            found.append(run if words == run.text else replace(run, text=words))
            ends_in_space = words.endswith(" ")
    while found and found[-1].text.endswith(" "):
        last = found.pop()
        if last.text.rstrip(" "):
            found.append(replace(last, text=last.text.rstrip(" ")))
    return tuple(found)
