"""Makes a paper about words that were taken back, which is no paper of the register and quotes nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.domain.words import Audience
from collabdesk.papers.builder import Builder
from collabdesk.papers.kinds.taken_back import TakenBackPaper, taken_back
from collabdesk.papers.languages import languages_of
from collabdesk.papers.large_print import in_large_print
from collabdesk.papers.making import Printed
from collabdesk.papers.options import USUAL_SIZE
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import words_for

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.withdrawal import Withdrawal
    from collabdesk.papers.options import PaperOptions


def make_taken_back(
    ledger: Ledger, options: PaperOptions, which: TakenBackPaper, told: Withdrawal
) -> Printed:
    """Make one of the papers of a withdrawal, from the record as it is without the words."""
    from collabdesk.papers.paint.document import paint

    words = words_for(options.language)
    gate = Gate(ledger.on(options.today), options.audience or Audience.CHARITY, words)
    builder = Builder(gate.ledger, gate, words, options, options.text_size or USUAL_SIZE["r9"])
    plan = replace(
        in_large_print(taken_back(builder, which, told)),
        english=frozenset(words.english),
        written=languages_of(gate.ledger, words.language, options.title),
        black_and_white=options.black_and_white,
    )
    painted = paint(plan, words, options.today, None, None)
    return Printed(pdf=painted.pdf, pages=painted.pages, plan=plan, missing_characters=painted.missing)
