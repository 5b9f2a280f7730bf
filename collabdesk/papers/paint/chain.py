"""Lays out the chain: exact words across the page and what came of them beneath, or as stacked cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlab.platypus import Flowable, Spacer
from reportlab.platypus.flowables import HRFlowable

from collabdesk.papers.paint.grid import THICK, THIN, Command, Rows, nothing, rows_table
from collabdesk.papers.paint.painter import target
from collabdesk.papers.paint.whole import Whole

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from collabdesk.papers import plan
    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.paint.styles import Look
    from collabdesk.papers.tagging.node import Node

LEFT_SHARES = (0.5, 0.45, 0.55, 0.4)
"""What the left of two columns may have of the width, the usual first."""
TOO_TALL = 0.6
"""A record taller than this share of a page may be split."""
CARD_TOO_TALL, CARD_TOO_TALL_COMPACT = 0.5, 0.3
"""A card taller than this share of a page may be split: kept whole, it would leave as much of one empty."""
SURELY_SHORT = 500
"""Characters up to which a record is not worth measuring."""


class RecordBand(Flowable):
    """One record of the chain table, under the table's head where it is the first on its page.

    One table of all records would be the same to look at, but ReportLab copies what is left of a table
    on every page: 1,300 records took minutes.
    """

    def __init__(
        self, head: list[list[object]], rows: list[list[object]], layout: Layout, *, first: bool
    ) -> None:
        super().__init__()
        self._head, self._rows, self._layout, self._first = head, rows, layout, first
        self._table: Rows | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Give its size on this page."""
        frame = getattr(self, "_frame", None)
        with_head = self._first or bool(getattr(frame, "_atTop", False))
        self._table = self._layout.table(self._head if with_head else [], self._rows)
        return self._table.wrap(width, height)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Give its parts, or nothing where it should go to the next page whole."""
        return self._table.split(width, height) if self._table else []

    def draw(self) -> None:
        """Draw the table."""
        if self._table:
            self._table.drawOn(self.canv, 0, 0)


class Layout(NamedTuple):
    """What all records of one chain table share; ``whole`` says whether this one may not be split."""

    look: Look
    widths: list[float]
    whole: bool

    def table(self, head: list[list[object]], rows: list[list[object]]) -> Rows:
        """Lay out a record, with the head rows above it if there are any."""
        look, at = self.look, len(head)
        commands: list[Command] = [
            ("SPAN", (0, at), (-1, at)),
            ("TOPPADDING", (0, at), (-1, at), look.row_padding * 1.3),
            ("BOTTOMPADDING", (0, at), (-1, at), 0),
            ("TOPPADDING", (0, at + 1), (-1, at + 1), look.row_padding * 0.8),
            ("BOTTOMPADDING", (0, at + 1), (-1, at + 1), look.row_padding * 1.6),
            ("LINEBELOW", (0, at + 1), (-1, at + 1), THIN, look.hairline),
        ]
        if head:
            commands += [
                ("SPAN", (0, 0), (-1, 0)),
                ("BOTTOMPADDING", (0, 0), (-1, 0), 0),
                ("TOPPADDING", (0, 1), (-1, 1), 3),
                ("LINEBELOW", (0, 1), (-1, 1), THICK, look.ink),
            ]
        if self.whole:
            commands.append(("NOSPLIT", (0, at), (-1, at + 1)))
        return rows_table(look, [*head, *rows], self.widths, look.row_padding, *commands, head=len(head))


def chain_table(painter: Painter, block: plan.ChainTable, node: Node) -> list[Flowable]:
    """Make the table; a record keeps its words and its answers together, unless it is very tall."""
    look = painter.look
    across = len(block.heads)
    top, body = node.children
    shares = _shares(body) if across == 2 else (1 / across,) * across  # noqa: PLR2004 - two columns
    widths = [share * look.wide for share in shares]
    covered: list[object] = [nothing() for _ in range(across - 1)]
    first, *others = (painter.paragraph(cell, look.head) for cell in top.children[0].children)
    head: list[list[object]] = [[first, *covered], [*others]]
    bands: list[Flowable] = []
    for row, record in zip(block.rows, body.children, strict=True):
        words, *answers = record.children
        said = [*target(words), *_said(painter, row.said, words.children, look.words)]
        cells = [[painter.paragraph(part, look.facts) for part in cell.children] for cell in answers]
        whole = (
            len(record.text) <= SURELY_SHORT or _height(said, cells, widths) < TOO_TALL * look.frame_height
        )
        rows: list[list[object]] = [[said, *covered], list(cells)]
        bands.append(RecordBand(head, rows, Layout(look, widths, whole), first=not bands))
    return bands


def _shares(body: Node) -> tuple[float, float]:
    """Give two columns the widths with which the rows are shortest, as far as letters tell."""
    pairs = [[len(cell.text) for cell in record.children[1:]] for record in body.children]
    left = min(LEFT_SHARES, key=lambda share: sum(max(a / share, b / (1 - share)) for a, b in pairs))
    return left, 1 - left


def card(painter: Painter, block: plan.Card, node: Node) -> list[Flowable]:
    """Make one record as a card: a rule, the words, then a paragraph for each thing to say."""
    look = painter.look
    rule = HRFlowable(
        width=look.wide, thickness=2.4, color=look.accent, spaceBefore=0, spaceAfter=0.4 * look.body
    )
    heard = sum(2 if one.detail else 1 for one in block.said) + bool(block.note)
    said, rest = node.children[:heard], node.children[heard:]
    words = _said(painter, block.said, said, look.card_words)
    loose = 0.5 if look.compact else 1.0
    told = [painter.paragraph(part, look.told) for part in rest]
    # The words are never parted from what came of them.
    head = [rule, *target(node), *words, Spacer(0, 0.4 * loose * look.body), *told[:1]]
    parts = [*head, *told[1:], Spacer(0, 0.8 * loose * look.body)]
    height = sum(part.wrap(look.wide, 1e6)[1] + part.getSpaceAfter() for part in parts)
    if height < (CARD_TOO_TALL_COMPACT if look.compact else CARD_TOO_TALL) * look.frame_height:
        return [Whole(parts)]
    short = sum(part.wrap(look.wide, 1e6)[1] for part in head) < CARD_TOO_TALL * look.frame_height
    return [Whole(head), *parts[len(head) :]] if short else parts


def _said(
    painter: Painter, said: tuple[plan.Said, ...], nodes: list[Node], style: ParagraphStyle
) -> list[Flowable]:
    """Set what was said; the nodes are those of the words, their facts where they have any, and a note."""
    look = painter.look
    parts: list[Flowable] = []
    left = iter(nodes)
    for i, one in enumerate(said):
        if i:
            parts.append(Spacer(0, 0.35 * look.body))
        parts.append(painter.paragraph(next(left), style))
        if one.detail:
            parts.append(painter.paragraph(next(left), look.cell_secondary))
    for note in left:
        parts += [Spacer(0, 0.35 * look.body), painter.paragraph(note, look.cell_secondary)]
    return parts


def _height(said: list[Flowable], cells: list[list[Flowable]], widths: list[float]) -> float:
    across = sum(flowable.wrap(sum(widths), 1e6)[1] for flowable in said)
    beneath = max(
        (
            sum(p.wrap(width - 8, 1e6)[1] + p.getSpaceAfter() for p in cell)
            for cell, width in zip(cells, widths, strict=True)
        ),
        default=0,
    )
    return across + beneath
