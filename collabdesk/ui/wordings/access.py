"""The sentences of an access card: what makes it possible to come, and how far each thing has got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.words import Said

if TYPE_CHECKING:
    from collabdesk.domain.records import AccessNeed


def steps_done(need: AccessNeed) -> tuple[bool, ...]:
    """Say of each of the six steps whether it is done (method.md 3.2).

    They are: asked, kept, flagged, passed on, met, looked at again.
    """
    days = (need.named_on, need.written_on, need.flagged_on, need.shared_on)
    return (*(day is not None for day in days), need.met is Said.YES, need.looked_again_on is not None)


class AccessWording(QObject):
    """Says how far a need has got, in the person's own view where they were asked."""

    def steps(self) -> str:
        """Name the six steps in their order, since a row of squares says nothing alone."""
        return self.tr("Six steps: asked, kept, flagged, passed on, met, looked at again.")

    def state(self, need: AccessNeed) -> str:
        """Say in a few words how it stands."""
        if need.met is Said.YES:
            return self.tr("met, they say")
        if need.met is Said.NO:
            return self.tr("not met, they say")
        if need.met is Said.NOT_SURE:
            return self.tr("they are not sure it was met")
        return self.tr("arranged") if need.arranged_on is not None else self.tr("not arranged yet")

    def is_open(self, need: AccessNeed) -> bool:
        """Say whether somebody still has to do something."""
        return need.met is Said.NO or (need.met is not Said.YES and need.arranged_on is None)

    def spoken(self, need: AccessNeed) -> str:
        """Say what the squares show."""
        done = steps_done(need)
        counted = self.tr("{done} of {all}").format(done=sum(done), all=len(done))
        return f"{counted}, {self.state(need)}"
