"""What a paper says, in reading order, as plain text: what a screen reader, a test and HTML start from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from collabdesk.papers import plan


def spoken(paper: plan.Paper) -> list[str]:
    """Give every text of a paper in reading order; empty texts are left out."""
    return [words for block in paper.blocks for words in _say(block) if words]


@singledispatch
def _say(block: object) -> Iterator[str]:
    raise TypeError(f"a plan holds no {type(block).__name__}")


@_say.register
def _(block: plan.Opening) -> Iterator[str]:
    yield from (block.kind, block.title, block.lead, block.byline)


@_say.register
def _(block: plan.Heading) -> Iterator[str]:
    yield f"{block.number}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{block.text}" if block.number else block.text


@_say.register
def _(block: plan.Paragraph) -> Iterator[str]:
    yield plan.plain(block.runs)


@_say.register
def _(block: plan.Listing) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        yield str(number) if block.numbered else "•"
        yield plan.plain(item)


@_say.register
def _(block: plan.BigNumbers) -> Iterator[str]:
    for number, words in block.items:
        yield number
        yield words


@_say.register
def _(block: plan.Labelled) -> Iterator[str]:
    for label, parts in block.rows:
        yield label
        for part in parts:
            yield from _say(part)


@_say.register
def _(block: plan.Quote) -> Iterator[str]:
    yield block.words
    yield block.who


@_say.register
def _(block: plan.Table) -> Iterator[str]:
    yield block.caption
    yield from block.heads
    for row in block.rows:
        for cell in row:
            yield plan.plain(cell)
    yield block.note


@_say.register
def _(block: plan.ChainTable) -> Iterator[str]:
    yield block.first_head
    yield from block.heads
    for row in block.rows:
        yield from _said(row.said, row.note)
        for cell in row.cells:
            for paragraph in cell:
                yield plan.plain(paragraph)


@_say.register
def _(block: plan.Card) -> Iterator[str]:
    yield from _said(block.said, block.note)
    for label, paragraphs in block.parts:
        for i, paragraph in enumerate(paragraphs):
            yield f"{label} {plan.plain(paragraph)}" if i == 0 else plan.plain(paragraph)


@_say.register
def _(block: plan.Funnel) -> Iterator[str]:
    yield block.caption
    yield from block.heads
    for step, count, words in block.rows:
        yield step
        yield str(count)
        yield plan.plain(words)
    yield block.note


@_say.register
def _(block: plan.Marks) -> Iterator[str]:
    yield block.caption
    yield from block.heads
    for label, _, word, words in block.rows:
        yield label
        yield word
        yield words
    yield block.note


@_say.register
def _(block: plan.ChangeBlock) -> Iterator[str]:
    yield block.strength_count
    yield block.strength_words
    yield block.title
    for fact in block.facts:
        yield plan.plain(fact)
    yield block.we_say_head
    yield block.we_say
    yield block.they_say_head
    yield block.they_say


def _said(said: tuple[plan.Said, ...], note: plan.Inline) -> Iterator[str]:
    for one in said:
        yield plan.plain(one.words)
        yield plan.plain(one.detail)
    yield plan.plain(note)
