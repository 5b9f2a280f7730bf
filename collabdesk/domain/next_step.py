"""What the next honest step of one input is, so that list, trail and Home all name the same one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from collabdesk.domain.standing import Silence, standing_of
from collabdesk.domain.words import InputState, ReplyState, Said

if TYPE_CHECKING:
    from collabdesk.domain.standing import Chain


class StepKind(StrEnum):
    """The acts that move an input on, and resting, when nothing is missing."""

    SAY_WHO_HEARD = "say_who_heard"
    DECIDE = "decide"
    DECIDE_AGAIN = "decide_again"
    TELL = "tell"
    ASK_WHAT_THEY_SAY = "ask_what_they_say"
    ASK_WHAT_CHANGED = "ask_what_changed"
    TALK_TO_THEM = "talk_to_them"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step; ``on`` is a day that belongs to it: a promise, or the day to look again."""

    kind: StepKind
    on: date | None = None


def next_step(chain: Chain) -> NextStep:
    """Give the next honest step: what somebody waits for first, then what we do not know yet."""
    standing = standing_of(chain)
    waited_for = _WAITED_FOR.get(standing.silence)
    if waited_for is not None:
        return NextStep(waited_for, standing.due_on)
    look_again = chain.decisions[-1].look_again_on if chain.decisions else None
    if standing.state is InputState.TOLD:
        told = [r for r in chain.replies if r.state is ReplyState.TOLD]
        return NextStep(StepKind.ASK_WHAT_THEY_SAY, told[-1].follow_up_on if told else None)
    if standing.state is InputState.THEY_ANSWERED and chain.verdicts[-1].changed_for_me is Said.NOT_ASKED:
        return NextStep(StepKind.ASK_WHAT_CHANGED, look_again)
    return NextStep(StepKind.REST, look_again)


_WAITED_FOR = {
    Silence.NOT_HEARD: StepKind.SAY_WHO_HEARD,
    Silence.NOT_ANSWERED: StepKind.DECIDE,
    Silence.NOT_TOLD: StepKind.TELL,
    Silence.NOT_FAIR: StepKind.DECIDE_AGAIN,
    Silence.NOT_SURE: StepKind.TALK_TO_THEM,
}
