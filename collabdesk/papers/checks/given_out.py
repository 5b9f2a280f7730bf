"""Finds papers already handed over that hold words which have since been taken back (K30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.consent import has_run_out, may_be_quoted
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.clearing import may_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.records import Input, IssuedPaper


def given_out(ledger: Ledger, code: str = "") -> Iterator[Finding]:
    """Find each issued paper that prints words since withdrawn, once for each input, the latest first.

    ``code`` keeps to papers of one kind, such as "r1"; blank looks at all. Words count as withdrawn when
    they were taken back, or when the yes no longer reaches those the paper was for. ``facts`` say what was
    given to whom and when (``on``, as YYYY-MM-DD), the input's ``number``, and ``taken_back``: 1, or 0
    where only the yes has changed. Copies cannot be recalled, so it is for telling the person.
    """
    found: list[tuple[IssuedPaper, Input]] = []
    for quoting in ledger.quotings.values():
        paper, said = ledger.issued_papers.get(quoting.paper), ledger.inputs.get(quoting.input)
        if paper and said and (not code or paper.code == code) and _since_withdrawn(ledger, paper, said):
            found.append((paper, said))
    for paper, said in sorted(found, key=lambda pair: (-pair[0].issued_on.toordinal(), pair[1].number)):
        yield Finding(
            CheckKind.WITHDRAWN_WORDS_GIVEN_OUT,
            Weight.PRIVACY,
            record=("issuedpaper", paper.uid),
            facts={
                "code": paper.code,
                "title": paper.title,
                "given_to": paper.given_to,
                "on": paper.issued_on.isoformat(),
                "number": said.number,
                "taken_back": int(said.withdrawn_on is not None),
            },
        )


def _since_withdrawn(ledger: Ledger, paper: IssuedPaper, said: Input) -> bool:
    if said.withdrawn_on is not None:
        return True
    # R9 is for the person who said it, who needs nobody's yes.
    return paper.code != "r9" and not (
        may_read(ledger, said, paper.audience) or _ran_out(ledger, paper, said)
    )


def _ran_out(ledger: Ledger, paper: IssuedPaper, said: Input) -> bool:
    """Whether nobody took a yes back: it has only come to its last day since."""
    consent = ledger.consent_of(said.person)
    if consent is None or consent.runs_out_on is None or not has_run_out(consent, ledger.day):
        return False
    consents = ledger.consents_of(said.person)
    return may_be_quoted(consent.runs_out_on, consents, said.permission, paper.audience)
