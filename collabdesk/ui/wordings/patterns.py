"""The sentences of the room of patterns, so that nobody is outvoted by a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.gaps import MANY
from collabdesk.domain.words import Chosen, Strength

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.records import Pattern
    from collabdesk.storage.queries.patterns import Board, PatternCard
    from collabdesk.storage.queries.things import Thing
    from collabdesk.ui.wording import Wording


class PatternsWording(QObject):
    """Says what is in a pattern, who sees it otherwise, and where one thing belongs."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def lead(self, board: Board) -> str:
        """Say how much is sorted, in one line."""
        if not board.things:
            return self.tr("Nothing has been written down yet.")
        if not board.patterns:
            return self.tr("%n thing(s) said, not sorted yet.", "", board.things)
        things = self.tr("%n thing(s) said", "", board.things)
        patterns = self.tr("%n pattern(s)", "", len(board.patterns))
        if board.alone:
            alone = self.tr("%n on (its|their) own", "", board.alone)
            return self.tr("{things}: {patterns}, and {alone}. Nothing left over.").format(
                things=things, patterns=patterns, alone=alone
            )
        return self.tr("{things}: {patterns}. Nothing left over.").format(things=things, patterns=patterns)

    def contents(self, card: PatternCard) -> str:
        """Say how many things are in a pattern and from which sessions."""
        agreeing = card.things - card.different
        if not card.things:
            return self.tr("Nothing in it yet")
        parts = [self.tr("%n thing(s)", "", agreeing)] if agreeing else []
        if card.different:
            parts.append(self.different(card.different))
        said = self.tr("{one} and {other}").format(one=parts[0], other=parts[1]) if parts[1:] else parts[0]
        if not card.session_count:
            return said
        return self.tr("{things}, {sessions}").format(things=said, sessions=self._sessions(card))

    def different(self, count: int) -> str:
        """Say how many see it otherwise."""
        return self.tr("%n different view(s)", "", count)

    def beside(self, card: PatternCard) -> str:
        """Say what holds where views differ; "" where they do not."""
        return self.tr("Both views stay. Nobody is outvoted.") if card.different else ""

    def question(self, card: PatternCard) -> str:
        """Ask whether everyone agreed, where many are in a pattern and none sees it otherwise (K11)."""
        if card.things >= MANY and not card.different:
            return self.tr("Did everyone really agree?")
        return ""

    def chosen(self, pattern: Pattern) -> str:
        """Say whether a pattern was chosen, and why."""
        said = self._wording.of(pattern.chosen)
        if pattern.chosen is Chosen.NOT_YET:
            return said
        why = pattern.chosen_why.strip()
        because = self.tr("{chosen}, because: {why}").format(chosen=said, why=why)
        return because if why else self.tr("{chosen}. Nobody has said why yet.").format(chosen=said)

    def chosen_choices(self) -> list[tuple[str, str]]:
        """Give the three answers to whether it was chosen."""
        return [
            (Chosen.NOT_YET.value, self.tr("Not yet")),
            (Chosen.CHOSEN.value, self.tr("Chosen")),
            (Chosen.NOT_CHOSEN.value, self.tr("Not chosen, because")),
        ]

    def ask_why(self, chosen: Chosen) -> str:
        """Ask kindly for the reason."""
        if chosen is Chosen.NOT_CHOSEN:
            return self.tr("They will wonder why. Say it in words they could repeat to a friend.")
        return self.tr("Say why this one, so that the others can be told too.")

    def strength_choices(self) -> list[tuple[str, str]]:
        """Give the two lines people draw, and none."""
        return [
            ("", self.tr("Not drawn")),
            (Strength.THIN.value, self.tr("Thin")),
            (Strength.THICK.value, self.tr("Thick")),
        ]

    def strength(self, strength: Strength | None) -> str:
        """Say the line they drew."""
        return self._wording.of(strength) if strength else self.tr("Nobody has drawn it yet")

    def place(self, thing: Thing) -> str:
        """Say which patterns a thing is in."""
        if not thing.placed:
            return self.tr("Not sorted yet")
        first, *others = thing.placed
        name = self._wording.quoted(first.name)
        said = self.tr("A different view in {pattern}") if first.different else self.tr("In {pattern}")
        said = said.format(pattern=name)
        if others:
            return self.tr("{place}, and also in %n other(s)", "", len(others)).format(place=said)
        return said

    def inside(self, thing: Thing, pattern: UUID) -> str:
        """Say how a thing stands in the one pattern that is listed."""
        if thing.differs_in(pattern):
            return self.tr("A different view")
        return thing.session or self.tr("In this pattern")

    def foot(self, thing: Thing) -> str:
        """Say a note's number and session."""
        number = self._wording.number("input", thing.number)
        return f"{number}  {thing.session}".strip()

    def words(self, thing: Thing) -> str:
        """Say the words of a note, in quotes unless they describe a picture."""
        return thing.words if thing.words.startswith("[") else self._wording.quoted(thing.words)

    def moved(self, count: int, name: str) -> str:
        """Say what was just moved."""
        return self.tr("%n thing(s) moved to {pattern}.", "", count).format(
            pattern=self._wording.quoted(name)
        )

    def set_apart(self, count: int) -> str:
        """Say what now stands on its own."""
        return self.tr("%n thing(s) now (stands|stand) alone. It does not have to belong.", "", count)

    def removed(self, name: str, count: int) -> str:
        """Say that a pattern went and what was in it stays."""
        stays = self.tr("Its %n thing(s) (stays|stay), not sorted. Undo brings it back.", "", count)
        gone = self.tr("{pattern} is taken away.").format(pattern=self._wording.quoted(name))
        return f"{gone} {stays}"

    def going_in(self, count: int) -> str:
        """Say how many things go into the pattern that is being named."""
        return self.tr("%n chosen thing(s) will go into it. Press Enter when it has a name.", "", count)

    def _sessions(self, card: PatternCard) -> str:
        if card.session_count == 1:
            return card.sessions[0]
        return self.tr("%n session(s)", "", card.session_count)
