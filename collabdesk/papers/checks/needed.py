"""Finds what a paper needs that nobody has written or chosen yet, some of which stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.ground import standing_on
from collabdesk.domain.journey_words import Ground
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode, PaperOptions

PRINTED: dict[PaperCode, tuple[str, ...]] = {
    "r1": ("purpose", "not_known_yet", "next_news"),
    "r2": ("purpose", "not_known_yet", "next_news"),
    "r4": ("purpose", "learned", "plans", "time_and_money"),
    "r6": ("purpose", "fixed", "open_to_change", "yours", "last_word"),
    "r7": ("purpose", "next_news", "how_to_tell_us"),
    "r8": ("purpose",),
}
"""Fields of the project that a paper says are not written, where they are not."""
BOARD = ("agree", "recommend")
CHECKED_BY_PEOPLE: frozenset[PaperCode] = frozenset({"r1", "r2", "r3", "r4", "r5"})
WITH_GROUPS: frozenset[PaperCode] = frozenset({"r1", "r2", "r8"})
GROUND = {"fixed": Ground.FIXED, "open_to_change": Ground.OPEN, "yours": Ground.YOURS}
"""What has to be written, on the project or as a boundary, before a session."""
EASIER_PAGES = 5
"""The most pages an easier version may have."""


def needed(code: PaperCode, ledger: Ledger, options: PaperOptions) -> Iterator[Finding]:
    """Find what is missing of a paper. ``field`` in the facts of a finding names what to write."""
    yield from _stopping(code, ledger, options)
    project = ("project", ledger.project.uid)
    kept = ledger.project
    if code in CHECKED_BY_PEOPLE and not (kept.checked_by.strip() and kept.checked_on):
        kind = CheckKind.EASIER_NOT_CHECKED if options.easier and code == "r1" else CheckKind.NOT_CHECKED
        yield Finding(kind, Weight.MISSING, record=project, facts={"field": "checked_by"})
    for name in PRINTED.get(code, ()):
        written = standing_on(ledger, GROUND[name]) if name in GROUND else str(getattr(kept, name))
        if not written.strip():
            yield Finding(CheckKind.UNWRITTEN, Weight.MISSING, record=project, facts={"field": name})
    if code == "r3":
        yield from _board(ledger)
    if code in WITH_GROUPS and not ledger.groups:
        yield Finding(CheckKind.NO_GROUPS, Weight.MISSING, record=project)


def too_long(code: PaperCode, options: PaperOptions, pages: int) -> Iterator[Finding]:
    """Find whether an easier version has, with these ``pages``, more than it may; 0 where nobody counted."""
    if code == "r1" and options.easier and pages > EASIER_PAGES:
        yield Finding(CheckKind.TOO_LONG, Weight.KNOW, facts={"pages": pages})


def _stopping(code: PaperCode, ledger: Ledger, options: PaperOptions) -> Iterator[Finding]:
    kept, project = ledger.project, ("project", ledger.project.uid)
    if code == "r7":
        for name in ("safeguarding_lead", "safeguarding_phone"):
            if not str(getattr(kept, name)).strip():
                facts = {"field": name}
                yield Finding(CheckKind.NO_SAFEGUARDING_CONTACT, Weight.STOPS, record=project, facts=facts)
                break
        missing = [name for name, ground in GROUND.items() if not standing_on(ledger, ground)]
        if missing:
            yield Finding(
                CheckKind.NO_FIXED_OPEN_YOURS,
                Weight.STOPS,
                record=project,
                facts={"field": missing[0], "missing": ",".join(missing)},
            )
    if code == "r9" and options.person not in ledger.people:
        yield Finding(CheckKind.NO_PERSON_CHOSEN, Weight.STOPS)
    if code == "r5" and not options.question.strip():
        yield Finding(CheckKind.NO_QUESTION, Weight.STOPS)


def _board(ledger: Ledger) -> Iterator[Finding]:
    board = max(ledger.board_papers.values(), key=lambda kept: kept.uid, default=None)
    for name in BOARD:
        if board is None or not str(getattr(board, name)).strip():
            record = ("boardpaper", board.uid) if board else None
            yield Finding(CheckKind.UNWRITTEN, Weight.MISSING, record=record, facts={"field": name})
