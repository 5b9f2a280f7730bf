"""Says what can be typed to print a paper, to give it out, and to see which were given out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    Adding = Callable[..., argparse.ArgumentParser]

CODES = ("r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9")
LAYOUTS = ("open_question", "criteria", "i_statements", "lottery")
WHICH = (
    "r1: what we heard; r2: involvement report; r3: trustee paper; r4: year-end statement; r5: evidence "
    "extract; r6: working agreement; r7: session pack; r8: full record; r9: one person’s record"
)


def add_paper(add: Adding) -> None:
    """Add the commands "paper" and "papers"; ``add`` makes the parser of a command."""
    paper = add(
        "paper",
        help="print a paper as a PDF",
        description="Without --issue a draft is saved. With it the paper is checked, saved and entered in "
        "the list of papers given out, or nothing at all is done.",
    )
    paper.add_argument("file", type=Path, metavar="FILE")
    paper.add_argument("code", choices=CODES, metavar="PAPER", help=WHICH)
    paper.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.pdf", dest="target")
    paper.add_argument("--html", action="store_true", help="save it as a web page too, beside the PDF")
    _add_looks(paper)
    _add_what_it_tells(paper)
    _add_issuing(paper)
    papers = add("papers", help="which papers were given out, to whom, and whose words they hold")
    papers.add_argument("file", type=Path, metavar="FILE")
    papers.add_argument("--json", action="store_true", help="for another program to read")


def _add_looks(paper: argparse.ArgumentParser) -> None:
    paper.add_argument("--size", type=int, choices=(12, 14, 18), help="size of the words, in points")
    paper.add_argument("--lang", default="", metavar="CODE", help="language of the paper, such as cy")
    paper.add_argument("--black-and-white", action="store_true", help="for a printer without colours")
    paper.add_argument("--title", default="", help="what the work is called, in this paper only")


def _add_what_it_tells(paper: argparse.ArgumentParser) -> None:
    paper.add_argument("--audience", choices=("charity", "partners", "public"), help="who it is for")
    paper.add_argument("--themes-only", action="store_true", help="nobody’s exact words")
    paper.add_argument("--easier", action="store_true", help="r1: the easier version")
    paper.add_argument(
        "--for",
        choices=("trustees", "icb", "council"),
        default="trustees",
        dest="reader",
        help="r4: for whom",
    )
    paper.add_argument("--question", default="", help="r5: the question it answers")
    paper.add_argument("--words", type=int, choices=(100, 250, 500, 1000), default=250, help="r5: at most")
    paper.add_argument("--layout", choices=LAYOUTS, default="open_question", help="r5: how it is laid out")
    paper.add_argument("--session", metavar="NAME", help="r7: which session")
    paper.add_argument("--person", metavar="CODE", help="r9: whose record, such as P-003")


def _add_issuing(paper: argparse.ArgumentParser) -> None:
    paper.add_argument("--issue", action="store_true", help="give it out: check it and remember it")
    paper.add_argument("--given-to", default="", metavar="WHO", help="whom it is given to")
    paper.add_argument(
        "--leave-out",
        action="append",
        default=[],
        metavar="V-014",
        help="a thing said whose words this paper does not print; once for each",
    )
    paper.add_argument(
        "--looked-at",
        action="append",
        default=[],
        metavar="KEY",
        help="a question you looked at and which points to nobody; once for each",
    )
