"""The words of the boxes under a trail's steps: why not, who saw it otherwise, and the two verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.kit.text import Part

if TYPE_CHECKING:
    from collabdesk.domain.records import Decision, Verdict
    from collabdesk.domain.words import Said
    from collabdesk.ui.wording import Wording


@dataclass(frozen=True)
class Box:
    """A box under a step: sentences, a caption, and answers as (icon, question, answer)."""

    tone: str
    sentences: tuple[tuple[str, tuple[Part, ...]], ...] = ()
    caption: str = ""
    answers: tuple[tuple[str, str, str], ...] = ()


class BoxWording(QObject):
    """Gives boxes their words."""

    def reason(self, decision: Decision, wording: Wording) -> tuple[Box, ...]:
        """Say why it is a no; a no gets a box of its own, because it is a full answer."""
        kind = wording.of(decision.reason_kind) + ". " if decision.reason_kind else ""
        why = Box("sunken", (("", ((self.tr("Why. "), "bold"), (kind + decision.reason, "plain"))),))
        return (why, *self.other_views(decision))

    def other_views(self, decision: Decision) -> tuple[Box, ...]:
        """Say who saw it otherwise, where that is written down."""
        if not decision.other_views:
            return ()
        parts: tuple[Part, ...] = (
            (self.tr("Not everyone agreed. "), "bold"),
            (decision.other_views, "plain"),
        )
        return (Box("sunken", (("", parts),)),)

    def changed_we_say(self) -> str:
        """Say whose verdict the first box is."""
        return self.tr("Changed, we say")

    def they_said(self) -> str:
        """Say whose verdict the second box is."""
        return self.tr("They said")

    def not_fair(self) -> str:
        """Say that the input is open again, and why."""
        return self.tr("They said it was not fair. It is open again.")

    def questions(self, verdict: Verdict) -> list[tuple[str, Said]]:
        """Give the three questions with what was answered."""
        return [
            (self.tr("Understood me"), verdict.understood),
            (self.tr("Fair"), verdict.fair),
            (self.tr("Changed for me"), verdict.changed_for_me),
        ]
