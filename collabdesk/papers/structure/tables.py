"""The structure elements of lists and tables, in which each row and cell is said once, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from collabdesk.papers.structure.text import TextMaker

BULLET = "•"


def listing(make: TextMaker, block: plan.Listing) -> Node:
    """A list; what stands within an item follows the item's own words."""
    items: list[Node | plan.Run] = []
    for number, item in enumerate(block.items, start=1):
        mark = str(number) if block.numbered else BULLET
        if isinstance(item, plan.Item):
            words = make.node("P", item.runs)
            body = Node("LBody", [words, listing(make, item.within)])
        else:
            words = body = make.node("LBody", item)
        # Nothing is marked where nothing is said.
        label = make.node("Lbl", mark if words.parts else "")
        items.append(Node("LI", [label, body]))
    return Node("L", items, numbering="Decimal" if block.numbered else "Disc")


def big_numbers(make: TextMaker, block: plan.BigNumbers) -> Node:
    """A list whose labels are the counts."""
    return _labelled_list(
        (make.node("Lbl", number, strong=True), make.node("LBody", words)) for number, words in block.items
    )


def labelled(make: TextMaker, block: plan.Labelled) -> Node:
    """A list of labels and what stands beside each."""
    return _labelled_list(
        (make.node("Lbl", label, strong=True), Node("LBody", [_part(make, part) for part in parts]))
        for label, parts in block.rows
    )


def table(make: TextMaker, block: plan.Table) -> Node:
    """A data table; the first cell heads its row."""
    rows: list[list[Node]] = []
    for row in block.rows:
        cells: list[Node] = []
        for cell in row:
            # A place that a taller cell covers has no node, so the first one made heads the row.
            tag = "TD" if cells else "TH"
            runs, columns, down = (
                (cell.runs, cell.columns, cell.rows) if isinstance(cell, plan.Cell) else (cell, 1, 1)
            )
            node = make.node(tag, runs)
            node.columns, node.rows = columns, down
            cells.append(node)
        rows.append(cells)
    return captioned(make, block.caption, block.heads, rows)


def funnel(make: TextMaker, block: plan.Funnel) -> Node:
    """A table with bars: a bar is decoration behind its number."""
    rows = [
        [
            make.node("TH", step, strong=True),
            make.node("TD", block.amounts[at] if block.amounts else f"{count:,}", strong=True),
            make.node("TD", words),
        ]
        for at, (step, count, words) in enumerate(block.rows)
    ]
    return captioned(make, block.caption, block.heads, rows)


def marks(make: TextMaker, block: plan.Marks) -> Node:
    """A table with squares: they are decoration before their word."""
    rows = [
        [make.node("TH", label, strong=True), make.node("TD", word, strong=True), make.node("TD", words)]
        for label, _, word, words in block.rows
    ]
    return captioned(make, block.caption, block.heads, rows)


def captioned(make: TextMaker, caption: str, heads: Sequence[str], rows: Iterable[list[Node]]) -> Node:
    """Give a table of its caption, its head and its rows, each of which is headed by its first cell."""
    found = Node("Table")
    if caption.strip():
        found.add(make.node("Caption", caption, strong=True))
    head = Node("TR", [column_head(make, words) for words in heads])
    found.add(Node("THead", [head]))
    body = found.add(Node("TBody"))
    for cells in rows:
        for cell in cells:
            if cell.tag == "TH":
                cell.scope = "Row"
        body.add(Node("TR", [*cells]))
    return found


def column_head(make: TextMaker, words: str) -> Node:
    """Give the head of a column."""
    cell = make.node("TH", words, strong=True)
    cell.scope = "Column"
    return cell


def _labelled_list(pairs: Iterable[tuple[Node, Node]]) -> Node:
    return Node("L", [Node("LI", [label, body]) for label, body in pairs], numbering="None")


def _part(make: TextMaker, part: plan.Paragraph | plan.Listing) -> Node:
    if isinstance(part, plan.Listing):
        return listing(make, part)
    return make.node("P", part.runs, language=part.language)
