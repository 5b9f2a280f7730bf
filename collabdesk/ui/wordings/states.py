"""The icon and tone that go with a state's words, so that colour is never its only sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collabdesk.domain.words import ActionState, InputState, ReplyState


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is shown beside its words.

    ``icon`` is a name in resources/icons; ``tone`` a role of the theme: "plain", "soft", "warn", "info"
    or "rose".
    """

    icon: str
    tone: str


STATE_LOOKS: Final[dict[InputState, Look]] = {
    InputState.HEARD: Look("ear", "warn"),
    InputState.WAITING: Look("hourglass", "warn"),
    InputState.ANSWERED: Look("scale", "warn"),
    InputState.TOLD: Look("send", "soft"),
    InputState.THEY_ANSWERED: Look("message-circle-reply", "soft"),
    InputState.REOPENED: Look("rotate-ccw", "rose"),
    InputState.WITHDRAWN: Look("undo-2", "plain"),
}

ACTION_LOOKS: Final[dict[ActionState, Look]] = {
    ActionState.PLANNED: Look("calendar", "plain"),
    ActionState.IN_HAND: Look("footprints", "info"),
    ActionState.DONE: Look("check", "soft"),
    ActionState.PARTLY: Look("check", "soft"),
    ActionState.DIFFERENTLY: Look("check", "soft"),
    ActionState.STOPPED: Look("octagon-pause", "plain"),
}

REPLY_LOOKS: Final[dict[ReplyState, Look]] = {
    ReplyState.DUE: Look("hourglass", "warn"),
    ReplyState.TRIED: Look("phone", "info"),
    ReplyState.TOLD: Look("send", "soft"),
    ReplyState.COULD_NOT_REACH: Look("phone", "plain"),
    ReplyState.ASKED_NOT_TO: Look("hand", "plain"),
}
