"""What is fixed, open or theirs to decide, put together from where it is written, so that papers agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Ground
from collabdesk.domain.records import Boundary

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger

_WORDS = re.compile(r"[\w'-]+")


def standing_on(ledger: Ledger, ground: Ground) -> str:
    """Give what stands on one ground, a line each: the project's own text, then each boundary not in it.

    A boundary that the own text says in the same words is not said again.
    """
    project = ledger.project
    own = {Ground.FIXED: project.fixed, Ground.OPEN: project.open_to_change, Ground.YOURS: project.yours}
    lines = [line.strip() for line in own[ground].splitlines() if line.strip()]
    said = f" {levelled(own[ground])} "
    for boundary in boundaries(ledger, ground):
        item = " ".join(boundary.item.split())
        if f" {levelled(item)} " not in said:
            said += f"{levelled(item)} "
            lines.append(item)
    return "\n".join(lines)


def boundaries(ledger: Ledger, ground: Ground) -> tuple[Boundary, ...]:
    """Give the boundaries of one ground that say what they are about, oldest first (method.md 8, 1.2)."""
    return tuple(b for b in ledger.of(Boundary) if b.ground is ground and b.item.strip())


def levelled(text: str) -> str:
    """Give a text as it is compared with another: its words in small letters, without their stops."""
    return " ".join(_WORDS.findall(text.casefold().replace("’", "'")))
