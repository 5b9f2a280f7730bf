"""The structure elements of the chain: one row a record, whatever the page makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.structure.tables import captioned
from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from collabdesk.papers.structure.text import TextMaker

LONGEST_HEADING = 200
"""Characters past which somebody's words are no heading to step to."""


def chain_table(make: TextMaker, block: plan.ChainTable) -> Node:
    """A table whose rows are headed by what was said."""
    rows: list[list[Node]] = []
    for row in block.rows:
        head = Node("TH", [*said(make, row.said, row.note)], anchor=row.target)
        rows.append([head, *(Node("TD", [make.node("P", runs) for runs in cell]) for cell in row.cells)])
    return captioned(make, "", (block.first_head, *block.heads), rows)


def card(make: TextMaker, block: plan.Card, level: int) -> Node:
    """A section headed by the words, then a paragraph for each thing to say of them."""
    heard = said(make, block.said, block.note)
    if heard and len(heard[0].text) <= LONGEST_HEADING:
        heard[0].tag = f"H{min(level, 6)}"
    found = Node("Sect", [*heard], anchor=block.target)
    for label, paragraphs in block.parts:
        lead = (plan.Run(f"{label} ", strong=True),) if label else ()
        found.parts += [
            make.node("P", (*lead, *runs) if i == 0 else runs) for i, runs in enumerate(paragraphs)
        ]
    return found


def change(make: TextMaker, block: plan.ChangeBlock, level: int) -> Node:
    """A section headed by the change; what we say is read before what they say, each under its head."""
    return Node(
        "Sect",
        [
            make.node(f"H{min(level, 6)}", block.title, strong=True),
            make.node("P", block.strength_count, strong=True),
            make.node("P", block.strength_words),
            *(make.node("P", fact) for fact in block.facts),
            make.node("P", block.we_say_head, strong=True),
            make.node("P", block.we_say),
            make.node("P", block.they_say_head, strong=True),
            make.node("P", block.they_say, language=block.they_say_language),
        ],
    )


def said(make: TextMaker, things: tuple[plan.Said, ...], note: plan.Inline) -> list[Node]:
    """Give the paragraphs of what was said, each followed by its facts, and the note that closes them."""
    found: list[Node] = []
    for one in things:
        found.append(make.node("P", one.words, language=one.language))
        if one.detail:
            found.append(make.node("P", one.detail))
    if note:
        found.append(make.node("P", note))
    return found
