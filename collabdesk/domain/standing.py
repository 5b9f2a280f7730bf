"""Where an input stands, derived from its chain and never typed (method.md 9.1, law 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from collabdesk.domain.records import (
    Action,
    Change,
    Check,
    Decision,
    Hearing,
    Input,
    Reply,
    Sorting,
    Verdict,
)
from collabdesk.domain.words import Answer, InputState, ReplyState, Said


@dataclass(frozen=True, slots=True)
class Chain:
    """One input and every link that hangs on it, each kind in order of its date."""

    input: Input
    checks: tuple[Check, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    sortings: tuple[Sorting, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    changes: tuple[Change, ...] = ()
    replies: tuple[Reply, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    def in_order(self) -> Chain:
        """Put the links in order of their dates; a reply not made yet comes last."""
        return replace(
            self,
            checks=tuple(sorted(self.checks, key=lambda c: (c.checked_on, c.uid))),
            hearings=tuple(sorted(self.hearings, key=lambda h: (h.heard_on, h.uid))),
            decisions=tuple(sorted(self.decisions, key=lambda d: (d.decided_on, d.uid))),
            actions=tuple(sorted(self.actions, key=lambda a: a.number)),
            changes=tuple(sorted(self.changes, key=lambda c: (c.seen_on, c.uid))),
            replies=tuple(sorted(self.replies, key=_reply_order)),
            verdicts=tuple(sorted(self.verdicts, key=lambda v: (v.given_on, v.uid))),
        )

    @property
    def words(self) -> str:
        """The words as last agreed with the speaker; the original stays in ``input.words``."""
        corrected = [c.corrected_words for c in self.checks if c.corrected_words]
        return corrected[-1] if corrected else self.input.words


class Silence(StrEnum):
    """Why somebody is waiting for us."""

    NOT_HEARD = "not_heard"
    NOT_ANSWERED = "not_answered"
    NOT_TOLD = "not_told"
    NOT_FAIR = "not_fair"
    NOT_SURE = "not_sure"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Standing:
    """The derived state of one input.

    ``since`` is the day the present silence began (None when nobody waits); ``last_answer`` the answer
    that stands; ``due_on`` the day a reply was promised by.
    """

    state: InputState
    silence: Silence
    since: date | None
    last_answer: Answer | None
    due_on: date | None

    @property
    def waiting(self) -> bool:
        """Whether this person waits to hear from us."""
        return self.silence is not Silence.NONE

    def days(self, today: date) -> int:
        """Give the days of silence up to today, 0 when nobody waits."""
        return max(0, (today - self.since).days) if self.since else 0


def standing_of(chain: Chain) -> Standing:
    """Derive where an input stands: exactly one state, whatever is missing."""
    said = chain.input
    began = said.said_on or said.recorded_on
    answer = chain.decisions[-1].answer if chain.decisions else None
    due = min((r.due_on for r in chain.replies if r.due_on and r.state is ReplyState.DUE), default=None)
    if said.withdrawn_on:
        return Standing(InputState.WITHDRAWN, Silence.NONE, None, None, None)
    if reopened := _reopening(chain):
        return Standing(InputState.REOPENED, Silence.NOT_FAIR, reopened.given_on, answer, due)
    decision = chain.decisions[-1] if chain.decisions else None
    if decision is None:
        return _undecided(chain, began, due)
    opened_again = _last_not_fair(chain)
    told = _told_since(chain, opened_again)
    if told is None or _answered_after(decision, told, len(chain.decisions)):
        if _settled(chain, opened_again, decision if told else None):
            return Standing(InputState.ANSWERED, Silence.NONE, None, answer, due)
        since = decision.decided_on if told else opened_again.given_on if opened_again else began
        return Standing(InputState.ANSWERED, Silence.NOT_TOLD, since, answer, due)
    silence, heard_on = _they_say(chain, told, opened_again)
    state = InputState.THEY_ANSWERED if heard_on else InputState.TOLD
    return Standing(state, silence, heard_on if silence is not Silence.NONE else None, answer, due)


def _they_say(chain: Chain, told: Reply, opened_again: Verdict | None) -> tuple[Silence, date | None]:
    """Give whether they still wait, having been told, and the day they last answered, if they did."""
    after = [v for v in chain.verdicts if opened_again is None or _key(v) > _key(opened_again)]
    if not after:
        return Silence.NONE, None
    last = after[-1]
    spoken_since = told.happened_on is not None and told.happened_on > last.given_on
    unsure = last.fair is Said.NOT_SURE and not spoken_since
    return (Silence.NOT_SURE if unsure else Silence.NONE), last.given_on


def _reply_order(reply: Reply) -> tuple[bool, date, int]:
    when = reply.happened_on or reply.due_on
    return reply.happened_on is None, when or date.min, reply.uid.int


def _undecided(chain: Chain, began: date, due: date | None) -> Standing:
    if chain.hearings:
        return Standing(InputState.WAITING, Silence.NOT_ANSWERED, began, None, due)
    return Standing(InputState.HEARD, Silence.NOT_HEARD, began, None, due)


def _key(verdict: Verdict) -> tuple[date, int]:
    return verdict.given_on, verdict.uid.int


def _last_not_fair(chain: Chain) -> Verdict | None:
    unfair = [v for v in chain.verdicts if v.fair is Said.NO]
    return unfair[-1] if unfair else None


def _reopening(chain: Chain) -> Verdict | None:
    """Give the "not fair" no later decision and no later verdict has answered."""
    unfair = _last_not_fair(chain)
    if unfair is None:
        return None
    answered_again = any((d.decided_on, d.uid.int) > _key(unfair) for d in chain.decisions)
    fair_again = any(_key(v) > _key(unfair) and v.fair is Said.YES for v in chain.verdicts)
    return None if answered_again or fair_again else unfair


def _of_this_round(reply: Reply, opened_again: Verdict | None) -> bool:
    if opened_again is None or reply.happened_on is None:
        return True
    return (reply.happened_on, reply.uid.int) > _key(opened_again)


def _settled(chain: Chain, opened_again: Verdict | None, newer: Decision | None) -> bool:
    """Whether telling has ended without anybody being told: in this round, and of a newer answer."""
    ended = (ReplyState.ASKED_NOT_TO, ReplyState.COULD_NOT_REACH)
    return any(
        r.state in ended
        and _of_this_round(r, opened_again)
        and (newer is None or (r.happened_on is not None and r.happened_on >= newer.decided_on))
        for r in chain.replies
    )


def _answered_after(last: Decision, told: Reply, answers: int) -> bool:
    """Whether a further answer was given on a later day than they were last told.

    The first answer does not count: a sheet brought in may date it later than the reply.
    """
    return answers > 1 and told.happened_on is not None and last.decided_on > told.happened_on


def _told_since(chain: Chain, opened_again: Verdict | None) -> Reply | None:
    """Give the latest reply that told them, in the present round."""
    told = [r for r in chain.replies if r.state is ReplyState.TOLD and _of_this_round(r, opened_again)]
    if (
        not told
        and opened_again
        and any(v.fair is Said.YES and _key(v) > _key(opened_again) for v in chain.verdicts)
    ):
        told = [r for r in chain.replies if r.state is ReplyState.TOLD]
    return told[-1] if told else None
