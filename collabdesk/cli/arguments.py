"""Reads what was typed on the command line, and says in plain words what can be typed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from collabdesk.base.version import VERSION
from collabdesk.cli.keeping_arguments import add_keeping
from collabdesk.cli.lock_arguments import add_locking, add_passphrase
from collabdesk.cli.paper_arguments import add_paper
from collabdesk.cli.salvage_arguments import add_salvage
from collabdesk.cli.sharing import add_share
from collabdesk.cli.withdrawing import add_withdraw

SUFFIXES = (".csv", ".xlsx", ".json")


class NotUnderstood(Exception):  # noqa: N818 - it is told as a sentence
    """What was typed is not a command; the message says what is missing, ``usage`` what can be typed."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class _Parser(argparse.ArgumentParser):
    """Raises what it cannot understand, so that one place decides what is written and where."""

    def error(self, message: str) -> NoReturn:
        raise NotUnderstood(message, self.format_usage())


def parser() -> argparse.ArgumentParser:
    """Make the parser of every command."""
    top = _Parser(
        prog="collabdesk",
        description="A workbook for co-designing services with the people who use them. "
        "Without a command the window opens.",
    )
    top.add_argument("--version", action="version", version=f"CollabDesk {VERSION}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_making(commands)
    _add_import(commands)
    _add_looking(commands)
    _add_saving(commands)
    add_keeping(commands.add_parser)
    add_salvage(commands.add_parser)
    add_share(commands.add_parser)
    add_withdraw(commands.add_parser)
    add_passphrase(commands.choices)
    return top


def _add_making(commands: argparse._SubParsersAction[_Parser]) -> None:
    new = commands.add_parser("new", help="start a workbook")
    new.add_argument("file", type=Path, metavar="FILE", help="where to, ending in .collab")
    new.add_argument("--title", required=True, help="what the work is called")
    add_locking(commands.add_parser, new)
    demo = commands.add_parser("demo", help="make the example workbook, Home from Ward 4")
    demo.add_argument("file", type=Path, metavar="FILE")
    window = commands.add_parser("open", help="open the window")
    window.add_argument("file", type=Path, metavar="FILE", nargs="?")


def _add_import(commands: argparse._SubParsersAction[_Parser]) -> None:
    bring = commands.add_parser(
        "import",
        help="bring in a sheet of what people said",
        description="Columns go by heading, letter or number. All rows come in, or none.",
    )
    bring.add_argument("file", type=Path, metavar="FILE", help="the workbook")
    bring.add_argument("source", type=Path, metavar="SHEET", help="a CSV or a spreadsheet; it is not changed")
    bring.add_argument("--words", required=True, metavar="COL", help="what people said, word for word")
    for name, help_text in (
        ("hoped", "what they hoped would be different"),
        ("said-on", "when it was said"),
        ("session", "where or when they were asked"),
        ("person", "who said it"),
        ("group", "which group they are of"),
        ("pattern", "what belongs together"),
        ("source-name", "where it was said first"),
        ("language", "the language of the words"),
        ("answer", "an answer that was given already"),
    ):
        bring.add_argument(f"--{name}", metavar="COL", help=help_text)
    bring.add_argument("--sheet", metavar="NAME", help="which worksheet of a spreadsheet")


def _add_looking(commands: argparse._SubParsersAction[_Parser]) -> None:
    for name, told in (
        ("status", "how many things were said, where they stand, what is missing"),
        ("journey", "what there is of each stage, what was skipped and why, what could come next"),
        ("gaps", "everything that is missing, with its number and days; exit code 1 where there is any"),
    ):
        looking = commands.add_parser(name, help=told)
        looking.add_argument("file", type=Path, metavar="FILE")
        looking.add_argument("--json", action="store_true", help="for another program to read")
    check = commands.add_parser("check", help="look through the whole file for anything that should not be")
    check.add_argument("file", type=Path, metavar="FILE")
    history = commands.add_parser("history", help="who changed what, and when")
    history.add_argument("file", type=Path, metavar="FILE")
    history.add_argument("record", nargs="?", metavar="RECORD", help="a printed number, such as V-014")
    history.add_argument("--limit", type=int, default=50, metavar="N", help="how many steps to tell (50)")


def _add_saving(commands: argparse._SubParsersAction[_Parser]) -> None:
    export = commands.add_parser(
        "export",
        help="save a copy of the record as a sheet",
        description="Names, contact details and private notes are never in it. Words are in it where there "
        "is a yes for everyone to read them.",
    )
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("target", type=_sheet, metavar="OUT", help="ending in .csv, .xlsx or .json")
    export.add_argument(
        "--everything", action="store_true", help="a full copy for yourselves: all words, all counts"
    )
    add_paper(commands.add_parser)


def _sheet(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in SUFFIXES:
        raise argparse.ArgumentTypeError("the name must end in .csv, .xlsx or .json")
    return path
