"""R5, the evidence extract: the project's own lines for a bid or a form, within its word limit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.extract_cards import add_cards
from collabdesk.papers.parts.extract_layouts import LAYOUTS
from collabdesk.papers.parts.extract_pieces import Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder


BEFORE = 2
"""Blocks before the answer: the opening, and the heading that says that the answer follows."""


@dataclass
class _Section:
    """One heading with its pieces in reading order, and the places of those that found room."""

    heading: str
    pieces: list[Piece]
    by_weight: list[int]
    """The places of the pieces, in the order in which they ask for room."""
    taken: set[int]


def evidence_extract(builder: Builder) -> plan.Paper:
    """Make the plan of R5.

    The answer is all that follows the heading that says so, its own headings too; it never has more words
    than ``options.word_limit``. No line is ever shortened: it stands whole, or it is left out.
    """
    say, words, options = builder.words.say, builder.words, builder.options
    sections, used = _filled(builder)
    project = builder.ledger.project
    limit = max(options.word_limit, 0)
    count = say("{n} of {limit} words.", n=words.number(used), limit=words.number(limit))
    if not used:
        count = say("Nothing in the record fits in {limit} words yet.", limit=words.number(limit))
    title, us = options.title or project.title, ended(project.charity or say("The project team"))
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=say("Evidence extract"),
            title=title,
            lead=" ".join(options.question.split()) or say("No question is chosen yet."),
            byline=" ".join((us, f"{words.day(builder.today)}{words.stop}", count)),
        ),
        plan.Heading(say("The answer")),
    ]
    for section in sections:
        if section.taken:
            blocks.append(plan.Heading(section.heading, 3))
            blocks += [_printed(builder, section.pieces[at]) for at in sorted(section.taken)]
    name = say("{title}: evidence extract", title=title)
    return plan.Paper(
        code="R5",
        title=name,
        language=words.language,
        footer=(name, words.day(builder.today)),
        text_size=builder.text_size,
        compact=True,
        blocks=tuple(blocks),
    )


def left_out(builder: Builder) -> tuple[str, ...]:
    """Give what found no room, and the headings the record has nothing for, in reading order."""
    lines: list[str] = []
    for section in _filled(builder)[0]:
        if not section.pieces:
            lines.append(builder.words.say("Nothing in the record for “{part}”.", part=section.heading))
        lines += [plan.plain(p.runs) for at, p in enumerate(section.pieces) if at not in section.taken]
    return tuple(lines)


def word_count(paper: plan.Paper) -> int:
    """Count the words of the answer as a bid portal does: whatever stands between spaces."""
    return sum(_words_of(block) for block in paper.blocks[BEFORE:])


def _filled(builder: Builder) -> tuple[list[_Section], int]:
    """Take pieces in turn, one from each section, as long as they fit; give the words used.

    In each turn what was done and what changed go first, then the shorter one, so that as many sections
    as can be say something.
    """
    sections = list(_sections(builder))
    used = 0
    for turn in zip_longest(*(section.by_weight for section in sections)):
        asking = [(section, at) for section, at in zip(sections, turn, strict=True) if at is not None]
        for section, at in sorted(asking, key=lambda pair: _before(pair[0].pieces[pair[1]])):
            needs = _words(plan.plain(section.pieces[at].runs))
            needs += 0 if section.taken else _words(section.heading)
            if used + needs <= builder.options.word_limit:
                section.taken.add(at)
                used += needs
    return sections, used


def _before(piece: Piece) -> tuple[bool, int]:
    return not piece.first, _words(plan.plain(piece.runs))


def _sections(builder: Builder) -> Iterator[_Section]:
    """Give each section; the first piece of each topic asks for room before the second of any."""
    found = pieces(builder)
    add_cards(builder, found)
    for heading, topics in LAYOUTS[builder.options.layout]:
        here: list[Piece] = []
        places: list[list[int]] = []
        for topic in topics:
            places.append(list(range(len(here), len(here) + len(found[topic]))))
            here += found[topic]
        by_weight = [at for turn in zip_longest(*places) for at in turn if at is not None]
        yield _Section(builder.theirs(heading), here, by_weight, set())


def _printed(builder: Builder, piece: Piece) -> plan.Paragraph:
    """Give a piece as it stands; exact words come through the gate, which remembers that they left."""
    if piece.quotes is None:
        return plan.Paragraph(piece.runs)
    words, *rest = piece.runs
    return plan.Paragraph((replace(words, text=builder.quoted(piece.quotes)), *rest))


def _words_of(block: plan.Block) -> int:
    if isinstance(block, plan.Heading):
        return _words(block.text)
    return _words(plan.plain(block.runs)) if isinstance(block, plan.Paragraph) else 0


def _words(said: str) -> int:
    return len(said.split())
