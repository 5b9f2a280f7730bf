"""Makes a sheet to work with in a room; it is no paper of the register and quotes nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.domain.words import Audience
from collabdesk.papers.builder import Builder
from collabdesk.papers.cleaning import is_blank
from collabdesk.papers.kinds.exercise_sheet import exercise_sheet
from collabdesk.papers.kinds.words_sheet import words_sheet
from collabdesk.papers.languages import languages_of
from collabdesk.papers.large_print import in_large_print
from collabdesk.papers.making import Printed
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import words_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperOptions
    from collabdesk.papers.plan import Paper
    from collabdesk.papers.sheet_asked import SheetAsked

USUAL_SIZE = 14
"""In points: a sheet is read by everybody at a table (method.md 3.7)."""


def make_sheet(
    ledger: Ledger,
    options: PaperOptions,
    asked: SheetAsked | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Printed:
    """Make the sheet of an exercise, or "Words we use" where none is given. Raises Cancelled."""
    from collabdesk.papers.paint.document import paint

    plan, gate = plan_sheet(ledger, options, asked)
    painted = paint(plan, gate.words, options.today, progress, cancelled)
    return Printed(
        pdf=painted.pdf,
        pages=painted.pages,
        plan=plan,
        hidden_counts=gate.hidden_counts,
        missing_characters=painted.missing,
    )


def plan_sheet(ledger: Ledger, options: PaperOptions, asked: SheetAsked | None = None) -> tuple[Paper, Gate]:
    """Plan a sheet without painting it, from the record as this charity's own readers may have it."""
    words, ledger = words_for(options.language), ledger.on(options.today)
    if is_blank(options.title):
        options = replace(options, title="")
    gate = Gate(ledger, options.audience or Audience.CHARITY, words, themes_only=options.themes_only)
    builder = Builder(gate.ledger, gate, words, options, options.text_size or USUAL_SIZE)
    planned = exercise_sheet(builder, asked) if asked is not None else words_sheet(builder)
    plan = replace(
        in_large_print(planned),
        english=frozenset(words.english),
        written=languages_of(gate.ledger, words.language, options.title),
        black_and_white=options.black_and_white,
    )
    return plan, gate
