"""The recovery sheet of a locked workbook: one page to keep away from the computer it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collabdesk.papers import plan
from collabdesk.papers.cleaning import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.papers.words import PaperWords

TEXT_SIZE: Final = 14
"""In points: it may be read in a hurry, years from now (method.md 3.7)."""
_ACROSS: Final = 3


def recovery_sheet(words: PaperWords, title: str, made_on: date, groups: tuple[str, ...]) -> plan.Paper:
    """Make the plan of the sheet.

    Args:
        words: Of the language it is printed in.
        title: What the workbook is called.
        made_on: When it was locked with what is on this sheet.
        groups: The six groups of four letters and figures, in order.
    """
    name = words.say("Recovery sheet")
    return plan.Paper(
        code="recovery",
        title=name if is_blank(title) else words.say("Recovery sheet: {title}", title=title),
        language=words.language,
        footer=(name, words.day(made_on)),
        text_size=TEXT_SIZE,
        blocks=tuple(_blocks(words, title, made_on, groups)),
        black_and_white=True,
    )


def _blocks(words: PaperWords, title: str, made_on: date, groups: tuple[str, ...]) -> Iterator[plan.Block]:
    say = words.say
    yield plan.Opening(
        kind=say("Recovery sheet"),
        title=say("Recovery sheet") if is_blank(title) else title,
        lead=say("If the passphrase is forgotten, type these six groups instead."),
        byline=say("Made {day}.", day=words.day(made_on)),
    )
    named = [(group, say("Group {n}", n=place)) for place, group in enumerate(groups, start=1)]
    for start in range(0, len(named), _ACROSS):
        yield plan.BigNumbers(tuple(named[start : start + _ACROSS]))
    yield plan.prose(
        say("Keep it somewhere locked, away from the computer. A trustee’s file is a good place.")
    )
    yield plan.Paragraph(plan.text(say("Anyone with this sheet and the file can read it."), strong=True))
    yield plan.prose(say("Without the passphrase and without this sheet, nobody can open the workbook."))
    yield plan.WriteOn(plan.text(say("Kept by (role):")))
    yield plan.WriteOn(plan.text(say("Where:")))
