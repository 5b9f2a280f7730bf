"""What the safeguarding path prints, by its own door: no ledger, no register, no list (method.md 3.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from collabdesk.domain.words import PassedTo
from collabdesk.papers.kinds.concern_form import concern_form
from collabdesk.papers.kinds.passed_on_list import passed_on_list
from collabdesk.papers.words import words_for

if TYPE_CHECKING:
    from collabdesk.papers.plan import Paper
    from collabdesk.papers.words import PaperWords

TEXT_SIZE: Final = 14


@dataclass(frozen=True, slots=True)
class Concern:
    """What the concern form says of itself: words as said, and nothing of who said them.

    ``words`` and ``corrected`` are exact, ``corrected`` "" where the words were not corrected when they were
    read back; ``heard_by`` are initials, "" for a line to write on; ``language`` is the BCP 47 tag of the
    words.
    """

    charity: str
    words: str
    corrected: str = ""
    hoped: str = ""
    heard_by: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class PassedOnRow:
    """One row of the lead's list; ``session`` is its name, "" for none."""

    day: date
    time: str
    session: str
    passed_to: PassedTo
    by: str
    acknowledged: bool


def make_concern_form(concern: Concern, today: date, language: str = "") -> tuple[bytes, Paper]:
    """Make the concern form: the PDF's bytes and its plan. ``language`` is the paper's own, a BCP 47 tag."""
    words = words_for(language)
    return _painted(concern_form(concern, words, today, TEXT_SIZE), words, today)


def make_passed_on_list(
    charity: str, rows: tuple[PassedOnRow, ...], today: date, language: str = ""
) -> tuple[bytes, Paper]:
    """Make the lead's own list of what was passed on; arguments and result as for `make_concern_form`."""
    words = words_for(language)
    return _painted(passed_on_list(charity, rows, words, today, TEXT_SIZE), words, today)


def _painted(paper: Paper, words: PaperWords, today: date) -> tuple[bytes, Paper]:
    from collabdesk.papers.paint.document import paint

    plan = replace(paper, english=frozenset(words.english))
    return paint(plan, words, today).pdf, plan
