"""Makes one paper from the ledger: gate, plan, pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from collabdesk.papers.builder import Builder
from collabdesk.papers.involvement_report import involvement_report
from collabdesk.papers.plan import Paper
from collabdesk.papers.privacy import Audience, Gate
from collabdesk.papers.small_counts import small_counts
from collabdesk.papers.what_we_heard import what_we_heard
from collabdesk.papers.words import words_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.ledger import Ledger

PaperCode = Literal["r1", "r2"]
BUILDERS: dict[PaperCode, Callable[[Builder], Paper]] = {"r1": what_we_heard, "r2": involvement_report}
USUAL_SIZE: dict[PaperCode, int] = {"r1": 14, "r2": 12}
USUAL_AUDIENCE: dict[PaperCode, Audience] = {"r1": Audience.PUBLIC, "r2": Audience.PARTNERS}


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """How a paper is made: its day, text size in points (None: the paper's own), audience, language."""

    today: date
    text_size: int | None = None
    audience: Audience | None = None
    themes_only: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper ready to save, with what a person should know before handing it over.

    ``withheld`` are numbers of inputs whose words were kept private; ``hidden_counts`` how many small
    counts were replaced; ``missing_characters`` those that print as a visible mark; ``small_counts`` the
    sentences written by hand that count fewer than five people, which only a person can mend.
    """

    pdf: bytes
    pages: int
    plan: Paper
    withheld: tuple[int, ...] = ()
    hidden_counts: int = 0
    missing_characters: frozenset[str] = field(default_factory=frozenset)
    small_counts: tuple[str, ...] = ()


def make_paper(
    code: PaperCode,
    ledger: Ledger,
    options: PaperOptions,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Printed:
    """Make a paper. Raises Cancelled."""
    from collabdesk.papers.paint.document import paint

    plan, gate = plan_paper(code, ledger, options)
    painted = paint(plan, gate.words, progress, cancelled)
    return Printed(
        pdf=painted.pdf,
        pages=painted.pages,
        plan=plan,
        withheld=tuple(sorted(set(gate.withheld))),
        hidden_counts=gate.hidden_counts,
        missing_characters=painted.missing,
        small_counts=small_counts(ledger, plan),
    )


def plan_paper(code: PaperCode, ledger: Ledger, options: PaperOptions) -> tuple[Paper, Gate]:
    """Plan a paper without painting it, and give the gate with what it held back."""
    words = words_for(options.language)
    audience = options.audience or USUAL_AUDIENCE[code]
    gate = Gate(ledger, audience, words, themes_only=options.themes_only)
    builder = Builder(ledger, gate, words, options.today, options.text_size or USUAL_SIZE[code])
    return BUILDERS[code](builder), gate
