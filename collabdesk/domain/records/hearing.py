"""What people said and who heard it: the first three links of the chain."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import KeptThroughErasure, RefersTo, Searched
from collabdesk.domain.privacy import Counted, Open, Personal, Pointer, Quoted
from collabdesk.domain.words import CheckResult, InputKind, Permission, Source, SpeakingFor, Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Something a person said, in their own words, which are never edited after."""

    uid: Open[UUID]
    number: Annotated[Open[int], KeptThroughErasure()]
    """Printed as V-014; given once, in the order things were kept."""
    words: Annotated[Quoted[str], Searched()]
    recorded_on: Annotated[Open[date], KeptThroughErasure()]
    hoped: Annotated[Quoted[str], Searched()] = ""
    label: Annotated[Open[str], Searched()] = ""
    kind: Open[InputKind | None] = None
    speaking_for: Open[SpeakingFor] = SpeakingFor.SELF
    said_on: Open[date | None] = None
    said_on_text: Quoted[str] = ""
    """A date that could not be read, kept as it was written."""
    session: Annotated[Open[UUID | None], RefersTo("session")] = None
    person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    group: Annotated[Counted[UUID | None], RefersTo("group")] = None
    voices: Counted[int] = 1
    """How many people said this same thing, as counted in the room."""
    sheet_code: Open[str] = ""
    source: Open[Source] = Source.NEW
    source_name: Open[str] = ""
    answer_in_file: Quoted[str] = ""
    """An answer the imported sheet held, which nobody has made into a decision yet."""
    language: Open[str] = ""
    strength: Open[Strength | None] = None
    permission: Open[Permission] = Permission.NOT_ASKED
    """Permission for these words; not asked means the person's own consent decides."""
    withdrawn_on: Annotated[Open[date | None], KeptThroughErasure()] = None
    passed_on: Annotated[Pointer[bool], KeptThroughErasure()] = False
    """Whether the words went to the safeguarding lead (method.md 3.3); outside it reads as taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A picture or file that belongs to an input; its bytes are kept by fingerprint."""

    uid: Open[UUID]
    input: Annotated[Open[UUID], RefersTo("input")]
    fingerprint: Open[str]
    """SHA-256 of the bytes, in hex."""
    name: Personal[str] = ""
    description: Quoted[str] = ""
    media_type: Open[str] = ""
    size: Open[int] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The words read back to the speaker; a correction stands beside the original."""

    uid: Open[UUID]
    input: Annotated[Open[UUID], RefersTo("input")]
    checked_on: Open[date]
    result: Open[CheckResult] = CheckResult.YES
    corrected_words: Annotated[Quoted[str], Searched()] = ""
    by: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Who with the power to change it heard it, and when (Lundy's audience)."""

    uid: Open[UUID]
    input: Annotated[Open[UUID], RefersTo("input")]
    heard_on: Open[date]
    who: Annotated[Open[str], Searched()]
    """A role a reader would know, such as "ward manager"."""
    how: Open[str] = ""
