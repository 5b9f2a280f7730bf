"""Makes one paper from the ledger: gate, plan, checks, pages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.failures import Cancelled
from collabdesk.papers.builder import Builder
from collabdesk.papers.checks.finding import Finding, Weight
from collabdesk.papers.checks.gathering import findings
from collabdesk.papers.cleaning import is_blank
from collabdesk.papers.kinds.evidence_extract import evidence_extract
from collabdesk.papers.kinds.full_record import full_record
from collabdesk.papers.kinds.involvement_report import involvement_report
from collabdesk.papers.kinds.my_record import my_record
from collabdesk.papers.kinds.session_pack import session_pack
from collabdesk.papers.kinds.trustee_paper import trustee_paper
from collabdesk.papers.kinds.what_we_heard import what_we_heard
from collabdesk.papers.kinds.working_agreement import working_agreement
from collabdesk.papers.kinds.year_end_statement import year_end_statement
from collabdesk.papers.languages import languages_of
from collabdesk.papers.large_print import in_large_print
from collabdesk.papers.options import USUAL_AUDIENCE, USUAL_SIZE, PaperCode, PaperOptions
from collabdesk.papers.plan import Opening, Paper
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import words_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.ledger import Ledger

BUILDERS: dict[PaperCode, Callable[[Builder], Paper]] = {
    "r1": what_we_heard,
    "r2": involvement_report,
    "r3": trustee_paper,
    "r4": year_end_statement,
    "r5": evidence_extract,
    "r6": working_agreement,
    "r7": session_pack,
    "r8": full_record,
    "r9": my_record,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper ready to save, with what a person should know before handing it over.

    ``findings`` are all there is to know, what stops it first; ``quoted`` the inputs whose exact words it
    prints; ``withheld`` numbers of inputs whose words were kept private; ``hidden_counts`` how many small
    counts were replaced; ``missing_characters`` those that print as a visible mark.
    """

    pdf: bytes
    pages: int
    plan: Paper
    findings: tuple[Finding, ...] = ()
    quoted: tuple[UUID, ...] = ()
    withheld: tuple[int, ...] = ()
    hidden_counts: int = 0
    missing_characters: frozenset[str] = field(default_factory=frozenset)

    @property
    def stops(self) -> tuple[Finding, ...]:
        """What must be mended or answered before the paper is handed over."""
        return tuple(finding for finding in self.findings if finding.weight is Weight.STOPS)


def make_paper(
    code: PaperCode,
    ledger: Ledger,
    options: PaperOptions,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    first_pages: int | None = None,
) -> Printed:
    """Make a paper, or its ``first_pages`` alone, which are there at once. Raises Cancelled."""
    from collabdesk.papers.paint.document import paint

    plan, gate = plan_paper(code, ledger, options)
    painted = paint(plan, gate.words, options.today, progress, cancelled, first_pages)
    # Whoever glances at a first page waits for nothing that only the whole paper needs.
    found: tuple[Finding, ...] = ()
    if not first_pages:
        found = findings(code, ledger, options, plan, gate, painted.missing, painted.pages)
    if cancelled is not None and cancelled():
        raise Cancelled
    return Printed(
        pdf=painted.pdf,
        pages=painted.pages,
        plan=plan,
        findings=found,
        quoted=tuple(gate.quoted),
        withheld=tuple(sorted(set(gate.withheld))),
        hidden_counts=gate.hidden_counts,
        missing_characters=painted.missing,
    )


def plan_paper(code: PaperCode, ledger: Ledger, options: PaperOptions) -> tuple[Paper, Gate]:
    """Plan a paper without painting it, and give the gate with what it held back.

    The builder sees the ledger through the gate alone: what may not leave is not there to be printed.
    """
    words, ledger = words_for(options.language), ledger.on(options.today)
    if is_blank(options.title):
        options = replace(options, title="")
    audience = options.audience or USUAL_AUDIENCE[code]
    person = options.person if code == "r9" else None
    gate = Gate(
        ledger,
        audience,
        words,
        themes_only=options.themes_only,
        person=person,
        left_out=options.words_left_out,
    )
    builder = Builder(gate.ledger, gate, words, options, options.text_size or USUAL_SIZE[code])
    plan = in_large_print(BUILDERS[code](builder))
    plan = replace(
        plan,
        title=_named(plan),
        english=frozenset(words.english),
        written=languages_of(gate.ledger, words.language, options.title),
        black_and_white=options.black_and_white,
    )
    return plan, gate


def _named(paper: Paper) -> str:
    """Give the name a file goes by: its title, or what kind of paper it is where no title can be seen."""
    opening = next((block for block in paper.blocks if isinstance(block, Opening)), None)
    return opening.kind if opening is not None and is_blank(paper.title) else paper.title
