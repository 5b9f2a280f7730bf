"""What a person chooses of a paper before it is made, apart from everything the record decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, get_args
from uuid import UUID

from collabdesk.domain.words import Audience

PaperCode = Literal["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"]
CODES: tuple[PaperCode, ...] = get_args(PaperCode)
SIZES = (12, 14, 18)
"""Text sizes in points (method.md 3.7)."""
USUAL_SIZE: dict[PaperCode, int] = dict.fromkeys(CODES, 12) | {"r1": 14, "r7": 14, "r9": 14}
USUAL_AUDIENCE: dict[PaperCode, Audience] = {
    "r1": Audience.PUBLIC,
    "r2": Audience.PARTNERS,
    "r3": Audience.CHARITY,
    "r4": Audience.PUBLIC,
    "r5": Audience.PARTNERS,
    "r6": Audience.PARTNERS,
    "r7": Audience.PUBLIC,
    "r8": Audience.CHARITY,
    "r9": Audience.CHARITY,
}
WORD_LIMITS = (100, 250, 500, 1000)


class ExtractLayout(StrEnum):
    """How R5 is laid out (method.md 4.3)."""

    OPEN_QUESTION = "open_question"
    CRITERIA = "criteria"
    """Criteria of the Provider Selection Regime."""
    I_STATEMENTS = "i_statements"
    LOTTERY = "lottery"


class YearEndReader(StrEnum):
    """For whom R4 is written."""

    TRUSTEES = "trustees"
    ICB = "icb"
    COUNCIL = "council"


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """How a paper is made.

    ``today`` is the day it is dated; ``text_size`` is in points (None: the paper's own); ``people_word``
    and ``title`` replace the project's word and title in this paper only; ``looked_at`` holds the keys of
    questions a person answered with "it points to nobody"; ``words_left_out`` the inputs whose words this
    paper does not print although it may. ``easier`` is R1's easier version; ``reader``
    R4's; ``question``, ``word_limit`` and ``layout`` are R5's; ``session`` R7's; ``person`` R9's.
    """

    today: date
    text_size: int | None = None
    audience: Audience | None = None
    themes_only: bool = False
    language: str = "en"
    black_and_white: bool = False
    people_word: str = ""
    title: str = ""
    looked_at: frozenset[str] = frozenset()
    words_left_out: frozenset[UUID] = frozenset()
    easier: bool = False
    reader: YearEndReader = YearEndReader.TRUSTEES
    question: str = ""
    word_limit: int = 250
    layout: ExtractLayout = ExtractLayout.OPEN_QUESTION
    session: UUID | None = None
    person: UUID | None = None
