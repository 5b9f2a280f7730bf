"""Lays the whole chain of each input out as one row of a sheet, as a spreadsheet would keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import InputState, ReplyState
from collabdesk.exchange.writing import Table
from collabdesk.papers.words import ACTION_STATES, ANSWERS, REASONS, SAID

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from collabdesk.domain.records import Action, Change, Decision
    from collabdesk.domain.standing import Chain
    from collabdesk.exchange.writing import Cell
    from collabdesk.operations.leaving import Leaving

COLUMNS = (
    "Number",
    "Words",
    "Hoped for",
    "Said on",
    "Session",
    "Group",
    "Patterns",
    "Where it stands",
    "Answer",
    "Reason",
    "Answered on",
    "Answers before that",
    "Actions",
    "Changes",
    "Told on",
    "Understood",
    "Fair",
    "Changed for me",
    "Words as corrected",
    "Language",
)
STATES: dict[InputState, str] = {
    InputState.HEARD: "Heard",
    InputState.WAITING: "Waiting for an answer",
    InputState.ANSWERED: "Answered",
    InputState.TOLD: "Told",
    InputState.THEY_ANSWERED: "They answered",
    InputState.REOPENED: "Reopened",
    InputState.WITHDRAWN: "Taken back",
}


def chain_table(leaving: Leaving) -> Table:
    """Give one row for every input in the order of its number; a "no" and a withdrawal are rows too."""
    say = leaving.words.say
    return Table(
        name=say("The chain"),
        columns=tuple(say(column) for column in COLUMNS),
        rows=[_row(leaving, chain) for chain in leaving.ledger.chains.values()],
    )


def _row(leaving: Leaving, chain: Chain) -> tuple[Cell, ...]:
    said, ledger, say = chain.input, leaving.ledger, leaving.words.say
    quoted = leaving.may_quote(chain)
    session = ledger.sessions.get(said.session) if said.session else None
    last = chain.decisions[-1] if chain.decisions else None
    verdict = chain.verdicts[-1] if chain.verdicts else None
    corrected = chain.words if quoted and chain.words != said.words else ""
    patterns = [ledger.patterns[s.pattern].name for s in chain.sortings if s.pattern in ledger.patterns]
    return (
        f"V-{said.number:03d}",
        leaving.spoken(chain),
        said.hoped if quoted else "",
        _said_on(chain, quoted=quoted),
        session.name if session else "",
        leaving.group(said.group),
        "; ".join(sorted(patterns)),
        say(STATES[ledger.standings[said.uid].state]),
        say(ANSWERS[last.answer]) if last else (said.answer_in_file if quoted else ""),
        _reason(leaving, last) if last else "",
        last.decided_on if last else None,
        "; ".join(_answer(leaving, decision) for decision in chain.decisions[:-1]),
        "; ".join(_action(leaving, action) for action in chain.actions),
        "; ".join(_change(change) for change in chain.changes),
        _told_on(chain),
        say(SAID[verdict.understood]) if verdict else "",
        say(SAID[verdict.fair]) if verdict else "",
        say(SAID[verdict.changed_for_me]) if verdict else "",
        corrected if leaving.everything else "",
        said.language,
    )


def _said_on(chain: Chain, *, quoted: bool) -> Cell:
    return chain.input.said_on or (chain.input.said_on_text if quoted else "")


def _reason(leaving: Leaving, decision: Decision) -> str:
    kind = leaving.words.say(REASONS[decision.reason_kind]) if decision.reason_kind else ""
    return " ".join(part for part in (kind, decision.reason) if part)


def _answer(leaving: Leaving, decision: Decision) -> str:
    reason = _reason(leaving, decision)
    answer = leaving.words.say(ANSWERS[decision.answer])
    return f"{answer}: {reason}" if reason else answer


def _action(leaving: Leaving, action: Action) -> str:
    state = leaving.words.say(ACTION_STATES[action.state]).rstrip(".")
    parts = _joined((action.owner, action.due_on.isoformat() if action.due_on else "", state))
    return f"A-{action.number:03d} {action.what} ({parts})"


def _change(change: Change) -> str:
    return f"C-{change.number:03d} {change.what}"


def _told_on(chain: Chain) -> date | None:
    told = [r.happened_on for r in chain.replies if r.state is ReplyState.TOLD and r.happened_on]
    return max(told, default=None)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)
