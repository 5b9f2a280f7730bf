"""A whole paper: its blocks in reading order, before anything is laid on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from collabdesk.papers.plan.blocks import (
    BigNumbers,
    Contents,
    Heading,
    Labelled,
    NewPage,
    Opening,
    Picture,
    Table,
)
from collabdesk.papers.plan.chain import Card, ChainTable, ChangeBlock
from collabdesk.papers.plan.charts import Funnel, Marks, PromiseSteps
from collabdesk.papers.plan.forms import Box, Choices, CutLine, FeelingStrip, WriteOn
from collabdesk.papers.plan.passages import Listing, Paragraph, Quote

Block = (
    Opening
    | Heading
    | Paragraph
    | Listing
    | BigNumbers
    | Labelled
    | Quote
    | Table
    | ChainTable
    | Card
    | Funnel
    | Marks
    | ChangeBlock
    | PromiseSteps
    | Picture
    | Contents
    | NewPage
    | CutLine
    | WriteOn
    | Choices
    | Box
    | FeelingStrip
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper.

    ``footer`` is decoration, painted on each page and read by nobody: the paper's name, which is cut
    where it is too long, and its day. ``english`` holds what could not be said in ``language``; ``written``
    gives the BCP 47 tag of each text of the record that is in another (papers.languages).
    """

    code: str
    title: str
    language: str
    footer: tuple[str, str]
    text_size: int
    blocks: tuple[Block, ...] = field(default_factory=tuple)
    english: frozenset[str] = frozenset()
    written: Mapping[str, str] = field(default_factory=dict, hash=False)
    black_and_white: bool = False
    compact: bool = False
    """Set closer, for a paper that has to keep to one or two pages (papers-look: R3)."""
