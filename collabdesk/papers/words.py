"""Every word a paper prints passes here, so that a translation is one file and no builder changes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from collabdesk.base.paths import resource
from collabdesk.domain.words import (
    ActionState,
    Answer,
    Direction,
    InputState,
    PromiseStep,
    Reach,
    ReasonKind,
    Said,
    Strength,
)
from collabdesk.papers.stops import STOPS

if TYPE_CHECKING:
    from datetime import date

ENGLISH = "en-GB"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
NO_BREAK = "\N{NO-BREAK SPACE}"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class PaperWords:
    """Says English sentences, or their translation where a catalogue holds one.

    ``catalogue`` maps the English source text to the translation, placeholders kept. ``english`` gathers
    what was said in English for want of a translation.
    """

    language: str = ENGLISH
    catalogue: Mapping[str, str] = field(default_factory=dict)
    english: set[str] = field(default_factory=set, compare=False)

    def say(self, sentence: str, **data: str | int) -> str:
        """Give a sentence with its ``{names}`` filled; nothing is said of nothing."""
        if not sentence:
            return ""
        translated = self.catalogue.get(sentence)
        said = (translated or sentence).format(**data)
        if translated is None and self.language != ENGLISH:
            self.english.add(said.strip())
        return said

    def count(self, one: str, many: str, number: int, **data: str | int) -> str:
        """Give the sentence for a number; ``{n}`` is the number, joined to its word."""
        return self.say(one if number == 1 else many, n=self.number(number), **data)

    def number(self, number: int) -> str:
        """Give a count with its thousands apart, such as 10,334."""
        return f"{number:,}"

    def listed(self, things: list[str]) -> str:
        """Give things in a row as in a sentence: "a, b and c"."""
        if len(things) < 2:  # noqa: PLR2004 - one thing needs no joining
            return "".join(things)
        return self.say("{most} and {last}", most=self.row(things[:-1]), last=things[-1])

    def row(self, things: list[str]) -> str:
        """Give things in a row with the language's comma between them: "a, b, c"."""
        return self.comma.join(things)

    def stated(self, sentence: str) -> str:
        """Give a word or two of ours as a sentence, with the stop of the paper's language."""
        said = self.say(sentence)
        return said if not said or said.endswith(STOPS) else f"{said}{self.stop}"

    @property
    def stop(self) -> str:
        """What ends a sentence of ours."""
        return self.say(".")

    @property
    def comma(self) -> str:
        """What stands between things in a row, with its space."""
        return self.say(", ")

    def month(self, when: date) -> str:
        """Give the month of a date as "March 2026"."""
        return NO_BREAK.join((self.say(_MONTHS[when.month - 1]), str(when.year)))

    def day(self, when: date) -> str:
        """Give a date as "5 March 2026", which never breaks across lines."""
        return NO_BREAK.join((str(when.day), self.say(_MONTHS[when.month - 1]), str(when.year)))


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Give the direction a language is read in, by its tag."""
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in RIGHT_TO_LEFT else "ltr"


def languages() -> tuple[str, ...]:
    """Give the tags of the languages there is a catalogue for, English first."""
    try:
        files = resource("words").glob("papers_*.json")
    except FileNotFoundError:
        return ("en",)
    return ("en", *sorted(file.stem.removeprefix("papers_") for file in files))


def words_for(language: str) -> PaperWords:
    """Give the words of a language; sentences without a translation stay English."""
    if not _TAG.fullmatch(language):
        return PaperWords()
    try:
        file = resource("words", f"papers_{language}.json")
    except FileNotFoundError:
        return PaperWords()
    return PaperWords(language, json.loads(file.read_text(encoding="utf-8")))


ANSWERS: dict[Answer, str] = {
    Answer.YES: "Yes",
    Answer.YES_CHANGED: "Yes, changed",
    Answer.TRYING: "Trying it",
    Answer.ALREADY: "Already there",
    Answer.NOT_NOW: "Not now",
    Answer.NO: "No",
    Answer.PASSED_ON: "Passed on",
}
REASONS: dict[ReasonKind, str] = {
    ReasonKind.LAW: "The law.",
    ReasonKind.POLICY: "Policy.",
    ReasonKind.MONEY: "Money.",
    ReasonKind.TIME: "Time.",
    ReasonKind.HARM: "It could harm someone.",
    ReasonKind.NOT_OURS: "It is not ours to decide.",
    ReasonKind.OTHER: "",
}
ACTION_STATES: dict[ActionState, str] = {
    ActionState.PLANNED: "Planned.",
    ActionState.IN_HAND: "In hand.",
    ActionState.DONE: "Done.",
    ActionState.PARTLY: "Done in part.",
    ActionState.DIFFERENTLY: "Done differently.",
    ActionState.STOPPED: "Stopped.",
}
DIRECTIONS: dict[Direction, str] = {
    Direction.BETTER: "Better",
    Direction.MIXED: "Mixed",
    Direction.SAME: "The same",
    Direction.WORSE: "Worse",
}
STRENGTHS = (
    "We can’t tell yet.",
    "It may have helped.",
    "It probably helped.",
    "It clearly helped.",
    "It would not have happened without it.",
)
PROMISES: dict[PromiseStep, str] = {
    PromiseStep.TELL: "Tell",
    PromiseStep.ASK: "Ask",
    PromiseStep.TALK: "Talk it through",
    PromiseStep.DESIGN: "Design together",
    PromiseStep.DECIDE: "Decide and do together",
}
CHAIN_HEADINGS: dict[PromiseStep, str] = {
    PromiseStep.TELL: "What is happening and why",
    PromiseStep.ASK: "We asked, you said, we did",
    PromiseStep.TALK: "You said, we changed",
    PromiseStep.DESIGN: "We designed this together",
    PromiseStep.DECIDE: "We decided, we did",
}
"""The heading of the chain table by step (method.md 5.3)."""
REACHES: dict[Reach, tuple[int, str]] = {
    Reach.WELL: (2, "Heard well"),
    Reach.A_LITTLE: (1, "A little"),
    Reach.NOT_YET: (0, "Not yet"),
}
SAID: dict[Said, str] = {
    Said.YES: "yes",
    Said.NO: "no",
    Said.NOT_SURE: "not sure",
    Said.NOT_ASKED: "not asked",
}
STATES: dict[InputState, str] = {
    InputState.HEARD: "Heard by us only",
    InputState.WAITING: "No answer yet",
    InputState.ANSWERED: "Answered, not told",
    InputState.TOLD: "Told",
    InputState.THEY_ANSWERED: "They answered",
    InputState.REOPENED: "Open again",
    InputState.WITHDRAWN: "Taken back",
}
FEELINGS: dict[Strength, str] = {
    Strength.THIN: "Felt, but not strongly.",
    Strength.THICK: "Felt strongly.",
}
