"""Makes a recovery sheet from what is to stand on it; it knows of no record and keeps nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.papers.kinds.recovery_sheet import recovery_sheet
from collabdesk.papers.making import Printed
from collabdesk.papers.words import words_for

if TYPE_CHECKING:
    from datetime import date


def make_recovery_sheet(title: str, made_on: date, groups: tuple[str, ...], language: str = "en") -> Printed:
    """Make the recovery sheet of the workbook called ``title``; arguments as for `recovery_sheet`."""
    from collabdesk.papers.paint.document import paint

    words = words_for(language)
    plan = recovery_sheet(words, title, made_on, groups)
    plan = replace(plan, english=frozenset(words.english))
    painted = paint(plan, words, made_on)
    return Printed(pdf=painted.pdf, pages=painted.pages, plan=plan, missing_characters=painted.missing)
