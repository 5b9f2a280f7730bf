"""The one place that turns kinds and data into words on screen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.ui.project_words import ProjectWords
from collabdesk.ui.wordings.dates import DateWording
from collabdesk.ui.wordings.marks import numbered, quoted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from enum import Enum

    from collabdesk.domain.failures import Failure
    from collabdesk.domain.verbs import Verb
    from collabdesk.domain.words import ActionState, InputState, PromiseStep, ReplyState
    from collabdesk.ui.wordings.enums import EnumWording
    from collabdesk.ui.wordings.failures import FailureWording, FailureWords
    from collabdesk.ui.wordings.states import Look
    from collabdesk.ui.wordings.verbs import VerbWording


class Wording(QObject):
    """Words for everything the domain names.

    Made once by the window; rooms reach it as ``context.wording``. Its parts are classes of their own that
    nobody subclasses: a plural asked for by a subclass is looked up under the subclass's name and lost.
    Parts that read the domain are made when they are first asked, which is after the first paint.

    Days: ``long_day`` "Thursday 5 June", ``weekday_day`` "Thu 5 June", ``day`` "5 June", ``short_day``
    "5 Feb", ``full_day`` "5 June 2026", ``moment`` "Today at 17:40". Lengths: ``days(n)`` "112 days",
    ``length(n)`` "2 weeks", ``later(n)`` "2 weeks on", ``away(day)`` "in 4 days", ``late(n)`` "6 days late",
    ``ago(day)``; ``today()`` is the day these go by. ``number("input", 14)`` gives V-014, ``quoted(words)``
    curly quotes. ``fill(words)`` puts what the ``project`` calls people ("carers") where a text says
    "{people}" or "{person}".
    """

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dates = DateWording(today, self)
        self.long_day, self.weekday_day = self._dates.long_day, self._dates.weekday_day
        self.day, self.short_day, self.full_day = self._dates.day, self._dates.short_day, self._dates.full_day
        self.moment, self.days, self.length = self._dates.moment, self._dates.days, self._dates.length
        self.later, self.away, self.late = self._dates.later, self._dates.away, self._dates.late
        self.ago, self.today = self._dates.ago, today
        self.number, self.quoted = numbered, quoted
        self.project = ProjectWords(self)
        self.fill = self.project.fill

    def of(self, member: Enum) -> str:
        """Say a member of any closed list of the domain."""
        return self._enums.of(member)

    def promise(self, step: PromiseStep) -> str:
        """Say the whole promise of a step."""
        return self._enums.promise(step)

    def verb(self, verb: Verb, count: int = 1) -> str:
        """Say what a step does, such as "keep 1 thing people said"."""
        return self._verbs.verb(verb, count)

    def undo(self, verb: Verb, count: int = 1) -> str:
        """Say what Undo would take back."""
        return self._verbs.undo(verb, count)

    def redo(self, verb: Verb, count: int = 1) -> str:
        """Say what Redo would do again."""
        return self._verbs.redo(verb, count)

    def undone(self, verb: Verb, count: int = 1) -> str:
        """Say what Undo just took back."""
        return self._verbs.undone(verb, count)

    def redone(self, verb: Verb, count: int = 1) -> str:
        """Say what Redo just did again."""
        return self._verbs.redone(verb, count)

    def failure(self, failure: Failure) -> FailureWords:
        """Say what could not be done, what is safe, and the way on."""
        return self._failures.words(failure)

    def state_look(self, state: InputState) -> Look:
        """Give the icon and tone of an input's state."""
        from collabdesk.ui.wordings.states import STATE_LOOKS

        return STATE_LOOKS[state]

    def action_look(self, state: ActionState) -> Look:
        """Give the icon and tone of an action's state."""
        from collabdesk.ui.wordings.states import ACTION_LOOKS

        return ACTION_LOOKS[state]

    def reply_look(self, state: ReplyState) -> Look:
        """Give the icon and tone of a reply's state."""
        from collabdesk.ui.wordings.states import REPLY_LOOKS

        return REPLY_LOOKS[state]

    @cached_property
    def _enums(self) -> EnumWording:
        from collabdesk.ui.wordings.enums import EnumWording

        return EnumWording(self)

    @cached_property
    def _verbs(self) -> VerbWording:
        from collabdesk.ui.wordings.verbs import VerbWording

        return VerbWording(self)

    @cached_property
    def _failures(self) -> FailureWording:
        from collabdesk.ui.wordings.failures import FailureWording

        return FailureWording(self)
