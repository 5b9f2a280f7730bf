"""The plan of a paper: everything it says, in reading order, before anything is laid on a page."""

from collabdesk.papers.plan.blocks import (
    BigNumbers,
    Cell,
    Contents,
    Heading,
    Labelled,
    NewPage,
    Opening,
    Picture,
    Table,
)
from collabdesk.papers.plan.chain import Card, ChainRow, ChainTable, ChangeBlock, Said
from collabdesk.papers.plan.charts import Funnel, Marks, PromiseSteps
from collabdesk.papers.plan.forms import Box, Choices, CutLine, FeelingStrip, WriteOn
from collabdesk.papers.plan.paper import Block, Paper
from collabdesk.papers.plan.passages import Inline, Item, Listing, Paragraph, Quote, Run, plain, prose, text

__all__ = [
    "BigNumbers",
    "Block",
    "Box",
    "Card",
    "Cell",
    "ChainRow",
    "ChainTable",
    "ChangeBlock",
    "Choices",
    "Contents",
    "CutLine",
    "FeelingStrip",
    "Funnel",
    "Heading",
    "Inline",
    "Item",
    "Labelled",
    "Listing",
    "Marks",
    "NewPage",
    "Opening",
    "Paper",
    "Paragraph",
    "Picture",
    "PromiseSteps",
    "Quote",
    "Run",
    "Said",
    "Table",
    "WriteOn",
    "plain",
    "prose",
    "text",
]
