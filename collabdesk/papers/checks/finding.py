"""One thing to know of a paper, as a kind and facts; the window and the command line put it into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Weight(StrEnum):
    """How much it weighs, heaviest first."""

    STOPS = "stops"
    MISSING = "missing"
    PRIVACY = "privacy"
    KNOW = "know"


class CheckKind(StrEnum):
    """What was found; K numbers are those of method.md 10."""

    NO_SAFEGUARDING_CONTACT = "k1"
    PROMISE_ABOVE_OPEN = "k2"
    JOINED_AFTER_DECISION = "k3"
    ONLY_GOOD_NEWS = "k10"
    NO_MINORITY_VIEW = "k11"
    CO_PRODUCED_NOT_MET = "k12"
    SMALL_COUNT_IN_WORDS = "k15"
    """A sentence written by hand counts fewer than five people, or a difference does."""
    SMALL_COUNTS_CHANGED = "k15_changed"
    WORDS_WITHOUT_PERMISSION = "k16"
    """Somebody's words, for which there is no yes, stand in what was written by hand."""
    WORDS_WITHHELD = "k16_withheld"
    WORDS_LEFT_OUT = "k17_left_out"
    """Words there is a yes for, which somebody chose not to print in this paper."""
    RECOGNISABLE = "k17"
    PERCENTAGE_ON_SMALL_BASE = "k18"
    NO_RISK_FROM_PEOPLE = "k23"
    SMALLEST_CARRIES = "k24"
    NOTHING_MOVED = "k25"
    EASIER_NOT_CHECKED = "k28"
    WITHDRAWN_WORDS_GIVEN_OUT = "k30"
    STRENGTH_WITHOUT_SOURCE = "k31"
    NO_FIXED_OPEN_YOURS = "no_fixed_open_yours"
    NO_PERSON_CHOSEN = "no_person_chosen"
    NO_QUESTION = "no_question"
    TOO_LONG = "too_long"
    """The easier version has more pages, or a sentence more words, than it may."""
    NOT_CONFORMING = "not_conforming"
    """The page checker found a rule broken; such a paper is not issued."""
    MISSING_CHARACTERS = "missing_characters"
    NOT_TRANSLATED = "not_translated"
    TRANSLATION_DRAFT = "translation_draft"
    """The sentences of ours are a translation that no speaker has checked."""
    COUNTS_NOT_READ = "counts_not_read"
    """What was written by hand is in a language whose words for people and numbers we do not know."""
    NOT_CHECKED = "not_checked"
    """Nobody who took part has checked it."""
    UNWRITTEN = "unwritten"
    """A field the paper prints is blank; ``field`` in ``facts`` names it."""
    NO_GROUPS = "no_groups"
    HEADING_FOLLOWS = "heading_follows"
    LEFT_OUT = "left_out"
    """What R5 left out to keep to its words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know.

    ``record`` is the kind and identity of the record to open; ``facts`` fill the sentence; ``sentences``
    are passages to show. Where ``key`` is set it is a question ("Could a neighbour recognise this
    person?"): answered keys stand in ``PaperOptions.looked_at`` and no longer stop the paper.
    """

    kind: CheckKind
    weight: Weight
    record: tuple[str, UUID] | None = None
    facts: Mapping[str, str | int] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    key: str = ""
