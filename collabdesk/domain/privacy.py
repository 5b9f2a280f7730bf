"""Privacy classes, so that what may leave the workbook is decided where a field is declared."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeVar

T = TypeVar("T")


class Privacy(StrEnum):
    """The seven classes of method.md 9.2; each says how far a field may travel."""

    OPEN = "A"
    WORDS = "B"
    COUNTED = "C"
    PERSON = "D"
    PARTNER = "E"
    POINTER = "F"
    OFF_RECORD = "G"


Open = Annotated[T, Privacy.OPEN]
"""May be printed in every paper."""
Quoted = Annotated[T, Privacy.WORDS]
"""Somebody's words: printed only with permission for that audience."""
Counted = Annotated[T, Privacy.COUNTED]
"""Printed only through the small-number rules."""
Personal = Annotated[T, Privacy.PERSON]
"""Names, contact, needs: never printed, except to that person."""
PartnerPrivate = Annotated[T, Privacy.PARTNER]
"""Private to one partner: never printed unless its owner raises it."""
Pointer = Annotated[T, Privacy.POINTER]
"""That a concern was passed on: never leaves but on the safeguarding lead's own print (method.md 3.3)."""
OffTheRecord = Annotated[T, Privacy.OFF_RECORD]
"""Never leaves the workbook in any form."""

NEVER_LEAVES = frozenset({Privacy.PERSON, Privacy.PARTNER, Privacy.POINTER, Privacy.OFF_RECORD})
"""Classes no paper, export or shared copy may hold."""
